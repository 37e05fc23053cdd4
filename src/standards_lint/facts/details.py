"""Fees, channels, steps, fields and the other details of a standard to facts."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.facts.procedure import field_facts, step_facts
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import Standard


def detail_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """All facts of the kinds ``fee sum channel step gap slip field pledge officer match``, kind by kind."""
    yield from _fees(standard, knowledge)
    yield from _sums(standard)
    yield from _channels(standard)
    yield from step_facts(standard, knowledge)
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
    yield from field_facts(standard, knowledge)
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
            meant=match.meant,
            text=match.text.text,
        )


def _fees(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    population = {s.key for s in standard.services if knowledge.population_words.issues(s, standard.bidang)}
    for fee in standard.fees:
        if not fee.stated:
            continue  # it could not be held against the other sums that are paid
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


def _sums(standard: Standard) -> Iterator[Fact]:
    for money in standard.sums:
        match = "sama" if money.words_value == money.rupiah else "beda" if money.words_value >= 0 else "tidak_terbaca"
        yield make_fact(
            "sum",
            money.text.span(),
            service=money.service,
            component=money.component,
            rupiah=money.rupiah,
            words=money.words,
            words_match=match if money.words else "tidak_ada",
            paid=money.paid,
            text=money.text.text,
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
            meant=channel.meant,
            text=channel.text.text,
        )
