"""Plain lines that lead to a list of what to bring or do, on pages where nothing else heads it.

``Syarat untuk layanan mutasi siswa`` in the middle of a text proves nothing; right above a list it heads that list,
unless the page has headings of its own for its requirements, and so do lines counted A, B, C. In running text the lists
of requirements and of steps are led by sentences: *… harus memenuhi persyaratan sebagai berikut:* and *Adapun prosedur
yang diikuti yaitu:*.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, body_source, rest_of
from standards_lint.extract.lines import is_short
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.extract.runs import begins_list
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import BlockKind
from standards_lint.storage.ready import ready_pattern

_BOTH = frozenset({"persyaratan", "prosedur"})
"""Lists that sentences must lead to before they are taken for headings."""
_CLAUSE = ready_pattern(r"[^.;!?]*$")
_LAST_WORDS = 9
_LAST_SENTENCE = ready_pattern(r"(?<=[.;])\s+(?=[A-Z][^.;]*:\s*$)")
_REMARK = ready_pattern(r"\s*\([^()]*\)\s*$")
"""``… yang perlu dipersiapkan adalah (boleh berupa foto)``."""


def with_lead_lines(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as headings.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    counted = _counted_leads(events, headings)
    events = [counted.get(id(event), event) for event in events]
    labels = [event.label for event in events if event.kind is EventKind.COMPONENT and event.label is not None]
    missing = _BOTH - {label.component for label in labels if label.how != "beginning"}
    if not missing:
        return list(events)
    if not labels:
        apart = _with_sentences_apart(events)
        sentences = _leads(apart, lambda text: _by_last_words(text, headings))
        if {lead.label.component for lead in sentences.values() if lead.label is not None} >= _BOTH:
            return [sentences.get(id(event), event) for event in apart]
    lines = _leads(events, lambda text: _by_first_words(text, missing, headings))
    return [lines.get(id(event), event) for event in events]


def _counted_leads(events: Sequence[Event], headings: Headings) -> dict[int, Event]:
    """``A. Persyaratan membuat kartu:`` / ``B. Alur membuat kartu:``, one counted behind the other, above lists."""
    found: list[Event] = []
    open_above = False
    """The heading of a component stands above, and no other one behind it."""
    for line, below in pairwise(events):
        block = line.block
        if line.kind is EventKind.COMPONENT and block.kind is BlockKind.HEADING:
            open_above = True
        elif line.kind in (EventKind.TITLE, EventKind.NAME) and block.kind is BlockKind.HEADING:
            open_above = False
        counted = block.kind is BlockKind.ITEM and label_style(line)[:1].isalnum() and block.text.endswith(":")
        if line.kind is not EventKind.BODY or line.table or not counted or open_above or not is_short(block.text):
            continue
        label = headings.beginning(block.text.rstrip(" :"))
        if label is not None and _is_list(below) and label_style(below) != label_style(line):
            found.append(Event(EventKind.COMPONENT, block.source, block, label[0], line.table))
    named = {id(event.block): event for event in found}
    kept: set[int] = set()
    for one, other in pairwise(found):
        if succeeds(other, one) and label_style(one) == label_style(other) and one.label != other.label:
            kept |= {id(one.block), id(other.block)}
    return {id(event): named[id(event.block)] for event in events if id(event.block) in kept}


def _with_sentences_apart(events: Sequence[Event]) -> list[Event]:
    """The last item of a list without the sentence behind it that leads to the next list.

    ``3. Fotokopi KTP. Adapun tahapan permohonan sebagai berikut:`` in a text that came without line breaks.
    """
    found: list[Event] = []
    for event, below in pairwise([*events, None]):
        assert event is not None
        found.append(event)
        block = event.block
        listed = event.kind is EventKind.BODY and block.kind is BlockKind.ITEM and below is not None and _is_list(below)
        cut = _LAST_SENTENCE.search(block.text) if listed else None
        if cut is not None:
            item = replace(block, source=block.source.slice(0, cut.start()).strip())
            lead = rest_of(block, block.source.slice(cut.start()).strip())
            found[-1:] = [Event(EventKind.BODY, body_source(item), item), Event(EventKind.BODY, lead.source, lead)]
    return found


def _leads(events: Sequence[Event], meant: Callable[[str], LabelMatch | None]) -> dict[int, Event]:
    """The lines right above a list that mean a component, by the identity of their events."""
    found: dict[int, Event] = {}
    for line, below in pairwise(events):
        block = line.block
        plain = line.kind in (EventKind.TITLE, EventKind.BODY) and block.kind is BlockKind.PARAGRAPH and not line.table
        label = meant(block.text) if plain and _is_list(below) else None
        if label is not None:
            found[id(line)] = Event(EventKind.COMPONENT, block.source, block, label)
    return found


def _by_first_words(text: str, missing: Collection[str], headings: Headings) -> LabelMatch | None:
    """``Syarat untuk layanan mutasi siswa``, ``Prosedur permintaan informasi``, where no heading names them."""
    found = headings.beginning(text.rstrip(" :")) if is_short(text) else None
    return found[0] if found is not None and found[0].component in missing else None


def _by_last_words(text: str, headings: Headings) -> LabelMatch | None:
    """``Adapun mekanisme dan prosedur yang harus diikuti yaitu:``, at the end of a paragraph."""
    clause = _CLAUSE.search(_REMARK.sub("", text.rstrip(" :")))
    words = clause[0].split()[-_LAST_WORDS:] if clause is not None and text.endswith(":") else []
    label = headings.in_column(" ".join(words)) if words else None
    return replace(label, how="lead") if label is not None and label.component in _BOTH else None


def _is_list(event: Event) -> bool:
    item = event.kind is EventKind.BODY and event.block.kind is BlockKind.ITEM
    return item and (begins_list(event) or not any(map(str.isalnum, event.block.label)))
