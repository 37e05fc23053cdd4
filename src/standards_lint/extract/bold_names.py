"""Names of services in bold with a line or two of description between them and their components.

An example::

    **Surat Keterangan Usaha**
    *Untuk pemilik usaha mikro di wilayah kelurahan.*

    **Persyaratan:**
    - Fotokopi KTP

Text below a bold line ends its sway over what follows, since most bold lines head that text alone. Where several such
lines stand above the same component with no more than their descriptions between, they name services.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_DESCRIPTION = 2
"""Lines of text below a name."""
_SEVERAL = 2
"""Names, from which on they are a row of services."""


def with_bold_names(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as names of services.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    found = list(events)
    below: dict[str, list[int]] = {}
    for index, event in enumerate(events):
        component = _component_below(index, events) if _may_name(event, headings) else ""
        if component:
            below.setdefault(component, []).append(index)
    for component, named in below.items():
        texts = {normalise(events[index].source.text) for index in named}
        if len(texts) == len(named) >= _SEVERAL and _are_services(named, component, events):
            for index in named:
                found[index] = replace(events[index], kind=EventKind.NAME, why=Why("bold_name"))
    return found


def _may_name(event: Event, headings: Headings) -> bool:
    block, text = event.block, event.source.text
    bold = event.kind is EventKind.TITLE and block.bold and block.kind is BlockKind.PARAGRAPH and not event.table
    return bold and not text.endswith(":") and headings.may_name_service(text)


def _component_below(index: int, events: Sequence[Event]) -> str:
    """The component that stands below a line, with a description between; empty where anything else stands there."""
    for event in events[index + 1 : index + 2 + _DESCRIPTION]:
        if event.kind is EventKind.COMPONENT and event.label is not None:
            between = event is not events[index + 1]
            return event.label.component if between else ""
        if event.kind is not EventKind.BODY or event.block.kind is not BlockKind.PARAGRAPH or event.table:
            return ""
    return ""


def _are_services(named: Sequence[int], component: str, events: Sequence[Event]) -> bool:
    """The component is told below these names alone, and each of them has another one besides.

    *Pengujian Pertama* and *Pengujian Berkala* with nothing but requirements of their own are cases of one service.
    """
    told = [
        [e.label.component for e in events[start:end] if e.label is not None]
        for start, end in pairwise([*named, len(events)])
    ]
    heads = sum(event.label is not None and event.label.component == component for event in events)
    return heads == len(named) and all(len(set(components)) > 1 for components in told)
