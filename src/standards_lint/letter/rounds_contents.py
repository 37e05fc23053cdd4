"""Two versions of a document to what the letter of the second round says; nothing of Word is known here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePath

from standards_lint.knowledge.components import Components
from standards_lint.knowledge.register import Register
from standards_lint.letter import letter_words as w
from standards_lint.letter import rounds_words as rw
from standards_lint.letter.contents import day_words, ground, judged_by
from standards_lint.letter.remarks import LONGEST_QUOTE
from standards_lint.model.finding import Finding, Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.rounds import Followed, Outcome, Rounds
from standards_lint.records import dataclass
from standards_lint.reporters import rounds_words, words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.document_words import not_judged_lines, taken_for, untold_notes
from standards_lint.reporters.place import place_words
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

_OPEN = (Outcome.NEW, Outcome.CHANGED, Outcome.STILL)


@dataclass(frozen=True, slots=True)
class FollowedRemark:
    """A row of a table."""

    number: int
    outcome: str
    severity: Severity
    part: str
    where: tuple[str, ...]
    message: str
    quote: str
    also: tuple[str, ...]
    """How the old version had it, or why it is not certain."""
    laws: tuple[str, ...]
    advice: str


@dataclass(frozen=True, slots=True)
class FollowedGroup:
    """A table: the remarks on one service."""

    heading: str
    remarks: tuple[FollowedRemark, ...]


@dataclass(frozen=True, slots=True)
class RoundsLetter:
    """What the letter of a second round says."""

    lang: str
    fields: Mapping[str, str]
    """Placeholder of a template → its words."""
    verdict: tuple[str, ...]
    changes: tuple[tuple[str, tuple[str, ...]], ...]
    """(service, what became of it and its components)."""
    open: tuple[FollowedGroup, ...]
    doubtful: tuple[FollowedGroup, ...]
    settled: tuple[FollowedGroup, ...]
    unchecked: tuple[tuple[str, tuple[str, ...]], ...]
    """(head, lines) of what was not judged in either version, as far as there is any."""
    judged_by: tuple[str, ...]
    as_of: date


def rounds_letter_of(
    rounds: Rounds, report: Report, components: Components, register: Register, lang: str
) -> RoundsLetter:
    """What the letter on the second round of a document says.

    Args:
        rounds: What became of the findings.
        report: On both versions, with what they were judged by.
        components: The 14 components with their names.
        register: Where the titles of regulations are looked up.
        lang: ``id`` or ``en``.
    """
    as_of = date.fromisoformat(report.as_of)
    tool = w.TOOL.in_(lang).format(version=report.version, packs=", ".join(report.packs))
    summary = summary_sentence(rounds, lang)
    old, new = rounds.old, rounds.new
    names = [one_line(PurePath(version.path).name) for version in (old, new)]
    teller = _Teller(rounds, components, lang)
    return RoundsLetter(
        lang=lang,
        fields={
            "instansi": one_line(new.issuer or old.issuer) or w.NO_OFFICE.in_(lang),
            "dokumen": rw.VERSIONS.in_(lang).format(old=names[0], new=names[1]),
            "jenis": taken_for(new, lang),
            "tanggal": day_words(as_of, lang),
            "dasar": "; ".join(ground(new.findings, register, lang)) or w.NO_GROUND.in_(lang),
            "alat": tool,
            "kesimpulan": rw.ROUND.in_(lang).format(summary=summary),
            "jumlah": summary,
        },
        verdict=(
            rw.ROUND.in_(lang).format(summary=summary),
            *(rounds_words.CAUTION.in_(lang).format(caution=caution.in_(lang)) for caution in rounds.cautions),
            rounds_words.NOT_PRAISE.in_(lang),
        ),
        changes=tuple(teller.changes()),
        open=teller.groups(_OPEN),
        doubtful=teller.groups((Outcome.UNSURE,)),
        settled=teller.groups((Outcome.RESOLVED,)),
        unchecked=tuple((head, lines) for head, lines in _unchecked(rounds, lang) if lines),
        judged_by=tuple(judged_by(report, as_of, tool, lang)),
        as_of=as_of,
    )


def _unchecked(rounds: Rounds, lang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for document, which in ((rounds.old, rounds_words.OLD), (rounds.new, rounds_words.NEW)):
        version = which.in_(lang)
        yield rounds_words.NOT_JUDGED.in_(lang).format(which=version), tuple(not_judged_lines(document, lang))
        notes = tuple(one_line(note.message) for note in untold_notes(document))
        yield rounds_words.NOTES.in_(lang).format(which=version), notes
        suppressed = suppressed_words(document, version, lang)
        yield w.SUPPRESSED.in_(lang), (f"{suppressed}.",) if suppressed else ()


@dataclass(frozen=True, slots=True)
class _Teller:
    rounds: Rounds
    components: Components
    lang: str

    def changes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for service in self.rounds.services:
            told = service_sentences(service, self.components, self.lang)
            if told:
                yield one_line(service.name), tuple(told)

    def groups(self, outcomes: Sequence[Outcome]) -> tuple[FollowedGroup, ...]:
        """Tables of what became so, numbered from 1 through them."""
        number, made = 0, []
        for name, followed in grouped(self.rounds):
            chosen = sorted(
                (one for one in followed if one.outcome in outcomes),
                key=lambda one: (outcomes.index(one.outcome), -one.shown.severity.rank),
            )
            rows = []
            for entry in followed_entries(chosen, self.lang):
                number += 1
                rows.append(self._remark(entry, number))
            if rows:
                made.append(FollowedGroup(heading_words(name, self.lang).rstrip(":"), tuple(rows)))
        return tuple(made)

    def _remark(self, entry: FollowedEntry, number: int) -> FollowedRemark:
        followed, shown = entry.first, entry.first.shown
        quote = one_line(shown.quote.strip())
        laws = dict.fromkeys(basis.regulation for basis in shown.basis)
        return FollowedRemark(
            number=number,
            outcome=rounds_words.OUTCOME[followed.outcome].in_(self.lang),
            severity=shown.severity,
            part=component_words(entry.component, self.components, self.lang) if entry.component else "",
            where=tuple(self._where(followed)),
            message=one_line(entry.message),
            quote="" if quote in entry.message else quote[:LONGEST_QUOTE],
            also=tuple(self._also(followed)),
            laws=tuple(
                one_line(basis_words([basis for basis in shown.basis if basis.regulation == law], self.lang))
                for law in laws
            ),
            advice=one_line(entry.advice) if followed.new is not None else "",
        )

    def _also(self, followed: Followed) -> Iterator[str]:
        yield from differences(followed, self.lang)
        if followed.reason is not None:
            yield rounds_words.REASON.in_(self.lang).format(reason=one_line(followed.reason.in_(self.lang)))

    def _where(self, followed: Followed) -> Iterator[str]:
        for text, finding, document in (
            (rw.PLACE_NEW, followed.new, self.rounds.new),
            (rw.PLACE_OLD, followed.old, self.rounds.old),
        ):
            if finding is not None:
                yield text.in_(self.lang).format(place=self._place(finding, document))

    def _place(self, finding: Finding, document: DocumentReport) -> str:
        found = list(place_words(finding.span, document.anchors, self.lang))
        return ", ".join(found) or words.LINE.in_(self.lang).format(line=finding.span.line)
