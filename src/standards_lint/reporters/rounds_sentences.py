"""A second round to sentences that text and page share."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.knowledge.components import Components
from standards_lint.model.report import DocumentReport
from standards_lint.model.rounds import ChangedComponent, Followed, FollowedService, Outcome, Rounds
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.reporters import rounds_words, words
from standards_lint.reporters.document_words import service_words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reasons_in_short


def summary_sentence(rounds: Rounds, lang: str) -> str:
    """``12 temuan lama: 7 selesai, 4 masih ada, 1 berubah; 2 baru``."""
    counts = {outcome: rounds.count(outcome) for outcome in rounds_words.COUNTED}
    told = (text.in_(lang).format(n=counts[outcome]) for outcome, text in rounds_words.COUNTED.items())
    # What is not certain is told only where there is any; the others answer questions that everybody has.
    shown = (sentence for outcome, sentence in zip(counts, told, strict=True) if counts[outcome] or outcome in _ALWAYS)
    return rounds_words.SUMMARY.in_(lang).format(
        old=words.counted(rounds_words.OLD_FINDINGS, sum(counts.values()), lang),
        counts=", ".join(shown),
        new=rounds_words.NEW_FINDINGS.in_(lang).format(n=rounds.count(Outcome.NEW)),
    )


_ALWAYS = frozenset({Outcome.RESOLVED, Outcome.STILL})


def grouped(rounds: Rounds) -> Iterator[tuple[str, tuple[Followed, ...]]]:
    """(name of the service, its findings): the document, all services, then each in the order of the new version."""
    groups: dict[str, list[Followed]] = {"": [], ALL_SERVICES: []}
    groups |= {service.name: [] for service in rounds.services}
    for followed in rounds.followed:
        groups.setdefault(followed.service, []).append(followed)
    yield from ((name, tuple(group)) for name, group in groups.items() if group)


def service_sentences(service: FollowedService, components: Components, lang: str) -> list[str]:
    """What became of a service and its components; nothing where all is as it was."""
    if service.old is None and service.new is not None:
        return [rounds_words.ADDED.in_(lang).format(line=service.new.line)]
    if service.new is None and service.old is not None:
        return [rounds_words.REMOVED.in_(lang).format(line=service.old.line)]
    told = [_component_sentence(component, components, lang) for component in service.components]
    if service.renamed and service.old is not None:
        told.insert(0, rounds_words.RENAMED.in_(lang).format(name=one_line(service.old.name)))
    return told


def component_words(id_: str, components: Components, lang: str) -> str:
    """The name of a component as reports tell it; its id where the law knows none of that id."""
    try:
        return components[id_].name.in_(lang)
    except KeyError:
        return one_line(id_)


def heading_words(name: str, lang: str) -> str:
    """What stands above the findings of a service."""
    if name in ("", ALL_SERVICES):
        return service_words(name, lang) if not name else words.ALL_SERVICES.in_(lang)
    return words.SERVICE.in_(lang).format(name=one_line(name))


def differences(followed: Followed, lang: str) -> Iterator[str]:
    """What of a finding that both versions have is otherwise but for the words quoted: service, weight, message."""
    old, new = followed.old, followed.new
    if old is None or new is None:
        return
    if followed.moved_from is not None:
        yield rounds_words.SERVICE_BEFORE.in_(lang).format(service=service_words(followed.moved_from, lang))
    if old.severity is not new.severity:
        told = (words.SEVERITY[finding.severity].in_(lang) for finding in (old, new))
        yield rounds_words.SEVERITY_CHANGED.in_(lang).format(**dict(zip(("old", "new"), told, strict=True)))
    if followed.outcome is Outcome.CHANGED and old.message.in_(lang) != new.message.in_(lang):
        yield rounds_words.MESSAGE_BEFORE.in_(lang).format(message=one_line(old.message.in_(lang)))


def suppressed_words(document: DocumentReport, which: str, lang: str) -> str:
    """How many findings are not shown, and why; empty where all are."""
    if not document.suppressed:
        return ""
    reasons = reasons_in_short(document.suppressed, lang)
    return rounds_words.SUPPRESSED.in_(lang).format(n=len(document.suppressed), which=which, reasons=reasons)


def _component_sentence(component: ChangedComponent, components: Components, lang: str) -> str:
    return (
        rounds_words.CHANGES[component.change]
        .in_(lang)
        .format(
            component=component_words(component.id, components, lang), old=component.old_line, new=component.new_line
        )
    )
