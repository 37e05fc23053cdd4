"""Pages in two languages show the same commands, files and outputs; only what their comments say is translated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
README = DOCS.parent / "README.md"
TWINS = sorted(
    (page, DOCS / page.name)
    for lang in ("id", "en")
    for page in (DOCS / lang).glob("*.md")
    if page.name != "README.md"  # what matters most of the README, for Indonesian readers: no twin
)
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"(?:^|(?<=\s))(#|//)(?: (?!\S+\.(?:yaml|toml)$).*)?$", re.MULTILINE)
"""Up to the end of the line; a comment that is a file's name alone says which file the block is."""

_NAMED = re.compile(r"\b[A-Z]{3}[0-9]{3}\b|(?<=`)--[a-z][a-z-]+")


def cells(text):
    """How many cells each row of a table has."""
    return [line.count("|") for line in text.splitlines() if line.startswith("|")]


def blocks(page):
    """Language and content of each block, spaces in front of comments and their words aside."""
    found = _BLOCK.findall(page.read_text(encoding="utf-8"))
    return [(kind, [re.sub(r"\s+", " ", line).rstrip() for line in uncommented(body)]) for kind, body in found]


def uncommented(body):
    return _COMMENT.sub(r"\1", body).splitlines()


def ids(pair):
    return f"{pair[0].parent.name}/{pair[0].name}"


@pytest.mark.parametrize("pair", TWINS, ids=ids)
def test_a_page_shows_the_blocks_of_its_twin(pair):
    page, twin = pair

    assert blocks(page) == blocks(twin)


@pytest.mark.parametrize("pair", TWINS, ids=ids)
def test_a_page_has_the_sections_of_its_twin(pair):
    def depths(page):
        prose = _BLOCK.sub("", page.read_text(encoding="utf-8"))
        return re.findall(r"^#+(?= )", prose, re.MULTILINE)

    page, twin = pair

    assert depths(page) == depths(twin)


@pytest.mark.parametrize("pair", TWINS, ids=ids)
def test_a_page_names_the_codes_and_options_of_its_twin_and_has_its_tables(pair):
    page, twin = (path.read_text(encoding="utf-8") for path in pair)

    assert set(_NAMED.findall(page)) == set(_NAMED.findall(twin))
    assert cells(page) == cells(twin)


def test_the_blocks_of_the_indonesian_readme_are_those_of_the_readme():
    own = README.read_text(encoding="utf-8")

    for line in (line for _, lines in blocks(DOCS / "id" / "README.md") for line in lines if line != "…"):
        assert line in re.sub(r" +", " ", own), line


def test_a_comment_may_be_translated_and_a_command_may_not():
    assert uncommented("a --b   # one\n# x.yaml\nkey: 1  # two") == uncommented(
        "a --b   # satu\n# x.yaml\nkey: 1  # dua"
    )
    assert uncommented("a --b\n") != uncommented("a --c\n")
    assert uncommented("# x.yaml\n") != uncommented("# y.yaml\n")
