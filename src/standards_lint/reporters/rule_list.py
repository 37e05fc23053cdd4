"""The rules of a pack as a list."""

from __future__ import annotations

from standards_lint.packs.spec import Pack, Rule
from standards_lint.reporters import words
from standards_lint.reporters.json_text import json_text


def rule_list_text(pack: Pack, lang: str) -> str:
    """A line for each rule under the title of its category."""
    lines: list[str] = []
    for category in pack.categories:
        rules = [rule for rule in pack.rules if rule.category == category.folder]
        if rules:
            lines += [category.title.in_(lang), *(f"  {rule_line(rule, lang)}" for rule in rules), ""]
    return "".join(f"{line}\n" for line in lines[:-1])


def rule_line(rule: Rule, lang: str) -> str:
    """Code, weight, name and summary of a rule."""
    status = "" if rule.status == "stable" else f" [{rule.status}]"
    severity = words.SEVERITY[rule.severity].in_(lang)
    return f"{rule.code}  {severity:<10}  {rule.name}: {rule.summary.in_(lang)}{status}"


def rule_list_json(pack: Pack, lang: str) -> str:
    """The rules as JSON."""
    rules = [
        {
            "code": rule.code,
            "name": rule.name,
            "category": rule.category,
            "status": rule.status,
            "severity": rule.severity.value,
            "applies_to": list(rule.applies_to),
            "summary": rule.summary.in_(lang),
            "file": rule.file,
        }
        for rule in pack.rules
    ]
    return json_text({"schema_version": 1, "pack": pack.label, "rules": rules})
