from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standards_lint import pipeline, understand
from standards_lint.errors import PackError, UsageError
from standards_lint.pipeline import (
    INTERNAL_FAULT,
    NOT_OPENED,
    lint_bytes,
    lint_paths,
    open_session,
    report_of,
)
from standards_lint.testing import render_scaffold
from standards_lint.triage.old_findings import already_there, old_findings, unmet
from standards_lint.triage.select import Selection
from standards_lint.understand import extract_bytes, extract_file

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=DAY, engine="python")


@pytest.fixture(scope="module")
def standard(session):
    """A clean standard as text."""
    return render_scaffold(session.packs[0].scaffolds["standar_pelayanan"])


def codes(report):
    return [finding.code for finding in report.findings]


def test_a_clean_document_has_no_findings_and_is_known_for_what_it_is(session, standard):
    report = lint_bytes(standard.encode(), "a.txt", session)

    assert codes(report) == []
    assert (report.kind, report.form, report.n_services) == ("standar_pelayanan", "penuh", 1)
    assert (report.readable, report.failed) == (True, False)
    assert report.lines[0] == standard.splitlines()[0]


def test_a_defect_is_found_where_it_stands(session, standard):
    text = standard.replace("3 (tiga) hari kerja sejak", "Menyesuaikan, sejak")

    report = lint_bytes(text.encode(), "a.txt", session)

    assert codes(report)
    line = report.lines[report.findings[0].span.line - 1]
    assert "Menyesuaikan" in line


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 50, b"%PDF-1.7"])
def test_a_file_that_cannot_be_read_is_a_finding_and_counts_as_failed(session, data):
    report = lint_bytes(data, "a.txt", session)

    assert (report.readable, report.failed, report.kind) == (False, True, "")
    assert codes(report)
    assert all(code.startswith("DOK1") for code in codes(report))


def test_a_fault_in_one_document_does_not_keep_the_others_from_being_judged(session, standard, monkeypatch):
    real = pipeline.extract_standard

    def failing(raw, knowledge):
        if raw.path == "b.txt":
            raise KeyError("boom")
        return real(raw, knowledge)

    monkeypatch.setattr(pipeline, "extract_standard", failing)
    reports = [lint_bytes(standard.encode(), path, session) for path in ("a.txt", "b.txt", "c.txt")]

    assert [report.failed for report in reports] == [False, True, False]
    (finding,) = reports[1].findings
    assert finding.code == INTERNAL_FAULT
    assert "KeyError: 'boom' (test_pipeline.py:" in finding.message.id
    assert "KeyError: 'boom'" in finding.message.en


def test_a_file_that_the_system_does_not_open_is_a_finding(session, tmp_path):
    report = lint_paths([tmp_path], session).documents[0]

    assert codes(report) == [NOT_OPENED]
    assert report.failed


def test_ignored_findings_are_told_as_suppressed(standard):
    session = open_session(as_of=DAY, engine="python", selection=Selection(ignore=("WKT",)))
    text = standard.replace("3 (tiga) hari kerja sejak", "Menyesuaikan, sejak")

    report = lint_bytes(text.encode(), "a.txt", session)

    assert not any(code.startswith("WKT") for code in codes(report))
    assert report.suppressed
    assert all(entry.by == "option" for entry in report.suppressed)


def test_a_selection_judges_by_nothing_else():
    session = open_session(as_of=DAY, engine="python", selection=Selection(select=("BIA",)))

    assert {rule.code[:3] for rule in session.rules} == {"BIA"}
    assert codes(lint_bytes(b"kosong", "a.txt", session)) == []


def test_the_report_says_what_was_judged_by(session):
    report = report_of([], session)

    assert (report.engine, report.as_of, report.packs) == ("python", "2026-11-21", (session.packs[0].label,))
    assert date.fromisoformat(report.register_date) == session.knowledge.register.register_date


def test_documents_are_judged_in_the_order_given(session, tmp_path):
    paths = [tmp_path / name for name in ("b.txt", "a.txt")]
    for path in paths:
        path.write_text("teks", encoding="utf-8")

    assert [Path(d.path).name for d in lint_paths(paths, session).documents] == ["b.txt", "a.txt"]


def test_an_unknown_engine_is_refused():
    with pytest.raises(UsageError, match="prolog"):
        open_session(as_of=DAY, engine="prolog")


def test_a_pack_without_rules_for_faults_is_refused(session):
    bare = replace(session.packs[0], rules=tuple(r for r in session.packs[0].rules if not r.raised))

    with pytest.raises(PackError, match=NOT_OPENED):
        open_session(as_of=DAY, packs=[bare], engine="python")


def test_extraction_of_a_broken_document_gives_a_standard_with_a_note(session, monkeypatch):
    def failing(*_):
        raise ValueError("boom")

    monkeypatch.setattr(understand, "read_document", failing)

    standard = extract_bytes(b"x", "a.txt", session.knowledge)

    assert not standard.readable
    assert "ValueError: boom" in standard.notes[0].message


def test_extraction_of_a_file_that_cannot_be_opened_says_so(session, tmp_path):
    standard = extract_file(tmp_path, session.knowledge)

    assert not standard.readable
    assert standard.notes


@pytest.mark.parametrize(
    ("title", "severity"), [("PENGADUAN MASYARAKAT", "error"), ("WHISTLE BLOWING SYSTEM (WBS)", "review")]
)
def test_reports_on_wrongdoing_are_not_held_to_the_law_on_complaints_about_services(title, severity):
    told = "Pengaduan disampaikan melalui surel, surat, atau kotak pengaduan di ruang tunggu lantai satu kantor kami."
    steps = "Setiap pengaduan dicatat, diverifikasi, lalu dijawab dengan surat kepada pengadu."
    text = f"{title}\n\n{told}\n\n{steps}\n\nPengadu menyertakan bukti, waktu, dan tempat kejadian.\n" * 2
    report = lint_bytes(text.encode(), "a.txt", open_session(as_of=DAY, engine="python"))
    assert [str(f.severity) for f in report.findings if f.code == "PGD002"] == [severity]


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 40), st.integers(1, 5))
def test_old_findings_are_known_again_where_lines_moved(session, standard, at, more):
    text = standard.replace("3 (tiga) hari kerja sejak", "Menyesuaikan, sejak").replace(
        "021-5550123", "sesuai kebutuhan"
    )
    breaks = [index for index, line in enumerate(text.splitlines()) if not line]
    lines = text.splitlines()
    lines[breaks[at % len(breaks)] : breaks[at % len(breaks)]] = [""] * more
    old = old_findings(lint_bytes(text.encode(), "a.txt", session).findings)
    findings = lint_bytes("\n".join(lines).encode(), "a.txt", session).findings

    assert old
    assert already_there(findings, old) == frozenset(range(len(findings)))
    assert unmet(old, findings) == ()
