"""Labels with their value on the line below, as cards show them: ``Jenis Layanan`` / ``Surat Keterangan Domisili``.

A list below the same words tells what an office offers and names no service; one short line, right above the
components, does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import is_short
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why


def with_labels_above(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with the lines below such labels as names.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    found = list(events)
    for index in range(len(events) - 2):
        label, value, below = events[index : index + 3]
        if _is_label(label) and below.kind is EventKind.COMPONENT and _is_name(value, headings):
            why = Why("service_label", (label.source.text.strip(" :"),))
            found[index + 1] = replace(value, kind=EventKind.NAME, why=why)
    return found


def _is_label(event: Event) -> bool:
    return event.kind is EventKind.OTHER and event.why is not None and event.why.code == "service_label"


def _is_name(event: Event, headings: Headings) -> bool:
    plain = event.kind in (EventKind.TITLE, EventKind.BODY) and event.block.kind is not BlockKind.IMAGE
    text = event.source.text
    return plain and not event.table and is_short(text) and headings.may_name_service(text)
