"""Everything that two runs told about documents, put side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comparison.extracts import differences, read_extract
from comparison.findings import Difference, Told, compare, read_findings
from comparison.sides import Outcome


@dataclass(frozen=True, slots=True)
class Fault:
    """A document of which a side told nothing."""

    document: str
    side: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result: what ``check`` told, and with ``--extract`` what was understood."""

    before: str
    """Commit and subject of a side."""
    after: str
    documents: int
    as_of: str
    faults: tuple[Fault, ...]
    """They take no part in the rest."""
    taken: tuple[tuple[str, str], ...]
    """(document, what it is taken for now and was before)."""
    findings: Difference
    understood: tuple[tuple[str, tuple[str, ...]], ...] | None = None
    """(document, differences); None if nobody asked."""


def faults_of(names: Mapping[Path, str], before: Outcome, after: Outcome) -> tuple[Fault, ...]:
    """Documents that brought a side down, in their order."""
    sides = (("before", before), ("after", after))
    return tuple(
        Fault(name, side, outcome.failed[path])
        for path, name in names.items()
        for side, outcome in sides
        if path in outcome.failed
    )


def findings_of(names: Mapping[Path, str], before: Outcome, after: Outcome) -> Difference:
    """The differences of the findings on all documents that both sides judged."""
    both = _both(names, before, after)
    return compare(_all_told(both, before), _all_told(both, after))


def taken_of(names: Mapping[Path, str], before: Outcome, after: Outcome) -> tuple[tuple[str, str], ...]:
    """Documents that are taken for something else, or are read no more."""
    rows = []
    for path, name in _both(names, before, after).items():
        one, other = _taken(before.told[path]), _taken(after.told[path])
        if one != other:
            rows.append((name, f"{one} → {other}"))
    return tuple(rows)


def understood_of(
    names: Mapping[Path, str], before: Outcome, after: Outcome
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is understood otherwise, document by document."""
    rows = []
    for path, name in _both(names, before, after).items():
        found = differences(read_extract(name, before.told[path]), read_extract(name, after.told[path]))
        if found:
            rows.append((name, found))
    return tuple(rows)


def _both(names: Mapping[Path, str], before: Outcome, after: Outcome) -> dict[Path, str]:
    return {path: name for path, name in names.items() if path in before.told and path in after.told}


def _all_told(names: Mapping[Path, str], outcome: Outcome) -> list[Told]:
    return [told for path, name in names.items() for told in read_findings(name, outcome.told[path])]


def _taken(entry: Mapping[str, Any]) -> str:
    if not entry["readable"]:
        return "unreadable"
    return f"{entry['kind']}, {entry['form']}" + (", read in part" if entry["failed"] else "")
