"""A second round as text for people: the sum first, then services, then what became of each finding."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.knowledge.components import Components
from standards_lint.model.finding import Finding
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.rounds import Outcome, Rounds
from standards_lint.records import dataclass
from standards_lint.reporters import rounds_words, words
from standards_lint.reporters.document_words import not_judged_lines, taken_for, untold_notes
from standards_lint.reporters.paint import Paint
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.rounds_entries import FollowedEntry, followed_entries
from standards_lint.reporters.rounds_sentences import (
    component_words,
    differences,
    grouped,
    heading_words,
    service_sentences,
    summary_sentence,
    suppressed_words,
)
from standards_lint.reporters.summary import judged_words

_LONGEST = 160
"""Characters of a quote that are shown."""


def render_rounds_text(
    rounds: Rounds, report: Report, components: Components, *, lang: str = "id", color: bool = False
) -> str:
    """The second round as text.

    Args:
        rounds: What became of the findings.
        report: On both versions, with what they were judged by.
        components: The 14 components with their names.
        lang: ``id`` or ``en``.
        color: With colours for a terminal.
    """
    return "".join(f"{line}\n" for line in _Telling(rounds, report, components, lang, Paint(color)).lines())


@dataclass(frozen=True, slots=True)
class _Telling:
    rounds: Rounds
    report: Report
    components: Components
    lang: str
    paint: Paint

    def lines(self) -> Iterator[str]:
        yield self.paint.strong(f"{summary_sentence(self.rounds, self.lang)}.")
        for document, which in self._versions():
            told = taken_for(document, self.lang)
            yield rounds_words.VERSIONS.in_(self.lang).format(path=one_line(document.path), which=which, taken_for=told)
        yield from (rounds_words.CAUTION.in_(self.lang).format(caution=c.in_(self.lang)) for c in self.rounds.cautions)
        yield ""
        yield from self._services()
        if not self.rounds.followed:
            yield rounds_words.NO_FINDINGS.in_(self.lang)
            yield ""
        for name, group in grouped(self.rounds):
            yield self.paint.strong(heading_words(name, self.lang))
            for entry in followed_entries(group, self.lang):
                yield from self._entry(entry)
            yield ""
        yield from self._rest()
        yield rounds_words.NOT_PRAISE.in_(self.lang)
        yield judged_words(self.report, self.lang)

    def _versions(self) -> tuple[tuple[DocumentReport, str], ...]:
        return (
            (self.rounds.old, rounds_words.OLD.in_(self.lang)),
            (self.rounds.new, rounds_words.NEW.in_(self.lang)),
        )

    def _services(self) -> Iterator[str]:
        told = [(s.name, service_sentences(s, self.components, self.lang)) for s in self.rounds.services]
        changed = [(name, sentences) for name, sentences in told if sentences]
        if changed:
            yield self.paint.strong(rounds_words.SERVICES.in_(self.lang))
            yield from (f"  {one_line(name)}: {'; '.join(sentences)}" for name, sentences in changed)
            yield ""
        elif told:
            yield rounds_words.NO_CHANGES.in_(self.lang)
            yield ""

    def _entry(self, entry: FollowedEntry) -> Iterator[str]:
        followed, shown = entry.first, entry.first.shown
        outcome = rounds_words.OUTCOME[followed.outcome].in_(self.lang)
        severity = words.SEVERITY[shown.severity].in_(self.lang)
        head = f"{outcome}: {', '.join(entry.codes)} {severity}:"
        resolved = followed.outcome is Outcome.RESOLVED
        head = self.paint.faint(head) if resolved else self.paint.severity(head, shown.severity)
        yield f"  {head} {one_line(entry.message)}{self._component(entry)}"
        for sign, finding, document in (("-", followed.old, self.rounds.old), ("+", followed.new, self.rounds.new)):
            if finding is not None:
                yield f"    {sign} {_place(finding, document)}{_quote(finding)}"
        yield from (f"    = {told}" for told in differences(followed, self.lang))
        if followed.reason is not None:
            yield f"    = {rounds_words.REASON.in_(self.lang).format(reason=one_line(followed.reason.in_(self.lang)))}"
        if entry.advice and followed.new is not None:
            yield f"    = {words.ADVICE.in_(self.lang).format(advice=one_line(entry.advice))}"

    def _component(self, entry: FollowedEntry) -> str:
        return f" [{component_words(entry.component, self.components, self.lang)}]" if entry.component else ""

    def _rest(self) -> Iterator[str]:
        for document, which in self._versions():
            notes = (
                f"{note.span.line}:{note.span.column}: {one_line(note.message)}" for note in untold_notes(document)
            )
            for heading, told in (
                (rounds_words.NOT_JUDGED, list(not_judged_lines(document, self.lang))),
                (rounds_words.NOTES, list(notes)),
            ):
                if told:
                    yield heading.in_(self.lang).format(which=which)
                    yield from (f"  {line}" for line in told)
                    yield ""
            suppressed = suppressed_words(document, which, self.lang)
            if suppressed:
                yield f"{suppressed}."


def _place(finding: Finding, document: DocumentReport) -> str:
    return f"{one_line(document.path)}:{finding.span.line}:{finding.span.column}"


def _quote(finding: Finding) -> str:
    quote = one_line(finding.quote)
    if not quote:
        return ""
    return f" “{quote}”" if len(quote) <= _LONGEST else f" “{quote[:_LONGEST].rstrip()}…”"
