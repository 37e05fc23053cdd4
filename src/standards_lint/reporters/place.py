"""A place in a document, as a JSON object and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.block import Anchor
from standards_lint.model.span import Span
from standards_lint.reporters import words
from standards_lint.reporters.printable import one_line

Field = int | str | list[float]


def place(span: Span) -> dict[str, Field]:
    """Line and column from 1; end line, page and table cell only where they are known."""
    fields: dict[str, Field] = {"line": span.line, "column": span.column}
    if span.end_line:
        fields["end_line"] = span.end_line
    if span.page:
        fields["page"] = span.page
    if span.cell:
        fields["cell"] = span.cell
    return fields


def anchored(span: Span, anchors: Sequence[Anchor]) -> dict[str, Field]:
    """A place with where it stands in a file that has no lines of its own.

    Args:
        span: The place.
        anchors: One for each line of the document's text view; none for text formats.

    Returns:
        Beside the fields of `place`: ``paragraph``, the path of the paragraph or the name of the cell, with ``offset``,
        the characters of that paragraph in front of the place (an automatic number is none of them); ``box``, the box
        of the printed line on its page in points.
    """
    fields = place(span)
    if not 1 <= span.line <= len(anchors):
        return fields
    anchor = anchors[span.line - 1]
    if anchor.path:
        fields["paragraph"] = anchor.path
        fields["offset"] = anchor.start + max(span.column - 1 - anchor.prefix, 0)
    if anchor.box is not None:
        fields["box"] = [round(number, 1) for number in anchor.box]
    return fields


def place_words(span: Span, anchors: Sequence[Anchor], lang: str) -> Iterator[str]:
    """Where a person finds it: page and table cell, as far as they are known."""
    if span.page:
        yield words.PAGE.in_(lang).format(page=span.page)
    path = anchors[span.line - 1].path if 1 <= span.line <= len(anchors) else ""
    if "!" in path:  # in a workbook the sheet and the cell lead there, not the count of tables
        sheet, _, cell = path.rpartition("!")
        yield words.SHEET.in_(lang).format(sheet=one_line(sheet.strip("'")), cell=cell)
    elif span.cell:
        yield one_line(span.cell)
