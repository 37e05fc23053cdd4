"""Facts and rules to findings: what a match means, how grave it is, and in which words it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from standards_lint.engine.compile import MAIN, origin_of
from standards_lint.engine.listing import listing
from standards_lint.engine.mending import Mending, Placing, nowhere
from standards_lint.engine.port import HOLDS, Engine, Match
from standards_lint.engine.wording import Wording
from standards_lint.model.fact import Fact
from standards_lint.model.finding import Finding, Fix, NotJudged, Severity
from standards_lint.model.span import Span
from standards_lint.packs.spec import Comparison, Level, Ref, Rule
from standards_lint.records import dataclass

EVERY_KIND = "*"
"""In `Rule.applies_to`: documents of every kind, those without one too."""

CERTAIN = 70
"""Facts of less certainty give no more than `Severity.REVIEW`."""

_ABSENT = frozenset({"document", "service"})
"""Facts that stand for a whole: a finding there says what is missing, so it quotes no words."""

_Indices = tuple[tuple[str, int], ...]


def judge(
    facts: Sequence[Fact],
    rules: Sequence[Rule],
    engine: Engine,
    kinds: Sequence[str],
    placing: Placing = nowhere,
) -> tuple[tuple[Finding, ...], tuple[NotJudged, ...]]:
    """Judges a document.

    Args:
        facts: What the document says.
        rules: The rules to judge by; all of them are in the engine, which may hold more.
        engine: From `load_engine`.
        kinds: Kinds of the document, the main one first; may be empty.
        placing: Finds the words that a fix replaces; without it findings have no fixes.

    Returns:
        The findings, sorted by place and code, and what a guard kept from being judged, in the order of the rules.

    Raises:
        EngineError: when the engine fails, or a text has a placeholder that stands for nothing.
    """
    names = {str(fact["key"]): str(fact["name"]) for fact in facts if fact.kind == "service"}
    matches, guards = _by_rule(engine.evaluate(facts), rules)
    by_kind: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_kind[fact.kind].append(fact)
    findings: list[Finding] = []
    not_judged: dict[NotJudged, None] = {}
    for rule in rules:
        for match in matches.get(rule.code, ()) if applies(rule, kinds) else ():
            case = _Case(rule, {alias: facts[index] for alias, index in match}, names, by_kind, placing)
            level = case.level()
            if level is None:
                continue
            covering = guards.get((rule.code, match), ())
            not_judged.update(dict.fromkeys(case.not_judged(guard, _bound(facts, more)) for guard, more in covering))
            if not covering:
                findings.append(case.finding(level))
    return listing(findings, {rule.code: rule.supersedes for rule in rules}), tuple(not_judged)


def _by_rule(
    matches: Iterable[Match], rules: Iterable[Rule]
) -> tuple[Mapping[str, list[_Indices]], Mapping[tuple[str, _Indices], list[tuple[int, _Indices]]]]:
    """Matches by the code of their rule, and those of guards by the code and bindings of the match they cover."""
    by_code = {rule.code: rule for rule in rules}
    found: dict[str, list[_Indices]] = defaultdict(list)
    guards: dict[tuple[str, _Indices], list[tuple[int, _Indices]]] = defaultdict(list)
    for match in matches:
        origin = origin_of(match.rule)
        if origin.guard == MAIN:
            found[origin.code].append(match.bindings)
        elif origin.code in by_code:
            # A guard's patterns come after those of its rule.
            width = sum(not pattern.negated for pattern in by_code[origin.code].patterns)
            guards[origin.code, match.bindings[:width]].append((origin.guard, match.bindings))
    return found, guards


def applies(rule: Rule, kinds: Sequence[str]) -> bool:
    """The rule is about documents of these kinds, of which the main one comes first."""
    if EVERY_KIND in rule.applies_to:
        return True
    asked = kinds[:1] if rule.main_only else kinds
    return any(kind in rule.applies_to for kind in asked)


def _bound(facts: Sequence[Fact], indices: _Indices) -> dict[str, Fact]:
    return {alias: facts[index] for alias, index in indices}


@dataclass(frozen=True, slots=True)
class _Case:
    """A rule with the facts that satisfy it."""

    rule: Rule
    bound: Mapping[str, Fact]
    names: Mapping[str, str]
    """Names of the document's services by their keys."""
    facts: Mapping[str, Sequence[Fact]]
    """All of the document by their kinds: a document of many services has thousands, and each finding looks at some."""
    placing: Placing

    def level(self) -> Level | None:
        """The first level that fits; None where none does, and then there is nothing to say."""
        levels = self.rule.levels or (Level((), self.rule.severity),)
        return next((level for level in levels if all(self._holds(*condition) for condition in level.conditions)), None)

    def finding(self, level: Level) -> Finding:
        """What there is to say, as gravely as the proof allows."""
        rule, fact = self.rule, self.bound[self.rule.at]
        wording = Wording(rule, self.bound)
        severity = level.severity if self._certain() else Severity.REVIEW
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=severity,
            message=wording.fill(level.message or rule.message),
            advice=wording.fill(level.advice or rule.advice),
            quote="" if fact.kind in _ABSENT else str(fact[rule.quote]),
            span=self._place() or fact.span,
            service=self._service(fact),
            component=_component(fact),
            basis=rule.basis,
            pack=rule.pack,
            source=rule.source,
            fold=wording.fold(rule.fold) if rule.fold and rule.fold.severity is level.severity else None,
            fix=self._fix(wording),
            beside=self._beside(fact),
        )

    def _beside(self, fact: Fact) -> tuple[Span, ...]:
        """The other places of the fact, and those of the facts of its own kind in the match."""
        own = [other.span for other in self.bound.values() if other.kind == fact.kind]
        return tuple(span for span in dict.fromkeys((*fact.beside, *own)) if span != fact.span)

    def _fix(self, wording: Wording) -> Fix | None:
        """How it is mended; what is doubtful is not."""
        if not self.rule.fixes or not self._certain():
            return None
        wish = Mending(self.rule, self.bound, self.facts, self._satisfies).wish(wording)
        return self.placing(wish) if wish else None

    def _place(self) -> Span | None:
        """Where the reader would look for what is missing: ``place`` of the rule."""
        spans = (
            fact.span
            for pattern in self.rule.place
            for fact in self.facts.get(pattern.kind, ())
            if all(self._satisfies(fact, test) for test in pattern.tests)
        )
        return min(spans, key=lambda span: (span.line, span.column), default=None)

    def not_judged(self, guard: int, bound: Mapping[str, Fact]) -> NotJudged:
        """Why a guard keeps the rule from judging; `bound` has the guard's facts too."""
        reason = Wording(self.rule, bound).fill(self.rule.guards[guard].reason)
        return NotJudged(self.rule.code, reason, self._service(self.bound[self.rule.at]))

    def _certain(self) -> bool:
        return all(int(fact["certainty"]) >= CERTAIN for fact in self.bound.values())

    def _holds(self, alias: str, test: Comparison) -> bool:
        return self._satisfies(self.bound[alias], test)

    def _satisfies(self, fact: Fact, test: Comparison) -> bool:
        left = fact[test.attribute]
        if isinstance(test.value, Ref):
            return HOLDS[test.op](left, self.bound[test.value.alias][test.value.attribute])
        if isinstance(test.value, tuple):
            return left in test.value
        return HOLDS[test.op](left, test.value)

    def _service(self, fact: Fact) -> str:
        if fact.kind == "service":
            return str(fact["name"])
        key = str(fact.values.get("service", ""))
        return self.names.get(key, key)


def _component(fact: Fact) -> str:
    return str(fact["code"] if fact.kind == "component" else fact.values.get("component", ""))
