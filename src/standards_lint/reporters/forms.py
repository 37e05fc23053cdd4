"""The forms of a report by name: what each is called, how its file ends, and what makes it.

A form is one entry of `FORMS` and one function ``(report, manner) → text or bytes``; each is imported only when it is
asked for. Copies of the documents and letters are no reports and stand elsewhere (``annotate/``, ``letter/``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from standards_lint.model.report import Report
from standards_lint.records import dataclass
from standards_lint.reporters.manner import Manner

Render = Callable[[Report, Manner], str | bytes]
"""A report to the content of its file: text for a console or a file, bytes for a file only."""


@dataclass(frozen=True, slots=True)
class ReportForm:
    """One form of a report."""

    name: str
    suffix: str
    """How a file of this form ends, for programs that name it."""
    render: Render
    binary: bool = False
    """It cannot be printed: it needs a file."""
    statistics: bool = False
    """It can tell how often each rule spoke."""
    levels: bool = False
    """It tells of levels of evaluations."""
    suppressed: bool = True
    """It tells one by one what was suppressed, always or where `Manner.suppressed` asks for it."""
    questions: bool = False
    """It tells the questions for the reviewer, always or where `Manner.checklist` asks for it."""
    weakened: bool = True
    """It tells what packs make weaker."""
    for_programs: bool = False
    """Programs read it, so it is UTF-8 wherever it goes."""
    with_text: bool = False
    """It shows findings beside the text of the documents (`Session.with_text`)."""


def _text(report: Report, manner: Manner) -> str:
    if manner.statistics:
        from standards_lint.reporters.statistics import render_statistics

        return render_statistics(report, lang=manner.lang)
    from standards_lint.reporters.text import render_text

    return render_text(
        report,
        lang=manner.lang,
        color=manner.color,
        quiet=manner.quiet,
        checklist=manner.checklist,
        suppressed=manner.suppressed,
    )


def _concise(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.concise import render_concise

    return render_concise(report, manner)


def _json(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.report_json import render_json

    return render_json(report, lang=manner.lang, statistics=manner.statistics)


def _jsonl(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.jsonl import render_jsonl

    return render_jsonl(report, manner)


def _html(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.html.render import render_html
    from standards_lint.reporters.html.view import Rules

    rules = Rules({rule.code: rule.why for rule in manner.rules}, {rule.code for rule in manner.rules if rule.across})
    return render_html(report, manner.known_components, rules, lang=manner.lang)


def _xlsx(report: Report, manner: Manner) -> bytes:
    from standards_lint.reporters.workbook import render_workbook

    return render_workbook(report, manner.known_components, lang=manner.lang)


def _sarif(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.sarif import render_sarif

    return render_sarif(report, manner)


def _github(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.github import render_github

    return render_github(report, manner)


def _gitlab(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.gitlab import render_gitlab

    return render_gitlab(report, manner)


def _junit(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.junit import render_junit

    return render_junit(report, manner)


def _markdown(report: Report, manner: Manner) -> str:
    from standards_lint.reporters.markdown_summary import render_markdown

    return render_markdown(report, manner)


FORMS: Mapping[str, ReportForm] = {
    form.name: form
    for form in (
        ReportForm("text", ".txt", _text, statistics=True, levels=True, questions=True),
        ReportForm("concise", ".txt", _concise, statistics=True),
        ReportForm("json", ".json", _json, statistics=True, levels=True, questions=True, for_programs=True),
        ReportForm("jsonl", ".jsonl", _jsonl, statistics=True, for_programs=True),
        ReportForm("html", ".html", _html, levels=True, with_text=True, questions=True, for_programs=True),
        ReportForm("xlsx", ".xlsx", _xlsx, binary=True, levels=True, suppressed=False, questions=True),
        ReportForm("sarif", ".sarif", _sarif, for_programs=True),
        ReportForm("github", ".txt", _github, suppressed=False, for_programs=True),
        ReportForm("gitlab", ".json", _gitlab, suppressed=False, weakened=False, for_programs=True),
        ReportForm("junit", ".xml", _junit, for_programs=True),
        ReportForm("markdown", ".md", _markdown, statistics=True, for_programs=True),
    )
}
"""All forms; the name is what ``--format`` takes."""


COPIES = frozenset({"docx", "pdf", "surat"})
"""What ``--format`` takes besides: a file for each document, made elsewhere. No form may be called so."""


def names(forms: Mapping[str, ReportForm], fits: Callable[[ReportForm], bool] | None = None) -> str:
    """The forms that fit, for a sentence: ``text, json, atau html``; all without a condition."""
    *others, last = [form.name for form in forms.values() if fits is None or fits(form)]
    return f"{', '.join(others)}, atau {last}" if others else last
