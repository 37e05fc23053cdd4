"""One page laid out: its tables with what stands in their cells, and the text around them, from the top."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import pairwise

from standards_lint.readers.labels import is_label_alone
from standards_lint.readers.pdf_columns import by_columns
from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_grid import Grid, GridCell
from standards_lint.readers.pdf_gutter import gutter_of
from standards_lint.readers.pdf_items import Item, Part, Picture, Stretch, Table, TableCell
from standards_lint.readers.pdf_leaflet import leaflet_of
from standards_lint.readers.pdf_lines import PrintedLine, line_of, lines_of
from standards_lint.readers.pdf_runs import Run, Words
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

MAX_GRIDS = 300
"""Tables and boxes of one page that are followed."""
_BOLD = ready_pattern(r"bold|black|heavy|demi", re.I)
BOLD_WEIGHT = 600
_FONTS = 1_000
"""Names of fonts that are remembered."""
_LABELS = 2
"""Labels in one cell that are those of a list; a single one is the number of a row."""
_FILLED = 0.6
"""Part of the width of a page that its longest lines reach at least."""
_WHOLE_PAGE = 0.5
"""Part of a page that a frame around all of it covers."""


@dataclass(slots=True)
class _Holder:
    grid: Grid
    runs: dict[int, list[Run]] = field(default_factory=dict)
    pictures: dict[int, list[Picture]] = field(default_factory=dict)
    inner: dict[int, list[_Holder]] = field(default_factory=dict)
    outer: _Holder | None = None


def lay_out(
    page: int,
    words: Words,
    grids: Sequence[Grid],
    pictures: Sequence[Picture],
    size: tuple[float, float],
    look: Callable[[Sequence[PrintedLine]], None],
) -> list[Item]:
    """The items of a page in reading order.

    Args:
        page: Its number from 1.
        words: In the order of the file.
        grids: From the top.
        pictures: Those that are told.
        size: Width and height of the page.
        look: Tells lines whether they are set in bold type, and the size of their font.
    """
    holders = _holders(grids, size)
    loose = _hold(holders, words.runs())
    holders = _tables_only(holders, loose)
    free = [picture for picture in pictures if not _holds(holders, picture)]
    items = [item for area in _areas(holders, loose, free, size[0]) for item in _from_top(area, page)]
    look(_all_lines(items))
    _set_margins(items, size[0])
    return items


@dataclass(frozen=True, slots=True)
class _Area:
    """A page, or one of the columns of a page with what stands over and below them."""

    holders: list[_Holder]
    runs: list[Run]
    pictures: list[Picture]
    is_column: bool = False


def _areas(holders: list[_Holder], loose: list[Run], free: list[Picture], width: float) -> list[_Area]:
    held = [run.box for holder in holders for runs in holder.runs.values() for run in runs]
    boxes = [run.box for run in loose]
    gutter = gutter_of(boxes, [holder.grid.box for holder in holders], held, width) if holders else leaflet_of(boxes)
    if gutter is None:
        return [_Area(holders, loose, free)]
    return [
        _Area(
            [holder for holder in holders if gutter.part(holder.grid.box) == part],
            [run for run in loose if gutter.part(run.box) == part],
            [picture for picture in free if gutter.part(picture.box) == part],
            is_column=gutter.is_column(part),
        )
        for part in range(gutter.parts)
    ]


def _from_top(area: _Area, page: int) -> Iterable[Item]:
    """The items of an area, its tables and the text between them."""
    loose, free = area.runs, area.pictures
    for holder in area.holders:
        top = holder.grid.ys[0]
        above = [run for run in loose if run.middle > top], [p for p in free if _middle(p) > top]
        yield from _stretches(*above, page, is_column=area.is_column)
        loose = [run for run in loose if run.middle <= top]
        free = [picture for picture in free if _middle(picture) <= top]
        if len(holder.grid.cells) == 1 and not holder.inner:
            boxed = holder.runs.get(0, []), holder.pictures.get(0, [])
            yield from _stretches(*boxed, page, is_column=area.is_column)
        else:
            yield _table(holder, page)
    yield from _stretches(loose, free, page, is_column=area.is_column)


def _set_margins(items: Sequence[Item], width: float) -> None:
    """Tell each stretch how far the page is filled to the right; one of several columns keeps to itself.

    A page of short lines does not show it; its right margin is taken to be as wide as its left one.
    """
    lines = _all_lines(items)
    margin = max((line.right for line in lines), default=0.0)
    margin = max([margin, *(item.xs[-1] for item in items if isinstance(item, Table))])
    if margin < _FILLED * width:
        margin = width - min((line.left for line in lines), default=0.0)
    for item in items:
        if isinstance(item, Stretch) and not item.is_column:
            item.margin = margin


def _middle(picture: Picture) -> float:
    return (picture.box[1] + picture.box[3]) / 2


def _holders(grids: Sequence[Grid], size: tuple[float, float]) -> list[_Holder]:
    """The grids, each inside the smallest that holds it; a frame around the page holds nothing."""
    whole = _WHOLE_PAGE * size[0] * size[1]
    kept = [grid for grid in grids if len(grid.cells) > 1 or _area(grid.box) < whole][:MAX_GRIDS]
    holders = [_Holder(grid) for grid in sorted(kept, key=lambda grid: -_area(grid.box))]
    for index, holder in enumerate(holders):
        for around in reversed(holders[:index]):
            if _inside(holder.grid.box, around.grid.box):
                holder.outer = around
                break
    return holders


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _inside(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3] and _area(inner) < _area(outer)


def _hold(holders: Sequence[_Holder], runs: Sequence[Run]) -> list[Run]:
    """Put each word into the smallest grid that holds it; gives the words outside all of them."""
    loose = list(runs)
    for holder in reversed(holders):
        held, rest = holder.runs, []
        for run in loose:
            for cell, part in _cells_of(holder.grid, run):
                if cell < 0:
                    rest.append(part)
                elif cell in held:
                    held[cell].append(part)
                else:
                    held[cell] = [part]
        loose = rest
    return loose


def _cells_of(grid: Grid, run: Run) -> Iterable[tuple[int, Run]]:
    """The cells that the words of a run lie in, -1 for outside; where that is one cell, the run as it is."""
    cell = grid.cell_between(*run.middles, run.middle)
    if cell is not None:
        return ((cell, run),)
    middle, here = run.middle, slice(run.first, run.stop)
    sides = zip(run.words.lefts[here], run.words.rights[here], strict=True)
    cells = [grid.cell_at((left + right) / 2, middle) for left, right in sides]
    return [(cells[part.first - run.first], part) for part in run.parted(cells)]


def _tables_only(holders: list[_Holder], loose: list[Run]) -> list[_Holder]:
    """The tables and boxes that hold text, from the top; what the others hold goes to the grid around them.

    Inside another table only what is a table without doubt is one: with text in most of its cells.
    """
    kept: list[_Holder] = []
    for holder in reversed(holders):
        filled = len(holder.runs) + len(holder.inner)
        cells = len(holder.grid.cells)
        if holder.outer is None:
            if cells == 1 and not holder.runs:  # a frame around tables
                kept += holder.inner.get(0, ())
            elif filled and (cells > 1 or len(holder.runs) == 1):
                kept.append(holder)
            else:
                loose += [run for runs in holder.runs.values() for run in runs]
            continue
        box = holder.grid.box
        cell = holder.outer.grid.cell_at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        if cell >= 0 and min(len(holder.grid.xs), len(holder.grid.ys)) > 2 and 2 * filled > cells:
            holder.outer.inner.setdefault(cell, []).append(holder)
            continue
        held = (run for runs in holder.runs.values() for run in runs)
        for at, part in (place for run in held for place in _cells_of(holder.outer.grid, run)):
            (holder.outer.runs.setdefault(at, []) if at >= 0 else loose).append(part)
    return sorted(kept, key=lambda holder: (-holder.grid.ys[0], holder.grid.xs[0]))


def _holds(holders: Sequence[_Holder], picture: Picture) -> bool:
    left, bottom, right, top = picture.box
    for holder in holders:
        cell = holder.grid.cell_at((left + right) / 2, (bottom + top) / 2)
        if cell >= 0:
            holder.pictures.setdefault(cell, []).append(picture)
            return True
    return False


def _stretches(runs: Sequence[Run], pictures: list[Picture], page: int, *, is_column: bool) -> list[Stretch]:
    if not runs and not pictures:
        return []
    columns = by_columns(lines_of(runs, page)) or [[]]
    stretches = [Stretch(lines, is_column=is_column or len(columns) > 1) for lines in columns]
    for picture in pictures:
        # a picture beside or above the first line stands in front, others at the end of what stands above them
        above = [s for s in stretches if s.lines and s.lines[0].top >= picture.box[3]]
        (above[-1] if above else stretches[0]).pictures.append(picture)
    return stretches


def _table(holder: _Holder, page: int) -> Table:
    grid = holder.grid
    cells = [_cell(holder, index, cell, page) for index, cell in enumerate(grid.cells)]
    _put_labels(cells)
    return Table(list(grid.xs), len(grid.ys) - 1, cells, grid.ys[0], page, page, grid.told)


def _cell(holder: _Holder, index: int, cell: GridCell, page: int) -> TableCell:
    left, bottom, right, top = cell.box
    lines = lines_of(holder.runs.get(index, ()), page)
    tables = [_table(inner, page) for inner in reversed(holder.inner.get(index, []))]
    pictures = holder.pictures.get(index, [])
    return TableCell(
        cell.row, left, right, cell.row_span, [Part(left, right, lines, page)], pictures, tables, bottom, top
    )


def _put_labels(cells: Sequence[TableCell]) -> None:
    """Put the labels of a list that stand in a narrow column of their own in front of its items.

    The cover of an SOP has such columns: ``1.`` ``2.`` ``3.`` in one cell, the three titles in the next.
    """
    for cell, beside in pairwise(cells):
        labels, lines = cell.parts[0].lines, beside.parts[0].lines
        if len(labels) < _LABELS or not lines or cell.row != beside.row or abs(cell.right - beside.left) > 1:
            continue
        if not all(is_label_alone(label.text) for label in labels):
            continue
        for label in labels:
            near = min(lines, key=lambda line: abs(line.first.middle - label.first.middle))
            if abs(near.first.middle - label.first.middle) < label.height and not is_label_alone(near.first.text):
                lines[lines.index(near)] = line_of([*label.words, *near.words], near.page)
                cell.parts[0].lines = [line for line in cell.parts[0].lines if line is not label]


def _all_lines(items: Sequence[Item]) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for item in items:
        if isinstance(item, Stretch):
            lines += item.lines
            continue
        for cell in item.cells:
            lines += [line for part in cell.parts for line in part.lines]
            lines += _all_lines(cell.tables)
    return lines


@lru_cache(_FONTS)
def is_bold_name(name: bytes) -> bool:
    """Whether a font is bold by its name, as pdfium gives it."""
    return _BOLD.search(name.decode("latin-1")) is not None
