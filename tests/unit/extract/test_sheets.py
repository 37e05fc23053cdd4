"""Books of SOPs: one file, many sheets, each with fields, steps and a service of its own."""

import datetime

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.build import build_facts
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

SHEET = """
<table>
<tr><td>Nomor SOP<td>{number}
<tr><td>Tanggal Pembuatan<td>{made}
<tr><td>Tanggal Efektif<td>{begins}
<tr><td>Disahkan oleh<td>{by}
<tr><td>Nama SOP<td>{name}
<tr><td>Dasar Hukum<td>Kualifikasi Pelaksana
<tr><td>{basis}<td>Memahami tata naskah
</table>
<table>
<tr><th>No<th>Kegiatan<th>Pelaksana<th>Kelengkapan<th>Waktu<th>Output
<tr><td>1<td>{step}<td>x<td>Surat<td>{time}<td>formulir
<tr><td>2<td>Petugas mencatat berkas<td>x<td>Buku<td>5 menit<td>catatan
</table>
"""
FIRST = {
    "number": "01/2023",
    "made": "3 April 2023",
    "begins": "10 April 2023",
    "by": "ASISTEN PEMERINTAHAN, Drs. H. SYAFRUDIN AMIN NIP 19680303 199303 1 012",
    "name": "SOP Peminjaman Kendaraan",
    "basis": "PP Nomor 96 Tahun 2012",
    "step": "Pemohon mengisi formulir",
    "time": "5 menit",
}
SECOND = FIRST | {
    "number": "07/2025",
    "made": "6 Mei 2025",
    "begins": "9 Mei 2025",
    "name": "SOP Permohonan Hibah",
    "basis": "Undang-Undang Nomor 25 Tahun 2009",
    "step": "Pemohon mengajukan proposal",
    "time": "10 menit",
}


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


@pytest.fixture
def standard(knowledge):
    def read(*sheets, title=""):
        page = title + "".join(SHEET.format(**sheet) for sheet in sheets)
        return extract_standard(read_document(page.encode(), "a.html"), knowledge)

    return read


def test_each_sheet_is_a_service_with_what_stands_on_it(standard):
    found = standard(FIRST, SECOND)
    assert [(s.key, s.name) for s in found.services] == [("s1", "Peminjaman Kendaraan"), ("s2", "Permohonan Hibah")]
    steps = [[part.text for part in s.component("prosedur").body] for s in found.services]
    assert [texts[0] for texts in steps] == ["Pemohon mengisi formulir", "Pemohon mengajukan proposal"]
    assert [s.component("dasar_hukum").text for s in found.services] == [FIRST["basis"], SECOND["basis"]]


def test_fields_and_dates_know_their_sheet(standard):
    found = standard(FIRST, SECOND)
    assert [(f.sheet, f.value) for f in found.fields if f.id == "nomor"] == [(1, "01/2023"), (2, "07/2025")]
    assert [d.sheet for d in found.setting.dates if d.role == "pembuatan"] == [1, 2]
    assert len([s for s in found.setting.signatories if s.part == "sop"]) == 2


def test_a_sheet_about_work_inside_the_office_is_none_among_others(standard):
    inside = SECOND | {"number": "05/2025", "name": "SOP Pemusnahan Arsip", "step": "Arsiparis menyusun daftar"}
    assert [s.name for s in standard(FIRST, inside, SECOND).services] == ["Peminjaman Kendaraan", "Permohonan Hibah"]


def test_a_head_repeated_on_the_next_page_begins_no_other_sheet(standard):
    found = standard(FIRST, FIRST)
    assert {field.sheet for field in found.fields} == {1}
    assert len(found.services) == 1


def test_a_head_that_goes_on_bears_the_number_of_the_page_before(standard):
    found = standard(FIRST, FIRST | {"name": "SOP Peminjaman Kendaraan (lanjutan)", "step": "Petugas memeriksa"})
    assert len(found.services) == 1
    assert len(found.services[0].component("prosedur").body) == 4


def test_sheets_on_one_line_of_source_are_told_apart(knowledge):
    page = "".join(SHEET.format(**sheet) for sheet in (FIRST, SECOND)).replace("\n", "")
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge)
    assert [s.component("prosedur").body[0].text for s in found.services] == [FIRST["step"], SECOND["step"]]


def facts(standard, knowledge, kind):
    found = build_facts(standard, knowledge, datetime.date(2026, 11, 23))
    return [fact for fact in found if fact.kind == kind]


@pytest.mark.parametrize("title", ["drh.", "dr.", "Drs. H."])
def test_who_set_a_sheet_is_named_behind_any_degree(standard, title):
    found = standard(FIRST | {"by": f"Kepala Dinas, {title} RATNA WULANDARI NIP. 19750612 200212 2 003"}, SECOND)
    first = next(s for s in found.setting.signatories if s.part == "sop")
    assert first.post.startswith("Kepala Dinas")
    assert first.name.endswith(f"{title} RATNA WULANDARI")


def test_facts_tell_of_each_sheet_by_itself(standard, knowledge):
    without_date = {**SECOND, "number": "08/2025"}
    found = standard(FIRST, without_date, title="<h1>SOP Peminjaman Gedung</h1>")
    assert [(f["sheet"], f["n_fields"]) for f in facts(found, knowledge, "sheet")] == [(1, 7), (2, 7)]
    assert not any(f["differs_from_title"] for f in facts(found, knowledge, "field"))


def test_the_bases_of_two_sheets_are_two_lists(standard, knowledge):
    found = facts(standard(FIRST, SECOND), knowledge, "citation")
    assert [(f["service"], f["behind_later"]) for f in found] == [("s1", ""), ("s2", "")]
