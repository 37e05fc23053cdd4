"""A report as text for people: the place, the code, the message, the quoted words, the law, the advice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.finding import Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.standard import ALL_SERVICES, Kind
from standards_lint.records import dataclass
from standards_lint.reporters import words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.document_words import not_judged_lines, service_words, taken_for, untold_notes
from standards_lint.reporters.entries import Entry, entries
from standards_lint.reporters.excerpt import excerpt
from standards_lint.reporters.fixes import fix_lines
from standards_lint.reporters.levels import level_lines
from standards_lint.reporters.paint import Paint
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.summary import summary_lines
from standards_lint.reporters.suppressed import suppressed_lines


def render_text(
    report: Report,
    *,
    lang: str = "id",
    color: bool = False,
    quiet: bool = False,
    checklist: bool = False,
    suppressed: bool = False,
) -> str:
    """The report as text.

    Args:
        report: What was found.
        lang: ``id`` or ``en``.
        color: With colours for a terminal.
        quiet: Findings only: no headings of documents, notes and summary.
        checklist: With the questions for the reviewer; else only their number is told.
        suppressed: With each finding that was suppressed, by whom and why; else only their number is told.
    """
    lines: list[str] = []
    for document in report.documents:
        lines += _Page(document, lang, Paint(color), quiet).lines()
    if suppressed and (hidden := list(suppressed_lines(report, lang))):
        lines += hidden if quiet else [*hidden, ""]
    if not quiet:
        lines += summary_lines(report, lang, checklist=checklist)
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Page:
    """One document's part of the report."""

    document: DocumentReport
    lang: str
    paint: Paint
    quiet: bool

    def lines(self) -> Iterator[str]:
        told = entries(self.document.findings, self.lang)
        if self.quiet:
            for entry in told:
                yield from self._entry(entry)
            return
        yield self.paint.strong(self._heading())
        yield ""
        for heading, group in _grouped(told, self.lang):
            if heading:
                yield self.paint.strong(heading)
            for entry in group:
                yield from self._entry(entry)
                yield ""
        yield from self._rest()

    def _heading(self) -> str:
        return f"{one_line(self.document.path)}: {taken_for(self.document, self.lang)}"

    def _entry(self, entry: Entry) -> Iterator[str]:
        place = f"{one_line(self.document.path)}:{entry.span.line}:{entry.span.column}"
        severity = words.SEVERITY[entry.severity].in_(self.lang)
        head = f"{', '.join(entry.codes)} {severity}:"
        yield f"{place}: {self.paint.severity(head, entry.severity)} {one_line(entry.message)}"
        yield from self._excerpt(entry)
        if len(entry.services) > 1:
            yield f"  = {self._services(entry)}"
        if entry.basis:
            yield f"  = {self._say(words.BASIS, basis=basis_words(entry.basis, self.lang))}"
        if entry.source:
            yield f"  = {one_line(entry.source)}"
        if entry.advice:
            yield f"  = {self._say(words.ADVICE, advice=one_line(entry.advice))}"
        yield from (f"  = {line}" for line in fix_lines(entry, self.document, self.lang))

    def _excerpt(self, entry: Entry) -> Iterator[str]:
        shown = excerpt(self.document.lines, entry.span, entry.quote)
        if shown is None:
            return
        number = str(shown.number)
        margin = " " * len(number)
        where = ", ".join(place_words(entry.span, self.document.anchors, self.lang))
        yield self.paint.faint(f"{margin} |  {where}".rstrip())
        yield f"{self.paint.faint(f'{number} |')} {shown.line}"
        yield f"{self.paint.faint(f'{margin} |')} {self.paint.severity(shown.marks, entry.severity)}"

    def _services(self, entry: Entry) -> str:
        named = (
            f"{service_words(name, self.lang)} ({self._say(words.LINE, line=line)})" for name, line in entry.services
        )
        only_services = all(name not in {"", ALL_SERVICES} for name, _ in entry.services)
        text = words.ON_SERVICES if only_services else words.ON_PLACES
        return self._say(text, n=len(entry.services), names=", ".join(named))

    def _rest(self) -> Iterator[str]:
        """What was not checked, so that silence is never taken for praise."""
        document = self.document
        if document.kind == Kind.BUKAN_STANDAR:
            yield f"  {self._say(words.NO_STANDARD)}"
            yield ""
        elif not document.findings and document.readable:
            shown = words.NOTHING_SHOWN if document.suppressed else words.NO_FINDINGS
            yield f"  {self._say(shown)}"
            yield ""
        yield from self._not_judged()
        yield from self._notes()
        if document.levels is not None:
            yield from map(one_line, level_lines(document.levels, self.lang))

    def _not_judged(self) -> Iterator[str]:
        told = list(not_judged_lines(self.document, self.lang))
        if told:
            yield self._say(words.NOT_JUDGED)
            yield from (f"  {line}" for line in told)
            yield ""

    def _notes(self) -> Iterator[str]:
        notes = untold_notes(self.document)
        if notes:
            yield self._say(words.NOTES)
            yield from (f"  {note.span.line}:{note.span.column}: {one_line(note.message)}" for note in notes)
            yield ""

    def _say(self, text: Text, **values: object) -> str:
        return text.in_(self.lang).format(**values)


def _grouped(told: Sequence[Entry], lang: str) -> Iterator[tuple[str, list[Entry]]]:
    """(heading, entries): the document, several services, all services, then each service in order of appearance.

    Where everything is about the document there is nothing to tell apart, and no heading.
    """
    groups: dict[str, list[Entry]] = {words.WHOLE_DOCUMENT.in_(lang): [], words.SEVERAL_SERVICES.in_(lang): []}
    groups[words.ALL_SERVICES.in_(lang)] = []
    for entry in told:
        groups.setdefault(_group_heading(entry, lang), []).append(entry)
    plain = all(name == "" for entry in told for name, _ in entry.services)
    for heading, group in groups.items():
        if group:
            yield ("" if plain else heading), group


def _group_heading(entry: Entry, lang: str) -> str:
    if len(entry.services) > 1:
        return words.SEVERAL_SERVICES.in_(lang)
    name = entry.services[0][0]
    if not name:
        return words.WHOLE_DOCUMENT.in_(lang)
    if name == ALL_SERVICES:
        return words.ALL_SERVICES.in_(lang)
    return words.SERVICE.in_(lang).format(name=one_line(name))
