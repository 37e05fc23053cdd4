"""One rule told in full: what it asks, by which law, with which examples, and what it cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.finding import Text
from standards_lint.packs.spec import Example, Rule
from standards_lint.reporters import words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.report_json import basis_fields

_HEADINGS = {
    "why": Text("Mengapa", "Why"),
    "basis": Text("Dasar hukum", "Law"),
    "no_basis": Text("tidak ada; aturan ini tentang pembacaan berkas", "none; this rule is about reading the file"),
    "advice": Text("Yang perlu dilakukan", "What to do"),
    "bad": Text("Contoh yang ditemukan", "Example that is reported"),
    "good": Text("Contoh yang baik", "Example that is right"),
    "limits": Text("Batas aturan ini", "What this rule cannot see"),
    "applies": Text("Berlaku untuk", "Applies to"),
    "every": Text("semua dokumen", "every document"),
    "removed": Text("(bagian ini dihapus)", "(this part is left out)"),
    "bare": Text("(hanya judul, tanpa isi)", "(the bare heading)"),
    "place": Text("pada bagian “{at}”", "in the part “{at}”"),
}


def explanation_text(rule: Rule, lang: str) -> str:
    """The rule as text."""
    return "".join(f"{line}\n" for line in _lines(rule, lang))


def _lines(rule: Rule, lang: str) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({words.SEVERITY[rule.severity].in_(lang)}, {rule.status}, {rule.since})"
    yield rule.summary.in_(lang)
    yield from _part("applies", _kinds(rule, lang), lang)
    yield from _part("why", rule.why.in_(lang), lang)
    yield from _part("basis", basis_words(rule.basis, lang) or _HEADINGS["no_basis"].in_(lang), lang)
    if "{" not in rule.advice.in_(lang):
        yield from _part("advice", rule.advice.in_(lang), lang)
    for example in rule.examples:
        yield from _part(example.name, _snippet(example, lang), lang, _where(example, lang))
    if rule.known_limits:
        yield from _part("limits", rule.known_limits.in_(lang), lang)


def _part(key: str, text: str, lang: str, where: str = "") -> Iterator[str]:
    yield ""
    yield f"{_HEADINGS[key].in_(lang)}{where}:"
    yield from (f"  {line}".rstrip() for line in text.splitlines())


def _kinds(rule: Rule, lang: str) -> str:
    if "*" in rule.applies_to:
        return _HEADINGS["every"].in_(lang)
    return ", ".join(text.in_(lang) for kind, text in words.KIND.items() if kind in rule.applies_to)


def _snippet(example: Example, lang: str) -> str:
    if example.document is not None:
        return example.document
    if example.text is None:
        return _HEADINGS["removed"].in_(lang)
    return example.text or _HEADINGS["bare"].in_(lang)


def _where(example: Example, lang: str) -> str:
    return f" {_HEADINGS['place'].in_(lang).format(at=example.at)}" if example.at else ""


def explanation_json(rule: Rule, lang: str) -> str:
    """The rule as JSON; texts with placeholders (``{c.name}``) as the rule file has them."""
    return json_text(
        {
            "schema_version": 1,
            "code": rule.code,
            "name": rule.name,
            "category": rule.category,
            "status": rule.status,
            "since": rule.since,
            "severity": rule.severity.value,
            "applies_to": list(rule.applies_to),
            "summary": rule.summary.in_(lang),
            "why": rule.why.in_(lang),
            "message": rule.message.in_(lang),
            "advice": rule.advice.in_(lang),
            "basis": [basis_fields(basis) for basis in rule.basis],
            "examples": [_example(example) for example in (*rule.examples, *rule.cases)],
            "known_limits": rule.known_limits.in_(lang) if rule.known_limits else None,
            "pack": rule.pack,
            "file": rule.file,
        }
    )


def _example(example: Example) -> dict[str, object]:
    fields: dict[str, object] = {"name": example.name, "expect": list(example.expect), "format": example.format}
    if example.document is not None:
        return {**fields, "document": example.document}
    return {**fields, "scaffold": example.scaffold, "at": example.at, "text": example.text}
