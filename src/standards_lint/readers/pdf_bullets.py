"""Bullets that are drawn and not written: browsers paint the dots of a list as small discs and squares.

Without them the items of a printed page run together like the lines of a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_runs import Word, Words

BULLET = "•"
_MOST = 1_000
"""Dots of a page; more of them are a pattern or a chart."""
_LEVEL = 0.4
"""How far the middle of a dot may be from the middle of its line, as a part of the height of the type."""
_GAP = 2.0
"""Space between a dot and its text, as a part of the height of the type."""
_APART = 0.8
"""Space before a dot that begins a line or stands at the edge of a column, as a part of the height of the type."""


def with_drawn_bullets(words: Words, dots: Sequence[Box]) -> Words:
    """The words of a page with a bullet in front of those that a dot is drawn before.

    Args:
        words: In the order of the file.
        dots: Small filled shapes, as wide as high.
    """
    if not dots or len(dots) > _MOST:
        return words
    every = list(words)
    by_height = sorted(every, key=lambda word: word.middle)
    bullets: dict[int, Word] = {}
    for dot in dots:
        first = _first_behind(dot, by_height)
        if first is not None:
            bullets[id(first)] = Word(BULLET, dot[0], first.bottom, dot[2], first.top, first.start)
    found: list[Word] = []
    for word in every:
        bullet = bullets.get(id(word))
        found += [bullet, word] if bullet is not None else [word]
    return Words.of(found)


def _first_behind(dot: Box, by_height: Sequence[Word]) -> Word | None:
    """The word that a dot stands before, alone at the beginning of a line; None where there is none."""
    middle = (dot[1] + dot[3]) / 2
    reach = 4 * (dot[3] - dot[1])
    level: list[Word] = []
    for index in range(bisect_left(by_height, middle - reach, key=lambda word: word.middle), len(by_height)):
        word = by_height[index]
        if word.middle > middle + reach:
            break
        if abs(word.middle - middle) <= _LEVEL * word.height:
            level.append(word)
    behind = min((word for word in level if word.left >= dot[2]), key=lambda word: word.left, default=None)
    if behind is None or behind.left - dot[2] > _GAP * behind.height:
        return None
    before = max((word.right for word in level if word.left < dot[2]), default=None)
    alone = before is None or dot[0] - before >= _APART * behind.height
    return behind if alone else None
