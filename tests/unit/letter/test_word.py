"""The letter as a Word file, read back."""

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm

from standards_lint.letter.template import Template
from standards_lint.letter.word import write_letter
from standards_lint.model.finding import NotJudged, Severity, Text


def paragraphs(document, style=None):
    return [p.text for p in document.paragraphs if p.text and (style is None or p.style.name == style)]


def tables(document, head):
    """Rows of the tables whose head begins so, without the head."""
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return [rows[1:] for rows in found if rows[0][: len(head)] == head]


NOTES = ["No", "Komponen/bagian", "Catatan", "Dasar hukum", "Saran", "Tanggapan instansi"]


def test_it_has_the_six_parts_and_a_signature(make, written):
    document = written(make.report(make.document(make.finding())))

    assert paragraphs(document, "Catatan Judul") == ["LEMBAR CATATAN HASIL PENELAAHAN", "STANDAR PELAYANAN"]
    assert paragraphs(document, "Catatan Bagian") == [
        "I. Kesimpulan",
        "II. Catatan per layanan dan komponen",
        "III. Kelengkapan komponen",
        "IV. Yang tidak dinilai",
        "V. Untuk penelaah",
        "VI. Catatan penelaah",
    ]
    assert [text for text in paragraphs(document) if text.startswith("NIP …")]


def test_the_identity_stands_in_a_table(make, written):
    document = written(make.report(make.document(make.finding(), issuer="DINAS CONTOH")))
    told = {row.cells[0].text: row.cells[2].text for row in document.tables[0].rows}

    assert told["Instansi"] == "DINAS CONTOH"
    assert told["Tanggal penelaahan"] == "22 November 2026"
    assert "{{" not in document.element.xml


def test_a_row_holds_all_that_the_office_needs_and_room_for_its_reply(make, written):
    finding = make.finding(quote="segera", component="jangka_waktu", line=4)
    ((row,),) = tables(written(make.report(make.document(finding))), NOTES)

    assert row == [
        "1",
        "Jangka waktu penyelesaian\nbaris 4",
        "Peringatan\nPesan WKT003\nTertulis: “segera”",
        "UU 25/2009 Pasal 34",
        "Perbaiki",
        "",
    ]


def test_heads_repeat_over_pages_and_rows_stay_whole(make, written):
    document = written(make.report(make.document(make.finding(), make.finding("A2", line=5))))
    table = next(table for table in document.tables if table.rows[0].cells[0].text == "No")

    assert [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows] == [True, False, False]
    assert all(row._tr.findall(f".//{qn('w:cantSplit')}") for row in table.rows)


def test_a_row_longer_than_a_page_may_break(make, written):
    document = written(make.report(make.document(make.finding(message=Text("kata " * 1_500, "")))))
    table = next(table for table in document.tables if table.rows[0].cells[0].text == "No")

    assert not table.rows[1]._tr.findall(f".//{qn('w:cantSplit')}")
    assert len(table.rows[1].cells[2].text) > 7_000


def test_advice_of_many_codes_has_a_row_across_the_table(make, written):
    findings = [make.finding(f"KOM00{n}", item=str(n), advice=Text(f"Tulis {n}", "")) for n in (1, 2, 3)]
    (rows,) = tables(written(make.report(make.document(*findings))), NOTES)

    assert rows[0][4] == "Lihat baris di bawah"
    assert rows[1][0] == "Saran untuk catatan nomor 1\nKOM001: Tulis 1\nKOM002: Tulis 2\nKOM003: Tulis 3"


def test_infos_and_matters_to_look_at_have_tables_of_their_own(make, written):
    findings = [make.finding("A1", Severity.INFO, service="SIM"), make.finding("A2", Severity.REVIEW)]
    document = written(make.report(make.document(*findings, n_services=2)))

    assert paragraphs(document, "Catatan Layanan")[:2] == ["Saran penyempurnaan", "Perlu dilihat"]
    ((info,), (review,)) = tables(document, NOTES)
    assert (info[1], info[2]) == ("SIM\nbaris 1", "Pesan A1")
    assert (review[1], review[2]) == ("Dokumen\nbaris 1", "Pesan A2")
    assert "Tidak ada kesalahan atau peringatan." in paragraphs(document)


@pytest.mark.parametrize("n", [1, 3])
def test_few_services_stand_side_by_side_on_an_upright_page(make, written, n):
    document = written(make.report(make.document(services=make.services(n))))

    (rows,) = tables(document, ["Komponen", "Izin 1"])
    assert rows[0] == ["Persyaratan", *["✓"] * n]
    assert rows[-1] == ["Dimuat", *["1 dari 14"] * n]
    assert len(document.sections) == 1


def test_many_services_have_pages_laid_on_their_side(make, written):
    document = written(make.report(make.document(make.finding(), services=make.services(4))))

    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert [round(section.page_width / Cm(1), 1) for section in document.sections] == [21.0, 29.7, 21.0]
    assert all("Halaman " in section.footer.paragraphs[0].text for section in document.sections)
    (rows,) = tables(document, ["No", "Layanan", "Persyaratan"])
    assert rows[3][:3] == ["4", "Izin 4", "✓"]
    legend = next(text for text in paragraphs(document) if text.startswith("Keterangan:"))
    assert "\u2013 tidak dimuat" in legend


def test_tables_fit_between_the_margins(make, written):
    document = written(
        make.report(
            make.document(make.finding(), services=make.services(5), checklist=("PNL001",)),
            questions=(make.question(),),
        )
    )
    widest = max(section.page_width - section.left_margin - section.right_margin for section in document.sections)
    upright = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    for table in document.tables:
        wide = table.rows[0].cells[1].text == "Layanan" if len(table.columns) > 1 else False
        assert sum(cell.width for cell in table.rows[0].cells) <= (widest if wide else upright)


def test_questions_have_a_box_and_room_for_an_answer(make, written):
    report = make.report(make.document(checklist=("PNL001",)), questions=(make.question(), make.question("PNL002")))
    ((row,),) = tables(written(report), ["No", "Pertanyaan"])

    assert row == ["1", "Benarkah?\nTidak terbaca", "UU 25/2009 Pasal 4", "☐", ""]


def test_what_was_not_judged_is_written(make, written):
    document = written(make.report(make.document(not_judged=(NotJudged("WKT010", Text("Kurang", "")),))))

    assert "\u2013\tWKT010: Kurang" in paragraphs(document)


def test_a_document_without_findings_services_or_questions_has_its_letter(make, written):
    told = paragraphs(written(make.report(make.document())))

    assert "Tidak ada kesalahan atau peringatan." in told
    assert "Tidak ada pertanyaan untuk dokumen ini." in told
    assert "Tidak ada layanan yang komponennya dapat dibandingkan dalam dokumen ini." in told


def test_an_unreadable_document_has_its_letter(make, written):
    finding = make.finding("DOK102", Severity.ERROR, message=Text("Berkas ini rusak", ""), basis=())
    document = written(make.report(make.document(finding, kind="", readable=False, failed=True, n_services=0)))

    ((row,),) = tables(document, NOTES)
    assert "Berkas ini rusak" in row[2]


def test_it_is_english_in_english(make, written):
    document = written(make.report(make.document(make.finding(), services=make.services(2))), "en")

    assert "II. Notes by service and component" in paragraphs(document)
    assert tables(document, ["No", "Component/part", "Note", "Law", "Advice", "Reply of the office"])
    assert tables(document, ["Component", "Izin 1"])


HOSTILE = "a\x00b\x1bc\ufffed\uffff \u202eterbalik\u200f <w:p> & \ud800 {{catatan}} {{palsu}}"


def test_hostile_words_are_words(make, written):
    finding = make.finding(quote=HOSTILE, message=Text(HOSTILE, ""), advice=Text(HOSTILE, ""), service=HOSTILE)
    document = written(make.report(make.document(finding, issuer=HOSTILE, path=f"x\\{HOSTILE * 9}.txt")))

    ((row,),) = tables(document, NOTES)
    assert "<w:p> & \ufffd {{catatan}} {{palsu}}" in row[2]
    assert "\u202e" not in document.element.xml
    assert "{{palsu}}" in document.tables[0].rows[0].cells[2].text


def test_the_same_report_gives_the_same_bytes(make, letter, plain):
    told = letter(make.report(make.document(make.finding(), services=make.services(4))))

    assert write_letter(told, Template(plain)) == write_letter(told, Template(plain))


def test_it_is_dated_by_the_day_judged_by(make, written):
    properties = written(make.report(make.document())).core_properties

    assert properties.modified.isoformat()[:10] == properties.created.isoformat()[:10] == "2026-11-22"
    assert properties.title == "LEMBAR CATATAN HASIL PENELAAHAN STANDAR PELAYANAN: draf.txt"
    assert "python-docx" not in f"{properties.author}{properties.comments}"
