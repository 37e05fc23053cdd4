"""Tables with rulings between their rows and none between their columns, as web pages are printed.

Where at least three rulings of one length lie below each other and a strip runs free of text through what stands
between them, the lines between the columns are put in, and the table is read as one with all its rulings. Its head,
above the first ruling, and its last row, below the last one, belong to it where their words keep to the same columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.readers.pdf_grid import MAX_RULINGS, Segment, straightened
from standards_lint.readers.pdf_objects import Drawing
from standards_lint.readers.pdf_runs import Words
from standards_lint.records import dataclass

_RULINGS = 3
_MOST_GROUPS = 20
"""Lengths of rulings on a page; more of them are a drawing."""
_NEAR = 3.0
"""Points between ends that are the same, and by which a word may reach over a ruling."""
_STRIP = 0.5
"""Width of a free strip, as a part of the height of the type; blanks between words are narrower."""
_COLUMNS, _FILLED = 2, 0.5
"""Columns of a table at least that have text in this part of its rows."""
_PITCH = 1.9
"""Height of the type between two lines of one row at most."""
_EDGE = 2.0

_Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two heights: its words as (left, right), and the height of their type."""

    words: tuple[_Span, ...]
    height: float

    @property
    def free(self) -> list[_Span]:
        """The strips without text, those beside all words among them."""
        found: list[_Span] = []
        end = float("-inf")
        for left, right in self.words:
            if left - end >= _STRIP * self.height:
                found.append((end, left))
            end = max(end, right)
        return [*found, (end, float("inf"))]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, by its words."""

    bottom: float
    top: float
    words: tuple[_Span, ...]


def with_columns(drawing: Drawing, words: Words) -> Drawing:
    """The rulings of a page with those that its tables lack between their columns.

    Args:
        drawing: Of the page.
        words: Of the page as it is shown.
    """
    rulings = sorted(straightened(drawing.across), key=lambda line: -line[0])
    if not _RULINGS <= len(rulings) <= MAX_RULINGS or drawing.is_cut or not len(words):
        return drawing
    across, upright = list(drawing.across), list(drawing.upright)
    groups = [group for group in _alike(rulings) if len(group) >= _RULINGS]
    if len(groups) <= _MOST_GROUPS:
        for group in groups:
            lines = _lines(words, group)
            for run, strips in _runs(group, lines):
                if not _has_uprights(run, drawing.upright):
                    _rule(run, strips, lines, across, upright)
    return replace(drawing, across=across, upright=upright) if len(upright) > len(drawing.upright) else drawing


def _alike(rulings: Sequence[Segment]) -> list[list[Segment]]:
    """The rulings by their ends, each group from the top."""
    groups: list[list[Segment]] = []
    for ruling in rulings:
        held = next((g for g in groups if all(abs(ruling[i] - g[0][i]) <= _NEAR for i in (1, 2))), None)
        if held is None:
            groups.append([ruling])
        else:
            held.append(ruling)
    return groups


def _lines(words: Words, group: Sequence[Segment]) -> list[_Line]:
    """The lines between the ends of rulings, from the top."""
    _, left, right = group[0]
    inside = [
        (words.bottoms[i], words.tops[i], words.lefts[i], words.rights[i])
        for i in range(len(words))
        if left - _NEAR <= words.lefts[i] and words.rights[i] <= right + _NEAR
    ]
    lines: list[list[tuple[float, float, float, float]]] = []
    for word in sorted(inside, key=lambda word: -(word[0] + word[1])):
        above = lines[-1][0] if lines else None
        if above is not None and (word[0] + word[1]) / 2 > above[0]:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [
        _Line(min(w[0] for w in line), max(w[1] for w in line), tuple(sorted((w[2], w[3]) for w in line)))
        for line in lines
    ]


def _between(lines: Sequence[_Line], top: float, bottom: float) -> list[_Line]:
    return [line for line in lines if bottom - _NEAR <= line.bottom and line.top <= top + _NEAR]


def _band(lines: Sequence[_Line]) -> _Band:
    words = sorted(word for line in lines for word in line.words)
    return _Band(tuple(words), max((line.top - line.bottom for line in lines), default=0.0))


def _runs(group: Sequence[Segment], lines: Sequence[_Line]) -> Iterator[tuple[list[Segment], list[_Span]]]:
    """The rulings between which strips stay free, with those strips."""
    run: list[Segment] = [group[0]]
    strips: list[_Span] = []
    for above, below in pairwise(group):
        band = _band(_between(lines, above[0], below[0]))
        free = band.free
        kept = _common(strips, free, band.height) if len(run) > 1 else free
        if band.words and len(run) > 1 and not _keeps(strips, kept):
            yield _without_rule_above(run, strips, lines)
            run, strips = [below], []
            continue
        run.append(below)
        strips = kept if band.words else strips or free
    yield _without_rule_above(run, strips, lines)


def _without_rule_above(
    run: list[Segment], strips: list[_Span], lines: Sequence[_Line]
) -> tuple[list[Segment], list[_Span]]:
    """Without a ruling below the title of the page: between it and the head other text stands in the way of columns."""
    without: list[_Span] = []
    for number, (above, below) in enumerate(pairwise(run[1:])):
        band = _band(_between(lines, above[0], below[0]))
        without = _common(without, band.free, band.height) if number else band.free
    return (run[1:], without) if len(without) > len(strips) else (run, strips)


def _common(strips: Sequence[_Span], free: Sequence[_Span], height: float) -> list[_Span]:
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in strips for b in free]
    return [strip for strip in both if strip[1] - strip[0] >= _STRIP * height]


def _keeps(strips: Sequence[_Span], kept: Sequence[_Span]) -> bool:
    """Each strip is free still, at least a part of it."""
    return all(any(strip[0] <= part[0] and part[1] <= strip[1] for part in kept) for strip in strips)


def _has_uprights(run: Sequence[Segment], upright: Sequence[Segment]) -> bool:
    """The table has lines between its columns of its own; a frame around it is none.

    Nor is it a table of its own where it is one column of a ruled one, whose items have a row each: a line of the other
    columns stands beside it.
    """
    top, left, right = run[0]
    bottom = run[-1][0]
    beside = [x for x, low, high in upright if min(high, top) - max(low, bottom) > _NEAR]
    inside = any(left + _NEAR < x < right - _NEAR for x in beside)
    framed = all(any(abs(x - end) <= _NEAR for x in beside) for end in (left, right))
    return inside or (framed and any(x < left - _NEAR or x > right + _NEAR for x in beside))


def _rule(
    run: Sequence[Segment],
    strips: Sequence[_Span],
    lines: Sequence[_Line],
    across: list[Segment],
    upright: list[Segment],
) -> None:
    """Add the lines that one table lacks."""
    top, left, right = run[0]
    bottom = run[-1][0]
    places = sorted(end - _EDGE for begin, end in strips if left < begin and end < right)
    head = _row_beside([line for line in reversed(lines) if line.bottom >= top - _NEAR], top, places)
    foot = _row_beside([line for line in lines if line.top <= bottom + _NEAR], bottom, places)
    rows = [_between(lines, above[0], below[0]) for above, below in pairwise(run)]
    rows = [row for row in (head, *rows, foot) if row]
    if len(rows) < _RULINGS or not _are_columns(rows, places):
        return
    if head:
        top = max(line.top for line in head) + _EDGE
        across.append((top, left, right))
    if foot:
        bottom = min(line.bottom for line in foot) - _EDGE
        across.append((bottom, left, right))
    upright += [(x, bottom, top) for x in (left, *places, right)]


def _are_columns(rows: Sequence[Sequence[_Line]], places: Sequence[float]) -> bool:
    """Two at least have text in most rows; others may be empty, as *Keterangan* often is."""
    filled = [0] * (len(places) + 1)
    for row in rows:
        for column in {bisect_left(places, (left + right) / 2) for line in row for left, right in line.words}:
            filled[column] += 1
    return sum(count >= _FILLED * len(rows) for count in filled) >= _COLUMNS


def _row_beside(lines: Sequence[_Line], edge: float, places: Sequence[float]) -> list[_Line]:
    """The lines of one more row beyond the outermost ruling; from the ruling on."""
    found: list[_Line] = []
    for line in lines:
        gap = min(abs(line.bottom - edge), abs(line.top - edge))
        crossed = any(left < x < right for left, right in line.words for x in places)
        if crossed or gap > _PITCH * (line.top - line.bottom):
            break
        found.append(line)
        edge = line.top if line.bottom >= edge - _NEAR else line.bottom
    columns = {bisect_left(places, (left + right) / 2) for line in found for left, right in line.words}
    return found if len(columns) > 1 else []
