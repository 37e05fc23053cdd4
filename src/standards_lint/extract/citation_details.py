"""Placed references → their titles, gazettes and slips of the pen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from standards_lint.extract.citation_entries import IN_TITLE, PROSE, TAIL, Placed
from standards_lint.knowledge.citation_words import GAZETTES, CitationWords
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

# Between number and "tentang": nothing, a closing bracket, a comma.
_BEFORE_TITLE = ready_pattern(r"[\s,.:)\]]*")
_OPENING = ready_pattern(r"[(\[{]")
_CLOSING = ready_pattern(r"[)\]}]")
_EDGES = ' \t\n\r,;:.|-\u2013"“”'
_NATIONAL = ("LN", "BN")
_SUPPLEMENT_REACH = 120


@dataclass(frozen=True, slots=True)
class Gazette:
    """Where a regulation was published, as written."""

    label: str
    """``LN 2009/112``; empty where only a supplement is given."""
    supplement: str
    year: int
    start: int
    end: int
    closed_end: int
    """Behind the closing bracket, where there is one."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of the text."""

    start: int
    end: int


def title_extent(text: str, folded: str, placed: Sequence[Placed], index: int, words: CitationWords) -> Extent | None:
    """Where the title of a reference stands, or None if it has none."""
    this = placed[index]
    if this.shared:
        return None
    start = words.title.match(folded, _behind(folded, this.reference.end, words))
    if not start:
        return None
    ends = [this.end]
    gazette = words.gazette_start.search(folded, start.end(), this.end)
    ends += [gazette.start()] if gazette else []
    tail = _tail_start(folded, placed, index, start.end(), words)
    ends += [tail] if tail >= 0 else []
    ends += _article_starts(folded, start.end(), this.end, words)
    if this.position == PROSE:
        prose = words.title_end.search(folded, start.end(), this.end)
        ends += [prose.start()] if prose else []
    end = min(ends)
    both = words.left_open.search(folded, start.end(), end) if this.position == PROSE else None
    inner = text[start.end() : both.start() if both else end]
    first = start.end() + len(inner) - len(inner.lstrip(_EDGES))
    last = start.end() + len(inner.rstrip(_EDGES))
    return Extent(first, last) if first < last else None


def _behind(folded: str, end: int, words: CitationWords) -> int:
    """Where *tentang* may stand behind a number: *UU Nomor 25 Tahun 2009 Pasal 21 tentang Pelayanan Publik*."""
    gap = _BEFORE_TITLE.match(folded, end)
    start = gap.end() if gap else end
    article = words.named_article.match(folded, start)
    return article.end() if article else start


def _article_starts(folded: str, start: int, end: int, words: CitationWords) -> list[int]:
    """Where articles are named behind a title; in *Pelaksanaan Pasal 14 Undang-Undang …* they are part of it."""
    found = (match.start() for match in words.article.finditer(folded, start, end))
    return [place for place in found if not words.in_title.search(folded, start, place)]


def _tail_start(folded: str, placed: Sequence[Placed], index: int, start: int, words: CitationWords) -> int:
    """Where the amended-by tail behind a title begins, -1 without one.

    In *PP … tentang Pelaksanaan UU … sebagaimana telah diubah dengan UU …* the tail is part of the PP's own title, so
    that only a tail in front of a reference placed as a tail, or behind the last reference, ends a title.
    """
    this = placed[index]
    following = list(takewhile(lambda other: other.reference.start < this.end, islice(placed, index + 1, None)))
    tail = next((other for other in following if other.position == TAIL), None)
    if tail is not None and tail.reference.start >= start:
        before = [other.reference.end for other in following if other.reference.end <= tail.reference.start]
        found = words.tail_start.search(folded, max([start, *before]), tail.reference.start)
        return found.start() if found else tail.reference.start
    last = max([start, *(other.reference.end for other in following if other.reference.end <= this.end)])
    found = words.tail_start.search(folded, last, this.end)
    return found.start() if found else -1


def is_followed_by_tail(folded: str, end: int, words: CitationWords) -> bool:
    """*beserta perubahannya* behind a title or gazette: an amendment is mentioned, with its number or without."""
    gap = _BEFORE_TITLE.match(folded, end)
    return bool(words.tail_start.match(folded, gap.end() if gap else end))


def find_gazettes(folded: str, start: int, end: int, words: CitationWords) -> list[Gazette]:
    """The national gazettes named between two offsets; a supplement that stands alone is one too."""
    found: list[Gazette] = []
    supplements = list(words.supplement.finditer(folded, start, end))
    for match in words.gazette.finditer(folded, start, end):
        kind = next((kind for kind in GAZETTES if match[kind]), "")
        # The "Lembaran Negara … Tahun 2009 Nomor 5038" in a "Tambahan Lembaran Negara …" is no gazette of its own.
        if kind not in _NATIONAL or any(other.start() <= match.start() < other.end() for other in supplements):
            continue
        year = int(match["year"] or match["year_after"])
        number = (match["number"] or match["number_first"]).lstrip("0")
        reach = range(match.end(), match.end() + _SUPPLEMENT_REACH)
        supplement = next((other for other in supplements if other.start() in reach), None)
        last = supplement.end() if supplement else match.end()
        tln = supplement["number"] if supplement else ""
        found.append(Gazette(f"{kind} {year}/{number}", tln, year, match.start(), last, _closed(folded, last)))
    if supplements and not found:
        alone = supplements[0]
        found.append(Gazette("", alone["number"], 0, alone.start(), alone.end(), _closed(folded, alone.end())))
    return found


def _closed(folded: str, end: int) -> int:
    bracket = _CLOSING.match(folded, end)
    return bracket.end() if bracket else end


def assign_gazettes(
    folded: str, gazettes: Sequence[Gazette], placed: Sequence[Placed], words: CitationWords
) -> dict[int, Gazette]:
    """Index of a reference → its gazette.

    A gazette belongs to the act that the entry (or tail) is about. It stands behind the whole title, so acts in that
    title come in between; one of them takes it only where the years say that it can be no other's.
    """
    owners: dict[int, Gazette] = {}
    for gazette in gazettes:
        before = [index for index, other in enumerate(placed) if other.reference.end <= gazette.start <= other.end]
        if not before:
            continue
        host = next((index for index in reversed(before) if placed[index].position != IN_TITLE), before[0])
        inner = [index for index in before if placed[index].position == IN_TITLE and placed[index].host == host]
        of_year = [
            index
            for index in inner
            if placed[index].reference.year == gazette.year
            and not words.inner_end.search(folded, placed[index].reference.end, gazette.start)
        ]
        foreign = gazette.year != placed[host].reference.year and of_year
        owner = of_year[-1] if foreign else host
        owners.setdefault(owner, gazette)
    return owners


def is_unclosed(folded: str, this: Placed, words: CitationWords) -> bool:
    """The bracket in front of a gazette is not closed before the entry ends.

    ``(Lembaran Negara … Nomor 112, Tambahan Lembaran Negara … Nomor 5038; 2. Peraturan Pemerintah …``
    """
    for match in words.gazette_start.finditer(folded, this.reference.end, this.end):
        if _OPENING.match(match[0]) and not _CLOSING.search(folded, match.end(), this.end):
            return True
    return False
