"""Facts to what engines may see of them: the attributes that rules test, found by kind and by value.

All engines look at facts through this view, so all see the same values, and the long texts that only messages show
never reach an engine at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import prod

from standards_lint.engine.port import NUMBER_LIMIT, EngineRule, constant
from standards_lint.errors import EngineError
from standards_lint.model.fact import FACT_KINDS, MAX_TEXT, Fact, Scalar
from standards_lint.packs.spec import Comparison, Op, Pattern, Ref

MAX_COMBINATIONS = 1_000_000
"""Most combinations of facts that a rule may have to look at in one document."""

Need = tuple[str, str, Scalar]
"""Kind, attribute and value of a fact without which a rule cannot match; no attribute means any fact of the kind."""

Looks = tuple[str, tuple[tuple[str, Scalar], ...]]
"""Kind of the facts that a pattern can take, and the values it names for their attributes."""


def visible_attributes(rules: Iterable[EngineRule]) -> Mapping[str, tuple[str, ...]]:
    """The attributes that the rules test or compare with, by kind of fact, sorted by name.

    A kind that is only asked for stands there with no attributes; a kind that no rule names does not.
    """
    found: dict[str, set[str]] = {}
    for rule in rules:
        kinds = {pattern.alias: pattern.kind for pattern in rule.patterns}
        for pattern in rule.patterns:
            attributes = found.setdefault(pattern.kind, set())
            for test in pattern.tests:
                attributes.add(test.attribute)
                if isinstance(test.value, Ref):
                    found.setdefault(kinds[test.value.alias], set()).add(test.value.attribute)
    return {kind: tuple(sorted(attributes)) for kind, attributes in found.items()}


def needs(rule: EngineRule) -> tuple[Need, ...]:
    """What a rule cannot match without, the last pattern's first: the first ones (the document) are mostly there."""
    found: list[Need] = []
    for pattern in reversed(rule.patterns):
        if not pattern.negated:
            found += ((pattern.kind, test.attribute, constant(test)) for test in pattern.tests if _names_value(test))
            found.append((pattern.kind, "", ""))
    return tuple(found)


def looks(pattern: Pattern) -> Looks:
    """What a fact looks like that a pattern can take, as far as that shows in the fact alone."""
    return pattern.kind, tuple((test.attribute, constant(test)) for test in pattern.tests if _names_value(test))


def _names_value(test: Comparison) -> bool:
    return test.op is Op.EQ and not isinstance(test.value, Ref)


class View:
    """The facts of one document that rules ask for, by their index; indices ascend in every answer."""

    def __init__(self, facts: Sequence[Fact], tested: Mapping[str, tuple[str, ...]]) -> None:
        """Takes the tested attributes of all facts, numbers brought into the range that engines compare.

        Raises:
            EngineError: for a fact that `make_fact` would not have made.
        """
        self.values: dict[int, dict[str, Scalar]] = {}
        self.kinds: dict[int, str] = {}
        self._of_kind: dict[str, list[int]] = defaultdict(list)
        self._by_value: dict[tuple[str, str], dict[Scalar, list[int]]] = {}
        self._looking: dict[Looks, frozenset[int]] = {}
        for number, fact in enumerate(facts):
            attributes = tested.get(fact.kind)
            if attributes is not None:
                self.values[number] = {name: _value(fact, name) for name in attributes}
                self.kinds[number] = fact.kind
                self._of_kind[fact.kind].append(number)

    def of_kind(self, kind: str) -> Sequence[int]:
        """All facts of a kind."""
        return self._of_kind.get(kind, ())

    def with_value(self, kind: str, attribute: str, value: Scalar) -> Sequence[int]:
        """The facts of a kind with this value."""
        return self._index(kind, attribute).get(value, ())

    def looking(self, like: Looks) -> frozenset[int]:
        """The facts that look as a pattern wants them."""
        found = self._looking.get(like)
        if found is None:
            kind, values = like
            numbers = set(self.of_kind(kind))
            for attribute, value in values:
                numbers.intersection_update(self.with_value(kind, attribute, value))
            found = self._looking[like] = frozenset(numbers)
        return found

    def meets(self, wanted: Iterable[Need]) -> bool:
        """All of the facts that a rule needs are there; only then can it match."""
        for kind, attribute, value in wanted:
            if not (self.with_value(kind, attribute, value) if attribute else self.of_kind(kind)):
                return False
        return True

    def refuse_explosion(self, rules: Iterable[EngineRule]) -> None:
        """Makes sure that no rule has more than `MAX_COMBINATIONS` combinations of facts to look at.

        A thousand copies of one line in a document are a million pairs for a rule that compares lines.

        Raises:
            EngineError: naming the first such rule.
        """
        for rule in rules:
            # Most rules have few facts of their kinds; what is more is looked at closely.
            if prod([len(self.of_kind(p.kind)) or 1 for p in rule.patterns if not p.negated]) <= MAX_COMBINATIONS:
                continue
            if prod(self._most(pattern) for pattern in rule.patterns if not pattern.negated) > MAX_COMBINATIONS:
                raise EngineError(
                    f"rule {rule.name} would compare more than {MAX_COMBINATIONS} combinations of facts; "
                    "the document repeats itself too often to be judged whole: split it"
                )

    def _most(self, pattern: Pattern) -> int:
        """Most facts that can satisfy a pattern for any one choice of facts for the earlier ones, at least 1."""
        possible = self.looking(looks(pattern))
        found = [len(possible)]
        for test in pattern.tests:
            if test.op is Op.EQ and isinstance(test.value, Ref):
                alike = Counter(self.values[number][test.attribute] for number in possible)
                found.append(max(alike.values(), default=0))
        return max(1, min(found))

    def _index(self, kind: str, attribute: str) -> dict[Scalar, list[int]]:
        """The facts of a kind by the value of an attribute, made when first asked for."""
        index = self._by_value.get((kind, attribute))
        if index is None:
            index = self._by_value[kind, attribute] = defaultdict(list)
            for number in self.of_kind(kind):
                index[self.values[number][attribute]].append(number)
        return index


def _value(fact: Fact, attribute: str) -> Scalar:
    value = fact.values.get(attribute)
    expected = FACT_KINDS[fact.kind][attribute].type
    if type(value) is not expected:
        raise EngineError(
            f"line {fact.span.line}: fact {fact.kind!r} has {value!r} for {attribute!r}, which takes "
            f"{expected.__name__}; build facts with make_fact"
        )
    if expected is int:
        # A document may say "99999999999999999999 hari"; it is still only a very long time.
        return max(-NUMBER_LIMIT, min(NUMBER_LIMIT, int(value)))
    if isinstance(value, str) and len(value) > MAX_TEXT:
        raise EngineError(
            f"line {fact.span.line}: fact {fact.kind!r} has {len(value)} characters for {attribute!r}, more than "
            f"{MAX_TEXT}; build facts with make_fact, which cuts them"
        )
    return value
