"""The workbook, read back."""

import io

import openpyxl
import pytest

from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national
from standards_lint.model.finding import Severity, Text
from standards_lint.model.report import HeldComponent, ServiceRow, Suppressed
from standards_lint.reporters.workbook import render_workbook


@pytest.fixture(scope="module")
def components():
    return load_components(national() / "knowledge" / "components.yaml")


@pytest.fixture
def book(components):
    def read(report, lang="id"):
        return openpyxl.load_workbook(io.BytesIO(render_workbook(report, components, lang=lang)))

    return read


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def column(sheet, head):
    head_row, *body = rows(sheet)
    index = head_row.index(head)
    return [row[index] for row in body]


def test_findings_have_all_that_a_letter_needs(make, book):
    finding = make.finding(quote="secepatnya", line=4, service="Izin", component="jangka_waktu")
    sheet = book(make.report(make.document(finding)))["Temuan"]

    heads, row = rows(sheet)
    told = dict(zip(heads, row, strict=True))
    assert told["Bobot"] == "peringatan"
    assert (told["Kode"], told["Baris"], told["Layanan"]) == ("WKT003", 4, "Izin")
    assert (told["Komponen"], told["Tertulis"]) == ("Jangka waktu penyelesaian", "secepatnya")
    assert told["Dasar"] == "UU 25/2009 Pasal 21 huruf d"
    assert not told["Tindak lanjut"]


def test_the_matrix_has_a_row_for_each_service(make, book):
    components = (
        HeldComponent("persyaratan", "isi", True, False, 1),
        HeldComponent("biaya", "hampa", True, False, 2),
        HeldComponent("pengaduan", "isi", True, True, 9),
    )
    sheet = book(make.report(make.document(services=(ServiceRow("Izin", 1, components), ServiceRow("SIM", 5, ())))))[
        "Matriks"
    ]

    assert column(sheet, "Layanan") == ["Izin", "SIM"]
    assert column(sheet, "Persyaratan") == ["ada", "tidak ada"]
    assert column(sheet, "Biaya/tarif") == ["hampa", "tidak ada"]
    assert column(sheet, "Dimuat") == [2, 0]
    assert len(sheet.conditional_formatting) > 0


def test_offices_are_added_up(make, book):
    documents = [
        make.document(make.finding(), path="a.txt", issuer="Dinas A", n_services=2),
        make.document(make.finding(severity=Severity.ERROR), path="b.txt", issuer="Dinas A", n_services=1),
        make.document(path="c.txt"),
    ]
    sheet = book(make.report(*documents))["Per instansi"]

    assert rows(sheet)[1:] == [["(tidak disebut)", 1, 1, 0, 0, 0, 0], ["Dinas A", 2, 3, 1, 1, 0, 0]]


def test_heads_stay_in_sight_and_can_be_filtered(make, book):
    workbook = book(make.report(make.document(make.finding(), services=(ServiceRow("A", 1, ()),))))

    assert {sheet.title: sheet.freeze_panes for sheet in workbook}["Temuan"] == "C2"
    assert all(sheet.auto_filter.ref for sheet in workbook)


def test_words_of_a_document_are_never_a_formula(make, book):
    finding = make.finding(quote="=1+1", message=Text("=HYPERLINK(1)", "=1"))
    sheet = book(make.report(make.document(finding)))["Temuan"]

    assert column(sheet, "Tertulis") == ["=1+1"]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_what_was_not_checked_has_a_sheet_and_so_have_the_questions(make, book):
    suppressed = Suppressed(make.finding("BHS004"), "--ignore BHS004", "option")
    report = make.report(make.document(suppressed=(suppressed,), checklist=("PNL001",)), questions=(make.question(),))

    workbook = book(report)

    assert column(workbook["Tidak dinilai"], "Alasan") == ["BHS004 Pesan BHS004 (disembunyikan: --ignore BHS004)"]
    assert column(workbook["Untuk penelaah"], "Pertanyaan") == ["Tanya PNL001?"]


def test_a_clean_run_has_its_summary(make, book):
    workbook = book(make.report(make.document()), "en")

    assert workbook.sheetnames == ["Summary", "By office"]
    assert column(workbook["Summary"], "Verdict") == ["The rules applied found nothing."]


def test_the_same_report_gives_the_same_bytes(make, components):
    report = make.report(make.document(make.finding()))

    assert render_workbook(report, components) == render_workbook(report, components)


def test_long_words_are_cut_to_what_a_cell_takes(make, book):
    sheet = book(make.report(make.document(make.finding(quote="a" * 40_000))))["Temuan"]

    assert len(column(sheet, "Tertulis")[0]) == 32_000
