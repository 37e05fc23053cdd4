"""The reference engine: what rules mean, in plain Python. Every other engine must give exactly its matches.

A rule is solved by nested loops over its patterns. Candidates for a pattern come from an index of facts by the
value of an attribute, so a join on equality costs time in proportion to the facts that it joins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.engine.port import HOLDS, EngineRule, Match, constant
from standards_lint.engine.view import View, needs, visible_attributes
from standards_lint.model.fact import Fact, Scalar
from standards_lint.packs.spec import Comparison, Op, Pattern, Ref

_Bound = dict[str, int]
"""Index of the fact bound to each alias, in the order of the patterns."""


class PythonEngine:
    """Solves rules over the facts of one document at a time."""

    name = "python"

    def __init__(self, rules: Sequence[EngineRule]) -> None:
        self._rules = tuple(rules)
        self._needs = [needs(rule) for rule in rules]
        self._tested = visible_attributes(rules)

    def evaluate(self, facts: Sequence[Fact]) -> tuple[Match, ...]:
        """All matches in the order that `Engine.evaluate` promises.

        Raises:
            EngineError: for a fact that is not one of its kind, or a document with too many combinations of facts.
        """
        view = View(facts, self._tested)
        view.refuse_explosion(self._rules)
        possible = [rule for rule, needed in zip(self._rules, self._needs, strict=True) if view.meets(needed)]
        return tuple(match for rule in possible for match in _matches(view, rule))


def matches_of(view: View, rule: EngineRule) -> Iterator[Match]:
    """The matches of one rule in facts whose attributes the view shows."""
    return _matches(view, rule) if view.meets(needs(rule)) else iter(())


def _matches(view: View, rule: EngineRule) -> Iterator[Match]:
    return (Match(rule.name, tuple(bound.items())) for bound in _extend(view, rule, 0, {}))


def _extend(view: View, rule: EngineRule, position: int, bound: _Bound) -> Iterator[_Bound]:
    """The ways to satisfy the patterns from `position` on, given what the earlier ones bound.

    They come sorted by the indices of the facts, in the order of the patterns.
    """
    if position == len(rule.patterns):
        yield bound
        return
    pattern = rule.patterns[position]
    fitting = _fitting(view, pattern, bound, rule.distinct)
    if pattern.negated:
        if next(fitting, None) is None:
            yield from _extend(view, rule, position + 1, bound)
        return
    for number in fitting:
        yield from _extend(view, rule, position + 1, {**bound, pattern.alias: number})


def _fitting(view: View, pattern: Pattern, bound: _Bound, distinct: bool) -> Iterator[int]:
    """The facts that satisfy one pattern, in ascending order."""
    wanted = [(test.op, test.attribute, _right(view, test, bound)) for test in pattern.tests]
    found = [view.with_value(pattern.kind, attribute, value) for op, attribute, value in wanted if op is Op.EQ]
    for number in min(found, key=len, default=view.of_kind(pattern.kind)):
        values = view.values[number]
        if distinct and number in bound.values():
            continue
        if all(HOLDS[op](values[attribute], value) for op, attribute, value in wanted):
            yield number


def _right(view: View, test: Comparison, bound: _Bound) -> Scalar:
    """The right-hand side of a test: a constant, or what the fact bound to an alias says."""
    if isinstance(test.value, Ref):
        return view.values[bound[test.value.alias]][test.value.attribute]
    return constant(test)
