"""Rules as SARIF tells of them: what they ask, why, by which law, how gravely."""

from __future__ import annotations

from standards_lint.model.finding import Finding, Severity
from standards_lint.packs.spec import Rule
from standards_lint.reporters import words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.sarif_places import Fields

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    # The standard asks for this wherever the kind of a result is not "fail".
    Severity.REVIEW: "none",
}


def descriptor(code: str, rule: Rule | None, finding: Finding | None, lang: str) -> Fields:
    """A rule.

    Args:
        code: Its code.
        rule: As the pack tells it; None where it is not at hand.
        finding: One of its findings, for what is known without the pack.
        lang: ``id`` or ``en``.
    """
    if rule is None:
        return {"id": code, "name": finding.name} if finding else {"id": code}
    law = words.BASIS.in_(lang).format(basis=basis_words(rule.basis, lang)) if rule.basis else ""
    ask = f"standards-lint explain {code}"
    why = _sentence(rule.why.in_(lang))
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": _sentence(rule.summary.in_(lang))},
        "fullDescription": {"text": why},
        "help": {
            "text": "\n".join(line for line in (why, law, ask) if line),
            "markdown": "\n\n".join(line for line in (why, law, f"`{ask}`") if line),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.category], "pack": rule.pack},
    }


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
