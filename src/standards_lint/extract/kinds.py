"""What a document is, by its content; its title only decides between what the content leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.extract.evidence import Evidence, decision_parts, title_claims
from standards_lint.extract.passage import Passage
from standards_lint.extract.strangers import is_regulation, is_stranger, sets_something_else
from standards_lint.knowledge.cues import KindCues
from standards_lint.model.standard import Component, Kind, Service, State

_MANY = 3  # components of one service that make a standard without further evidence
_COMPLAINT_WORDS = 20  # words of passages that speak of complaints, for a section of its own
_COMPLAINT_SHARE = 0.25  # of the words outside services
_SECTION_SHARE = 0.1  # of all words


def kinds_of(evidence: Evidence, cues: KindCues) -> tuple[Kind, ...]:
    """The kinds of a document, the main one first."""
    if not evidence.given and is_regulation(evidence, cues):
        return (Kind.BUKAN_STANDAR,)
    claim = title_claims(evidence.title, cues)
    stranger = not evidence.given and is_stranger(evidence, cues)
    complaint = not stranger and is_complaint_page(evidence, claim, cues)
    kinds: list[Kind] = []
    if _is_decision(evidence, cues) and not sets_something_else(evidence, cues):
        kinds.append(Kind.KEPUTUSAN)
    if evidence.sop_sheet:
        kinds.append(Kind.SOP)
    if evidence.given or (not stranger and _sets_out_services(evidence, complaint)):
        kinds.append(Kind.STANDAR_PELAYANAN)
    if complaint:
        kinds.append(Kind.PENGADUAN)
    if not stranger and _pledges(evidence, claim, cues):
        kinds.append(Kind.MAKLUMAT)
    if not kinds and not stranger:
        kinds += _by_one_component(evidence, claim, cues)
    return tuple(kinds) if kinds else (Kind.BUKAN_STANDAR,)


def _is_decision(evidence: Evidence, cues: KindCues) -> bool:
    parts = decision_parts(evidence.passages, cues)
    return {"menimbang", "mengingat"} <= parts or {"mengingat", "memutuskan"} <= parts


def _sets_out_services(evidence: Evidence, complaint: bool) -> bool:
    return describes_services(evidence.services) and (_service_content(evidence.services) or not complaint)


def describes_services(services: Sequence[Service]) -> bool:
    """At least one service has components enough to be a standard; scores of a survey are no content."""
    for service in services:
        filled = {c.id for c in service.components if _says_something(c)}
        if len(filled) >= _MANY:
            return True
        headed = any(c.labelled for c in service.components)  # a list of promised times is no standard
        if len(filled) == 2 and len(services) >= 2 and headed and filled & {"jangka_waktu", "biaya", "produk"}:
            return True
    return False


def _says_something(component: Component) -> bool:
    return component.state is not State.KOSONG and any(c.isalpha() for c in component.text)


def _service_content(services: Sequence[Service]) -> bool:
    """Components that only a service has; a complaint page has a basis, steps, a limit of time and channels too."""
    return any({"produk", "biaya"} & {c.id for c in s.components} for s in services)


def is_complaint_page(evidence: Evidence, claim: str, cues: KindCues) -> bool:
    """The document, or a section of its own in it, tells how complaints are handled."""
    if claim == Kind.PENGADUAN or (cues.complaint_headings.search(evidence.title) and not evidence.office_title):
        return True
    free = [p for p in evidence.passages if not p.component or p.service == "*"]
    words, everything = _words(free), _words(evidence.passages)
    speaking = _words([p for p in free if cues.complaint_words.search(p.text)])
    headings = any(p.component == "pengaduan" or cues.complaint_headings.search(p.heading) for p in free)
    if not words or speaking < _COMPLAINT_WORDS:
        return False
    return headings and speaking > _COMPLAINT_SHARE * words and words > _SECTION_SHARE * everything


def _words(passages: Iterable[Passage]) -> int:
    return sum(len(p.text.split()) for p in passages)


def _pledges(evidence: Evidence, claim: str, cues: KindCues) -> bool:
    """A statement of ability beside one of sanction, or either under a title or heading that says Maklumat."""
    if {"kesanggupan", "sanksi"} <= evidence.pledges:
        return True
    free = [p for p in evidence.passages if not p.component]
    named = claim == Kind.MAKLUMAT or any(title_claims(p.heading, cues) == Kind.MAKLUMAT for p in free)
    if "kesanggupan" in evidence.pledges:
        return named or any(title_claims(p.text, cues) == Kind.MAKLUMAT for p in free)
    return claim == Kind.MAKLUMAT and any(cues.soft_pledge.search(p.text) for p in free)


def _by_one_component(evidence: Evidence, claim: str, cues: KindCues) -> list[Kind]:
    """The kind of a page that tells only one or two things of a service: its requirements, its steps."""
    procedure = _is_procedure(evidence, claim, cues)
    if procedure and (claim == Kind.SOP or cues.procedure_titles.search(evidence.title)):
        return [Kind.SOP]
    asked = [s for s in evidence.services if s.key in evidence.asking_papers]
    if any(cues.service_words.search(text) for s in asked for text in (s.name, evidence.title)):
        return [Kind.STANDAR_PELAYANAN]
    return [Kind.SOP] if procedure else []


def _is_procedure(evidence: Evidence, claim: str, cues: KindCues) -> bool:
    """Steps under a title, or a heading, that says so."""
    if evidence.n_steps >= _MANY and (claim == Kind.SOP or cues.procedure_titles.search(evidence.title)):
        return True
    procedures = [s.component("prosedur") for s in evidence.services]
    return any(p is not None and len(p.body) >= _MANY for p in procedures)
