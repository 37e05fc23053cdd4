"""What extraction made of blocks: the roles of events, read from where they ended up, with the reasons noted there."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.extract.assemble import Workings
from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.extract.parts import Part
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.account import Role, Taken
from standards_lint.model.span import SourceText, Span
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.model.why import Why

Located = tuple[SourceText | Span, Taken]
"""A text or place, and what it was taken for."""

_SHAPES = frozenset({"matrix", "service_columns", "component_table", "plain_table"})
_LOOSE = {
    EventKind.HALF: Role.HALF_HEADING,
    EventKind.OTHER: Role.OTHER_HEADING,
    EventKind.UNKNOWN: Role.UNKNOWN_HEADING,
    EventKind.TITLE: Role.LOOSE_HEADING,
    EventKind.NAME: Role.LOOSE_HEADING,
    EventKind.COMPONENT: Role.OUTSIDE,  # a mere word
    EventKind.BODY: Role.OUTSIDE,
}
_MARKED, _EMPHASISED = 4, 3  # strengths of titles by markup, and by bold or capitals


class Takes:
    """Says of the events of a document what they were taken for."""

    def __init__(self, workings: Workings) -> None:
        standard = workings.standard
        self._workings = workings
        self._reasons = {id(event): why for event, why in workings.structure.reasons}
        self._keys = {service.key for service in standard.services}
        self._kept = {
            (service.key, component.id, id(source))
            for service in standard.services
            for component in service.components
            for source in (component.heading, *component.body)
        }
        self._for_all = next((service.why for service in standard.services if service.key == ALL_SERVICES), ())
        self._passages = {id(passage.source): passage for passage in workings.passages}

    def events(self) -> Iterator[Located]:
        """Everything that components hold, then everything outside them."""
        placed: set[int] = set()
        for key, component, part in self._workings.structure.parts:
            if part.heading is not None:
                placed.add(id(part.heading))
                yield part.heading.source, self._heading(key, component, part.heading)
            for event in part.bodies:
                placed.add(id(event))
                yield _own(event), self._body(key, component, part, event)
        loose = {id(event) for event in self._workings.structure.loose}
        for event in self._workings.structure.loose:
            yield _own(event), self._loose(event)
        for event in self._workings.structure.events:
            if id(event) not in placed and id(event) not in loose:
                yield _own(event), self._left_over(event)

    def _heading(self, key: str, component: str, event: Event) -> Taken:
        why = (*_heading_why(event), *(self._for_all if key == ALL_SERVICES else ()))
        taken = Taken(Role.COMPONENT_HEADING, event.source.text, (key,), component, why)
        return self._if_kept(taken, key, component, event)

    def _body(self, key: str, component: str, part: Part, event: Event) -> Taken:
        if is_image(event.block):
            own = key in self._keys
            return Taken(Role.PICTURE, event.block.text, (key,) if own else (), component if own else "")
        noted = self._noted(event)
        why = noted if any(w.code == "short_value" for w in noted) else [*_title_why(event), *noted]
        if event.kind is EventKind.TITLE and not noted and not self._workings.structure.given:
            why.append(Why("names_no_service"))
        if part.heading is None:
            taken = Taken(Role.UNLABELLED_BODY, event.source.text, (key,), component, tuple(why))
        else:
            under = _under(part.heading.source, event)
            taken = Taken(Role.COMPONENT_BODY, event.source.text, (key,), component, (*under, *why))
        return self._if_kept(taken, key, component, event)

    def _if_kept(self, taken: Taken, key: str, component: str, event: Event) -> Taken:
        """The same where the standard has it, else what became of it instead."""
        if (key, component, id(event.source)) in self._kept or not event.source.text:
            return taken
        heads = taken.role is Role.COMPONENT_HEADING
        if self._keys:
            dropped: tuple[Why, ...] = (Why("told_before" if key in self._keys else "told_elsewhere"),)
        else:
            dropped = (Why("heads_no_service", (component, self._workings.standard.kinds[0])),) if heads else ()
        role = Role.LOOSE_HEADING if heads else Role.OUTSIDE
        return Taken(role, taken.text, why=(*taken.why, *dropped, *self._context(event)))

    def _loose(self, event: Event) -> Taken:
        if is_image(event.block):
            return Taken(Role.PICTURE, event.block.text, why=tuple(self._noted(event)))
        placed = (Why("given_outside"),) if self._workings.structure.given else tuple(self._noted(event))
        why = (*_title_why(event), *_own_why(event), *placed, *self._context(event))
        return Taken(_LOOSE[event.kind], event.source.text, why=why)

    def _left_over(self, event: Event) -> Taken:
        """A heading that begins what is begun already, or a name without components."""
        if event.kind is EventKind.COMPONENT and event.label is not None:
            why = (*_heading_why(event), Why("begun_already"))
            return Taken(Role.COMPONENT_HEADING, event.source.text, (), event.label.component, why)
        if event.kind is EventKind.NAME:
            return Taken(Role.LOOSE_HEADING, event.source.text, why=(*_own_why(event), Why("name_without_components")))
        return self._loose(event)

    def _noted(self, event: Event) -> list[Why]:
        why = self._reasons.get(id(event))
        if why is None:
            return []
        never = why.code == "before_first" and not self._workings.structure.parts
        if not never:
            return [why]
        return [Why("outside_sheet" if self._workings.sheet.is_sop_sheet else "no_component_heading")]

    def _context(self, event: Event) -> Iterator[Why]:
        """What a text outside components was still read as."""
        passage = self._passages.get(id(event.source))
        if passage is not None:
            yield from context_why(passage)


def context_why(passage: Passage) -> Iterator[Why]:
    """What the extractors of details know of a text outside components."""
    if passage.basis:
        yield Why("in_basis")
    if passage.complaint:
        yield Why("on_complaints")


def _own(event: Event) -> SourceText:
    """The text whose place is that of the event: a heading stands elsewhere than the cell it heads."""
    return event.block.source if event.kind is EventKind.BODY else event.source


def _under(heading: SourceText, event: Event) -> tuple[Why, ...]:
    """The heading above, unless it stands in front on the same line."""
    own = _own_why(event)
    if own == (Why("behind_label", (heading.text.strip(),)),):
        return own
    return (Why("under_heading", (heading.text, str(heading.span().line))), *own)


def _heading_why(event: Event) -> tuple[Why, ...]:
    label = event.label
    assert label is not None
    why = [label_why(event.source.text, label), *_own_why(event)]
    if event.why is not None and event.why.code in _SHAPES:
        why.append(event.why)
    if label.merged:
        why.append(Why("heads_two", (label.component, label.merged)))
    return tuple(why)


def label_why(written: str, label: LabelMatch) -> Why:
    """How a heading was recognised: by which words of the vocabulary, which are how usual."""
    return Why(f"label_{label.how}", (written, label.meant, label.naming))


def _own_why(event: Event) -> tuple[Why, ...]:
    return (event.why,) if event.why is not None and event.why.code not in _SHAPES else ()


def _title_why(event: Event) -> tuple[Why, ...]:
    if event.kind is not EventKind.TITLE:
        return ()
    if event.strength >= _MARKED:
        return (Why("title_marked"),)
    if event.strength == _EMPHASISED:
        return (Why("title_bold" if event.block.bold else "title_capitals"),)
    return () if event.why is not None and event.why.code == "row_across" else (Why("title_short"),)


def name_takes(workings: Workings) -> Iterator[Located]:
    """The title of the document, its office, and the names of its services."""
    structure = workings.structure
    if structure.title is not None and structure.title_why is not None:
        yield structure.title, Taken(Role.TITLE, structure.title.text, why=(structure.title_why,))
    issuer = next((b for b in workings.blocks if b.text and b.text == workings.standard.issuer), None)
    if issuer is not None:
        yield issuer.source, Taken(Role.ISSUER, issuer.text)
    for service in workings.standard.services:
        if service.key != ALL_SERVICES:
            yield service.place, Taken(Role.SERVICE_NAME, service.name, (service.key,), why=service.why)
