"""Rules to the certainty that every engine decides them alike; refuses the others with a sentence.

The pack loader has refused most of this before, with the line of the test at fault. The engines lean on it for
their safety (a wrong type or an unbound alias makes the C engine answer wrongly or read freed memory), so they
check it themselves.
"""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.engine.port import NUMBER_LIMIT
from standards_lint.errors import EngineError
from standards_lint.model.fact import FACT_KINDS, MAX_TEXT, Attribute, Scalar
from standards_lint.packs.spec import Comparison, Op, Pattern, Ref, Rule

MAX_BOUND = 14
"""Most facts that one match may bind (the C engine holds sixteen, its trigger among them)."""

MAX_TESTS = 24
"""Most tests in one pattern (the C engine holds thirty in a join, its own among them)."""

_ORDER = frozenset({Op.LT, Op.LTE, Op.GT, Op.GTE})


def check_rule(rule: Rule) -> None:
    """Checks patterns, guards, levels and ``at`` of a rule.

    Raises:
        EngineError: naming the rule and what is wrong with it.
    """
    bound = _check_patterns(rule, rule.patterns, {})
    if not rule.patterns or rule.patterns[0].negated:
        raise _refusal(rule, "the first pattern must be positive, so that there is a place to point to")
    if rule.at not in bound:
        raise _refusal(rule, f"'at: {rule.at}' is not an alias of a positive pattern")
    for guard in rule.guards:
        if not guard.patterns:
            raise _refusal(rule, "'not_judged' needs at least one pattern")
        _check_patterns(rule, guard.patterns, bound)
    for level in rule.levels:
        for alias, test in level.conditions:
            if alias not in bound:
                raise _refusal(rule, f"a level asks for '{alias}.{test.attribute}', but no positive pattern binds it")
            _check_test(rule, test, bound[alias], bound)


def _check_patterns(rule: Rule, patterns: Iterable[Pattern], before: dict[str, str]) -> dict[str, str]:
    """Checks patterns in order; gives the kinds of all aliases bound so far."""
    bound = dict(before)
    for pattern in patterns:
        if pattern.kind not in FACT_KINDS:
            raise _refusal(rule, f"there is no kind of fact {pattern.kind!r}")
        if pattern.alias in bound:
            raise _refusal(rule, f"the alias '{pattern.alias}' is bound twice")
        if len(pattern.tests) > MAX_TESTS:
            raise _refusal(rule, f"a pattern has {len(pattern.tests)} tests; the most is {MAX_TESTS}")
        for test in pattern.tests:
            _check_test(rule, test, pattern.kind, bound)
        if not pattern.negated:
            bound[pattern.alias] = pattern.kind
    if len(bound) > MAX_BOUND:
        raise _refusal(rule, f"{len(bound)} positive patterns; the most is {MAX_BOUND}, guards included")
    return bound


def _check_test(rule: Rule, test: Comparison, kind: str, bound: dict[str, str]) -> None:
    attribute = _attribute(rule, kind, test.attribute)
    if test.op in _ORDER and attribute.type is not int:
        raise _refusal(rule, f"'{test.attribute}: {{{test.op}: …}}' compares by size, which is for numbers only")
    if isinstance(test.value, tuple) is not (test.op is Op.IN):
        raise _refusal(rule, f"a list of values goes with 'in' and with nothing else ('{test.attribute}')")
    if isinstance(test.value, Ref):
        if test.value.alias not in bound:
            raise _refusal(rule, f"'${test.value.alias}.{test.value.attribute}' is used before it is bound")
        other = _attribute(rule, bound[test.value.alias], test.value.attribute)
        if other.type is not attribute.type:
            raise _refusal(rule, f"'{test.attribute}' and '${test.value.alias}.{test.value.attribute}' differ in type")
        return
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    if not values:
        raise _refusal(rule, f"the list of 'in' for '{test.attribute}' is empty")
    for value in values:
        _check_constant(rule, test.attribute, attribute, value)


def _check_constant(rule: Rule, name: str, attribute: Attribute, value: Scalar) -> None:
    if type(value) is not attribute.type:
        raise _refusal(rule, f"'{name}' takes {attribute.type.__name__}, not {value!r}")
    if isinstance(value, str) and len(value) > MAX_TEXT:
        raise _refusal(rule, f"the text for '{name}' is longer than {MAX_TEXT} characters")
    if isinstance(value, int) and abs(value) >= NUMBER_LIMIT:
        raise _refusal(rule, f"the number for '{name}' is beyond ±{NUMBER_LIMIT}")


def _attribute(rule: Rule, kind: str, name: str) -> Attribute:
    schema = FACT_KINDS[kind]
    if name not in schema:
        raise _refusal(rule, f"facts of kind '{kind}' have no attribute {name!r}")
    return schema[name]


def _refusal(rule: Rule, what: str) -> EngineError:
    place = f"{rule.file}:{rule.line}: " if rule.file else ""
    return EngineError(f"{place}rule {rule.code}: {what}")
