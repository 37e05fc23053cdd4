"""Attributes that fixes are made of: empty where nobody can tell without asking."""

from datetime import date

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.build import build_facts
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

HEAD = "STANDAR PELAYANAN\nKARTU ANGGOTA PERPUSTAKAAN\n\n1. Dasar Hukum\n"
TAIL = """

2. Persyaratan
a. Formulir pendaftaran; dan
b. Kartu identitas.

3. Prosedur
a. Pemohon menyerahkan formulir;
b. Petugas memeriksa formulir; dan
c. Petugas menyerahkan kartu.

4. Jangka Waktu Penyelesaian
{time}

5. Biaya/Tarif
Tidak dipungut biaya (gratis).
"""


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


@pytest.fixture
def facts(knowledge):
    def made(kind, *, basis="1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.", time="3 hari kerja"):
        text = HEAD + basis + TAIL.format(time=time)
        standard = extract_standard(read_document(text.encode(), "a.txt"), knowledge)
        return [fact for fact in build_facts(standard, knowledge, date(2026, 11, 21)) if fact.kind == kind]

    return made


@pytest.mark.parametrize(
    ("time", "with_words"),
    [
        ("3 hari kerja sejak berkas lengkap", "3 (tiga) hari kerja"),
        ("25 menit", "25 (dua puluh lima) menit"),
        ("3 (tiga) hari kerja", ""),
        ("1,5 jam", ""),
        ("Secepatnya", ""),
    ],
)
def test_numbers_get_their_words_where_there_is_one_number(facts, time, with_words):
    assert [fact["with_words"] for fact in facts("duration", time=time) if fact["role"] == "service"][:1] == [
        with_words
    ]


@pytest.mark.parametrize(
    ("entry", "attribute", "value"),
    [
        ("Undang-Undang Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik", "without_state",
         "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"),
        ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "without_state", ""),
        ("Undang-undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "capitals", "Undang-Undang"),
        ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "gazette_named",
         "(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, "
         "Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"),
        ("Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan", "replacement_named",
         "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"),
        ("Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan", "amended_tail",
         "sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013 tentang Perubahan atas Undang-Undang "
         "Nomor 23 Tahun 2006 tentang Administrasi Kependudukan"),
        # a register that is not sure of the title of what replaced it
        ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 24 Tahun 2014 tentang Pedoman "
         "Penyelenggaraan Pengelolaan Pengaduan Pelayanan Publik Secara Nasional", "replacement_named", ""),
    ],
)  # fmt: skip
def test_a_citation_tells_how_it_should_read(facts, entry, attribute, value):
    assert facts("citation", basis=f"1. {entry}.")[0][attribute] == value


def test_components_know_their_place_in_the_act(facts):
    orders = {fact["code"]: fact["order"] for fact in facts("component")}

    assert [orders[code] for code in ("dasar_hukum", "persyaratan", "biaya")] == [1, 2, 5]
