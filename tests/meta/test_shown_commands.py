"""What the pages show can be typed: commands and options that exist, code that is code, data that can be read."""

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest
import typer
import yaml

from standards_lint.cli.app import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md"), *ROOT.glob("plugins/*/README.md")])
CUT = "…"
_BLOCK = re.compile(r"^```(?P<kind>\w*)[^\n]*\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^(?:    |\$ )?(standards-lint [^\n]*)", re.MULTILINE)
_OPTION = re.compile(r"--[a-z][a-z-]*")
_OF_ALL = {"--help", "--version"}


def blocks(page, *kinds):
    found = _BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [match["body"] for match in found if match["kind"] in kinds]


def commands(page):
    """Command lines of the program, without comments."""
    text = page.read_text(encoding="utf-8")
    inside = "\n".join(match["body"] for match in _BLOCK.finditer(text))
    indented = "\n".join(line for line in text.splitlines() if line.startswith("    standards-lint "))
    return [line.partition(" #")[0].strip() for line in _COMMAND.findall(f"{inside}\n{indented}")]


WALKED = {"first-minutes.md"}
"""Pages that are run as they stand, and show mistakes on purpose with what the program says to them."""
SHOWN = sorted(
    (line, page.relative_to(ROOT).as_posix())
    for page in PAGES
    if page.name not in WALKED
    and "plugins"
    not in page.parent.parts  # there a plugin's own commands are shown, which are tested with it installed
    for line in dict.fromkeys(commands(page))
)


def unknown(line):
    """The first word of a line that the program does not have: a command, or an option of it."""
    words = shlex.split(line.partition("|")[0].partition(" < ")[0])[1:]
    command = typer.main.get_command(app)
    while words and not words[0].startswith("-") and hasattr(command, "commands"):
        if words[0] not in command.commands:
            return words[0]
        command = command.commands[words.pop(0)]
    known = _OF_ALL | {name for param in command.params for name in (*param.opts, *param.secondary_opts)}
    given = (match[0] for word in words if (match := _OPTION.match(word)))
    return next((option for option in given if option not in known), None)


@pytest.mark.parametrize(("line", "page"), SHOWN, ids=[f"{page}: {line[:60]}" for line, page in SHOWN])
def test_a_command_that_a_page_shows_exists_with_its_options(line, page):
    assert unknown(line) is None, page


def test_a_command_that_is_not_there_is_seen():
    assert unknown("standards-lint cek draf.docx") == "cek"
    assert unknown("standards-lint check draf.docx --perbaiki") == "--perbaiki"
    assert unknown("standards-lint law show PP --format json") is None


def test_the_pages_show_commands():
    assert len(SHOWN) > 100


def read(kind, body):
    """Reads a block as what it says it is; one that leaves out lines is no whole file."""
    if kind == "python":
        return compile(body, "page", "exec")
    if kind == "json":
        return json.loads(body)
    return tomllib.loads(body) if kind == "toml" else list(yaml.safe_load_all(body))


DATA = [
    pytest.param(kind, body, id=f"{page.relative_to(ROOT).as_posix()}-{number}")
    for page in PAGES
    for kind in ("python", "json", "toml", "yaml")
    for number, body in enumerate(blocks(page, kind))
    if CUT not in body.splitlines()
]


@pytest.mark.parametrize(("kind", "body"), DATA)
def test_code_and_data_of_a_page_can_be_read(kind, body):
    assert read(kind, body) is not None
