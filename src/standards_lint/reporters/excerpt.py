"""A line of a document with the quoted words marked by carets."""

from __future__ import annotations

from standards_lint.model.span import Span
from standards_lint.records import dataclass
from standards_lint.reporters.printable import display_width, one_line

MAX_WIDTH = 110
"""Characters of a line that are shown; the rest is cut around the quote."""

_BEFORE = 30
"""Characters kept in front of the quote where a line is cut."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line and the marks below it."""

    number: int
    line: str
    marks: str


def excerpt(lines: tuple[str, ...], span: Span, quote: str) -> Excerpt | None:
    """The first line of a place, its quote marked; None where the document has no such line or it is empty."""
    if not 1 <= span.line <= len(lines) or not lines[span.line - 1].strip():
        return None
    line = lines[span.line - 1].rstrip()
    start = min(max(span.column - 1, 0), len(line) - 1)
    end = _quote_end(line, start, quote)
    shown, start, end = _cut(line, start, end)
    before, quoted = one_line(shown[:start]), one_line(shown[start:end])
    marks = " " * display_width(before) + "^" * max(1, display_width(quoted))
    return Excerpt(span.line, one_line(shown), marks)


def quote_end(lines: tuple[str, ...], span: Span, quote: str) -> int:
    """Column behind the last quoted character on the first line of a place; 0 where there are no words to mark.

    Args:
        lines: The text view.
        span: The place.
        quote: Empty for something absent.
    """
    if not quote or not 1 <= span.line <= len(lines):
        return 0
    line = lines[span.line - 1].rstrip()
    start = span.column - 1
    return _quote_end(line, start, quote) + 1 if 0 <= start < len(line) else 0


def _quote_end(line: str, start: int, quote: str) -> int:
    """Where the quote ends in the line, which may differ from it in white space and go on in the next line.

    A tag or an entity in the middle of the words of an HTML file ends the match: the mark then stands under its
    beginning.
    """
    # Most quotes stand in the line as they are, or go on behind its end: no need to look letter by letter.
    if quote[:1].strip() and line.startswith(quote, start):
        return start + len(quote.rstrip())
    if quote.startswith(line[start:]):
        return len(line)
    place, wanted = start, iter(quote)
    character = next(wanted, "")
    while character and place < len(line):
        if character.isspace():
            character = next(wanted, "")
        elif line[place].isspace():
            place += 1
        elif line[place] == character:
            place, character = place + 1, next(wanted, "")
        else:
            break
    # Not even the first letter fits (a title joined of parts, capitals turned small): the rest of the line is meant.
    return place if place > start else len(line)


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The line cut to `MAX_WIDTH` around the quote, and where the quote stands in it."""
    if len(line) <= MAX_WIDTH:
        return line, start, end
    first = 0 if start < _BEFORE * 2 else start - _BEFORE
    last = min(len(line), first + MAX_WIDTH)
    head, tail = "…" if first else "", "…" if last < len(line) else ""
    shown = head + line[first:last] + tail
    moved = len(head) - first
    return shown, start + moved, min(end, last) + moved
