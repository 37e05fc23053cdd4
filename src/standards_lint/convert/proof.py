"""What a document comes to: what was found in it and understood of it, to be compared with its converted twin."""

from __future__ import annotations

from dataclasses import dataclass

from standards_lint.model.finding import Finding
from standards_lint.model.standard import Standard
from standards_lint.pipeline import Session, extract_bytes, lint_bytes

Told = tuple[str, str, str, str]
"""Code, service, component and message of a finding."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a document comes to."""

    findings: tuple[Told, ...]
    """Sorted."""
    skeleton: tuple[object, ...]
    """Kinds, form, and the services with the components they have and what these say."""


def outcome_of(data: bytes, path: str, session: Session) -> Outcome:
    """Judge a document."""
    report = lint_bytes(data, path, session)
    standard = extract_bytes(data, path, session.knowledge, session.reading)
    return Outcome(tuple(sorted(map(_told, report.findings))), _skeleton(standard))


def _told(finding: Finding) -> Told:
    return finding.code, finding.service, finding.component, finding.message.id


def _skeleton(standard: Standard) -> tuple[object, ...]:
    services = tuple((s.name, tuple((c.id, c.state) for c in s.components)) for s in standard.services)
    return standard.kinds, standard.form, services
