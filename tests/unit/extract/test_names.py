"""What a service is called: titles over several lines, offices beside it, names listed in front; invented offices."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document

COMPONENTS = """
PERSYARATAN
a. Fotokopi KTP
b. Surat permohonan pengujian sampel kayu

PROSEDUR
a. Pemohon menyerahkan berkas
b. Petugas memeriksa berkas
c. Petugas menyerahkan hasil

JANGKA WAKTU PENYELESAIAN
2 hari kerja

BIAYA
Gratis
"""
MARKED = """
<h4>Persyaratan</h4><ul><li>Fotokopi KTP</li><li>Surat permohonan pengujian sampel kayu</li></ul>
<h4>Prosedur</h4><p>Pemohon mendaftar di loket</p><h4>Waktu</h4><p>2 hari kerja</p><h4>Biaya</h4><p>Gratis</p>
"""


def standard(text, suffix="txt"):
    return extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


def names(text, suffix="txt"):
    return [s.name for s in standard(text, suffix).services]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("STANDAR PELAYANAN\nPENERBITAN SURAT KETERANGAN\nTIDAK MAMPU", "PENERBITAN SURAT KETERANGAN TIDAK MAMPU"),
        ("STANDAR PELAYANAN PEMINJAMAN AULA\nDAN RUANG RAPAT", "PEMINJAMAN AULA DAN RUANG RAPAT"),
        ("STANDAR PELAYANAN\n\nKUNJUNGAN INDUSTRI", "KUNJUNGAN INDUSTRI"),
        # What goes on after a comma is no office, though it begins like one.
        ("STANDAR PELAYANAN\nAUDIENSI PERANGKAT DAERAH,\nPEMERINTAH DESA DAN SEKOLAH", None),
        # The office is no part of the name, before it or behind.
        ("STANDAR PELAYANAN\nDINAS SOSIAL\nSANTUNAN KEMATIAN", "SANTUNAN KEMATIAN"),
        ("STANDAR PELAYANAN\nSANTUNAN KEMATIAN\nDINAS SOSIAL KABUPATEN SUKADANA", "SANTUNAN KEMATIAN"),
        ("STANDAR PELAYANAN\nSANTUNAN KEMATIAN\nTAHUN 2024", "SANTUNAN KEMATIAN"),
    ],
)
def test_a_title_goes_on_over_lines(title, name):
    found = names(f"PEMERINTAH KABUPATEN SUKADANA\n\n{title}\n{COMPONENTS}")
    assert found == [name or "AUDIENSI PERANGKAT DAERAH, PEMERINTAH DESA DAN SEKOLAH"]


def test_the_title_of_the_document_is_the_whole_title():
    found = standard(f"STANDAR PELAYANAN\nPENERBITAN SURAT KETERANGAN\nTIDAK MAMPU\n{COMPONENTS}")
    assert found.title == "STANDAR PELAYANAN PENERBITAN SURAT KETERANGAN TIDAK MAMPU"


def test_bold_lines_go_on_and_headings_of_another_rank_do_not():
    bold = "<p><b>Standar Pelayanan</b></p><p><b>Peminjaman</b></p><p><b>Alat Musik</b></p>"
    assert names(bold + MARKED, "html") == ["Peminjaman Alat Musik"]
    assert names("<h1>Standar Pelayanan Publik</h1><h2>Alat Musik</h2>" + MARKED, "html") == ["Alat Musik"]
    listed = "<h2>Standar Pelayanan Sewa Aula</h2>" + MARKED + "<h2>Standar Pelayanan Alat Musik</h2>" + MARKED
    assert names(listed, "html") == ["Sewa Aula", "Alat Musik"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Standar Pelayanan Puskesmas Sukamaju - Pemeriksaan Gigi", "Pemeriksaan Gigi"),
        ("Pemeriksaan Gigi | Puskesmas Sukamaju", "Pemeriksaan Gigi"),
        ("Konsultasi Gizi - Rawat Jalan", "Konsultasi Gizi - Rawat Jalan"),
    ],
)
def test_an_office_beside_a_dash_is_left_out(title, name):
    assert names(f"<h1>{title}</h1>{MARKED}", "html") == [name]


def test_an_acronym_of_the_office_is_no_service():
    head = "<h1>Pengujian Kayu</h1><p>Balai Besar Pengujian Mutu Kayu</p><h2>Standar Pelayanan BBPMK</h2>"
    assert names(head + MARKED, "html") == ["Pengujian Kayu"]
    assert names("<h1>Uji Emisi</h1><h2>Standar Pelayanan DISHUB</h2>" + MARKED, "html") == ["Uji Emisi"]
    # "SKTM" is none: nothing in the document is called so that is an office.
    own = "<p>Surat Keterangan Tidak Mampu</p><h2>Standar Pelayanan SKTM</h2>"
    assert names(own + MARKED, "html") == ["SKTM"]


def test_of_listed_names_the_one_that_the_components_speak_of():
    tabs = "<ul><li>Sewa Aula</li><li>Pengujian Sampel Kayu</li><li>Magang</li></ul>"
    assert names(f"<h1>Standar Pelayanan Publik</h1>{tabs}{MARKED}", "html") == ["Pengujian Sampel Kayu"]


def test_a_numbered_standard_heads_the_table_whose_frame_is_lost():
    text = """
        B. STANDAR PELAYANAN DARING

        1. Standar Pelayanan Dispensasi Nikah

        Komponen Uraian

        Ketentuan berlaku bagi warga kecamatan.
        """
    assert names(dedent(text) + COMPONENTS) == ["Dispensasi Nikah"]


@pytest.mark.parametrize("heading", ["Pengajuan Layanan", "Pengabdian Masyarakat", "Pengaturan Layanan"])
def test_words_of_their_own_are_no_slips_of_complaints(heading):
    assert knowledge().headings.label(heading) is None


def test_information_to_the_public_is_a_service_though_its_words_are_general():
    assert not knowledge().headings.is_generic("Standar Pelayanan Informasi Publik")
    assert knowledge().headings.is_generic("Informasi Publik")


# --- the short line right above the first component ------------------------------------------------------------------

PLAIN = """Persyaratan, Biaya & Waktu Layanan
Pendaftaran Kapal Sagu
Persyaratan:
Surat pengantar dari syahbandar
Biaya:
Rp50.000
Jangka Waktu Penyelesaian:
7 hari kerja
Roya Kapal
Persyaratan:
Surat permohonan pemilik
Biaya:
Rp50.000
Jangka Waktu Penyelesaian:
5 hari kerja
"""


def test_the_short_line_where_the_components_begin_again_names_the_service():
    found = standard(PLAIN)
    assert [s.name for s in found.services][1:] == ["Roya Kapal"]
    assert [s.component("jangka_waktu").text for s in found.services] == ["7 hari kerja", "5 hari kerja"]


def test_the_only_line_of_a_component_is_its_text_and_no_name():
    found = standard(PLAIN.replace("7 hari kerja\n", "").replace("Roya Kapal", "Tujuh hari sejak diterima"))
    assert found.services[0].component("jangka_waktu").text == "Tujuh hari sejak diterima"


NAMELESS = (
    "Persyaratan :\n1. Ijazah\n2. Pas foto\nProsedur :\n1. Pemohon mendaftar\n2. Petugas memeriksa\n"
    "Jangka Waktu :\n5 hari kerja\nBiaya :\nGratis\nProduk Layanan :\n{}\n"
)


@pytest.mark.parametrize(
    ("head", "product", "name"),
    [
        ("", "Surat Izin Praktik Apoteker", "Surat Izin Praktik Apoteker"),
        ("DINAS KESEHATAN KABUPATEN SEKARWANGI\n\n", "Surat Izin Praktik Apoteker", "Surat Izin Praktik Apoteker"),
        ("IZIN APOTEK\n\n", "Surat Izin Praktik Apoteker", "IZIN APOTEK"),
        ("", "1. Surat izin\n2. Papan nama", "*"),
    ],
)
def test_the_only_service_of_a_page_without_a_name_is_called_by_its_product(head, product, name):
    found = extract_standard(read_document((head + NAMELESS.format(product)).encode(), "a.txt"), knowledge())
    assert [s.name for s in found.services] == [name]
