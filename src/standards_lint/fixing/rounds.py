"""A document mended in rounds: fixes are applied, the result is judged, and what made nothing better is taken back.

Fixes that overlap wait for the next round, and so do those of findings that show only then (a misspelt word is
reported where it stands first).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field

from standards_lint.fixing.apply import apply, chosen
from standards_lint.fixing.outcome import Trial, problem_of
from standards_lint.fixing.text_file import TextFile
from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport
from standards_lint.readers.surface import Surface
from standards_lint.records import dataclass

ROUNDS = 100
"""Most rounds of one document; each mends one finding at least."""

_NOT_THERE = Text("kata-katanya tidak berdiri di berkas sebagaimana dibaca", "the file does not have the words as read")
_NO_SIGN = Text("pengodean berkas tidak memiliki hurufnya", "the encoding of the file lacks a character")


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not applied."""

    finding: Finding
    reason: Text


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a document."""

    file: TextFile
    report: DocumentReport
    """On the document as it is now."""
    fixed: tuple[Finding, ...]
    """What was mended, in the order in which it was; lines are those at that time."""
    refused: tuple[Refused, ...]


_Key = tuple[object, ...]


@dataclass(slots=True)
class _Work:
    """A document on its way."""

    file: TextFile
    report: DocumentReport
    judge: Callable[[bytes], DocumentReport]
    unsafe: bool
    fixed: list[Finding] = field(default_factory=list)
    refused: dict[_Key, Refused] = field(default_factory=dict)

    def open(self) -> list[Finding]:
        """Findings with a fix that was not refused."""
        return [
            finding
            for finding in self.report.findings
            if finding.fix and (finding.fix.safe or self.unsafe) and _key(finding) not in self.refused
        ]

    def accepted(self, batch: Sequence[Finding]) -> bool:
        """Applies all of these, or the first part of them that makes the document better; refuses what does not."""
        problem = self._tried(batch)
        if problem is None:
            return True
        if len(batch) == 1:
            self.refuse(batch[0], problem)
            return False
        half = len(batch) // 2
        return self.accepted(batch[:half]) or self.accepted(batch[half:])

    def refuse(self, finding: Finding, reason: Text) -> None:
        self.refused[_key(finding)] = Refused(finding, reason)

    def _tried(self, batch: Sequence[Finding]) -> Text | None:
        """Applies fixes, if nothing speaks against the result; else what does."""
        edits = [edit for finding in batch if finding.fix for edit in finding.fix.edits]
        applied = apply(self.file.text, edits, self.file.line_end)
        if not self.file.holds(applied.text):
            return _NO_SIGN
        file = self.file.with_text(applied.text)
        report = self.judge(file.data())
        problem = problem_of(Trial(self.file.text, applied, tuple(batch), self.report, report))
        if problem is None:
            self.file, self.report = file, report
            self.fixed += batch
        return problem


def mend(
    file: TextFile, report: DocumentReport, judge: Callable[[bytes], DocumentReport], *, unsafe: bool = False
) -> Mended:
    """Applies the fixes of a document's findings until no more can be.

    Args:
        file: The document.
        report: What was found in it.
        judge: Judges the document anew from its bytes.
        unsafe: With the fixes that change what is said.
    """
    work = _Work(file, report, judge, unsafe)
    for _ in range(ROUNDS):
        found = work.open()
        if not found:
            break
        together = chosen([finding.fix for finding in found if finding.fix], Surface(work.file.text))
        if together:
            work.accepted([found[index] for index in together])
        else:
            for finding in found:
                work.refuse(finding, _NOT_THERE)
    return Mended(work.file, work.report, tuple(work.fixed), tuple(work.refused.values()))


def _key(finding: Finding) -> _Key:
    """A finding and its fix, wherever they stand by now."""
    edits = finding.fix.edits if finding.fix else ()
    return finding.code, finding.quote, tuple((edit.old, edit.new) for edit in edits)
