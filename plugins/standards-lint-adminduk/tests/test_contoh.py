"""The invented examples, judged by the national rules and those of the plugin together."""

from __future__ import annotations

from pathlib import Path

from standards_lint.pipeline import lint_file

CONTOH = Path(__file__).parents[1] / "contoh"


def test_the_good_example_is_clean(session):
    assert not lint_file(CONTOH / "baik-ktp-el-hilang.md", session).findings


def test_the_bad_example_has_what_the_readme_tells(session):
    report = lint_file(CONTOH / "buruk-layanan-kependudukan.html", session)
    told = [(finding.code, str(finding.severity)) for finding in report.findings if finding.code.startswith("ADM")]
    assert told == [
        ("ADM002", "warning"),
        ("ADM006", "info"),
        ("ADM007", "info"),
        ("ADM006", "review"),
        ("ADM008", "info"),
        ("ADM001", "error"),
    ]


def test_findings_tell_which_pack_and_article_they_are_from(session):
    report = lint_file(CONTOH / "buruk-layanan-kependudukan.html", session)
    (letter,) = [finding for finding in report.findings if finding.code == "ADM002"]
    assert "Pasal 12" in letter.message.id
    assert "Surat pengantar RT dan RW" in letter.message.id
