"""The structure of documents: classes of layouts, each with an invented office."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.extract.structure import read_structure
from standards_lint.model.standard import State
from standards_lint.readers import read_document


def services(text, suffix="txt"):
    raw = read_document(dedent(text).encode(), f"dokumen.{suffix}")
    return read_structure(raw, knowledge()).services


def shape(found):
    return {s.name: {c.id: str(c.state) for c in s.components} for s in found}


TABLE = """
    <h1>Standar Pelayanan Kartu Perpustakaan</h1>
    <table>
    <tr><th>No</th><th>Komponen</th><th>Uraian</th></tr>
    <tr><td>1.</td><td>Persyaratan Pelayanan</td><td><ol><li>Mengisi formulir</li><li>Kartu pelajar</li></ol></td></tr>
    <tr><td>2.</td><td>Sistem, Mekanisme &amp; Prosedur</td><td>Pemohon datang, petugas mencetak kartu.</td></tr>
    <tr><td>3.</td><td>Waktu Pelayanan</td><td>15 (lima belas) menit</td></tr>
    <tr><td>4.</td><td>Jam Pelayanan</td><td>08.00-15.00</td></tr>
    <tr><td>5.</td><td>Pengelolaan Pengaduan</td><td></td></tr>
    </table>
"""


def test_a_component_table_gives_one_service_named_by_the_title_above_it():
    assert shape(services(TABLE, "html")) == {
        "Kartu Perpustakaan": {"persyaratan": "isi", "prosedur": "isi", "jangka_waktu": "isi", "pengaduan": "kosong"}
    }


def test_a_row_of_another_matter_belongs_to_no_component():
    (service,) = services(TABLE, "html")
    assert all("08.00" not in c.text for c in service.components)


def test_headings_above_lists_in_plain_text():
    found = services(
        """\
        STANDAR PELAYANAN
        PEMINJAMAN AULA

        1. PERSYARATAN
           a. Surat permohonan
           b. Kartu identitas
        2. SISTEM, MEKANISME & PROSEDUR
           a. Pemohon menyerahkan surat
           b. Petugas memeriksa jadwal
        3. JANGKA WAKTU PENYELESAIAN
           2 (dua) hari kerja
        4. BIAYA / TARIF
           Gratis
        5. PRODUK PELAYANAN
           Surat izin pemakaian aula
        """
    )
    assert [(s.name, [c.id for c in s.components]) for s in found] == [
        ("PEMINJAMAN AULA", ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"])
    ]


def test_values_may_stand_behind_a_colon():
    found = services(
        """\
        STANDAR PELAYANAN PEMINJAMAN BUKU

        Persyaratan : kartu anggota
        Waktu Penyelesaian : 5 menit
        Biaya : Gratis
        Produk Layanan : buku dipinjamkan
        """
    )
    assert shape(found) == {
        "PEMINJAMAN BUKU": {"persyaratan": "isi", "jangka_waktu": "isi", "biaya": "isi", "produk": "isi"}
    }


SEVERAL = """\
    Jenis Layanan

    PEMINJAMAN AULA

      1. PERSYARATAN
        a. Surat permohonan
      2. JANGKA WAKTU PENYELESAIAN
        2 hari kerja
      3. BIAYA / TARIF
        Gratis

    PEMINJAMAN KENDARAAN

      1. PERSYARATAN
        a. Surat tugas
      2. JANGKA WAKTU PENYELESAIAN
        3 hari kerja
      3. BIAYA / TARIF
        Gratis
    """


def test_components_that_repeat_under_a_new_title_are_a_new_service():
    found = services(SEVERAL)
    assert [s.name for s in found] == ["PEMINJAMAN AULA", "PEMINJAMAN KENDARAAN"]
    assert [s.component("jangka_waktu").text for s in found] == ["2 hari kerja", "3 hari kerja"]


def test_a_title_of_the_next_service_is_not_counted_to_the_last_component():
    first, _ = services(SEVERAL)
    assert first.component("biaya").text == "Gratis"


def test_a_matrix_gives_a_service_for_each_row():
    found = services(
        """
        <h3>Waktu dan biaya layanan</h3><table>
        <tr><th>No</th><th>Jenis Pelayanan</th><th>Waktu</th><th>Biaya</th></tr>
        <tr><td>1</td><td>Peminjaman buku</td><td>5 menit</td><td>Rp0</td></tr>
        <tr><td>2</td><td>Ruang baca</td><td>1 jam</td><td>Gratis</td></tr></table>
        """,
        "html",
    )
    assert shape(found) == {
        "Peminjaman buku": {"jangka_waktu": "isi", "biaya": "isi"},
        "Ruang baca": {"jangka_waktu": "isi", "biaya": "isi"},
    }


def test_a_price_list_inside_a_component_is_content():
    found = services(
        """
        <h2>Penyewaan Aula</h2>
        <h3>Persyaratan</h3><p>Surat permohonan</p>
        <h3>Biaya</h3>
        <table><tr><th>No</th><th>Ruang</th><th>Tarif</th></tr>
        <tr><td>1</td><td>Aula besar</td><td>Rp500.000</td></tr></table>
        <h3>Produk pelayanan</h3><p>Izin pemakaian</p>
        """,
        "html",
    )
    assert shape(found) == {"Penyewaan Aula": {"persyaratan": "isi", "biaya": "isi", "produk": "isi"}}


def test_a_deeper_heading_belongs_to_the_component_and_one_of_its_rank_ends_it():
    (service,) = services(
        """
        <h1>SOP Peminjaman Arsip</h1>
        <h2>Persyaratan</h2><h4>Pelajar</h4><p>Kartu pelajar</p>
        <h2>Pengertian Arsip</h2><p>Arsip adalah rekaman kegiatan.</p>
        <h2>Jangka Waktu</h2><p>1 (satu) hari kerja</p>
        """,
        "html",
    )
    assert service.component("persyaratan").text.split("\n") == ["Pelajar", "Kartu pelajar"]


def test_names_listed_in_front_go_to_as_many_groups_without_one():
    cards = (
        "<h4>A. Penyampaian Layanan (Service Delivery)</h4>"
        "<h5>1. Persyaratan</h5><p>Surat {0}</p><h5>2. Biaya</h5><p>Gratis</p>"
    )
    found = services(
        "<h3>Standar Pelayanan Publik</h3>"
        "<ul><li><a href='#'>Peminjaman Aula</a></li><li><a href='#'>Ruang Rapat</a></li></ul>"
        + cards.format("aula")
        + cards.format("rapat"),
        "html",
    )
    assert [s.name for s in found] == ["Peminjaman Aula", "Ruang Rapat"]


def test_a_page_that_names_no_service_speaks_for_all():
    found = services("<h2>Standar Pelayanan</h2><h3>Persyaratan</h3><p>Formulir</p><h3>Biaya</h3><p>Gratis</p>", "html")
    assert [s.key for s in found] == ["*"]


@pytest.mark.parametrize(
    "text",
    [
        *("sesuai ketentuan yang berlaku", "Disesuaikan dengan jenis layanan", "Segera"),
        *("Pelaksanaan tugas sesuai dengan tupoksi", "Penatalaksanaan sesuai SPO rumah sakit"),
        *("Sesuai dengan standar keamanan dan keselamatan", "Disesuaikan dengan Rencana Anggaran Biaya"),
        "Sesuai perjanjian kerja sama dengan pihak rekanan",
    ],
)
def test_words_that_only_refer_elsewhere_are_hollow(text):
    (service,) = services(
        f"<h2>Peminjaman Aula</h2><h3>Persyaratan</h3><p>Surat</p><h3>Biaya</h3><p>{text}</p>", "html"
    )
    assert service.component("biaya").state is State.HAMPA


@pytest.mark.parametrize(
    "text",
    ["Rp5.000 sesuai Perda", "sesuai Peraturan Daerah Nomor 3 Tahun 2023", "Gratis", "dibebankan pada anggaran dinas",
     "Keselamatan pasien dijaga sesuai standar", "Petugas keamanan berjaga sesuai SPO"],
)  # fmt: skip
def test_words_that_say_something_are_content(text):
    (service,) = services(
        f"<h2>Peminjaman Aula</h2><h3>Persyaratan</h3><p>Surat</p><h3>Biaya</h3><p>{text}</p>", "html"
    )
    assert service.component("biaya").state is State.ISI


def test_a_basis_above_a_table_and_once_more_in_it_is_of_one_service():
    table = "".join(
        f"<tr><td>{n}</td><td>{name}</td><td>{text}</td></tr>"
        for n, (name, text) in enumerate(
            [("Persyaratan", "KTP"), ("Biaya", "Gratis"), ("Dasar Hukum", "Perbup 3/2020"), ("Sarana", "Meja")], 1
        )
    )
    found = services(
        f"<p>Jenis Pelayanan : Bank Darah</p><p>Dasar Hukum : Perbup 3/2020</p><table>{table}</table>", "html"
    )
    assert {s.name: len(s.components) for s in found} == {"Bank Darah": 4}


PORTAL = """\
    Peminjaman Kendaraan Dinas

    1. Surat permohonan dari instansi
    2. Fotokopi kartu identitas
    3. Surat tugas pengemudi

    1. Pemohon menyerahkan surat kepada petugas
    2. Petugas memeriksa ketersediaan kendaraan
    3. Kepala bagian menyetujui permohonan

    2 Hari

    Tidak dipungut biaya

    Izin pemakaian kendaraan

    Pengaduan disampaikan lewat kotak pengaduan di ruang tunggu
    """


def test_a_portal_page_without_headings_is_read_by_its_words_and_order():
    (service,) = services(PORTAL)
    assert service.name == "Peminjaman Kendaraan Dinas"
    assert [(c.id, c.labelled) for c in service.components] == [
        ("persyaratan", False),
        ("prosedur", False),
        ("jangka_waktu", False),
        ("biaya", False),
        ("produk", False),
        ("pengaduan", False),
    ]


def test_a_bare_fee_between_labelled_components_is_the_fee():
    (service,) = services(
        """
        <h3>Bantuan Alat Tulis</h3><p>Persyaratan:</p><p>Surat sekolah</p><p>Waktu Penanganan:</p><p>20 menit</p>
        <p>Produk Pelayanan:</p><p>Paket alat tulis</p><p>GRATIS / Rp 0</p>
        """,
        "html",
    )
    fee = service.component("biaya")
    assert (fee.text, fee.labelled) == ("GRATIS / Rp 0", False)
    assert service.component("produk").text == "Paket alat tulis"


def test_a_label_inside_a_sentence_opens_its_component():
    (service,) = services(
        """\
        Peminjaman Aula

        Sebelum memakai aula ikuti ketentuan berikut: Persyaratan dalam peminjaman: surat permohonan
        Biaya : Gratis
        Produk : izin pemakaian
        """
    )
    assert service.component("persyaratan").text == "surat permohonan"


def test_an_empty_flow_between_two_lists_is_an_empty_section():
    (service,) = services(
        """\
        PEMINJAMAN AULA

        1. PERSYARATAN
           a. Surat
        2. PENANGANAN PENGADUAN
           a. Pengaduan disampaikan melalui:
              1) kotak saran
              2) telepon
           b. Alur Penanganan Pengaduan

           c. Jangka Waktu Penyelesaian Pengaduan:
              1) ringan, 3 jam
        3. BIAYA
           Gratis
        """
    )
    sections = service.component("pengaduan").sections
    assert [(s.heading.text, bool(s.body)) for s in sections] == [
        ("a. Pengaduan disampaikan melalui:", True),
        ("b. Alur Penanganan Pengaduan", False),
        ("c. Jangka Waktu Penyelesaian Pengaduan:", True),
    ]


@pytest.mark.parametrize("text", ["Surat permohonan", "Surat pengajuan", "Bukti pelunasan tarif parkir"])
def test_a_requirement_is_not_taken_for_a_misspelt_heading(text):
    assert knowledge().headings.label(text) is None


@pytest.mark.parametrize(
    "text", ["Kompetesi Pelaksana", "Persyratan Pelayanan", "Penangan Pengaduan, Saran dan Masukan"]
)
def test_a_misspelt_heading_still_names_its_component(text):
    assert knowledge().headings.label(text) is not None


def labels_table(label):
    rows = ["Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Jangka Waktu Penyelesaian", "Pengawasan Internal", label]
    cells = "".join(f"<tr><td>{n}</td><td>{name}</td><td>Isi nomor {n}</td></tr>" for n, name in enumerate(rows, 1))
    head = "<tr><th>No</th><th>Komponen</th><th>Uraian</th></tr>"
    return f"<h2>Standar Pelayanan Izin Contoh</h2><table>{head}{cells}</table>"


@pytest.mark.parametrize(
    ("label", "component"),
    [
        ("Dsar Hukum", "dasar_hukum"),
        ("D A S A R  H U K U M", "dasar_hukum"),
        ("Dasar Hukum/Legal Basis", "dasar_hukum"),
        ("Biaya/Tarif (Rp)", "biaya"),
        ("Poduk Pelayanan", "produk"),
        ("Produk Pelayanan (Output)", "produk"),
        ("Kompetensi Pelaksana / Petugas", "kompetensi"),
        ("Saran, Kritik dan Pengaduan", "pengaduan"),
        ("Penilaian Kinerja Pelaksana", "evaluasi"),
        ("Jaminan Keamanan dan Kenyamanan", "jaminan_keamanan"),
        (
            "Jaminan pelayanan yang memberikan kepastian pelayanan dilaksanakan sesuai dengan standar pelayanan",
            "jaminan_pelayanan",
        ),
    ],
)
def test_names_as_offices_write_them_in_a_table_of_components(label, component):
    (service,) = services(labels_table(label), "html")
    assert service.component(component) is not None
    assert service.certainty == 100


def test_a_row_that_nobody_can_read_leaves_doubt_about_what_seems_to_be_missing():
    (service,) = services(labels_table("Tautan Terkait Lainnya"), "html")
    assert service.certainty < 70


def test_a_row_of_a_known_other_matter_leaves_no_doubt():
    (service,) = services(labels_table("Jam Pelayanan"), "html")
    assert service.certainty == 100


COMMON = {
    "markdown": (
        "# Standar Pelayanan\n\n## Peminjaman Aula\n\n### Persyaratan\n\nSurat\n\n### Biaya\n\nGratis\n\n"
        "## Peminjaman Kendaraan\n\n### Persyaratan\n\nSurat tugas\n\n### Biaya\n\nGratis\n\n"
        "## Penanganan Pengaduan\n\nTelepon (021) 5550100\n",
        "md",
    ),
    "huruf dan angka": (
        "STANDAR PELAYANAN\n\nA. PEMINJAMAN AULA\n1. Persyaratan\n   Surat\n2. Biaya\n   Gratis\n\n"
        "B. PEMINJAMAN KENDARAAN\n1. Persyaratan\n   Surat tugas\n2. Biaya\n   Gratis\n\n"
        "C. PENGADUAN\n   Pengaduan atas seluruh layanan: telepon (021) 5550100\n",
        "txt",
    ),
    "di bawah matriks": (
        "<table><tr><th>Jenis Pelayanan</th><th>Waktu</th><th>Biaya</th></tr>"
        "<tr><td>Peminjaman Aula</td><td>1 hari</td><td>Gratis</td></tr>"
        "<tr><td>Peminjaman Kendaraan</td><td>2 hari</td><td>Gratis</td></tr></table>"
        "<p>Pengaduan: telepon (021) 5550100</p>",
        "html",
    ),
}


@pytest.mark.parametrize(("text", "suffix"), COMMON.values(), ids=COMMON)
def test_a_complaint_part_beside_the_services_speaks_for_all_of_them(text, suffix):
    found = services(text, suffix)
    assert [s.name.lower() for s in found] == ["peminjaman aula", "peminjaman kendaraan", "*"]
    assert [c.id for c in found[-1].components] == ["pengaduan"]


def test_the_management_half_told_apart_belongs_to_the_only_service():
    (service,) = services(
        """\
        LAMPIRAN

        A. PENGELOLAAN PELAYANAN
        1. SARANA DAN PRASARANA
           Komputer
        2. KOMPETENSI PELAKSANA
           Diploma
        3. PENGAWASAN INTERNAL
           Atasan langsung
        4. JUMLAH PELAKSANA
           2 (dua) orang
        B. PENYAMPAIAN PELAYANAN
        PEMINJAMAN AULA
        1. PERSYARATAN
           Surat permohonan
        2. BIAYA
           Gratis
        """
    )
    assert service.name == "PEMINJAMAN AULA"
    assert [c.id for c in service.components] == [
        "sarana",
        "kompetensi",
        "pengawasan_internal",
        "jumlah_pelaksana",
        "persyaratan",
        "biaya",
    ]


def test_an_empty_cell_of_a_matrix_is_where_its_component_stands():
    first, second = services(
        "<table><tr><th>Jenis Pelayanan</th><th>Waktu</th><th>Biaya</th></tr>\n"
        "<tr><td>Peminjaman Aula</td><td>1 hari</td><td>Gratis</td></tr>\n"
        "<tr><td>Peminjaman Kendaraan</td><td>2 hari</td><td></td></tr></table>",
        "html",
    )
    assert first.component("biaya").place.line == 2
    assert (second.component("biaya").place.line, second.component("biaya").state) == (3, State.KOSONG)


def test_a_number_that_only_the_browser_counts_is_not_quoted():
    (service,) = services("<h2>Peminjaman Aula</h2><h3>Persyaratan</h3><ol><li>Surat</li><li>Kartu</li></ol>", "html")
    first = service.component("persyaratan").body[0]
    assert (first.text, first.span().column) == ("Surat", 53)


NUMBERED_SERVICES = """\
    STANDAR PELAYANAN KECAMATAN RAWA INDAH

    1. Dispensasi Nikah
    Persyaratan : Surat pengantar kelurahan
    Prosedur : Pemohon ke loket, petugas memeriksa berkas
    Waktu : 1 hari kerja
    Biaya : Gratis
    Produk : Surat dispensasi

    2. Surat Keterangan Waris
    Persyaratan : Surat kematian
    Prosedur : Pemohon ke loket, petugas memeriksa berkas
    Waktu : 2 hari kerja
    Biaya : Gratis
    Produk : Surat keterangan
"""


def test_numbered_lines_above_unnumbered_components_name_services():
    assert [s.name for s in services(NUMBERED_SERVICES)] == ["Dispensasi Nikah", "Surat Keterangan Waris"]


def test_bold_numbered_lines_above_tables_name_services():
    table = "<table><tr><td>Persyaratan<td>KTP<tr><td>Prosedur<td>Daftar<tr><td>Waktu<td>1 hari kerja</table>"
    text = "<h2>STANDAR PELAYANAN AIR MINUM</h2>" + "".join(
        f"<p><strong>{n}. {name}</strong></p>{table}" for n, name in enumerate(("Sambungan Baru", "Penutupan"), 1)
    )
    assert [s.name for s in services(text, "html")] == ["Sambungan Baru", "Penutupan"]


def test_the_last_item_of_a_component_names_no_service():
    text = """\
        STANDAR PELAYANAN
        KARTU PESERTA

        Persyaratan
        Surat permohonan

        Prosedur
        Pemohon mendaftar di loket.

        Produk

        1. Kartu Peserta Pelatihan

        Penanganan Pengaduan
        Telepon (0299) 555610
        """
    assert [s.name for s in services(text)] == ["KARTU PESERTA"]


def test_a_heading_may_end_in_a_row_of_dots():
    text = """\
        STANDAR PELAYANAN
        KARTU PESERTA

        I. Persyaratan ..............
        Surat permohonan
        II. Prosedur Pelayanan ..............
        Pemohon mendaftar di loket.
        III. Jangka Waktu ..............
        1 hari kerja
        """
    assert shape(services(text)) == {"KARTU PESERTA": {"persyaratan": "isi", "prosedur": "isi", "jangka_waktu": "isi"}}


def test_an_abbreviation_in_capitals_is_content_and_no_title():
    text = """
        <h1>STANDAR PELAYANAN</h1><h4>Balik Nama</h4><h5>Persyaratan</h5><p>BPKB</p><h5>Prosedur</h5>
        <p>Mendaftar di loket</p>        <h5>Waktu</h5><p>2 jam</p><h5>Produk</h5><p>STNK</p>
        <h4>Pengaduan</h4><p>Telepon (0299) 555610</p>
        """
    assert services(text, "html")[0].name == "Balik Nama"
    assert shape(services(text, "html"))["Balik Nama"]["produk"] == "isi"


def test_a_closing_heading_behind_services_told_in_lines_speaks_for_all_of_them():
    found = services(NUMBERED_SERVICES + "\n    PENGADUAN\n    Telepon (0299) 555610 atau kotak saran di loket.\n")
    assert [s.name for s in found] == ["Dispensasi Nikah", "Surat Keterangan Waris", "*"]
    assert [c.id for c in found[-1].components] == ["pengaduan"]


@pytest.mark.parametrize(("level", "last"), [(3, "*"), (4, "Penutupan")])
def test_a_closing_heading_behind_tables_speaks_for_all_unless_it_ranks_below_the_service(level, last):
    table = "<table><tr><td>Persyaratan<td>KTP<tr><td>Prosedur<td>Daftar<tr><td>Waktu<td>1 hari kerja</table>"
    text = "<h2>STANDAR PELAYANAN</h2>" + "".join(f"<h3>{n}</h3>{table}" for n in ("Sambungan Baru", "Penutupan"))
    found = services(f"{text}<h{level}>Pengaduan</h{level}><p>Telepon (0299) 555610</p>", "html")
    assert [s.name for s in found if s.component("pengaduan")] == [last]


def test_names_listed_in_front_are_dealt_out_to_the_services_and_not_to_the_closing_part():
    block = """
        <h3>Informasi</h3><p>Biaya/Tarif</p><p>Gratis</p><p>Persyaratan Layanan</p><p>Surat permohonan kepada balai.</p>
        <h3>Produk Layanan</h3><ul><li>Peta sebaran</li></ul><h3>Jadwal Pelayanan</h3><p>07.30 - 12.00</p>"""
    text = f"""<h2>Standar Pelayanan Publik</h2>
        <ul><li>Layanan Peta Digital</li><li>Layanan Uji Tanah</li></ul>{block * 2}
        <h4>Dasar Hukum</h4><ul><li>Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik</li></ul>"""
    assert [s.name for s in services(text, "html")] == ["Layanan Peta Digital", "Layanan Uji Tanah", "*"]


def test_a_sentence_that_leads_to_a_list_is_what_stands_under_a_short_heading():
    (service,) = services(
        """
        <h1>Standar Pelayanan Kartu Pustaka</h1>
        <table><tr><td>Persyaratan<td>Kartu identitas
        <tr><td>Prosedur<td><p>Pemohon mendaftar di loket.<p>Catatan:
        <p>Untuk menjaga kelancaran pelayanan, bila aplikasi pendaftaran tidak dapat dipakai lebih dari satu hari:
        <ul><li>pemohon mendaftar melalui surel kantor</ul></table>
        """,
        "html",
    )
    assert [(s.heading.text, bool(s.body)) for s in service.component("prosedur").sections] == [("Catatan:", True)]


def test_the_letters_of_a_legal_basis_may_stand_in_a_column_of_their_own():
    page = """
        <h1>Standar Pelayanan Kartu Pustaka</h1>
        <table><tr><td rowspan=2>1<td rowspan=2>Dasar Hukum<td>a.<td>Undang-Undang Nomor 43 Tahun 2007 tentang
        Perpustakaan;<tr><td>b.<td>Peraturan Pemerintah Nomor 24 Tahun 2014 tentang Pelaksanaan Undang-Undang Nomor 43
        Tahun 2007 tentang Perpustakaan.<tr><td>2<td>Biaya<td><td>Gratis</table>
        """
    standard = extract_standard(read_document(dedent(page).encode(), "a.html"), knowledge())
    assert [(c.key, c.in_basis) for c in standard.citations if c.position == "berdiri_sendiri"] == [
        ("UU 43/2007", True),
        ("PP 24/2014", True),
    ]


def test_bare_lines_that_name_components_are_not_called_empty_for_sure():
    text = (
        "STANDAR PELAYANAN LEGALISASI\n\nPersyaratan\nKTP\n\nProsedur\n\nBiaya\nGratis\n\nWaktu Penyelesaian\n\n"
        "Produk Pelayanan\nSurat\n"
    )
    (service,) = services(text)
    assert {c.id: c.certainty < 100 for c in service.components if c.state.value == "kosong"} == {
        "prosedur": True,
        "jangka_waktu": True,
    }
    assert service.certainty < 100


def test_a_single_bare_line_is_empty():
    text = "STANDAR PELAYANAN LEGALISASI\n\nPersyaratan\nKTP\n\nProsedur\n\nBiaya\nGratis\n\nProduk Pelayanan\nSurat\n"
    (service,) = services(text)
    assert [(c.id, c.certainty) for c in service.components if c.state.value == "kosong"] == [("prosedur", 100)]
    assert service.certainty == 100


def test_a_service_of_one_component_beside_a_whole_standard_is_in_doubt():
    rows = "".join(
        f"<tr><td>{name}</td><td>{text}</td></tr>"
        for name, text in (
            ("Persyaratan", "KTP"), ("Prosedur", "Isi formulir"), ("Jangka Waktu", "1 hari kerja"), ("Biaya", "Gratis"),
            ("Produk Pelayanan", "Surat"), ("Penanganan Pengaduan", "Kotak saran"), ("Dasar Hukum", "UU 25 Tahun 2009"),
            ("Kompetensi Pelaksana", "SMA"), ("Jumlah Pelaksana", "2 orang"),
        )
    )  # fmt: skip
    stray = "<h2>Peralatan Medis Keliling</h2><h4>Persyaratan</h4><p>Stetoskop</p>"
    page = f"{stray}<h2>Legalisasi Surat</h2><table>{rows}</table>"
    assert [(s.name, s.certainty < 100) for s in services(page, "html")] == [
        ("Peralatan Medis Keliling", True),
        ("Legalisasi Surat", False),
    ]
