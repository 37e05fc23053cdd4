"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from standards_lint.storage.ready import ready_pattern

# A stop ends a sentence when a word of at least four letters (or a bracket, a year, a quotation) stands before it and
# a capital, a list label or a bullet after it. Abbreviations need no list that way: "No. 5", "Jl. Melati",
# "Drs. Budi", "Kab. Suka", "s.d. 5", "Rp. 0" are all shorter, or go on in lower case.
_STOP = (
    r"(?:(?<=[^\W\d_]{4})|(?<=\d{4})|(?<=[)\u201d\"%]))[.!?]+[)\u201d\"]?"
    r"(?=\s+(?:[\"\u201c(]?[A-Z]|\d{1,2}[.)]|[a-z][.)]\s|[\u2022\u25cf\u25aa\u27a2\u2713-]\s))"
)
_SENTENCE_END = ready_pattern(_STOP)
# "… fotokopi KTP. Permohonan disampaikan …", not "UPT. Puskesmas", where a sentence may go on behind the stop.
_CAPITALS_END = ready_pattern(r"(?<=\s[A-Z]{3})\.(?=\s+[A-Z][a-z]{4,}\s[a-z])")
_CLAUSE_END = ready_pattern(_STOP + r"|;(?=\s)")


def clause_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """`sentence_bounds`, but a semicolon ends a stretch too: the items of a list in one line speak for themselves."""
    return _bounds(_CLAUSE_END, text, start, end)


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """First and last offset of the sentence or sentences that ``text[start:end]`` stands in, without outer blanks.

    The text must have its capitals: they tell the end of a sentence from an abbreviation.
    """
    return _bounds(_SENTENCE_END, text, start, end)


def _bounds(stop: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    ends = _ends(stop, text)
    first = bisect_right(ends, start)
    last = bisect_left(ends, end, lo=first)
    begin = ends[first - 1] if first else 0
    while begin < start and text[begin].isspace():
        begin += 1
    return begin, ends[last] if last < len(ends) else len(text)


@lru_cache(maxsize=16)
def _ends(stop: re.Pattern[str], text: str) -> tuple[int, ...]:
    """Kept for the next question about the same text: a line may hold thousands of sums or times."""
    return tuple(match.end() for match in stop.finditer(text))


def sentences_of(text: str) -> list[tuple[int, int]]:
    """First and last offset of each sentence, without the blanks around it."""
    ends = sorted({*_ends(_SENTENCE_END, text), *_ends(_CAPITALS_END, text), len(text)})
    stretches = zip([0, *ends], ends, strict=False)
    return [_trimmed(text, begin, end) for begin, end in stretches if text[begin:end].strip()]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    stretch = text[begin:end]
    return begin + len(stretch) - len(stretch.lstrip()), begin + len(stretch.rstrip())
