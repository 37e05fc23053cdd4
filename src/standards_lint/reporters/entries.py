"""Findings to the entries of a text report: what is said of many services or components is said once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from standards_lint.model.finding import Basis, Finding, Severity
from standards_lint.model.span import Span
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a report tells."""

    codes: tuple[str, ...]
    severity: Severity
    message: str
    advice: str
    quote: str
    span: Span
    services: tuple[tuple[str, int], ...]
    """(name, line) of each service it is about, in the order of the document; one entry with an empty name for the
    document."""
    basis: tuple[Basis, ...]
    source: str
    """From which pack its rules are, empty for national ones that nobody changed."""
    findings: tuple[Finding, ...]
    """All that it tells, those at its own place first."""


def entries(findings: Iterable[Finding], lang: str) -> tuple[Entry, ...]:
    """The entries for the findings of one document, in the order of the first finding of each.

    Findings of one fold and severity are told as one, and so are findings equal in code, message and quote over several
    services.
    """
    groups: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_group(finding)].append(finding)
    told = (entry for group in groups.values() for entry in _entries_of(group, lang))
    return tuple(sorted(told, key=lambda e: (e.span.line, e.span.column, e.codes)))


def _group(finding: Finding) -> tuple[object, ...]:
    if finding.fold:
        return ("fold", finding.fold.key, finding.severity, finding.fold.message)
    return ("same", finding.code, finding.severity, finding.message, finding.quote)


def _entries_of(group: Sequence[Finding], lang: str) -> Iterable[Entry]:
    by_service: dict[str, list[Finding]] = defaultdict(list)
    for finding in group:
        by_service[finding.service].append(finding)
    if group[0].fold and len(group) > 1:
        return _folded(by_service, lang)
    if len(by_service) == 1:
        return [_entry([finding], finding.message.in_(lang), [[finding]], lang) for finding in group]
    # The same words may stand twice in one service: its first place is named for all.
    services = list(by_service.values())
    return [_entry(services[0][:1], services[0][0].message.in_(lang), services, lang)]


def _folded(by_service: dict[str, list[Finding]], lang: str) -> Iterable[Entry]:
    """One entry for all services that lack the same items."""
    alike: dict[tuple[str, ...], list[list[Finding]]] = defaultdict(list)
    for found in by_service.values():
        alike[tuple(dict.fromkeys(_item(finding, lang) for finding in found))].append(found)
    for items, services in alike.items():
        told = services[0]
        message = told[0].message.in_(lang)
        if len(told) > 1 and told[0].fold:
            message = told[0].fold.message.in_(lang).replace("{items}", ", ".join(items))
        yield _entry(told, message, services, lang)


def _item(finding: Finding, lang: str) -> str:
    return finding.fold.item.in_(lang) if finding.fold else ""


def _entry(told: Sequence[Finding], message: str, services: Sequence[Sequence[Finding]], lang: str) -> Entry:
    first = told[0]
    advice = {finding.advice.in_(lang) for finding in told}
    return Entry(
        codes=tuple(sorted({finding.code for finding in told})),
        severity=first.severity,
        message=message,
        advice=advice.pop() if len(advice) == 1 else "",
        quote=first.quote,
        span=first.span,
        services=tuple((found[0].service, found[0].span.line) for found in services),
        basis=tuple(dict.fromkeys(basis for finding in told for basis in finding.basis)),
        source="; ".join(dict.fromkeys(finding.source.in_(lang) for finding in told if finding.source)),
        findings=tuple(finding for found in services for finding in found),
    )
