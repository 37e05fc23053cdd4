"""Tables over page breaks: the last table of a page and the first of the next are one where their columns agree.

A head that is printed again is dropped, unless the numbers begin anew: then another service follows. The row that was
cut by the page break shows itself by its empty first cell (no number, often no component).
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.readers.pdf_grid import Told
from standards_lint.readers.pdf_items import Item, Stretch, Table, TableCell
from standards_lint.storage.ready import ready_pattern

_EDGE = 5.0
"""Points between edges that are the same."""
_SHARED = 0.6
"""Part of the inner rulings of the table with fewer of them that the other one shares."""
_HEAD_ROWS = 3
_LOOKED_AT = 500
"""Cells at the head or the end of a long table that are looked at, so that many pages cost no more than their sum."""
_LINKS = frozenset({"dan", "atau", "dan/atau", "serta", "&"})
"""Words that neither begin nor end a text."""
_NUMBER = ready_pattern(r"(\d{1,3})\s*[.)]?")


def in_one_piece(pages: Sequence[list[Item]]) -> list[Item]:
    """The items of a document: those of its pages with tables and running text put together over the breaks."""
    items: list[Item] = []
    for index, page in enumerate(pages, 1):
        for position, item in enumerate(page):
            above = items[-1] if items and position == 0 else None
            if isinstance(item, Stretch):
                if isinstance(above, Stretch):
                    above.lines += item.lines
                    above.pictures += item.pictures
                    continue
            elif isinstance(above, Table) and above.last_page == index - 1 and _goes_on(above, item):
                continue
            items.append(item)
    return items


def _goes_on(table: Table, below: Table) -> bool:
    """Add a table to the one on the page before, if it is the same; says whether it is."""
    if table.told and below.told:
        return _goes_on_as_told(table, below)
    if abs(table.xs[0] - below.xs[0]) > _EDGE or abs(table.xs[-1] - below.xs[-1]) > _EDGE:
        return False
    inner, other = table.xs[1:-1], below.xs[1:-1]
    shared = sum(1 for x in inner if any(abs(x - y) <= _EDGE for y in other))
    if shared < _SHARED * min(len(inner), len(other)) or (not shared and len(inner) != len(other)):
        return False
    head = _same_head(table, below)
    if head and _begins_anew(table, below, head):
        return False
    _append(table, below, head)
    return True


def _goes_on_as_told(table: Table, below: Table) -> bool:
    """The same of tables whose edges follow their texts, so that the file must tell that the one below goes on.

    It tells so of one that begins without a head; else the head is that of the table above.
    """
    head = _same_head(table, below)
    if _begins_anew(table, below, head) if head else below.told is not Told.GOES_ON:
        return False
    edges = _matched(below.xs, table.xs)
    if edges is None:
        return False
    for cell in below.cells:
        cell.left, cell.right = edges[cell.left], edges[cell.right]
        for part in cell.parts:
            part.left, part.right = cell.left, cell.right
    below.xs = list(edges.values())
    _append(table, below, head)
    return True


def _matched(below: Sequence[float], above: Sequence[float]) -> dict[float, float] | None:
    """For each edge of a table the nearest one of that above; None where two are nearest to the same."""
    if len(below) > len(above):
        return None
    inner = {x: min(above[1:-1], key=lambda place: abs(place - x)) for x in below[1:-1]}
    edges = {below[0]: above[0], **inner, below[-1]: above[-1]}
    return edges if len(set(edges.values())) == len(below) else None


def _head_rows(table: Table) -> list[list[str]]:
    """The words of the first rows; the cells of a table stand row by row."""
    rows: list[list[str]] = []
    for cell in table.cells:
        if cell.row >= _HEAD_ROWS:
            break
        while len(rows) <= cell.row:
            rows.append([])
        rows[cell.row].append(_plain(cell.text))
    return rows


def _same_head(table: Table, below: Table) -> int:
    """How many rows at the head of a table repeat those of the table before."""
    count = 0
    for first, second in zip(_head_rows(table), _head_rows(below), strict=False):
        if count == below.height - 1 or first != second or (not any(first) and count == 0):
            break
        count += 1
    return count


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _begins_anew(table: Table, below: Table, head: int) -> bool:
    """Whether the numbers of the first column begin with 1 again below a repeated head."""
    first = next((cell for cell in below.cells if cell.row >= head and cell.text), None)
    return first is not None and _number(first) == 1 and any(_number(cell) for cell in table.cells[:_LOOKED_AT])


def _number(cell: TableCell) -> int:
    match = _NUMBER.fullmatch(cell.text) if cell.parts[0].left == cell.left else None
    return int(match[1]) if match else 0


def _append(table: Table, below: Table, head: int) -> None:
    cells = [cell for cell in below.cells if cell.row >= head]
    shift = table.height - head
    broken, last = _is_broken(table, below, head), _last_row(table)
    if broken:
        shift -= 1
    for cell in cells:
        first = cell.row == head
        cell.row += shift
        held = next((c for c in last if _same_place(c, cell)), None) if first else None
        if held is not None and not broken and not cell.text and held.row_span > 1:
            held.row_span += cell.row_span  # the service of several rows, over the page break
            continue
        if held is None or not broken:
            table.cells.append(cell)
            continue
        held.parts += cell.parts
        held.pictures += cell.pictures
        held.tables += cell.tables
        held.row_span += cell.row_span - 1
    table.height += below.height - head - broken
    table.last_page = below.last_page
    table.xs = _united(table.xs, below.xs)


def _last_row(table: Table) -> list[TableCell]:
    """The cells that reach into the last row."""
    return [cell for cell in table.cells[-_LOOKED_AT:] if cell.row + cell.row_span >= table.height]


def _same_place(above: TableCell, cell: TableCell) -> bool:
    return abs(above.left - cell.left) <= _EDGE and abs(above.right - cell.right) <= _EDGE


def _is_broken(table: Table, below: Table, head: int) -> bool:
    """Whether the first row of a table goes on with the last one of the page before."""
    first = sorted((cell for cell in below.cells if cell.row == head), key=lambda cell: cell.left)
    last = _last_row(table)
    if len(first) < 2 or first[0].text or not any(cell.text for cell in first):
        return False
    if not all(any(_same_place(above, cell) for above in last) for cell in first if cell.text):
        return False
    # what spans several rows, as the service of several components, tells nothing of the last of them
    spanned = [cell for cell in last if cell.row_span > 1]
    own = [cell for cell in first if not any(_same_place(one, cell) for one in spanned)] if spanned else first[1:]
    if len(first) <= 2 or not own:
        return True
    named = own[0].text
    above = next((cell.text for cell in last if _same_place(cell, own[0])), "")
    return not named or named[0].islower() or named[0] in ",;).&/" or _is_halved(above, named)


def _is_halved(above: str, below: str) -> bool:
    """Whether two texts are one by the word they meet at: *JAMINAN KEAMANAN* over *DAN KESELAMATAN PELAYANAN*."""
    if not above:
        return False
    return below.split()[0].casefold() in _LINKS or above.split()[-1].casefold() in _LINKS or above[-1] in ",/-"


def _united(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """The rulings of two tables, those at the same place made one."""
    found = list(first)
    found += [x for x in second if all(abs(x - other) > _EDGE for other in found)]
    return sorted(found)
