"""How grave a rule may be, by how its law is known."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.model.finding import Severity
from standards_lint.packs.spec import Rule

_PROVEN = {
    "text": Severity.ERROR,
    "partial": Severity.WARNING,
    "secondary": Severity.WARNING,
    "practice": Severity.INFO,
}


def highest_by(verified: Iterable[str]) -> Severity:
    """The highest severity that the articles of a basis allow together; a warning where no law speaks of it.

    Args:
        verified: How each of them is known: ``text partial secondary practice``.
    """
    return max((_PROVEN[word] for word in verified), key=lambda one: one.rank, default=Severity.WARNING)


def highest_of(rule: Rule) -> Severity:
    """The highest severity that users may give a rule; what asks a person to look goes on to ask."""
    if rule.severity is Severity.REVIEW:
        return Severity.REVIEW
    return highest_by(basis.verified for basis in rule.basis)
