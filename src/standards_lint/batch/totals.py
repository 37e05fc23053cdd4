"""What was counted over documents: of a part, and of all parts together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from standards_lint.batch.rows import Rows
from standards_lint.library.report import Verdict
from standards_lint.records import dataclass


@dataclass(slots=True)
class Totals:
    """Counts that grow."""

    documents: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    """By code and name: ``WKT003 klausul-pengecualian``."""
    documents_with: Counter[str] = field(default_factory=Counter)
    """Documents in which the rule found something, by the same."""
    faults: Counter[str] = field(default_factory=Counter)
    """Documents that were not judged, or in part only, by the codes that tell why."""
    reaching: int = 0
    """Documents with a finding that counts as a failure."""

    def add(self, rows: Rows) -> None:
        """Counts a document."""
        self.documents += 1
        self.verdicts[rows.verdict.value] += 1
        self.reaching += rows.reaches
        named = [f"{row['code']} {row['name']}" for row in rows.findings]
        self.findings.update(named)
        self.documents_with.update(set(named))
        self.severities.update(str(row["severity"]) for row in rows.findings)
        if rows.verdict in (Verdict.NOT_JUDGED, Verdict.PARTLY):
            self.faults.update({name for name in named if name.startswith("DOK1")})

    def add_all(self, other: Totals) -> None:
        """Counts what another has counted."""
        self.documents += other.documents
        self.reaching += other.reaching
        for mine, theirs in zip(self._counters(), other._counters(), strict=True):
            mine.update(theirs)

    @property
    def failed(self) -> int:
        """Documents that were not judged, or in part only."""
        return self.verdicts[Verdict.NOT_JUDGED] + self.verdicts[Verdict.PARTLY]

    def fields(self) -> dict[str, Any]:
        """Plain values, the same for the same counts."""
        counters = {
            name: dict(sorted(counter.items())) for name, counter in zip(_COUNTERS, self._counters(), strict=True)
        }
        return {"documents": self.documents, "reaching": self.reaching, **counters}

    @classmethod
    def of_fields(cls, tree: Mapping[str, Any]) -> Totals:
        """The counts of `fields`.

        Raises:
            KeyError: for a tree that is none.
        """
        counters = {name: Counter(tree[name]) for name in _COUNTERS}
        return cls(documents=tree["documents"], reaching=tree["reaching"], **counters)

    def _counters(self) -> tuple[Counter[str], ...]:
        return self.verdicts, self.severities, self.findings, self.documents_with, self.faults


_COUNTERS = ("verdicts", "severities", "findings", "documents_with", "faults")
