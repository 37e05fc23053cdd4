"""Lengths of ODF to columns of text."""

from __future__ import annotations

from standards_lint.storage.ready import ready_pattern

_LENGTH = ready_pattern(r"(-?\d{0,6}(?:\.\d{0,9})?)(cm|mm|in|pt|pc|px)")
_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_COLUMN = 6.0
"""Points: the mean width of a letter at the usual size of 12 points."""
_MOST = 200


def columns(*lengths: str | None) -> int:
    """The sum of lengths (``1.27cm``, ``-0.25in``; None counts nothing) in whole columns, at least 0."""
    return max(0, min(_MOST, round(sum(_points(length) for length in lengths if length) / _COLUMN)))


def _points(length: str) -> float:
    match = _LENGTH.fullmatch(length.strip())
    if match is None or match[1] in ("", "-", ".", "-."):
        return 0.0
    return float(match[1]) * _POINTS[match[2]]
