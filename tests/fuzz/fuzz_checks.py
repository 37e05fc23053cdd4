"""What must hold for every input, however damaged: no exception, places inside the text, a sentence where it fails."""

from __future__ import annotations

from datetime import date
from functools import cache

from standards_lint.model.block import RawDocument
from standards_lint.pipeline import INTERNAL_FAULT, Session, lint_bytes, open_session, report_of
from standards_lint.readers import read_document
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions

OPTIONS = ReadOptions(Limits(unpacked_bytes=30_000_000, pages=60, program_seconds=60))


@cache
def session() -> Session:
    """What all inputs are judged by."""
    return open_session(as_of=date(2026, 1, 1), engine="python", reading=OPTIONS)


def checked(data: bytes, name: str, *, whole: bool) -> str:
    """Read an input, and judge it too if `whole`.

    Returns:
        What came of it: ``terbaca``, with the codes of notes, or the code of the note that says why not.

    Raises:
        AssertionError: if something does not hold; any other exception is a fault as well.
    """
    document = read_document(data, name, OPTIONS)
    _sound(document)
    if whole:
        from standards_lint.reporters.report_json import render_json
        from standards_lint.reporters.text import render_text

        report = report_of([lint_bytes(data, name, session())], session())
        for finding in report.documents[0].findings:
            assert finding.code != INTERNAL_FAULT, finding.message.id
        render_json(report).encode()
        render_text(report).encode()
    codes = "+".join(sorted({note.code for note in document.notes}))
    return codes if not document.readable else f"terbaca ({codes})" if codes else "terbaca"


def _sound(document: RawDocument) -> None:
    for note in document.notes:
        assert len(note.message) > 20, note
        assert note.message.endswith("."), note
        note.message.encode()
    if not document.readable:
        assert document.notes, "unreadable without a word"
    elif document.blocks:
        assert any(block.text for block in document.blocks)
    assert len(document.anchors) in (0, len(document.lines)), "anchors and lines"
    for line in document.lines:
        assert "\n" not in line
    lengths = [len(line) for line in document.lines]
    for block in document.blocks:
        span = block.span
        assert 1 <= span.line <= len(lengths), span
        assert span.end_line <= len(lengths), span
        assert 1 <= span.column <= lengths[span.line - 1] + 1, span
        assert span.line <= span.end_line or not span.end_line, span
        for mark in block.source.marks:
            assert 1 <= mark.line <= len(lengths), mark
            assert 1 <= mark.column <= lengths[mark.line - 1] + 1, mark
        block.text.encode()  # lone surrogates would break every report
        block.label.encode()
        if block.cell:
            cell = block.cell
            assert min(cell.table, cell.row, cell.column, cell.row_span, cell.column_span) >= 1, cell
