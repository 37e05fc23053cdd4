"""The account of a document as text: its kind and services, then line by line what was understood, and why."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

from standards_lint.model.account import Account, Entry, Particular, Role, Taken
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES, Component, Kind, Service, State
from standards_lint.records import dataclass
from standards_lint.reporters import account_roles, account_words, words
from standards_lint.reporters.account_sentences import (
    component_words,
    kind_words,
    particular,
    reason,
    reasons,
    role,
    shortened,
)
from standards_lint.reporters.excerpt import MAX_WIDTH
from standards_lint.reporters.paint import Paint
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line

_NARROWEST = 60
_MARGIN = " " * 7
_QUIET = frozenset({Role.FURNITURE, Role.UNUSED})
_UNREAD_SHOWN = 10
_MOST_ALIKE = 12  # lines taken alike that are explained together: the explanation must not be far from any of them


def render_account_text(accounts: Iterable[Account], *, width: int = MAX_WIDTH, color: bool = False) -> str:
    """The accounts as text.

    Args:
        accounts: One for each document.
        width: Characters of a line.
        color: With colours for a terminal.
    """
    lines: list[str] = []
    for account in accounts:
        lines += _Page(account, max(width, _NARROWEST), Paint(color)).lines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Page:
    """The account of one document."""

    account: Account
    width: int
    paint: Paint

    def lines(self) -> Iterator[str]:
        standard = self.account.standard
        told = kind_words(standard.kinds[0]) if standard.readable else words.UNREADABLE.id
        yield self.paint.strong(f"{one_line(standard.path)}: {told}")
        yield ""
        if standard.readable:
            yield from self._head()
            yield ""
            yield self.paint.strong("Baris demi baris")
            yield ""
            yield from self._entries()
            yield ""
            yield from self._wrapped(f"Jumlah: {_counts(self.account)}.", "", "  ")
        yield from self._rest()
        yield ""

    def _head(self) -> Iterator[str]:
        standard = self.account.standard
        for number, (kind, why) in enumerate(self.account.kinds):
            yield from self._wrapped(f"{'Jenis' if number == 0 else 'Juga'}: {kind_words(kind)} ({reason(why)})")
        if self.account.form is not None and Kind.STANDAR_PELAYANAN in standard.kinds:
            yield from self._wrapped(f"Bentuk: {words.FORM[standard.form].id} ({reason(self.account.form)})")
        if self.account.title is not None:
            place = words.LINE.id.format(line=standard.title_place.line)
            title = shortened(standard.title, 100)
            yield from self._wrapped(f"Judul: “{title}” ({place}; {reason(self.account.title)})")
        if not standard.services:
            yield "Layanan: tidak ada"
        for service in standard.services:
            yield from self._service(service)

    def _service(self, service: Service) -> Iterator[str]:
        if service.key == ALL_SERVICES:
            why = f" ({reasons(service.why)})" if service.why else ""
            yield from self._wrapped(f"Untuk semua layanan{why}", "", "  ")
        else:
            place = words.LINE.id.format(line=service.place.line)
            name = shortened(service.name, 100)
            yield from self._wrapped(f"Layanan {service.key}: “{name}” ({place}; {reasons(service.why)})", "", "  ")
        told = ", ".join(component_words(c.id) + _state(c, " ({})") for c in service.components)
        yield from self._wrapped(f"{len(service.components)} komponen: {told}", "  ", "    ")

    def _entries(self) -> Iterator[str]:
        """The blocks with what they were taken for, which is told once for several in a row."""
        held: list[str] = []
        alike = 0
        for entry in self.account.entries:
            line = self._line(entry.block.span, f"{entry.block.label} {entry.block.text}".strip())
            taken = self._roles(entry, line)
            alike = alike + 1 if held == taken else 0
            if held != taken or alike % _MOST_ALIKE == 0:
                yield from held
            quiet = all(one.role in _QUIET for one in entry.taken)
            yield self.paint.faint(line) if quiet else line
            details = [line for told in _told(entry) for line in self._wrapped(f"· {told}", _MARGIN, _MARGIN + "  ")]
            if details:
                yield from (*taken, *details)
            held = [] if details else taken
        yield from held

    def _roles(self, entry: Entry, line: str) -> list[str]:
        lines: list[str] = []
        for taken in entry.taken:
            is_part = len(entry.taken) > 1 and taken.role is not Role.TITLE and taken.text not in line
            part = f"“{shortened(taken.text, 40)}” " if is_part else ""
            lines += self._wrapped(f"→ {part}{self._taken(taken)}", _MARGIN, _MARGIN + "  ")
        if any(map(_is_plain_step, entry.particulars)):
            lines.append(f"{_MARGIN}· {account_words.PARTICULARS['step']}")
        return [self.paint.faint(line) for line in lines]

    def _line(self, span: Span, text: str) -> str:
        where = ", ".join(place_words(span, self.account.anchors, "id"))
        where = f"  [{where}]" if where else ""
        room = max(self.width - len(_MARGIN) - len(where), _NARROWEST // 2)
        return f"{span.line:>5}  {shortened(text, room)}{where}"

    def _taken(self, taken: Taken) -> str:
        services = self.account.standard.services
        keys = [service.key for service in services if service.key != ALL_SERVICES]
        state = ""
        if taken.role is Role.COMPONENT_HEADING and len(taken.services) == 1:
            own = next(service for service in services if service.key == taken.services[0])
            component = own.component(taken.component)
            state = _state(component, "{}") if component is not None else ""
        told = role(taken, keys, state)
        return f"{told}: {reasons(taken.why)}" if taken.why else told

    def _rest(self) -> Iterator[str]:
        """What was not read."""
        unread = self.account.unread
        if unread:
            yield f"Tidak dibaca: {len(unread)} baris"
            for number in unread[:_UNREAD_SHOWN]:
                yield self._line(Span(number), self.account.lines[number - 1])
            if len(unread) > _UNREAD_SHOWN:
                yield f"{_MARGIN}…"
        repeated = self.account.repeated
        if repeated:
            yield f"Ditinggalkan (kepala atau kaki yang berulang dan nomor halaman): {len(repeated)} baris"
            for left in repeated[:_UNREAD_SHOWN]:
                page = words.PAGE.id.format(page=left.page)
                yield f"{_MARGIN}{page}: {shortened(left.text, self.width - len(_MARGIN) - len(page) - 2)}"
            if len(repeated) > _UNREAD_SHOWN:
                yield f"{_MARGIN}…"
        if self.account.standard.notes:
            yield words.NOTES.id
        for note in self.account.standard.notes:
            yield from self._wrapped(f"{words.LINE.id.format(line=note.span.line)}: {note.message}", "  ", "    ")

    def _wrapped(self, text: str, first: str = "", rest: str = "  ") -> list[str]:
        return textwrap.wrap(one_line(text), self.width, initial_indent=first, subsequent_indent=rest)


def _state(component: Component, form: str) -> str:
    return form.format(component.state) if component.state is not State.ISI else ""


def _is_plain_step(told: Particular) -> bool:
    """A step of which nothing but its number is known, which stands in front of it anyway."""
    return told.kind == "step" and [name for name, _ in told.said] == ["number"]


def _told(entry: Entry) -> Iterator[str]:
    """One line for each, but the names of patterns together."""
    names: list[str] = []
    for one in entry.particulars:
        if one.kind == "pattern":
            names += (value for _, value in one.said)
        elif not _is_plain_step(one):
            yield particular(one, entry.block.text)
    if names:
        yield f"{account_words.PARTICULARS['pattern']}: {', '.join(dict.fromkeys(names))}"


def _counts(account: Account) -> str:
    roles = Counter(taken.role for entry in account.entries for taken in entry.taken)
    told = ", ".join(f"{roles[role_]} {account_roles.COUNTED[role_]}" for role_ in Role if roles[role_])
    details = Counter(one.kind for entry in account.entries for one in entry.particulars if one.kind != "pattern")
    read = ", ".join(f"{n} {account_words.PARTICULARS[kind]}" for kind, n in details.items())
    return f"{len(account.entries)} bagian: {told}" + (f"; dibaca {read}" if read else "")
