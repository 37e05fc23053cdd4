"""Times that do not fit together: facts about two places of one document.

Only what is certain is told: `time_order.surely_longer` knows what an hour, a day and a working day can at most and at
least be. Which of these facts is a fault, and how grave, is the rules' matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from standards_lint.facts.time_order import promised_whole, surely_longer
from standards_lint.facts.time_sums import sum_clashes
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import ALL_SERVICES, Duration, Standard

_TIME = "jangka_waktu"
_UNNAMED = "tidak_disebut"
_COMMON = frozenset({ALL_SERVICES, ""})
_IN_PROSE = 60
"""Certainty of a step in running text: what it times may be no part of the promise."""


def clash_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """One fact for each pair of times that do not fit together, at the one that stands out."""
    measured = [d for d in standard.durations if d.unit]
    complaints = [d for d in measured if d.role == "complaint" and d.bound != "min"]
    yield from _classes(complaints, knowledge.time_words.class_order)
    yield from _limits(complaints)
    yield from _ranges(measured)
    for service in standard.services:
        own = [d for d in measured if d.service == service.key]
        yield from _promises(own)
        yield from _steps(own)
    yield from sum_clashes(standard)


def _classes(limits: Iterable[Duration], order: Sequence[str]) -> Iterator[Fact]:
    """Classes of complaints, of one place and purpose, of which the lighter has more time than the graver."""
    groups: dict[tuple[str, str, str], dict[str, list[Duration]]] = {}
    for limit in limits:
        if limit.class_ in order:
            of_class = groups.setdefault((limit.service, limit.component, limit.purpose), {})
            of_class.setdefault(limit.class_, []).append(limit)
    for group in groups.values():
        for lighter, graver in combinations([name for name in order if name in group], 2):
            # Of a class with several limits (at the counter, by letter) all must be longer.
            if all(surely_longer(slow, fast) for slow in group[lighter] for fast in group[graver]):
                yield _clash("golongan", group[lighter][0], group[graver][0])


def _limits(limits: Sequence[Duration]) -> Iterator[Fact]:
    """A stage of complaints limited twice: in two components of a service, or in one and for all services.

    Two limits in one place are for two ways of complaining; what another service promises is its own matter.
    """
    told = [d for d in limits if d.purpose != _UNNAMED]
    for first, second in combinations(told, 2):
        same = (first.purpose, first.class_) == (second.purpose, second.class_)
        if not same or not _same_matter(first, second):
            continue
        if surely_longer(first, second):
            yield _clash("pengaduan", first, second)
        elif surely_longer(second, first):
            yield _clash("pengaduan", second, first)


def _same_matter(first: Duration, second: Duration) -> bool:
    if first.service == second.service:
        return first.component != second.component
    return (first.service in _COMMON) != (second.service in _COMMON)


def _ranges(measured: Sequence[Duration]) -> Iterator[Fact]:
    """``5 - 3 hari``: both ends of a range stand at one place."""
    for low, high in pairwise(measured):
        if (low.bound, high.bound) == ("min", "maks") and low.text == high.text and surely_longer(low, high):
            yield _clash("rentang", low, high)


def _promises(own: Sequence[Duration]) -> Iterator[Fact]:
    """The one time of a service, and another that another component promises for the whole of it."""
    whole = promised_whole(own)
    others: dict[str, list[Duration]] = {}
    for other in own:
        if other.role == "service" and other.component not in (_TIME, "") and other.bound != "min":
            others.setdefault(other.component, []).append(other)
    for other, *more in others.values():
        # "10 hari kerja, dapat diperpanjang 7 hari kerja": several times of one component are not the same promise.
        if whole is None or any((d.value, d.unit) != (other.value, other.unit) for d in more):
            continue
        if surely_longer(other, whole):
            yield _clash("janji", other, whole)
        elif surely_longer(whole, other):
            yield _clash("janji", whole, other)


def _steps(own: Sequence[Duration]) -> Iterator[Fact]:
    """A step that takes longer than the service as a whole is promised to take."""
    whole = promised_whole(own)
    if whole is None:
        return
    for step in own:
        if step.role == "step" and step.bound != "min" and surely_longer(step, whole):
            certainty = 100 if step.why and step.why.code == "step_table" else _IN_PROSE
            yield _clash("langkah", step, whole, certainty)


def _clash(relation: str, first: Duration, second: Duration, certainty: int = 100) -> Fact:
    fact = make_fact(
        "clash",
        first.text.span(),
        service=first.service,
        component=first.component,
        relation=relation,
        first=first.text.text,
        second=second.text.text,
        first_class=first.class_,
        second_class=second.class_,
        second_component=second.component,
        certainty=min(certainty, first.certainty, second.certainty),
        text=first.text.text,
    )
    return replace(fact, beside=(second.text.span(),))
