"""Passages to the statements of a maklumat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.extract.sentences import sentence_bounds
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.pledge_words import PledgeWords
from standards_lint.model.block import Region
from standards_lint.model.standard import PledgeElement

_PLEDGING_COMPONENTS = frozenset({"", "jaminan_pelayanan", "jaminan_keamanan"})
"""In other components such words speak of staff or applicants (*petugas siap memberikan pelayanan*)."""


def extract_pledges(passages: Sequence[Passage], words: PledgeWords) -> tuple[PledgeElement, ...]:
    """The pledges of the document in reading order: one entry for each statement and sentence.

    A sentence may make several statements. A definition of what a maklumat is makes none.
    """
    return tuple(
        pledge
        for passage in passages
        if passage.component in _PLEDGING_COMPONENTS and not passage.basis and passage.block.region is Region.MAIN
        for pledge in _in_passage(passage, words)
    )


def _in_passage(passage: Passage, words: PledgeWords) -> Iterator[PledgeElement]:
    text = fold(passage.text)
    for element, pattern in words.elements:
        match = pattern.search(text)
        if match:
            begin, stop = sentence_bounds(passage.text, *match.span())
            if not words.definition.search(text[begin:stop]):
                yield PledgeElement(element, passage.source.slice(begin, stop).strip())
