"""What a reviewer decided about findings, and how the reports tell it."""

import io
import json
from dataclasses import replace

import openpyxl
import pytest

from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national
from standards_lint.model.finding import Basis, Decision, Finding, Mark, Severity, Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.span import Span
from standards_lint.reporters.html.render import render_html
from standards_lint.reporters.html.view import Rules
from standards_lint.reporters.report_json import render_json
from standards_lint.reporters.text import render_text
from standards_lint.reporters.workbook import render_workbook
from standards_lint.triage.marks import mark_key, with_marks


def finding(code, fingerprint, message):
    basis = (Basis("UU 25/2009", "Pasal 21 huruf d", "text"),)
    told = Text(message, message)
    return Finding(
        code, "aturan", Severity.WARNING, told, told, "", Span(1), basis=basis, pack="p", fingerprint=fingerprint
    )


KEPT, PUT_ASIDE, OPEN = (
    finding("WKT003", "aa", "Kabur"),
    finding("BIA001", "bb", "Biaya"),
    finding("KOM001", "", "Tak ada"),
)
MARKS = {"aa": Mark(Decision.ACCEPTED, "memang <kabur>"), "bb": Mark(Decision.WAIVED, "sudah ada perdanya")}


@pytest.fixture
def report():
    document = DocumentReport("draf.txt", "standar_pelayanan", True, (KEPT, PUT_ASIDE, OPEN), form="penuh")
    return Report("0", "python", ("p",), "2026-11-22", "2026-11-01", (with_marks(document, MARKS),))


@pytest.fixture(scope="module")
def components():
    return load_components(national() / "knowledge" / "components.yaml")


def test_accepted_findings_stay_and_waived_ones_are_suppressed_with_their_reason(report):
    (document,) = report.documents

    assert [(f.code, f.mark) for f in document.findings] == [("WKT003", MARKS["aa"]), ("KOM001", None)]
    assert [(s.finding.code, s.reason, s.by) for s in document.suppressed] == [
        ("BIA001", "sudah ada perdanya", "reviewer")
    ]


def test_without_marks_nothing_changes(report):
    document = report.documents[0]

    assert with_marks(document, {}) is document
    assert with_marks(document, {"lain": MARKS["aa"]}) == document


def test_what_the_program_raised_itself_is_known_by_its_code():
    assert (mark_key(KEPT), mark_key(OPEN)) == ("aa", "KOM001")


def test_json_tells_the_decision(report):
    (document,) = json.loads(render_json(report))["documents"]

    assert [f.get("review") for f in document["findings"]] == [
        {"decision": "accepted", "reason": "memang <kabur>"},
        None,
    ]
    assert document["suppressed"][0]["review"] == {"decision": "waived", "reason": "sudah ada perdanya"}


def test_the_page_tells_the_decision_and_escapes_its_reason(report, components):
    page = render_html(report, components, Rules({}))

    assert "Diterima penelaah: memang &lt;kabur&gt;" in page
    assert "BIA001 Biaya (alasan: sudah ada perdanya)" in page


def test_a_card_of_which_one_finding_was_accepted_is_not_told_as_accepted(report, components):
    alike = [replace(KEPT, service=name, fingerprint=name) for name in ("A", "B")]
    document = with_marks(replace(report.documents[0], findings=tuple(alike)), {"A": MARKS["aa"]})

    assert "Diterima" not in render_html(replace(report, documents=(document,)), components, Rules({}))


def test_the_workbook_tells_the_decision(report, components):
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(report, components)))

    assert [row[-1] for row in book["Temuan"].iter_rows(min_row=2, values_only=True)] == [
        "diterima penelaah: memang <kabur>",
        "",
    ]
    assert ("draf.txt", "BIA001 Biaya (disembunyikan: sudah ada perdanya)") in list(
        book["Tidak dinilai"].iter_rows(values_only=True)
    )


def test_the_text_report_counts_what_was_put_aside(report):
    assert "1 temuan disembunyikan (sudah ada perdanya)" in render_text(report)
