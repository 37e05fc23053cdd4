from hypothesis import given
from hypothesis import strategies as st

from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span
from standards_lint.triage.changed import changed_lines, only_changed


def finding(fingerprint, line=1, severity=Severity.ERROR, end_line=0):
    text = Text("Pesan", "Message")
    return Finding("WKT003", "aturan", severity, text, text, "", Span(line, 1, end_line), fingerprint=fingerprint)


def document(lines, *findings, **changes):
    return DocumentReport(
        **{"path": "a.txt", "kind": "sop", "readable": True, "findings": findings, **changes, "lines": tuple(lines)}
    )


def test_a_finding_of_before_on_an_unchanged_line_is_set_aside_and_told():
    report = only_changed(document("xab", finding("f", 2)), document("ab", finding("f", 1)), "--changed-since main")

    assert report.findings == ()
    assert [(entry.by, entry.reason) for entry in report.suppressed] == [("unchanged", "--changed-since main")]


def test_a_finding_on_a_changed_line_stays_though_it_was_there_before():
    assert only_changed(document("ax", finding("f", 2)), document("ab", finding("f", 2)), "").findings


def test_a_finding_whose_place_reaches_a_changed_line_stays():
    assert only_changed(document("axb", finding("f", 1, end_line=2)), document("ab", finding("f", 1)), "").findings


def test_what_a_deletion_brought_stays_though_no_line_shows_it():
    assert only_changed(document("a", finding("baru", 1)), document("ab"), "").findings


def test_a_finding_that_became_graver_stays():
    before = document("a", finding("f", 1, Severity.WARNING))

    assert only_changed(document("a", finding("f", 1, Severity.ERROR)), before, "").findings
    assert not only_changed(document("a", finding("f", 1, Severity.INFO)), before, "").findings


def test_without_a_fingerprint_or_a_version_to_compare_with_nothing_is_set_aside():
    old = document("a", finding("f", 1))

    assert only_changed(document("a", finding("", 1)), old, "").findings
    assert only_changed(document("a", finding("f", 1)), document("a", finding("f", 1), failed=True), "").findings


lines = st.lists(st.sampled_from("abc"), max_size=8)


@given(lines, lines)
def test_lines_that_did_not_change_are_those_of_before_in_their_order(before, after):
    changed = changed_lines(before, after)
    kept = [line for number, line in enumerate(after, 1) if number not in changed]

    rest = iter(before)
    assert all(line in rest for line in kept)
    assert changed_lines(after, after) == frozenset()
