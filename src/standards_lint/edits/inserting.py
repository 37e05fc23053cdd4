"""Lines that are put in front of a heading, written as that heading is."""

from __future__ import annotations

from standards_lint.model.block import BlockKind, RawDocument
from standards_lint.model.finding import Edit, Wish
from standards_lint.storage.ready import ready_pattern

_FORMATS = frozenset({"txt", "md"})
"""Formats whose lines are the document; elsewhere a new line would need markup around it."""
_MARKS = ready_pattern(r"[ \t]*(?P<rank>#{1,6} +)?(?:\*\*)?(?P<number>\(?(?:\d{1,2}|[A-Za-z]|[IVXivx]+)[.)] ?)?[ \t]*")
_SIGNS = ready_pattern(r"[|\t*]")


def insertion(document: RawDocument, wish: Wish) -> Edit | None:
    """New lines in front of the heading that the wish names; None where it does not stand on a line of its own.

    The first of the new lines gets the rank (``##``) of that heading, but no number: what stands behind it keeps its
    own. Capitals make up for the number.
    """
    if document.format not in _FORMATS or not 1 <= wish.span.line <= len(document.lines):
        return None
    line = document.lines[wish.span.line - 1]
    marks = _MARKS.match(line)
    if marks is None or _SIGNS.search(line.replace("**", "")) or not line[marks.end() :].startswith(wish.old):
        return None
    if any(block.cell and _on(block.span.line, block.span.end_line, wish.span.line) for block in document.blocks):
        return None
    if not any(block.kind is not BlockKind.IMAGE and block.span.line == wish.span.line for block in document.blocks):
        return None
    heading, _, body = wish.new.partition("\n")
    rank = marks["rank"] or ""
    if wish.old.isupper() or (marks["number"] and not rank):
        heading = heading.upper()
    free = wish.span.line > 1 and not document.lines[wish.span.line - 2].strip()
    text = f"{rank}{heading}\n{body}\n" + ("\n" if free else "")
    return Edit(wish.span.line, 1, wish.span.line, 1, "", text)


def _on(first: int, last: int, line: int) -> bool:
    return first <= line <= max(first, last)
