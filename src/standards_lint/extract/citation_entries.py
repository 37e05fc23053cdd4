"""References in a text → how they hang together: entries of their own, parts of titles, amended-by tails, prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from functools import cache
from itertools import islice

from standards_lint.extract.citation_references import Reference
from standards_lint.knowledge.citation_words import CitationWords
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

OWN = "berdiri_sendiri"
IN_TITLE = "dalam_judul"
TAIL = "ekor_perubahan"
PROSE = "kalimat"

_LABEL = r"(?:(?<=[\s;,.(])|^)\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]"
_LABELLED = ready_pattern(rf"{_LABEL}\s*$")
_BULLET = r"[•▪●○➢✓·*|]"
_DASH = r"\-\u2013"
_LEAD = ready_pattern(rf"(?:^|:)[\s{_DASH}•▪●○➢✓·*|\"“]*(?:{_LABEL}[\s{_DASH}]*){{0,2}}$|{_LABEL}\s*$")
_SENTENCE_END = ready_pattern(r"(?:(?<=[^\W_]{4})|(?<=\)))[.?!]\s*(?=[A-Z])")
_LEAD_WORDS = 4  # "Dasar hukum pelayanan ini" in front of the first entry of a basis
_PROSE_REACH = 250
_LONGEST_ENTRY = 1500  # characters behind the number; the longest titles have 600


@dataclass(frozen=True, slots=True)
class _Borders:
    """What stands between two entries of a list: *… Pelayanan Publik; dan 2. Undang-Undang …*."""

    between: re.Pattern[str]
    """Ends with a border."""
    before_next: re.Pattern[str]
    """The part of an entry's text that belongs to the next one: *; dan 2.*"""
    at_end: re.Pattern[str]
    """What ends a text behind its last entry: *; dan*"""


@cache
def _borders(both: str) -> _Borders:
    """The borders, given the words for *dan* as a pattern."""
    between = rf"(?:;|\n|{_BULLET})\s*(?:{both}\b)?[\s{_DASH}]*(?:{_LABEL})?[\s{_DASH}]*$"
    before = rf"[\s;,]*(?:\b{both}\b)?[\s;,]*(?:\n|{_BULLET})?[\s{_DASH}]*(?:(?<=[\s;,.]){_LABEL})?[\s;:,.|/+{_DASH}]*$"
    between += rf"|{_LABEL}\s*$|^\s*[{_DASH}]\s*$"
    at_end = rf"(?:[;,]\s*{both}\b)?[\s;:,.|{_DASH}]*$"
    return _Borders(re.compile(between), re.compile(before), re.compile(at_end))


@dataclass(slots=True)
class Placed:
    """A reference with its part in the text."""

    reference: Reference
    position: str
    host: int
    """Index of the entry's own reference, or of the tail, that an in-title reference belongs to; else its own index."""
    end: int = 0
    """Where the text of its entry ends."""
    shared: bool = False
    """It shares the name of the instrument, and so the title, with the next one."""
    amended: bool = False
    tails: list[int] = field(default_factory=list)
    """Indices of the references in its amended-by tail."""


def place_references(
    text: str, folded: str, references: Sequence[Reference], words: CitationWords, *, basis: bool, listed: bool
) -> list[Placed]:
    """The part that each reference plays.

    Args:
        text: The text of a passage.
        folded: The same in lower case.
        references: Its references, in order.
        words: The vocabulary around citations.
        basis: The passage belongs to a list of the legal basis.
        listed: The passage is a list item or stands in a table.
    """
    placed: list[Placed] = []
    for index, reference in enumerate(references):
        if not placed:
            placed.append(Placed(reference, _first(folded, reference, words, basis=basis, listed=listed), 0))
        elif reference.start == placed[-1].reference.start:
            placed[-1].shared = True
            previous = placed[-1]
            placed.append(Placed(reference, previous.position, index if previous.host == index - 1 else previous.host))
        else:
            placed.append(_next(text, folded, placed, reference, words))
    _set_ends(text, folded, placed, _borders(words.both_source))
    return placed


def _first(folded: str, reference: Reference, words: CitationWords, *, basis: bool, listed: bool) -> str:
    lead = folded[: reference.start]
    alone = bool(_LEAD.search(lead)) or (basis and len(lead.split()) <= _LEAD_WORDS)
    if not alone or basis:
        return OWN if alone else PROSE
    rest = folded[reference.end : reference.end + _PROSE_REACH]
    labelled = listed or _LABELLED.search(lead)
    if words.prose.search(rest) or (not labelled and len(folded) - reference.end > _PROSE_REACH):
        return PROSE
    return OWN


def _next(text: str, folded: str, placed: list[Placed], reference: Reference, words: CitationWords) -> Placed:
    index = len(placed)
    previous = placed[-1]
    gap = folded[previous.reference.end : reference.start]
    if words.tail.search(gap):
        return _tail(placed, reference)
    has_title = bool(words.title.search(gap))
    # "UU Nomor 43 Tahun 1999 Perubahan Atas UU Nomor 8 Tahun 1974": the word "tentang" is often left out.
    if words.in_title.match(gap.lstrip()) or (has_title and words.in_title.search(gap)):
        return Placed(reference, IN_TITLE, _host(placed))
    root = _root(placed)
    if _borders(words.both_source).between.search(gap):
        return Placed(reference, root.position, index)
    if words.both.match(gap) or (_joins_in_title(placed, gap, reference, words) and has_title):
        return Placed(reference, previous.position, index if previous.host == index - 1 else previous.host)
    if not has_title or _SENTENCE_END.search(text, previous.reference.end, reference.start):
        return Placed(reference, PROSE, index)
    return Placed(reference, root.position, index)


def _tail(placed: list[Placed], reference: Reference) -> Placed:
    """An amended-by tail belongs to the act of its own type: a law in the tail of a PP amends the law in its title."""
    index = len(placed)
    host = placed[_host(placed)]
    inner = [other for other in placed if other.position == IN_TITLE and other.host == host.host]
    amends_inner = [other for other in inner if other.reference.type == reference.type]
    if host.reference.type != reference.type and amends_inner:
        amends_inner[-1].amended = True
        return Placed(reference, IN_TITLE, host.host)
    owner = _root(placed)
    owner.amended = True
    owner.tails.append(index)
    return Placed(reference, TAIL, index)


def _host(placed: list[Placed]) -> int:
    """Index of the last reference that is not part of a title."""
    return next(index for index in range(len(placed) - 1, -1, -1) if placed[index].position != IN_TITLE)


def _root(placed: list[Placed]) -> Placed:
    """The reference that the entry is about."""
    return next(other for other in reversed(placed) if other.position in (OWN, PROSE))


def _joins_in_title(placed: list[Placed], gap: str, reference: Reference, words: CitationWords) -> bool:
    """*Perubahan atas PP … dan PP …*: the second act of the same type belongs to the title too."""
    previous = placed[-1]
    if previous.position != IN_TITLE or previous.reference.type != reference.type:
        return False
    ends_with_and = gap.rstrip().rsplit(" ", 1)[-1]
    return bool(words.both.match(" " + ends_with_and)) and placed[_host(placed)].reference.type != reference.type


def _set_ends(text: str, folded: str, placed: list[Placed], borders: _Borders) -> None:
    """The end of each entry; what stands inside an entry ends with it, or where the next tail begins."""
    starts = [other.reference.start for other in placed if other.position in (OWN, PROSE)]
    for other in placed:
        following = bisect_right(starts, other.reference.start)
        limit = starts[following] if following < len(starts) else len(text)
        limit = min(limit, other.reference.end + _LONGEST_ENTRY)
        sentence = _SENTENCE_END.search(text, other.reference.end, limit)
        stop = sentence.start() if sentence else limit
        # Only in front of another entry is "I." a label; at the end of a text it may be the "Kelas I." of a title.
        pattern = borders.before_next if stop == limit < len(text) else borders.at_end
        ending = pattern.search(folded, other.reference.end, stop)
        other.end = ending.start() if ending else stop
    for index, other in enumerate(placed):
        if other.position in (IN_TITLE, TAIL):
            tail = next((p for p in islice(placed, index + 1, None) if p.position == TAIL), None)
            other.end = min(other.end, tail.reference.start) if tail else other.end
