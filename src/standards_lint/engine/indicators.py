"""Facts and findings of a document to the levels of an evaluation that it supports.

The patterns of a level mean what those of a rule mean: they are compiled and matched by the reference engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from standards_lint.engine.compile import compile_rules, origin_of
from standards_lint.engine.judge import CERTAIN
from standards_lint.engine.python import PythonEngine
from standards_lint.model.fact import Fact
from standards_lint.model.finding import Finding, NotJudged, Severity, Text
from standards_lint.model.levels import Evaluation, Supported, Unseen
from standards_lint.packs.levels import EvaluationSpec, Indicator, LevelSpec, Need
from standards_lint.packs.spec import Pattern, Rule
from standards_lint.records import dataclass

_NOTHING = Text("", "")
_DOUBT = Text("pembacaan bagian ini meragukan", "this part was read with doubt")
_NOT_USED = Text("aturan {codes} tidak ikut dipakai", "rule {codes} was not used")
_NOT_JUDGED = Text("aturan {codes} tidak dinilai", "rule {codes} was not judged")


class _Seen(StrEnum):
    SHOWN = "shown"
    DOUBTFUL = "doubtful"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a document under the rules."""

    kinds: Sequence[str]
    """The main one first."""
    findings: Sequence[Finding]
    """Those that the user had ignored too."""
    not_judged: Sequence[NotJudged]
    rules: Sequence[Rule]
    """Those that judged."""


@dataclass(frozen=True, slots=True)
class _Document:
    """A document as needs see it."""

    matches: Mapping[str, _Seen]
    """By `_key`; what does not match is not in it."""
    judgement: Judgement

    def seen(self, patterns: tuple[Pattern, ...]) -> _Seen:
        return self.matches.get(_key(patterns), _Seen.ABSENT)


class LevelJudge:
    """Evaluations, compiled once and used for all documents."""

    def __init__(self, evaluations: Sequence[EvaluationSpec]) -> None:
        self.evaluations = tuple(evaluations)
        lists = {_key(patterns): patterns for patterns in _all_patterns(self.evaluations)}
        self._engine = PythonEngine(compile_rules([_as_rule(key, patterns) for key, patterns in lists.items()]))

    def judge(self, facts: Sequence[Fact], judgement: Judgement) -> tuple[Evaluation, ...]:
        """How far each indicator that is about the document's kind is supported; evaluations without one are left out.

        Args:
            facts: What the document says.
            judgement: What the rules found in it.
        """
        document = _Document(self._matches(facts), judgement)
        told = (_evaluation(spec, document) for spec in self.evaluations)
        return tuple(evaluation for evaluation in told if evaluation.indicators)

    def _matches(self, facts: Sequence[Fact]) -> Mapping[str, _Seen]:
        found: dict[str, _Seen] = {}
        for match in self._engine.evaluate(facts):
            certain = all(int(facts[index]["certainty"]) >= CERTAIN for _, index in match.bindings)
            key = origin_of(match.rule).code
            if certain or key not in found:
                found[key] = _Seen.SHOWN if certain else _Seen.DOUBTFUL
        return found


@dataclass(slots=True)
class _Gap:
    """What keeps a document from a level."""

    lacking: list[Text] = field(default_factory=list)
    unseen: list[Unseen] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        return not self.lacking and not self.unseen


def _evaluation(spec: EvaluationSpec, document: _Document) -> Evaluation:
    kinds = document.judgement.kinds
    told = tuple(_supported(one, document) for one in spec.indicators if set(one.applies_to) & set(kinds))
    return Evaluation(spec.id, spec.title, spec.source, spec.verified, spec.caution, told)


def _supported(indicator: Indicator, document: _Document) -> Supported:
    level, gap = 0, _Gap()
    for spec in indicator.levels:
        gap = _gap(spec, document)
        if not gap.closed:
            break
        level += 1
    highest = len(indicator.levels)
    return Supported(
        code=indicator.code,
        name=indicator.name,
        level=level,
        words=indicator.levels[level - 1].words if level else None,
        highest=highest,
        next_words=indicator.levels[level].words if level < highest else None,
        lacking=tuple(gap.lacking),
        unseen=tuple(gap.unseen),
        evidence=indicator.evidence,
    )


def _gap(level: LevelSpec, document: _Document) -> _Gap:
    gap = _Gap()
    for need in level.needs:
        unseen = _why_unseen(need, document)
        if need.evidence:
            gap.unseen.append(Unseen(need.name))
        elif unseen is not None:
            gap.unseen.append(Unseen(need.name, unseen))
        elif not _shown(need, document):
            gap.lacking.append(need.name)
    return gap


def _shown(need: Need, document: _Document) -> bool:
    if need.without:
        return not set(need.without) & {finding.code for finding in document.judgement.findings}
    if need.none:
        return all(document.seen(patterns) is _Seen.ABSENT for patterns in need.none)
    return sum(document.seen(patterns) is _Seen.SHOWN for patterns in need.any) >= need.at_least


def _why_unseen(need: Need, document: _Document) -> Text | None:
    """Why the document does not tell; None where it does, or where its silence counts."""
    if need.evidence:
        return None
    if need.without:
        reason = _unjudged(need, document.judgement)
        if reason is not None:
            return reason
    if _shown(need, document):
        return None
    if need.unseen is not None and document.seen(need.unseen.patterns) is not _Seen.ABSENT:
        return need.unseen.reason
    return _DOUBT if _doubtful(need, document) else None


def _unjudged(need: Need, judgement: Judgement) -> Text | None:
    used = {rule.code for rule in judgement.rules}
    unused = [code for code in need.without if code not in used]
    open_ = {entry.code for entry in judgement.not_judged}
    for text, codes in ((_NOT_USED, unused), (_NOT_JUDGED, [code for code in need.without if code in open_])):
        if codes:
            told = ", ".join(codes)
            return Text(text.id.format(codes=told), text.en.format(codes=told))
    return None


def _doubtful(need: Need, document: _Document) -> bool:
    """Only facts that were read with doubt decide it."""
    if need.without:
        found = [finding for finding in document.judgement.findings if finding.code in need.without]
        return all(finding.severity is Severity.REVIEW for finding in found)
    seen = [document.seen(patterns) for patterns in (need.none or need.any)]
    if need.none:
        return _Seen.SHOWN not in seen
    return sum(one is not _Seen.ABSENT for one in seen) >= need.at_least


def _all_patterns(evaluations: Iterable[EvaluationSpec]) -> Iterator[tuple[Pattern, ...]]:
    levels = (level for spec in evaluations for indicator in spec.indicators for level in indicator.levels)
    for need in (need for level in levels for need in level.needs):
        yield from (*need.any, *need.none)
        if need.unseen is not None:
            yield need.unseen.patterns


def _key(patterns: tuple[Pattern, ...]) -> str:
    """Lists that are written alike are matched once."""
    return repr(patterns)


def _as_rule(key: str, patterns: tuple[Pattern, ...]) -> Rule:
    """What the engine compiles: of a rule it needs no more than the patterns."""
    return Rule(
        code=key,
        name="",
        category="",
        status="stable",
        severity=Severity.INFO,
        levels=(),
        applies_to=("*",),
        main_only=False,
        supersedes=(),
        basis=(),
        summary=_NOTHING,
        why=_NOTHING,
        patterns=patterns,
        at=patterns[0].alias,
        message=_NOTHING,
        advice=_NOTHING,
    )
