"""Fees, channels, steps, fields and the other details of a standard to facts."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.component_names import normalise
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import SopField, Standard


def detail_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """All facts of the kinds ``fee channel step gap slip field pledge officer match``, kind by kind."""
    yield from _fees(standard, knowledge)
    yield from _channels(standard)
    yield from _steps(standard)
    for gap in standard.gaps:
        yield make_fact(
            "gap",
            gap.text.span(),
            service=gap.service,
            component=gap.component,
            label=gap.label,
            expected=gap.expected,
            text=gap.text.text,
        )
    for slip in standard.slips:
        yield make_fact(
            "slip",
            slip.text.span(),
            service=slip.service,
            component=slip.component,
            meant=slip.meant,
            text=slip.text.text,
        )
    yield from _fields(standard, knowledge)
    for pledge in standard.pledges:
        yield make_fact("pledge", pledge.text.span(), element=pledge.element, text=pledge.text.text)
    for officer in standard.officers:
        yield make_fact(
            "officer",
            officer.text.span(),
            name=officer.name,
            post=officer.post,
            address=officer.address,
            text=officer.text.text,
        )
    for match in standard.matches:
        yield make_fact(
            "match",
            match.text.span(),
            service=match.service,
            component=match.component,
            name=match.name,
            text=match.text.text,
        )


def _fees(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    population = {s.key for s in standard.services if knowledge.is_population_service(s, standard.bidang)}
    for fee in standard.fees:
        yield make_fact(
            "fee",
            fee.text.span(),
            service=fee.service,
            state=fee.state,
            amount=fee.amount,
            based=fee.based,
            population=fee.service in population,
            text=fee.text.text,
        )


def _channels(standard: Standard) -> Iterator[Fact]:
    for channel in standard.channels:
        yield make_fact(
            "channel",
            channel.text.span(),
            service=channel.service,
            component=channel.component,
            type=channel.type,
            value=channel.value,
            malformed=channel.malformed,
            private=channel.private,
            misspelt=channel.misspelt,
            text=channel.text.text,
        )


def _steps(standard: Standard) -> Iterator[Fact]:
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
            completeness_empty=step.table and not step.completeness,
            output_empty=step.table and not step.output,
            twin=step.twin,
            text=step.text.text,
        )


def _fields(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    for field in standard.fields:
        yield make_fact(
            "field",
            field.label.span(),
            name=field.id,
            label=field.label.text,
            value=field.value,
            empty=not field.value,
            standard_label=field.standard_label,
            differs_from_title=_differs(field, standard.title, knowledge),
            text=f"{field.label.text} {field.value}".strip(),
        )


def _differs(field: SopField, title: str, knowledge: Knowledge) -> bool:
    """The name of an SOP against the title of its sheet: words that only one of them has, on both sides."""
    if field.id != "nama" or not field.value or not title:
        return False
    ours, theirs = (_name_words(text, knowledge) for text in (field.value, title))
    return bool(ours and theirs and ours - theirs and theirs - ours)


def _name_words(text: str, knowledge: Knowledge) -> set[str]:
    return {word for word in normalise(text).split() if word not in knowledge.headings.generic_words}
