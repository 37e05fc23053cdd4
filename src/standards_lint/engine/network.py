"""Engine rules to the definitions of rule sets that durable-rules 2.0.28 can hold.

What a definition uses of durable-rules is a small part, each piece chosen around a defect:

* a rule with a negated pattern starts with the trigger, a fact that is asserted last: a negated pattern is right only
  when all facts are there before it is looked at;
* a pattern with joins ends in one that always holds: a failing last join reads out of bounds;
* ``kind`` is tested first, so that patterns of different kinds share nothing;
* aliases, rule names and the trigger's words are our own, so no word of a pack reaches the parser as a name;
* one operator per condition, no ``$or``, ``$ex``, ``$nex``, ``$mt``, ``any``, ``count``, ``cap``;
* a rule set is cut where its `tree` would grow too large.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from standards_lint.engine.port import EngineRule, constant
from standards_lint.engine.tree import Tree, is_join
from standards_lint.engine.view import Looks, looks, needs
from standards_lint.errors import EngineError
from standards_lint.model.fact import Scalar
from standards_lint.packs.spec import Comparison, Op, Pattern, Ref
from standards_lint.records import dataclass

SESSION = "d"
"""The one session that a rule set ever has."""

TRIGGER = "run"
"""Kind and id of the fact that is asserted last."""

END = "end"
"""Name of the rule that fires after all others: without it an evaluation is incomplete."""

JOINED = "z9"
"""An attribute that every fact has with the value 1, for the join that always holds (with the first pattern's)."""

MAX_RULES = 16
"""Rules in a set. A node has room for 255 patterns, but the engine sets up all rules of a set for every document, so
small sets pay: those that no fact of the document speaks to are left alone."""

_TRIGGER_ALIAS = "t0"
_RULE_PRIORITY, _END_PRIORITY = 10, 60000
_OPERATORS = {Op.NE: "$neq", Op.LT: "$lt", Op.LTE: "$lte", Op.GT: "$gt", Op.GTE: "$gte"}

_ENGINE_WORDS = frozenset(
    {
        *("id", "sid", "$s", "$m", "$i", "$l", "$r", "$forward", "$add", "$sub", "$mul", "$div"),
        *("$eq", "$neq", "$lt", "$lte", "$gt", "$gte", "$ex", "$nex", "$mt", "$imt", "$iall", "$iany", "$and", "$or"),
    }
)
"""Names with a meaning of their own inside conditions and facts."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What the facts look like that one rule asks for."""

    bound: tuple[Looks, ...]
    """Where none looks like one of these, the rule cannot match."""
    absent: tuple[Looks, ...]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Some of the rules, as durable-rules takes them."""

    definition: str
    """JSON; the rule at position 7 is called ``r7``, the alias of its third pattern ``a2``."""
    asks: tuple[Asks, ...]
    """Of each of its rules; other facts need not be asserted."""


@dataclass(frozen=True, slots=True)
class Network:
    """Rules and the rule sets that hold them."""

    rules: tuple[EngineRule, ...]
    sets: tuple[RuleSet, ...]


def rule_sets(rules: Sequence[EngineRule]) -> tuple[RuleSet, ...]:
    """The rules in as many rule sets as it takes, those together that need the same facts.

    Raises:
        EngineError: for a rule that is too large for a rule set of its own, or names that the engine would mix up.
    """
    refuse_alike(_names(rules))
    wanted = [needs(rule) for rule in rules]
    sets: list[dict[int, EngineRule]] = []
    tree = Tree()
    for position in sorted(range(len(rules)), key=lambda position: str(wanted[position])):
        rule = rules[position]
        if not sets or len(sets[-1]) == MAX_RULES or not tree.takes(rule):
            tree = Tree()
            if not tree.takes(rule):
                raise EngineError(f"rule {rule.name} is too large for durable-rules; split it, or use --engine python")
            sets.append({})
        sets[-1][position] = rule
    return tuple(map(_rule_set, sets))


def fnv32(word: str) -> int:
    """The hash by which durable-rules knows names and ids: FNV-1a, here for ASCII words only."""
    value = 2166136261
    for byte in word.encode("ascii"):
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def refuse_alike(words: Iterable[str]) -> None:
    """Makes sure that the engine can tell words apart, which it does by a hash of 32 bits.

    Raises:
        EngineError: naming two words with the same hash.
    """
    seen: dict[int, str] = {}
    for word in sorted(set(words)):
        other = seen.setdefault(fnv32(word), word)
        if other != word:
            raise EngineError(f"durable-rules takes {other!r} and {word!r} for the same name; rename one of them")


def _names(rules: Sequence[EngineRule]) -> set[str]:
    """Every name in the definitions that the engine knows by its hash."""
    attributes: set[str] = set()
    for rule in rules:
        for test in (test for pattern in rule.patterns for test in pattern.tests):
            attributes.add(test.attribute)
            if isinstance(test.value, Ref):
                attributes.add(test.value.attribute)
    own = _ENGINE_WORDS | {"kind", JOINED}
    if taken := attributes & own:
        raise EngineError(f"the attribute {min(taken)!r} has a meaning of its own to durable-rules; rename it")
    longest = max((len(rule.patterns) for rule in rules), default=0)
    aliases = {f"{letter}{number}" for letter in "ax" for number in range(longest)}
    return attributes | own | aliases | {_TRIGGER_ALIAS}


def _rule_set(members: Mapping[int, EngineRule]) -> RuleSet:
    definition: dict[str, Any] = {f"r{position}": _rule(rule) for position, rule in members.items()}
    definition[END] = {"all": [{_TRIGGER_ALIAS: {"kind": TRIGGER}}], "pri": _END_PRIORITY}
    return RuleSet(json.dumps(definition), tuple(map(_asks, members.values())))


def _asks(rule: EngineRule) -> Asks:
    found: dict[bool, dict[Looks, None]] = {False: {}, True: {}}
    for pattern in reversed(rule.patterns):  # the first ones (the document) are mostly there
        found[pattern.negated][looks(pattern)] = None
    return Asks(tuple(found[False]), tuple(found[True]))


def _rule(rule: EngineRule) -> dict[str, Any]:
    names: dict[str, str] = {}
    waits = any(pattern.negated for pattern in rule.patterns)
    conditions: list[dict[str, Any]] = [{_TRIGGER_ALIAS: {"kind": TRIGGER}}] if waits else []
    for number, pattern in enumerate(rule.patterns):
        name = f"{'x' if pattern.negated else 'a'}{number}"
        conditions.append({f"{name}$not" if pattern.negated else name: _condition(pattern, names)})
        names[pattern.alias] = name
    return {"all": conditions, "pri": _RULE_PRIORITY, "dist": int(rule.distinct)}


def _condition(pattern: Pattern, names: Mapping[str, str]) -> dict[str, Any]:
    conditions: list[dict[str, Any]] = [{"kind": pattern.kind}]
    for test in pattern.tests:
        equality = {test.attribute: _right(test, names)}
        conditions.append(equality if test.op is Op.EQ else {_OPERATORS[test.op]: equality})
    if any(is_join(test) for test in pattern.tests):
        conditions.append({JOINED: {"a0": JOINED}})
    return {"$and": conditions} if len(conditions) > 1 else conditions[0]


def _right(test: Comparison, names: Mapping[str, str]) -> Scalar | dict[str, str]:
    """The right-hand side of a test: a constant, or alias and attribute of a fact bound before."""
    if isinstance(test.value, Ref):
        return {names[test.value.alias]: test.value.attribute}
    return constant(test)
