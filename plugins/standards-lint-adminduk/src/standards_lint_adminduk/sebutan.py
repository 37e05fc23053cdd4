"""The words that name one paper, cut out of the item that they stand in."""

from __future__ import annotations

import re

from standards_lint.plugins import SourceText

_BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+")
_LABEL = re.compile(r"^\s*(\w{1,3}[.)]|[-•*])\s+")
"""Number or letter of an item: *b. Kartu Keluarga*."""


def paper_in(item: SourceText, start: int, end: int) -> SourceText:
    """*b. KK, akta lahir, dan KTP-el;* to *akta lahir*, where ``item[start:end]`` is *akta*."""
    text = item.text
    before = [m.end() for m in _BETWEEN.finditer(text, 0, start)]
    label = _LABEL.match(text)
    first = before[-1] if before else label.end() if label else 0
    after = _BETWEEN.search(text, end)
    return item.slice(first, after.start() if after else len(text)).strip(" .,;")
