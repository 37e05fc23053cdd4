"""Pages to Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from layouts.page import Cell, Element, Head, Page, Panels, Pipes, Section, Table, whole_rows
from layouts.standard import Body, Paragraph, Points
from layouts.text import render_pipes, wrapped

_BROKEN = 72
_LINE = 10_000


def render_markdown(page: Page, broken: bool = False) -> bytes:
    """The page as UTF-8."""
    width = _BROKEN if broken else _LINE
    lines = [f"# {page.title}", "", page.agency, ""] if page.title else []
    for element in page.elements:
        lines += [*_element(element, width), ""]
    return ("\n".join(lines).strip() + "\n").encode()


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
    text = f"{head.number} {head.text}".strip()
    if head.look == "heading":
        return f"{'#' * head.level} {text}"
    return f"**{text}:**" if head.look == "label" else text


def _section(section: Section, width: int) -> Iterator[str]:
    head = _head(section.head)
    if section.glued:
        (value,) = section.body
        assert isinstance(value, Paragraph)
        text = f"{head} {value.text}" if section.head.look == "label" else f"{head} : {value.text}"
        yield from [text] if section.head.look == "heading" else wrapped(text, width)
        return
    yield from [head, "", *_body(section.body, width)]


def _body(body: Body, width: int, indent: str = "") -> Iterator[str]:
    for block in body:
        if isinstance(block, Paragraph):
            yield from [*wrapped(indent + block.text, width, indent), ""]
            continue
        for index, item in enumerate(block.items):
            label = f"{indent}{block.label(index)} "
            yield from wrapped(label + item.text, width, " " * len(label))
            if item.below is not None:
                yield from _body((item.below,), width, " " * len(label))
        if not indent:
            yield ""


def _table(table: Table) -> Iterator[str]:
    rows = whole_rows(table)
    n = max(sum(c.columns for c in row) for row in rows)
    for index, row in enumerate(rows):
        texts = [text for c in row for text in [_cell(c)] + [""] * (c.columns - 1)]
        yield "| " + " | ".join(texts + [""] * (n - len(texts))) + " |"
        if index == 0:
            yield "|" + "---|" * n


def _cell(cell: Cell) -> str:
    return "<br>".join(line.strip() for line in _body(cell.body, _LINE) if line)
