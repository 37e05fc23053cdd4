"""Numbers of lists as office programs write them: 4, d, D, iv, IV."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3_999
_MOST_LETTERS = 26 * 50


def letters(value: int, *, doubled: bool = False) -> str:
    """1 is a, 26 is z, 27 is aa; 28 is ab or, where letters are doubled, bb."""
    if not 0 < value <= _MOST_LETTERS:
        return str(value)
    if doubled:
        return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    written = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        written = chr(ord("a") + rest) + written
    return written


def roman(value: int) -> str:
    """4 is iv."""
    if not 0 < value <= _MOST_ROMAN:
        return str(value)
    written = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        written += sign * count
    return written
