"""A second round to what its page shows, ready for the template: no logic is left there but loops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from standards_lint.knowledge.components import Components
from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.rounds import Followed, Outcome, Rounds
from standards_lint.records import dataclass
from standards_lint.reporters import rounds_words, words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.document_words import not_judged_lines, service_words, taken_for, untold_notes
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
from standards_lint.reporters.summary import judged_words
from standards_lint.reporters.word_changes import Words, word_changes


@dataclass(frozen=True, slots=True)
class FollowedCard:
    """A finding with what became of it."""

    outcome: str
    outcome_words: str
    severity: str
    severity_words: str
    codes: str
    component: str
    message: str
    old_place: str
    new_place: str
    quote: tuple[Words, ...]
    """The words it is about, with what changed in them."""
    differences: tuple[str, ...]
    reason: str
    advice: str
    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class Group:
    """The findings on a service."""

    id: str
    heading: str
    name: str
    """Of the service, as the overview tells it."""
    counts: tuple[int, ...]
    """Of each outcome, in their order."""
    open: tuple[FollowedCard, ...]
    resolved: tuple[FollowedCard, ...]
    resolved_words: str


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two documents."""

    which: str
    path: str
    taken_for: str
    not_judged: tuple[str, ...]
    notes: tuple[str, ...]
    suppressed: str


@dataclass(frozen=True, slots=True)
class RoundsView:
    """The whole page."""

    summary: str
    tone: str
    counts: tuple[tuple[str, str, str, int], ...]
    """(outcome, words, explanation, number) of all outcomes."""
    versions: tuple[Version, ...]
    cautions: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    """(service, what became of it and its components) of those that changed."""
    unchanged: str
    """Told where nothing of services and components changed."""
    groups: tuple[Group, ...]
    nothing: str
    """Told where neither version has findings."""
    not_praise: str
    about: str


def rounds_view(
    rounds: Rounds, report: Report, components: Components, whys: Mapping[str, Text], lang: str
) -> RoundsView:
    """What the page shows.

    Args:
        rounds: What became of the findings.
        report: On both versions, with what they were judged by.
        components: The 14 components with their names.
        whys: Code of a rule → why it is there.
        lang: ``id`` or ``en``.
    """
    told = [(one_line(s.name), service_sentences(s, components, lang)) for s in rounds.services]
    changes = tuple((name, "; ".join(sentences)) for name, sentences in told if sentences)
    groups = tuple(
        _group(f"g{number}", name, group, rounds, components, whys, lang)
        for number, (name, group) in enumerate(grouped(rounds), 1)
    )
    return RoundsView(
        summary=summary_sentence(rounds, lang),
        tone=_tone(rounds),
        counts=tuple(
            (o.value, rounds_words.OUTCOME[o].in_(lang), rounds_words.EXPLAINED[o].in_(lang), rounds.count(o))
            for o in Outcome
        ),
        versions=(
            _version(rounds.old, rounds_words.OLD.in_(lang), lang),
            _version(rounds.new, rounds_words.NEW.in_(lang), lang),
        ),
        cautions=tuple(caution.in_(lang) for caution in rounds.cautions),
        changes=changes,
        unchanged=rounds_words.NO_CHANGES.in_(lang) if told and not changes else "",
        groups=groups,
        nothing="" if groups else rounds_words.NO_FINDINGS.in_(lang),
        not_praise=rounds_words.NOT_PRAISE.in_(lang),
        about=judged_words(report, lang),
    )


def _tone(rounds: Rounds) -> str:
    """The gravest severity of what the new version has; ``review`` where something is uncertain."""
    grave = sorted((f.severity for f in rounds.new.findings), key=lambda severity: -severity.rank)
    if grave:
        return grave[0].value
    return "review" if rounds.count(Outcome.UNSURE) or rounds.cautions else "clean"


def _version(document: DocumentReport, which: str, lang: str) -> Version:
    return Version(
        which=which,
        path=one_line(document.path),
        taken_for=taken_for(document, lang),
        not_judged=tuple(not_judged_lines(document, lang)),
        notes=tuple(one_line(note.message) for note in untold_notes(document)),
        suppressed=suppressed_words(document, which, lang),
    )


def _group(
    id_: str,
    name: str,
    group: tuple[Followed, ...],
    rounds: Rounds,
    components: Components,
    whys: Mapping[str, Text],
    lang: str,
) -> Group:
    told = followed_entries(group, lang)
    cards = [(entry.first.outcome, _card(entry, rounds, components, whys, lang)) for entry in told]
    counts = Counter(followed.outcome for followed in group)
    resolved = tuple(card for outcome, card in cards if outcome is Outcome.RESOLVED)
    return Group(
        id=id_,
        heading=heading_words(name, lang),
        name=service_words(name, lang),
        counts=tuple(counts[outcome] for outcome in Outcome),
        open=tuple(card for outcome, card in cards if outcome is not Outcome.RESOLVED),
        resolved=resolved,
        resolved_words=rounds_words.PAGE["resolved_ones"].in_(lang).format(n=counts[Outcome.RESOLVED]),
    )


def _card(
    entry: FollowedEntry, rounds: Rounds, components: Components, whys: Mapping[str, Text], lang: str
) -> FollowedCard:
    followed, shown = entry.first, entry.first.shown
    # Of several codes each has a reason of its own: `explain` tells them.
    why = whys.get(shown.code) if len(entry.codes) == 1 else None
    return FollowedCard(
        outcome=followed.outcome.value,
        outcome_words=rounds_words.OUTCOME[followed.outcome].in_(lang),
        severity=shown.severity.value,
        severity_words=words.SEVERITY[shown.severity].in_(lang),
        codes=", ".join(entry.codes),
        component=component_words(entry.component, components, lang) if entry.component else "",
        message=one_line(entry.message),
        old_place=_place(followed.old, rounds.old, lang),
        new_place=_place(followed.new, rounds.new, lang),
        quote=_quote(followed),
        differences=tuple(differences(followed, lang)),
        reason=one_line(followed.reason.in_(lang)) if followed.reason else "",
        advice=one_line(entry.advice) if followed.new is not None else "",
        basis=basis_words(shown.basis, lang),
        why=why.in_(lang) if why else "",
    )


def _quote(followed: Followed) -> tuple[Words, ...]:
    if followed.outcome is Outcome.CHANGED and followed.old is not None and followed.new is not None:
        return word_changes(one_line(followed.old.quote), one_line(followed.new.quote))
    quote = one_line(followed.shown.quote)
    return word_changes(quote, quote)


def _place(finding: Finding | None, document: DocumentReport, lang: str) -> str:
    if finding is None:
        return ""
    told = [words.LINE.in_(lang).format(line=finding.span.line), *place_words(finding.span, document.anchors, lang)]
    return ", ".join(told)
