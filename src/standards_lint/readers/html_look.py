"""How an element is shown, by the classes and styles that authors of web pages use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from standards_lint.readers.html_tree import Node
from standards_lint.readers.surface import Range
from standards_lint.storage.ready import ready_pattern

_BOLD_STYLE = ready_pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_BLOCK_STYLE = ready_pattern(r"display\s*:\s*block")
_BLOCK_CLASS = ready_pattern(r"(?:^|\s)(?:d-)?block(?:\s|$)")
_BOLD_CLASS = ready_pattern(r"(?:^|\s)(?:fw-bold|fw-semibold|font-weight-bold|font-bold|font-semibold)(?:\s|$)")
_SHEET = ready_pattern(r"<style\b[^>]{0,400}>", re.I)
_SHEET_END = ready_pattern(r"</style\b", re.I)
_SHARE = 0.5
"""Part of a page's text that headings have at most."""
_ONE_CLASS = ready_pattern(r"[a-z0-9]*\.([\w-]+)", re.I)


class Looks:
    """How the elements of one page are shown."""

    def __init__(self, raw: str, root: Node) -> None:
        """`raw`: the page, for its own style sheets; `root`: its elements with their sizes."""
        self._bold = _marking(bold_classes(raw), root) if "font-weight" in raw else frozenset()

    def is_bold(self, node: Node) -> bool:
        """Its text is emphasised by style."""
        classes = node.get("class")
        if _BOLD_STYLE.search(node.get("style")) is not None or _BOLD_CLASS.search(classes) is not None:
            return True
        return bool(classes and self._bold) and not self._bold.isdisjoint(classes.split())


def bold_classes(raw: str) -> frozenset[str]:
    """The classes that style sheets in the page itself set bold: ``.c1{font-weight:700}``.

    A page that a word processor wrote has no other mark of its headings. Rules for anything but one class are left out.
    """
    found: set[str] = set()
    for sheet in _SHEET.finditer(raw):
        end = _SHEET_END.search(raw, sheet.end())
        for rule in raw[sheet.end() : end.start() if end else len(raw)].split("}"):
            selectors, _, declared = rule.rpartition("{")
            if _BOLD_STYLE.search(declared):
                found.update(one[1] for one in map(_ONE_CLASS.fullmatch, map(str.strip, selectors.split(","))) if one)
    return frozenset(found)


def _marking(classes: frozenset[str], root: Node) -> frozenset[str]:
    """Those of the classes that set a small part of the page apart; what most of it has is no mark of headings."""
    sizes = Counter[str]()
    for node in root.descendants() if classes else ():
        for name in classes.intersection(node.get("class").split()):
            sizes[name] += node.size
    return frozenset(name for name in classes if sizes[name] <= _SHARE * root.size)


def is_shown_as_block(node: Node) -> bool:
    """``<span class="block">Biaya/Tarif</span> <span>Gratis</span>``: a label on a line of its own."""
    return _BLOCK_STYLE.search(node.get("style")) is not None or _BLOCK_CLASS.search(node.get("class")) is not None


def indent_of(text: str, ranges: Iterable[Range]) -> int:
    """No-break spaces in front of a line, with which authors of pages indent."""
    count = 0
    for start, end in ranges:
        for character in text[start:end]:
            if not character.isspace() and character != "\u200b":
                return count
            count += character == "\xa0"
    return count
