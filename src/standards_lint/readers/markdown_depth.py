"""Lists in Markdown whose lower items are indented by less than Markdown asks for.

CommonMark takes ``  1. Undang-Undang …`` below ``1. Dasar Hukum`` for the next item of the same list, because its text
would have to begin under the text above. Whoever sees the page sees a list below an item; so its lines are pushed to
where Markdown expects them. Only blanks are added: no line moves, and places are found by the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_ITEM = ready_pattern(r"(?P<indent> *)(?P<mark>\d{1,9}[.)]|[-*+])(?P<gap> +)\S")
_FENCE = ready_pattern(r" {0,3}(?:```|~~~)")
_LEAST = 2  # blanks that set a lower list apart from a slip of the hand


@dataclass(frozen=True, slots=True)
class _Depth:
    """An open item: where the file has its mark, where the parser is given it, and where its text begins there."""

    written: int
    given: int
    content: int


def with_lower_lists(lines: Sequence[str]) -> list[str]:
    """The lines of a Markdown file, lower lists indented as far as the parser needs.

    Args:
        lines: The lines without their ends. A file with fences is left as it is.
    """
    if any(_FENCE.match(line) for line in lines):
        return list(lines)
    found: list[str] = []
    open_items: list[_Depth] = []
    for line in lines:
        item = _ITEM.match(line)
        if item is not None:
            given = _place(item, open_items)
            found.append(" " * given + line[item.end("indent") :])
            continue
        if line.strip() and not line.startswith(" "):
            open_items.clear()
        found.append(_shifted(line, open_items))
    return found


def _place(item: re.Match[str], open_items: list[_Depth]) -> int:
    """Where the mark of an item goes; the item is open from now on."""
    written = len(item["indent"])
    while open_items and open_items[-1].written > written:
        open_items.pop()
    given = written
    if open_items and written - open_items[-1].written >= _LEAST:
        given = max(written, open_items[-1].content)
    elif open_items:
        given = open_items.pop().given
    open_items.append(_Depth(written, given, given + len(item["mark"]) + len(item["gap"])))
    return given


def _shifted(line: str, open_items: Sequence[_Depth]) -> str:
    """The text below an item goes with it."""
    if not line.strip() or not open_items:
        return line
    return " " * (open_items[-1].given - open_items[-1].written) + line
