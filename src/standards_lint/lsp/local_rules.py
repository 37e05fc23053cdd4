"""Which rules ask about one service alone, so that it may be judged for them without the rest of the document."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.model.fact import FACT_KINDS
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.packs.spec import Op, Pattern, Ref, Rule

_WHOLE = frozenset({"copy", "across", "clash", "extra"})
"""Facts that are made by looking at several services, or by plugins, of which nothing is known."""
_AROUND = frozenset({"replacement_cited", "amendment_cited"})
"""Attributes that are found out by looking through the document."""
_JOINS = frozenset({"service", "key"})


def local_codes(rules: Iterable[Rule], *, common: bool) -> frozenset[str]:
    """Codes of the rules that ask about one service alone.

    Args:
        rules: Those that judge.
        common: The document says things for all of its services, which many rules then heed.
    """
    return frozenset(rule.code for rule in rules if _is_local(rule, common=common))


def _is_local(rule: Rule, *, common: bool) -> bool:
    if rule.predicate is not None or rule.raised or rule.across:
        return False
    guards = [pattern for guard in rule.guards for pattern in guard.patterns]
    if common and guards:
        return False
    return all(_stays(pattern) for pattern in (*rule.patterns, *guards))


def _stays(pattern: Pattern) -> bool:
    """Whether what fits, or does not, is found in the service alone."""
    if any(test.attribute in _AROUND for test in pattern.tests):
        return False
    if pattern.kind in ("document", "service") and not pattern.negated:
        return True
    if pattern.kind in _WHOLE or "service" not in FACT_KINDS[pattern.kind]:
        return False
    joined = any(test.attribute in _JOINS and isinstance(test.value, Ref) for test in pattern.tests)
    for_all = any(test.op is Op.EQ and test.value == ALL_SERVICES for test in pattern.tests)
    return joined or for_all or not pattern.negated
