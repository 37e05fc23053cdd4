"""Words that are two, and two that are one, by the gaps between their characters.

What a file sets as one word may be two (*MAKLUMATPELAYANAN*), what it sets as two may be one (*Pen gaduan*).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import sub
from statistics import median

from standards_lint.readers.pdf_chars import Characters
from standards_lint.readers.pdf_frame import Box, Frame
from standards_lint.readers.pdf_runs import Word, Words
from standards_lint.storage.ready import ready_pattern

OVERLAP = -0.12
"""Gap between two characters that lie on each other, as a part of the height of the type."""
_GLUED = ready_pattern(
    r"[^\W\d_]{13}|[a-z][A-Z]|[A-Z]{6}|[.,;:)][A-Za-z0-9]{2}|\d[A-Za-z]{3}|[A-Za-z]{3}\d|[A-Za-z][(\u201c]|^(.{2,4})\1$"
)
"""Looks of a word that may be two: only in these are all characters measured."""
_PLAIN, _PLAINER = 13, 8
"""Letters of the shortest word in ordinary letters that may be two; the second on a page where such a one was found."""
_ANY = 1_000
"""Stands for the letters of a word that may be two by its looks."""
_BREAK = 0.13
"""Gap between two words, as a part of the height of the type, over what is usual between characters."""
_CLOSE = 0.06
"""Gap so small that it cannot part two words."""
_KEPT = 20_000
"""Words of which is remembered how they look; a document uses some thousand different ones."""


def parted(words: Words, characters: Characters, frame: Frame) -> None:
    """Take the words apart that are two in one.

    Args:
        words: Of a page.
        characters: Of the same page.
        frame: How it is shown.
    """
    if _part(words, _PLAIN, characters, frame):
        _part(words, _PLAINER, characters, frame)


@lru_cache(_KEPT)
def _letters_of(text: str) -> int:
    """Letters of an ordinary word (*Pemohon*, *berkas*); of others `_ANY` where they look like two, else 0."""
    if text.isalpha() and (text.islower() or text.istitle()):
        return len(text)
    return _ANY if _GLUED.search(text) else 0


def _part(words: Words, plain: int, characters: Characters, frame: Frame) -> bool:
    """Measure the words that may be two and cut them where they are; says whether there are more words now."""
    doubtful = [index for index, letters in enumerate(map(_letters_of, words.texts)) if letters >= plain]
    if not doubtful:
        return False
    indices = [i for at in doubtful for i in range(words.starts[at], words.starts[at] + len(words.texts[at]))]
    measured = characters.boxes(indices)
    before, pieces = len(words), []
    at = 0
    for index in doubtful:
        stop = at + 4 * len(words.texts[index])
        if _may_be_cut(words.tops[index] - words.bottoms[index], measured, at, stop):
            word = words[index]
            boxes = [_upright(measured, i, frame) for i in range(at, stop, 4)]
            pieces.append((index, list(_cut(word, _usable(word, boxes, characters, frame)))))
        at = stop
    for index, cut in reversed(pieces):
        words.put(index, cut)
    return len(words) > before


def _may_be_cut(height: float, measured: array[float], at: int, stop: int) -> bool:
    """A quick look: a wide gap somewhere, characters on top of each other, or a word that does not run across."""
    lefts, rights = measured[at + 4 : stop : 4], measured[at + 2 : stop - 4 : 4]
    gaps = list(map(sub, lefts, rights))
    return not gaps or max(gaps) > _BREAK * height or min(gaps) < OVERLAP * height


def _upright(measured: array[float], at: int, frame: Frame) -> Box:
    left, top, right, bottom = measured[at : at + 4]
    return frame.shown((left, bottom, right, top))


def _usable(word: Word, boxes: list[Box], characters: Characters, frame: Frame) -> list[Box]:
    """The boxes of a word's characters, those around the ink where the font does not tell its widths."""
    if median(b[0] - a[2] for a, b in pairwise(boxes)) >= OVERLAP * word.height:
        return boxes
    tight = characters.tight_boxes(range(word.start, word.start + len(word.text)))
    return [_upright(tight, 4 * i, frame) for i in range(len(boxes))]


def _cut(word: Word, boxes: Sequence[Box]) -> Iterator[Word]:
    """A word cut where the gap between two of its characters is that between words."""
    half = len(boxes) // 2
    if word.text[:half] == word.text[half:] and abs(boxes[half][0] - boxes[0][0]) < _BREAK * word.height:
        yield _piece(word, boxes, 0, half)  # printed twice on the same place, to look bold
        return
    gaps = [b[0] - a[2] for a, b in pairwise(boxes)]
    usual = median(gaps)
    at = 0
    for index, gap in enumerate(gaps, 1):
        if gap - usual > _BREAK * word.height and gap > _BREAK * word.height:
            yield _piece(word, boxes, at, index)
            at = index
    yield _piece(word, boxes, at, len(boxes)) if at else word


def _piece(word: Word, boxes: Sequence[Box], start: int, end: int) -> Word:
    return Word(word.text[start:end], boxes[start][0], word.bottom, boxes[end - 1][2], word.top, word.start + start)


def merged(words: Words) -> Words:
    """The words, neighbours without a gap between them joined (*Pen gaduan*)."""
    lefts, rights, starts = words.lefts, words.rights, words.starts
    pairs = zip(words.texts, starts, starts[1:], lefts[1:], rights, words.tops, words.bottoms, strict=False)
    for text, start, follows, left, right, top, bottom in pairs:
        if left - right < _CLOSE * (top - bottom) and _joins(text, start, follows, left - right, top - bottom):
            return Words.of(_joined(words))
    return words


def _joins(text: str, start: int, follows: int, gap: float, height: float) -> bool:
    """Whether a single blank that takes no room parts a word from the next one."""
    return -2 * _CLOSE * height < gap < _CLOSE * height and start + len(text) + 1 == follows


def _joined(words: Words) -> Iterator[Word]:
    above: Word | None = None
    for word in words:
        if above is not None:
            joins = _joins(above.text, above.start, word.start, word.left - above.right, above.height)
            if joins and abs(above.bottom - word.bottom) < above.height / 10:
                above.text, above.right = above.text + word.text, word.right
                continue
            yield above
        above = word
    if above is not None:
        yield above
