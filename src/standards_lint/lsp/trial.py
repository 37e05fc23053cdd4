"""Edits to an open document, tried out before they are offered: what makes nothing better is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from standards_lint.fixing.apply import Applied, apply, offsets_of
from standards_lint.fixing.outcome import Trial, problem_of
from standards_lint.fixing.rounds import mend
from standards_lint.fixing.text_file import TextFile, read_text_file
from standards_lint.lsp.judging import Paper, Papers, data_of
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.model.finding import Edit, Finding, Text
from standards_lint.model.report import DocumentReport
from standards_lint.readers.surface import Surface
from standards_lint.records import dataclass
from standards_lint.session import Session

_MOVED = Text("kata-katanya tidak berdiri di berkas sebagaimana dibaca", "the file does not have the words as read")


@dataclass(frozen=True, slots=True)
class Tries:
    """Judges what becomes of a document."""

    path: str
    paper: Paper
    papers: Papers
    session: Session

    def problem(self, finding: Finding, edits: Sequence[Edit]) -> Text | None:
        """What speaks against edits that are to mend a finding; None where nothing does."""
        text = self.paper.opened.text
        if any(offsets_of(edit, Surface(text)) is None for edit in edits):
            return _MOVED
        applied = apply(text, edits, self.paper.opened.line_end)
        return problem_of(Trial(text, applied, (finding,), self.paper.judged.report, self.judged(applied)))

    def judged(self, applied: Applied) -> DocumentReport:
        """The report on the document as it would be."""
        return self.papers.tried(self.path, OpenedText(applied.text, self.paper.opened.encoding)).judged.report

    def mended(self) -> str:
        """The text with all the safe fixes that hold."""
        session = self.session
        file = read_text_file(data_of(self.path, self.paper.opened.text, session), self.path, session.reading.limits)
        if not isinstance(file, TextFile):
            return self.paper.opened.text
        return mend(file, self.paper.judged.report, self._judge).file.text

    @property
    def _judge(self) -> Callable[[bytes], DocumentReport]:
        from standards_lint.pipeline import lint_bytes

        return lambda data: lint_bytes(data, str(Path(self.path)), self.session)
