"""Headings of times that are not the time a service takes, and words that are such headings by what stands behind them.

``Waktu Pelayanan`` may mean the hours of the counter. Where nothing but hours stands below (*Senin - Kamis 08.00 -
15.00*), the service says nothing of how long it takes; under *Jangka Waktu Penyelesaian* the same words are content in
the wrong place, and stay. And below the heading *Pengaduan* a line ``Waktu Penyelesaian: respon awal 2 x 24 jam`` is a
part of it. ``Estimasi: 2 hari kerja`` heads the time; *Estimasi: Rp50.000* does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.extract.quantities import find_quantities
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.time_words import TimeWords
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_WITHOUT_WORK = frozenset({"", "persyaratan", "biaya", "produk"})
"""Components in which *Proses: 3 hari* is no step, answer or promise."""
_TIME, _COMPLAINTS = "jangka_waktu", "pengaduan"


def with_other_times(events: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The events with such headings as those of another matter, or as content.

    Args:
        events: Of a whole document, in order.
        knowledge: Which headings may mean either, and how times are written.
    """
    words = knowledge.time_words
    found = list(events)
    behind: set[int] = set()
    above: Event | None = None
    """The last heading that opened a component."""
    timed = False
    """The time of the service is told already."""
    estimates: dict[int, Event] = {}
    for index, event in enumerate(events):
        if (told := _estimate(event, above, words)) and not timed:
            found[index] = told[0]
            estimates[index] = told[1]
            continue
        if event.kind is not EventKind.COMPONENT or event.label is None:
            if event.kind in (EventKind.NAME, EventKind.HALF) or _closes(event, above):
                above, timed = None, False
        elif _may_mean_hours(event, words) and (
            _are_hours(_below(events, index), words) or _is_always_open(events[index + 1 : index + 2], words)
        ):
            found[index] = replace(event, kind=EventKind.OTHER, label=None, why=Why("opening_hours"))
        elif above is not None and _is_told_of_complaints(event, above, words, timed=timed):
            found[index] = _whole_line(event)
            behind |= {index + 1} if _is_value(next(iter(events[index + 1 : index + 2]), None)) else set()
        else:
            above, timed = event, timed or _is_time(event)
    kept = [index for index in range(len(found)) if index not in behind]
    return [event for index in kept for event in (found[index], estimates.get(index)) if event is not None]


def _estimate(event: Event, above: Event | None, words: TimeWords) -> tuple[Event, Event] | None:
    """The heading and the time of a line that is a word for an estimate with a time behind it.

    A word for the work tells it only where no steps, complaints or promises are told, and the time stands first:
    *Proses: petugas memeriksa berkas, 10 menit* is a step.
    """
    name, colon, _ = event.block.text.partition(":")
    plain = event.kind in (EventKind.TITLE, EventKind.BODY) and not event.table and event.why is None
    if not plain or not colon:
        return None
    component = above.label.component if above is not None and above.label is not None else ""
    if component == _COMPLAINTS:
        return None
    work = component in _WITHOUT_WORK and words.work.fullmatch(normalise(name)) is not None
    if not work and words.estimate.fullmatch(normalise(name)) is None:
        return None
    value = event.block.source.slice(len(name) + 1).strip()
    said = fold(value.text)
    length = next(find_quantities(said, words), None)
    if length is None or (work and any(map(str.isalpha, said[: length.start]))):
        return None
    label = LabelMatch(_TIME, "lazim", 85, how="key_word", meant=normalise(name))
    head = Event(EventKind.COMPONENT, event.block.source.slice(0, len(name)).strip(), event.block, label)
    return head, behind_label(event.block, value, name.strip())


def _closes(event: Event, above: Event | None) -> bool:
    """A heading of the rank of the component's, or above it."""
    if above is None or event.kind is not EventKind.TITLE or event.block.kind is not BlockKind.HEADING:
        return False
    return 0 < event.block.level <= above.block.level


def _whole_line(event: Event) -> Event:
    """The name and the time behind it as one line: alone neither says what the time is."""
    return Event(EventKind.BODY, event.block.source, event.block, why=Why("time_of_complaints"))


def _is_value(event: Event | None) -> bool:
    return event is not None and event.why is not None and event.why.code == "behind_label"


def _is_time(event: Event) -> bool:
    return event.label is not None and event.label.component == _TIME and not event.label.merged


def _may_mean_hours(event: Event, words: TimeWords) -> bool:
    if event.label is None or not _is_time(event):
        return False
    return words.hours_or_time.fullmatch(fold(event.label.meant)) is not None


def _below(events: Sequence[Event], index: int) -> list[str]:
    """The lines up to the next heading, those too that only look like one."""
    lines: list[str] = []
    for event in islice(events, index + 1, None):
        marked = event.block.kind is BlockKind.HEADING and event.block.level > 0
        if event.kind not in (EventKind.BODY, EventKind.TITLE) or (event.kind is EventKind.TITLE and marked):
            break
        lines.append(fold(event.source.text))
    return lines


def _are_hours(lines: Sequence[str], words: TimeWords) -> bool:
    """Days and clock times on every line, and no word besides: *langsung jadi* behind them is a promise."""
    if not any(words.opening.search(line) for line in lines):
        return False
    if any(next(find_quantities(line, words), None) for line in lines):
        return False
    told = (word for line in lines for word in normalise(line).split())
    return all(word.isdigit() or word in words.hour_words for word in told)


def _is_always_open(behind: Sequence[Event], words: TimeWords) -> bool:
    """The value on the line of the name tells hours without a clock: ``Waktu layanan: setiap hari 24 jam di IGD``."""
    if not behind or not _is_value(behind[0]):
        return False
    said = fold(behind[0].source.text)
    rest = words.always_open.blank(said)
    return rest != said and not words.done.search(said) and next(find_quantities(rest, words), None) is None


def _is_told_of_complaints(event: Event, above: Event, words: TimeWords, *, timed: bool) -> bool:
    """A line below *Pengaduan* that says when complaints are answered, or a second time below a heading."""
    if not _is_time(event) or event.table or event.block.kind is BlockKind.HEADING or above.label is None:
        return False
    section = above.label.component == _COMPLAINTS and not above.table
    headed = above.block.kind is BlockKind.HEADING and above.block.level > 0
    return section and ((timed and headed) or words.answer.search(fold(event.block.text)) is not None)
