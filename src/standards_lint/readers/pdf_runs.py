"""Words of a page as columns of numbers, and the runs of words that one look settles for all of them.

A page has some hundreds of words, a long document a hundred thousand. Nearly all of them stand beside the one before in
the same type and on the same base line: what is asked of the first and the last word of such a run (which cell, which
line) is answered for those between. So words are kept in columns, and a `Word` is made of one only where it is looked
at by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from standards_lint.readers.pdf_frame import Box
from standards_lint.records import dataclass

TWICE = 0.3
"""Distance, as a part of the height, at which the same word was printed twice to look bold."""
BESIDE = 0.8
"""Gap between two words of a run at most, as a part of the height of the type: narrower than any gutter."""


@dataclass(slots=True)
class Word:
    """A word as printed."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    start: int
    """Index of its first character on the page."""

    @property
    def height(self) -> float:
        """Height of its type: from the lowest to the highest that the font draws."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Height of its middle on the page."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True, eq=False)
class Words:
    """The words of one page in the order of the file; all columns are of one length, places as in `Word`."""

    texts: list[str]
    lefts: list[float]
    bottoms: list[float]
    rights: list[float]
    tops: list[float]
    starts: list[int]
    _letters: list[int] | None = None

    @classmethod
    def of(cls, words: Iterable[Word]) -> Words:
        """Columns of words that were made one by one."""
        every = list(words)
        return cls(
            [word.text for word in every],
            [word.left for word in every],
            [word.bottom for word in every],
            [word.right for word in every],
            [word.top for word in every],
            [word.start for word in every],
        )

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, index: int) -> Word:
        return Word(
            self.texts[index],
            self.lefts[index],
            self.bottoms[index],
            self.rights[index],
            self.tops[index],
            self.starts[index],
        )

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.texts, self.lefts, self.bottoms, self.rights, self.tops, self.starts)

    def put(self, index: int, words: Sequence[Word]) -> None:
        """Put words in the place of one."""
        new = Words.of(words)
        here = slice(index, index + 1)
        self.texts[here], self.starts[here] = new.texts, new.starts
        self.lefts[here], self.rights[here] = new.lefts, new.rights
        self.bottoms[here], self.tops[here] = new.bottoms, new.tops

    @property
    def letters(self) -> Sequence[int]:
        """Indices of the words of a single character; asked for when the words are complete."""
        if self._letters is None:
            self._letters = [index for index, text in enumerate(self.texts) if len(text) == 1]
        return self._letters

    def runs(self) -> list[Run]:
        """The words in runs, in the order of the file."""
        if not self.texts:
            return []
        lefts, rights, bottoms, tops = self.lefts, self.rights, self.bottoms, self.tops
        beside = zip(
            lefts, lefts[1:], rights, rights[1:], bottoms, bottoms[1:], tops, tops[1:], strict=False
        )  # fmt: skip  # the first of each pair has one more
        ends = [
            index
            for index, (left, next_left, right, next_right, bottom, next_bottom, top, next_top) in enumerate(beside, 1)
            if not (
                bottom == next_bottom
                and top == next_top
                and right <= next_right
                and (height := top - bottom) > 0
                and next_left - left > TWICE * height
                and next_left - right < BESIDE * height
            )
        ]
        return [Run(self, first, stop) for first, stop in pairwise([0, *ends, len(self.texts)])]


class Run:
    """Words of one height on one base line, each beside the one before: their edges rise from left to right."""

    __slots__ = ("bottom", "first", "left", "right", "stop", "top", "words")

    def __init__(self, words: Words, first: int, stop: int) -> None:
        """A part of the words of a page.

        Args:
            words: All of them.
            first: Index of the first word of the run.
            stop: Index behind the last one.
        """
        self.words, self.first, self.stop = words, first, stop
        self.left, self.right = words.lefts[first], words.rights[stop - 1]
        self.bottom, self.top = words.bottoms[first], words.tops[first]

    def __len__(self) -> int:
        return self.stop - self.first

    def __iter__(self) -> Iterator[Word]:
        return map(self.words.__getitem__, range(self.first, self.stop))

    @property
    def middle(self) -> float:
        """Height of its middle on the page."""
        return (self.top + self.bottom) / 2

    @property
    def box(self) -> Box:
        """Its place on the page."""
        return self.left, self.bottom, self.right, self.top

    @property
    def text(self) -> str:
        """Its words parted by single blanks."""
        return " ".join(self.words.texts[self.first : self.stop])

    @property
    def middles(self) -> tuple[float, float]:
        """How far right the middles of the first and of the last word lie; those of the others lie between them."""
        return (self.left + self.words.rights[self.first]) / 2, (self.words.lefts[self.stop - 1] + self.right) / 2

    def parted(self, keys: Sequence[object]) -> Iterator[Run]:
        """The run cut where the keys of two neighbours differ.

        Args:
            keys: One for each word.
        """
        first = self.first
        for index, (key, following) in enumerate(pairwise(keys), self.first + 1):
            if key != following:
                yield Run(self.words, first, index)
                first = index
        yield Run(self.words, first, self.stop)
