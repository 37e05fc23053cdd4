"""Findings about what was set aside: directives that do nothing, waivers that have ended, and the like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from standards_lint.model.finding import Finding, Fix, Text
from standards_lint.model.likeness import digest
from standards_lint.model.span import Span
from standards_lint.triage.terms import Terms

UNUSED = "PCL001"
WITHOUT_REASON = "PCL002"
NOT_UNDERSTOOD = "PCL003"
UNKNOWN_RULE = "PCL004"
UNPAIRED = "PCL005"
EXPIRED = "PCL006"
ENDING = "PCL007"
UNUSED_WAIVER = "PCL008"
STALE = "PCL009"

CODES = (UNUSED, WITHOUT_REASON, NOT_UNDERSTOOD, UNKNOWN_RULE, UNPAIRED, EXPIRED, ENDING, UNUSED_WAIVER, STALE)
"""Rules that a pack must have."""


def telling(code: str, said: Text, span: Span, terms: Terms, *, quote: str = "", fix: Fix | None = None) -> Finding:
    """The finding of a rule that the program raises itself.

    Args:
        code: Of the rule.
        said: What its texts have in place of ``{message}``.
        span: Where it is told.
        terms: Holds the rules.
        quote: Words of the file that are shown.
        fix: How it can be mended.
    """
    rule = terms.raised[code]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=_filled(rule.message, said),
        advice=_filled(rule.advice, said),
        quote=quote,
        span=span,
        basis=rule.basis,
        pack=rule.pack,
        fix=fix,
    )


def plain(words: str) -> Text:
    """Words that are the same in both languages."""
    return Text(words, words)


def recognisable(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the text, each with a fingerprint of what it says."""
    seen: Counter[tuple[str, str]] = Counter()
    told = []
    for finding in sorted(findings, key=lambda f: (f.span.line, f.span.column, f.code, f.message.id)):
        said = (finding.code, finding.message.id)
        seen[said] += 1
        told.append(replace(finding, fingerprint=digest(*said, str(seen[said]))))
    return tuple(told)


def _filled(text: Text, said: Text) -> Text:
    return Text(text.id.replace("{message}", said.id), text.en.replace("{message}", said.en))
