"""The hand-written pages: where they lie, in which language they are, and which headings links can lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .contents import HIDDEN

LANGUAGES = ("id", "en")
_TOP = {"README.md": "readme", "CONTRIBUTING.md": "contributing", "CHANGELOG.md": "changelog"}
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6}) +(.*?)(?: +#+)?$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SMALL_WORDS = {
    "en": re.compile(r"\b(?:the|and|with|for|not|of)\b", re.IGNORECASE),
    "id": re.compile(r"\b(?:yang|dan|dengan|untuk|tidak|dari)\b", re.IGNORECASE),
}
_MARKS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file of the repository that is a page of the site."""

    path: str
    """From the root of the repository."""
    name: str
    """Of the page on the site, without ending."""
    lang: str
    text: str
    anchors: frozenset[str]
    """What links into the page can name, as code hosts make it of the headings."""


Pages = Mapping[str, Mapping[str, Source]]
"""Name of a page → language → its source; one language at least."""


def read_sources(root: Path) -> dict[str, dict[str, Source]]:
    """All hand-written pages of the repository in ``root``."""
    found: dict[str, dict[str, Source]] = {}
    for path, name, lang in _places(root):
        text = path.read_text(encoding="utf-8")
        for part_lang, part in _parts(text, lang or language_of(text)).items():
            source = Source(path.relative_to(root).as_posix(), name, part_lang, part, frozenset(anchors(part)))
            found.setdefault(name, {})[part_lang] = source
    return found


def language_of(text: str) -> str:
    """The language of most of a page's prose, by its small words."""
    prose = " ".join(line for line, is_prose in prose_lines(text) if is_prose)
    return max(_SMALL_WORDS, key=lambda lang: len(_SMALL_WORDS[lang].findall(prose)))


def _parts(text: str, lang: str) -> dict[str, str]:
    """Language → text; a page with two titles is in Indonesian below the first and in English below the second."""
    lines = list(prose_lines(text))
    titles = [number for number, (line, prose) in enumerate(lines) if prose and line.startswith("# ")]
    if len(titles) != len(LANGUAGES):
        return {lang: text}
    ends = (*titles[1:], len(lines))
    pieces = (lines[start:end] for start, end in zip(titles, ends, strict=True))
    return {part: "\n".join(line for line, _ in piece) for part, piece in zip(LANGUAGES, pieces, strict=True)}


def _places(root: Path) -> Iterator[tuple[Path, str, str]]:
    """Each file with the name of its page, and its language where its place tells it."""
    for file, name in _TOP.items():
        yield root / file, name, ""
    for path in sorted((root / "docs").glob("*.md")):
        if path.stem not in HIDDEN:
            yield path, path.stem, ""
    # Translations lie beside, under the name of the page that they translate.
    for lang in LANGUAGES:
        for path in sorted((root / "docs" / lang).glob("*.md")):
            if path.stem not in HIDDEN:
                yield path, path.stem.lower(), lang
    for path in sorted((root / "plugins").glob("*/README.md")):
        # They are written in both languages, one below the other.
        for lang in LANGUAGES:
            yield path, f"plugin/{path.parent.name}", lang


def shown(pages: Pages, name: str, lang: str) -> Source:
    """What a reader of a language is shown: the page in it, or in the only one that there is."""
    each = pages[name]
    return each.get(lang) or next(iter(each.values()))


def prose_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Lines of Markdown, each with whether it is prose and not the inside of a fence."""
    fence = ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if fence:
            yield line, False
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        else:
            yield line, mark is None
            fence = mark[1] if mark else ""


def anchors(text: str) -> Iterator[str]:
    """The anchors of a page's headings as code hosts make them."""
    seen: dict[str, int] = {}
    for line, prose in prose_lines(text):
        if prose and (heading := _HEADING.match(line)):
            slug = _slug(heading[2])
            count = seen.get(slug, 0)
            seen[slug] = count + 1
            yield f"{slug}-{count}" if count else slug


def _slug(heading: str) -> str:
    words = _LINK.sub(r"\1", heading).replace("`", "").replace("*", "")
    return _MARKS.sub("", words.strip().lower()).replace(" ", "-")


def parent_of(path: str) -> PurePosixPath:
    """The folder that links of a file start from."""
    return PurePosixPath(path).parent
