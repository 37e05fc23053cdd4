"""What speaks about standards, or names their components, and is none: news, surveys, regulations, other decisions."""

from __future__ import annotations

from standards_lint.extract.evidence import Evidence, title_claims
from standards_lint.knowledge.cues import KindCues
from standards_lint.model.standard import Kind, State
from standards_lint.model.why import Why

_OUTWEIGH = 6  # filled components of one service that outweigh a title of another matter
_WHOLE = 8  # filled components of one service in the annex of a regulation
_ARTICLES = 3  # articles or chapters that make a regulation of a document titled so
_HITS, _SHORT = 3, 15  # sentences of news among many passages; in a text of few passages one will do
_HEAD = 40  # passages in which a decision says what it sets


def is_stranger(evidence: Evidence, cues: KindCues) -> Why | None:
    """Why it is no standard, though it may name components, pledge or speak of complaints; None where it may be one."""
    if match := cues.other_titles.search(evidence.title):
        return Why("other_title", (match[0],))
    is_full = _fullest(evidence) >= _OUTWEIGH
    match = cues.softly_other_titles.search(evidence.title)
    if match and not (is_full or _promises(evidence)):
        return Why("softly_other_title", (match[0],))
    if is_full or (title_claims(evidence.title, cues) == Kind.STANDAR_PELAYANAN and _promises(evidence)):
        return None  # "BAB II" stands in a standard told in chapters too
    hits = [match[0] for p in evidence.passages if (match := cues.other_text.search(p.text))]
    telling = len(hits) * 20 > len(evidence.passages) and (len(hits) >= _HITS or len(evidence.passages) <= _SHORT)
    return Why("other_text", (str(len(hits)), *hits)) if telling else None


def _fullest(evidence: Evidence) -> int:
    return max((sum(c.state is State.ISI for c in s.components) for s in evidence.services), default=0)


def _promises(evidence: Evidence) -> bool:
    """A service with a time and a fee of its own beside what to bring or do: no policy or report tells that."""
    for service in evidence.services:
        filled = {c.id for c in service.components if c.state is State.ISI}
        if {"jangka_waktu", "biaya"} <= filled and filled & {"persyaratan", "prosedur", "produk"}:
            return True
    return False


def is_regulation(evidence: Evidence, cues: KindCues) -> Why | None:
    """A law or regulation by its first words and its articles: it may be about standards, and sets none."""
    early = [evidence.title, *(p.text for p in evidence.passages[:8])]
    first = next((p.text for p in evidence.passages if not p.component), "")  # no basis that a standard begins with
    if match := next((m for text in (evidence.title, first) if (m := cues.law_titles.search(text))), None):
        return Why("law_title", (match[0],))
    if not any(cues.regulation_titles.search(text) for text in early):
        return None
    if _fullest(evidence) >= _WHOLE:
        return None  # its annex sets them out
    articles = sum(bool(cues.regulation_articles.search(p.block.text)) for p in evidence.passages)
    return Why("regulation", (str(articles),)) if articles >= _ARTICLES else None


def sets_something_else(evidence: Evidence, cues: KindCues) -> bool:
    """A decision whose head speaks neither of standards nor of service at all."""
    head = [evidence.title, *(p.text for p in evidence.passages[:_HEAD] if not p.basis)]
    return not evidence.services and not any(cues.decision["perihal"].search(text) for text in head)
