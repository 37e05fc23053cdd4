"""Words of a page with their places.

Where a word ends is decided by the gap between two characters against the height of the type, not by the blanks that
pdfium makes up (see `pdf_glued.py`): those are missing in posters and too many in spaced-out titles.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise
from operator import le

from standards_lint.readers.pdf_chars import Characters
from standards_lint.readers.pdf_frame import Frame
from standards_lint.readers.pdf_glued import OVERLAP, merged, parted
from standards_lint.readers.pdf_runs import Words
from standards_lint.storage.ready import ready_pattern

_HYPHEN = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""
_HYPHENS = f"{_HYPHEN}\ufffe"
_PLAIN_WORD = ready_pattern(r"\S+")
"""A word of a page without such hyphens."""
_WORD = ready_pattern(rf"[^\s{_HYPHEN}\ufffe]+[{_HYPHEN}\ufffe]?|[{_HYPHEN}\ufffe]")
_OVERLAPPING = 0.15
"""Part of all neighbours that overlap where a font does not tell its widths."""
_SAMPLE, _TURNED = 60, 24
"""Words of a page that show whether its fonts tell their widths, and which way it is set."""
_ORIENTED = 4
"""Characters of a word that shows which way it runs."""

Columns = tuple[list[float], list[float], list[float], list[float]]
"""Left, bottom, right and top of each word."""


def words_of(characters: Characters, frame: Frame) -> tuple[Words, Frame]:
    """The words of a page in the order of the file.

    Args:
        characters: Of the page.
        frame: How the page is shown.

    Returns:
        The words that are shown, and the frame turned so that most of them stand upright.
    """
    text = characters.text
    hyphenated = any(hyphen in text for hyphen in _HYPHENS)
    ends = [
        at for match in (_WORD if hyphenated else _PLAIN_WORD).finditer(text) for at in (match.start(), match.end() - 1)
    ]
    measured = characters.boxes(ends)
    columns = _columns(measured)
    if _overlap(columns):
        measured = _narrowed(measured, characters.tight_boxes(ends))
        columns = _columns(measured)
    starts, lasts = ends[0::2], ends[1::2]
    texts = [text[start : last + 1] for start, last in zip(starts, lasts, strict=True)] if hyphenated else text.split()
    frame = frame.turned(_turns(texts, measured, frame))
    words = Words(texts, *columns, starts)
    if hyphenated or not frame.is_plain or not _all_shown(words, frame):
        words = _shown(words, frame)
    parted(words, characters, frame)
    return merged(words), frame


def _columns(measured: array[float]) -> Columns:
    """Left, bottom, right and top of each word.

    Args:
        measured: Left, top, right and bottom of the first and of the last character of each.
    """
    lefts, tops, rights, bottoms = (measured[at::8].tolist() for at in range(4))
    last_lefts, last_tops, last_rights, last_bottoms = (measured[at::8].tolist() for at in range(4, 8))
    if not all(map(le, lefts, last_lefts)):
        lefts = list(map(min, lefts, last_lefts))
    if not all(map(le, rights, last_rights)):
        last_rights = list(map(max, last_rights, rights))
    if tops != last_tops:
        tops = list(map(max, tops, last_tops))
    if bottoms != last_bottoms:
        bottoms = list(map(min, bottoms, last_bottoms))
    return lefts, bottoms, last_rights, tops


def _shown(words: Words, frame: Frame) -> Words:
    """The words as they lie on the page shown, without those outside of it, with a hyphen for what stands for one."""
    shown = Words([], [], [], [], [], [])
    for word in words:
        box = word.left, word.bottom, word.right, word.top
        if frame.shows(box):
            left, bottom, right, top = frame.shown(box)
            shown.texts.append(_written(word.text))
            shown.lefts.append(left)
            shown.bottoms.append(bottom)
            shown.rights.append(right)
            shown.tops.append(top)
            shown.starts.append(word.start)
    return shown


def _written(text: str) -> str:
    return text if text[-1] not in _HYPHENS else text[:-1] + "-"


def _all_shown(words: Words, frame: Frame) -> bool:
    """Whether no word lies outside of what is shown of the page."""
    return not len(words) or (
        min(words.lefts) >= frame.left
        and max(words.rights) <= frame.right
        and min(words.bottoms) >= frame.bottom
        and max(words.tops) <= frame.top
    )


def _overlap(columns: Columns) -> bool:
    """Whether many words reach into the next one: the font does not tell its widths."""
    boxes = list(zip(*(column[:_SAMPLE] for column in columns), strict=True))
    beside: list[float] = [
        (next_left - right) / height
        for (left, bottom, right, top), (next_left, next_bottom, _, _) in pairwise(boxes)
        if (height := top - bottom) > 0 and next_left > left and abs(bottom - next_bottom) < height / 3
    ]
    return sum(gap < OVERLAP for gap in beside) > max(3, _OVERLAPPING * len(beside))


def _narrowed(loose: array[float], tight: array[float]) -> array[float]:
    """Heights of the loose boxes with widths of the tight ones."""
    for at in range(0, len(loose), 4):
        if tight[at + 2] > tight[at]:
            loose[at], loose[at + 2] = tight[at], tight[at + 2]
    return loose


def _turns(texts: Sequence[str], measured: array[float], frame: Frame) -> int:
    """Quarter turns after which most words run from left to right."""
    votes = [0, 0, 0, 0]
    long = [index for index, text in enumerate(texts) if len(text) >= _ORIENTED]
    for index in long[:: max(1, len(long) // _TURNED)]:
        first, last = measured[8 * index : 8 * index + 4], measured[8 * index + 4 : 8 * index + 8]
        across, up = _step(first, last, frame)
        if abs(across) >= abs(up):
            votes[0 if across >= 0 else 2] += 1
        else:
            votes[1 if up > 0 else 3] += 1
    return votes.index(max(votes))


def _step(first: array[float], last: array[float], frame: Frame) -> tuple[float, float]:
    """From the first character of a word to the last one, across and up the page shown."""
    if not frame.turns:
        return last[0] - first[0], last[3] - first[3]
    x0, y0, _, _ = frame.shown((first[0], first[3], first[2], first[1]))
    x1, y1, _, _ = frame.shown((last[0], last[3], last[2], last[1]))
    return x1 - x0, y1 - y0
