"""The steps of procedures and the identity fields of an SOP sheet to facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.normal_form import normalise
from standards_lint.knowledge.phrases import DASHES, fold
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import SopField, Standard, Step
from standards_lint.storage.ready import ready_pattern

_NUMBER = ready_pattern(r"\d{1,3}")
_FEWEST = 2
"""Words of an output that can be said to repeat something: *Surat* or *KTP* alone may well go in and come out."""
_FEWEST_BELOW = 2
"""Steps below the first one that may share its time."""
_OPEN_ENDS = tuple(f"{DASHES}/")
"""What a number ends in of which a part was never filled in: ``WN.02.01-``, ``065/``."""
_MONTH_YEAR = ready_pattern(r"/\s?(?:(?P<roman>[ivx]{1,4})\s?/\s?)?(?P<year>(?:19|20)\d{2})\b")


def step_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """All facts of the kind ``step``."""
    expected = _expected_numbers(standard.steps)
    gaps = _time_gaps(standard.steps)
    for step in standard.steps:
        yield make_fact(
            "step",
            step.text.span(),
            service=step.service,
            component=step.component,
            sequence=step.sequence,
            order=step.order,
            number=step.number,
            table=step.table,
            time_empty=step.table and not step.time,
            time_dash="waktu" in step.dashed,
            time_vague=_vague_time(step, knowledge),
            time_gap=gaps.get((step.sequence, step.order), ""),
            completeness_empty=step.table and not step.completeness,
            completeness_dash="kelengkapan" in step.dashed,
            output_empty=step.table and not step.output,
            output_copies=_copies(step),
            expected=expected.get((step.sequence, step.order), ""),
            twin=step.twin,
            text=step.text.text,
        )


def _vague_time(step: Step, knowledge: Knowledge) -> str:
    """A time without any measure; a clock time, an interval or a day has a figure or a word of its own."""
    told = step.time.strip(" .;")
    return told if step.table and told and knowledge.time_words.vague_step.fullmatch(fold(told)) else ""


def _expected_numbers(steps: tuple[Step, ...]) -> Mapping[tuple[int, int], str]:
    """(table, row) of a step whose number does not follow the one above → the number that would.

    A number that begins anew at 1 begins another part of the procedure; one that is empty or no figure says nothing.
    """
    found: dict[tuple[int, int], str] = {}
    for above, step in pairwise(steps):
        if not (step.table and step.sequence == above.sequence):
            continue
        if _NUMBER.fullmatch(above.number) and _NUMBER.fullmatch(step.number):
            follows = int(above.number) + 1
            if int(step.number) not in (1, follows):
                found[step.sequence, step.order] = str(follows)
    return found


def _time_gaps(steps: tuple[Step, ...]) -> Mapping[tuple[int, int], str]:
    """(table, row) of the steps without a time below the only one that has it, the first of its table.

    One time may stand for all of them, in a cell that was merged over the rows and lost it in plain text.
    """
    found: dict[tuple[int, int], str] = {}
    for sequence in dict.fromkeys(step.sequence for step in steps if step.table):
        first, *rest = (step for step in steps if step.sequence == sequence)
        if first.time and len(rest) >= _FEWEST_BELOW and not any(step.time or "waktu" in step.dashed for step in rest):
            found |= {(sequence, step.order): "awal" if step is rest[0] else "lanjut" for step in rest}
    return found


def _copies(step: Step) -> str:
    """What the output of a row only repeats: what it needed, or its description."""
    output = normalise(step.output)
    if not step.table or len(output.split()) < _FEWEST:
        return ""
    told = {"kelengkapan": step.completeness, "uraian": step.text.text}
    return next((name for name, text in told.items() if normalise(text) == output), "")


def field_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """All facts of the kind ``field``."""
    several = any(field.sheet > 1 for field in standard.fields)
    for field in standard.fields:
        year, month = _year_and_month(field, knowledge)
        yield make_fact(
            "field",
            field.label.span(),
            name=field.id,
            label=field.label.text,
            value=field.value,
            empty=not field.value,
            dash=field.dashed,
            unfinished=field.id == "nomor" and field.value.endswith(_OPEN_ENDS),
            standard_label=field.standard_label,
            sheet=field.sheet,
            # the title of a book of SOPs is that of none of them
            differs_from_title=not several and _differs(field, standard.title, knowledge),
            year=year,
            month=month,
            text=f"{field.label.text} {field.value}".strip(),
        )


def _year_and_month(field: SopField, knowledge: Knowledge) -> tuple[int, int]:
    """Those in the number of an SOP (``067/12/II/2026``) or in a date; -1 for what it does not tell."""
    words, said = knowledge.setting_words, fold(field.value)
    dated = words.date.search(said)
    if dated:
        year, month = dated["y"] or dated["year"], dated["m"] or words.months[dated["month"]]
        return int(year), int(month)
    # the last one: "800/2014/UML/2026" begins with a running number
    numbered = list(_MONTH_YEAR.finditer(said)) if field.id == "nomor" else []
    if numbered:
        last = numbered[-1]
        return int(last["year"]), words.romans.get(last["roman"] or "", -1)
    return -1, -1


def _differs(field: SopField, title: str, knowledge: Knowledge) -> bool:
    """The name of an SOP against the title of its sheet: words that only one of them has, on both sides."""
    if field.id != "nama" or not field.value or not title:
        return False
    ours, theirs = (_name_words(text, knowledge) for text in (field.value, title))
    return bool(ours and theirs and ours - theirs and theirs - ours)


def _name_words(text: str, knowledge: Knowledge) -> set[str]:
    return {word for word in normalise(text).split() if word not in knowledge.headings.generic_words}
