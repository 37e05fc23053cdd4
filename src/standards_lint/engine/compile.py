"""Rules of packs to the rules of engines: lists of values are written out, guards become rules of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product
from math import prod

from standards_lint.engine.check import check_rule
from standards_lint.engine.port import EngineRule
from standards_lint.errors import EngineError
from standards_lint.packs.spec import Comparison, Op, Pattern, Ref, Rule
from standards_lint.records import dataclass

MAIN = -1
"""The `Origin.guard` of what a rule itself says."""

MAX_VARIANTS = 256
"""Most engine rules, and most negated patterns, that the lists of values of one rule may multiply to."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an engine rule comes from."""

    code: str
    """Code of the rule."""
    guard: int
    """Which of the rule's guards it asks for, or `MAIN`."""


@cache
def origin_of(name: str) -> Origin:
    """The origin that the name of a compiled rule tells: ``WKT003/-1/0`` is rule WKT003 itself, first variant."""
    code, guard, _ = name.rsplit("/", 2)
    return Origin(code, int(guard))


def compile_rules(rules: Sequence[Rule]) -> tuple[EngineRule, ...]:
    """The engine rules of all rules, in order: each rule itself, then its guards. Raised rules have none.

    A guard asks for its rule's positive patterns and its own. The rule's negated patterns are left out, since they
    held when the rule matched, and facts need not be distinct, so that a guard may ask more of a fact that the rule
    has bound (``doc: {kind: document}`` and then ``{d: {kind: document, form: tidak_pasti}}``).

    Raises:
        EngineError: for a rule that engines could decide differently, or a code that two rules share.
    """
    compiled: list[EngineRule] = []
    codes: set[str] = set()
    for rule in rules:
        if rule.raised:
            continue
        check_rule(rule)
        if rule.code in codes:
            raise EngineError(f"two rules have the code {rule.code}; rename one of them")
        codes.add(rule.code)
        compiled += _variants(rule, MAIN, rule.patterns)
        bound = tuple(pattern for pattern in rule.patterns if not pattern.negated)
        for number, guard in enumerate(rule.guards):
            compiled += _variants(rule, number, bound + guard.patterns)
    return tuple(compiled)


def _variants(rule: Rule, guard: int, patterns: tuple[Pattern, ...]) -> Iterator[EngineRule]:
    """One engine rule for every choice of values from the lists of the positive patterns."""
    for pattern in patterns:
        _refuse_too_many(rule, _count(pattern))
    _refuse_too_many(rule, prod(_count(pattern) for pattern in patterns if not pattern.negated))
    for number, chosen in enumerate(product(*map(_choices, patterns))):
        flat = tuple(pattern for group in chosen for pattern in group)
        yield EngineRule(f"{rule.code}/{guard}/{number}", flat, distinct=guard == MAIN)


def _choices(pattern: Pattern) -> list[tuple[Pattern, ...]]:
    """What may stand for a pattern when its lists of values are written out as equalities.

    For a positive pattern one of several; for a negated one all of them together, since there is no fact with a code
    of the list where there is none with the first and none with the second.
    """
    tests = [_equalities(test) for test in sorted(pattern.tests, key=_rank)]
    written = tuple(replace(pattern, tests=chosen) for chosen in product(*tests))
    return [written] if pattern.negated else [(one,) for one in written]


def _rank(test: Comparison) -> tuple[bool, bool, str]:
    """Constants before joins and equalities first: few facts then reach a join, and alike patterns begin alike."""
    return isinstance(test.value, Ref), test.op not in (Op.EQ, Op.IN), test.attribute


def _equalities(test: Comparison) -> tuple[Comparison, ...]:
    if not isinstance(test.value, tuple):
        return (test,)
    return tuple(Comparison(test.attribute, Op.EQ, value) for value in dict.fromkeys(test.value))


def _count(pattern: Pattern) -> int:
    return prod(len(_equalities(test)) for test in pattern.tests)


def _refuse_too_many(rule: Rule, count: int) -> None:
    if count > MAX_VARIANTS:
        raise EngineError(
            f"rule {rule.code}: its lists of values ('in') multiply to {count}; the most is {MAX_VARIANTS}; "
            "split the rule"
        )
