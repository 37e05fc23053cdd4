"""Lines that a service has from another one to facts: they name that other service and not the one they stand in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Service, Standard
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_LABEL = ready_pattern(r"^(?:\(?(?:\d{1,2}|[a-z])[.)]\s+)+", re.IGNORECASE)
_FEWEST = 4
"""Words of a line that nobody writes twice by chance."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a service is about, without the act: *kartu keluarga* of *Penerbitan Kartu Keluarga*."""

    service: Service
    words: frozenset[str]
    """Those that tell it from any other: never *penerbitan*, *surat*, *layanan*."""
    phrase: str
    """All words from the first of them to the last, with a blank on either side."""


@dataclass(frozen=True, slots=True)
class _Line:
    service: str
    text: SourceText
    certainty: int


def copy_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """One fact for each line that also stands in another service of the document, and names that one only."""
    subjects = _subjects(standard, knowledge)
    if len(subjects) < 2:
        return
    for (component, words), lines in _alike(standard, knowledge).items():
        owners = [s for s in subjects.values() if s.phrase in words]
        if len(owners) != 1 or all(line.service != owners[0].service.key for line in lines):
            continue
        spoken = frozenset(words.split())
        for line in lines:
            own = subjects.get(line.service)
            if own is not None and own is not owners[0] and not own.words & (spoken | owners[0].words):
                yield _fact(line, component, own.service, owners[0].service)


def _fact(line: _Line, component: str, service: Service, other: Service) -> Fact:
    return make_fact(
        "copy",
        line.text.span(),
        service=service.key,
        component=component,
        service_name=service.name,
        other=other.key,
        other_name=other.name,
        whole=_body(service, component) == _body(other, component),
        certainty=line.certainty,
        text=line.text.text,
    )


def _body(service: Service, component: str) -> str:
    found = service.component(component)
    return normalise(found.text) if found is not None else ""


def _subjects(standard: Standard, knowledge: Knowledge) -> Mapping[str, _Subject]:
    """The subject of each service whose name has at least two telling words: one (*Laboratorium*) is too common."""
    found: dict[str, _Subject] = {}
    dull = knowledge.copy_words.acts | knowledge.headings.generic_words
    for service in standard.services:
        words = normalise(service.name).split()
        telling = [index for index, word in enumerate(words) if word not in dull and len(word) > 2]
        if service.key != ALL_SERVICES and len(telling) >= 2:
            phrase = " ".join(words[telling[0] : telling[-1] + 1])
            found[service.key] = _Subject(service, frozenset(words[i] for i in telling), f" {phrase} ")
    return found


def _alike(standard: Standard, knowledge: Knowledge) -> Mapping[tuple[str, str], Sequence[_Line]]:
    """Lines by component and words, of those that two services or more have."""
    found: dict[tuple[str, str], list[_Line]] = defaultdict(list)
    for service in standard.services:
        for component in service.components:
            if component.id not in knowledge.copy_words.components:
                continue
            for part in component.body:
                words = normalise(_LABEL.sub("", part.text))
                if len(words.split()) >= _FEWEST:
                    found[component.id, f" {words} "].append(_Line(service.key, part, component.certainty))
    return {key: lines for key, lines in found.items() if len({line.service for line in lines}) > 1}
