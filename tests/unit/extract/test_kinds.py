"""What documents are, by their content."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.model.standard import Kind
from standards_lint.readers import read_document


def standard(text, suffix="txt"):
    return extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


PUBLICATION = """\
    Maklumat Pelayanan

    PEMINJAMAN AULA

    1. PERSYARATAN
       a. Surat permohonan
    2. JANGKA WAKTU PENYELESAIAN
       2 (dua) hari kerja
    3. BIAYA / TARIF
       Gratis
    4. PRODUK PELAYANAN
       Surat izin
    """
COMPLAINTS = """\
    Pengaduan

    DASAR HUKUM :
    1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

    Pengaduan dapat disampaikan melalui:
    1. Kotak pengaduan di ruang tunggu
    2. Telepon 021-5550100

    Jangka Waktu Penyelesaian :
    Pengaduan diselesaikan paling lama 5 (lima) hari kerja.
    """


def test_the_content_decides_where_the_title_says_something_else():
    found = standard(PUBLICATION)
    assert [str(k) for k in found.kinds] == ["standar_pelayanan"]
    assert found.title_claims == "maklumat"


def test_a_page_with_the_delivery_half_only_is_a_publication():
    assert standard(PUBLICATION).form == "publikasi"


def test_a_complaint_page_has_no_services_though_it_has_their_headings():
    found = standard(COMPLAINTS)
    assert [str(k) for k in found.kinds] == ["pengaduan"]
    assert found.services == ()


def test_what_a_complaint_page_says_speaks_of_complaints():
    (limit,) = standard(COMPLAINTS).durations
    assert (limit.role, limit.value, limit.unit, limit.service) == ("complaint", 5, "hari_kerja", "")


def test_a_list_of_the_basis_on_a_complaint_page_is_a_basis():
    assert [(c.key, c.in_basis) for c in standard(COMPLAINTS).citations] == [("UU 25/2009", True)]


def test_a_pledge_is_a_maklumat():
    found = standard(
        """\
        MAKLUMAT PELAYANAN

        Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah
        ditetapkan dan apabila tidak menepati janji ini kami siap menerima sanksi sesuai peraturan yang berlaku.
        """
    )
    assert [str(k) for k in found.kinds] == ["maklumat"]


def test_a_decision_with_an_annex_is_both():
    found = standard(
        """\
        KEPUTUSAN KEPALA DINAS PERPUSTAKAAN
        NOMOR 12 TAHUN 2024

        Menimbang : bahwa perlu ditetapkan standar pelayanan;
        Mengingat : Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;
        MEMUTUSKAN
        Menetapkan : Standar Pelayanan Kartu Anggota.

        STANDAR PELAYANAN KARTU ANGGOTA
        1. PERSYARATAN
           a. Kartu pelajar
        2. JANGKA WAKTU PENYELESAIAN
           1 (satu) hari kerja
        3. BIAYA / TARIF
           Gratis
        """
    )
    assert [str(k) for k in found.kinds] == ["keputusan", "standar_pelayanan"]
    assert found.form == "penuh"
    assert (found.decision, found.year) == ("12 TAHUN 2024", 2024)


def test_the_mere_mention_of_a_decision_is_no_decision():
    found = standard("Ditetapkan dengan Keputusan Kepala Dinas Nomor 3 Tahun 2024.\n\n" + dedent(PUBLICATION))
    assert found.form == "publikasi"


NEWS = """
    <h1>Berita: Dinas Perpustakaan Susun Standar Pelayanan</h1>
    <p>Kepala dinas menyampaikan bahwa standar pelayanan memuat empat belas komponen, ujarnya.</p>
    <ol><li>Dasar hukum</li><li>Persyaratan</li><li>Sistem, mekanisme, dan prosedur</li>
    <li>Jangka waktu penyelesaian</li>
    <li>Biaya/tarif</li><li>Produk pelayanan</li></ol><p>Semua akan ditetapkan akhir tahun, katanya.</p>
"""
SURVEY = """
    <h2>Hasil Survei Kepuasan Masyarakat</h2>
    <table><tr><th>No</th><th>Unsur</th><th>Nilai</th></tr><tr><td>1</td><td>Persyaratan</td><td>3,45</td></tr>
    <tr><td>2</td><td>Prosedur</td><td>3,20</td></tr><tr><td>3</td><td>Waktu pelayanan</td><td>3,10</td></tr>
    <tr><td>4</td><td>Biaya/tarif</td><td>3,90</td></tr></table>
"""


@pytest.mark.parametrize("page", [NEWS, SURVEY], ids=["berita", "survei"])
def test_what_only_names_components_is_no_standard(page):
    found = standard(page, "html")
    assert [str(k) for k in found.kinds] == ["bukan_standar"]
    assert found.services == ()


SHEET = (
    "DINAS PERPUSTAKAAN KOTA CONTOH\nSOP PEMINJAMAN BUKU\n\n"
    "Nomor SOP\t12/2024\nTanggal Pembuatan\t3 Januari 2024\nTanggal Revisi\t\nTanggal Efektif\t4 Januari 2024\n"
    "Disahkan oleh\tKepala Dinas\nNama SOP\tPeminjaman Buku\n\nDASAR HUKUM\tKUALIFIKASI PELAKSANA\n"
    "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\t1. Memahami katalog\n"
)


def test_an_sop_sheet_is_read_by_its_fields_and_makes_no_service_of_them():
    found = standard(SHEET)
    assert str(found.kinds[0]) == "sop"
    assert {f.id for f in found.fields} >= {"nomor", "tanggal_revisi", "nama", "dasar_hukum", "kualifikasi"}
    assert found.services == ()
    assert [(c.key, c.in_basis) for c in found.citations] == [("UU 25/2009", True)]


def test_an_unreadable_file_has_no_kind_but_its_note():
    found = standard("")
    assert not found.readable
    assert [n.code for n in found.notes] == ["kosong"]


PAGES = {
    "daftar aduan": "<h2>Daftar Pengaduan</h2><h3>Lampu jalan</h3><p>PENGADUAN</p><p>Lampu di jalan contoh padam.</p>",
    "kebijakan": "<h1>Kebijakan Data Pribadi</h1><h2>Dasar Hukum</h2><p>UU Nomor 27 Tahun 2022</p><h2>Prosedur</h2>"
    "<ol><li>Pemohon mengirim surel</li><li>Petugas memeriksa</li><li>Petugas menjawab</li></ol>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_title_of_another_matter_makes_no_standard_of_its_headings(page):
    assert [str(k) for k in standard(page, "html").kinds] == ["bukan_standar"]


def test_a_page_of_steps_is_a_procedure_of_the_service_its_heading_names():
    found = standard(
        "<h2>PPID</h2><h3>LANGKAH PERMOHONAN ARSIP</h3><p>Pemohon mengisi formulir</p><p>Petugas mencari arsip</p>"
        "<p>Petugas menyerahkan salinan</p>",
        "html",
    )
    assert [str(k) for k in found.kinds] == ["sop"]
    assert [(s.name, [c.id for c in s.components]) for s in found.services] == [("PERMOHONAN ARSIP", ["prosedur"])]


STRANGERS = {
    "lowongan": "<h1>Lowongan Tenaga Kontrak</h1><h3>Persyaratan</h3><p>Ijazah</p><h3>Prosedur</h3><p>Daftar daring</p>"
    "<h3>Jangka Waktu</h3><p>5 hari</p><h3>Biaya</h3><p>Gratis</p>",
    "tanya jawab": "<h1>FAQ</h1><h3>Biaya</h3><p>Gratis</p><h3>Persyaratan</h3><p>KTP</p><h3>Waktu</h3><p>1 hari</p>",
    "tugas bidang": "<h1>Bidang Pelayanan dan Pengaduan</h1><p>Bidang ini mempunyai tugas mengelola pengaduan.</p>",
    "berita pendek": "<h1>Bupati Resmikan Layanan Pengaduan</h1><p>Pengaduan dijawab cepat, tegasnya.</p>",
    "karangan": "<p>Warga sering tidak tahu ke mana pengaduan disampaikan. Dalam implementasinya, pengaduan tentang "
    "pelayanan dijawab berbeda-beda.</p><h3>Konsep Satu Pintu dalam Pengelolaan Pengaduan</h3><p>Secara konseptual, "
    "satu pintu berarti pengaduan dari mana pun disalurkan kepada penyelenggara, dan pengadu tidak ditolak.</p>",
    "undang-undang": "<p>UNDANG-UNDANG REPUBLIK INDONESIA</p><p>NOMOR 99 TAHUN 2009</p><p>Menimbang : bahwa perlu;</p>"
    "<p>Mengingat : Undang-Undang Dasar;</p><p>Pasal 1</p>",
    "keputusan lain": "<p>KEPUTUSAN KEPALA DINAS</p><p>NOMOR 4 TAHUN 2024 TENTANG TIM PENGADAAN PUPUK</p>"
    "<p>Menimbang : bahwa perlu tim;</p><p>Mengingat : UU Nomor 22 Tahun 2019;</p><p>MEMUTUSKAN</p>",
}


@pytest.mark.parametrize("page", STRANGERS.values(), ids=STRANGERS)
def test_other_matters_are_no_standard(page):
    assert [str(k) for k in standard(page, "html").kinds] == ["bukan_standar"]


@pytest.mark.parametrize(
    "line",
    ["Ditetapkan di Contoh pada tanggal 3 Mei 2017", "Kota Contoh, 3 Mei 2017", "Pada Tanggal : 03 Mei 2017"],
)
def test_the_date_below_a_signature_dates_the_document(line):
    assert standard(dedent(PUBLICATION) + "\n" + line + "\n").year == 2017


def test_a_page_that_is_a_picture_is_only_looked_at():
    words = "<p>Alur berikut disusun untuk memudahkan warga. </p>" * 10
    found = standard(f"<h1>Pengelolaan Pengaduan</h1>{words}<img src='a.png' alt='alur'>", "html")
    assert found.certainty < 70
    assert "gambar" in [n.code for n in found.notes]


def test_a_typed_table_of_bars_is_no_recognised_picture():
    found = standard("SOP PEMINJAMAN BUKU\n\nUraian | Waktu\nPetugas mencatat | 5 menit\nPetugas memberi | 5 menit\n")
    assert found.certainty == 100


def test_a_page_with_a_time_and_a_fee_under_their_names_is_a_standard():
    page = """\
        <h2>KTP Elektronik</h2>
        <table><tr><td>Jangka Waktu Pelayanan</td><td>7 hari kerja</td></tr>
        <tr><td>Biaya</td><td>Gratis</td></tr></table>
        """
    assert standard(page, "html").kinds[0] == "standar_pelayanan"


def test_papers_in_one_cell_are_requirements():
    rows = "".join(
        f"<tr><td>{n}</td><td>Surat Keterangan {name}</td><td>Pengantar RT, KTP, Kartu Keluarga</td></tr>"
        for n, name in enumerate(["Usaha", "Domisili", "Belum Menikah"], 1)
    )
    page = f"<table><tr><th>No</th><th>Nama Surat</th><th>Syarat</th></tr>{rows}</table>"
    assert standard(page, "html").kinds[0] == "standar_pelayanan"


def test_a_policy_that_tells_time_and_fee_of_a_service_is_a_standard():
    page = """\
        STANDAR KEBIJAKAN INFORMASI

        PROSEDUR PERMINTAAN INFORMASI
        1. Pemohon mengisi formulir
        2. Petugas memberikan tanda terima
        3. Petugas menyerahkan informasi
        JANGKA WAKTU PENYELESAIAN
        Paling lambat 10 hari kerja sejak diterima
        BIAYA/TARIF
        Gratis
        """
    assert standard(page).kinds[0] == "standar_pelayanan"


def test_ways_and_steps_of_complaints_without_any_heading_are_a_complaint_page():
    text = """\
        1. Melalui laman :
        a. Warga mengisi formulir pengaduan.
        b. Petugas menindaklanjuti pengaduan dan membalas melalui surel.
        2. Melalui kotak :
        a. Warga menulis keluhan dan memasukkannya ke kotak.
        b. Petugas membuka kotak dan mencatat keluhan setiap Jumat.
        c. Hasil penanganan pengaduan ditempel di papan.
        """
    assert standard(text).kinds == (Kind.PENGADUAN,)


def test_a_list_that_mentions_complaints_among_other_things_is_no_complaint_page():
    text = """\
        1. Melalui laman :
        a. Warga mengisi buku tamu.
        b. Warga membaca berita terbaru.
        c. Warga menulis keluhan.
        2. Melalui aplikasi :
        a. Warga melihat jadwal bus.
        b. Warga memesan tempat.
        """
    assert standard(text).kinds == (Kind.BUKAN_STANDAR,)


def test_promises_under_a_heading_of_their_own_make_a_maklumat_of_a_page_with_that_title():
    page = """\
        <h1>Maklumat Pelayanan</h1><p>Informasi publik adalah hak setiap orang.</p><h2>Komitmen Pelayanan</h2>
        <div><p>Memberikan pelayanan secara profesional dan transparan</p></div>
        <div><p>Menyelesaikan permohonan sesuai waktu yang ditetapkan</p></div>
        """
    assert standard(page, "html").kinds == (Kind.MAKLUMAT,)
    other = page.replace("Maklumat Pelayanan", "Profil Dinas")
    assert Kind.MAKLUMAT not in standard(other, "html").kinds


EXPLAINED = """
# Standar Pelayanan
### Persyaratan
Syarat (dokumen atau hal lain) yang harus dipenuhi dalam pengurusan suatu jenis pelayanan.
### Jangka Waktu Penyelesaian
{time}
### Biaya/Tarif
{fee}
### Produk Pelayanan
Hasil pelayanan yang diberikan dan diterima sesuai dengan ketentuan.
### Penanganan Pengaduan
Tata cara pelaksanaan penanganan pengaduan dan tindak lanjut.
"""


def test_a_page_that_says_what_components_are_sets_out_no_service():
    text = EXPLAINED.format(
        time="Jangka waktu yang diperlukan untuk menyelesaikan seluruh proses pelayanan.",
        fee="Ongkos yang dikenakan kepada penerima layanan.",
    )
    assert standard(text, "md").kinds == (Kind.BUKAN_STANDAR,)


def test_components_with_a_few_words_of_the_law_and_contents_of_their_own_are_a_standard():
    text = EXPLAINED.format(time="3 hari kerja sejak berkas lengkap.", fee="Rp50.000,00 untuk tiap kartu.")
    text = text.replace("Tata cara pelaksanaan penanganan pengaduan dan tindak lanjut.", "Telepon (0299) 555610.")
    assert standard(text, "md").kinds[0] is Kind.STANDAR_PELAYANAN


def test_explaining_words_around_papers_times_and_fees_are_a_standard():
    text = """
        # Standar Pelayanan Poli Gigi
        ### Persyaratan
        Dokumen yang harus dipenuhi pemohon: KTP dan kartu berobat
        ### Jangka Waktu Penyelesaian
        Waktu yang diperlukan untuk menyelesaikan pelayanan 30 menit
        ### Biaya/Tarif
        Biaya yang dikenakan kepada pengguna Rp10.000
    """
    assert standard(text, "md").kinds[0] is Kind.STANDAR_PELAYANAN
