"""Headings known by the row they stand in: worded in a way of their own, beside known names of components.

``2. Besarnya Tarif/Biaya Pelayanan dan Tata Cara Pembayaran`` between ``1. Persyaratan`` and ``3. Prosedur`` heads a
component, as a cell in a column of component names does; alone the same words would prove nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.lines import heading_like
from standards_lint.extract.mere_names import is_item, without_mere_names
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.extract.row_place import (
    BOLD_WORDS,
    heads_document,
    heads_what_follows,
    is_told,
    names_service,
    stand_together,
)
from standards_lint.extract.row_values import is_counted, with_value
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_ROW = 3
"""Headings of a row, known and supposed, from which on it is one; one of them at least is known for sure."""
_FIRM_ROW = 2
"""Known headings of a row in which a name may have its value right behind it."""

_SURE_ROW = 4
"""Known headings of a row in which each word of another one may have a slip of the pen."""
_BOLD = "bold"
"""In place of a number, for lines that are bold from end to end."""
_TOGGLE = "toggle"
"""… and for titles of tabs and accordions, which have no rank by markup."""
_SURE_BOLD_WORDS = 4
"""… unless several known headings stand beside it: *Pengendalian oleh Atasan*."""
_NUMBER = ready_pattern(r"\d{1,2} ")
"""``05 jumplah Pelaksaan``: without a dot behind it, a number is taken off known names alone."""
_BARE = ready_pattern(r"\(?\d{1,2}[.)]?")

_Rank = tuple[BlockKind, str, int]
_OF_TOGGLES: _Rank = BlockKind.HEADING, _TOGGLE, 0


def with_siblings(events: Iterable[Event], headings: Headings) -> list[Event]:
    """The events with the headings that only their row gives away.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    given = _without_listed_lines(without_mere_names(_without_row_numbers(list(events), headings)))
    rows: dict[_Rank, list[int]] = defaultdict(list)
    for index, event in enumerate(given):
        rank = _rank(event)
        if rank is not None:
            rows[rank].append(index)
    changed: dict[int, list[Event]] = {}
    for row in rows.values():
        changed |= _told_by_row(row, given, headings)
    return [new for index, event in enumerate(given) for new in changed.get(index, [event])]


def _without_row_numbers(events: list[Event], headings: Headings) -> list[Event]:
    """Without the numbers of rows that stand on lines of their own above the names of components.

    Where several known names have such a number above them, the line below any other is a name too.
    """
    bare = [
        i for i, event in enumerate(events) if _is_bare_number(event) and not (i and _is_value(event, events[i - 1]))
    ]
    below = {index + 1 for index in bare if index + 1 < len(events)}
    known = {index for index in below if events[index].label is not None}
    changed: dict[int, list[Event]] = {index - 1: [] for index in known}
    if len(known) >= _FIRM_ROW:
        for index in below - known:
            told = with_value(events[index], headings, beside=False)
            supposed = None if told else _as_heading(events[index], headings)
            if told or supposed is not None:
                changed |= {index - 1: [], index: told if supposed is None else [supposed]}
    return [new for index, event in enumerate(events) for new in changed.get(index, [event])]


def _is_value(event: Event, above: Event) -> bool:
    """It stands behind a name on its line: ``Jangka waktu: 10``."""
    return above.label is not None and above.block.span.line == event.block.span.line


def _is_bare_number(event: Event) -> bool:
    plain = event.kind in (EventKind.BODY, EventKind.TITLE) and not event.table  # "5 | Penyerahan hasil | 2 menit"
    return plain and bool(_BARE.fullmatch(event.source.text))


def _without_listed_lines(events: list[Event]) -> list[Event]:
    """One of several lines of a list is no heading for the sake of a word beside a slash, or of a form.

    ``b. Jumlah dan jenis`` / ``c. Waktu / durasi acara`` tells what an application holds, ``1. Formulir`` / ``2. KTP``
    what to bring.
    """
    found = list(events)
    for index, event in enumerate(events):
        doubtful = event.kind is EventKind.OTHER or (event.label is not None and event.label.how == "side")
        if not doubtful or not is_item(event):
            continue
        above = index > 0 and _is_line_before(events[index - 1], event)
        below = index + 1 < len(events) and _is_line_before(event, events[index + 1])
        if above or (below and event.kind is EventKind.OTHER):
            found[index] = Event(EventKind.BODY, body_source(event.block), event.block, why=Why("one_of_a_list"))
    return found


def _is_line_before(event: Event, following: Event) -> bool:
    """The next item of the same list, one of both a line of text."""
    if not (is_item(event) and is_item(following) and EventKind.BODY in (event.kind, following.kind)):
        return False
    return (event.block.level, label_style(event)) == (following.block.level, label_style(following)) and succeeds(
        following, event
    )


def _rank(event: Event) -> _Rank | None:
    """What makes headings of one row alike: markup, depth, and the kind of number in front."""
    block = event.block
    if event.table or event.kind not in (EventKind.COMPONENT, EventKind.TITLE, EventKind.BODY):
        return None
    style = label_style(event)
    if block.kind is BlockKind.HEADING and not (block.level or style) and not _NUMBER.match(block.text):
        return _OF_TOGGLES
    if block.kind is BlockKind.PARAGRAPH and block.bold and event.kind is not EventKind.BODY:
        return block.kind, _BOLD, 0
    if block.kind is BlockKind.HEADING and (block.level or style):
        return block.kind, style or ("1" if _NUMBER.match(block.text) else ""), block.level
    return (block.kind, style, block.level) if block.kind is BlockKind.ITEM else None


def _told_by_row(row: Sequence[int], events: Sequence[Event], headings: Headings) -> dict[int, list[Event]]:
    known = {label.component for i in row if (label := events[i].label) is not None}
    known |= _begun(row, events, headings)
    if not known or not (is_counted(events[row[0]]) or heads_document(row, events)):
        return {}
    changed: dict[int, list[Event]] = {}
    written = Counter(_said(events[index]) for index in row)
    for index, above, below in zip(row, [-1, *row], [*row[1:], -1], strict=False):
        event = events[index]
        if event.label is None:
            named = above >= 0 and (above in changed or events[above].label is not None)
            beside = named and stand_together(above, index, events)
            beside = beside or (below >= 0 and events[below].label is not None and stand_together(index, below, events))
            again = written[_said(event)] > 1
            told = _told_here(index, events, headings, known, beside=beside, again=again)
            if told:
                changed[index] = told
    guessed = {told[0].label.component for told in changed.values() if told[0].label is not None}
    return changed if len(known | guessed) >= _ROW and _is_one_row(row, changed, known, events) else {}


def _told_here(
    index: int, events: Sequence[Event], headings: Headings, known: Collection[str], *, beside: bool, again: bool
) -> list[Event]:
    """The heading, or the name and its value, that a line of a row is; nothing where it is none.

    Args:
        index: Of the line.
        events: Of a whole document.
        headings: Names of components.
        known: Components that headings of the row name for sure.
        beside: A name stands before or behind it in the row.
        again: The row has the same words elsewhere, as the headings in several services have.
    """
    event = events[index]
    toggle = _rank(event) == _OF_TOGGLES
    if toggle and _holds_components(index, events):
        return []
    if not (is_counted(event) or (beside and (event.block.bold or ":" in event.block.text))):
        return []  # a sign in front of a line makes no heading of it: "• **Langkah**" and "• Tim: 3 orang" are some
    firm = len(known) >= _SURE_ROW
    below = heads_what_follows(index, events, firm=firm or again or (beside and event.block.text.endswith(":")))
    supposed = _as_heading(event, headings, firm=firm, again=again) if below else None
    if supposed is not None and not heads_what_follows(index, events) and is_told(supposed, events):
        supposed = None  # "Koordinator Pengaduan" / "Budi Santosa, S.E." below the heading on complaints
    if supposed is not None and supposed.label is not None and supposed.label.component in known and (toggle or again):
        return []  # "Waktu Tunggu Loket" beside "Jangka Waktu"
    by_word = supposed is not None and supposed.label is not None and supposed.label.how == "key_word"
    if supposed is not None and (again or not (by_word and names_service(index, events))):
        return [supposed]
    if below or len(known) < _FIRM_ROW:
        return []
    split = with_value(event, headings, beside=beside)
    label = split[0].label if split else None
    return [] if label is not None and label.how == "key_word" and label.component in known else split


def _said(event: Event) -> str:
    """Its words in the first of two languages: *Dokumen yang disiapkan / Required documents:*."""
    return normalise(event.source.text.partition(" / ")[0])


def _holds_components(index: int, events: Sequence[Event]) -> bool:
    """A tab with headings of components in it is a service."""
    inside = takewhile(lambda event: _rank(event) != _OF_TOGGLES, islice(events, index + 1, None))
    return any(event.label is not None for event in inside)


def _is_one_row(row: Sequence[int], changed: Collection[int], known: Collection[str], events: Sequence[Event]) -> bool:
    """Most headings of the row name components; where only one is known for sure, every one of them.

    ``Tepat Waktu``, ``Ramah dan Sopan``, ``Responsif terhadap Keluhan`` are promises, whatever *Standar Waktu* below
    them is.
    """
    headed = [i for i in row if events[i].label is not None or i in changed]
    within = [i for i in row if headed and headed[0] <= i <= headed[-1]]
    return len(headed) == len(within) or (len(known) >= _FIRM_ROW and 2 * len(headed) >= len(within))


def _begun(row: Sequence[int], events: Sequence[Event], headings: Headings) -> set[str]:
    """The components of a row of sentences that begin with their names, where there are several.

    ``4) Produk pelayanan berupa surat izin …``, ``5) Jumlah pelaksana dua orang.`` Names of one word do not count:
    *Biaya dibayar di loket* is a step.
    """
    leading = [headings.leading(events[i].block.text) for i in row if events[i].kind is EventKind.BODY]
    begun = {label.component for label, _ in filter(None, leading)}
    return begun if len(begun) >= _ROW else set()


def _as_heading(event: Event, headings: Headings, *, firm: bool = False, again: bool = False) -> Event | None:
    """As the heading of a component: by a word of it, or in a `firm` row by its name with slips of the pen.

    A bold line of some words may name a service, but not where it stands `again`.
    """
    block = event.block
    if not heading_like(replace(block, source=block.source.strip("."))):
        return None
    longest = _SURE_BOLD_WORDS if firm or again else BOLD_WORDS
    if block.kind is BlockKind.PARAGRAPH and len(_said(event).split()) > longest:
        return None
    label = headings.key_word(block.text) or (headings.slipped(block.text) if firm else None)
    return Event(EventKind.COMPONENT, block.source, block, label) if label is not None else None
