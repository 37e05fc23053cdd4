"""What an edit inside one service changes, told without judging the other services of a long document.

A document is understood as a whole, so a service alone could be judged otherwise. A rule is therefore asked of the
service alone only if it asks about one service (`local_rules`), and if the service alone gave, before the edit, exactly
the findings of that rule that the whole document gave there. The findings of all other rules stay as they were. All of
the document is judged when the writer rests, and has the last word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from standards_lint.engine.listing import in_order
from standards_lint.model.finding import Finding
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES, Standard

_FORMATS = frozenset({"md", "txt"})
"""Formats whose lines can be left out without breaking what stands around them."""

Judge = Callable[[str], DocumentReport]
"""Judges a text as the document it is a part of."""


@dataclass(frozen=True, slots=True)
class Part:
    """A service with the head of the document in front of it."""

    head: int
    """Lines of the head."""
    first: int
    """First line of the service in the document, from 1."""
    last: int

    def of(self, lines: Sequence[str], longer: int = 0) -> str:
        """The text of the part; `longer`: lines that the service has more than it had."""
        return "\n".join((*lines[: self.head], *lines[self.first - 1 : self.last + longer], ""))

    def holds(self, finding: Finding) -> bool:
        """Whether a finding of the whole document stands in the service."""
        return self.first <= finding.span.line <= self.last

    def inside(self, findings: Sequence[Finding]) -> list[Finding]:
        """Those of the whole document that stand in the service, with their lines in the part."""
        return [_moved(finding, self.head - self.first + 1) for finding in findings if self.holds(finding)]

    def alone(self, findings: Sequence[Finding], shift: int = 0) -> list[Finding]:
        """Those of the part that stand in the service, moved by so many lines."""
        return [_moved(finding, shift) for finding in findings if finding.span.line > self.head]


@dataclass(frozen=True, slots=True)
class Whole:
    """A document that was judged."""

    lines: Sequence[str]
    standard: Standard
    report: DocumentReport


def part_of(standard: Standard, old: Sequence[str], new: Sequence[str]) -> Part | None:
    """The part of a document in which all that was changed stands; None where no one service holds it.

    Args:
        standard: What the old text says.
        old: Its lines.
        new: The lines of the new text.
    """
    if standard.format not in _FORMATS:
        return None
    starts = sorted(s.place.line for s in standard.services if s.key != ALL_SERVICES)
    first, last = _changed(old, new)
    holding = [line for line in starts if line < first]
    if len(starts) < 2 or not holding:
        return None
    following = next((line for line in starts if line > holding[-1]), len(old) + 1)
    # The line in front of the next service may be part of its title.
    if last >= following - 1:
        return None
    return Part(starts[0] - 1, holding[-1], following - 1)


def near_report(before: Whole, new: Sequence[str], judge: Judge, local: frozenset[str]) -> DocumentReport | None:
    """The report on the new text, as far as the edited service tells; None where all must be judged.

    Args:
        before: The old text, judged.
        new: The lines of the new text.
        judge: Judges a part; what it was asked before it may remember.
        local: Codes of the rules that ask about one service alone.
    """
    part = part_of(before.standard, before.lines, new)
    if part is None:
        return None
    longer = len(new) - len(before.lines)
    known, now = judge(part.of(before.lines)), judge(part.of(new, longer))
    if (now.kind, now.form, now.n_services) != (known.kind, known.form, known.n_services):
        return None
    report = before.report
    alone, there = _by_code(part.alone(known.findings)), _by_code(part.inside(report.findings))
    agreed = {code for code in local if _alike(alone.get(code, ())) == _alike(there.get(code, ()))}
    _, last = _changed(before.lines, new)
    kept = [f for f in report.findings if not (f.code in agreed and part.holds(f))]
    kept = [_moved(f, longer) if f.span.line > last else f for f in kept]
    found = [f for f in part.alone(now.findings, part.first - 1 - part.head) if f.code in agreed]
    return replace(report, findings=in_order((*kept, *found)), lines=tuple(new))


def _by_code(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.code].append(finding)
    return found


def _changed(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """First and last line of the old text, from 1, that the new one does not have; last < first where lines came in."""
    first, most = 0, min(len(old), len(new))
    while first < most and old[first] == new[first]:
        first += 1
    behind = 0
    while behind < most - first and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    return first + 1, len(old) - behind


def _moved(finding: Finding, lines: int) -> Finding:
    return replace(
        finding, span=_moved_span(finding.span, lines), beside=tuple(_moved_span(s, lines) for s in finding.beside)
    )


def _moved_span(span: Span, lines: int) -> Span:
    return replace(span, line=span.line + lines, end_line=span.end_line + lines if span.end_line else 0)


def _alike(findings: Sequence[Finding]) -> list[tuple[object, ...]]:
    """What an editor is told of findings."""
    return sorted(
        (f.code, f.span.line, f.span.column, str(f.severity), f.message.id, f.quote, f.service) for f in findings
    )
