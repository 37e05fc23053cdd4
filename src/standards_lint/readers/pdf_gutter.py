"""Pages set in two columns with tables and boxes in them: the strip between the columns that nothing crosses.

Columns of mere text are found by their lines (`pdf_columns`). A table in one of them parts the lines above it from
those below, on both sides; so where tables or boxes stand in a column, the page is parted first.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from standards_lint.readers.pdf_frame import Box
from standards_lint.records import dataclass

_FEWEST = 6
"""Lines of text in each column."""
_MIDDLE = (0.3, 0.7)
"""Parts of the page's width between which the strip lies."""
_STRIP = 1.2
"""Its width at least, in heights of the type."""
_HEAD, _TAIL = 0.35, 0.1
"""Parts of the height of the text in which a head and a foot may cross it."""
_SIDE = 0.28
"""Part of the width of the text that each column fills at least."""
_WEIGHT = 3.0
"""How many times as much text as the other a column holds at most; labels beside their texts are fewer."""
_BESIDE = 0.6
"""Part of the lines of one column that have a line of the other beside them, from which on they label those."""
_PITCH = 1.6
"""From the lower edge of a line to the middle of the next of the same paragraph at most, in heights of the type."""
_SAME_LEVEL = 0.05
"""Distance of two lines in one row of a table, as a part of the height of the type: hardly any."""
_LEVEL = 0.25
"""Distance of two lines at one height, as a part of the height of the type."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip between two columns."""

    left: float
    right: float
    top: float
    """Above it the text is set over both."""
    bottom: float
    """Below it too."""

    @property
    def parts(self) -> int:
        """The head, the columns and the foot."""
        return 4

    def is_column(self, part: int) -> bool:
        """It is one of the columns."""
        return part in (1, 2)

    def part(self, box: Box) -> int:
        """Where something stands: 0 in the head, 1 in the left column, 2 in the right one, 3 in the foot."""
        middle = (box[1] + box[3]) / 2
        if middle > self.top:
            return 0
        if middle < self.bottom:
            return 3
        return 1 if box[0] + box[2] < self.left + self.right else 2


def gutter_of(runs: Sequence[Box], grids: Sequence[Box], held: Sequence[Box], width: float) -> Gutter | None:
    """The strip between two columns of a page of which at least one holds a table or box, if there is one.

    Args:
        runs: Words beside each other that stand in no table.
        grids: Tables and boxes.
        held: Runs inside them.
        width: Of the page.
    """
    if not grids or len(runs) < 2 * _FEWEST:
        return None
    boxes = [*runs, *grids]
    bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
    above, below = top - _HEAD * (top - bottom), bottom + _TAIL * (top - bottom)
    height = median(box[3] - box[1] for box in runs)
    strip = _strip([box for box in boxes if box[1] < above and box[3] > below], width, height)
    if strip is None:
        return None
    crossing = [box for box in boxes if box[0] < strip[1] and box[2] > strip[0]]
    head = min((box[1] for box in crossing if box[1] >= above), default=top + 1)
    feet = [box[3] for box in crossing if box[3] <= below]
    gutter = Gutter(*strip, _below_last_line(head, runs, strip, height), max(feet, default=bottom - 1))
    return gutter if _are_columns(gutter, runs, grids, held, height) else None


def _below_last_line(head: float, runs: Sequence[Box], strip: tuple[float, float], height: float) -> float:
    """Where a head ends whose last paragraph has a last line too short to cross the strip."""
    near = [box for box in runs if 0 < head - (box[1] + box[3]) / 2 < _PITCH * height]
    return min(box[1] for box in near) if near and all(box[2] <= strip[0] for box in near) else head


def _strip(boxes: Sequence[Box], width: float, height: float) -> tuple[float, float] | None:
    """The widest strip in the middle of the page that no box reaches."""
    free: list[tuple[float, float]] = []
    reach = float("-inf")
    for left, _, right, _ in sorted(boxes):
        if reach > float("-inf") and left - reach >= _STRIP * height:
            free.append((reach, left))
        reach = max(reach, right)
    inside = [(a, b) for a, b in free if _MIDDLE[0] * width <= (a + b) / 2 <= _MIDDLE[1] * width]
    return max(inside, key=lambda strip: strip[1] - strip[0], default=None)


def _are_columns(gutter: Gutter, runs: Sequence[Box], grids: Sequence[Box], held: Sequence[Box], height: float) -> bool:
    """Both sides hold lines of text at the same heights of the page, about as much, and neither labels the other."""
    if not any(gutter.part(box) in (1, 2) for box in grids):
        return False
    sides = [[box for box in runs if gutter.part(box) == side] for side in (1, 2)]
    levels = [levels_of(side, height) for side in sides]
    if min(map(len, levels)) < _FEWEST or label_each_other(levels, height):
        return False
    whole = [*runs, *grids]
    least = _SIDE * (max(box[2] for box in whole) - min(box[0] for box in whole))
    if any(max(box[2] for box in side) - min(box[0] for box in side) < least for side in sides):
        return False
    weights = [sum(box[2] - box[0] for box in (*runs, *held) if gutter.part(box) == side) for side in (1, 2)]
    lowest, highest = (max(min(b[1] for b in side) for side in sides), min(max(b[3] for b in side) for side in sides))
    return max(weights) < _WEIGHT * min(weights) and highest - lowest >= _FEWEST * height


def levels_of(boxes: Sequence[Box], height: float) -> list[float]:
    """Heights on the page of the middles of the lines that the runs of a column make."""
    found: list[float] = []
    for middle in sorted((box[1] + box[3]) / 2 for box in boxes):
        if not found or middle - found[-1] > _LEVEL * height:
            found.append(middle)
    return found


def label_each_other(levels: Sequence[Sequence[float]], height: float) -> bool:
    """Most lines of one side stand beside one of the other: *Jangka Waktu* and *3 hari kerja* in a table unruled.

    Two columns of text in one type, from one height on, look so as well; they are read as before.
    """
    one, other = levels
    beside = [min(abs(level - at) for at in other) <= _SAME_LEVEL * height for level in one]
    back = [min(abs(level - at) for at in one) <= _SAME_LEVEL * height for level in other]
    return max(sum(beside) / len(one), sum(back) / len(other)) >= _BESIDE
