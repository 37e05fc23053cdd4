"""Places and fixes as SARIF tells them: regions of text files, logical places of Word, PDF and workbooks."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.finding import Edit, Finding, Fix
from standards_lint.model.report import DocumentReport
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.reporters.excerpt import quote_end
from standards_lint.reporters.place import anchored
from standards_lint.reporters.printable import one_line, printable

Fields = dict[str, object]


def whole_file(address: Fields) -> Fields:
    """A location that is a file."""
    return {"physicalLocation": {"artifactLocation": address}}


def location(finding: Finding, document: DocumentReport, address: Fields) -> Fields:
    """Where a finding stands.

    Of a file without lines of its own the region counts in its text as it was read, which most viewers need to show the
    result at all; where it stands for a person is told by the logical locations: the service and the component, page,
    table cell, path of the paragraph or name of the cell.
    """
    physical: Fields = {"artifactLocation": address, "region": _region(finding, document)}
    fields: Fields = {"physicalLocation": physical}
    if logical := list(_logical(finding, document)):
        fields["logicalLocations"] = logical
    return fields


def _region(finding: Finding, document: DocumentReport) -> Fields:
    span = finding.span
    region: Fields = {"startLine": span.line, "startColumn": span.column}
    if span.end_line > span.line:
        region["endLine"] = span.end_line
    elif end := quote_end(document.lines, span, finding.quote):
        region["endColumn"] = end
    if finding.quote:
        region["snippet"] = {"text": printable(finding.quote)}
    return region


def _logical(finding: Finding, document: DocumentReport) -> Iterator[Fields]:
    named = [name for name in (finding.service, finding.component) if name and name != ALL_SERVICES]
    if named:
        told = [one_line(name) for name in named]
        kind = "member" if finding.component else "module"
        yield {"name": told[-1], "fullyQualifiedName": " > ".join(told), "kind": kind}
    place = anchored(finding.span, document.anchors)
    for key, kind in (("page", "page"), ("cell", "cell"), ("paragraph", "paragraph")):
        if key in place:
            yield {"name": one_line(str(place[key])), "kind": kind}


def fixes(fix: Fix, address: Fields, lang: str) -> list[Fields]:
    """What would mend it, for a text file: stretches that are replaced."""
    replacements = [{"deletedRegion": _deleted(edit), "insertedContent": {"text": edit.new}} for edit in fix.edits]
    change = {"artifactLocation": address, "replacements": replacements}
    return [
        {"description": {"text": fix.title.in_(lang)}, "artifactChanges": [change], "properties": {"safe": fix.safe}}
    ]


def _deleted(edit: Edit) -> Fields:
    return {
        "startLine": edit.line,
        "startColumn": edit.column,
        "endLine": edit.end_line,
        "endColumn": edit.end_column,
    }
