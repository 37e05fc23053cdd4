"""Components and sections to facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.components import ComponentKind
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import Component, Section, Service, Standard, State
from standards_lint.storage.ready import ready_pattern

COMPLAINTS = "pengaduan"
_ADDRESS = "alamat_pengaduan"
"""Named pattern of the pack that finds an address among what is said of complaints."""
_NUMBER = ready_pattern(
    r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|seorang|se(?:belas|puluh|ratus))\b"
)
_LABELLED = ready_pattern(r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s+)+", re.IGNORECASE)
_LINE = 15  # characters of a line that is worth comparing
_SAME_NEEDS = 60  # characters; shorter bodies ("Gratis", "1 Hari") may well be the same by right


def component_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """One fact for each component of each service, and one for each section in it."""
    for service in standard.services:
        bodies: dict[str, str] = {}
        for component in service.components:
            key = normalise(component.text)
            same = bodies.get(key, "") if len(key) >= _SAME_NEEDS else ""
            bodies.setdefault(key, component.id)
            yield _component_fact(service, component, "" if component.merged_with else same, knowledge)
            for section in component.sections:
                yield section_fact(section, service.key, component.id, component.certainty)
    for section in standard.sections:
        yield section_fact(section, "", "", 100)


def _component_fact(service: Service, component: Component, same_as: str, knowledge: Knowledge) -> Fact:
    kind = knowledge.components[component.id]
    heading = component.heading.text if component.heading else ""
    body = component.text
    return make_fact(
        "component",
        component.place,
        service=service.key,
        code=component.id,
        name=kind.name.id,
        group=kind.half,
        order=_order(kind),
        heading=heading,
        state=str(component.state),
        labelled=component.labelled,
        naming=component.naming,
        merged=bool(component.merged_with),
        merged_with=component.merged_with,
        length=len(body),
        n_items=_items(component),
        image_lost=component.image_lost,
        has_number=any(_NUMBER.search(_LABELLED.sub("", part.text).lower()) for part in component.body),
        repeats_name=_repeats(body, kind.name.id, heading),
        same_as=same_as,
        n_repeated=_repeated(component),
        certainty=component.certainty,
        text=" ".join(body.split()) or heading,
    )


def _order(kind: ComponentKind) -> int:
    """Place among the letters of the act."""
    return ord(kind.letter) - ord("a") + 1


def _items(component: Component) -> int:
    """Items with a number or letter; where none has one, the lines of a list with bullets or line breaks."""
    labelled = sum(bool(_LABELLED.match(part.text)) for part in component.body)
    return labelled or (len(component.body) if len(component.body) >= 2 else 0)


def _repeated(component: Component) -> int:
    """Lines of the longest run that stands twice, one right after the other; short ones are not counted.

    Alike lines under different sub-headings (*Dokter* a to c, *Perawat* a to c) are no copy: a heading is between.
    """
    keys = [normalise(_LABELLED.sub("", part.text)) for part in component.body]
    last: dict[str, int] = {}
    longest = 0
    for index in reversed(range(len(keys))):
        run = keys[index : last.get(keys[index], index)]
        if run and keys[index + len(run) : index + 2 * len(run)] == run:
            longest = max(longest, sum(len(key) >= _LINE for key in run))
        last[keys[index]] = index
    return longest


def _repeats(body: str, *names: str) -> bool:
    """The body says nothing but the component's name."""
    words = set(normalise(body).split())
    return bool(words) and any(words <= set(normalise(name).split()) for name in names if name)


def complaints_fact(standard: Standard) -> Fact:
    """The fact about the part on complaints: its first component that says something, else the whole document."""
    parts = [(service, c) for service in standard.services for c in service.components if c.id == COMPLAINTS]
    service, component = min(parts, key=lambda part: part[1].state is not State.ISI, default=(None, None))
    address = any(match.name == _ADDRESS for match in standard.matches)
    if service is None or component is None:
        return make_fact("complaints", standard.title_place, address=address)
    heading = component.heading.text if component.heading else ""
    return make_fact(
        "complaints",
        component.place,
        service=service.key,
        component=component.id,
        heading=heading,
        address=address,
        text=heading,
    )


def section_fact(section: Section, service: str, component: str, certainty: int) -> Fact:
    """The fact about a heading with what stands under it."""
    return make_fact(
        "section",
        section.heading.span(),
        service=service,
        component=component,
        heading=section.heading.text,
        empty=not section.body,
        image_lost=section.image_lost,
        certainty=certainty,
        text=section.heading.text,
    )
