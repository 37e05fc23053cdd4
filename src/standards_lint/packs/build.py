"""Checked YAML trees to `Rule`, `Scaffold` and `Category`."""

from __future__ import annotations

from standards_lint.knowledge.written_names import written
from standards_lint.model.finding import Basis, Severity
from standards_lint.model.question import Question
from standards_lint.packs.examples import Example, Scaffold, ScaffoldSection
from standards_lint.packs.fixes import read_fixes
from standards_lint.packs.patterns import read_level, read_patterns, read_text
from standards_lint.packs.predicates import about_own_hits, read_predicate
from standards_lint.packs.source import SourceFile
from standards_lint.packs.spec import Category, Change, FoldSpec, Guard, Removed, Rule
from standards_lint.packs.yaml_lines import YamlList, YamlMap

_NO_PATTERNS = YamlList(0)


def read_basis(entry: YamlMap) -> Basis:
    """An article that a checked entry names."""
    regulation = entry["regulation"]
    named = written(regulation)
    return Basis(regulation, entry["article"], entry["verified"], "" if named == regulation else named)


def build_rule(tree: YamlMap, file: SourceFile, pack: str) -> Rule:
    """The rule that an expanded and checked tree tells."""
    rule = Rule(
        code=tree["code"],
        name=tree["name"],
        category=file.folder,
        status=tree["status"],
        severity=Severity(tree["severity"]),
        levels=tuple(read_level(level) for level in tree.get("levels", ())),
        applies_to=tuple(tree["applies_to"]),
        main_only=tree.get("main", False),
        supersedes=tuple(tree.get("supersedes", ())),
        basis=tuple(map(read_basis, tree["basis"])),
        summary=read_text(tree["summary"]),
        why=read_text(tree["why"]),
        patterns=read_patterns(tree.get("when", _NO_PATTERNS)),
        at=tree.get("at", ""),
        message=read_text(tree["message"]),
        advice=read_text(tree["advice"]),
        guards=tuple(Guard(read_patterns(g["when"]), read_text(g["reason"])) for g in tree.get("not_judged", ())),
        fold=_fold(tree.get("fold")),
        quote=tree.get("quote", "text"),
        place=read_patterns(tree.get("place", _NO_PATTERNS)),
        examples=_examples(tree),
        cases=tuple(_case(tree, case) for case in tree.get("cases", ())),
        known_limits=read_text(tree["known_limits"]) if "known_limits" in tree else None,
        since=str(tree["since"]),
        history=tuple(Change(str(c["edition"]), read_text(c["change"])) for c in tree.get("history", ())),
        fixes=read_fixes(tree),
        pack=pack,
        file=file.path,
        line=tree.line,
        replaced_by=tree.get("replaced_by", ""),
        raised=tree.get("raised", False),
        predicate=read_predicate(tree),
    )
    return about_own_hits(rule) if rule.predicate else rule


def build_scaffold(tree: YamlMap) -> Scaffold:
    """The clean document that a checked tree tells."""
    sections = (
        ScaffoldSection(
            s["id"],
            s["heading"],
            s["text"],
            {damage: tuple(sorted(codes)) for damage, codes in s.get("mutants", {}).items()},
        )
        for s in tree["sections"]
    )
    return Scaffold(tree["id"], tree["kind"], tree["title"], tuple(sections))


def build_categories(tree: YamlMap) -> tuple[Category, ...]:
    """The categories of a checked ``pack.yaml``, in its order."""
    entries = tree.get("categories", {}).items()
    return tuple(Category(folder, c["prefix"], read_text(c["title"]), c.get("law", True)) for folder, c in entries)


def build_removed(tree: YamlMap) -> tuple[Removed, ...]:
    """The rules that a checked ``pack.yaml`` says are gone, by code."""
    entries = sorted(tree.get("removed", {}).items())
    return tuple(
        Removed(code, entry["name"], str(entry["since"]), read_text(entry["reason"]), entry.get("replaced_by", ""))
        for code, entry in entries
    )


def build_questions(tree: YamlMap, pack: str) -> tuple[Question, ...]:
    """The questions for the reviewer that a checked file asks."""
    return tuple(
        Question(
            id=q["id"],
            question=read_text(q["question"]),
            why=read_text(q["why"]),
            applies_to=tuple(q["applies_to"]),
            component=q.get("component", ""),
            basis=tuple(map(read_basis, q["basis"])),
            pack=pack,
        )
        for q in tree["questions"]
    )


def default_scaffold(tree: YamlMap) -> str:
    """The scaffold of a rule's examples where none is named: that of the first kind it applies to."""
    first = str(tree["applies_to"][0])
    return "" if first == "*" else first


def _fold(tree: YamlMap | None) -> FoldSpec | None:
    if tree is None:
        return None
    return FoldSpec(tree["key"], Severity(tree["severity"]), read_text(tree["message"]), read_text(tree["item"]))


def _examples(tree: YamlMap) -> tuple[Example, ...]:
    given = tree.get("examples")
    if given is None:
        return ()
    expected = {"bad": (tree["code"],), "good": ()}
    return tuple(_example(tree, given, name, given[name], expect) for name, expect in expected.items())


def _case(tree: YamlMap, case: YamlMap) -> Example:
    return _example(tree, case, case["name"], case.get("text"), tuple(case["expect"]))


def _example(tree: YamlMap, given: YamlMap, name: str, text: str | None, expect: tuple[str, ...]) -> Example:
    shared = tree.get("examples", {})
    at = given.get("at", shared.get("at", ""))
    whole = "document" in given or not at
    return Example(
        name=name,
        expect=expect,
        at="" if whole else at,
        text=None if whole else text,
        document=given.get("document", text) if whole else None,
        format=given.get("format", "txt"),
        repeat=given.get("repeat", 1) if name == "bad" else 1,
        scaffold="" if whole else given.get("scaffold", shared.get("scaffold", default_scaffold(tree))),
        as_of=given.get("as_of", shared.get("as_of", "")),
        beside=tuple(_beside(other, index) for index, other in enumerate(_besides(tree, given), 1)),
        fixed=given.get("fixed") if name != "good" else None,
    )


def _besides(tree: YamlMap, given: YamlMap) -> YamlList:
    """Those of the example, else those of all examples of the rule."""
    shared = tree.get("examples", {}).get("beside", _NO_PATTERNS)
    others: YamlList = given.get("beside", shared)
    return others


def _beside(tree: YamlMap, number: int) -> Example:
    whole = "document" in tree
    return Example(
        name=f"pembanding-{number}",
        expect=(),
        at="" if whole else tree.get("at", ""),
        text=None if whole else tree.get("text"),
        document=tree["document"] if whole else None,
        scaffold="" if whole else tree["scaffold"],
    )
