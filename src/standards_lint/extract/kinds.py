"""What a document is, by its content; its title only decides between what the content leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from standards_lint.extract.passage import Passage
from standards_lint.knowledge.cues import KindCues
from standards_lint.model.standard import Form, Kind, Service, State

_MANY = 3  # components of one service that make a standard without further evidence
_MANAGEMENT_NEEDED = 4
_COMPLAINT_WORDS = 20  # words of passages that speak of complaints, for a section of its own
_COMPLAINT_SHARE = 0.25  # of the words outside services
_SECTION_SHARE = 0.1  # of all words


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the kind of a document is judged by."""

    title: str
    passages: tuple[Passage, ...]
    services: tuple[Service, ...]
    sop_sheet: bool
    """The document has the identity fields or the flow table of an SOP AP sheet."""
    pledges: frozenset[str]
    n_steps: int
    """Numbered steps outside tables."""
    management_heading: bool


def title_claims(title: str, cues: KindCues) -> str:
    """The kind that a title says the document is, empty where it says none."""
    return next((kind for kind, pattern in cues.titles if pattern.search(title)), "")


def decision_parts(passages: Sequence[Passage], cues: KindCues) -> frozenset[str]:
    """Which parts of a decision stand in the text: ``menimbang mengingat memutuskan menetapkan lampiran``."""
    names = ("menimbang", "mengingat", "memutuskan", "menetapkan", "lampiran")
    found = set()
    for passage in passages:
        text = passage.block.text[:200]
        found |= {name for name in names if name not in found and cues.decision[name].search(text)}
    return frozenset(found)


def kinds_of(evidence: Evidence, cues: KindCues) -> tuple[Kind, ...]:
    """The kinds of a document, the main one first."""
    claim = title_claims(evidence.title, cues)
    parts = decision_parts(evidence.passages, cues)
    complaint = is_complaint_page(evidence, claim, cues)
    kinds: list[Kind] = []
    if {"menimbang", "mengingat"} <= parts or {"mengingat", "memutuskan"} <= parts:
        kinds.append(Kind.KEPUTUSAN)
    if evidence.sop_sheet:
        kinds.append(Kind.SOP)
    if _sets_out_services(evidence, complaint, cues):
        kinds.append(Kind.STANDAR_PELAYANAN)
    if complaint:
        kinds.append(Kind.PENGADUAN)
    if _pledges(evidence, claim, cues) and not _is_about_standards(evidence, cues):
        kinds.append(Kind.MAKLUMAT)
    if not kinds and _is_procedure(evidence, claim, cues):
        kinds.append(Kind.SOP)
    return tuple(kinds) if kinds else (Kind.BUKAN_STANDAR,)


def _sets_out_services(evidence: Evidence, complaint: bool, cues: KindCues) -> bool:
    if not describes_services(evidence.services) or _is_about_standards(evidence, cues):
        return False
    return _service_content(evidence.services) or not complaint


def describes_services(services: Sequence[Service]) -> bool:
    """At least one service has components enough to be a standard."""
    for service in services:
        filled = {c.id for c in service.components if c.state is not State.KOSONG}
        if len(filled) >= _MANY:
            return True
        if len(filled) == 2 and len(services) >= 2 and filled & {"jangka_waktu", "biaya", "produk"}:
            return True
    return False


def _service_content(services: Sequence[Service]) -> bool:
    """Components that only a service has; a complaint page has a basis, steps, a limit of time and channels too."""
    return any({"produk", "biaya"} & {c.id for c in s.components} for s in services)


def is_complaint_page(evidence: Evidence, claim: str, cues: KindCues) -> bool:
    """The document, or a section of its own in it, tells how complaints are handled."""
    if claim == Kind.PENGADUAN or cues.complaint_headings.search(evidence.title):
        return not cues.other_titles.search(evidence.title)
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


def _is_about_standards(evidence: Evidence, cues: KindCues) -> bool:
    """News, a survey, a regulation: it names components or pledges without being a standard."""
    if cues.other_titles.search(evidence.title):
        return not any(len([c for c in s.components if c.state is State.ISI]) >= 6 for s in evidence.services)
    hits = sum(bool(cues.other_text.search(p.text)) for p in evidence.passages)
    return hits >= 3 and hits * 20 > len(evidence.passages)


def _is_procedure(evidence: Evidence, claim: str, cues: KindCues) -> bool:
    """Steps under a title, or a heading, that says so."""
    if cues.other_titles.search(evidence.title):
        return False
    if evidence.n_steps >= _MANY and (claim == Kind.SOP or cues.procedure_titles.search(evidence.title)):
        return True
    procedures = [s.component("prosedur") for s in evidence.services]
    return any(p is not None and len(p.body) >= _MANY for p in procedures)


def form_of(evidence: Evidence, management: Sequence[str], cues: KindCues) -> Form:
    """How much of a standard the document claims to be (`management`: ids of the management half)."""
    parts = decision_parts(evidence.passages, cues)
    counted = set(management) - {"dasar_hukum"}
    most = max((len({c.id for c in s.components} & counted) for s in evidence.services), default=0)
    decision = {"menimbang", "mengingat", "memutuskan"} <= parts or "lampiran" in parts
    if decision or evidence.management_heading or most >= _MANAGEMENT_NEEDED:
        return Form.PENUH
    return Form.PUBLIKASI if most == 0 else Form.TIDAK_PASTI


def field_of(evidence: Evidence, cues: KindCues) -> str:
    """The field of administration, by title, names of services and the office; empty where none shows."""
    text = " \n ".join([evidence.title, *(s.name for s in evidence.services)])
    for name, needed, pattern in cues.fields:
        if len({m.group(0).lower() for m in pattern.finditer(text)}) >= needed:
            return name
    body = " \n ".join(p.text for p in evidence.passages)
    best = max(((len(pattern.findall(body)), name) for name, _, pattern in cues.fields), default=(0, ""))
    return best[1] if best[0] >= 3 else ""


def decision_number(passages: Sequence[Passage], cues: KindCues) -> tuple[str, int]:
    """Number and year of the decision that the document names as setting the standard; ``("", 0)`` without one."""
    for passage, following in pairwise([*passages, None]):
        if passage is None or passage.basis:
            continue
        # A decision's head puts the number on a line of its own: "KEPUTUSAN KEPALA DINAS …" / "NOMOR 12 TAHUN 2024".
        text = f"{passage.text} {following.text}" if following is not None else passage.text
        match = cues.decision["nomor"].search(text)
        if match and match.start() < len(passage.text):
            year = cues.decision["tahun"].search(text[match.start() :])
            number = re.sub(r"\s+", " ", match["nomor"]).strip(" .")
            return number, int(next(g for g in year.groups() if g)) if year else 0
    return "", 0
