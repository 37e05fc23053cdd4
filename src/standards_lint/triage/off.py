"""Findings of rules that a pack has switched off: they are told as put aside, with the reason of the pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.model.finding import Finding
from standards_lint.model.report import Suppressed
from standards_lint.packs.spec import Rule

BY = "pack"
"""`Suppressed.by` of what a pack has switched off."""


def switched_off(
    findings: Iterable[Finding], rules: Sequence[Rule]
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """The findings that stay, and those of rules that are switched off.

    Args:
        findings: Of one document.
        rules: Those that judged.
    """
    off = {rule.code: rule.off for rule in rules if rule.off}
    if not off:
        return tuple(findings), ()
    listed = tuple(findings)
    kept = tuple(finding for finding in listed if finding.code not in off)
    aside = (Suppressed(finding, off[finding.code].id, BY) for finding in listed if finding.code in off)
    return kept, tuple(aside)
