"""What of a document's structure may not be as it seems: bare headings, services of a single component."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from standards_lint.extract.events import Event, EventKind, at
from standards_lint.extract.group_name import MARKED
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.quantities import find_quantities
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.phrases import fold
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Component, Service, State
from standards_lint.model.why import Why

MAY_BE_THERE = 65
"""Certainty of a service with headings or pictures that nobody could read, in running text, or without any heading:
what seems absent may be there."""
_IN_DOUBT = 60
"""Certainty of a heading whose body may stand elsewhere."""
_LOST = 2
"""Bare lines that name components: their texts stand elsewhere, as where a table was copied as text."""
_TOLD = 2
"""Things that the sentences above the components of a service tell where they may tell more."""
_SENTENCE = 60
"""Characters of a line that is a sentence."""
_WHOLE = 8
"""Components of a service beside which one of a single component is hardly another."""


def doubted(components: Sequence[Component], members: Sequence[tuple[str, Part]]) -> list[Component]:
    """Headings in a row with nothing under any of them: their bodies may stand elsewhere (labels first, texts after).

    In a table an empty cell is an empty cell; outside one such a heading is not called empty for sure.
    """
    bare = [_is_empty(c, p) for c, (_, p) in zip(components, members, strict=True)]
    lost = are_lost(components, members)
    found = list(components)
    for index, (component, (_, part)) in enumerate(zip(components, members, strict=True)):
        neighbours = [bare[i] for i in (index - 1, index + 1) if 0 <= i < len(bare)]
        if (bare[index] and any(neighbours)) or (lost and _is_bare(component, part)):
            found[index] = replace(component, certainty=_IN_DOUBT)
    return found


def are_lost(components: Sequence[Component], members: Sequence[tuple[str, Part]]) -> bool:
    """Several plain lines name components and have nothing under them: what seems absent may stand elsewhere too."""
    return sum(_is_bare(c, p) for c, (_, p) in zip(components, members, strict=True)) >= _LOST


def _is_bare(component: Component, part: Part) -> bool:
    """Empty below a plain line: no heading by markup."""
    block = part.heading.block if part.heading is not None else None
    plain = block is not None and not (block.kind is BlockKind.HEADING and block.level)
    return plain and _is_empty(component, part)


def _is_empty(component: Component, part: Part) -> bool:
    in_table = part.heading is not None and part.heading.table != 0
    return component.state is State.KOSONG and not component.image_lost and not in_table


def without_mere_titles(
    members: list[tuple[str, Part]], named: Why | None, title: SourceText | None, told: Collection[str]
) -> list[tuple[str, Part]]:
    """Without headings that only head what follows, and are no empty components.

    ``<h4>Prosedur Kunjungan</h4>`` above ``Persyaratan: KTP`` is the title of the service, ``<h1>Penanganan
    Pengaduan</h1>`` that of the page, ``<h2>Prosedur & Persyaratan</h2>`` that of a section with both.

    Args:
        members: The components of a service in order of place.
        named: Why the service is called as it is, if it has a name.
        title: Of the document.
        told: The components that have a text anywhere in it.
    """
    if len(members) == 1:
        return members
    naming = named.words if named is not None and named.code == "named_in_heading" else ()
    following = [part for _, part in members[1:]]
    return [
        (component, part)
        for (component, part), below in zip_longest(members, following)
        if part.bodies or not (_is_mere_title(part, naming, title, told) or _heads_lines(part, below))
    ]


def _heads_lines(part: Part, below: Part | None) -> bool:
    """``<h4>1. Prosedur Kunjungan</h4>`` with lines below it that name components: the title of a box."""
    heading, line = part.heading, below.heading if below is not None else None
    if heading is None or line is None or heading.label is None or heading.label.how != "beginning":
        return False
    marked = heading.block.kind is BlockKind.HEADING and heading.block.level > 0
    return marked and not (line.block.kind is BlockKind.HEADING or line.table)


def _is_mere_title(part: Part, naming: Collection[str], title: SourceText | None, told: Collection[str]) -> bool:
    heading = part.heading
    if heading is None or heading.table or heading.label is None:
        return False
    below = bool(heading.label.merged) and not {heading.label.component, heading.label.merged}.isdisjoint(told)
    return heading.source.text in naming or heading.source == title or below


def titles_among_common(groups: Sequence[Group], loose: Sequence[Event]) -> bool:
    """Whether titles that name nothing known stand, with texts, between what is said for all services.

    *Pengaduan*, *Bila Kami Lalai*, *Yang Melayani Anda*, *Evaluasi Kinerja*: those in between may head what each
    service seems to lack.
    """
    headings = [p.heading for g in groups if g.common for p in g.parts if p.heading is not None and not p.heading.table]
    if len(headings) <= 1:
        return False
    first, last = min(map(at, headings)), max(map(at, headings))
    between = [event for event in loose if first < at(event) < last]
    return any(
        title.kind is EventKind.TITLE and title.strength >= MARKED and text.kind is EventKind.BODY
        for title, text in pairwise(between)
    )


class Introductions:
    """The sentences between the name of a service and its first component, which may tell some of the others."""

    def __init__(self, loose: Sequence[Event], knowledge: Knowledge) -> None:
        """Look for them among what stands outside components.

        Args:
            loose: In reading order.
            knowledge: How papers, times and fees are written.
        """
        self._loose = sorted(
            (at(e), e.source.text) for e in loose if e.kind is EventKind.BODY and len(e.source.text) >= _SENTENCE
        )
        self._places = [place for place, _ in self._loose]
        self._knowledge = knowledge

    def tell_more(self, group: Group) -> bool:
        """Whether they speak of two of papers, a time and a fee: *Kirim surat permohonan; dibalas dalam 3 hari*."""
        first = group.parts[0].heading if group.parts else None
        if not group.names or first is None or first.table:
            return False
        begin, end = bisect_left(self._places, at(group.names[-1])), bisect_left(self._places, at(first))
        return self._told(" ".join(text for _, text in self._loose[begin:end])) >= _TOLD

    def _told(self, text: str) -> int:
        folded, fees = fold(text), self._knowledge.fee_words
        timed = any(True for _ in find_quantities(folded, self._knowledge.time_words))
        paid = bool(fees.amount.search(folded) or fees.free.search(folded))
        return timed + paid + (self._knowledge.content.requirement.search(text) is not None)


def without_strays(services: Sequence[Service]) -> tuple[Service, ...]:
    """Beside a whole standard a service of a single component is in doubt: a line of a form or of a list began it."""
    whole = any(len(s.components) >= _WHOLE for s in services if s.key != ALL_SERVICES)
    return tuple(
        replace(s, certainty=min(s.certainty, MAY_BE_THERE))
        if whole and len(s.components) == 1 and s.key != ALL_SERVICES
        else s
        for s in services
    )
