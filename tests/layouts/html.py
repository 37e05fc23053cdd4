"""Pages to HTML, as the pages of offices are built."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape

from layouts.page import Cell, Element, Head, Page, Panel, Panels, Pipes, Section, Table
from layouts.standard import Body, Paragraph, Points

_BROKEN = 72


def render_html(page: Page, broken: bool = False) -> bytes:
    """The page as UTF-8; broken lines are written with ``<br>``."""
    draw = _Drawer(broken)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="id"><head><meta charset="utf-8"><title>{escape(page.title)}</title></head>',
    ]
    lines += [
        "<body>",
        '<nav><ul><li><a href="/">Beranda</a></li><li><a href="/profil">Profil</a></li></ul></nav>',
        "<main>",
    ]
    if page.title:
        lines += [f"<h1>{escape(page.title)}</h1>", f"<p>{escape(page.agency)}</p>"]
    for element in page.elements:
        lines += draw.element(element)
    lines += ["</main>", "<footer><p>Hak cipta dilindungi</p></footer>", "</body></html>"]
    return ("\n".join(lines) + "\n").encode()


class _Drawer:
    def __init__(self, broken: bool) -> None:
        self._broken = broken

    def element(self, element: Element) -> Iterator[str]:
        match element:
            case Head():
                yield self._head(element)
            case Section():
                yield from self._section(element)
            case Paragraph() | Points():
                yield from self._body((element,))
            case Table():
                yield from self._table(element)
            case Panels():
                yield from self._panels(element)
            case Pipes():
                raise TypeError("pipes are left over in text only")

    def _text(self, text: str) -> str:
        lines = textwrap.wrap(text, _BROKEN, break_long_words=False, break_on_hyphens=False) if self._broken else [text]
        return "<br>\n".join(map(escape, lines))

    def _head(self, head: Head) -> str:
        text = escape(f"{head.number} {head.text}".strip())
        if head.look == "heading":
            return f"<h{head.level}>{text}</h{head.level}>"
        return f"<p><strong>{text}:</strong></p>" if head.look == "label" else f"<p>{text}</p>"

    def _section(self, section: Section) -> Iterator[str]:
        if not section.glued:
            yield from [self._head(section.head), *self._body(section.body)]
            return
        (value,) = section.body
        assert isinstance(value, Paragraph)
        head = escape(f"{section.head.number} {section.head.text}".strip())
        if section.head.look == "heading":
            head = f"<b>{head}</b>"
        label = f"<strong>{head}:</strong>" if section.head.look == "label" else f"{head} :"
        yield f"<p>{label} {self._text(value.text)}</p>"

    def _body(self, body: Body) -> Iterator[str]:
        for block in body:
            if isinstance(block, Paragraph):
                yield f"<p>{self._text(block.text)}</p>"
            else:
                yield from self._points(block)

    def _points(self, points: Points) -> Iterator[str]:
        first = points.style[0]
        tag = "ol" if first.isalnum() else "ul"
        kind = ' type="a"' if first == "a" else ""
        start = f' start="{points.start + 1}"' if points.start and tag == "ol" else ""
        yield f"<{tag}{kind}{start}>"
        for item in points.items:
            below = "".join(self._points(item.below)) if item.below is not None else ""
            yield f"<li>{self._text(item.text)}{below}</li>"
        yield f"</{tag}>"

    def _table(self, table: Table) -> Iterator[str]:
        yield "<table>"
        for row in table.rows:
            yield "<tr>" + "".join(self._cell(c) for c in row) + "</tr>"
        yield "</table>"

    def _cell(self, cell: Cell) -> str:
        tag = "th" if cell.header else "td"
        span = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        span += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        if len(cell.body) == 1 and isinstance(cell.body[0], Paragraph):
            return f"<{tag}{span}>{self._text(cell.body[0].text)}</{tag}>"
        return f"<{tag}{span}>" + "\n".join(self._body(cell.body)) + f"</{tag}>"

    def _panels(self, panels: Panels) -> Iterator[str]:
        if panels.look == "tabs":
            names = "".join(
                f'<li class="nav-item"><a class="nav-link" data-bs-toggle="tab" href="#t{n}">{escape(p.title)}</a></li>'
                for n, p in enumerate(panels.panels, 1)
            )
            yield f'<ul class="nav nav-tabs">{names}</ul><div class="tab-content">'
        elif panels.look == "terms":
            yield "<dl>"
        for number, panel in enumerate(panels.panels, 1):
            yield from self._panel(panel, panels.look, number)
        yield {"tabs": "</div>", "terms": "</dl>"}.get(panels.look, "")

    def _panel(self, panel: Panel, look: str, number: int) -> Iterator[str]:
        title = escape(panel.title)
        opening, closing = {
            "details": (f"<details><summary>{title}</summary>", "</details>"),
            "accordion": (
                f'<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" '
                f'type="button" data-bs-toggle="collapse" data-bs-target="#c{number}">{title}</button></h2>'
                f'<div id="c{number}" class="accordion-collapse collapse"><div class="accordion-body">',
                "</div></div></div>",
            ),
            "tabs": (f'<div class="tab-pane fade" id="t{number}">', "</div>"),
            "boxes": (f'<div class="row"><div class="col-md-4">{title}</div><div class="col-md-8">', "</div></div>"),
            "terms": (f"<dt>{title}</dt><dd>", "</dd>"),
            "cards": (
                f'<div class="col-md-4"><div class="card"><div class="card-body"><h5 class="card-title">{title}</h5>',
                "</div></div></div>",
            ),
        }[look]
        yield opening
        for section in panel.sections:
            yield from self.element(section)
        yield closing
