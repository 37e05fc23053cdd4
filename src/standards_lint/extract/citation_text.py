"""A passage as its citations were meant: words that ran together parted, digits put right that were read as letters.

Nothing is looked up here and no word is changed; the places of all characters stay those of the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards_lint.knowledge.citation_words import CitationWords
from standards_lint.knowledge.phrases import fold
from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

# "PeraturanBupati", "PublikPeraturan"; in "PermenKominfo" and "KemenKominfo" the short form belongs to the name.
_CAPITAL_INSIDE = ready_pattern(r"(?<=[a-z]{4})(?<![epr]men)(?=[A-Z][a-z]{3})|(?<=\d{4})(?=[A-Z][a-z]{3})")
# "Tahun 2 009", "Tahun 20 12": a year that a line or a PDF broke
_BROKEN_YEAR = ready_pattern(r"\s(?:[12]( )\d{3}|(?:19|20)( )\d\d)(?![\w.,]*\d)")
_SCANNED = str.maketrans("oil|", "0111")
_ROMAN = ready_pattern("ii+")


def mended(source: SourceText, words: CitationWords) -> SourceText:
    """The text with a blank wherever two words of a citation were run together, and without those inside a year."""
    text = source.text
    folded = fold(text)
    cuts = {match.start(): (match.start(), " ") for match in _CAPITAL_INSIDE.finditer(text)}
    cuts |= {match.start(): (match.start(), " ") for match in words.joint.finditer(folded)}
    for year in words.year.finditer(folded):
        broken = _BROKEN_YEAR.match(folded, year.end())
        if broken:
            start, end = broken.span(1) if broken[1] else broken.span(2)
            cuts[start] = (end, "")
    return _without(source, sorted((start, end, blank) for start, (end, blank) in cuts.items()))


def _without(source: SourceText, cuts: Sequence[tuple[int, int, str]]) -> SourceText:
    """The text with each stretch from a start to an end replaced by a blank or by nothing."""
    parts: list[SourceText] = []
    done = 0
    for start, end, blank in cuts:
        parts.append(source.slice(done, start))
        if blank:
            parts.append(SourceText(blank, source.slice(start, start).marks))
        done = end
    return SourceText.join([*parts, source.slice(done)], "") if parts else source


def with_digits(folded: str, words: CitationWords) -> str:
    """Folded text of the same length in which *Nomor l4 Tahun 2OO8* reads ``nomor 14 tahun 2008``."""
    for pattern in (words.scanned_year, words.scanned_number):
        folded = pattern.sub(_digits, folded)
    return folded


def _digits(match: re.Match[str]) -> str:
    start, end = (place - match.start() for place in match.span("digits"))
    digits = match["digits"]
    if _ROMAN.fullmatch(digits):  # "Nomor II Tahun 1998" is no eleven
        return match[0]
    return match[0][:start] + digits.translate(_SCANNED) + match[0][end:]
