"""Leaflets: a page in three or four columns of text that a reader folds, without tables in them.

Two columns are found by their lines (`pdf_columns`) or by what stands in them (`pdf_gutter`). Three have two strips
that nothing crosses from the head of the page to its foot; so has a table without rulings, whose lines stand side by
side and whose columns are as narrow as their content.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_gutter import label_each_other, levels_of
from standards_lint.records import dataclass

_COLUMNS = (3, 4)
_FEWEST = 5
"""Lines of text in each column."""
_STRIP = 1.0
"""Width of a strip at least, in heights of the type."""
_HEAD = 0.25
"""Part of the height of the text in which a head may cross the strips."""
_WIDTH = 0.17
"""Part of the width of the text that each column fills at least."""
_WEIGHT = 5.0
"""How many times as much text as another a column holds at most."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """The strips between three columns or more."""

    strips: tuple[tuple[float, float], ...]
    top: float
    """Above it the text is set over all."""

    @property
    def parts(self) -> int:
        """The head and the columns."""
        return len(self.strips) + 2

    def part(self, box: Box) -> int:
        """Where something stands: 0 in the head, then the column, from the left."""
        if (box[1] + box[3]) / 2 > self.top:
            return 0
        middle = (box[0] + box[2]) / 2
        return 1 + sum(middle > (left + right) / 2 for left, right in self.strips)

    def is_column(self, part: int) -> bool:
        """It is one of the columns."""
        return part > 0


def leaflet_of(runs: Sequence[Box]) -> Leaflet | None:
    """The columns of a leaflet, if a page is one.

    Args:
        runs: Words beside each other, on a page without tables.
    """
    if len(runs) < _COLUMNS[0] * _FEWEST:
        return None
    height = median(box[3] - box[1] for box in runs)
    bottom, top = min(box[1] for box in runs), max(box[3] for box in runs)
    strips = _strips(runs, height)
    if not strips:  # a title may cross them
        strips = _strips([box for box in runs if box[1] < top - _HEAD * (top - bottom)], height)
    if len(strips) + 1 not in _COLUMNS:
        return None
    crossing = [box for box in runs if any(box[0] < right and box[2] > left for left, right in strips)]
    leaflet = Leaflet(tuple(strips), min((box[1] for box in crossing), default=top + 1))
    return leaflet if _are_columns(leaflet, runs, height) else None


def _strips(boxes: Sequence[Box], height: float) -> list[tuple[float, float]]:
    """The strips from top to bottom that no box reaches, from the left."""
    free: list[tuple[float, float]] = []
    reach = float("inf")
    for left, _, right, _ in sorted(boxes):
        if left - reach >= _STRIP * height:
            free.append((reach, left))
        reach = right if reach == float("inf") else max(reach, right)
    return free


def _are_columns(leaflet: Leaflet, runs: Sequence[Box], height: float) -> bool:
    """All hold lines of text, about as much, in widths of their own, and none labels the next."""
    columns = [[box for box in runs if leaflet.part(box) == part] for part in range(1, leaflet.parts)]
    levels = [levels_of(column, height) for column in columns]
    if min(map(len, levels)) < _FEWEST or any(label_each_other(pair, height) for pair in pairwise(levels)):
        return False
    whole = max(box[2] for box in runs) - min(box[0] for box in runs)
    widths = [max(box[2] for box in column) - min(box[0] for box in column) for column in columns]
    weights = [sum(box[2] - box[0] for box in column) for column in columns]
    return min(widths) >= _WIDTH * whole and max(weights) < _WEIGHT * min(weights)
