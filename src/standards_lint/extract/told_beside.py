"""What pages tell of a service beside its components: badges below its name, boxes under names that nobody knows.

``<h3>Konsultasi Gizi</h3>`` / *3 Hari Kerja* *Gratis* in small round boxes; *Working Time* / *14 Hari*, *Bring Along*
with a list of papers between headings that are known. The words below tell what the name does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, at, rest_of
from standards_lint.extract.group_name import MARKED
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.cues import ContentCues
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.why import Why

_LONGEST = 90
"""Characters of a line of badges."""
_SERVICES = 3
"""Services with the same heading."""
_PAPERS = 3
"""Lines of a list that are papers."""
_Told = tuple[str, Event, Why]


def with_told_beside(groups: Sequence[Group], loose: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """Give services what stands between their name and the next one in words that tell a component they lack.

    Args:
        groups: Services in the making, in order of place; those with a name and headings of their own are changed.
        loose: What stands outside components.
        knowledge: How times, fees and papers are written.

    Returns:
        What still stands outside components.
    """
    named = [group for group in groups if group.names and group.parts and not (group.common or group.given)]
    begins = [at(group.names[-1]) for group in named]
    heads = list(_unknown_heads(named, begins, loose, knowledge))
    taken: set[int] = set()
    added: list[Event] = []
    for index, group in enumerate(named):
        if any(part.heading is None or part.heading.table for part in group.parts):
            continue
        last = max(at(part.heading) for part in group.parts if part.heading is not None)
        following = begins[index + 1] if index + 1 < len(begins) else last
        inside = [e for e in loose if begins[index] < at(e) < max(last, following) and not e.table]
        group.unknown += _has_repeated(index, heads)
        known = {name for part in group.parts for name in (part.component, part.merged)}
        known |= {name for name, _ in group.unlabelled}
        above = group.names[-1].source.text
        for component, event, why in (*_values(inside, above, knowledge), *_papers(inside, last, knowledge.content)):
            if component not in known:
                _add(group, component, event, why)
                taken.add(id(event))
                added.append(event)
    places = {at(event) for event in added}
    return [event for event in loose if id(event) not in taken and at(event) not in places]


def _unknown_heads(
    named: Sequence[Group], begins: Sequence[tuple[int, int]], loose: Sequence[Event], knowledge: Knowledge
) -> Iterator[set[str]]:
    """For each service the headings by markup among those of its components that name nothing known."""
    for group, begin in zip(named, begins, strict=True):
        last = max(at(part.heading) for part in group.parts if part.heading is not None)
        first = min(at(part.heading) for part in group.parts if part.heading is not None)
        between = (e.source.text for e in loose if max(begin, first) < at(e) < last and e.strength >= MARKED)
        headings = knowledge.headings
        yield {normalise(text) for text in between if not (headings.is_other(text) or headings.is_generic(text))}


def _has_repeated(index: int, heads: Sequence[set[str]]) -> bool:
    """One of them stands in several services: *Bring Along*, which may head what they seem to lack."""
    return any(sum(head in others for others in heads) >= _SERVICES for head in heads[index])


def _add(group: Group, component: str, event: Event, why: Why) -> None:
    part = next((part for name, part in group.unlabelled if name == component), None)
    if part is None:
        part = Part(None)
        group.unlabelled.append((component, part))
    part.bodies.append(event)
    part.reasons.append((event, why))


def _values(inside: Sequence[Event], above: str, knowledge: Knowledge) -> Iterator[_Told]:
    """Times and fees that are all of a line, or badges one after another at its beginning, below a line `above`."""
    for event in inside:
        text = event.block.text
        if event.strength <= 1 and len(text) <= _LONGEST and not knowledge.headings.rules_out("jangka_waktu", above):
            yield from _badges(event, knowledge.content)
        above = text


def _badges(event: Event, cues: ContentCues) -> Iterator[_Told]:
    source, start = event.block.source, 0
    while start < len(source.text):
        for component, pattern in (("jangka_waktu", cues.bare_time), ("biaya", cues.bare_fee)):
            match = pattern.match(source.text, start)
            if match is not None and not source.text[match.end() : match.end() + 1].strip():
                piece = source.slice(start, match.end()).strip()
                why = Why("bare_time" if component == "jangka_waktu" else "bare_fee")
                yield component, Event(EventKind.BODY, piece, rest_of(event.block, piece)), why
                start = match.end()
                break
        else:
            return
        while source.text[start : start + 1].isspace():
            start += 1


def _papers(inside: Sequence[Event], last: tuple[int, int], cues: ContentCues) -> Iterator[_Told]:
    """A list of papers among the components, under a heading that names nothing known."""
    for lines in _below_headings([event for event in inside if at(event) < last]):
        said = [match[0] for e in lines if (match := cues.requirement.search(e.block.text))]
        if len(lines) >= _PAPERS and 2 * len(said) > len(lines):
            for event in lines:
                yield "persyaratan", event, Why("speaks_of_papers", tuple(said))


def _below_headings(events: Sequence[Event]) -> Iterator[list[Event]]:
    """The lines below each heading by markup, down to one that is no line of the same kind."""
    lines: list[Event] | None = None
    for event in events:
        if event.strength >= MARKED:
            yield lines or []
            lines = []
        elif lines is not None:
            alike = not lines or event.block.kind is lines[0].block.kind
            lines = [*lines, event] if alike else lines
    yield lines or []
