"""What stands at a place of a document: findings, regulations, components, services."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import Position, Range

from standards_lint.lsp.diagnostics import range_of
from standards_lint.lsp.judging import Paper
from standards_lint.model.finding import Finding
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Citation, Component, Service


def findings_in(paper: Paper, asked: Range) -> Iterator[tuple[Finding, Range]]:
    """The findings whose underlined words touch a stretch, with these words."""
    for finding in paper.judged.report.findings:
        underlined = range_of(finding, paper.judged.report, paper.opened)
        if _order(underlined.start) <= _order(asked.end) and _order(asked.start) <= _order(underlined.end):
            yield finding, underlined


def citation_at(paper: Paper, line: int, column: int) -> Citation | None:
    """The regulation that is cited at a place; the shortest, where one stands in the title of another."""
    found = [c for c in paper.judged.standard.citations if holds(c.text, line, column)]
    return min(found, key=lambda citation: len(citation.text.text), default=None)


def component_at(paper: Paper, line: int, column: int) -> tuple[Service, Component] | None:
    """The component at whose heading, or at whose first words, a place stands."""
    for service in paper.judged.standard.services:
        for component in service.components:
            if component.heading is not None:
                if holds(component.heading, line, column):
                    return service, component
            elif component.place.line == line:
                return service, component
    return None


def holds(source: SourceText, line: int, column: int) -> bool:
    """Whether a place of the file is one of a text; right behind its last character is one too."""
    ends = [mark.offset for mark in source.marks[1:]] + [len(source.text)]
    return any(
        mark.line == line and mark.column <= column <= mark.column + end - mark.offset
        for mark, end in zip(source.marks, ends, strict=True)
    )


def _order(position: Position) -> tuple[int, int]:
    return position.line, position.character
