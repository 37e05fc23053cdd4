"""A long output to its beginning and its end, with the number of lines between them that are not shown."""

from __future__ import annotations

from standards_lint.model.finding import Text

_LEFT_OUT = Text("… ({n} baris tidak ditampilkan di sini)", "… ({n} lines are not shown here)")


def excerpt(text: str, head: int, tail: int, lang: str) -> str:
    """The first and the last lines of a text; all of them where nothing would be gained.

    Args:
        text: Lines, each with its end.
        head: How many are shown from the beginning.
        tail: How many from the end.
        lang: Of the line that tells how many are left out.
    """
    lines = text.splitlines(keepends=True)
    left_out = len(lines) - head - tail
    if left_out <= 1:
        return text
    return "".join([*lines[:head], _LEFT_OUT.in_(lang).format(n=left_out) + "\n", *lines[len(lines) - tail :]])
