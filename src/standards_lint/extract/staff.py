"""Headings that say no more than who serves: ``SDM``, above *Dokter spesialis (3 orang), perawat D3 (2 orang)*.

Where the text tells both how many they are and what they have learnt, the heading is that of two components
(UU 25/2009 art. 21: *kompetensi pelaksana*, *jumlah pelaksana*); nobody can say that the second is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.parts import Group
from standards_lint.knowledge.cues import ContentCues
from standards_lint.knowledge.normal_form import normalise

_NUMBER, _SKILL = "jumlah_pelaksana", "kompetensi"


def with_skill_of_staff(groups: Sequence[Group], cues: ContentCues) -> None:
    """Mark such headings as those of both components, in services that have no heading of their own for the second.

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
        bare = normalise(heading.source.text.rstrip(" :")) in cues.staff_headings
        if bare and cues.head_count.search(text) and cues.skill.search(text):
            part.heading = replace(heading, label=replace(heading.label, merged=_SKILL))
