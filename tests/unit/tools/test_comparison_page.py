"""How a comparison is shown."""

from dataclasses import replace

from comparison.findings import Change, Difference, Told
from comparison.page import render_markdown, render_text
from comparison.whole import Comparison, Fault

TOLD = Told(
    document="files/a.html",
    code="PGD020",
    name="surel-pribadi",
    severity="info",
    message="Surel pribadi: kantor_kita@contoh.id",
    advice="",
    quote="kantor_kita@contoh.id",
    service="Izin <Contoh>",
    component="pengaduan",
    line=7,
    column=2,
)
CHANGES = tuple(
    Change(replace(TOLD, code="KOM001", line=line), replace(TOLD, code="KOM001", line=line, severity="warning"))
    for line in range(1, 6)
)


def comparison(**other):
    return replace(
        Comparison("aaa satu", "working tree", 12, "2026-01-02", (), (), Difference((TOLD,), (), CHANGES)), **other
    )


def test_text_counts_by_rule_and_shows_each_finding_with_document_and_place():
    lines = render_text(comparison()).splitlines()

    assert lines[0] == (
        "1 findings gained, 0 lost, 5 changed on 12 documents by the law of 2026-01-02: aaa satu → working tree"
    )
    assert [line.split()[:4] for line in lines[1:3]] == [["KOM001", "+0", "-0", "~5"], ["PGD020", "+1", "-0", "~0"]]
    at = lines.index("  files/a.html")
    assert lines[at + 1] == "    + 7:2 info: Surel pribadi: kantor_kita@contoh.id [Izin <Contoh>]"


def test_findings_that_changed_alike_are_told_once():
    text = render_text(comparison())

    assert "~ 5 times: files/a.html:1:2, files/a.html:2:2, files/a.html:3:2 and 2 more" in text
    assert text.count("severity: info → warning") == 1


def test_documents_that_failed_come_first():
    text = render_text(comparison(faults=(Fault("files/b.pdf", "after", "exit -11: it says nothing"),)))

    assert text.index("files/b.pdf: after: exit -11") < text.index("PGD020 surel-pribadi: 1 gained")


def test_markdown_folds_rules_and_pings_nobody():
    page = render_markdown(comparison())

    assert "| PGD020 | 1 | 0 | 0 | surel-pribadi |" in page
    assert page.count("<details>") == page.count("</details>") == 2
    assert "@" not in page
    assert "Izin \\<Contoh\\>" in page


def test_signs_in_front_begin_no_list_in_markdown():
    assert "\n  * \\+ 7:2 info: " in render_markdown(comparison())


def test_titles_of_folds_are_html():
    page = render_markdown(comparison(findings=Difference((replace(TOLD, name="nama_a<b"),), (), ())))

    assert "<summary>PGD020 nama_a&lt;b: 1 gained" in page


def test_nothing_asked_about_understanding_says_nothing_of_it():
    assert "Understood" not in render_text(comparison())
    assert "Understood otherwise: 0 documents" in render_text(comparison(understood=()))
