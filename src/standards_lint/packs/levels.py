"""Evaluations of a pack (``jenjang/*.yaml``): indicators with their levels, each with what a document must show.

Nothing is judged by them, so they are read only where they are asked for.
"""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.knowledge.data import national
from standards_lint.model.finding import Text
from standards_lint.packs.examples import Example
from standards_lint.packs.patterns import read_patterns, read_text
from standards_lint.packs.problems import Problems, pack_error
from standards_lint.packs.source import KnowledgeFiles, level_files
from standards_lint.packs.spec import Guard, Pattern
from standards_lint.packs.substitute import resolve_knowledge
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a level needs; it is shown by facts, or by the silence of rules, or by no document."""

    name: Text
    any: tuple[tuple[Pattern, ...], ...] = ()
    """Lists of patterns, `at_least` of which must match."""
    at_least: int = 1
    none: tuple[tuple[Pattern, ...], ...] = ()
    """Lists of patterns, none of which may match."""
    without: tuple[str, ...] = ()
    """Codes that must have been judged, and must not be reported."""
    evidence: bool = False
    """Only other evidence shows it, never a document."""
    unseen: Guard | None = None
    """Where these patterns match, what the document does not show is not lacking: it cannot be seen in it."""


@dataclass(frozen=True, slots=True)
class LevelSpec:
    """One level of an indicator; what the levels below it need is needed too."""

    words: Text
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class LevelCase:
    """A document and the level that it supports."""

    example: Example
    level: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question of an evaluation."""

    code: str
    name: Text
    applies_to: tuple[str, ...]
    levels: tuple[LevelSpec, ...]
    """From level 1 on."""
    evidence: Text
    cases: tuple[LevelCase, ...]


@dataclass(frozen=True, slots=True)
class EvaluationSpec:
    """A file of ``jenjang/``."""

    id: str
    title: Text
    verified: str
    source: Text
    caution: Text
    indicators: tuple[Indicator, ...]


def load_evaluations(root: Traversable) -> tuple[EvaluationSpec, ...]:
    """The evaluations of a pack that was checked or is trusted, by the names of their files.

    Raises:
        PackError: if a file cannot be read.
    """
    problems = Problems()
    knowledge = KnowledgeFiles(root, national())
    trees = [
        resolve_knowledge(file.tree, knowledge.lookup, file.label, problems) for file in level_files(root, problems)
    ]
    if problems.found:
        raise pack_error(problems.sorted())
    return tuple(_evaluation(tree) for tree in trees)


def _evaluation(tree: YamlMap) -> EvaluationSpec:
    return EvaluationSpec(
        id=tree["id"],
        title=read_text(tree["title"]),
        verified=tree["verified"],
        source=read_text(tree["source"]),
        caution=read_text(tree["caution"]),
        indicators=tuple(_indicator(row) for row in tree["indicators"]),
    )


def _indicator(tree: YamlMap) -> Indicator:
    return Indicator(
        code=tree["code"],
        name=read_text(tree["name"]),
        applies_to=tuple(tree["applies_to"]),
        levels=tuple(_level(row) for row in tree["levels"]),
        evidence=read_text(tree["evidence"]),
        cases=tuple(_case(row) for row in tree["cases"]),
    )


def _level(tree: YamlMap) -> LevelSpec:
    shared = _guard(tree.get("unseen"))
    return LevelSpec(read_text(tree["words"]), tuple(_need(row, shared) for row in tree["needs"]))


def _need(tree: YamlMap, shared: Guard | None) -> Need:
    whens = [tree["when"]] if "when" in tree else tree.get("any", ())
    return Need(
        name=read_text(tree["name"]),
        any=tuple(read_patterns(when) for when in whens),
        at_least=tree.get("at_least", 1),
        none=tuple(read_patterns(when) for when in tree.get("none", ())),
        without=tuple(tree.get("without", ())),
        evidence=tree.get("evidence", False),
        unseen=_guard(tree.get("unseen")) or shared,
    )


def _guard(tree: YamlMap | None) -> Guard | None:
    return None if tree is None else Guard(read_patterns(tree["when"]), read_text(tree["reason"]))


def _case(tree: YamlMap) -> LevelCase:
    example = Example(
        name=tree["name"],
        expect=(),
        at=tree.get("at", ""),
        text=tree.get("text"),
        document=tree.get("document"),
        format=tree.get("format", "txt"),
        scaffold=tree.get("scaffold", ""),
        as_of=tree.get("as_of", ""),
    )
    return LevelCase(example, tree["level"])
