"""Rules as checked data: what the loader makes of YAML and what the engine compiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from standards_lint.knowledge.amended import Additions
from standards_lint.knowledge.patterns import NamedPattern
from standards_lint.knowledge.regulation import RegulationTable
from standards_lint.model.fact import Scalar
from standards_lint.model.finding import Basis, Severity, Text
from standards_lint.model.question import Question
from standards_lint.packs.examples import Example, Scaffold
from standards_lint.records import dataclass


class Op(StrEnum):
    """How a test compares an attribute."""

    EQ = "eq"
    NE = "ne"
    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Ref:
    """The attribute of a fact that an earlier pattern bound: ``$s.key``."""

    alias: str
    attribute: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison in a pattern."""

    attribute: str
    op: Op
    value: Scalar | Ref | tuple[Scalar, ...]
    """A tuple with `Op.IN` only."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """``alias: {kind: …, attribute: test}`` or ``not: {…}``."""

    alias: str
    """Empty for a negated pattern."""
    kind: str
    tests: tuple[Comparison, ...]

    @property
    def negated(self) -> bool:
        """There must be no such fact."""
        return not self.alias


@dataclass(frozen=True, slots=True)
class Level:
    """A severity with the conditions under which it holds; the first level that fits wins."""

    conditions: tuple[tuple[str, Comparison], ...]
    """(alias, test on the fact bound to it); empty means always."""
    severity: Severity
    message: Text | None = None
    advice: Text | None = None


@dataclass(frozen=True, slots=True)
class Guard:
    """Patterns under which a rule does not judge: its match becomes an entry of what was not judged."""

    patterns: tuple[Pattern, ...]
    reason: Text


@dataclass(frozen=True, slots=True)
class FoldSpec:
    """How a rule's findings are told together in text reports."""

    key: str
    severity: Severity
    message: Text
    item: Text


@dataclass(frozen=True, slots=True)
class FixSpec:
    """How a rule's findings are mended."""

    conditions: tuple[tuple[str, Comparison], ...]
    """(alias, test on the fact bound to it); empty means always."""
    safe: bool
    """The meaning stays the same, so nobody has to be asked."""
    replace: str = ""
    """What is written in place of `words`, with placeholders as in messages."""
    words: str = ""
    """Those of the quoted words that give way, with placeholders; empty for all of them."""
    insert: str = ""
    """What is put in where `before` begins, in lines of its own."""
    before: tuple[Pattern, ...] = ()
    """Each is tried by itself: the first fact in the text that one of these fits."""


@dataclass(frozen=True, slots=True)
class PredicateUse:
    """The predicate that a rule calls."""

    name: str
    """Of the plugin and of the predicate: ``contoh.huruf_kapital``."""
    options: Mapping[str, Any] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What users see of a rule otherwise than before."""

    edition: str
    """Edition of the pack that brought the change, ``2026.1``."""
    change: Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, all variants resolved: one code."""

    code: str
    name: str
    category: str
    status: str
    """``preview stable deprecated``."""
    severity: Severity
    """Highest severity the rule can give."""
    levels: tuple[Level, ...]
    applies_to: tuple[str, ...]
    main_only: bool
    supersedes: tuple[str, ...]
    basis: tuple[Basis, ...]
    summary: Text
    why: Text
    patterns: tuple[Pattern, ...]
    at: str
    message: Text
    advice: Text
    guards: tuple[Guard, ...] = ()
    fold: FoldSpec | None = None
    quote: str = "text"
    """Attribute of the fact at `at` whose words the finding quotes."""
    place: tuple[Pattern, ...] = ()
    """Where a finding about something that is missing is shown: at the first fact that one of these fits."""
    examples: tuple[Example, ...] = ()
    """``bad`` and ``good``, by name."""
    cases: tuple[Example, ...] = ()
    known_limits: Text | None = None
    since: str = ""
    history: tuple[Change, ...] = ()
    """The oldest first."""
    fixes: tuple[FixSpec, ...] = ()
    """How it is mended: the first that fits; none where a person has to write."""
    predicate: PredicateUse | None = None
    """What a plugin looks for on behalf of this rule; its patterns of the kind ``hit`` are about nothing else."""
    pack: str = ""
    file: str = ""
    line: int = 0
    source: Text | None = None
    """Which pack the rule is from or who changed it, for findings; None for a national rule that nobody changed."""
    off: Text | None = None
    """Why a pack switched it off: what it finds is put aside, with this reason."""
    replaced_by: str = ""
    """Of a deprecated rule: the code of the one that says the same now."""
    raised: bool = False
    """Raised by the program itself (a file that cannot be read, an internal fault): no patterns, never in the engine;
    the only placeholder of its message is ``{message}``."""

    @property
    def across(self) -> bool:
        """It judges what documents say otherwise than others."""
        return any(pattern.kind == "across" for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Removed:
    """A rule that is gone; its code is never used again."""

    code: str
    name: str
    since: str
    """Edition of the pack that took it out."""
    reason: Text
    replaced_by: str = ""
    """Code of the rule that says the same now; empty for none."""


@dataclass(frozen=True, slots=True)
class Category:
    """A folder of rules."""

    folder: str
    prefix: str
    """Three letters with which its codes begin."""
    title: Text
    law: bool = True
    """False for what no law speaks of (reading a file): its rules may have no basis and go up to warning."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What a pack changes in one rule of a pack that it extends."""

    code: str
    reason: Text
    severity: Severity | None = None
    """The new highest severity; None where it stays."""
    off: bool = False
    """What it finds is put aside."""
    message: Text | None = None
    advice: Text | None = None
    basis: tuple[Basis, ...] = ()
    """Regulations that the pack adds to those of the rule."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule pack as loaded."""

    id: str
    title: str
    version: str
    level: str
    prefix: str
    """Letters with which the prefixes of all its categories begin; empty for any."""
    rules: tuple[Rule, ...]
    """Sorted by code."""
    scaffolds: Mapping[str, Scaffold]
    categories: tuple[Category, ...] = ()
    questions: tuple[Question, ...] = ()
    """For the reviewer, sorted by id."""
    legal_review: str = ""
    """Day of the last legal review, ``YYYY-MM-DD``."""
    root: str = ""
    owner: str = ""
    extends: str = ""
    """Id of the pack that it extends; empty for one that stands alone."""
    own_scaffolds: frozenset[str] = frozenset()
    """Ids of the scaffolds that it brings itself; the others are those of the packs that it extends."""
    adjustments: tuple[Adjustment, ...] = ()
    """What it changes in the rules of the packs that it extends."""
    additions: Additions = field(default_factory=dict)
    """Words that it adds to the national vocabulary; a pack that stands alone has its own."""
    patterns: tuple[NamedPattern, ...] = ()
    """Named patterns that it brings beside those of the packs that it extends."""
    tables: tuple[RegulationTable, ...] = ()
    """Regulations that it brings beside the register."""
    limits: tuple[Text, ...] = ()
    """Its own limits of time that are wider than those of the law, a sentence each."""
    removed: tuple[Removed, ...] = ()
    """Rules that earlier editions had, by code."""

    @property
    def label(self) -> str:
        """``nasional 2026.1``, as reports print it."""
        return f"{self.id} {self.version}"

    def rule(self, code: str) -> Rule | None:
        """The rule with this code, if the pack has it."""
        return next((r for r in self.rules if r.code == code), None)
