"""Labels of list items of HTML as a person sees them."""

from __future__ import annotations

import re

from standards_lint.readers.html_tree import Node
from standards_lint.readers.numerals import letters, roman
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_STYLE = ready_pattern(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square)\b", re.I
)
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_PLAIN_CLASS = ready_pattern(r"(?:^|\s)(?:list-unstyled|list-none|list-inline|list-group|nav)(?:\s|$)")
_BULLET = "•"
_LARGEST = 9_999


@dataclass(slots=True)
class Numbering:
    """The counter of a list."""

    style: str
    """``decimal``, ``lower-alpha`` …, ``none`` or empty for bullets."""
    value: int = 0
    """Of the last item."""

    @classmethod
    def of(cls, element: Node) -> Numbering:
        """The counter of an ``<ol>`` or ``<ul>``."""
        written = _STYLE.search(element.get("style"))
        style = written[1].lower() if written else ""
        if not style and _PLAIN_CLASS.search(element.get("class")):
            style = "none"
        if element.name == "ol" and not style:
            style = _TYPES.get(element.get("type"), "decimal")
        return cls(
            "" if style in ("disc", "circle", "square") else style.replace("latin", "alpha"),
            _number(element.get("start"), 1) - 1,
        )

    def label(self, item: Node) -> str:
        """The label of the next item."""
        self.value = _number(item.get("value"), self.value + 1)
        if self.style == "none":
            return ""
        if not self.style:
            return _BULLET
        written = (
            letters(self.value)
            if "alpha" in self.style
            else roman(self.value)
            if "roman" in self.style
            else str(self.value)
        )
        return (written.upper() if self.style.startswith("upper") else written) + "."


def _number(value: str, default: int) -> int:
    value = value.strip()
    return int(value) if value.isascii() and value.isdigit() and int(value[:5]) <= _LARGEST else default
