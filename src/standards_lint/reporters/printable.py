"""Text of documents made safe to print: a hostile document must not steer the terminal it is shown on."""

from __future__ import annotations

import unicodedata

from standards_lint.storage.ready import ready_pattern

_UNSAFE = ready_pattern(
    # Control characters but tab and newline (an escape sequence may hide or forge lines), and the marks that turn the
    # direction of writing around; lone surrogates cannot be written at all.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    """The text with everything that is no visible character replaced."""
    return _UNSAFE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The text as one line without tabs."""
    return printable(text.replace("\t", " ").replace("\r", "").replace("\n", " "))


def display_width(text: str) -> int:
    """Columns that a text takes on a terminal: two for wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
