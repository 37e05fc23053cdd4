"""How the findings of a run are told in annotated copies."""

from __future__ import annotations

from collections.abc import Mapping

from standards_lint.model.finding import Text
from standards_lint.model.report import Report
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """How findings are told."""

    report: Report
    """The run that they are of."""
    whys: Mapping[str, Text]
    """Code of a rule → why it is there."""
    lang: str = "id"
    checklist: bool = False
    """With the questions for the reviewer; else only their number is told."""
    track_changes: bool = False
    """Word: what can be mended is a tracked change."""
    unsafe_fixes: bool = False
    """Those that change what is said, too."""
    refused: frozenset[tuple[str, str]] = frozenset()
    """Path of a document and fingerprint of a finding whose fix would make nothing better."""
