"""Documents of a few lines, from their text to the clashes of their times."""

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.time_clashes import clash_facts
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

_PAGE = """STANDAR PELAYANAN
PEMINJAMAN AULA BALAI ARGAPURA
1. Persyaratan
a. Surat permohonan
2. Sistem, Mekanisme, dan Prosedur
{steps}
3. Jangka Waktu Penyelesaian
{time}
4. Biaya/Tarif
Gratis
5. Produk Pelayanan
Surat izin pemakaian aula
6. Penanganan Pengaduan, Saran, dan Masukan
{complaints}
"""
_TABLE = (
    "No\tKegiatan\tPelaksana\tWaktu\tKeterangan\n1\tPetugas memeriksa surat\tStaf\t{}\tSurat\n"
    "2\tKepala menandatangani izin\tKepala\t{}\tIzin"
)


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


@pytest.fixture
def clashes(knowledge):
    def find(steps="a. Petugas memeriksa surat", time="3 hari kerja", complaints="Telepon (0298) 555123"):
        text = _PAGE.format(steps=steps, time=time, complaints=complaints)
        standard = extract_standard(read_document(text.encode(), "aula.txt"), knowledge)
        return [(f["relation"], f["first"], f["second"]) for f in clash_facts(standard, knowledge)]

    return find


def test_times_that_fit_together_do_not_clash(clashes):
    assert clashes() == []


def test_a_row_of_a_flow_table_may_not_take_longer_than_the_service(clashes):
    assert clashes(_TABLE.format("10 menit", "6 hari kerja")) == [("langkah", "6 hari kerja", "3 hari kerja")]


def test_rows_that_only_together_take_longer_are_added_up(clashes):
    assert clashes(_TABLE.format("2 hari", "2 hari")) == [("jumlah_lebih", "4 hari", "3 hari kerja")]


def test_the_short_end_of_a_range_is_what_a_row_takes_at_least(clashes):
    assert clashes(_TABLE.format("1-2 hari", "2 hari")) == []


def test_parts_are_held_against_the_whole_only_where_they_are_said_to_be_parts(clashes):
    parts = "\na. Pemeriksaan: 2 hari kerja\nb. Penandatanganan: 2 hari kerja"
    assert clashes(time="3 hari kerja, terdiri atas:" + parts) == [("rincian_lebih", "4 hari kerja", "3 hari kerja")]
    assert clashes(time="3 hari kerja." + parts) == []


def test_a_range_turned_round_clashes_with_itself(clashes):
    assert clashes(time="5 - 3 hari kerja") == [("rentang", "5 - 3 hari kerja", "5 - 3 hari kerja")]
    assert clashes(time="3 - 5 hari kerja") == []


def test_a_lighter_class_of_complaints_may_not_be_slower(clashes):
    line = (
        "Pengaduan normatif diselesaikan paling lambat {} hari\nPengaduan berkadar diselesaikan paling lambat {} hari"
    )
    assert clashes(complaints=line.format(20, 10)) == [("golongan", "20 hari", "10 hari")]
    assert clashes(complaints=line.format(10, 20)) == []


def test_a_class_with_several_limits_clashes_only_if_all_are_slower(clashes):
    lines = (
        "Pengaduan normatif diselesaikan paling lambat 20 hari\nPengaduan normatif diselesaikan paling lambat 5 hari\n"
        "Pengaduan berkadar diselesaikan paling lambat 10 hari"
    )
    assert clashes(complaints=lines) == []
