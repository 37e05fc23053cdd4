"""Passages to the places where a pack's named text patterns match."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from standards_lint.extract.passage import Passage
from standards_lint.extract.sentences import sentence_bounds
from standards_lint.knowledge.patterns import EVERYWHERE, Alternative, NamedPattern, readable
from standards_lint.knowledge.rewriting import rewritten
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.standard import PatternMatch
from standards_lint.model.timing import Seconds
from standards_lint.records import dataclass

COMPLAINT_COMPONENT = "pengaduan"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """One item or paragraph, broken lines joined."""

    source: SourceText
    folded: str
    service: str
    component: str
    complaint: bool

    def within(self, places: frozenset[str]) -> bool:
        """The stretch stands where a pattern is looked for; 'pengaduan' also covers sections of complaint pages."""
        return EVERYWHERE in places or self.component in places or (self.complaint and COMPLAINT_COMPONENT in places)


def find_patterns(passages: Sequence[Passage], patterns: Sequence[NamedPattern]) -> tuple[PatternMatch, ...]:
    """Every sentence or item in which a named pattern matches, once for each pattern.

    Args:
        passages: The document's passages in reading order; neighbours that are one broken sentence are joined.
        patterns: The pack's patterns.

    Returns:
        Matches in the order of the patterns, each with the whole sentence as its text.
    """
    return tuple(match for _, matches in _by_pattern(passages, patterns) for match in matches)


def seconds_by_pattern(passages: Sequence[Passage], patterns: Sequence[NamedPattern]) -> Seconds:
    """Seconds that each named pattern takes in a document, the longest first; the arguments are those above."""
    found: list[tuple[str, float]] = []
    begun = time.perf_counter()
    for pattern, matches in _by_pattern(passages, patterns):
        for _ in matches:
            pass
        now = time.perf_counter()
        found.append((pattern.name, now - begun))
        begun = now
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def _by_pattern(
    passages: Sequence[Passage], patterns: Sequence[NamedPattern]
) -> Iterator[tuple[NamedPattern, Iterator[PatternMatch]]]:
    """Each pattern with its matches, which are looked for when they are asked for."""
    stretches = list(_stretches(passages))
    places = dict.fromkeys(pattern.places for pattern in patterns)
    texts = {place: _texts_in(stretches, place) for place in places}
    for pattern in patterns:
        worth = texts[pattern.places].worth_trying(pattern)
        yield pattern, chain.from_iterable(_in_stretch(pattern, stretch, tried) for stretch, tried in worth)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What patterns with the same places are looked for in."""

    stretches: tuple[_Stretch, ...]
    starts: tuple[int, ...]
    """Offset of each stretch in `folded`."""
    folded: str
    """All of them, a line each: one search in it finds the few stretches worth trying a pattern on."""

    def worth_trying(self, pattern: NamedPattern) -> list[tuple[_Stretch, list[Alternative]]]:
        """The stretches that have what a match of the pattern needs, in order, with the alternatives to try there."""
        found: dict[int, list[Alternative]] = {}
        for alternative in pattern.any:
            for index in self._having_any(alternative.literals) if alternative.literals else range(len(self.stretches)):
                found.setdefault(index, []).append(alternative)
        return [(self.stretches[index], found[index]) for index in sorted(found)]

    def _having_any(self, literals: Sequence[str]) -> set[int]:
        return {index for literal in literals if literal in self.folded for index in self._having(literal)}

    def _having(self, literal: str) -> Iterator[int]:
        position = self.folded.find(literal)
        while position >= 0:
            index = bisect_right(self.starts, position) - 1
            yield index
            position = self.folded.find(literal, self.starts[index] + len(self.stretches[index].folded))


def _texts_in(stretches: Sequence[_Stretch], places: frozenset[str]) -> _Texts:
    within = tuple(stretch for stretch in stretches if stretch.within(places))
    starts = accumulate((len(stretch.folded) + 1 for stretch in within[:-1]), initial=0)
    return _Texts(within, tuple(starts), "\n".join(stretch.folded for stretch in within))


def _in_stretch(
    pattern: NamedPattern, stretch: _Stretch, alternatives: Sequence[Alternative]
) -> Iterator[PatternMatch]:
    text = stretch.source.text
    seen: set[tuple[int, int]] = set()
    for start, end in chain.from_iterable(alternative.find(stretch.folded) for alternative in alternatives):
        bounds = sentence_bounds(text, start, end)
        if bounds in seen or pattern.drops(stretch.folded, *bounds):
            continue
        seen.add(bounds)
        sentence = stretch.source.slice(*bounds).strip()
        meant = rewritten(sentence.text, pattern.write)
        yield PatternMatch(pattern.name, sentence, stretch.service, stretch.component, meant)


def _stretches(passages: Sequence[Passage]) -> Iterator[_Stretch]:
    run: list[Passage] = []
    for passage in passages:
        if run and not _continues(run[-1], passage):
            yield _stretch(run)
            run = []
        run.append(passage)
    if run:
        yield _stretch(run)


def _stretch(run: Sequence[Passage]) -> _Stretch:
    source = SourceText.join([p.source for p in run], " ") if len(run) > 1 else run[0].source
    return _Stretch(source, readable(source.text), run[0].service, run[0].component, run[0].complaint)


def _continues(first: Passage, second: Passage) -> bool:
    """The second is the rest of a sentence that the first began: no new label, no heading, no capital, no full stop.

    ``3 (tiga) hari kerja`` / ``jika tidak terkendala teknis``
    """
    same = (first.service, first.component, first.block.cell) == (second.service, second.component, second.block.cell)
    plain = second.block.kind is BlockKind.PARAGRAPH and first.block.kind is not BlockKind.HEADING
    if not (same and plain) or second.block.label:
        return False
    head, tail = second.text[:1], first.text.rstrip()[-1:]
    return tail not in ".;:!?" and (head.islower() or head == "(")
