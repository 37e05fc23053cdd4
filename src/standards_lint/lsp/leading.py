"""Where an editor goes from a place: to the regulation that is cited, to the file of the rule."""

from __future__ import annotations

import re

from lsprotocol.types import Location, Position, Range

from standards_lint.lsp.at_place import citation_at, findings_in
from standards_lint.lsp.judging import Paper
from standards_lint.lsp.sources import Files

_CODE = re.compile(r"\b[A-Z]{3}\d{3}\b")


def definitions(paper: Paper, position: Position, files: Files) -> list[Location]:
    """Places that a place leads to: a code that stands there, a regulation, the rules of the findings there."""
    line, column = paper.opened.place(position)
    code = code_at(paper.opened.line(line), column)
    if code:
        return [place for place in [files.rule(code)] if place is not None]
    citation = citation_at(paper, line, column)
    law = files.regulation(citation.key) if citation is not None else None
    if law is not None:
        return [law]
    codes = dict.fromkeys(finding.code for finding, _ in findings_in(paper, Range(position, position)))
    return [place for place in map(files.rule, codes) if place is not None]


def code_at(line: str, column: int) -> str:
    """The code of a rule that stands at a column of a line, from 1; empty where none does."""
    return next((m[0] for m in _CODE.finditer(line) if m.start() < column <= m.end() + 1), "")
