"""A report to what ``standards-lint check`` prints or writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.console import wants_color, write_file, write_output
from standards_lint.cli.options import CheckFormat, Lang
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.model.report import Report
    from standards_lint.pipeline import Session

_TABLES = frozenset({CheckFormat.TEXT, CheckFormat.JSON})
"""Forms that can hold the numbers of --statistics."""

_REPORTS = _TABLES | {CheckFormat.HTML, CheckFormat.XLSX}
"""Forms that are reports; the others are copies of the documents."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How a report is told.

    Raises:
        UsageError: when it is made, for options that do not go together.
    """

    form: CheckFormat
    output: Path | None
    lang: Lang
    quiet: bool
    checklist: bool
    statistics: bool

    def __post_init__(self) -> None:
        if self.statistics and self.form not in _TABLES:
            raise UsageError(f"--statistics hanya untuk --format text dan json, bukan {self.form.value}")
        if self.form is CheckFormat.XLSX and self.output is None:
            raise UsageError("--format xlsx memerlukan --output BERKAS.xlsx")


def refuse_copies(form: CheckFormat) -> None:
    """Refuses to mask persons in what is no report.

    Raises:
        UsageError: for copies of the documents, which hold all of their words.
    """
    if form not in _REPORTS:
        raise UsageError(
            f"--redact tidak berlaku untuk --format {form.value}, yang memuat kata-kata dokumen apa adanya; "
            "pilih text, json, html, atau xlsx"
        )


def refuse_levels(form: CheckFormat, *, quiet: bool, statistics: bool) -> None:
    """Refuses to tell of evaluations where nobody would see it.

    Raises:
        UsageError: for copies of the documents and letters, and for reports of findings or numbers only.
    """
    if form not in _REPORTS:
        raise UsageError(f"--levels tidak berlaku untuk --format {form.value}; pilih text, json, html, atau xlsx")
    if form is CheckFormat.TEXT and (quiet or statistics):
        raise UsageError("--levels tidak dapat dipakai bersama --quiet atau --statistics; hilangkan salah satunya")


def tell(report: Report, session: Session, how: Telling) -> None:
    """Prints the report, or writes it where the command line says.

    Args:
        report: What was found; for a page with the text of the documents.
        session: What it was judged by.
        how: Any form but `CheckFormat.DOCX` and `CheckFormat.SURAT`, which are a file for each document.
    """
    if how.form is CheckFormat.XLSX and how.output is not None:
        from standards_lint.reporters.workbook import render_workbook

        write_file(render_workbook(report, session.knowledge.components, lang=how.lang), how.output)
    else:
        write_output(_text(report, session, how), how.output)


def _text(report: Report, session: Session, how: Telling) -> str:
    if how.form is CheckFormat.JSON:
        from standards_lint.reporters.report_json import render_json

        return render_json(report, lang=how.lang, statistics=how.statistics)
    if how.form is CheckFormat.HTML:
        from standards_lint.reporters.html.render import render_html
        from standards_lint.reporters.html.view import Rules
        from standards_lint.together import is_across

        known = [rule for pack in session.packs for rule in pack.rules]
        rules = Rules({rule.code: rule.why for rule in known}, {rule.code for rule in known if is_across(rule)})
        return render_html(report, session.knowledge.components, rules, lang=how.lang)
    if how.statistics:
        from standards_lint.reporters.statistics import render_statistics

        return render_statistics(report, lang=how.lang)
    from standards_lint.reporters.text import render_text

    color = wants_color(how.output)
    return render_text(report, lang=how.lang, color=color, quiet=how.quiet, checklist=how.checklist)
