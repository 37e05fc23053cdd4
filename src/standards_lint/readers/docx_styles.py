"""Styles of a Word document: what a paragraph inherits through the chain of styles it is based on.

Word stores the names of its own styles in English whatever the language of the program (``heading 1`` behind the id
*Judul1*), so names tell what a style is and ids do not.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from standards_lint.readers.docx_package import W, is_on, val
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_HEADING = ready_pattern(r"heading (\d)")
_TITLES = {"title": 1, "subtitle": 2}
_CONTENTS = ready_pattern(r"toc \d|toc heading|table of figures")
_PAGE_NUMBER = re.compile(r"\S.*\t\s*(?:\d{1,3}|[ivxlc]{1,6})\s*$", re.S)
_STYLE = b"<w:style "
_BODY_LEVEL = 9
"""Outline level that stands for running text."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style's own settings, None where it leaves a thing to the style it is based on."""

    name: str
    based_on: str | None
    outline: int | None = None
    """Rank of the heading from 1; 0 for running text."""
    number: str | None = None
    level: int | None = None
    bold: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    indent: Element | None = None


def without_tables(data: bytes) -> bytes:
    """The part with the styles as text, without styles of tables and without the list of all that Word knows.

    They are most of it, and nothing of them is ever asked for. The part must be flat and written with the prefix that
    all programs use; else nothing is left out, or what is left is no XML.
    """
    latent = data.find(b"<w:latentStyles"), data.find(b"</w:latentStyles>")
    if 0 <= latent[0] < latent[1]:
        data = data[: latent[0]] + data[latent[1] + len(b"</w:latentStyles>") :]
    head, *styles = data.split(_STYLE)
    last = styles[-1:]  # with it goes the end of the part
    kept = [style for style in styles[:-1] if b'w:type="table"' not in style[: style.find(b">")]]
    return _STYLE.join([head, *kept, *last])


class Styles:
    """All styles by id."""

    def __init__(self, root: Element | None) -> None:
        self._written: dict[str, Element] = {}
        self._styles: dict[str, Style] = {}
        """Those that were asked for."""
        self._default = ""
        self._chains: dict[str, tuple[tuple[str, Style], ...]] = {}
        for element in root.findall(W + "style") if root is not None else ():
            identifier = val(element, "styleId")
            if identifier is None:
                continue
            self._written[identifier] = element
            if val(element, "type") == "paragraph" and val(element, "default") in {"1", "true", "on"}:
                self._default = identifier

    def chain(self, identifier: str | None) -> tuple[tuple[str, Style], ...]:
        """A style and those it is based on, nearest first; of paragraphs without a style the default one's.

        A ring of styles, which only a damaged file has, is followed once.
        """
        start = identifier if identifier in self._written else self._default
        if start not in self._chains:
            found: dict[str, Style] = {}
            at: str | None = start
            while at and at in self._written and at not in found:
                found[at] = self._style(at)
                at = found[at].based_on
            self._chains[start] = tuple(found.items())
        return self._chains[start]

    def run(self, identifier: str | None) -> tuple[tuple[str, Style], ...]:
        """The chain of a style of characters; empty without one."""
        return self.chain(identifier) if identifier in self._written else ()

    def number_of(self, identifier: str) -> str | None:
        """The list that a style of lists stands for."""
        return self._style(identifier).number if identifier in self._written else None

    def _style(self, identifier: str) -> Style:
        if identifier not in self._styles:
            self._styles[identifier] = _style(self._written[identifier])
        return self._styles[identifier]


def outline_of(properties: Element | None, chain: tuple[tuple[str, Style], ...]) -> int:
    """Rank of a paragraph as a heading from 1, 0 for running text."""
    own = _outline(properties)
    if own is not None:
        return own
    return next((style.outline for _, style in chain if style.outline is not None), 0)


def is_contents(chain: tuple[tuple[str, Style], ...]) -> bool:
    """Whether a paragraph is a line of a table of contents."""
    return any(_CONTENTS.fullmatch(style.name) for _, style in chain)


def _style(element: Element) -> Style:
    paragraph, run = element.find(W + "pPr"), element.find(W + "rPr")
    name = (val(element.find(W + "name")) or "").lower()
    numbering = paragraph.find(W + "numPr") if paragraph is not None else None
    level = val(numbering.find(W + "ilvl")) if numbering is not None else None
    return Style(
        name=name,
        based_on=val(element.find(W + "basedOn")),
        outline=_named_outline(name, paragraph),
        number=val(numbering.find(W + "numId")) if numbering is not None else None,
        level=int(level) if level is not None and level.isdecimal() else None,
        bold=_switch(run, "b"),
        caps=_switch(run, "caps"),
        hidden=_switch(run, "vanish"),
        indent=paragraph.find(W + "ind") if paragraph is not None else None,
    )


def _switch(properties: Element | None, name: str) -> bool | None:
    """A switch of run properties: on, off, or None where nothing is said."""
    element = properties.find(W + name) if properties is not None else None
    return None if element is None else is_on(element)


def _named_outline(name: str, properties: Element | None) -> int | None:
    heading = _HEADING.fullmatch(name)
    if heading:
        return int(heading[1])
    return _TITLES.get(name, _outline(properties))


def _outline(properties: Element | None) -> int | None:
    level = val(properties.find(W + "outlineLvl")) if properties is not None else None
    if level is None or not level.isdecimal():
        return None
    return int(level) + 1 if int(level) < _BODY_LEVEL else 0


def is_leader_line(properties: Element | None, text: str) -> bool:
    """A line of a table of contents that was typed: *PENGESAHAN SOP ………… iii*, the dots made by the tab."""
    tabs = properties.find(W + "tabs") if properties is not None else None
    dotted = tabs is not None and any(val(tab, "leader") in {"dot", "underscore", "middleDot"} for tab in tabs)
    return dotted and _PAGE_NUMBER.search(text) is not None
