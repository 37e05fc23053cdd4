"""What stands on a page, before it is HTML or Markdown."""

from __future__ import annotations

from typing import TypeAlias

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A few words of a line."""

    text: str
    page: str = ""
    """The page that they lead to, by its name; empty for none."""
    kind: str = ""
    """``code strong small mark``, or a severity, with which they are shown as its badge."""


Line: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a page; that of the page itself is its title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of prose."""

    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    lines: tuple[Line, ...]
    once: bool = False
    """The same in both languages: words of documents."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is said of several things: names, and a line or more for each."""

    rows: tuple[tuple[str, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """The words of an example document, as they are."""

    heading: str
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class Examples:
    """Examples that are looked at beside each other; the same in both languages."""

    each: tuple[Example, ...]


Block: TypeAlias = Heading | Paragraph | Items | Terms | Examples


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language."""

    name: str
    """Of its file, without ending; the same in both languages."""
    title: str
    mark: Line
    """What stands with the title: code, weight, status."""
    blocks: tuple[Block, ...]
    before: str = ""
    """Names of the pages before and behind it, where there is an order."""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages of a pack in one language."""

    lang: str
    pack: str
    """What each page names as the work that it belongs to."""
    foot: str
    """What each page says at its end."""
    menu: tuple[tuple[str, str], ...]
    """(name of a page, its short title)."""
    pages: tuple[Page, ...]


def plain(text: str, kind: str = "") -> Line:
    """Words that lead nowhere."""
    return (Span(text, kind=kind),)
