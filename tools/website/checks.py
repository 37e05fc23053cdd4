"""Checks of the finished pages that need no browser: links, anchors, ids, languages, whatever leads off a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .links import FILES
from .material import ROOT

_LOADS = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "use": "href"}
"""Elements by which a browser asks for something while it opens a page."""
_HOST = re.compile(r"[\w.-]+\.[a-z]{2,}|localhost|127\.0\.0\.1")
_STYLE_LOADS = re.compile(r"(?:@import|url\()\s*['\"]?(?:https?:)?//")


@dataclass(slots=True)
class Opened:
    """What a page names."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    lang: str = ""
    title: str = ""
    bare_pictures: list[str] = field(default_factory=list)
    """Pictures without words in their place."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Opened()
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if name := named.get("id", ""):
            self.found.ids[name] += 1
        if tag == "a" and "href" in named:
            self.found.links.append(named["href"])
        elif tag in _LOADS and named.get(_LOADS[tag]):
            self.found.loads.append(named[_LOADS[tag]])
        if tag == "img" and not named.get("alt"):
            self.found.bare_pictures.append(named.get("src", ""))
        if tag == "html":
            self.found.lang = named.get("lang", "")
        self._in_title = tag == "title" and not self.found.title

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.found.title += data.strip()

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"


def opened(path: Path) -> Opened:
    """A page as it is written."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.found


def check(folder: Path) -> list[str]:
    """What is wrong with the site in a folder, a sentence each; nothing where it is sound."""
    # Files of the repository are shown as they are; that their links lead nowhere here is not theirs to know.
    pages = {path: opened(path) for path in sorted(folder.rglob("*.html")) if FILES not in path.parts}
    if not pages:
        return [f"{folder}: no pages; build the site first"]
    problems = [problem for path, page in pages.items() for problem in _page(path, page, pages, folder)]
    problems += [
        f"{path.relative_to(folder)}: names the folder of the machine that built it"
        for path in pages
        if str(ROOT) in path.read_text(encoding="utf-8")
    ]
    for style in folder.rglob("*.css"):
        if _STYLE_LOADS.search(style.read_text(encoding="utf-8")):
            problems.append(f"{style.relative_to(folder)}: loads something from another host")
    return [*problems, *_twins(pages, folder)]


def _page(path: Path, page: Opened, pages: dict[Path, Opened], folder: Path) -> Iterator[str]:
    name = path.relative_to(folder)
    if not page.title or not page.lang:
        yield f"{name}: no title or no language"
    yield from (f"{name}: the id “{each}” stands twice" for each, n in page.ids.items() if n > 1)
    yield from (f"{name}: the picture {each} has no words in its place" for each in page.bare_pictures)
    yield from (f"{name}: asks another host for {each}" for each in page.loads if _is_foreign(each))
    for link in dict.fromkeys((*page.links, *(each for each in page.loads if not each.startswith("#")))):
        if problem := _link(path, link, pages):
            yield f"{name}: {problem}"


def _is_foreign(address: str) -> bool:
    return bool(urlsplit(address).netloc)


def _link(path: Path, link: str, pages: dict[Path, Opened]) -> str:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https"):
        return "" if _HOST.fullmatch(parts.hostname or "") else f"the address {link} is not well-formed"
    if parts.scheme in ("mailto", "data"):
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return f"the link {link} leads nowhere that a copied folder has"
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.is_file():
        return f"the link {link} is dead"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        return f"the link {link} names a heading that is not there"
    return ""


def _twins(pages: dict[Path, Opened], folder: Path) -> Iterator[str]:
    """Every page is there in both languages, under the same path."""
    names = {path.relative_to(folder).as_posix() for path in pages} - {"contoh-laporan.html"}
    english = {name.removeprefix("en/") for name in names if name.startswith("en/")}
    indonesian = {name for name in names if not name.startswith("en/")}
    yield from (f"{name}: there is no such page in the other language" for name in sorted(english ^ indonesian))
