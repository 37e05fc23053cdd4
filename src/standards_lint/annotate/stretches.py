"""A finding to the words of the text view that it is about: where they begin and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards_lint.model.block import Anchor
from standards_lint.model.finding import Finding

_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_HYPHENS = "\u2010\u2011"
_NEXT = 10
"""Lines behind the heading of a component that its text is looked for in, empty cells counted."""

Stretch = tuple[int, int, int, int]
"""First line and column, last line and column behind the last character; all from 0."""


def stretch_of(finding: Finding, lines: Sequence[str], anchors: Sequence[Anchor]) -> Stretch | None:
    """The stretch of the text view that a finding is about; None where no words are meant.

    What it quotes, else the line it stands on: the words do not always stand there as they are quoted, for instance a
    name put together of several lines.

    Args:
        finding: Its place is one of the view.
        lines: The view.
        anchors: One for each line.
    """
    span = finding.span
    first = span.line - 1
    if not 0 <= first < len(lines):
        return None
    wanted = plain(finding.quote)
    quoted = _quoted(wanted, first, span.column - 1, lines, anchors) if wanted else None
    if quoted is not None:
        return quoted
    column = min(max(span.column - 1, 0), len(lines[first]))
    last = min(max(first, span.end_line - 1), len(lines) - 1)
    said = lines[first][column:].rstrip()
    if not said and not first and not last:
        return None  # what is said of the whole document is not said on an empty cell
    return first, column + len(said) - len(said.lstrip()), last, len(lines[last].rstrip())


def _quoted(wanted: str, line: int, column: int, lines: Sequence[str], anchors: Sequence[Anchor]) -> Stretch | None:
    """The stretch that a finding quotes; None where the words do not stand there.

    What is said of a component has the place of its heading and quotes its text, which begins behind the heading or on
    one of the next lines.
    """
    starts = [(line, at) for at in (column, *range(column + 1, len(lines[line])))]
    for number in range(line + 1, min(line + 1 + _NEXT, len(lines))):
        starts += ((number, 0), (number, anchors[number].prefix))
    for number, at in starts:
        end = _followed(wanted, number, at, lines, anchors)
        if end is not None:
            return number, at, *end
    return None


def _followed(
    wanted: str, line: int, column: int, lines: Sequence[str], anchors: Sequence[Anchor]
) -> tuple[int, int] | None:
    """Line and column behind words that begin at a place; None where others stand there.

    White space and capitals may differ, and the numbers that Word counts may be left out.
    """
    at = 0
    for number in range(line, len(lines)):
        begin = column if number == line else 0
        text = lines[number]
        if number != line and not _same(text[:1], wanted[at]):
            begin = anchors[number].prefix
        for index in range(begin, len(text)):
            if _INVISIBLE.match(text[index]):
                if index == column and number == line:
                    return None  # the words begin further on
                continue
            if not _same(text[index], wanted[at]):
                return None
            at += 1
            if at == len(wanted):
                return number, index + 1
    return None


def plain(text: str) -> str:
    """A text without its white space and without what cannot be seen."""
    return _INVISIBLE.sub("", text)


def _same(one: str, other: str) -> bool:
    """Whether two characters are told as the same one: readers make hyphens plain, extraction makes capitals small."""
    if one and one in _HYPHENS:
        one = "-"
    return one == other or one.lower() == other.lower()
