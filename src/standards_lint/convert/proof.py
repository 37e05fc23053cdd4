"""What a document comes to: what was found in it and understood of it, to be compared with its converted twin."""

from __future__ import annotations

import re
from collections import Counter

from standards_lint.convert.standard_file import is_told
from standards_lint.extract.structure import main_blocks
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import RawDocument, Region
from standards_lint.model.finding import Finding
from standards_lint.model.standard import Standard
from standards_lint.pipeline import Session, lint_bytes
from standards_lint.records import dataclass
from standards_lint.understand import extract_bytes

_WORD = re.compile(r"[^\W\d_]{2,}")

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


def words_of(raw: RawDocument, knowledge: Knowledge | None = None) -> Counter[str]:
    """How often each word stands in a document, menus of its page left out.

    Args:
        raw: The document.
        knowledge: Where given, running numbers and column heads of tables are left out too.
    """
    kept = main_blocks(raw)
    beside = [block for block in raw.blocks if block.region in (Region.FOOTER, Region.ASIDE)]
    found: Counter[str] = Counter()
    for block in (*kept, *(beside if len(kept) < len(raw.blocks) else ())):
        if knowledge is None or not is_told(block, knowledge):
            found.update(_WORD.findall(block.text.casefold()))
    return found


def _told(finding: Finding) -> Told:
    return finding.code, finding.service, finding.component, finding.message.id


def _skeleton(standard: Standard) -> tuple[object, ...]:
    services = tuple((s.name, tuple((c.id, c.state) for c in s.components)) for s in standard.services)
    return standard.kinds, standard.form, services
