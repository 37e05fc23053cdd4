"""A report as a page of Markdown: verdict, counts, tables by document and rule, and the findings folded away.

Made for summaries of CI runs (``$GITHUB_STEP_SUMMARY``) and comments on merge requests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from standards_lint.model.finding import Finding, Severity
from standards_lint.model.report import DocumentReport, Report, Suppressed
from standards_lint.reporters import ci_words, words
from standards_lint.reporters.document_words import not_judged_lines, service_words, taken_for
from standards_lint.reporters.gaps import unchecked, verdict
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.standing import NOT_PRAISE
from standards_lint.reporters.statistics import count_findings
from standards_lint.reporters.summary import count_words, tool_words, weakened_words
from standards_lint.reporters.suppressed import suppressed_words
from standards_lint.storage.ready import ready_pattern

MOST_BYTES = 900_000
"""GitHub takes no summary of more than a mebibyte; details beyond this are left out, and that is said."""

_SPECIAL = ready_pattern(r"([\\`*_{}\[\]()#.!|~<>&:])")
"""What could become mark-up or a link."""


def render_markdown(report: Report, manner: Manner) -> str:
    """The report as Markdown that GitHub and GitLab show; words of documents stay words."""
    lang = manner.lang
    head = [
        f"## {ci_words.TITLE.in_(lang)}",
        "",
        f"**{verdict(report, lang)}.** {'; '.join(map(_plain, count_words(report, lang)))}.",
        *(f"\n{_plain(told)}" for told in weakened_words(report, lang)),
        "",
        *_by_document(report, lang),
        *_by_rule(report, lang),
    ]
    foot = ["", f"<sub>{NOT_PRAISE.in_(lang)} {_plain(tool_words(report, lang))}</sub>"]
    return "".join(f"{line}\n" for line in (*head, *_details(report, manner), *foot))


def _plain(text: str) -> str:
    # Escaped or not, GitHub takes "@name" for the mention of a person; a comment between the two keeps them apart.
    return _SPECIAL.sub(r"\\\1", one_line(text)).replace("@", "@<!-- -->")


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _by_document(report: Report, lang: str) -> Iterator[str]:
    if not report.documents:
        return
    heads = [ci_words.DOCUMENT, ci_words.KIND, *(words.SEVERITY[severity] for severity in Severity), ci_words.STATE]
    yield f"### {ci_words.BY_DOCUMENT.in_(lang)}"
    yield ""
    yield _row(head.in_(lang) for head in heads)
    yield _row(["---", "---", *("---:" for _ in Severity), "---"])
    for document in report.documents:
        numbers = Counter(finding.severity for finding in document.findings)
        gap = unchecked(document, lang)
        cells = [_plain(document.path), _plain(taken_for(document, lang)), *(numbers[s] for s in Severity), _plain(gap)]
        yield _row(cells)
    yield ""


def _by_rule(report: Report, lang: str) -> Iterator[str]:
    rows = count_findings(report)
    if not rows:
        return
    yield f"### {ci_words.BY_RULE.in_(lang)}"
    yield ""
    yield _row([ci_words.RULE.in_(lang), "", ci_words.NUMBER.in_(lang)])
    yield _row(["---", "---", "---:"])
    for n, code, name, severity in rows:
        yield _row([f"`{code}` {name}", words.SEVERITY[severity].in_(lang), n])
    yield ""


def _details(report: Report, manner: Manner) -> Iterator[str]:
    left, untold = MOST_BYTES, 0
    for document in report.documents:
        lines = list(_document(document, manner))
        size = sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)
        if size > left:
            untold += len(document.findings)
            continue
        left -= size
        yield from lines
    if untold:
        yield ci_words.CUT.in_(manner.lang).format(n=untold)


def _document(document: DocumentReport, manner: Manner) -> Iterator[str]:
    lang = manner.lang
    if document.findings:
        rows = [_finding(finding, document, lang) for finding in document.findings]
        heads = [_row(head.in_(lang) for head in (ci_words.PLACE, ci_words.RULE, ci_words.MESSAGE)), _row(["---"] * 3)]
        summary = ci_words.DETAILS.in_(lang).format(path=_html(document.path), n=len(rows))
        yield from _folded(summary, [*heads, *rows])
    told = [f"- {_plain(line)}" for line in not_judged_lines(document, lang)]
    if told:
        summary = ci_words.NOT_JUDGED_OF.in_(lang).format(path=_html(document.path), n=len(document.not_judged))
        yield from _folded(summary, told)
    if manner.suppressed and document.suppressed:
        rows = [_hidden(entry, lang) for entry in document.suppressed]
        yield from _folded(f"{ci_words.HIDDEN_HEADING.in_(lang)} {_html(document.path)}", rows)


def _hidden(entry: Suppressed, lang: str) -> str:
    told = f"{entry.finding.message.in_(lang)} -- {suppressed_words(entry, lang)}"
    return f"- `{entry.finding.code}` {_plain(told)}"


def _folded(summary: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"<details><summary>{summary}</summary>"
    yield ""
    yield from lines
    yield ""
    yield "</details>"
    yield ""


def _finding(finding: Finding, document: DocumentReport, lang: str) -> str:
    line = words.LINE.in_(lang).format(line=finding.span.line)
    where = [line, *place_words(finding.span, document.anchors, lang)]
    if finding.service:
        where.append(service_words(finding.service, lang))
    severity = words.SEVERITY[finding.severity].in_(lang)
    told = _plain(finding.message.in_(lang))
    if finding.advice.in_(lang):
        told += f"<br>{_plain(words.ADVICE.in_(lang).format(advice=finding.advice.in_(lang)))}"
    return _row([_plain(", ".join(where)), f"`{finding.code}` {severity}", told])


def _html(text: str) -> str:
    return one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
