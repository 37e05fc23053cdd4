"""A place in a document as a JSON object."""

from __future__ import annotations

from standards_lint.model.span import Span


def place(span: Span) -> dict[str, int | str]:
    """Line and column from 1; end line, page and table cell only where they are known."""
    fields: dict[str, int | str] = {"line": span.line, "column": span.column}
    if span.end_line:
        fields["end_line"] = span.end_line
    if span.page:
        fields["page"] = span.page
    if span.cell:
        fields["cell"] = span.cell
    return fields
