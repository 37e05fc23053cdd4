"""Headings that say no more than who serves: ``SDM``, above *Dokter spesialis (3 orang), perawat D3 (2 orang)*.

Where the text tells both how many they are and what they have learnt, the heading is that of two components
(UU 25/2009 art. 21: *kompetensi pelaksana*, *jumlah pelaksana*); nobody can say that the second is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Group
from standards_lint.knowledge.cues import ContentCues
from standards_lint.knowledge.normal_form import normalise

_NUMBER, _SKILL = "jumlah_pelaksana", "kompetensi"


def with_staff_apart(events: Sequence[Event], cues: ContentCues) -> list[Event]:
    """``SDM`` beside ``Jumlah Petugas`` heads what those people can, not once more how many they are.

    Args:
        events: Of a whole document, in order.
        cues: Headings that say no more than who serves.
    """
    found = list(events)
    heads = [i for i, event in enumerate(events) if event.kind is EventKind.COMPONENT and event.label is not None]
    for stretch in _services(heads, events):
        staff = [i for i in stretch if _component(events[i]) == _NUMBER]
        bare = [i for i in staff if _is_bare(events[i], cues)]
        if len(bare) == 1 and len(staff) == 2 and all(_component(events[i]) != _SKILL for i in stretch):
            head = events[bare[0]]
            found[bare[0]] = replace(head, label=head.label and replace(head.label, component=_SKILL, merged=""))
    return found


def _component(event: Event) -> str:
    return event.label.component if event.label is not None else ""


def _services(heads: Sequence[int], events: Sequence[Event]) -> Iterator[list[int]]:
    """Headings one after another, cut where components come again: those of one service each."""
    stretch: list[int] = []
    for index in heads:
        component = _component(events[index])
        if component != _NUMBER and any(_component(events[i]) == component for i in stretch):
            yield stretch
            stretch = []
        stretch.append(index)
    yield stretch


def _is_bare(event: Event, cues: ContentCues) -> bool:
    """``SDM``, ``Petugas (jumlah dan SDM)``."""
    return normalise(event.source.text.partition("(")[0].rstrip(" :")) in cues.staff_headings


def with_skill_of_staff(groups: Sequence[Group], cues: ContentCues) -> None:
    """Mark such headings as those of both components, in services that have no heading of their own for the second.

    So it is where the text tells no number at all (``SDM`` above *Dokter umum*): what the office meant, nobody can say.

    Args:
        groups: The services in the making; their parts are changed.
        cues: Such headings, and words that tell a number of people and what they can.
    """
    for group in groups:
        part = group.find(_NUMBER)
        heading = part.heading if part is not None else None
        if part is None or heading is None or heading.label is None or part.merged or group.find(_SKILL):
            continue
        text = " ".join(event.source.text for event in part.bodies)
        counted = cues.head_count.search(text) or not any(map(str.isdigit, text))
        if _is_bare(heading, cues) and counted and cues.skill.search(text):
            part.heading = replace(heading, label=replace(heading.label, merged=_SKILL))
