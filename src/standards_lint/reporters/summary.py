"""The last lines of a text report: how much was found, what was not checked, and what it was judged by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from standards_lint.model.finding import Severity
from standards_lint.model.report import Report
from standards_lint.reporters import words
from standards_lint.reporters.asked import asked_words, sentence
from standards_lint.reporters.checklist import question_lines
from standards_lint.reporters.compared import compared_lines
from standards_lint.reporters.fixes import fixable_lines
from standards_lint.reporters.levels import evaluation_lines
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reasons_in_short
from standards_lint.reporters.since import UNCHANGED, old_findings_words, since_words

_FRESH = timedelta(days=366)
"""Age up to which a register of regulations is trusted without a word."""


def summary_lines(report: Report, lang: str, *, checklist: bool = False) -> Iterator[str]:
    """What the reviewer is asked, then counts, gaps and tool, a line each.

    Args:
        report: What was found.
        lang: ``id`` or ``en``.
        checklist: The questions for the reviewer are printed whole; else their number.
    """
    asked = report.asked
    if asked and checklist:
        yield words.CHECKLIST_HEADING.in_(lang)
        yield from question_lines(asked, lang)
        yield ""
    if report.compared is not None:
        yield from compared_lines(report.compared, lang)
    yield from evaluation_lines((document.levels for document in report.documents), lang)
    yield f"{'; '.join(count_words(report, lang))}."
    yield from fixable_lines(report, lang)
    yield tool_words(report, lang)
    if report.weakened:
        yield words.WEAKENED.in_(lang)
        yield from (f"  - {one_line(text.in_(lang))}" for text in report.weakened)
    if asked and not checklist:
        yield words.CHECKLIST_LINE.in_(lang).format(n=len(asked))
    if register_is_old(report):
        yield words.OLD_REGISTER.in_(lang)
    yield from (words.STALE_PACK.in_(lang).format(pack=one_line(pack), day=day) for pack, day in report.stale_packs)


def weakened_words(report: Report, lang: str) -> Iterator[str]:
    """What packs make weaker than the rules that they extend, a sentence each, for forms that have no list of it."""
    for text in report.weakened:
        yield f"{words.WEAKENED_ONE.in_(lang)} {one_line(text.in_(lang))}"


def tool_words(report: Report, lang: str) -> str:
    """What judged, by what, by the law of which day."""
    told = words.TOOL.in_(lang).format(
        version=report.version,
        engine=report.engine,
        packs=", ".join(report.packs),
        as_of=report.as_of,
        register=report.register,
    )
    if report.plugins:
        told += words.PLUGINS.in_(lang).format(plugins=", ".join(map(one_line, report.plugins)))
    return f"{told} {since_words(report.since, lang)}" if report.since else told


def judged_words(report: Report, lang: str) -> str:
    """`tool_words`, and which rules were asked where these were not all."""
    return " ".join((tool_words(report, lang), *map(sentence, asked_words(report.documents, lang))))


def register_is_old(report: Report) -> bool:
    """The law of the day judged by may hold what the register does not know."""
    return date.fromisoformat(report.as_of) - date.fromisoformat(report.register_date) > _FRESH


def count_words(report: Report, lang: str) -> Iterator[str]:
    """``3 kesalahan dalam 1 dokumen``, then what could not be checked, judged or shown, as far as there is any."""
    numbers = ((severity, report.count(severity)) for severity in Severity)
    found = ", ".join(words.counted(words.COUNTED[severity], n, lang) for severity, n in numbers if n)
    documents = words.counted(words.DOCUMENTS, sum(document.is_paper for document in report.documents), lang)
    yield words.IN_DOCUMENTS.in_(lang).format(counts=found or words.NOTHING.in_(lang), documents=documents)
    failed = sum(document.failed for document in report.documents)
    if failed:
        yield words.FAILED.in_(lang).format(documents=words.counted(words.DOCUMENTS, failed, lang))
    unjudged = sum(len(document.not_judged) for document in report.documents)
    if unjudged:
        yield words.UNJUDGED.in_(lang).format(n=unjudged)
    hidden = [entry for document in report.documents for entry in document.suppressed]
    suppressed = [entry for entry in hidden if entry.by != UNCHANGED]
    if len(suppressed) < len(hidden):
        yield old_findings_words(len(hidden) - len(suppressed), lang)
    if suppressed:
        yield words.SUPPRESSED.in_(lang).format(n=len(suppressed), reasons=reasons_in_short(suppressed, lang))
    yield from asked_words(report.documents, lang)
