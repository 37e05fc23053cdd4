"""``draf.docx:20:29`` to a file and a place in it, and the place to the finding that a report told there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards_lint.errors import UsageError
from standards_lint.model.finding import Finding
from standards_lint.records import dataclass

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")
_NEAREST = 5
"""Findings of a kind that are named where there is none at the place."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as reports print it."""

    path: str
    line: int
    column: int = 0
    """0 where only the line is told."""


def parse_place(text: str) -> Place:
    """The file, line and column that ``FILE:LINE`` or ``FILE:LINE:COL`` tells.

    Raises:
        UsageError: for anything else.
    """
    match = _PLACE.fullmatch(text)
    if match is None:
        raise UsageError(
            f"“{text}” bukan tempat; tulis BERKAS:BARIS seperti dalam laporan, misalnya draf.docx:20 atau draf.doc:20:9"
        )
    return Place(match["path"], int(match["line"]), int(match["column"] or 0))


def finding_at(findings: Sequence[Finding], code: str, place: Place) -> Finding:
    """The finding with this code at this place.

    Raises:
        UsageError: if there is none, naming the nearest.
    """
    same = [finding for finding in findings if finding.code == code]
    for fits in (_begins, _covers):
        found = next((finding for finding in same if fits(finding, place)), None)
        if found is not None:
            return found
    told = "; ".join(_nearest(findings, code, place)) or "dokumen ini tidak mempunyai temuan"
    raise UsageError(f"tidak ada temuan {code} di {_told(place)}. Yang terdekat: {told}")


def _begins(finding: Finding, place: Place) -> bool:
    return finding.span.line == place.line and place.column in (0, finding.span.column)


def _covers(finding: Finding, place: Place) -> bool:
    return not place.column and finding.span.line <= place.line <= finding.span.end_line


def _nearest(findings: Sequence[Finding], code: str, place: Place) -> Iterator[str]:
    """Those of the same code first, then those of others, by their distance."""
    for wanted in (True, False):
        alike = [finding for finding in findings if (finding.code == code) is wanted]
        alike.sort(key=lambda finding: (abs(finding.span.line - place.line), finding.span.line, finding.code))
        for finding in alike[:_NEAREST]:
            yield f"{finding.code} {place.path}:{finding.span.line}:{finding.span.column}"


def _told(place: Place) -> str:
    column = f":{place.column}" if place.column else ""
    return f"{place.path}:{place.line}{column}"
