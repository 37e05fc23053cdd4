"""Words to printed lines, with titles that were spaced out letter by letter put together again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median

from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_words import Word
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_SAME_LINE = 0.4
"""Distance of the middles of two words of one line, as a part of their height."""
_LETTERS = 4
"""Single letters in a row that are a word spaced out."""
_TAB_COLON = ready_pattern(r"(?:(?<=\s)|^):(?=[^\W_])")
_LETTER = ready_pattern(r"[^\W_]")
_WIDER = 1.6
"""How many times wider the gap between two words is than that between spaced-out letters."""
_BLANK = 1.6
"""Pitch of two lines with a blank one between them, against the usual pitch."""
_TALLEST_PITCH = 1.4
"""Pitch in heights of the type at which lines cannot be parted by a blank one."""
_TWICE = 0.3
"""Distance, as a part of the height, at which the same word was printed twice to look bold."""


@dataclass(slots=True)
class PrintedLine:
    """A line of text of one column, cell or stretch of a page; made by `line_of`."""

    words: list[Word]
    page: int
    """From 1."""
    text: str
    """Its words parted by single blanks."""
    left: float
    bottom: float
    right: float
    top: float
    height: float
    """Height of its type."""
    bold: bool = False
    size: float = 0.0
    """Size of its font; 0 where that is not known."""

    @property
    def box(self) -> Box:
        """Its place on the page."""
        return self.left, self.bottom, self.right, self.top


def line_of(words: list[Word], page: int, like: PrintedLine | None = None) -> PrintedLine:
    """A line of words from left to right.

    Args:
        words: At least one.
        page: From 1.
        like: A line set in the same type.
    """
    text = " ".join([word.text for word in words])
    if ":" in text:
        text = _TAB_COLON.sub(": ", text)  # a colon set at a tab (*Kerja :Dinas*) parts as one with a blank does
    first, middle = words[0], words[len(words) // 2]
    bottom = min([word.bottom for word in words])
    top = max([word.top for word in words])
    look = (like.bold, like.size) if like is not None else (False, 0.0)
    return PrintedLine(words, page, text, first.left, bottom, words[-1].right, top, middle.top - middle.bottom, *look)


def _by_middle(word: Word) -> float:
    return -word.top - word.bottom


_by_left = attrgetter("left")


def lines_of(words: Sequence[Word], page: int) -> list[PrintedLine]:
    """The lines that words stand in, from the top, each from left to right.

    Args:
        words: Of one cell or one column; in any order.
        page: The page they stand on, from 1.
    """
    rows: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=_by_middle):
        tall = word.top - word.bottom
        place = word.top + word.bottom
        if rows and middle - place < 2 * _SAME_LINE * (height if height < tall else tall):
            rows[-1].append(word)
            if tall > height:
                middle, height = place, tall
            continue
        rows.append([word])
        middle, height = place, tall
    return [line_of(_spelled(_once(sorted(row, key=_by_left))), page) for row in rows]


def _once(words: list[Word]) -> list[Word]:
    """The words of a line without those printed a second time on the same place."""
    return words[:1] + [
        word
        for before, word in pairwise(words)
        if before.text != word.text or word.left - before.left > _TWICE * word.height
    ]


def _spelled(words: list[Word]) -> list[Word]:
    """Runs of single letters (*S T A N D A R*) and of pieces (*MA KLU MATP ELA YAN*) put together.

    Inside such a run the gaps between the letters are alike and those between the words clearly wider.
    """
    if len(words) < _LETTERS or sum([len(word.text) == 1 for word in words]) < _LETTERS:
        return words
    found: list[Word] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _LETTER.fullmatch(words[end].text):
            end += 1
        if end - at >= _LETTERS:
            found += _put_together(words[at:end])
            at = end
        else:
            end = max(end, at + 1)
            found += words[at:end]
            at = end
    return found


def _put_together(letters: list[Word]) -> list[Word]:
    gaps = [second.left - first.right for first, second in pairwise(letters)]
    # in a list of single letters or in a row of boxes the gaps are wider than any letter
    usual = sorted(gaps)[len(gaps) // 3]
    if usual > 1.5 * letters[0].height:
        return letters
    words = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > _WIDER * max(usual, 0.1 * letter.height):
            words.append(letter)
        else:
            last = words[-1]
            words[-1] = Word(
                last.text + letter.text,
                last.left,
                min(last.bottom, letter.bottom),
                letter.right,
                max(last.top, letter.top),
                last.start,
            )
    return words


def pitch_of(lines: Sequence[PrintedLine]) -> float:
    """The usual distance from one line to the next, 0 where there is none."""
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if a.page == b.page and a.bottom > b.bottom]
    return median(steps) if steps else 0.0


def is_apart(above: PrintedLine, line: PrintedLine, pitch: float) -> bool:
    """Whether a blank line stands between two lines."""
    if above.page != line.page or not pitch:
        return False
    step = above.bottom - line.bottom
    return step < 0 or (step > _BLANK * pitch and step > _TALLEST_PITCH * line.height)
