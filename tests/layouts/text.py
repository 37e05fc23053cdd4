"""Pages to plain text, as an office program saves them or a PDF gives them back with its layout kept."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from layouts.page import Cell, Element, Head, Page, Panels, Pipes, Section, Table, whole_rows
from layouts.standard import Body, Paragraph, Points

_GUTTER = "  "
_BROKEN = 72
_LINE = 10_000


def render_text(page: Page, broken: bool = False) -> bytes:
    """The page as UTF-8."""
    width = _BROKEN if broken else _LINE
    lines = [page.title.upper(), page.agency.upper(), ""] if page.title else []
    for element in page.elements:
        lines += [*_element(element, width), ""]
    return ("\n".join(line.rstrip() for line in lines).strip() + "\n").encode()


def _element(element: Element, width: int) -> Iterator[str]:
    match element:
        case Head():
            yield _head(element)
        case Section():
            yield from _section(element, width)
        case Paragraph() | Points():
            yield from _body((element,), width)
        case Table():
            yield from _table(element)
        case Pipes():
            yield from render_pipes(element)
        case Panels():
            raise TypeError("panels are drawn in HTML only")


def _head(head: Head) -> str:
    text = head.text.upper() if head.look == "heading" else head.text
    return f"{head.number} {text}".strip() + (" :" if head.look == "label" else "")


def _section(section: Section, width: int) -> Iterator[str]:
    head = _head(section.head)
    if section.glued:
        (value,) = section.body
        assert isinstance(value, Paragraph)
        yield from wrapped(f"{head.removesuffix(' :')} : {value.text}", width)
        return
    yield from [head, *_body(section.body, width)]


def _body(body: Body, width: int, indent: str = "") -> Iterator[str]:
    for block in body:
        if isinstance(block, Paragraph):
            yield from wrapped(indent + block.text, width, indent)
            continue
        for index, item in enumerate(block.items):
            label = f"{indent}{block.label(index)} "
            yield from wrapped(label + item.text, width, " " * len(label))
            if item.below is not None:
                yield from _body((item.below,), width, " " * len(label))


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """The lines of a paragraph."""
    return textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]


def _table(table: Table) -> Iterator[str]:
    rows = whole_rows(table)
    widths = _widths(rows)
    for row in rows:
        if len(row) == 1:
            yield from ["", *(line for c in row for line in _body(c.body, _LINE)), ""]
        else:
            yield from _row(row, widths)


def _row(row: Sequence[Cell], widths: Sequence[int]) -> Iterator[str]:
    sizes, column = [], 0
    for c in row:
        covered = widths[column : column + c.columns]
        sizes.append(sum(covered) + len(_GUTTER) * (len(covered) - 1))
        column += c.columns
    drawn = [list(_body(c.body, size)) for c, size in zip(row, sizes, strict=True)]
    for line in range(max(1, *map(len, drawn))):
        texts = (lines[line] if line < len(lines) else "" for lines in drawn)
        yield _GUTTER.join(text.ljust(size) for text, size in zip(texts, sizes, strict=True))


def _widths(rows: Sequence[tuple[Cell, ...]]) -> list[int]:
    """Narrow columns for numbers and names, wide ones for text."""
    n = max(sum(c.columns for c in row) for row in rows)
    longest = [1] * n
    for row in rows:
        column = 0
        for c in row:
            if c.columns == 1:
                longest[column] = max(longest[column], _longest(c))
            column += c.columns
    most = 60 if n <= 4 else 30
    return [min(size, 30 if c < n - 1 and n <= 3 else most) for c, size in enumerate(longest)]


def _longest(cell: Cell) -> int:
    return max((len(line) for line in _body(cell.body, _LINE)), default=1)


def render_pipes(element: Pipes) -> Iterator[str]:
    """The lines of a table that fell apart."""
    for row in element.rows:
        for c in row:
            yield from _piped(list(_body(c.body, _LINE)) or [""])
        yield "|"


def _piped(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:-1]
    yield f"{lines[-1]} |".strip()
