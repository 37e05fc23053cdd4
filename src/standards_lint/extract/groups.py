"""Events to groups: which components belong together, and what the service they belong to is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.card_names import stands_before_cards
from standards_lint.extract.chapters import is_chapter, is_chapter_beside
from standards_lint.extract.closed_sections import open_above_component, open_above_title
from standards_lint.extract.events import Event, EventKind, is_told
from standards_lint.extract.group_name import (
    MARKED,
    begins_anew,
    begins_beside,
    follows_services,
    next_letter,
    service_name,
    titles_of_name,
)
from standards_lint.extract.inner_headings import interrupted, is_inside, is_mere_word, is_value
from standards_lint.extract.name_lines import follows_name, may_name, short_line_above
from standards_lint.extract.parts import Group, Layout, Part
from standards_lint.extract.ranks import (
    NAMED_IN_HEADING,
    first_of_rows,
    goes_on_in_table,
    heads_half_for_all,
    is_common,
    is_told_beside,
    joins_services,
    left_table,
    names_another,
    names_next,
    names_own_service,
    part_written_again,
    rank_in_component,
    ranking_above,
    ranks_above,
    says_for_all,
    tell_of_same,
    tells_more,
    tells_of_label,
)
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why


class _Builder:
    """Walks the events once and cuts them into groups."""

    def __init__(self, events: Sequence[Event], headings: Headings) -> None:
        self.headings = headings
        self._rows = first_of_rows(events, headings)
        self.restart = self.for_all = False
        self.loose_line: Event | None = None
        self.above: Event | None = None
        self.groups: list[Group] = []
        self.loose: list[Event] = []
        self.pending: list[Event] = []
        self.group: Group | None = None
        self.part: Part | None = None
        self.reasons: list[tuple[Event, Why]] = []
        self._closed = Why("before_first")
        self._handlers = {
            EventKind.COMPONENT: self._component,
            EventKind.NAME: self._name,
            EventKind.TITLE: self._title,
            EventKind.HALF: self._half,
            EventKind.OTHER: self._other,
            EventKind.UNKNOWN: self._unknown,
            EventKind.BODY: self._body,
        }

    def feed(self, event: Event) -> None:
        """Take the next event."""
        if self.part is not None and left_table(event, self.part):
            self._close(Why("after_table"))
        if self.headings.is_below_signature(event.source.text):
            self.pending = self.pending[:-1]  # the name above "NIP 19…" is a person's
        if self.group is not None and says_for_all(event, self.part, self.headings):
            self.for_all, event = True, replace(event, kind=EventKind.OTHER)
        self._handlers[event.kind](event)
        self.above = event

    def _component(self, event: Event) -> None:
        if is_inside(event, self.part, self.group):
            self._body(event)
            return
        if is_mere_word(event, self.part, self.group):
            self.reasons.append((event, Why("mere_word")))
            self._body(event)
            return
        if not self.pending and (again := part_written_again(event, self.group, self.headings)) is not None:
            self.part = again
            return
        if self.group is not None:  # names listed above the first components may be those of all services
            self.pending = open_above_component(self.pending, event, self.above)
        why = "first" if self.group is None else "restart" if self.restart else self._starts_new(event)
        why = "for_all" if self.for_all and why != "named" else why
        if self.group is None or why:
            self._take_back_titles()
            common = self.group is not None and why != "named" and (self.for_all or self._is_for_all(event))
            names = [*self.pending, *self._line_above(event)] or (
                short_line_above(self.part, self.headings) if why == "first_again" else []
            )
            names = ranking_above(names, event) if id(event) in self._rows or why == NAMED_IN_HEADING else names
            if self.group is not None and stands_before_cards(self.group, names):
                self.group.common, self.group.why = True, Why("for_all")
            self.group = Group(names=names, common=common, why=Why(why))
            self.groups.append(self.group)
        elif event.numbered:
            self.group.unknown += sum(e.numbered and e.strength >= 2 for e in self.pending)
        self.pending, self.restart, self.for_all, self.loose_line = [], False, False, None
        assert event.label is not None
        self.part = self.group.find(event.label.component)
        if self.part is not None and is_chapter(self.part, event) and service_name(self.group, self.headings) is None:
            self.part.heading = event
        if self.part is None:
            self.part = Part(event)
            self.group.parts.append(self.part)

    def _line_above(self, event: Event) -> list[Event]:
        """The short numbered line above components that have no title: ``c. Kartu Anggota karena hilang``.

        A line that was counted to the component before it is only taken where the components begin again.
        """
        above = self.loose_line
        if above is None:
            return []
        if self.part is not None:
            if self.group is None or event.label is None or self.group.find(event.label.component) is None:
                return []
            self.part.bodies = [e for e in self.part.bodies if e is not above]
        return [above]

    def _starts_new(self, event: Event) -> str:
        """Why a component heading belongs to a service other than the one before, empty where it does not."""
        group = self.group
        assert group is not None
        assert event.label is not None
        if any(e.kind is EventKind.NAME for e in self.pending):
            return "named"
        strongest = max((e.strength for e in self.pending), default=0)
        if group.common and follows_services(event, self.groups, self.pending, self.headings):
            return "again"
        if self._is_for_all(event):
            return "for_all"
        known = group.find(event.label.component)
        if names_own_service(event, group, self.headings) or (
            known is None and names_next(event, group, self.headings)
        ):
            return NAMED_IN_HEADING
        if known is None and id(event) in self._rows and service_name(group, self.headings) is None:
            return NAMED_IN_HEADING
        if known is None and begins_beside(event, group, self.pending, self.headings):
            return "beside"
        if known is None and next_letter(group, self.pending, self.headings):
            return "next_letter"
        if known is None:
            return begins_anew(event, group, self.pending, self.headings)
        assert known.heading is not None
        name = service_name(group, self.headings)
        if (name is None or joins_services(name, event, group, self.headings)) and names_another(
            event, known.heading, self.headings
        ):
            group.names = [title for title in group.names if title is not name]
            return NAMED_IN_HEADING
        if tells_of_label(event, group) or (strongest <= 1 and tells_more(event, group, name, self.headings)):
            return ""
        if ranks_above(event, known.heading):
            return "ranks_above"  # "6. PENANGANAN PENGADUAN" in the services, "PENGELOLAAN PENGADUAN" alone after them
        same = tell_of_same(self.pending, event, self.headings)
        if self.above is not None and self.above is self.loose_line and follows_name(self.above, group):
            return "again"  # "2. Gugatan Sederhana" / "Persyaratan:", behind those of "1. Gugatan"
        if (known is self.part and (strongest < MARKED or same)) or (event.table and same):
            return ""
        if strongest or (known.heading.table != event.table and not goes_on_in_table(event, group)):
            return "again"
        return "first_again" if known is group.parts[0] and len(group.parts) >= 3 and not event.table else ""

    def _is_for_all(self, event: Event) -> bool:
        """It ranks with the services, or stands behind several that lack it: ``PENGADUAN`` below lines or tables."""
        assert self.group is not None
        assert event.label is not None
        if event.label.how == "for_all" or (not is_told(event) and self.headings.named_for_all(event.source.text)):
            return True
        if begins_beside(event, self.group, self.pending, self.headings) or names_own_service(
            event, self.group, self.headings
        ):
            return False
        if is_common(event, self.group) or is_told_beside(event, self.groups, self.pending):
            return True
        first = self.group.parts[0].heading if self.group.parts else None
        if len(self.groups) < 2 or first is None or event.table or not ranks_above(event, first):
            return False
        if any(group.find(event.label.component) is not None for group in self.groups):
            return False
        name = service_name(self.group, self.headings)
        below = name is not None and name.block.kind == event.block.kind and 0 < name.block.level < event.block.level
        return not below

    def _take_back_titles(self) -> None:
        """Titles that turned out to name the next service leave the component they were counted to."""
        taken = {id(e) for e in titles_of_name(self.pending, self.headings)}
        for part in self.group.parts if self.group is not None else ():
            part.bodies = [e for e in part.bodies if id(e) not in taken]

    def _name(self, event: Event) -> None:
        self._close(Why("after_name", (event.source.text,)))
        self.pending = [e for e in self.pending if e.kind is EventKind.TITLE and e.strength >= 4] + [event]

    def _title(self, event: Event) -> None:
        self.for_all = self.for_all and not self.headings.may_name_service(event.source.text)
        self.part = interrupted(event, self.part, self.group) or self.part
        rank = self._rank(event)
        if rank < 0 or is_value(event, self.part):
            self.reasons.append((event, Why("below_component" if rank < 0 else "short_value")))
            self._body(event)  # a heading inside the component, or its short content
            return
        if rank > 0:  # the next matter of the same rank as the component
            self._close(Why("after_title", (event.source.text,)))
        self.pending = open_above_title(self.pending, event, self.above)
        if self.part is not None:
            self.part.bodies.append(event)
        else:
            self._add_loose(event, Why("beside_component") if rank > 0 else self._closed)

    def _rank(self, event: Event) -> int:
        heading = self.part.heading if self.part is not None else None
        if heading is None or self.group is None:
            return 0
        if not heading.table and self.headings.begins_chapter(event.source.text):
            return 1
        first = self.group.parts[0].heading if self.group.parts else None
        begun = service_name(self.group, self.headings) or first
        return rank_in_component(event, heading, begun) or int(is_chapter_beside(event, heading, begun, self.groups))

    def _half(self, event: Event) -> None:
        """*Service Delivery* after components: the next service begins, even without a title."""
        if self.group is not None and self.headings.half(event.source.text) == "penyampaian":
            self.restart = True
        name = service_name(self.group, self.headings) if self.group is not None else None
        several = len(self.groups) > 1 and heads_half_for_all(event, self.group, name, self.headings)
        self.for_all = self.for_all or several
        self._boundary(event)

    def _other(self, event: Event) -> None:
        """Another matter begins; but ``Alamat`` below ``<h3>Pengaduan</h3>`` tells where to complain."""
        heading = self.part.heading if self.part is not None else None
        if self.part is not None and not self.part.bodies and self.headings.is_remark(event.source.text):
            self._body(event)
            return
        if heading is not None and heading.label is not None and heading.label.component == "pengaduan":
            below = event.block.kind != "heading" and heading.block.kind == "heading"
            if below and self.headings.is_contact(event.source.text):
                self._body(event)
                return
        self._boundary(event)

    def _boundary(self, event: Event) -> None:
        self._close(Why("after_heading", (event.source.text,)))
        self.loose.append(event)

    def _close(self, why: Why) -> None:
        """What follows belongs to no component, for this reason."""
        if self.group is not None:
            self._closed = why
        self.part = None

    def _add_loose(self, event: Event, why: Why) -> None:
        self.reasons.append((event, why))
        self.loose.append(event)

    def _unknown(self, event: Event) -> None:
        if self.group is not None:
            self.group.unknown += 1
        self._boundary(event)

    def _body(self, event: Event) -> None:
        # What stood right above a stretch of text headed that text; only a real heading may head a service past it.
        if any(letter.isalnum() for letter in event.source.text):  # a mere sign of a panel is no text
            self.pending = [e for e in self.pending if e.strength >= MARKED or e.kind is EventKind.NAME]
            named = may_name(event, self.above, self.part, self.group) and not self.headings.is_act(event.block.text)
            self.loose_line = event if named else None
        if self.part is None:
            self._add_loose(event, self._closed)
        else:
            self.part.bodies.append(event)


def build_layout(events: Sequence[Event], headings: Headings) -> Layout:
    """Cut the events of a document into groups of components."""
    builder = _Builder(events, headings)
    management = False
    for event in events:
        if event.kind is EventKind.HALF:
            management = management or headings.half(event.source.text.rstrip(" :")) == "pengelolaan"
        builder.feed(event)
    return Layout(builder.groups, builder.loose, management, tuple(builder.reasons))
