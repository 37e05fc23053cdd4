"""The summary of the grid of layouts, read from its page: drawing the grid takes minutes and LibreOffice."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUMMARY = re.compile(r"^(?P<cells>\d+) cells, (?P<good>[\d.]+%) of them at (?P<bar>[\d.]+) or more\.$", re.MULTILINE)
_WEAK = re.compile(r"^\* \w+, \w+, \w+: (?P<rate>\d\.\d+)$", re.MULTILINE)
_LAYOUT = re.compile(r"^\| \*\*\w+\*\*: ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Layouts:
    """The grid in numbers."""

    layouts: int
    cells: int
    good: str
    """Share of the cells at the bar or above, as the page writes it."""
    bar: str
    lowest: str
    """Rate of the worst cell; empty if none is below the bar."""


def read_layouts(page: str) -> Layouts:
    """The numbers on the page.

    Raises:
        ValueError: if the page has no summary.
    """
    summary = _SUMMARY.search(page)
    if summary is None:
        raise ValueError("docs/layouts.md has no line “… cells, …% of them at … or more.”; write it anew")
    return Layouts(
        layouts=len(_LAYOUT.findall(page)),
        cells=int(summary["cells"]),
        good=summary["good"],
        bar=summary["bar"],
        lowest=min(_WEAK.findall(page), default=""),
    )
