"""Random rules and facts of the real schema, for comparing engines.

Run as a script for a long comparison: ``python tests/unit/engine/generate.py SECONDS [SEED]``.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Iterator, Sequence

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import DurableEngine
from standards_lint.engine.port import Match
from standards_lint.engine.python import PythonEngine
from standards_lint.model.fact import FACT_KINDS, Fact, Scalar, make_fact
from standards_lint.model.finding import Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.spec import Comparison, Guard, Op, Pattern, Ref, Rule

NASTY = (
    "", "a", "b", "A", "ab", "abc", "é", "É", 'x"y', '"', "\\", "q\\", "\\\\", '\\"', "}", "},{", '{"id":"1"}', "[",
    ":", ",", "\n", "\t", "\x00", "\x01", "\x7f", "null", "true", "1", "12", "1.0", "it's", "a b", "😀", "\ud800", "“",
    "$s.key", "run", "d", "*", "s1",
)  # fmt: skip
"""Texts that break parsers, or that an engine might take for something else."""

_SIGNS = (Op.EQ, Op.EQ, Op.NE, Op.IN)
_ORDERS = (Op.EQ, Op.EQ, Op.NE, Op.LT, Op.LTE, Op.GT, Op.GTE, Op.IN)


def make_rule(code: str, patterns: Sequence[Pattern], guards: Sequence[Guard] = (), **more: object) -> Rule:
    """A rule with what every rule must have; `more` replaces any field."""
    said = Text("ada", "found")
    fields: dict[str, object] = {
        "code": code, "name": code.lower(), "category": "komponen", "status": "stable", "severity": Severity.WARNING,
        "levels": (), "applies_to": ("*",), "main_only": False, "supersedes": (), "basis": (), "summary": said,
        "why": said, "patterns": tuple(patterns), "at": next((p.alias for p in patterns if not p.negated), ""),
        "message": said, "advice": said, "guards": tuple(guards),
    }  # fmt: skip
    return Rule(**(fields | more))


def some(alias: str, kind: str, **tests: object) -> Pattern:
    """A positive pattern: ``some("c", "component", code="biaya", service="$s.key", length=("lt", 3))``."""
    return Pattern(alias, kind, tuple(_comparison(name.rstrip("_"), test) for name, test in tests.items()))


def none(kind: str, **tests: object) -> Pattern:
    """A negated pattern."""
    return some("", kind, **tests)


def _comparison(name: str, test: object) -> Comparison:
    op, value = test if isinstance(test, tuple) else ("eq", test)
    if isinstance(value, str) and re.fullmatch(r"\$\w+\.\w+", value):
        value = Ref(*value[1:].split("."))
    return Comparison(name, Op(op), value)


class Generator:
    """One source of randomness: a few kinds of fact and the values that are common in them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.kinds = self.random.sample(sorted(FACT_KINDS), self.random.randint(1, 4))
        self.texts = self.random.sample(NASTY, self.random.randint(2, 8))
        self.attributes = {
            kind: self.random.sample(sorted(FACT_KINDS[kind]), min(len(FACT_KINDS[kind]), self.random.randint(2, 8)))
            for kind in self.kinds
        }

    def rules(self, count: int) -> list[Rule]:
        """Rules with one to four patterns, some with guards."""
        return [self._rule(f"T{number}") for number in range(count)]

    def facts(self, count: int) -> list[Fact]:
        """Facts of the kinds that the rules speak of; the attributes that rules test take few values."""
        return [self._fact(number + 1) for number in range(count)]

    def _fact(self, line: int) -> Fact:
        kind = self.random.choice(self.kinds)
        values = {name: self._value(kind, name) for name in self.attributes[kind] if self.random.random() < 0.9}
        if "class" in values:
            values["class_"] = values.pop("class")
        return make_fact(kind, Span(line), **values)

    def _value(self, kind: str, name: str) -> Scalar:
        attribute = FACT_KINDS[kind][name]
        if attribute.type is bool:
            return self.random.random() < 0.5
        if attribute.type is int:
            return self.random.choice((-3, -1, 0, 1, 2, 60, 10**30 if self.random.random() < 0.05 else 3))
        return self.random.choice(attribute.values or self.texts)

    def _rule(self, code: str) -> Rule:
        bound: dict[str, str] = {}
        patterns = [self._pattern(bound, n > 0) for n in range(self.random.choice((1, 1, 2, 2, 3, 4)))]
        guards = []
        if self.random.random() < 0.25:
            inner = dict(bound)
            guarding = tuple(self._pattern(inner, True) for _ in range(self.random.choice((1, 1, 2))))
            guards.append(Guard(guarding, Text("tidak", "no")))
        return make_rule(code, patterns, guards)

    def _pattern(self, bound: dict[str, str], may_negate: bool) -> Pattern:
        kind = self.random.choice(self.kinds)
        tests = tuple(
            self._test(kind, bound)
            for _ in range(self.random.choice((0, 1, 1, 2, 2, 3) if len(bound) < 2 else (1, 2, 3)))
        )
        if may_negate and self.random.random() < 0.4:
            return Pattern("", kind, tests)
        alias = f"p{len(bound)}"
        bound[alias] = kind
        return Pattern(alias, kind, tests)

    def _test(self, kind: str, bound: dict[str, str]) -> Comparison:
        name = self.random.choice(self.attributes[kind])
        expected = FACT_KINDS[kind][name].type
        op = self.random.choice(_ORDERS if expected is int else _SIGNS)
        others = [
            Ref(alias, other)
            for alias, its_kind in bound.items()
            for other in self.attributes[its_kind]
            if FACT_KINDS[its_kind][other].type is expected
        ]
        if op is Op.IN:
            return Comparison(name, op, tuple(self._constant(kind, name) for _ in range(self.random.randint(1, 3))))
        if others and self.random.random() < 0.5:
            return Comparison(name, op, self.random.choice(others))
        return Comparison(name, op, self._constant(kind, name))

    def _constant(self, kind: str, name: str) -> Scalar:
        value = self._value(kind, name)
        return 3 if value == 10**30 else value


def comparisons(seed: int) -> Iterator[tuple[Sequence[Match], Sequence[Match]]]:
    """Matches of the reference engine and of durable-rules for some documents under one set of random rules."""
    source = Generator(seed)
    rules = compile_rules(source.rules(source.random.choice((1, 5, 30, 60))))
    reference, durable = PythonEngine(rules), DurableEngine(rules)
    for _ in range(4):
        facts = source.facts(source.random.choice((0, 1, 8, 25)))
        yield reference.evaluate(facts), durable.evaluate(facts)


def main(seconds: float, seed: int) -> int:
    """Compares until the time is over; gives the number of documents with a difference."""
    started = time.monotonic()
    documents = matches = different = 0
    while time.monotonic() - started < seconds:
        for expected, found in comparisons(seed):
            documents += 1
            matches += len(expected)
            if expected != found:
                different += 1
                print("seed", seed, sorted(set(expected) ^ set(found), key=repr)[:3])
        seed += 1
    print(documents, "documents,", matches, "matches,", different, "differences; next seed", seed)
    return different


if __name__ == "__main__":
    sys.exit(1 if main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0) else 0)
