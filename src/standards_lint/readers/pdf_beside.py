"""Texts in frames, their labels on the left of them: a table of two columns of which only the second is ruled.

An example::

                     ┌──────────────────────────┐
    Lama pelayanan   │ 1 (satu) hari kerja      │
                     └──────────────────────────┘
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from standards_lint.readers.pdf_grid import Grid, grid_of_lines
from standards_lint.readers.pdf_runs import Words

_ROWS = 3
"""Frames with a label that make such a table."""
_LABELLED = 0.6
"""Part of the frames with a text that have one."""
_WORDS = 8
"""Words of a label at most."""
_LEVEL = 4.0
"""Points by which the first lines of a label and of its text may differ in height."""
_EDGE = 2.0
_ALIKE = 6.0
"""Points by which the edges of frames of one width may differ."""


Frames = dict[tuple[int, int], float]
"""Where the labels of frames begin, by the left and right of the frames: those of one document are alike."""


def with_labels_beside(grids: Sequence[Grid], words: Words, known: Frames) -> list[Grid]:
    """The grids, those of a single column put together and widened by the column of such labels.

    Args:
        grids: Of a page, from the top.
        words: Of the page as it is shown.
        known: Of the pages before; those of this page are added. A page may begin or end with a single frame.
    """
    framed: dict[tuple[int, int], list[Grid]] = {}
    for grid in grids:
        if len(grid.xs) == 2 and not any(_inside(grid, other) for other in grids if other is not grid):
            framed.setdefault(_key(grid), []).append(grid)
    found = list(grids)
    for key, column in framed.items():
        labels = _Labels(column, grids, words)
        if key not in known and labels.are_a_column:
            known[key] = labels.start
        if key in known and labels.named:
            found = [grid for grid in found if all(grid is not one for one in column)]
            found += [_widened(run, known[key]) or run[0] for run in _runs(column, known[key], words)]
    return sorted(found, key=lambda grid: (-grid.ys[0], grid.xs[0]))


def _key(grid: Grid) -> tuple[int, int]:
    return round(grid.xs[0] / _ALIKE), round(grid.xs[-1] / _ALIKE)


def _runs(column: Sequence[Grid], start: float, words: Words) -> list[list[Grid]]:
    """The frames of a column, parted where a text stands between two of them."""
    runs = [[column[0]]]
    for above, below in pairwise(column):
        between = (
            below.ys[0] < (words.bottoms[i] + words.tops[i]) / 2 < above.ys[-1]
            and words.rights[i] > start
            and words.lefts[i] < above.xs[-1]
            for i in range(len(words))
        )
        if any(between):
            runs.append([below])
        else:
            runs[-1].append(below)
    return runs


def _widened(run: Sequence[Grid], start: float) -> Grid | None:
    left, right = run[0].xs[0], run[0].xs[-1]
    across = [(y, start, right) for grid in run for y in grid.ys]
    inner = [(left, low, high) for grid in run for high, low in pairwise(grid.ys)]
    edges = [(x, run[-1].ys[-1], run[0].ys[0]) for x in (start, right)]
    return grid_of_lines(across, [*inner, *edges])


class _Labels:
    """What stands on the left of frames of one width, by their rows."""

    def __init__(self, column: Sequence[Grid], grids: Sequence[Grid], words: Words) -> None:
        self._filled: set[tuple[int, int]] = set()
        self._labels: dict[tuple[int, int], list[float]] = {}
        self._tops: dict[tuple[int, int], list[float]] = {}
        """Of each row the heights of its highest label and of its highest text."""
        for number, grid in enumerate(column):
            self._look(number, grid, grids, words)

    def _look(self, number: int, grid: Grid, grids: Sequence[Grid], words: Words) -> None:
        left, bottom, right, top = grid.box
        floor = max((g.xs[-1] for g in grids if g is not grid and g.xs[-1] <= left and _beside(g, grid)), default=0.0)
        for index in range(len(words)):
            middle = (words.bottoms[index] + words.tops[index]) / 2
            if not bottom < middle < top:
                continue
            row = number, len(grid.ys) - bisect_left(grid.rising, middle) - 1
            tops = self._tops.setdefault(row, [bottom, bottom])
            if words.lefts[index] >= left and words.rights[index] <= right:
                self._filled.add(row)
                tops[1] = max(tops[1], middle)
            elif floor <= words.lefts[index] and words.rights[index] <= left:
                self._labels.setdefault(row, []).append(words.lefts[index])
                tops[0] = max(tops[0], middle)

    @property
    def named(self) -> set[tuple[int, int]]:
        """The rows with a text that have a label."""
        return self._filled & self._labels.keys()

    @property
    def are_a_column(self) -> bool:
        """Most rows have one, it is short, and begins at the height of their text."""
        short = all(len(found) <= _WORDS for found in self._labels.values())
        level = sum(abs(self._tops[row][0] - self._tops[row][1]) <= _LEVEL for row in self.named)
        return short and level >= max(_ROWS, _LABELLED * len(self._filled), _LABELLED * len(self._labels))

    @property
    def start(self) -> float:
        """Where they begin."""
        return min(left for found in self._labels.values() for left in found) - _EDGE


def _inside(grid: Grid, other: Grid) -> bool:
    """Boxes inside a table, as those of a flow, stand beside texts of its other columns."""
    left, bottom, right, top = other.box
    return left <= grid.xs[0] and grid.xs[-1] <= right and bottom <= grid.ys[-1] and grid.ys[0] <= top


def _beside(other: Grid, grid: Grid) -> bool:
    return other.ys[-1] < grid.ys[0] and grid.ys[-1] < other.ys[0]
