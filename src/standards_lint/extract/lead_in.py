"""What stands between the name of a service and its first heading: a time, a fee or papers that nothing heads.

Cards show ``3 hari kerja`` and ``Gratis`` as badges below the name, above *Persyaratan*; tables of a portal hold the
requirements in a row called *Deskripsi*, above the row of the time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from standards_lint.extract.events import Event
from standards_lint.extract.group_name import service_name
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.unlabelled import Unlabelled
from standards_lint.knowledge.bundle import Knowledge

_PROMISES = frozenset({"jangka_waktu", "biaya"})
_PAPERS = "persyaratan"


def with_lead_ins(
    groups: Sequence[Group], events: Sequence[Event], loose: Sequence[Event], knowledge: Knowledge
) -> list[Event]:
    """Give such content to the services below whose name it stands.

    Args:
        groups: The services in the making; what is found is added to them.
        events: Of the whole document, in order.
        loose: Those outside all components.
        knowledge: How times, fees and papers are written.

    Returns:
        What is still outside.
    """
    outside = {id(event) for event in loose}
    place = {id(event): index for index, event in enumerate(events)}
    taken: set[int] = set()
    for group in groups:
        between = _between(group, events, place, knowledge)
        found = _told(group, [e for e in between if id(e) in outside], knowledge)
        group.unlabelled += found
        taken |= {id(event) for _, part in found for event in part.bodies}
    return [event for event in loose if id(event) not in taken]


def _between(group: Group, events: Sequence[Event], place: dict[int, int], knowledge: Knowledge) -> Sequence[Event]:
    """The events below the name of a service, above its first heading."""
    name = None if group.common or group.given else service_name(group, knowledge.headings)
    first = group.parts[0].heading if group.parts else None
    if name is None or first is None or id(name) not in place or id(first) not in place:
        return []
    between = events[place[id(name)] + 1 : place[id(first)]]
    rules_out = knowledge.headings.rules_out
    # "Masa Berlaku" above "3 bulan"
    return [e for above, e in pairwise([name, *between]) if not rules_out("jangka_waktu", above.source.text)]


def _told(group: Group, bodies: list[Event], knowledge: Knowledge) -> list[tuple[str, Part]]:
    if not bodies:
        return []
    known: Collection[str] = {p.component for p in group.parts} | {name for name, _ in group.unlabelled}
    finder = Unlabelled(knowledge.content, knowledge.components.half("penyampaian"))
    found = finder.in_text(bodies, known)
    return [(name, part) for name, part in found if name in _PROMISES or (name == _PAPERS and _in_cells(part))]


def _in_cells(part: Part) -> bool:
    """A list of papers in a text above the first heading may be an example; in a row of the table it is the answer."""
    return all(event.table for event in part.bodies)
