"""Regular expressions that could take time without end: a repetition inside a repetition.

``(a+)+`` tries each of 2^n ways to cut a text of n letters before it gives up. What such an expression means can always
be said with one repetition. This is an early word to the author: that a run ends all the same is seen to by the time
that a document may take (``workers``).
"""

from __future__ import annotations

import re

from standards_lint.storage.ready import ready_pattern

LONG = 24
"""Repetitions up to which a counted one (``{0,24}``) may stand around another."""

_TOKEN = ready_pattern(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?[:imsx-]*:?)?|\)|[*+?]\??|\{\d*,?\d*\}\??|.", re.DOTALL)
_COUNTED = ready_pattern(r"\{(\d*)(,?)(\d*)\}")


def repeated_twice(pattern: str) -> str:
    """The part of a pattern that repeats what repeats in itself; empty where there is none."""
    opened: list[tuple[int, bool]] = []
    closed: tuple[int, bool] | None = None
    inside = False
    for token in _TOKEN.finditer(pattern):
        text = token[0]
        if text.startswith("("):
            opened.append((token.start(), inside))
            inside, closed = False, None
        elif text == ")" and opened:
            start, outside = opened.pop()
            closed = (start, inside)
            inside = inside or outside
        else:
            if closed and closed[1] and _many(text):
                return pattern[closed[0] : token.end()]
            inside, closed = inside or _varies(text), None
    return ""


def _many(token: str) -> bool:
    """A quantifier that repeats without end, or very often."""
    if token.rstrip("?") in ("*", "+"):
        return True
    counted = _COUNTED.match(token)
    if not counted:
        return False
    most = counted[3] if counted[2] else counted[1]
    return not most or int(most) > LONG


def _varies(token: str) -> bool:
    """A quantifier by which the same letters can be cut in several ways: ``*``, ``+``, ``{2,5}``."""
    counted = _COUNTED.match(token)
    return token.rstrip("?") in ("*", "+") or bool(counted and counted[2] and counted[1] != counted[3])
