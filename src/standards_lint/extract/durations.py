"""Passages to lengths of time and what they bind (`quantities` finds the numbers, `duration_roles` reads the context).

A vague time (`Sesuai materi konsultasi`,
`segera`) becomes a `Duration` with unit ``""`` and value 0: one for each labelled line that says such words, and one
for a whole time component in which neither a number nor a clock time stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType

from standards_lint.extract.column_heads import column_heads
from standards_lint.extract.duration_context import TIME_COMPONENT, Context
from standards_lint.extract.duration_roles import bind
from standards_lint.extract.passage import Passage
from standards_lint.extract.quantities import Quantity, find_quantities
from standards_lint.extract.sentences import clause_bounds
from standards_lint.knowledge.normal_form import normalise
from standards_lint.knowledge.phrases import NOTHING, fold
from standards_lint.knowledge.time_words import TimeWords
from standards_lint.model.block import BlockKind, Cell
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Duration, Service
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

Place = tuple[int, int, int]
"""Table, row and column of a cell."""
NO_STEPS: Mapping[Place, str] = MappingProxyType({})
_SILENT = frozenset({"biaya", "kompetensi", "sarana", "jumlah_pelaksana", "dasar_hukum", "produk"})
"""Components whose lengths of time are prices, ages, experience and validity."""
_REQUIREMENTS = "persyaratan"
"""The same holds for requirements, but for the time in which a birth or a death must be reported."""
_LONGEST_UNIT = 20
_NUMBER = ready_pattern(r"\d{1,3}(?:[.,]\d+)?")
_DIGIT = ready_pattern(r"\d")
_REACH = 1_000
"""Characters around a length of time that may say what it binds; a text without full stops has no longer sentences."""
_LABEL = ready_pattern(r"(?P<label>[^:;]{2,60}?)\s*:\s*(?=\S)")


def extract_durations(
    passages: Sequence[Passage],
    words: TimeWords,
    *,
    step_tables: frozenset[int] = frozenset(),
    step_times: Mapping[Place, str] = NO_STEPS,
    services: Sequence[Service] = (),
    title: str = "",
) -> tuple[Duration, ...]:
    """All lengths of time in the document that could limit something.

    Args:
        passages: The document's passages in reading order.
        words: Vocabulary of time.
        step_tables: Numbers of the tables that are an SOP's flow (`SopSheet.step_tables`); times in their cells are
            times of single steps.
        step_times: Their cells that hold such a time, and what the steps are (`SopSheet.step_times`).
        services: The document's services; the times of one that is itself the handling of complaints bind the handler.
        title: The document's title: the name of what it describes where no service has one.

    Returns:
        Durations in reading order, each with the place of its own words.
    """
    names = {s.key: title if s.key == ALL_SERVICES else s.name for s in services}
    complaints = {key for key, name in names.items() if words.complaint_service.fullmatch(normalise(name))}
    found: list[Duration] = []
    passages = with_units(passages, words)
    led = zip(passages, _leads(passages), strict=True)
    for (service, component), group in groupby(led, key=lambda pair: (pair[0].service, pair[0].component)):
        if component in _SILENT:
            continue
        members = [(replace(p, complaint=True) if service in complaints else p, lead) for p, lead in group]
        durations = [d for p, lead in members for d in _in_passage(p, lead, words, step_tables, step_times)]
        if component == _REQUIREMENTS:
            durations = [d for d in durations if d.purpose in dict(words.reported)]
        found += durations
        if component == TIME_COMPONENT and not durations:
            found += _unmeasured([p for p, _ in members], words, service)
    return tuple(_owned(d, services) for d in found)


def _owned(duration: Duration, services: Sequence[Service]) -> Duration:
    """``Total waktu: 40 menit`` below the table of an SOP is the time of its one service."""
    lost = duration.role == "service" and not duration.service and len(services) == 1
    return replace(duration, service=services[0].key) if lost else duration


def with_units(passages: Sequence[Passage], words: TimeWords) -> Sequence[Passage]:
    """The passages on times, a number and its unit put together where a table has a cell for each: ``15`` ``menit``."""
    found: list[Passage] = []
    for passage in passages:
        above = found[-1] if found else None
        if above is not None and _is_unit_of(passage, above, words):
            found[-1] = replace(passage, source=SourceText.join([above.source, passage.source], " "))
        else:
            found.append(passage)
    return found


def _is_unit_of(passage: Passage, number: Passage, words: TimeWords) -> bool:
    cell, beside = passage.block.cell, number.block.cell
    in_time = passage.component == number.component == TIME_COMPONENT and passage.service == number.service
    if not in_time or cell is None or beside is None or (cell.table, cell.row) != (beside.table, beside.row):
        return False
    if beside.column == 1 or not _NUMBER.fullmatch(number.text.strip()):
        return False  # a number in front counts the rows
    first = fold(passage.text).strip(NOTHING)
    ends = [match.end() for unit in words.units.values() if (match := unit.match(first))]
    rest = first[max(ends) :].strip(NOTHING) if ends else first
    return not rest or words.since.match(rest) is not None


def _leads(passages: Sequence[Passage]) -> list[str]:
    """For each passage the line that leads to its list, folded: in the same cell, else above items.

    In a table it is the head of the column (``Direspons`` above ``3 jam``). A cell for several services is told with
    each of them in turn, line by line.
    """
    leads: list[str] = []
    above: dict[tuple[str, str], tuple[str, Cell | None]] = {}
    heads = column_heads(passages)
    for passage in passages:
        key, block = (passage.service, passage.component), passage.block
        lead, cell = above.get(key, ("", None))
        if block.cell != cell or not (block.kind is BlockKind.ITEM or block.label or block.cell):
            lead = ""
        leads.append(lead or heads.get(id(passage), ""))
        leading = passage.text.rstrip().endswith(":") and not (lead and block.kind is BlockKind.ITEM)
        above[key] = (fold(passage.text) if leading else lead, block.cell)
    return leads


def _in_passage(
    passage: Passage, lead: str, words: TimeWords, step_tables: frozenset[int], step_times: Mapping[Place, str]
) -> Iterator[Duration]:
    text, start = _unlabelled(passage, words)
    has_unit = words.quick.search(text) is not None
    in_time = passage.component == TIME_COMPONENT
    if passage.basis or not (has_unit or in_time):
        return
    quantities = list(find_quantities(text, words, start)) if has_unit else []
    label = _LABEL.match(text, start)
    written = label_text = passage.text[label.start("label") : label.end("label")].strip() if label else ""
    if label_text and words.general_label.fullmatch(fold(label_text)):
        label_text = ""
    cell = passage.block.cell
    previous = last = 0
    for quantity in quantities:
        if quantity.start >= last:  # both ends of a range stand at one place
            previous, last = last, quantity.end
        begin, stop = clause_bounds(passage.text, quantity.start, quantity.end)
        begin, stop = max(begin, quantity.start - _REACH), min(stop, quantity.end + _REACH)
        own = label is not None and quantity.start >= label.end()
        context = Context(
            passage,
            text[begin:stop],
            text[max(begin, previous) : quantity.start],
            text[quantity.end : stop],
            label=written if own else "",
            lead=lead,
            in_step_table=bool(cell and cell.table in step_tables),
            step=fold(step_times.get((cell.table, cell.row, cell.column), "")) if cell else "",
        )
        duration = bind(_duration(passage, quantity), context, words)
        yield replace(duration, label=label_text if own else "")
    if in_time and not quantities and (vague := _vague_line(passage, text, label, label_text, words)):
        yield vague


def _unlabelled(passage: Passage, words: TimeWords) -> tuple[str, int]:
    """The folded text and the offset behind the item's own number.

    Where nothing but a unit follows (``20.`` ``Menit``, alone in a cell), the number is the time: its stop is blanked.
    """
    text, label = fold(passage.text), fold(passage.block.label)
    if not label or not text.startswith(label):
        return text, 0
    rest = text[len(label) :]
    short = len(rest) <= _LONGEST_UNIT and label[:-1].isdigit()
    if short and any(unit.fullmatch(rest.strip(NOTHING)) for unit in words.units.values()):
        return label[:-1] + " " + rest, 0
    return text, len(label)


def _duration(passage: Passage, quantity: Quantity) -> Duration:
    return Duration(
        text=passage.source.slice(quantity.start, quantity.end),
        value=quantity.value,
        unit=quantity.unit,
        role="other",
        bound=quantity.bound,
        words=quantity.words,
        words_value=quantity.words_value,
        service=passage.service,
        component=passage.component,
    )


def _vague_line(
    passage: Passage, text: str, label: re.Match[str] | None, label_text: str, words: TimeWords
) -> Duration | None:
    """``Konsultasi : Sesuai materi konsultasi``: a labelled line of a time component whose value is no time."""
    if not label or _DIGIT.search(text, label.end()) or not words.vague.match(text, label.end()):
        return None
    if words.at_once.search(label[0]):
        return None
    return replace(_nothing(passage, label.end()), label=label_text)


def _unmeasured(members: Sequence[Passage], words: TimeWords, service: str) -> Iterator[Duration]:
    """One vague entry for a time component that gives neither a number nor a clock time."""
    # The number of an item stands in its text, a bullet does not.
    starts = [len(p.block.label) if p.text.startswith(p.block.label) else 0 for p in members]
    texts = [fold(p.text[start:]).strip(NOTHING) for p, start in zip(members, starts, strict=True)]
    whole = " ".join(texts)
    if not service or _DIGIT.search(whole) or words.opening.search(whole):
        return
    spoken = [place for place in zip(members, starts, texts, strict=True) if words.vague.search(place[2])]
    if spoken:
        yield _nothing(*spoken[0][:2])


def _nothing(passage: Passage, start: int) -> Duration:
    return Duration(
        text=passage.source.slice(start).strip(),
        value=0,
        unit="",
        role="service",
        service=passage.service,
        component=passage.component,
        why=Why("vague"),
    )
