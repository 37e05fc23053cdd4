"""Numbers of decisions and names of services that documents given together write differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.facts.namesakes import Disagreement, Member, Paper, Saying, disagreement
from standards_lint.knowledge.namesake_words import NamesakeWords
from standards_lint.model.standard import ALL_SERVICES, Kind
from standards_lint.storage.ready import ready_pattern

_DIGITS = ready_pattern(r"\d+")
_YEAR = ready_pattern(r"(?:19|20)\d\d")
_LONG = 7
"""Letters of a word in which one wrong letter is a slip and no other word."""


def decisions_apart(papers: Sequence[Paper]) -> Iterator[Disagreement]:
    """Documents that name another decision as setting their standard than the one decision given with them."""
    decisions = [p for p in papers if p.kind is Kind.KEPUTUSAN and p.standard.setting.number is not None]
    own = decisions[0].standard.setting.number if len(decisions) == 1 else None
    if own is None or not own.complete:
        return
    for paper in papers:
        named, text = paper.standard.decision, paper.standard.decision_text
        if paper is not decisions[0] and text is not None and _differ(named, own.text.text):
            there = Saying(decisions[0], own.text.text, own.text.text, own.text.span())
            yield disagreement("keputusan", Saying(paper, named, text.text, text.span()), there)


def _differ(number: str, other: str) -> bool:
    """Both are whole numbers of one make, and not the same one: ``4 TAHUN 2026`` and ``NOMOR 6 TAHUN 2026``."""
    first, second = (_DIGITS.findall(text) for text in (number, other))
    whole = all(len(digits) > 1 and any(_YEAR.fullmatch(d) for d in digits) for digits in (first, second))
    return whole and len(first) == len(second) and [*map(int, first)] != [*map(int, second)]


def names_apart(
    papers: Sequence[Paper], groups: Sequence[Sequence[Member]], words: NamesakeWords
) -> Iterator[Disagreement]:
    """Names of services that differ in a slip of the pen from that of another document.

    Args:
        papers: From `papers_of`.
        groups: From `same_services`: these have found each other.
        words: How names are compared.
    """
    known = {(member.paper.index, member.service.key) for group in groups for member in group}
    seen: list[tuple[str, Member]] = []
    for paper in papers:
        own: list[tuple[str, Member]] = []
        for service in paper.standard.services:
            form = min(words.forms(service.name), default="", key=len)
            if service.key == ALL_SERVICES or not form or (paper.index, service.key) in known:
                continue
            here = Member(paper, service)
            twin = next((there for other, there in seen if _slip(form, other)), None)
            if twin is not None:
                yield disagreement("nama", _of_name(here), _of_name(twin))
            own.append((form, here))
        seen += own


def _slip(form: str, other: str) -> bool:
    """One long word of both differs by one letter: ``rekomendsi`` and ``rekomendasi``, never ``SMP`` and ``SMA``."""
    first, second = form.split(), other.split()
    if len(first) != len(second):
        return False
    from rapidfuzz.distance import OSA  # costs a cold start, and most documents are judged alone

    pairs = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _LONG and OSA.distance(*pairs[0]) == 1


def _of_name(member: Member) -> Saying:
    service = member.service
    return Saying(member.paper, service.name, service.name, service.place, service.key, certainty=service.certainty)
