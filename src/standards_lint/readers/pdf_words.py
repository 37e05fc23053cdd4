"""Words of a page with their places.

Where a word ends is decided by the gap between two characters against the height of the type, not by the blanks that
pdfium makes up: those are missing in posters (*MAKLUMATPELAYANAN*) and too many in spaced-out titles.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import sub
from statistics import median

from standards_lint.readers.pdf_chars import Characters
from standards_lint.readers.pdf_frame import Box, Frame
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_HYPHEN = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""
_HYPHENS = f"{_HYPHEN}\ufffe"
_PLAIN_WORD = ready_pattern(r"\S+")
"""A word of a page without such hyphens."""
_WORD = ready_pattern(rf"[^\s{_HYPHEN}\ufffe]+[{_HYPHEN}\ufffe]?|[{_HYPHEN}\ufffe]")
_GLUED = ready_pattern(
    r"[^\W\d_]{13}|[a-z][A-Z]|[A-Z]{6}|[.,;:)][A-Za-z0-9]{2}|\d[A-Za-z]{3}|[A-Za-z]{3}\d|[A-Za-z][(\u201c]|^(.{2,4})\1$"
)
"""Looks of a word that may be two: only in these are all characters measured."""
_PLAIN, _PLAINER = 13, 8
"""Letters of the shortest word in ordinary letters that may be two; the second on a page where such a one was found."""
_BREAK = 0.13
"""Gap between two words, as a part of the height of the type, over what is usual between characters."""
_CLOSE = 0.06
"""Gap so small that it cannot part two words."""
_OVERLAP = -0.12
_OVERLAPPING = 0.15
"""Part of all neighbours that overlap where a font does not tell its widths."""
_SAMPLE, _TURNED = 60, 24
"""Words of a page that show whether its fonts tell their widths, and which way it is set."""
_ORIENTED = 4
"""Characters of a word that shows which way it runs."""


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


def words_of(characters: Characters, frame: Frame) -> tuple[list[Word], Frame]:
    """The words of a page in the order of the file.

    Args:
        characters: Of the page.
        frame: How the page is shown.

    Returns:
        The words that are shown, and the frame turned so that most of them stand upright.
    """
    text = characters.text
    hyphenated = any(hyphen in text for hyphen in _HYPHENS)
    spans = [match.span() for match in (_WORD if hyphenated else _PLAIN_WORD).finditer(text)]
    ends = [index for start, end in spans for index in (start, end - 1)]
    measured = characters.boxes(ends)
    if _overlap(measured):
        measured = _narrowed(measured, characters.tight_boxes(ends))
    frame = frame.turned(_turns(spans, measured, frame))
    if frame.is_plain and _all_shown(measured, frame) and not hyphenated:
        words = [
            Word(text[start:end], left, bottom, right, top, start)
            for (start, end), (left, bottom, right, top) in zip(spans, _spanned(measured), strict=True)
        ]
    else:
        words = [
            Word(_written(text[start:end]), *frame.shown(box), start)
            for (start, end), box in zip(spans, _spanned(measured), strict=True)
            if frame.shows(box)
        ]
    return _merged(_parted(words, characters, frame)), frame


def _written(text: str) -> str:
    return text if text[-1] not in _HYPHENS else text[:-1] + "-"


def _all_shown(measured: array[float], frame: Frame) -> bool:
    """Whether no character lies outside of what is shown of the page."""
    return not measured or (
        min(measured[0::4]) >= frame.left
        and max(measured[2::4]) <= frame.right
        and min(measured[3::4]) >= frame.bottom
        and max(measured[1::4]) <= frame.top
    )


def _spanned(measured: array[float]) -> Iterator[Box]:
    """The box over the first and last character of each word; `measured` holds left, top, right, bottom of both."""
    first = zip(measured[0::8], measured[3::8], measured[2::8], measured[1::8], strict=True)
    last = zip(measured[4::8], measured[7::8], measured[6::8], measured[5::8], strict=True)
    for (left, bottom, right, top), (x0, y0, x1, y1) in zip(first, last, strict=True):
        yield (
            left if left < x0 else x0,
            bottom if bottom < y0 else y0,
            right if right > x1 else x1,
            top if top > y1 else y1,
        )


def _overlap(measured: array[float]) -> bool:
    """Whether many words reach into the next one: the font does not tell its widths."""
    boxes = list(_spanned(measured[: 8 * _SAMPLE]))
    beside = [(b[0] - a[2]) / (a[3] - a[1]) for a, b in pairwise(boxes) if _is_beside(a, b)]
    return sum(gap < _OVERLAP for gap in beside) > max(3, _OVERLAPPING * len(beside))


def _is_beside(first: Box, second: Box) -> bool:
    height = first[3] - first[1]
    return height > 0 and second[0] > first[0] and abs(first[1] - second[1]) < height / 3


def _narrowed(loose: array[float], tight: array[float]) -> array[float]:
    """Heights of the loose boxes with widths of the tight ones."""
    for at in range(0, len(loose), 4):
        if tight[at + 2] > tight[at]:
            loose[at], loose[at + 2] = tight[at], tight[at + 2]
    return loose


def _turns(spans: Sequence[tuple[int, int]], measured: array[float], frame: Frame) -> int:
    """Quarter turns after which most words run from left to right."""
    votes = [0, 0, 0, 0]
    long = [index for index, (start, end) in enumerate(spans) if end - start >= _ORIENTED]
    for index in long[:: max(1, len(long) // _TURNED)]:
        at = 8 * index
        first = frame.shown((measured[at], measured[at + 3], measured[at + 2], measured[at + 1]))
        last = frame.shown((measured[at + 4], measured[at + 7], measured[at + 6], measured[at + 5]))
        across, up = last[0] - first[0], last[1] - first[1]
        if abs(across) >= abs(up):
            votes[0 if across >= 0 else 2] += 1
        else:
            votes[1 if up > 0 else 3] += 1
    return votes.index(max(votes))


def _parted(words: list[Word], characters: Characters, frame: Frame) -> list[Word]:
    """The words, those that are two in one apart."""
    parted = _with_parts(words, _doubtful(words, _PLAIN), characters, frame)
    if len(parted) > len(words):
        parted = _with_parts(parted, _doubtful(parted, _PLAINER), characters, frame)
    return parted


def _doubtful(words: Sequence[Word], plain: int) -> list[int]:
    """Indices of the words that may be two; the ordinary ones (*Pemohon*, *berkas*) are not asked for their looks."""
    found = []
    for index, word in enumerate(words):
        text = word.text
        ordinary = text.isalpha() and (text.islower() or text.istitle())
        if len(text) >= plain if ordinary else _GLUED.search(text):
            found.append(index)
    return found


def _with_parts(words: list[Word], doubtful: Sequence[int], characters: Characters, frame: Frame) -> list[Word]:
    """The words with the doubtful ones measured and, where they are two, cut."""
    if not doubtful:
        return words
    indices = [i for at in doubtful for i in range(words[at].start, words[at].start + len(words[at].text))]
    measured = characters.boxes(indices)
    parted: list[Word] = []
    done = at = 0
    for index in doubtful:
        word = words[index]
        parted += words[done:index]
        stop = at + 4 * len(word.text)
        if _may_be_cut(word, measured, at, stop):
            boxes = [_upright(measured, i, frame) for i in range(at, stop, 4)]
            parted += _cut(word, _usable(word, boxes, characters, frame))
        else:
            parted.append(word)
        at = stop
        done = index + 1
    return parted + words[done:]


def _may_be_cut(word: Word, measured: array[float], at: int, stop: int) -> bool:
    """A quick look: a wide gap somewhere, characters on top of each other, or a word that does not run across."""
    lefts, rights = measured[at + 4 : stop : 4], measured[at + 2 : stop - 4 : 4]
    gaps = list(map(sub, lefts, rights))
    height = word.height
    return not gaps or max(gaps) > _BREAK * height or min(gaps) < _OVERLAP * height


def _upright(measured: array[float], at: int, frame: Frame) -> Box:
    left, top, right, bottom = measured[at : at + 4]
    return frame.shown((left, bottom, right, top))


def _usable(word: Word, boxes: list[Box], characters: Characters, frame: Frame) -> list[Box]:
    """The boxes of a word's characters, those around the ink where the font does not tell its widths."""
    if median(b[0] - a[2] for a, b in pairwise(boxes)) >= _OVERLAP * word.height:
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


def _merged(words: list[Word]) -> list[Word]:
    """The words, neighbours without a gap between them joined (*Pen gaduan*)."""
    kept: list[Word] = words[:1]
    for word in words[1:]:
        above = kept[-1]
        height = above.top - above.bottom
        if (
            word.left - above.right < _CLOSE * height
            and word.left - above.right > -2 * _CLOSE * height
            and above.start + len(above.text) + 1 == word.start
            and abs(above.bottom - word.bottom) < height / 10
        ):
            above.text, above.right = above.text + word.text, word.right
        else:
            kept.append(word)
    return kept
