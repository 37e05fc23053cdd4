"""Lines that tell something for all services, in words that would prove nothing elsewhere.

``KELUHAN (untuk semua layanan di atas)`` heads a component, and below ``Untuk semua surat :`` so does each line of a
name and a text: *kalau ada keluhan : bilang pak carik*, *diawasi : BPD*. So does ``Pengaduan warga atas kelima layanan
: kotak saran``. And ``D. HAL-HAL UMUM`` speaks for all where its first sentence says so: *Ketentuan ini berlaku untuk
ketiga layanan di atas.*
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.extract.row_values import with_value
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind

_WORDS = 10
"""Of such a heading."""
_HEADING = 4
"""Words of a heading below it."""
_SENTENCE = 25
"""Words of a sentence that says so below the title of a chapter."""
_PLAIN = (EventKind.TITLE, EventKind.BODY)


def with_lines_for_all(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as headings, and what stands behind them as their texts.

    Args:
        events: Of a whole document, in order.
        headings: Names of components, and words that mean all services.
    """
    found: list[Event] = []
    below, head = False, -1
    for event in events:
        text = event.source.text
        plain = event.kind in _PLAIN and not event.table and event.label is None
        short = plain and len(text.split()) <= _WORDS
        if plain and found and _opens_chapter(event, found[-1], headings):
            found[-1:] = [replace(found[-1], kind=EventKind.OTHER), replace(event, kind=EventKind.OTHER)]
            continue
        if plain and not _is_below_heading(found) and (named := _named_with_value(event, headings)):
            found += named
            below, head = True, -1
            continue
        label = headings.named_for_all(text) if short and text.rstrip(" :").endswith(")") else None
        if label is not None:
            found.append(Event(EventKind.COMPONENT, event.source, event.block, label))
            below, head = True, -1
        elif (
            short
            and headings.is_for_all(text)
            and (text.endswith(":") or headings.is_chapter_for_all(text) or event.block.kind is BlockKind.HEADING)
        ):
            found.append(event)
            below, head = True, len(found) - 1
        elif below and plain and (part := _heading_below(event, headings)) is not None:
            if head >= 0:
                found[head] = replace(found[head], kind=EventKind.OTHER)
            found.append(part)
        else:
            told = with_value(event, headings, beside=True) if below and plain and ":" in text else []
            if told and head >= 0:  # a line that leads to such lines ends what stands above it
                found[head] = replace(found[head], kind=EventKind.OTHER)
            found += told or [event]
            below = below and plain and event.strength <= 1
    return found


def _heading_below(event: Event, headings: Headings) -> Event | None:
    """``<h3>Ada keluhan?</h3>`` below ``<h2>Berlaku untuk semua layanan</h2>``."""
    text = event.source.text
    if event.block.kind is not BlockKind.HEADING or len(text.split()) > _HEADING:
        return None
    label = headings.key_word(text)
    return Event(EventKind.COMPONENT, event.source, event.block, label) if label is not None else None


def _is_below_heading(found: Sequence[Event]) -> bool:
    """Right below the heading of a component stands what it says."""
    return bool(found) and found[-1].kind is EventKind.COMPONENT


def _opens_chapter(event: Event, above: Event, headings: Headings) -> bool:
    """The first sentence of a chapter that tells of no service by its title says that it holds for all."""
    text = event.block.text
    if above.kind not in _PLAIN or above.table or len(text.split()) > _SENTENCE:
        return False
    return headings.is_chapter_for_all(above.block.text) and headings.is_for_all(text)


def _named_with_value(event: Event, headings: Headings) -> list[Event]:
    """The component that a line names for all services in front of a colon, and what stands behind it."""
    block = event.block
    name, colon, _ = block.text.partition(":")
    short = bool(colon) and len(name.split()) <= _WORDS and block.kind is BlockKind.PARAGRAPH
    label = headings.named_for_those_above(name.strip()) if short else None
    value = block.source.slice(len(name) + 1).strip()
    if label is None or not value.text:
        return []  # "Karcis untuk semua poli: Rp 10.000" is a line of the fee
    label = replace(label, how="for_all", meant=normalise(name))
    head = Event(EventKind.COMPONENT, block.source.slice(0, len(name)).strip(), block, label)
    return [head, behind_label(block, value, name.strip())]
