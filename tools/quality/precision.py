"""Findings of today beside the verdicts of readers: how many of a rule's findings are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quality.verdicts import Given, Judged, Verdict, said
from standards_lint.model.finding import Finding
from standards_lint.packs.precision import Counts, Precision

Reports = Mapping[str, Sequence[Finding]]
"""Findings by the number of their document."""

_Key = tuple[str, str, str]

_HEAD = """\
# What the rules of this pack reported on real documents, and how much of it was right when read beside them.
# Written by tools/rule_precision.py from tools/quality/verdicts.tsv; do not edit.
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of readers' files."""

    table: tuple[Judged, ...]
    new: int
    changed: int
    """Verdicts that contradicted the one of the table and took its place."""
    unknown: tuple[Given, ...]
    """Verdicts on what is not reported today."""


def add(table: Iterable[Judged], given: Iterable[Given], reports: Reports) -> Added:
    """The table with the verdicts of readers in it; what is not reported today does not come in."""
    rows = {row.key: row for row in table}
    findings = _by_key(reports)
    new = changed = 0
    unknown = []
    for entry in given:
        key = entry.document, entry.code, entry.fingerprint
        if key not in findings:
            unknown.append(entry)
            continue
        before = rows.get(key)
        new += before is None
        changed += before is not None and before.verdict != entry.verdict
        rows[key] = Judged(*key, entry.verdict.value, said(findings[key]))
    return Added(tuple(rows.values()), new, changed, tuple(unknown))


@dataclass(frozen=True, slots=True)
class Counted:
    """What came of joining findings and verdicts."""

    precision: Precision
    dropped: tuple[Judged, ...]
    """Verdicts whose finding is no longer reported."""
    reworded: tuple[Judged, ...]
    """Verdicts of unfair on findings that are told otherwise by now: still counted, and to be read again."""


def count(codes: Iterable[str], reports: Reports, table: Iterable[Judged], *, edition: str, day: str) -> Counted:
    """The counts of each rule.

    A verdict counts while its finding is reported. One of unfair goes on counting against the rule when severity or
    words were changed: whether that mended it, only reading the finding again can show.
    """
    findings = _by_key(reports)
    counted: dict[str, Counter[str]] = {code: Counter() for code in codes}
    dropped, reworded = [], []
    for row in table:
        finding = findings.get(row.key)
        if finding is None:
            dropped.append(row)
            continue
        counted[row.code][row.verdict] += 1
        if row.verdict == Verdict.UNFAIR and row.said != said(finding):
            reworded.append(row)
    rules = {code: replace(_reported(code, reports), **_verdicts(counts)) for code, counts in counted.items()}
    precision = Precision(edition, day, len(reports), len(dropped), rules)
    return Counted(precision, tuple(dropped), tuple(reworded))


def render(precision: Precision) -> str:
    """``ketepatan.yaml``."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(precision))


def _lines(precision: Precision) -> Iterator[str]:
    yield f'edition: "{precision.edition}"'
    yield f'day: "{precision.day}"'
    yield f"documents: {precision.documents}"
    yield f"dropped: {precision.dropped}"
    yield "rules:"
    for code, counts in sorted(precision.rules.items()):
        reported = f"findings: {counts.findings}, documents: {counts.documents}"
        read = f"right: {counts.right}, wrong: {counts.wrong}, unfair: {counts.unfair}, unclear: {counts.unclear}"
        yield f"  {code}: {{{reported}, {read}}}"


def _by_key(reports: Reports) -> dict[_Key, Finding]:
    return {
        (document, finding.code, finding.fingerprint): finding
        for document, findings in reports.items()
        for finding in findings
    }


def _reported(code: str, reports: Reports) -> Counts:
    each = [sum(finding.code == code for finding in findings) for findings in reports.values()]
    return Counts(sum(each), sum(n > 0 for n in each), 0, 0, 0, 0)


def _verdicts(counts: Counter[str]) -> dict[str, int]:
    return {
        "right": counts[Verdict.TRUE],
        "wrong": counts[Verdict.FALSE],
        "unfair": counts[Verdict.UNFAIR],
        "unclear": counts[Verdict.UNCLEAR],
    }
