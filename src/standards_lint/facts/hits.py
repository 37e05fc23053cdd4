"""A predicate that a rule calls to the facts about where it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.predicate import Hit, Predicate
from standards_lint.model.standard import Standard
from standards_lint.packs.spec import Rule


def hit_facts(standard: Standard, rule: Rule, predicate: Predicate) -> Iterator[Fact]:
    """What a predicate finds in a document on behalf of a rule.

    Args:
        standard: What the document says.
        rule: The rule that calls it, with its options.
        predicate: By the name that the rule calls.
    """
    assert rule.predicate is not None  # only such rules are asked
    for hit in predicate.find(standard, rule.predicate.options):
        yield hit_fact(replace(hit, certainty=min(hit.certainty, standard.certainty)), rule.code)


def hit_fact(hit: Hit, code: str) -> Fact:
    """A place where the predicate of the rule `code` holds.

    Raises:
        TypeError: for a hit with something else in it than its class says.
    """
    return make_fact(
        "hit",
        hit.span,
        rule=code,
        service=hit.service,
        component=hit.component,
        value=hit.value,
        number=hit.number,
        certainty=hit.certainty,
        text=hit.text,
    )
