"""Packs laid over each other: which rules each brings, and what it changes in those of others."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.finding import Text
from standards_lint.packs.compose import Composition
from standards_lint.packs.spec import Pack, Rule
from standards_lint.reporters import words
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.rule_list import rule_line

LEVEL = {
    "nasional": Text("nasional", "national"),
    "sektor": Text("sektor", "sector"),
    "provinsi": Text("provinsi", "province"),
    "kabupaten_kota": Text("kabupaten/kota", "regency or city"),
    "opd": Text("perangkat daerah", "office"),
}
_BRINGS = Text("{n} aturan", "{n} rules")
_WORDS = Text("kata tambahan untuk {files}", "words for {files}")
_PATTERNS = Text("{n} pola", "{n} patterns")
_TABLES = Text("{n} peraturan", "{n} regulations")
_CHANGES = Text("mengubah", "changes")
_OFF = Text("dimatikan", "switched off")
_WEAKENED = Text("Lebih longgar daripada paket yang diperluas:", "Weaker than the packs that are extended:")


def rule_tree_text(composition: Composition, lang: str) -> str:
    """The packs, the widest first, each with what it brings and changes; the rules of the national one are counted."""
    lines: list[str] = []
    for depth, pack in enumerate(composition.packs):
        indent = "  " * depth
        lines.append(f"{indent}{pack.label}: {pack.title} [{LEVEL[pack.level].in_(lang)}]")
        lines += (f"{indent}    {line}" for line in _lines(pack, composition, lang))
    if composition.weakened:
        lines += ["", _WEAKENED.in_(lang), *(f"  - {text.in_(lang)}" for text in composition.weakened)]
    return "".join(f"{line}\n" for line in lines)


def _lines(pack: Pack, composition: Composition, lang: str) -> Iterator[str]:
    brought = [_BRINGS.in_(lang).format(n=len(pack.rules))]
    if pack.patterns:
        brought.append(_PATTERNS.in_(lang).format(n=len(pack.patterns)))
    if pack.tables:
        brought.append(_TABLES.in_(lang).format(n=sum(len(table.rows) for table in pack.tables)))
    if pack.additions:
        files = ", ".join(path.rpartition("/")[2].removesuffix(".yaml") for path in pack.additions)
        brought.append(_WORDS.in_(lang).format(files=files))
    yield "; ".join(brought)
    if pack.extends:
        yield from (f"+ {rule_line(rule, lang)}" for rule in pack.rules)
    for adjustment in pack.adjustments:
        rule = _rule(adjustment.code, composition)
        what = _OFF.in_(lang) if adjustment.off else words.SEVERITY[rule.severity].in_(lang)
        yield f"~ {adjustment.code} {_CHANGES.in_(lang)}: {what} — {adjustment.reason.in_(lang)}"


def _rule(code: str, composition: Composition) -> Rule:
    return next(rule for pack in composition.packs for rule in pack.rules if rule.code == code)


def rule_tree_json(composition: Composition, lang: str) -> str:
    """The same for programs."""
    packs = [
        {
            "pack": pack.label,
            "title": pack.title,
            "level": pack.level,
            "owner": pack.owner,
            "extends": pack.extends,
            "legal_review": pack.legal_review,
            "rules": [rule.code for rule in pack.rules],
            "patterns": [pattern.name for pattern in pack.patterns],
            "regulations": [row.key for table in pack.tables for row in table.rows],
            "vocabulary": list(pack.additions),
            "changes": [
                {
                    "code": adjustment.code,
                    "severity": adjustment.severity.value if adjustment.severity else None,
                    "off": adjustment.off,
                    "reason": adjustment.reason.in_(lang),
                }
                for adjustment in pack.adjustments
            ],
        }
        for pack in composition.packs
    ]
    weakened = [text.in_(lang) for text in composition.weakened]
    return json_text({"schema_version": 1, "packs": packs, "weakened": weakened})
