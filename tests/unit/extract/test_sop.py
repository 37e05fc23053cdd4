import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.extract.sop import UNREAD, find_sop
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.knowledge.sop_words import load_sop_words
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText
from standards_lint.readers import read_document


@pytest.fixture(scope="module")
def words(vocabulary):
    """The labels of a sheet, and what a row of the total says."""
    return load_sop_words(vocabulary / "sop.yaml"), load_knowledge(national()).time_words.total


@pytest.fixture
def fields(words):
    return lambda blocks: {f.id: f.value for f in find_sop(blocks, *words).fields}


def lines(*texts):
    return [Block(BlockKind.PARAGRAPH, SourceText(t, (Mark(0, n, 1),))) for n, t in enumerate(texts, 1)]


IDENTITY = [
    ["Nomor SOP", "065/12/2024"],
    ["Tanggal Pembuatan", "3 Januari 2024"],
    ["Tanggal Revisi", ""],
    ["Disahkan oleh", "Kepala Dinas"],
    ["Nama SOP", "Penerbitan Surat Keterangan"],
    ["DASAR HUKUM", "KUALIFIKASI PELAKSANA"],
    ["1. UU 25/2009", "1. Mengoperasikan komputer"],
    ["2. PP 96/2012", "2. Memahami arsip"],
    ["PERINGATAN", "PENCATATAN DAN PENDATAAN"],
    ["Bila terlambat …", "Buku agenda"],
]


def test_a_two_column_sheet_gives_its_fields(fields, make_table):
    found = fields(make_table(IDENTITY))
    assert found["nomor"] == "065/12/2024"
    assert found["tanggal_revisi"] == ""
    assert found["nama"] == "Penerbitan Surat Keterangan"


def test_fields_side_by_side_have_their_values_below(fields, make_table):
    found = fields(make_table(IDENTITY))
    assert found["dasar_hukum"] == "1. UU 25/2009 2. PP 96/2012"
    assert found["kualifikasi"] == "1. Mengoperasikan komputer 2. Memahami arsip"
    assert found["pencatatan"] == "Buku agenda"


def test_a_sheet_with_a_letterhead_cell_at_its_side_is_read(fields, make_table):
    rows = [
        [("Dinas Sosial Kabupaten Arunika", 3, 1), "Nomor SOP", ":", "12/2024"],
        [(None, 1, 1), "Tanggal Efektif", ":", ""],
    ]
    found = fields(make_table(rows))
    assert (found["nomor"], found["tanggal_efektif"]) == ("12/2024", "")


def test_lines_with_colons_and_labels_with_the_value_below_are_read(fields):
    found = fields(
        lines("NOMOR SOP : 12/2024", "Dasar Hukum", "UU Nomor 25 Tahun 2009", "Peringatan :", "Keterkaitan :")
    )
    assert found == {"nomor": "12/2024", "dasar_hukum": "UU Nomor 25 Tahun 2009", "peringatan": "", "keterkaitan": ""}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("WN.02.07-OT.01.02-", "WN.02.07-OT.01.02-"),
        ("WN.02.07-OT.01.02 -", "WN.02.07-OT.01.02"),
        ("065/12/2024;", "065/12/2024"),
        ("-", ""),
        ("…", ""),
    ],
)
def test_the_hyphen_of_an_unfinished_number_is_kept(fields, make_table, written, read):
    assert fields(make_table([["Nomor SOP", written], *IDENTITY[1:]]))["nomor"] == read
    assert fields(lines(f"Nomor SOP : {written}"))["nomor"] == read


def test_a_hyphen_behind_another_value_says_nothing(fields, make_table):
    assert fields(make_table([["Nomor SOP", "12"], ["Tanggal Efektif", "3 Januari 2024-"]]))["tanggal_efektif"] == (
        "3 Januari 2024"
    )


@pytest.mark.parametrize(
    ("label", "usual"), [("PENCATATAN DAN PENDATAAN", True), ("Pencatatan dan Penandatanganan", False)]
)
def test_a_wrong_label_is_told_from_the_usual_one(words, make_table, label, usual):
    (field,) = find_sop(make_table([[label, "Buku agenda"]]), *words).fields
    assert (field.id, field.standard_label, field.label.text) == ("pencatatan", usual, label)


HEAD = [
    [("No", 2, 1), ("Uraian Kegiatan", 2, 1), ("Pelaksana", 1, 2), ("Mutu Baku", 1, 3), ("Ket.", 2, 1)],
    [(None, 1, 1), (None, 1, 1), "Petugas", "Kepala", "Kelengkapan", "Waktu", "Output", (None, 1, 1)],
]


def flow(*rows):
    return [*HEAD, *rows]


@pytest.fixture
def steps(words, make_table):
    return lambda *rows: find_sop(make_table(flow(*rows)), *words).steps


def test_a_flow_table_with_two_rows_of_heads_gives_its_steps(steps):
    found = steps(
        ["1", "Menerima berkas", "", "", "Berkas", "5 menit", "Berkas terdaftar", ""],
        ["2", "Memeriksa berkas", "", "", "Berkas", "", "Berkas lengkap", ""],
    )
    assert [(s.number, s.text.text, s.order, s.completeness, s.time, s.output) for s in found] == [
        ("1", "Menerima berkas", 1, "Berkas", "5 menit", "Berkas terdaftar"),
        ("2", "Memeriksa berkas", 2, "Berkas", "", "Berkas lengkap"),
    ]


def test_a_time_over_several_rows_is_the_time_of_each(steps):
    found = steps(
        ["1", "Menerima berkas", "", "", "Berkas", ("1 hari", 2, 1), "Tanda terima", ""],
        ["2", "Memeriksa berkas", "", "", "Berkas", (None, 1, 1), "Berkas lengkap", ""],
        ["3", "Menyimpan arsip", "", "", "Berkas", "-", "Arsip", ""],
    )
    assert [s.time for s in found] == ["1 hari", "1 hari", ""]


def test_a_cell_that_is_not_there_is_unread_and_not_empty(steps):
    (found,) = steps(["1", "Menerima berkas"])
    assert (found.time, found.output) == (UNREAD, UNREAD)


def test_rows_of_column_numbers_and_empty_rows_are_no_steps(steps):
    rows = [
        ["1", "2", "3", "4", "5", "6", "7", "8"],
        ["1", "Menerima berkas", "", "", "", "", "", ""],
        ["", "", "", "", "", "", "", ""],
    ]
    assert [s.text.text for s in steps(*rows)] == ["Menerima berkas"]


def test_a_table_of_components_is_no_flow_table(words, make_table):
    sheet = find_sop(make_table([["No", "Komponen", "Uraian"], ["1", "Waktu", "3 hari"]]), *words)
    assert (sheet.steps, sheet.step_tables, sheet.is_sop_sheet) == ((), frozenset(), False)


def test_fields_and_a_flow_make_a_sheet(words, make_table):
    blocks = make_table(IDENTITY[:4]) + make_table(
        flow(["1", "Menerima", "", "", "", "", "", ""]), table=2, first_line=40
    )
    sheet = find_sop(blocks, *words)
    assert sheet.is_sop_sheet
    assert sheet.step_tables == frozenset({2})


def test_a_legal_basis_alone_makes_no_sheet(words):
    assert not find_sop(lines("Dasar Hukum :", "UU 25/2009"), *words).is_sop_sheet


SHEET = """
<h1>Dinas Perpustakaan Kabupaten Sekarwangi</h1>
<table>
<tr><td rowspan=3>DINAS PERPUSTAKAAN<td>Nomor SOP<td>12/2025
<tr><td>Tanggal Efektif<td>2 Januari 2025
<tr><td>Nama SOP<td>{name}
<tr><td colspan=2>Dasar Hukum<td colspan=2>Kualifikasi Pelaksana
<tr><td><td>1. Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan<td><td>1. Memahami tata naskah
<tr><td colspan=2>Keterkaitan<td colspan=2>Peralatan atau Perlengkapan
<tr><td><td>SOP Kearsipan<td><td>1. Komputer
</table>
<table>
<tr><th>No<th>Kegiatan<th>Pelaksana<th>Waktu<th>Output
<tr><td>1<td>{step}<td><td>5 menit<td>formulir
<tr><td>2<td>Petugas mencatat berkas<td><td>5 menit<td>catatan
</table>
"""


def sheet_services(name, step):
    page = SHEET.format(name=name, step=step)
    standard = extract_standard(read_document(page.encode(), "a.html"), load_knowledge(national()))
    assert standard.kinds[0] == "sop"
    return [(s.name, {c.id: [part.text for part in c.body] for c in s.components}) for s in standard.services]


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("SOP Peminjaman Naskah", "Pemohon mengisi formulir"),
        ("SOP Permohonan Naskah", "Petugas menerima formulir"),
    ],
)
def test_a_sheet_about_what_the_public_asks_for_is_a_service(name, step):
    assert sheet_services(name, step) == [
        (
            name.removeprefix("SOP "),
            {
                "dasar_hukum": ["1. Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan"],
                "kompetensi": ["1. Memahami tata naskah"],
                "sarana": ["1. Komputer"],
                "prosedur": [step, "Petugas mencatat berkas"],
            },
        )
    ]


def test_a_sheet_about_work_inside_the_office_is_no_service():
    assert sheet_services("SOP Pemusnahan Naskah", "Petugas menyusun daftar naskah") == []


def test_lines_below_the_flow_table_tell_the_time_and_the_fee():
    page = SHEET.format(name="SOP Peminjaman (Naskah)", step="Pemohon mengisi formulir")
    page += "<p>Jangka Waktu : 10 menit</p><p>Seluruh layanan tidak dipungut biaya</p>"
    (service,) = extract_standard(read_document(page.encode(), "a.html"), load_knowledge(national())).services
    assert service.name == "Peminjaman (Naskah)"
    assert [c.id for c in service.components][3:] == ["prosedur", "jangka_waktu", "biaya"]
    assert not service.component("biaya").labelled


def test_a_flow_table_under_a_heading_of_its_own_fills_that_component():
    page = """\
        <h1>SOP Legalisir Rapor</h1><table><tr><td>Nomor SOP</td><td>5/2026</td></tr>
        <tr><td>Tanggal Pembuatan</td><td>1 Mei 2026</td></tr><tr><td>Tanggal Efektif</td><td>2 Mei 2026</td></tr>
        <tr><td>Disahkan oleh</td><td>Kepala Sekolah</td></tr></table>
        <h3>Legalisir Rapor Alumni</h3><p><b>Persyaratan:</b></p><ul><li>Rapor asli</li><li>Fotokopi rapor</li></ul>
        <p><b>Prosedur:</b></p><table><tr><th>No</th><th>Kegiatan</th><th>Pelaksana</th><th>Waktu</th></tr>
        <tr><td>1</td><td>Pemohon datang ke loket</td><td>Pemohon</td><td>5 menit</td></tr>
        <tr><td>2</td><td>Petugas mencocokkan rapor</td><td>Staf TU</td><td>10 menit</td></tr></table>
        <p><b>Biaya:</b> Gratis</p>
        """
    standard = extract_standard(read_document(page.encode(), "a.html"), load_knowledge(national()))
    (service,) = standard.services
    assert {c.id: str(c.state) for c in service.components} == {
        "persyaratan": "isi",
        "prosedur": "isi",
        "biaya": "isi",
    }
    assert [d.role for d in standard.durations] == ["step", "step"]


@pytest.mark.parametrize(
    ("cell", "dashed"), [("-", True), (": \u2013", True), ("", False), ("……", False), ("3 Mei 2024", False)]
)
def test_a_dash_for_a_value_is_told_from_a_value_left_out(words, make_table, cell, dashed):
    (field,) = find_sop(make_table([["Tanggal Revisi", ":", cell]]), *words).fields
    assert field.dashed is dashed
    (line,) = find_sop(lines(f"Tanggal Revisi : {cell}"), *words).fields
    assert line.dashed is dashed
