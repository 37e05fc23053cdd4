"""Links of the hand-written pages, turned to where their targets are on the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .sources import Pages, Source, parent_of, prose_lines, shown

ACROSS = "silang"
ACROSS_TO_HEADING = "silang-judul"
"""Schemes of links that lead out of a language's own pages: to files, to the other language. `conf` takes them off."""
FILES = "berkas"
"""Folder of the site in which files of the repository are copied."""
PICTURES = "gambar"
FOLDERS = {"id": "", "en": "en/"}
"""Where the pages of a language are on the site."""
_PICTURE = (".png", ".svg", ".jpg")
_LINK = re.compile(r"\]\((?P<path>[^)#\s]*)(?P<anchor>#[^)\s]*)?\)")
_CODE = re.compile(r"(`+).+?(?<!`)\1(?!`)")
_AS_THEY_ARE = (".html", ".pdf", ".docx", ".xlsx", ".svg", ".png")
"""Endings of files that browsers and offices open; all others are shown as text."""


@dataclass(frozen=True, slots=True)
class Site:
    """What links can lead to."""

    pages: Pages
    rules: Mapping[str, str]
    """File under ``rules/`` → code of its first rule."""
    codes: frozenset[str]
    files: set[str] = field(default_factory=set)
    """Files and folders of the repository that pages lead to; `turned` adds them."""
    pictures: set[str] = field(default_factory=set)
    """Pictures that pages show; `turned` adds them."""


def turned(source: Source, lang: str, site: Site) -> str:
    """The text of a page with its links leading to pages of the site.

    Args:
        source: The page.
        lang: Language of the pages among which it is shown; not always its own.
        site: What there is; files and pictures that the page needs are noted in it.
    """

    def link(found: re.Match[str]) -> str:
        return f"]({_target(source, found['path'], (found['anchor'] or '')[1:], lang, site)})"

    lines = (_outside_code(line, link) if prose else line for line, prose in prose_lines(source.text))
    return "\n".join(lines) + "\n"


def _outside_code(line: str, link: Callable[[re.Match[str]], str]) -> str:
    """Turns the links of a line but those that stand in it as code."""
    told, end = [], 0
    for code in _CODE.finditer(line):
        told += [_LINK.sub(link, line[end : code.start()]), code[0]]
        end = code.end()
    whole = "".join((*told, _LINK.sub(link, line[end:])))
    # A link whose words hold code is cut above; what is behind the code is turned all the same.
    return whole


def _target(source: Source, path: str, anchor: str, lang: str, site: Site) -> str:
    if "://" in path or path.startswith("mailto:"):
        return f"{path}#{anchor}" if anchor else path
    here = source.name
    if not path:
        # Of a page that is shown in its other language's place too, so its own anchors are there.
        return f"#{anchor}"
    place = posixpath.normpath((parent_of(source.path) / path).as_posix())
    if place.endswith(_PICTURE):
        site.pictures.add(place)
        return relative(f"{PICTURES}/{posixpath.basename(place)}", here)
    name = page_of(place, anchor, site)
    if name is None:
        site.files.add(place)
        return f"{ACROSS}:{up(here, lang)}{file_on_site(place)}"
    if name in site.pages and anchor and anchor not in shown(site.pages, name, lang).anchors:
        for other, twin in site.pages[name].items():
            if anchor in twin.anchors:
                return f"{ACROSS_TO_HEADING}:{up(here, lang)}{FOLDERS[other]}{name}.html#{anchor}"
    kept = f"#{anchor}" if anchor and name in site.pages else ""
    if not name.endswith(tuple(site.codes)) and place.startswith("docs/rules/"):
        kept = f"#{category_anchor(posixpath.basename(place).removesuffix('.md'))}"
    return f"{relative(f'{name}.md', here)}{kept}"


def page_of(place: str, anchor: str, site: Site) -> str | None:
    """The page that a file of the repository is on the site; None for one that is only copied."""
    if place == "docs/rules.md":
        return "aturan/index"
    if place.startswith("docs/rules/"):
        return f"aturan/{anchor.upper()}" if anchor.upper() in site.codes else "aturan/index"
    if place.removeprefix("rules/") in site.rules:
        return f"aturan/{site.rules[place.removeprefix('rules/')]}"
    for name, each in site.pages.items():
        if any(source.path == place for source in each.values()):
            return name
    return None


def category_anchor(folder: str) -> str:
    """Of a category in the list of all rules."""
    return folder.replace("_", "-")


def relative(target: str, page: str) -> str:
    """A path on the site as a page writes it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def up(page: str, lang: str) -> str:
    """From a page to the root of the whole site."""
    return "../" * (page.count("/") + (lang == "en"))


def file_on_site(place: str) -> str:
    """Where a file of the repository is copied: as text, unless browsers or offices open it."""
    name = posixpath.basename(place)
    if "." not in name and name != "LICENSE":
        return f"{FILES}/{place}/index.html"
    return f"{FILES}/{place}" if name.endswith((*_AS_THEY_ARE, ".txt")) else f"{FILES}/{place}.txt"
