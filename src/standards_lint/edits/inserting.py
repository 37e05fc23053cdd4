"""Lines that are put in front of a heading, written as that heading is: as lines, or as the row of a table."""

from __future__ import annotations

from standards_lint.model.block import BlockKind, RawDocument
from standards_lint.model.finding import Edit, Wish
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_FORMATS = frozenset({"txt", "md"})
"""Formats whose lines are the document; elsewhere a new line would need markup around it."""
_MARKS = ready_pattern(r"[ \t]*(?P<rank>#{1,6} +)?(?:\*\*)?(?P<number>\(?(?:\d{1,2}|[A-Za-z]|[IVXivx]+)[.)] ?)?[ \t]*")
_PIPE = ready_pattern(r"(?<!\\)\|")
_SIGNS = ready_pattern(r"[|\t*]")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a document by what stands on them."""

    starts: frozenset[int]
    """Those on which a text begins."""
    cells: frozenset[int]
    """Those that a cell of a table reaches."""
    heads: frozenset[int]
    """Those on which the head of a table begins."""

    @classmethod
    def of(cls, document: RawDocument) -> Lines:
        """Those of a document."""
        spans = [(block, block.span) for block in document.blocks]
        starts = frozenset(span.line for block, span in spans if block.kind is not BlockKind.IMAGE)
        reached = (range(s.line, max(s.line, s.end_line) + 1) for block, s in spans if block.cell)
        heads = frozenset(span.line for block, span in spans if block.cell and block.cell.header)
        return cls(starts, frozenset(line for lines in reached for line in lines), heads)


def insertion(document: RawDocument, wish: Wish, lines: Lines) -> Edit | None:
    """New lines in front of the heading that the wish names; None where it does not stand on a line of its own.

    The first of the new lines gets the rank (``##``) of that heading, but no number: what stands behind it keeps its
    own. Capitals make up for the number.
    """
    if document.format not in _FORMATS or not 1 <= wish.span.line <= len(document.lines):
        return None
    line = document.lines[wish.span.line - 1]
    if document.format == "md" and line.lstrip().startswith("|"):
        return _row(wish, line, lines)
    marks = _MARKS.match(line)
    if marks is None or _SIGNS.search(line.replace("**", "")) or not line[marks.end() :].startswith(wish.old):
        return None
    if wish.span.line in lines.cells or wish.span.line not in lines.starts:
        return None
    heading, _, body = wish.new.partition("\n")
    rank = marks["rank"] or ""
    if wish.old.isupper() or (marks["number"] and not rank):
        heading = heading.upper()
    free = wish.span.line > 1 and not document.lines[wish.span.line - 2].strip()
    text = f"{rank}{heading}\n{body}\n" + ("\n" if free else "")
    return Edit(wish.span.line, 1, wish.span.line, 1, "", text)


def _row(wish: Wish, line: str, lines: Lines) -> Edit | None:
    """A row of a Markdown table, in front of the one whose cell begins with the words of the wish.

    It gets no number either, and none is made where the words stand in the head of the table or in its last column.
    """
    cells = [cell.strip() for cell in _PIPE.split(line.strip().strip("|"))]
    at = next((number for number, cell in enumerate(cells) if cell.replace("**", "").startswith(wish.old)), -1)
    if at < 0 or at + 1 >= len(cells) or wish.span.line not in lines.cells or wish.span.line in lines.heads:
        return None
    heading, _, body = wish.new.partition("\n")
    new = [""] * len(cells)
    new[at], new[at + 1] = heading, body.replace("\n", "<br>")
    indent = line[: len(line) - len(line.lstrip())]
    text = f"{indent}| {' | '.join(new)} |\n"
    return Edit(wish.span.line, 1, wish.span.line, 1, "", text)
