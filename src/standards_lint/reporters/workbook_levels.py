"""What documents support of evaluations, and how many rules they satisfy, as sheets of the workbook."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters import workbook_words as w
from standards_lint.reporters.levels import levels_told, names_of, unseen_words
from standards_lint.reporters.workbook_sheet import Row, Say, Sheet


def level_sheets(report: Report, say: Say) -> tuple[Sheet, Sheet]:
    """One row for each indicator of a document, and one for the rules of each document; empty where nobody asked."""
    return _indicators(report, say), _checkable(report, say)


def _indicators(report: Report, say: Say) -> Sheet:
    heads = [
        (say(w.DOCUMENT), 32.0),
        (say(w.EVALUATION), 24.0),
        (say(w.INDICATOR), 10.0),
        (say(w.QUESTION), 36.0),
        (say(w.LEVEL), 9.0),
        (say(w.HIGHEST), 9.0),
        (say(w.LEVEL_WORDS), 36.0),
        (say(w.LACKING), 44.0),
        (say(w.UNSEEN), 44.0),
        (say(w.EVIDENCE), 36.0),
        (say(w.CAUTION), 60.0),
    ]
    return Sheet(say(w.LEVELS), heads, [row for d in report.documents for row in _rows(d, say)])


def _rows(document: DocumentReport, say: Say) -> Iterator[Row]:
    if document.levels is None:
        return
    for spec, told in zip(document.levels.evaluations, levels_told(document.levels, say.lang).evaluations, strict=True):
        for one in spec.indicators:
            yield [
                document.path,
                told.title,
                one.code,
                say(one.name),
                one.level,
                one.highest,
                say(one.words) if one.words else "",
                names_of(one.lacking, say.lang),
                unseen_words(one.unseen, say.lang),
                say(one.evidence),
                f"{told.caution} {told.source}",
            ]


def _checkable(report: Report, say: Say) -> Sheet:
    rows: list[Row] = []
    for document in report.documents:
        numbers = document.levels.checkable if document.levels else None
        if numbers is not None and document.levels is not None:
            counted = [
                numbers.met,
                numbers.judged,
                numbers.found,
                numbers.review,
                numbers.not_judged,
                numbers.questions,
            ]
            rows.append([document.path, *counted, levels_told(document.levels, say.lang).checkable])
    names = (w.MET, w.JUDGED, w.WITH_FINDINGS, w.TO_LOOK_AT, w.UNCHECKED, w.CHECKLIST)
    heads = [(say(w.DOCUMENT), 44.0), *((say(name), 13.0) for name in names), (say(w.MEANING), 90.0)]
    return Sheet(say(w.REQUIREMENTS), heads, rows)
