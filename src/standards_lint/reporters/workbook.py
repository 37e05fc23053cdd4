"""The report as a workbook: documents, offices, services against components, and findings to filter and follow up."""

from __future__ import annotations

import io
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from standards_lint.knowledge.components import Components
from standards_lint.model.finding import Finding, Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters import workbook_words as w
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.document_words import not_judged_lines, service_words, taken_for, untold_notes
from standards_lint.reporters.html.matrix import matrix_of
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reason_words
from standards_lint.reporters.since import since_words
from standards_lint.reporters.standing import standing
from standards_lint.reporters.summary import weakened_words
from standards_lint.reporters.workbook_levels import level_sheets
from standards_lint.reporters.workbook_sheet import Row, Say, Sheet, Value

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_COLOURS = {
    "ada": "#E6F4EA",
    "umum": "#E6F4EA",
    "tanpa_judul": "#E7F1FD",
    "hampa": "#FFF4D6",
    "kosong": "#FDECEA",
    Severity.ERROR.value: "#FDECEA",
    Severity.WARNING.value: "#FFF4D6",
    Severity.INFO.value: "#E7F1FD",
    Severity.REVIEW.value: "#F3EBFC",
}
_HEAD = {
    "bold": True,
    "bg_color": "#1F3A5F",
    "font_color": "#FFFFFF",
    "text_wrap": True,
    "valign": "bottom",
    "border": 1,
}
_LONGEST = 32_000
"""Characters of a cell; Excel takes 32,767."""

_LINE, _MOST_LINES, _TALL = 15.0, 12, 170.0
"""Points of a line of text, lines up to which a row grows, and points of heads that are written upwards."""


def render_workbook(report: Report, components: Components, *, lang: str = "id") -> bytes:
    """The report as an Excel file; the same report gives the same bytes.

    Args:
        report: What was found.
        components: The 14 components in their usual order.
        lang: ``id`` or ``en``.
    """
    import xlsxwriter

    file = io.BytesIO()
    # Words of a document stay words: nothing is turned into a formula, a number or a link.
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"author": "standards-lint", "created": datetime.fromisoformat(report.as_of)})
    say = Say(lang)
    for sheet in (
        _summary(report, say),
        _offices(report, say),
        _matrix(report, components, say),
        _findings(report, components, say),
        _unchecked(report, say),
        _checklist(report, say),
        *level_sheets(report, say),
    ):
        if sheet.rows or sheet.name == say(w.SUMMARY):
            _write(book, sheet)
    book.close()
    return file.getvalue()


def _write(book: Workbook, sheet: Sheet) -> None:
    plain, upright = book.add_format(_HEAD), book.add_format({**_HEAD, "rotation": 90})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    page = book.add_worksheet(sheet.name)
    page.set_row(0, _TALL if sheet.upright else 2 * _LINE)
    for column, (title, width) in enumerate(sheet.heads):
        page.set_column(column, column, width)
        page.write_string(0, column, title, upright if column in sheet.upright else plain)
    for number, row in enumerate(sheet.rows, 1):
        page.set_row(number, _height(row, sheet.heads))
        for column, value in enumerate(row):
            _cell(page, number, column, value, body)
    last = max(1, len(sheet.rows)), len(sheet.heads) - 1
    for text, colour in sheet.colours:
        rule = {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": book.add_format({"bg_color": colour})}
        page.conditional_format(1, 0, *last, rule)
    page.freeze_panes(1, sheet.still)
    page.autofilter(0, 0, *last)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _height(row: Row, heads: Sequence[tuple[str, float]]) -> float:
    """Points that the text of a row takes: not every program fits rows to wrapped text when it opens a file."""
    lines = (math.ceil(len(str(value)) / width) for value, (_, width) in zip(row, heads, strict=True))
    return _LINE * min(max(1, *lines), _MOST_LINES)


def _cell(page: Worksheet, row: int, column: int, value: Value, form: Format) -> None:
    if isinstance(value, int):
        page.write_number(row, column, value, form)
    else:
        page.write_string(row, column, one_line(value)[:_LONGEST], form)


def _counts(documents: Iterable[DocumentReport]) -> list[int]:
    found = Counter(finding.severity for document in documents for finding in document.findings)
    return [found[severity] for severity in Severity]


def _summary(report: Report, say: Say) -> Sheet:
    rows: list[Row] = []
    for document in report.documents:
        office, kind = document.issuer or say(w.NO_OFFICE), taken_for(document, say.lang)
        verdict = standing(document, say.lang)
        rows.append([document.path, office, kind, document.n_services, *_counts([document]), verdict])
    heads = [(say(w.DOCUMENT), 44.0), (say(w.OFFICE), 34.0), (say(w.KIND), 28.0), (say(w.SERVICES), 9.0)]
    heads += [(say.severity(severity), 11.0) for severity in Severity]
    return Sheet(say(w.SUMMARY), [*heads, (say(w.STANDING), 60.0)], rows)


def _offices(report: Report, say: Say) -> Sheet:
    by_office: dict[str, list[DocumentReport]] = defaultdict(list)
    for document in report.documents:
        by_office[document.issuer or say(w.NO_OFFICE)].append(document)
    rows: list[Row] = [
        [office, len(documents), sum(d.n_services for d in documents), *_counts(documents)]
        for office, documents in sorted(by_office.items())
    ]
    heads = [(say(w.OFFICE), 50.0), (say(w.DOCUMENTS), 10.0), (say(w.SERVICES), 9.0)]
    heads += [(say.severity(severity), 11.0) for severity in Severity]
    return Sheet(say(w.OFFICES), heads, rows)


def _matrix(report: Report, components: Components, say: Say) -> Sheet:
    rows: list[Row] = []
    for document in report.documents:
        matrix = matrix_of(document, components, say.lang)
        for row in matrix.rows if matrix else ():
            told = [w.CELL[cell.state].in_(say.lang) for cell in row.cells]
            rows.append([document.path, row.name, *told, row.held])
    colours = tuple((text.in_(say.lang), _COLOURS[state]) for state, text in w.CELL.items() if state in _COLOURS)
    heads = [(say(w.DOCUMENT), 36.0), (say(w.SERVICE), 36.0)]
    heads += [(kind.name.in_(say.lang), 10.0) for kind in components.all]
    upright = frozenset(range(2, 2 + len(components.all)))
    return Sheet(say(w.MATRIX), [*heads, (say(w.HELD), 8.0)], rows, colours, still=2, upright=upright)


def _findings(report: Report, components: Components, say: Say) -> Sheet:
    names = {kind.id: kind.name.in_(say.lang) for kind in components.all}
    found = [(finding, document) for document in report.documents for finding in document.findings]
    with_source = any(finding.source for finding, _ in found)
    rows = [_finding(finding, document, names, say, with_source=with_source) for finding, document in found]
    heads = [
        (say(w.SEVERITY), 11.0),
        (say(w.CODE), 9.0),
        (say(w.DOCUMENT), 32.0),
        (say(w.LINE), 7.0),
        (say(w.WHERE), 22.0),
        (say(w.SERVICE), 28.0),
        (say(w.COMPONENT), 20.0),
        (say(w.MESSAGE), 50.0),
        (say(w.QUOTE), 36.0),
        (say(w.ADVICE), 50.0),
        (say(w.LAW), 36.0),
        *([(say(w.SOURCE), 36.0)] if with_source else []),
        (say(w.FOLLOW_UP), 30.0),
    ]
    colours = tuple((say.severity(severity), _COLOURS[severity.value]) for severity in Severity)
    return Sheet(say(w.FINDINGS), heads, rows, colours, still=2)


def _finding(finding: Finding, document: DocumentReport, names: dict[str, str], say: Say, *, with_source: bool) -> Row:
    return [
        say.severity(finding.severity),
        finding.code,
        document.path,
        finding.span.line,
        ", ".join(place_words(finding.span, document.anchors, say.lang)),
        service_words(finding.service, say.lang),
        names.get(finding.component, finding.component),
        finding.message.in_(say.lang),
        finding.quote,
        finding.advice.in_(say.lang),
        basis_words(finding.basis, say.lang),
        *([finding.source.in_(say.lang) if finding.source else ""] if with_source else []),
        _follow_up(finding, say),
    ]


def _follow_up(finding: Finding, say: Say) -> str:
    """What the reviewer decided; else empty, to be filled in."""
    if finding.mark is None:
        return ""
    return say(w.ACCEPTED_WITH).format(reason=finding.mark.reason) if finding.mark.reason else say(w.ACCEPTED)


def _unchecked(report: Report, say: Say) -> Sheet:
    rows = [[document.path, told] for document in report.documents for told in _unchecked_of(document, say)]
    rows[:0] = [["", told] for told in weakened_words(report, say.lang)]
    if report.since:
        rows.insert(0, ["", since_words(report.since, say.lang)])
    return Sheet(say(w.UNCHECKED), [(say(w.DOCUMENT), 44.0), (say(w.REASON), 110.0)], rows)


def _unchecked_of(document: DocumentReport, say: Say) -> Iterator[str]:
    yield from not_judged_lines(document, say.lang)
    yield from (note.message for note in untold_notes(document))
    for entry in document.suppressed:
        reason = say(w.SUPPRESSED).format(reason=reason_words(entry, say.lang))
        yield f"{entry.finding.code} {entry.finding.message.in_(say.lang)} ({reason})"


def _checklist(report: Report, say: Say) -> Sheet:
    by_id = {question.id: question for question in report.questions}
    rows = [
        [document.path, id_, by_id[id_].question.in_(say.lang), basis_words(by_id[id_].basis, say.lang), ""]
        for document in report.documents
        for id_ in document.checklist
        if id_ in by_id
    ]
    heads = [
        (say(w.DOCUMENT), 36.0),
        (say(w.CODE), 9.0),
        (say(w.QUESTION), 70.0),
        (say(w.LAW), 36.0),
        (say(w.ANSWER), 40.0),
    ]
    return Sheet(say(w.CHECKLIST), heads, rows)
