"""What was suppressed, a line each: where, which rule, what it said, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.report import Report, Suppressed
from standards_lint.reporters import ci_words, words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reason_words


def suppressed_lines(report: Report, lang: str) -> Iterator[str]:
    """``path:3:1: PGD006 kesalahan … -- disembunyikan oleh pengecualian: alasan``; nothing where nothing was."""
    told = [(document.path, entry) for document in report.documents for entry in document.suppressed]
    if not told:
        return
    yield ci_words.HIDDEN_HEADING.in_(lang)
    for path, entry in told:
        finding = entry.finding
        head = f"{finding.code} {words.SEVERITY[finding.severity].in_(lang)}"
        place = f"{one_line(path)}:{finding.span.line}:{finding.span.column}"
        yield f"  {place}: {head} {one_line(finding.message.in_(lang))} -- {suppressed_words(entry, lang)}"


def suppressed_words(entry: Suppressed, lang: str) -> str:
    """``disembunyikan oleh pengecualian: alasan``."""
    by = ci_words.BY[entry.by].in_(lang) if entry.by in ci_words.BY else one_line(entry.by)
    return ci_words.HIDDEN.in_(lang).format(by=by, reason=reason_words(entry, lang))
