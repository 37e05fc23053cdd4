"""``fix`` of a rule file: what its findings are mended with, as data and with what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from standards_lint.packs.check_patterns import PatternChecks
from standards_lint.packs.patterns import read_conditions, read_patterns
from standards_lint.packs.spec import FixSpec
from standards_lint.packs.yaml_lines import YamlList, YamlMap

_NONE = YamlList(0)
_WHOLE = ("document", "service")
"""Kinds of facts that stand for a whole: their finding quotes no words that could be replaced."""


def read_fixes(tree: YamlMap) -> tuple[FixSpec, ...]:
    """The fixes of an expanded and checked rule, in its order."""
    return tuple(
        FixSpec(
            read_conditions(fix),
            fix["safe"],
            fix.get("replace", ""),
            fix.get("words", ""),
            fix.get("insert", ""),
            read_patterns(fix.get("before", _NONE)),
        )
        for fix in tree.get("fix", _NONE)
    )


def fix_texts(tree: YamlMap) -> Iterable[tuple[str, int]]:
    """(text, line) of everything in the fixes that may hold placeholders."""
    for fix in tree.get("fix", _NONE):
        yield from ((fix[key], fix.line_of(key)) for key in ("replace", "words", "insert") if key in fix)


def check_fixes(tree: YamlMap, checks: PatternChecks, add: Callable[[int, str], None]) -> None:
    """Notes what is wrong with ``fix``, its placeholders left aside.

    Args:
        tree: The rule; its ``at`` is one of the aliases.
        checks: Those of its patterns, which have been checked.
        add: Takes the line of a fault and the sentence about it.
    """
    fixes: YamlList = tree.get("fix", _NONE)
    for index, fix in enumerate(fixes):
        line = fixes.line_of(index)
        if ("replace" in fix) == ("insert" in fix):
            add(line, "“fix” memerlukan “replace” (kata pengganti) atau “insert” (baris yang disisipkan), salah satu")
        elif "replace" in fix and checks.bound[tree["at"]] in _WHOLE:
            add(line, "“replace” memerlukan kata yang dikutip; temuan tentang dokumen atau layanan tidak mengutip kata")
        if ("insert" in fix) != ("before" in fix):
            add(line, "“insert” memerlukan “before”, pola fakta yang di depannya baris itu disisipkan, dan sebaliknya")
        if "words" in fix and "insert" in fix:
            add(fix.line_of("words"), "“words” hanya untuk “replace”: bagian kata yang diganti")
        for key, raw in fix.get("if", {}).items():
            checks.check_condition(key, raw, fix["if"].line_of(key))
        _check_before(fix.get("before", _NONE), checks, add)
        if "if" not in fix and index < len(fixes) - 1:
            add(line, f"fix[{index + 1}] tanpa “if” menutup yang sesudahnya; taruh di akhir")
    _check_examples(tree, add)


def _check_before(before: YamlList, checks: PatternChecks, add: Callable[[int, str], None]) -> None:
    for index, pattern in enumerate(before):
        if "not" in pattern:
            add(before.line_of(index), "“before” hanya memuat pola positif")
        alone = YamlList(before.line)
        alone.append(pattern)
        alone.lines.append(before.line_of(index))
        checks.within().check_when(alone)


def _check_examples(tree: YamlMap, add: Callable[[int, str], None]) -> None:
    """A rule that mends shows what comes of it, and one that does not has nothing to show."""
    examples = tree.get("examples")
    if examples is None:
        return
    # Lines that are put in depend on the document around the section that an example replaces.
    shown = any("fixed" in given for given in (examples, *tree.get("cases", _NONE)))
    if not shown and any("replace" in fix for fix in tree.get("fix", _NONE)):
        add(examples.line, "contoh sesudah perbaikan belum ditulis; tambahkan “fixed” di bawah “bad”")
    for given in (examples, *tree.get("cases", _NONE)):
        if "fixed" in given and "fix" not in tree:
            add(given.line_of("fixed"), "“fixed” memerlukan “fix”, cara perbaikannya")
