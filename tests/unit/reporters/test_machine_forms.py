"""Forms for programs: each holds every finding, each says what was not checked, none is steered by a document."""

import io
import json
import re
from pathlib import Path

import openpyxl
import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from referencing import Registry, Resource

from standards_lint.cli.options import COPIES, CheckFormat
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.block import Anchor, ReadNote
from standards_lint.model.finding import NotJudged, Severity, Text
from standards_lint.model.report import Since, Suppressed
from standards_lint.model.span import Span
from standards_lint.reporters.forms import FORMS
from standards_lint.reporters.manner import Manner

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[2] / "src" / "standards_lint" / "reporters" / "schema"
MANNER = Manner(components=load_knowledge(national()).components)


def told(form, report, **changes):
    fields = {name: getattr(MANNER, name) for name in Manner.__dataclass_fields__}
    return FORMS[form].render(report, Manner(**{**fields, **changes}))


@pytest.fixture
def full(make):
    """A document with a finding of every weight, one suppressed, a matter not judged; and one that cannot be read."""
    severities = list(Severity)
    findings = [
        make.finding(f"WKT00{n}", severity, quote="tiga", line=4, column=4, fingerprint=f"f{n}")
        for n, severity in enumerate(severities)
    ]
    open_ = NotJudged("BIA001", Text("Gambar tidak terbaca", "A picture"), "Izin Warung")
    hidden = Suppressed(make.finding("PGD006", Severity.ERROR, line=5), "sudah disepakati", "waiver")
    draft = make.document(*findings, suppressed=(hidden,), not_judged=(open_,))
    note = ReadNote("tanpa_teks", "PDF ini hanya memuat gambar", Span(1))
    unread = make.document(
        path="pindai.pdf", kind="", readable=False, failed=True, notes=(note,), lines=(), n_services=0
    )
    return make.report(draft, unread)


def test_every_form_of_the_command_line_has_its_reporter():
    assert {form.value for form in CheckFormat} == set(FORMS) | {form.value for form in COPIES}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_report_gives_the_same_bytes(form, full):
    first, second = told(form, full), told(form, full)

    assert first == second
    assert isinstance(first, bytes) is FORMS[form].binary


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if not form.binary])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_form_is_silent_about_a_document_that_nobody_could_read(form, lang, make):
    note = ReadNote("tanpa_teks", "PDF ini hanya memuat gambar", Span(1))
    unread = make.document(path="pindai.pdf", kind="", readable=False, failed=True, notes=(note,))

    text = told(form, make.report(unread), lang=lang)

    assert "PDF ini hanya memuat gambar" in text
    assert "pindai.pdf" in text.replace("\\.", ".")


@pytest.mark.parametrize("form", [name for name in FORMS if name not in ("xlsx", "gitlab")])
def test_a_run_that_looked_only_at_changes_says_so(form, make):
    report = make.report(make.document(), since=Since("main", "0123456789abcdef", 7))

    text = told(form, report).replace("\\", "")
    assert "main" in text
    assert re.search(r"7 dokumen tidak berubah|(documents_unchanged|changedSince).*7", text, re.S)


def test_a_workbook_of_changes_says_so(make):
    workbook = told("xlsx", make.report(make.document(), since=Since("main", "0123456789abcdef", 7)))
    book = openpyxl.load_workbook(io.BytesIO(workbook))

    said = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert any("7 dokumen tidak berubah" in text for text in said)


@pytest.mark.parametrize(("form", "grave"), [("github", "::error file=pindai.pdf"), ("gitlab", '"critical"')])
def test_an_unread_document_is_as_grave_as_can_be_though_a_finding_tells_it_mildly(form, grave, make):
    note = ReadNote("tanpa_teks", "PDF ini hanya memuat gambar", Span(1))
    finding = make.finding("DOK104", Severity.REVIEW, message=Text(note.message, note.message))
    unread = make.document(finding, path="pindai.pdf", kind="", readable=False, failed=True, notes=(note,))

    assert grave in told(form, make.report(unread))


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if form.suppressed])
def test_what_was_suppressed_is_told_with_its_reason(form, full):
    assert "sudah disepakati" in told(form, full, suppressed=True)


def test_concise_is_a_line_for_each_finding(full):
    lines = told("concise", full).splitlines()

    assert lines[0] == "draf.txt:4:4: WKT000 kesalahan Pesan WKT000"
    assert [line.split(": ")[1].split()[1] for line in lines[:4]] == ["kesalahan", "peringatan", "informasi", "periksa"]
    assert lines[4] == "pindai.pdf: Dokumen ini tidak dapat diperiksa: PDF ini hanya memuat gambar"
    assert lines[5].startswith("1 kesalahan, 1 peringatan, 1 informasi, 1 perlu diperiksa dalam 2 dokumen; ")
    assert len(told("concise", full, quiet=True).splitlines()) == 5


def test_concise_names_the_page_of_a_file_without_lines(make):
    finding = make.finding(quote="tiga", line=4)
    paged = make.document(
        make.finding(span=Span(4, 1, 4, page=2)), finding, path="a.pdf", anchors=tuple(Anchor(page=2) for _ in range(5))
    )

    assert told("concise", make.report(paged)).splitlines()[0].endswith("Pesan WKT003 (halaman 2)")


def test_every_line_of_json_fits_its_schema_and_the_last_one_sums_up(full):
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("report*.json")}
    registry = Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas.values())
    check = Draft202012Validator(schemas["report-line.schema.json"], registry=registry)

    lines = [json.loads(line) for line in told("jsonl", full, statistics=True).splitlines()]

    for line in lines:
        check.validate(line)
    kinds = [line["type"] for line in lines]
    assert kinds == ["finding"] * 4 + ["suppressed", "not_judged", "note", "summary"]
    assert lines[-1]["summary"] == {"error": 1, "warning": 1, "info": 1, "review": 1}
    assert [document["failed"] for document in lines[-1]["documents"]] == [False, True]
    assert not check.is_valid({"type": "finding", "path": "a"})


def test_a_line_of_json_is_one_line_whatever_the_document_says(make):
    report = make.report(make.document(make.finding(quote="a\u2028b\nc\x85d")))

    assert told("jsonl", report).count("\n") == len(told("jsonl", report).splitlines()) == 2


def commands(text):
    return [line for line in text.splitlines() if line.startswith("::")]


def test_github_gets_the_gravest_first_and_only_escaped_words(make):
    sly = make.finding("BIA001", Severity.INFO, message=Text("100%\n::error::tipu\r\n\x1b[2J", "x"))
    grave = make.finding("KOM005", Severity.ERROR, quote="3 (tiga)", line=4, column=1)
    text = told("github", make.report(make.document(sly, grave, path="a,b:c.txt")))

    assert commands(text) == text.splitlines()[:-1]
    first, second = commands(text)
    assert first.startswith(
        "::error file=a%2Cb%3Ac.txt,line=4,endLine=4,col=1,endColumn=9,title=KOM005 kesalahan::Pesan"
    )
    assert second.startswith("::notice ")
    assert "100%25%0A::error::tipu%0A\ufffd[2J%0ASaran: Perbaiki" in second


def test_github_shows_a_file_without_lines_as_a_whole(make):
    paged = make.document(make.finding(span=Span(4, 1, 4, page=2)), path="a.pdf", anchors=(Anchor(page=2),) * 5)

    (command,) = commands(told("github", make.report(paged)))
    assert "line=" not in command
    assert "(halaman 2)" in command


def test_gitlab_gets_issues_with_fingerprints_of_their_own(make, full):
    issues = json.loads(told("gitlab", full))

    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "info", "critical"]
    for issue in issues:
        assert set(issue) >= {"description", "check_name", "fingerprint", "severity", "location"}
    assert issues[0]["location"] == {"path": "draf.txt", "lines": {"begin": 4}}
    twice = make.report(make.document(make.finding()), make.document(make.finding(), path="lain.txt"))
    assert len({issue["fingerprint"] for issue in json.loads(told("gitlab", twice))}) == 2
    assert told("gitlab", make.report(make.document())) == "[]\n"


def test_junit_fits_its_schema_and_tells_failures_from_errors(full):
    schema = etree.XMLSchema(etree.parse(HERE / "schemas" / "junit.xsd"))
    tree = etree.fromstring(told("junit", full).encode())

    schema.assertValid(tree)
    assert {name: tree.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "8",
        "failures": "2",
        "errors": "1",
        "skipped": "3",
    }
    (error,) = tree.iter("error")
    assert "PDF ini hanya memuat gambar" in error.get("message")


def test_junit_holds_only_what_xml_can_hold(make):
    text = Text("a\x00b\ufffe<&\"']]>\n\udc80", "x")
    tree = etree.fromstring(told("junit", make.report(make.document(make.finding(message=text)))).encode())

    assert tree.find(".//failure").text.startswith("a\ufffdb\ufffd<&\"']]>\n\ufffd")


def test_markdown_keeps_words_of_documents_words(make):
    text = Text("| <script> [a](b) `c` @orang\n## Judul www.contoh.id", "x")
    page = told("markdown", make.report(make.document(make.finding(message=text), path="a|b.md")))

    row = next(line for line in page.splitlines() if "script" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 4
    assert "\\<script\\>" in row
    assert "\\[a\\]\\(b\\)" in row
    assert "@orang" not in row
    assert "a\\|b\\.md" in page
    assert "\n## Judul" not in page


def test_markdown_leads_with_the_verdict(make, full):
    assert told("markdown", full).splitlines()[2].startswith("**Belum selesai: ")
    clean = told("markdown", make.report(make.document()))
    assert "**Tidak ada temuan dari aturan yang diterapkan.**" in clean
    assert "bukan pernyataan bahwa dokumen sudah baik" in clean
    hidden = make.document(suppressed=(Suppressed(make.finding(), "--ignore WKT", "option"),))
    assert "**Tidak ada temuan yang ditampilkan.**" in told("markdown", make.report(hidden))


def test_markdown_that_would_be_too_long_is_cut_and_says_so(make, monkeypatch):
    monkeypatch.setattr("standards_lint.reporters.markdown_summary.MOST_BYTES", 2_000)
    many = make.document(*(make.finding(line=4) for _ in range(50)), path="panjang.txt")
    page = told("markdown", make.report(many, make.document(make.finding())))

    assert "50 temuan lagi tidak dimuat di sini" in page
    assert "Rincian draf.txt (1 temuan)" in page
