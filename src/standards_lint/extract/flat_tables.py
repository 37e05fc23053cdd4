"""Tables that came as running text: below their column heads each row is a line with number, name and content.

    NO KOMPONEN URAIAN
    1. Persyaratan 1. Surat pengantar desa
    2. KTP dan KK
    2. Prosedur
    4 Biaya/Tarif Gratis

So scanned tables and PDFs copied as text look. Numbers of rows go on from row to row and begin anew with the second
half; the numbers of a list inside a row do neither. Where the head row is lost too, names with their contents behind
them, many in one document, tell that it is such a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.extract.ranks import label_style
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_ROW = ready_pattern(r"(\d{1,2})(?:[.)]\s*|\s+)(?:[|(]\s*)?(?=[^\W\d_])")  # "9 | Pengawasan internal | Atasan"
_ANEW = 3
"""Rows of the first half after which the numbers may begin anew."""
_FIRST = ready_pattern(r"[^\W\d_]+")
_ITEM = ready_pattern(r"\s*\d{1,2}[.)]")
_ROWS = 20
"""Rows of a table that sets out a service at most."""
_HEADLESS = 4
"""Components told with their contents on one line that make a table of a text without head row."""
_VALUE = ready_pattern(r"\s*[\-\u2013|\u201c\u201d]?\s*(?=[A-Z\d(])")


def with_flat_tables(events: Iterable[Event], headings: Headings) -> list[Event]:
    """The events with the rows of flattened tables told apart.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and column heads.
    """
    events = _without_head_lines(list(events), headings)
    found: list[Event] = []
    rows = _Rows(headings) if _without_head(events, headings) else None
    for event in events:
        if not event.table and headings.are_columns(event.block.text):
            rows = _Rows(headings)
            found.append(Event(EventKind.OTHER, event.source, event.block, why=Why("head_row")))
        elif rows is None and event.kind is EventKind.HALF and not event.table:
            rows = _Rows(headings)
            found.append(event)
        else:
            found += rows.told(event) if rows is not None else [event]
    return found


def _without_head_lines(events: list[Event], headings: Headings) -> list[Event]:
    """``No``, ``Komponen``, ``Uraian`` on lines of their own head nothing but the columns that are lost."""
    found = list(events)
    for is_head, run in groupby(range(len(events)), key=lambda i: _is_head_line(events[i], headings)):
        row = list(run)
        if is_head and {"komponen", "uraian"} <= {headings.column(events[i].block.text) for i in row}:
            for i in row:
                found[i] = Event(EventKind.OTHER, events[i].source, events[i].block, why=Why("head_row"))
    return found


def _is_head_line(event: Event, headings: Headings) -> bool:
    plain = event.kind in (EventKind.BODY, EventKind.TITLE) and not event.table
    return plain and bool(headings.column(event.block.text))


def _without_head(events: Sequence[Event], headings: Headings) -> bool:
    """Most components of a text are told as ``Produk Pelayanan Surat keterangan``, hardly one under a heading."""
    told: set[str] = set()
    headed: set[str] = set()
    tabled = 0
    for event in events:
        if event.table and event.kind is EventKind.COMPONENT:
            tabled += 1  # a row or two of such a table may look like columns of blanks
        if event.table or event.kind not in (EventKind.COMPONENT, EventKind.TITLE, EventKind.BODY):
            continue
        text = _numbered(event)[1].text
        found = _name_in_front(text, headings)
        if found is not None and _VALUE.match(text, found[1]):
            told.add(found[0].component)
        elif event.label is not None:
            headed.add(event.label.component)
    return len(told) >= _HEADLESS > tabled and len(told) > len(headed)


def _name_in_front(text: str, headings: Headings) -> tuple[LabelMatch, int] | None:
    """The component that a row begins with: a name of several words, or a single one in front of a list."""
    found = headings.leading(text)
    first = _FIRST.match(text)
    if found is None and first is not None and _ITEM.match(text[first.end() :]):
        label = headings.label(first[0])
        found = (label, first.end()) if label is not None else None
    return found


class _Rows:
    """Knows how the next row is numbered."""

    def __init__(self, headings: Headings) -> None:
        self._headings = headings
        self._last = 0
        self._style = ""

    def told(self, event: Event) -> list[Event]:
        """The event, as the name and the content of a row where it is one."""
        number, text = _numbered(event)
        if not number and not self._last and event.block.kind is not BlockKind.ITEM and not event.table:
            return self._unnumbered(event)
        begins_anew = number == 1 and self._last >= _ANEW
        if not number or (self._last and _style(event) != self._style):
            return [event]
        if not begins_anew and number not in self._next() and not self._is_row_further_on(number, text.text):
            return [event]
        leading = self._headings.leading(text.text)
        told = event.label is not None and event.label.how != "side" and event.source.text != text.text
        if event.label is not None and (leading is None or told):
            self._last, self._style = number, _style(event)
            return [event]
        found = leading or self._headings.broken_off(text.text) or self._name(text.text, begins_anew)
        if found is None:
            return [event]
        self._last, self._style = number, _style(event)
        return _split(event, text, *found)

    def _unnumbered(self, event: Event) -> list[Event]:
        """A row of a table without numbers: ``Persyaratan 1. Usia paling sedikit 19 tahun``."""
        if event.label is not None or event.kind not in (EventKind.TITLE, EventKind.BODY):
            return [event]
        source = event.block.source
        found = _name_in_front(source.text, self._headings)
        return [event] if found is None else _split(event, source, *found)

    def _is_row_further_on(self, number: int, text: str) -> bool:
        """A row behind some whose names are lost: a name with a list or a text behind it is in no list by chance."""
        if number <= self._last:
            return False
        found = _name_in_front(text, self._headings)
        if found is None or _ITEM.match(text[found[1] :]) is not None:
            return found is not None
        return number <= _ROWS and _VALUE.match(text, found[1]) is not None

    def _next(self) -> tuple[int, ...]:
        return (self._last + 1, self._last + 2) if self._last else (1,)

    def _name(self, text: str, begins_anew: bool) -> tuple[LabelMatch, int] | None:
        """The component whose short name a row begins with, and where that ends.

        Also a name that the next column breaks off: ``4. Pengawas Pengawasan dilakukan oleh atasan langsung``.
        """
        first = _FIRST.match(text)
        if first is None:
            return None
        rest = text[first.end() :].lstrip(" :")
        label = self._headings.label(first[0])
        if label is not None and (not rest or _ITEM.match(rest) or self._headings.beginning(f"{first[0]} -")):
            return label, first.end()
        label = None if begins_anew or not self._last else self._headings.key_word(text, within=1)
        return (label, first.end()) if label is not None else None


def _style(event: Event) -> str:
    """That of its number, as `label_style`; a bare one is none, as not every bare number is taken for a label."""
    style = label_style(event)
    return "" if style == "1" else style


def _split(event: Event, text: SourceText, label: LabelMatch, end: int) -> list[Event]:
    """The name of a row and what stands behind it on the line; what is left of a ruling counts for nothing."""
    heading = Event(EventKind.COMPONENT, text.slice(0, end).strip(" |"), event.block, label, row=True)
    rest = text.slice(end).strip(" :-|")
    return [heading, behind_label(event.block, rest, heading.source.text)] if rest.text else [heading]


def _numbered(event: Event) -> tuple[int, SourceText]:
    """The number in front of a line outside tables, and the text behind it; 0 without one."""
    block = event.block
    if event.table or event.kind not in (EventKind.COMPONENT, EventKind.TITLE, EventKind.BODY):
        return 0, block.source
    digits = block.label.strip("(). ")
    if digits:
        return (int(digits) if digits.isdigit() and len(digits) <= 2 else 0), block.source
    match = _ROW.match(block.text)
    return (int(match[1]), block.source.slice(match.end())) if match else (0, block.source)
