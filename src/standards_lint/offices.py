"""A document to the offices and places that it names, for texts that are masked before they leave the office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standards_lint.knowledge.masking_words import MaskingWords
from standards_lint.knowledge.phrases import fold
from standards_lint.model.standard import Standard
from standards_lint.storage.ready import ready_pattern

_WORD = ready_pattern(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_BETWEEN = ready_pattern(r"[ \t\u00a0]{1,3}")
_LONGEST_PLACE = 4
"""Words of the name of a place: *Ogan Komering Ulu Timur*."""
_LONGEST_OFFICE = 9
_HEAD = 100
"""Characters of a line that names the office itself; longer ones also name national bodies, in regulations."""
_SHORTEST = 4
"""Letters of a name of one word: a shorter one may be any word."""


def named_offices(standard: Standard, lines: Iterable[str], words: MaskingWords) -> tuple[str, ...]:
    """Names of places without *Kabupaten* and the like, then names of offices, each once, longer ones first.

    Args:
        standard: What the document says; its head names the office.
        lines: The text of the document.
        words: What stands in front of such names, and what ends them.
    """
    told = [standard.issuer, *lines]
    heads = (line for line in told if len(line) <= _HEAD)
    regions = [citation.region for citation in standard.citations if citation.region]
    places = [*regions, *(name for line in told for name in _places(line, words))]
    offices = [name for line in heads for name in _offices(line, words)]
    known = {" ".join(name.split()): None for name in (*places, *offices)}
    long_enough = (name for name in known if " " in name or len(name) >= _SHORTEST)
    return tuple(sorted(long_enough, key=lambda name: (-len(name), name)))


def _places(line: str, words: MaskingWords) -> Iterator[str]:
    for match in words.place.finditer(fold(line)):
        name = _name(line, match.end(), words.ends, words.joints, _LONGEST_PLACE)
        if name:
            yield name


def _offices(line: str, words: MaskingWords) -> Iterator[str]:
    """``Dinas Perpustakaan dan Kearsipan``: with the word that tells the kind of office, which is not masked."""
    for match in words.office.finditer(fold(line)):
        name = _name(line, match.end(), words.ends - words.joints, words.joints, _LONGEST_OFFICE)
        if name:
            yield f"{line[match.start() : match.end()]} {name}"


def _name(line: str, start: int, ends: frozenset[str], joints: frozenset[str], longest: int) -> str:
    """The words with a capital from `start` on; nothing where there is none."""
    kept: list[str] = []
    while len(kept) < longest:
        gap = _BETWEEN.match(line, start)
        word = _WORD.match(line, gap.end()) if gap else None
        if word is None or fold(word[0]) in ends:
            break
        if not word[0][0].isupper() and fold(word[0]) not in joints:
            break
        kept.append(word[0])
        start = word.end()
    while kept and fold(kept[-1]) in joints:
        kept.pop()
    return " ".join(kept)
