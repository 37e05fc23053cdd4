"""Rulings to tables: which lines belong together, the grid they make, and the cells that span rows and columns.

What is no table must not disturb one: in the sheets of an SOP arrows run over the rulings and boxes stand in the
cells. A line with a loose end is no ruling. Two lines belong together where one of them *ends* on the other; an arrow
that crosses a ruling belongs to its boxes. Outlined boxes are looked at only where the lines alone make no table.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_objects import Drawing
from standards_lint.records import dataclass

Segment = tuple[float, float, float]
"""Place on the one axis, begin and end on the other."""

_NEAR = 3.0
"""Points between lines that touch."""
_GAP = 4.5
"""Points between two pieces of one line."""
_KEPT = 0.5
"""Part of all lines that must be left when those with loose ends are gone; else the rulings themselves are ragged."""
_COLUMNS = 3
"""Rulings between columns, edges among them, that end at one height where a table goes on over the page."""
_SHORTEST = 6.0
"""Points of the shortest ruling."""
MAX_RULINGS = 3_000
"""Rulings of a page; more of them are a drawing."""
MAX_GRID = 20_000
"""Fields of one grid."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A field of a table, or several that no ruling parts."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


class Told(Enum):
    """How a table is known that no rulings show: its edges follow its texts, page by page."""

    BEGINS = auto()
    GOES_ON = auto()
    """It began on the page before, by what the file tells."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on one page."""

    xs: tuple[float, ...]
    """Rulings between the columns, from the left."""
    ys: tuple[float, ...]
    """Rulings between the rows, from the top."""
    cells: tuple[GridCell, ...]
    """By rows, each row from the left."""
    owner: tuple[int, ...]
    """For each field of the grid, row by row, the index of the cell that covers it."""
    rising: tuple[float, ...]
    """`ys` from the bottom."""
    told: Told | None = None
    """None for one by its rulings."""

    @property
    def box(self) -> Box:
        """The table on the page."""
        return self.xs[0], self.ys[-1], self.xs[-1], self.ys[0]

    def cell_at(self, x: float, y: float) -> int:
        """Index of the cell that a point lies in, -1 outside the table."""
        column = bisect_right(self.xs, x) - 1
        row = len(self.ys) - bisect_left(self.rising, y) - 1
        if not (0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1):
            return -1
        return self.owner[row * (len(self.xs) - 1) + column]

    def cell_between(self, left: float, right: float, y: float) -> int | None:
        """Index of the cell that all points between two of one height lie in, -1 outside; None for several cells."""
        columns = len(self.xs) - 1
        row = len(self.ys) - bisect_left(self.rising, y) - 1
        if not 0 <= row < len(self.ys) - 1:
            return -1
        first, last = bisect_right(self.xs, left) - 1, bisect_right(self.xs, right) - 1
        inside = first >= 0 and last < columns
        if first == last:
            return self.owner[row * columns + first] if inside else -1
        same = inside and self.owner[row * columns + first] == self.owner[row * columns + last]
        return self.owner[row * columns + first] if same else None


def grids_of(drawing: Drawing) -> list[Grid]:
    """The tables of a page, from the top; tables inside the cells of another one are among them."""
    grids = _grids(drawing.across, drawing.upright)
    loose = [frame for frame in drawing.frames if not any(_holds(grid, frame) for grid in grids)]
    if loose:
        sides = [(y, frame[0], frame[2]) for frame in loose for y in (frame[1], frame[3])]
        edges = [(x, frame[1], frame[3]) for frame in loose for x in (frame[0], frame[2])]
        grids = _grids([*drawing.across, *sides], [*drawing.upright, *edges])
    return sorted(grids, key=lambda grid: (-grid.ys[0], grid.xs[0]))


def _holds(grid: Grid, frame: Box) -> bool:
    """Whether a box stands inside a table of more than one cell."""
    left, bottom, right, top = grid.box
    inside = left - _NEAR <= frame[0] and bottom - _NEAR <= frame[1] and frame[2] <= right + _NEAR
    return len(grid.cells) > 1 and inside and frame[3] <= top + _NEAR


def _grids(rulings: Sequence[Segment], columns: Sequence[Segment]) -> list[Grid]:
    across, upright = straightened(rulings), straightened(columns)
    if len(across) + len(upright) > MAX_RULINGS:
        return []
    across = sorted([*across, *_open_ends(across, upright)])
    kept = _anchored(across, upright)
    if _length(kept) < _KEPT * _length((across, upright)):
        kept = _trimmed(across, upright), _trimmed(upright, across)
    return [grid for group in _groups(*kept) if (grid := grid_of_lines(*group)) is not None]


def _open_ends(across: Sequence[Segment], upright: Sequence[Segment]) -> Iterator[Segment]:
    """The edges that a table lacks where it goes on over the page: browsers rule neither the foot nor the head.

    There the lines between its columns all end at one height, the last one on the page, with nothing across.
    """
    for end, last in ((1, min), (2, max)):
        height = last((line[end] for line in upright), default=0.0)
        ending = [line[0] for line in upright if abs(line[end] - height) <= _NEAR]
        closed = any(abs(line[0] - height) <= _NEAR for line in across)
        crossed = [line for line in across if line[1] - _NEAR <= min(ending, default=0.0) <= line[2] + _NEAR]
        if len(ending) >= _COLUMNS and not closed and crossed:
            yield height, min(ending), max(ending)


def straightened(segments: Sequence[Segment]) -> list[Segment]:
    """Pieces of one line made one: programs draw the borders of each cell by themselves, or dash by dash."""
    bands: list[list[Segment]] = []
    for segment in sorted(segments):
        if bands and segment[0] - bands[-1][0][0] <= _NEAR / 2:
            bands[-1].append(segment)
        else:
            bands.append([segment])
    joined: list[Segment] = []
    for band in bands:
        place = sum(at for at, _, _ in band) / len(band)
        begin = end = None
        for _, start, stop in sorted(band, key=lambda segment: segment[1:]):
            if end is not None and start <= end + _GAP:
                end = max(end, stop)
                continue
            if begin is not None and end is not None:
                joined.append((place, begin, end))
            begin, end = start, stop
        if begin is not None and end is not None:
            joined.append((place, begin, end))
    return [segment for segment in joined if segment[2] - segment[1] >= _SHORTEST]


def _anchored(across: list[Segment], upright: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    """The lines of which both ends lie on another line."""
    while True:
        kept_across = [line for line in across if _ends_on(line, upright)]
        kept_upright = [line for line in upright if _ends_on(line, kept_across)]
        if len(kept_across) == len(across) and len(kept_upright) == len(upright):
            return kept_across, kept_upright
        across, upright = kept_across, kept_upright


def _length(lines: tuple[Sequence[Segment], Sequence[Segment]]) -> float:
    return sum(end - begin for group in lines for _, begin, end in group)


def _trimmed(lines: Sequence[Segment], others: Sequence[Segment]) -> list[Segment]:
    """Each line from the first to the last of the others that it meets."""
    found: list[Segment] = []
    for place, begin, end in lines:
        met = [
            at
            for at, low, high in others
            if begin - _NEAR <= at <= end + _NEAR and low - _NEAR <= place <= high + _NEAR
        ]
        if met and max(met) - min(met) >= _SHORTEST:
            found.append((place, min(met), max(met)))
    return found


def _ends_on(line: Segment, others: Sequence[Segment]) -> bool:
    return all(next(_meeting(line, end, others), None) is not None for end in line[1:])


def _meeting(line: Segment, end: float, others: Sequence[Segment]) -> Iterator[int]:
    """Indices of the sorted lines of the other direction that go through a point of a line."""
    for index in range(bisect_left(others, (end - _NEAR,)), len(others)):
        place, begin, stop = others[index]
        if place > end + _NEAR:
            return
        if begin - _NEAR <= line[0] <= stop + _NEAR:
            yield index


def _groups(across: list[Segment], upright: list[Segment]) -> list[tuple[list[Segment], list[Segment]]]:
    """The lines that hang together by their ends."""
    parent = list(range(len(across) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    shift = len(across)
    for index, line in enumerate(across):
        for end in line[1:]:
            for other in _meeting(line, end, upright):
                parent[root(index)] = root(shift + other)
    for index, line in enumerate(upright):
        for end in line[1:]:
            for other in _meeting(line, end, across):
                parent[root(shift + index)] = root(other)
    found: dict[int, tuple[list[Segment], list[Segment]]] = {}
    for index in range(len(parent)):
        group = found.setdefault(root(index), ([], []))
        if index < shift:
            group[0].append(across[index])
        else:
            group[1].append(upright[index - shift])
    return [group for group in found.values() if len(group[0]) > 1 and len(group[1]) > 1]


def _places(lines: Sequence[Segment]) -> list[float]:
    """The places of lines, those that are near each other made one."""
    found: list[list[float]] = []
    for place in sorted(line[0] for line in lines):
        if found and place - found[-1][-1] <= _NEAR:
            found[-1].append(place)
        else:
            found.append([place])
    return [sum(places) / len(places) for places in found]


def grid_of_lines(across: Sequence[Segment], upright: Sequence[Segment]) -> Grid | None:
    """The table that lines make, horizontal and vertical ones; None where it has no field, or too many."""
    xs, ys = _places(upright), _places(across)[::-1]
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > MAX_GRID:
        return None
    walls = _covered(upright, xs, [(low, high) for high, low in pairwise(ys)])
    floors = _covered(across, ys, list(pairwise(xs)))
    return _with_cells(xs, ys, walls, floors)


def _covered(
    lines: Sequence[Segment], places: Sequence[float], stretches: Sequence[tuple[float, float]]
) -> set[tuple[int, int]]:
    """Pairs of a place and a stretch that a line covers."""
    found: set[tuple[int, int]] = set()
    for place, begin, end in lines:
        at = min(range(len(places)), key=lambda index: abs(places[index] - place))
        for number, (start, stop) in enumerate(stretches):
            if begin <= start + _NEAR and stop - _NEAR <= end:
                found.add((at, number))
    return found


def _with_cells(xs: list[float], ys: list[float], walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> Grid:
    """Cut the grid into cells: from each free field as far right and down as no ruling stands in the way."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = [-1] * (rows * columns)
    cells: list[GridCell] = []
    for row in range(rows):
        for column in range(columns):
            if owner[row * columns + column] >= 0:
                continue
            right = column + 1
            while right < columns and (right, row) not in walls and owner[row * columns + right] < 0:
                right += 1
            below = row + 1
            while below < rows and all(
                (below, at) not in floors and owner[below * columns + at] < 0 for at in range(column, right)
            ):
                below += 1
            for down in range(row, below):
                owner[down * columns + column : down * columns + right] = [len(cells)] * (right - column)
            box = (xs[column], ys[below], xs[right], ys[row])
            cells.append(GridCell(row, column, below - row, right - column, box))
    return Grid(tuple(xs), tuple(ys), tuple(cells), tuple(owner), tuple(ys[::-1]))
