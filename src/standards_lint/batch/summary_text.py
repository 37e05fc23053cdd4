"""What a batch found, for people."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.batch.running import Run
from standards_lint.batch.totals import Totals
from standards_lint.library.report import Verdict
from standards_lint.model.finding import Severity, Text
from standards_lint.reporters.words import SEVERITY

_VERDICTS = {
    Verdict.JUDGED: Text("dinilai", "judged"),
    Verdict.PARTLY: Text("dinilai sebagian", "judged in part"),
    Verdict.NO_STANDARD: Text(
        "bukan standar (aturan isi tidak diterapkan)", "no standard (rules on content not asked)"
    ),
    Verdict.NOT_JUDGED: Text("tidak dapat dinilai", "not judged"),
}
_DOCUMENTS = Text("Dokumen: {n}", "Documents: {n}")
_FINDINGS = Text("Temuan: {told}", "Findings: {told}")
_FAULTS = Text("Sebab tidak atau hanya sebagian dinilai:", "Why documents were not judged, or in part only:")
_RULES = Text("Temuan menurut aturan (dokumen yang memuatnya):", "Findings by rule (documents that have them):")
_SPEED = Text(
    "Kali ini {n} dokumen dalam {seconds:.0f} detik: {speed:.1f} dokumen per detik.",
    "This time {n} documents in {seconds:.0f} seconds: {speed:.1f} documents a second.",
)
_EARLIER = Text("{n} dokumen sudah dinilai dalam kali sebelumnya.", "{n} documents had been judged by earlier runs.")


def summary_text(run: Run, seconds: float, lang: str) -> str:
    """The summary of a run.

    Args:
        run: What was done.
        seconds: How long this run took.
        lang: ``id`` or ``en``.
    """
    return "\n".join([*_lines(run.totals, lang), "", *_this_time(run, seconds, lang), ""])


def _lines(totals: Totals, lang: str) -> Iterator[str]:
    yield _DOCUMENTS.in_(lang).format(n=totals.documents)
    for verdict, text in _VERDICTS.items():
        if totals.verdicts[verdict]:
            yield f"  {totals.verdicts[verdict]:>8}  {text.in_(lang)}"
    if totals.faults:
        yield _FAULTS.in_(lang)
        yield from (f"  {n:>8}  {name}" for name, n in _most_first(dict(totals.faults)))
    told = ", ".join(f"{totals.severities[one]} {SEVERITY[one].in_(lang)}" for one in Severity)
    yield _FINDINGS.in_(lang).format(told=told)
    if totals.findings:
        yield _RULES.in_(lang)
        yield from (f"  {n:>8}  {name} ({totals.documents_with[name]})" for name, n in _most_first(totals.findings))


def _this_time(run: Run, seconds: float, lang: str) -> Iterator[str]:
    earlier = run.totals.documents - run.judged
    if earlier:
        yield _EARLIER.in_(lang).format(n=earlier)
    if run.judged:
        yield _SPEED.in_(lang).format(n=run.judged, seconds=seconds, speed=run.judged / max(seconds, 0.001))


def _most_first(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
