"""Pages set in two columns of prose are read column by column.

A gutter is a strip without text that runs down many lines. The two sides of a table have one too; there the lines of
the left side are labels, fewer and shorter than those of the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from standards_lint.readers.lines import ends_sentence
from standards_lint.readers.pdf_lines import PrintedLine, line_of

_FEWEST = 6
"""Lines of a text in columns."""
_GUTTER = 0.9
"""Width of a gutter as a part of the height of the type; one justified line may have such a gap, six have not.
Wider than `BESIDE`, so that the words of a run need not be asked."""
_BOTH = 0.6
"""Part of the lines that have text on the left, and on the right."""
_CLOSE = 2.0
"""Space between lines of a text, in heights of its type."""
_TAIL = 3
"""Lines below two columns that may be a text of their own."""
_SIDE = 0.28
"""Part of the whole width that the narrower side fills."""

_FULL = 0.75
"""Part of the width of a column that a line fills that was wrapped."""
_DIGITS = 4
"""Digits of a number that counts no rows."""

Gap = tuple[float, float]


def by_columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of a stretch of a page, those set in two columns as one list for each column.

    Args:
        lines: From the top.
    """
    found: list[list[PrintedLine]] = []
    plain: list[PrintedLine] = []
    index = barren = 0
    while index < len(lines):
        stop, gap = _run(lines, index) if index >= barren else (index, None)
        barren = max(barren, stop)
        if gap is not None and _is_prose(lines[index:stop], gap, _width(lines)):
            head = _head(plain, gap)
            if plain[: len(plain) - head]:
                found.append(plain[: len(plain) - head])
            plain = []
            stop = _without_tail(lines, index, stop, gap)
            sides = [_side(line, gap) for line in lines[index - head : stop]]
            found += [[left for left, _ in sides if left], [right for _, right in sides if right]]
            index = stop
        else:
            plain.append(lines[index])
            index += 1
    if plain:
        found.append(plain)
    return found


def _width(lines: Sequence[PrintedLine]) -> Gap:
    return min(line.left for line in lines), max(line.right for line in lines)


def _gaps(line: PrintedLine) -> list[Gap]:
    least = _GUTTER * line.height
    return [(a.right, b.left) for a, b in line.wide_gaps() if b.left - a.right >= least]


def _run(lines: Sequence[PrintedLine], first: int) -> tuple[int, Gap | None]:
    """The longest run of lines with a gutter in common that begins at a line; the gutter, if there is one."""
    best: tuple[int, Gap | None] = (first, None)
    for start in _gaps(lines[first]):
        gap = start
        stop = first + 1
        while stop < len(lines) and (narrower := _common(lines[stop], gap)) is not None:
            gap = narrower
            stop += 1
        if stop > best[0]:
            best = stop, gap
    return best if best[0] - first >= _FEWEST else (first, None)


def _common(line: PrintedLine, gap: Gap) -> Gap | None:
    """What of a gutter is free in a line too."""
    least = _GUTTER * line.height
    for start, end in ((float("-inf"), line.left), *_gaps(line), (line.right, float("inf"))):
        left, right = max(start, gap[0]), min(end, gap[1])
        if right - left >= least:
            return left, right
    return None


def _head(above: Sequence[PrintedLine], gap: Gap) -> int:
    """How many lines right above belong to the columns: the gutter is free in them, and some stand on its right.

    Where lines of the columns stand at different heights, the first of them have nothing beside them. What a wider
    space parts from them, as a date in the corner, is no line of theirs.
    """
    beside = list(takewhile(lambda line: _common(line, gap) is not None, reversed(above)))
    close = 1 + sum(1 for _ in takewhile(_is_close, pairwise(beside)))
    # a text of one column that ends above them stays what it is
    return min(close, len(beside)) if any(line.left >= gap[0] for line in beside[:close]) else 0


def _is_close(pair: tuple[PrintedLine, PrintedLine]) -> bool:
    below, above = pair
    return above.bottom - below.top <= _CLOSE * max(above.height, below.height)


def _without_tail(lines: Sequence[PrintedLine], first: int, stop: int, gap: Gap) -> int:
    """Where the columns end, when a line or two of the left side stand below both and begin anew.

    *Tabel berikut memuat komponen.* below two columns goes on with neither of them.
    """
    end = stop
    while end > first and lines[end - 1].right <= gap[1]:
        end -= 1
    return end if 0 < stop - end <= _TAIL and ends_sentence(_left_text(lines[first:end], gap)) else stop


def _left_text(lines: Sequence[PrintedLine], gap: Gap) -> str:
    """The last line of the left side."""
    return next((left.text for line in reversed(lines) if (left := _side(line, gap)[0])), "")


def _side(line: PrintedLine, gap: Gap) -> tuple[PrintedLine | None, PrintedLine | None]:
    middle = (gap[0] + gap[1]) / 2
    sides = [word for word in line.words if word.left < middle], [word for word in line.words if word.left >= middle]
    left, right = (line_of(words, line.page) if words else None for words in sides)
    return left, right


def _is_prose(lines: Sequence[PrintedLine], gap: Gap, width: Gap) -> bool:
    sides = [_side(line, gap) for line in lines]
    lefts = [left for left, _ in sides if left]
    rights = [right for _, right in sides if right]
    if min(len(lefts), len(rights)) < _BOTH * len(lines):
        return False
    spans = [max(s.right for s in side) - min(s.left for s in side) for side in (lefts, rights)]
    weights = [sum(len(line.text) for line in side) for side in (lefts, rights)]
    wide = min(spans) >= _SIDE * (width[1] - width[0]) and max(weights) < 2.5 * min(weights)
    return wide and (_are_wrapped(lefts, spans[0]) or not _are_rows(sides))


def _are_wrapped(side: Sequence[PrintedLine], span: float) -> bool:
    """Most lines reach the end of their column, as those of a text do; names in a table end anywhere."""
    return 2 * sum(line.right - line.left >= _FULL * span for line in side) >= len(side)


def _are_rows(sides: Sequence[tuple[PrintedLine | None, PrintedLine | None]]) -> bool:
    """Most lines of the left side are counted, one after the other, and have something beside them: rows of a table."""
    counted = [left.text.split()[0].rstrip(".)") for left, right in sides if left and right]
    numbers = [int(word) for word in counted if word.isascii() and word.isdigit() and len(word) < _DIGITS]
    return 2 * len(numbers) > len(counted) and all(b in (1, a + 1) for a, b in pairwise(numbers))
