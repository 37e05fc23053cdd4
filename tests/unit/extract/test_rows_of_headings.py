"""Headings that their row gives away, and tables that came as running text; invented offices."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.structure import read_structure
from standards_lint.readers import read_document


def components(text, suffix="txt"):
    """Component id to its text, of the only service."""
    (service,) = read_structure(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge()).services
    return {c.id: c.text for c in service.components}


def test_a_heading_in_its_own_words_is_known_between_known_ones():
    found = components("""\
        PEMBUATAN KARTU TANI

          1. Persyaratan Pelayanan:
            1. KTP asli
            2. Surat keterangan kelompok tani

          2. Besarnya Tarif/Biaya Pelayanan dan Tata Cara Pembayaran

        Pembuatan kartu tani tidak dipungut biaya.

          3. Prosedur Penyelesaian Kartu
            1. Petani menyerahkan berkas
            2. Petugas mencetak kartu

          4. Hasil yang Diterima oleh Pelanggan

        Kartu tani.
        """)
    assert list(found) == ["persyaratan", "biaya", "prosedur", "produk"]
    assert found["biaya"] == "Pembuatan kartu tani tidak dipungut biaya."
    assert "2. Petugas mencetak kartu" in found["prosedur"]


def test_items_of_a_list_are_no_headings_by_a_word_in_them():
    found = components("""\
        PEMBUATAN KARTU TANI

        1. Persyaratan
        a. KTP asli
        b. Bukti lunas retribusi sampah
        c. Hasil ukur lahan
        2. Prosedur
        a. Petani menyerahkan berkas
        b. Petugas memeriksa syarat
        3. Biaya
        Gratis
        """)
    assert list(found) == ["persyaratan", "prosedur", "biaya"]
    assert found["persyaratan"] == "a. KTP asli\nb. Bukti lunas retribusi sampah\nc. Hasil ukur lahan"


@pytest.mark.parametrize(
    ("line", "component", "value"),
    [
        ("4. Dasar Hukum Keputusan Kepala Balai", "dasar_hukum", "Keputusan Kepala Balai"),
        ("4. Biaya /tariff Gratis", "biaya", "Gratis"),
        ("4. Jangka Waktu Pelayanan 2 (dua) hari kerja", "jangka_waktu", "2 (dua) hari kerja"),
    ],
)
def test_a_name_with_its_value_behind_it_is_known_in_a_row(line, component, value):
    found = components(f"""\
        LEGALISASI DOKUMEN
        1. Persyaratan
        Dokumen asli dan salinannya.
        2. Prosedur
        Petugas mencocokkan salinan dengan aslinya.
        3. Produk Pelayanan
        Salinan yang dilegalisasi.
        {line}
        5. Pengaduan
        Kotak saran.
        """)
    assert found[component] == value


def test_a_list_of_names_that_go_on_is_no_row_of_values():
    raw = read_document(
        dedent("""\
        <h2>Komponen Setiap SOP</h2>
        <ol><li>Dasar hukum</li><li>Persyaratan teknis &amp; administratif</li><li>Alur prosedur (diagram)</li>
        <li>Jangka waktu penyelesaian (SLA)</li><li>Biaya/tarif (jika ada)</li><li>Output / produk layanan</li></ol>
        """).encode(),
        "a.html",
    )
    filled = {c.id for s in read_structure(raw, knowledge()).services for c in s.components if c.text}
    assert filled <= {"dasar_hukum"}


FLAT = """\
    STANDAR PELAYANAN SURAT KETERANGAN PINDAH
    A. Penyampaian Pelayanan (Service Delivery)
    NO KOMPONEN URAIAN
    1. Persyaratan 1. Surat pengantar desa
    2. KTP dan KK asli
    3. Pas foto
    2. Prosedur
    1. Pemohon datang ke loket
    2. Petugas memeriksa berkas
    3. Waktu pelayanan 15 menit
    4. Biaya/tarif Gratis
    5. Produk layanan Surat keterangan pindah
    6. Pengelolaan pengaduan 1. Kotak saran
    2. Telepon 0271 555 0101
    B. Pengelolaan Pelayanan (Manufacturing)
    1. Dasar Hukum 1. UU Nomor 23 Tahun 2006
    2. Peraturan Menteri Dalam Negeri Nomor 108 Tahun 2019
    2. Sarana dan 1. Ruang tunggu
    2. Komputer
    3. Kompetensi
    1. Menguasai komputer
    4. Pengawas Pengawasan dilakukan oleh atasan langsung
    5. Jumlah 5 (lima) orang pelaksana
    """


def test_the_rows_of_a_flattened_table_are_told_from_the_lists_inside_them():
    found = components(FLAT)
    assert list(found) == [
        *("persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan"),
        *("dasar_hukum", "sarana", "kompetensi", "pengawasan_internal", "jumlah_pelaksana"),
    ]
    assert found["persyaratan"].splitlines() == ["1. Surat pengantar desa", "2. KTP dan KK asli", "3. Pas foto"]
    assert found["biaya"] == "Gratis"
    assert found["jangka_waktu"] == "15 menit"
    assert found["jumlah_pelaksana"] == "5 (lima) orang pelaksana"


def test_rows_without_a_point_behind_their_number_are_known_too():
    found = components("""\
        STANDAR PELAYANAN PENDAFTARAN PASIEN
        NO KOMPONEN URAIAN
        1 Persyaratan Pelayanan Pasien datang dengan membawa:
        1. Kartu identitas
        2. Kartu berobat
        2 Sistem, Mekanisme, dan Prosedur 1. Pasien mengambil nomor antrean
        2. Petugas memanggil pasien
        3 Jangka Waktu Penyelesaian 10 menit
        """)
    assert list(found) == ["persyaratan", "prosedur", "jangka_waktu"]
    assert found["persyaratan"].startswith("Pasien datang")


def test_a_list_of_another_look_under_a_table_head_makes_no_rows():
    found = components("""\
        STANDAR PELAYANAN KONSULTASI
        NO KOMPONEN URAIAN
        1. Persyaratan
        Surat permohonan
        2. Penanganan Pengaduan
        Tingkat pengaduan:
        3) Pengaduan ringan, selambat-lambatnya 3 jam
        4) Biaya perkara tidak ditanggung
        3. Biaya
        Gratis
        """)
    assert list(found) == ["persyaratan", "pengaduan", "biaya"]
    assert found["biaya"] == "Gratis"


HEADLESS = """\
    A. STANDAR LAYANAN SEKSI PERTANIAN

    1. Pelayanan Penerbitan Kartu Petani Sagu

    Persyaratan 1. Mengajukan surat permohonan;

    2. Mengisi formulir.

    Sistem, Mekanisme dan Prosedur 1. Pemohon mengajukan surat permohonan;

    2. Petugas memeriksa berkas

    Jangka Waktu Penyelesaian 30 (tiga puluh) menit

    Biaya/Tarif Tidak dipungut biaya

    Produk Pelayanan Kartu Petani Sagu
    """


def test_a_flattened_table_that_lost_its_head_row_too_is_known_by_its_many_names():
    found = components(HEADLESS)
    assert list(found) == ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"]
    assert found["persyaratan"].splitlines() == ["1. Mengajukan surat permohonan;", "2. Mengisi formulir."]
    assert (found["jangka_waktu"], found["produk"]) == ("30 (tiga puluh) menit", "Kartu Petani Sagu")


def test_sentences_that_begin_with_names_of_components_make_no_table():
    raw = read_document(
        dedent("""\
        Persyaratan pelayanan dapat dilihat di papan pengumuman.

        Jangka Waktu Penyelesaian dihitung sejak berkas lengkap.

        Produk Pelayanan diserahkan di loket.

        Biaya/Tarif dibayar melalui bank.

        Dasar Hukum Undang-Undang Nomor 25 Tahun 2009.
        """).encode(),
        "a.txt",
    )
    assert not read_structure(raw, knowledge()).services


def test_a_line_with_a_colon_above_a_list_heads_it():
    raw = read_document(
        dedent("""\
        <h1>Pelayanan Dokumen</h1>
        <p><b>1. PENGURUSAN AKTA LAHIR</b></p><p>Syarat - Syarat Pengurusan Akta Lahir :</p>
        <ul><li>KTP orang tua</li><li>Surat keterangan lahir</li></ul>
        <p><b>2. PENGURUSAN KARTU KELUARGA</b></p><p>Syarat- Syarat Pengurusan Kartu Keluarga :</p>
        <ul><li>Buku nikah</li><li>Pengantar RT</li></ul>
        """).encode(),
        "a.html",
    )
    found = {s.name: [c.id for c in s.components] for s in read_structure(raw, knowledge()).services}
    assert found == {"PENGURUSAN AKTA LAHIR": ["persyaratan"], "PENGURUSAN KARTU KELUARGA": ["persyaratan"]}


def test_numbers_on_lines_of_their_own_are_no_content():
    found = components("""\
        DISPENSASI NIKAH

        1

        PERSYARATAN
        Fotokopi KTP

        2

        BIAYA

        3

        SARANA PRASARANA
        Ruang tunggu
        """)
    assert found == {"persyaratan": "Fotokopi KTP", "biaya": "", "sarana": "Ruang tunggu"}


def test_what_stands_apart_on_a_page_of_one_service_is_that_services():
    raw = read_document(
        dedent("""\
        <h1>Layanan Kunjungan Museum</h1>
        <h2>Pelayanan Kunjungan Kelompok</h2>
        <h3>Persyaratan</h3><p>Surat permohonan kunjungan</p>
        <h3>Biaya</h3><p>Gratis</p>
        <h2>Pengaduan</h2><p>Kotak saran di loket</p>
        """).encode(),
        "a.html",
    )
    (service,) = read_structure(raw, knowledge()).services
    assert [c.id for c in service.components] == ["persyaratan", "biaya", "pengaduan"]


def test_an_address_below_a_heading_on_complaints_belongs_to_it_and_elsewhere_to_nothing():
    page = """\
        <h1>Layanan Kunjungan Museum</h1>
        <h3>Persyaratan</h3><p>Surat permohonan</p>
        <h3>Biaya</h3><p>Gratis</p><p><b>Kontak</b></p><p>Telepon 0271 555 0100</p>
        <h3>Pengaduan</h3><p><b>Alamat</b></p><p>Jalan Melati 5</p>
        """
    found = components(page, "html")
    assert "Jalan Melati 5" in found["pengaduan"]
    assert found["biaya"] == "Gratis"


def test_a_word_that_is_left_of_a_name_names_nothing():
    headings = knowledge().headings
    assert headings.label("Proses Pelayanan").component == "prosedur"
    assert headings.label("Proses") is None
    assert headings.label("Keamanan") is None


def found_in(text, suffix="html"):
    raw = read_document(dedent(text).encode(), f"dokumen.{suffix}")
    return {s.name: {c.id: c.text for c in s.components} for s in read_structure(raw, knowledge()).services}


def test_a_list_of_nothing_but_names_heads_nothing():
    found = found_in("""\
        <h1>Standar Pelayanan Publik</h1>
        <h3>Komponen Standar Pelayanan</h3>
        <ul><li>Dasar Hukum</li><li>Persyaratan</li><li>Prosedur</li><li>Biaya/Tarif</li></ul>
        <h3>Prinsip Pelayanan</h3><ul><li>Sederhana</li><li>Terbuka</li></ul>
        """)
    assert found == {}


def test_names_in_a_list_with_their_texts_below_head_them():
    found = found_in("""\
        <h1>Pelayanan Kartu Tani</h1>
        <ol><li>Persyaratan</li><li>Prosedur</li><li>Biaya</li></ol><p>Gratis</p>
        """)
    assert found["Pelayanan Kartu Tani"]["biaya"] == "Gratis"


def test_a_table_of_requirements_has_a_service_in_every_row():
    rows = "".join(
        f"<tr><td>{n}</td><td>Surat Keterangan {name}</td><td>Pengantar RT, KTP, Kartu Keluarga</td></tr>"
        for n, name in enumerate(["Usaha", "Domisili", "Belum Menikah"], 1)
    )
    found = found_in(f"""\
        <table><tr><th>No</th><th>Nama Surat</th><th>Syarat Pembuatan Surat Keterangan</th></tr>{rows}</table>
        """)
    assert found == {
        f"Surat Keterangan {name}": {"persyaratan": "Pengantar RT, KTP, Kartu Keluarga"}
        for name in ["Usaha", "Domisili", "Belum Menikah"]
    }


def test_a_list_of_prices_has_no_service_in_every_row():
    found = found_in("""\
        <h2>Pelayanan Rawat Jalan</h2><h3>Persyaratan</h3><p>Kartu berobat</p><h3>Biaya</h3>
        <table><tr><th>Jenis Pelayanan</th><th>Tarif</th></tr><tr><td>Pemeriksaan dokter</td><td>Rp20.000</td></tr>
        <tr><td>Tindakan</td><td>Rp50.000</td></tr><tr><td>Konsultasi</td><td>Rp15.000</td></tr></table>
        """)
    assert list(found) == ["Pelayanan Rawat Jalan"]


def test_one_of_several_cards_does_not_get_what_the_page_says_of_all():
    cards = "".join(f"<h5>Pelayanan {name}</h5><p>Keterangan singkat.</p>" for name in ("Peminjaman", "Kunjungan"))
    found = found_in(f"""\
        <h1>Layanan Perpustakaan</h1>{cards}<h5>Pelayanan Penelusuran</h5>
        <h6>Persyaratan</h6><p>Kartu anggota</p><h6>Biaya</h6><p>Gratis</p>
        <h2>Pengaduan</h2><p>Kotak saran</p>
        """)
    assert list(found["Pelayanan Penelusuran"]) == ["persyaratan", "biaya"]
    assert found["*"] == {"pengaduan": "Kotak saran"}


def test_the_name_of_a_component_is_no_name_of_a_service():
    assert "Persyaratan" not in found_in("<h1>Persyaratan</h1><p>KTP</p><h1>Biaya</h1><p>Gratis</p>")


def test_rows_of_a_flattened_table_may_have_no_numbers():
    found = components("""\
        STANDAR PELAYANAN IZIN KERAMAIAN
        Komponen Uraian
        Persyaratan 1. Usia paling sedikit 19 tahun
        2. Surat pengantar RT
        Sistem, mekanisme | 1. Pemohon mengunggah berkas
        2. Petugas memeriksa berkas
        Jangka waktu 1 (satu) hari kerja
        Biaya
        Gratis
        """)
    assert list(found) == ["persyaratan", "prosedur", "jangka_waktu", "biaya"]
    assert found["persyaratan"].splitlines() == ["1. Usia paling sedikit 19 tahun", "2. Surat pengantar RT"]
    assert found["jangka_waktu"] == "1 (satu) hari kerja"


def test_a_number_that_a_scan_misread_ranks_with_those_it_read():
    found = found_in(
        """\
        LAMPIRAN KEPUTUSAN CAMAT
        IL. Dasar Hukum
        1. Peraturan Daerah Nomor 2 Tahun 2019
        III. Sarana dan Prasarana
        1. Ruang tunggu
        IV. Kompetensi Pelaksana
        Menguasai komputer
        V. Pengawasan Internal
        Oleh atasan langsung
        VI. Evaluasi Kinerja Pelaksana
        Setiap bulan
        B. STANDAR PELAYANAN DISPENSASI NIKAH
        1. Persyaratan
        Surat pengantar
        2. Biaya
        Gratis
        """,
        "txt",
    )
    assert list(found) == ["DISPENSASI NIKAH"]
    assert set(found["DISPENSASI NIKAH"]) >= {"dasar_hukum", "sarana", "evaluasi", "persyaratan", "biaya"}


def test_what_stands_below_a_number_of_its_own_is_a_name_like_the_others():
    found = components("""\
        DISPENSASI NIKAH

        1

        PERSYARATAN
        Fotokopi KTP

        2

        BIAYA
        Gratis

        3

        WAKTU PENYELESAIAN 30 menit

        4

        PENANGANAN ADUAN DAN SALURANNYA
        Kotak saran di ruang pelayanan.
        """)
    assert found["jangka_waktu"] == "30 menit"
    assert found["pengaduan"] == "Kotak saran di ruang pelayanan."
    assert found["biaya"] == "Gratis"


def test_a_cell_that_reaches_over_several_services_is_each_ones():
    found = found_in("""\
        <table><tr><th>No</th><th>Jenis Pelayanan</th><th>Waktu Penyelesaian</th><th>Biaya/Tarif</th></tr>
        <tr><td>1</td><td>Uji benih</td><td>5 hari</td><td rowspan=2>Tidak dipungut biaya</td></tr>
        <tr><td>2</td><td>Konsultasi</td><td>1 hari</td></tr>
        <tr><td>3</td><td>Kunjungan kebun</td><td>2 hari</td><td></td></tr></table>
        """)
    assert {name: told.get("biaya") for name, told in found.items()} == {
        "Uji benih": "Tidak dipungut biaya",
        "Konsultasi": "Tidak dipungut biaya",
        "Kunjungan kebun": "",
    }


def test_labels_behind_each_other_on_one_line_have_their_own_values():
    found = found_in("""\
        <h3>LAYANAN KONSULTASI ORANG TUA</h3><h5>Persyaratan</h5><p>Surat undangan</p>
        <p><b>Waktu:</b> 60 menit / pertemuan <b>Biaya:</b> Gratis <b>Produk:</b> Catatan</p>
        """)
    (told,) = found.values()
    assert told == {
        "persyaratan": "Surat undangan",
        "jangka_waktu": "60 menit / pertemuan",
        "biaya": "Gratis",
        "produk": "Catatan",
    }


def test_words_with_a_colon_inside_a_value_are_no_labels():
    found = found_in("""\
        <h3>LAYANAN KONSULTASI</h3><h5>Persyaratan</h5><p>Surat undangan</p>
        <p>Biaya: Gratis. Catatan: jam 08.00 s.d. 12.00; Petugas: Sari</p>
        """)
    (told,) = found.values()
    assert told["biaya"] == "Gratis. Catatan: jam 08.00 s.d. 12.00; Petugas: Sari"


def test_cards_whose_heads_are_buttons_are_services():
    card = """<div class="border"><button type="button"><div>
        <div class="font-bold">{0}</div></div><span>-</span></button>
        <div class="p-4"><div class="font-bold">Persyaratan:</div><ul><li>Surat permohonan</li><li>KTP</li></ul>
        <div class="font-bold">Biaya Pelayanan:</div><ul><li>Rp50.000</li></ul></div></div>"""
    found = found_in(f"<h1>Layanan Kantor</h1><div>{card.format('Roya')}{card.format('Balik Nama')}</div>")
    assert {name: list(told) for name, told in found.items()} == {
        "Roya": ["persyaratan", "biaya"],
        "Balik Nama": ["persyaratan", "biaya"],
    }


@pytest.mark.parametrize("tail", ["GRATIS / Tidak Dipungut Biaya", "Rp30.000 (sesuai PP 76 Tahun 2020)"])
def test_a_name_with_strokes_and_a_value_behind_it_is_no_empty_heading(tail):
    found = found_in(f"""\
        <h2>Surat Keterangan Kehilangan</h2><p><b>Biaya / Tarif PNBP {tail}</b></p>
        <h3>Persyaratan Berkas</h3><ul><li>KTP</li><li>Surat pengantar</li></ul>
        """)
    assert found["Surat Keterangan Kehilangan"]["biaya"].endswith(tail)


def test_letters_of_a_list_in_the_column_of_names_go_on_with_the_component():
    rows = "".join(f"<tr><td></td><td>{x}</td><td>{t}</td></tr>" for x, t in [("a.", "KTP"), ("b.", "Foto")])
    found = found_in(f"""\
        <h1>Izin Trayek</h1><table><tr><td>1</td><td>Persyaratan Administratif :</td><td></td></tr>{rows}
        <tr><td>2</td><td>Biaya</td><td>Gratis</td></tr>
        <tr><td>3</td><td>Waktu Pelayanan</td><td>1 hari</td></tr></table>
        """)
    assert found["Izin Trayek"]["persyaratan"].split() == ["a.", "KTP", "b.", "Foto"]


def test_a_remark_right_below_a_heading_is_its_text():
    found = components("""\
        PELATIHAN NELAYAN
        1. Persyaratan
        Kartu nelayan
        2. Prosedur
        Keterangan :
        1. Petugas mengundang peserta
        2. Peserta mengikuti pelatihan
        3. Biaya
        Gratis
        Keterangan :
        Makan siang ditanggung peserta
        """)
    assert "2. Peserta mengikuti pelatihan" in found["prosedur"]
    assert found["biaya"] == "Gratis"


def test_a_name_with_its_value_stuck_to_it_is_no_empty_heading():
    found = found_in("""\
        <h2>Pindah Penduduk</h2><div>Jangka Waktu Penyelesaian10</div><div>Produk Layanan- Surat pindah</div>
        <h3>Persyaratan</h3><ul><li>KTP</li><li>Kartu keluarga</li></ul><h3>Biaya</h3><p>Gratis</p>
        """)
    assert found["Pindah Penduduk"]["jangka_waktu"] == "10"
    assert found["Pindah Penduduk"]["produk"] == "Surat pindah"


def test_penyelesaian_between_known_headings_heads_the_time():
    page = (
        "<h1>Roya Kapal</h1><h2>Persyaratan</h2><ul><li>Surat permohonan</li></ul>"
        "<h2>Penyelesaian</h2><p>5 hari kerja</p><h2>Tarif</h2><p>Rp 50.000</p>"
    )
    assert components(page, "html")["jangka_waktu"] == "5 hari kerja"


def test_the_settling_of_disputes_between_known_headings_is_no_time():
    page = (
        "<h1>Roya Kapal</h1><h2>Persyaratan</h2><ul><li>Surat permohonan</li></ul>"
        "<h2>Penyelesaian Sengketa</h2><p>Melalui musyawarah.</p><h2>Tarif</h2><p>Rp 50.000</p>"
    )
    assert "jangka_waktu" not in components(page, "html")


def test_a_line_of_a_list_is_no_heading_by_a_word_beside_a_slash():
    found = components("""\
        IZIN PESTA RAKYAT

        PERSYARATAN :

        1. Surat permohonan, yang memuat:
            a. Acara yang diadakan
            b. Jumlah dan jenis panggung
            c. Waktu / Durasi Pertunjukan Musik
            d. Identitas penanggung jawab
        """)
    assert list(found) == ["persyaratan"]
    assert "c. Waktu / Durasi Pertunjukan Musik" in found["persyaratan"]


def test_sentences_that_begin_with_the_names_of_components_are_told_by_their_row():
    found = components("""\
        SURAT JALAN TERNAK

        MEKANISME DAN PROSEDUR
        1) Peternak mendaftar di loket dan menyerahkan persyaratan;
        2) Persyaratan surat jalan meliputi:
        a) Fotokopi KTP
        b) Surat kesehatan hewan
        3) Jangka waktu pengurusan apabila persyaratan lengkap paling lama 2 (dua) hari kerja.
        4) Produk pelayanan berupa Surat Jalan Ternak yang ditandatangani kepala balai.
        5) Jumlah pelaksana pelayanan tiga orang.
        """)
    assert list(found) == ["prosedur", "persyaratan", "jangka_waktu", "produk", "jumlah_pelaksana"]
    assert found["produk"] == "berupa Surat Jalan Ternak yang ditandatangani kepala balai."
    assert found["jumlah_pelaksana"] == "tiga orang."


def test_steps_that_begin_with_single_words_stay_steps():
    found = components("""\
        SURAT JALAN TERNAK

        PROSEDUR
        1) Persyaratan diperiksa petugas loket.
        2) Biaya dibayar di bank daerah.
        3) Produk diserahkan kepada peternak.
        4) Pengaduan ditulis di buku tamu.
        """)
    assert list(found) == ["prosedur"]


def test_a_numbered_heading_may_lead_to_its_list_by_a_line_with_a_colon():
    found = components("""\
        LAYANAN BALAI BENIH

        1. Mekanisme Pelayanan Umum
        Secara umum, pelayanan mengikuti urutan berikut:
        a. Pemohon mendaftar
        b. Petugas memeriksa benih
        2. Waktu Penyelesaian
        - Sertifikat benih: 3 hari kerja jika dokumen lengkap
        - Rekomendasi impor: 5-7 hari kerja
        3. Biaya Layanan
        Gratis
        """)
    assert list(found) == ["prosedur", "jangka_waktu", "biaya"]
    assert "Sertifikat benih: 3 hari kerja jika dokumen lengkap" in found["jangka_waktu"]


def test_a_name_that_the_next_column_breaks_off_behind_a_joint_is_known():
    found = components("""\
        Jenis Pelayanan : Pelayanan Khitan Massal
        No Komponen Uraian
        1 Persyaratan 1 Kartu keluarga
        2 Sistem, Mekanisme dan 1 Orang tua mendaftar
        Prosedur 2 Petugas memeriksa anak
        3 Jangka waktu pelayanan 30 menit
        4 Biaya/tarif Gratis
        5 Penanganan pengaduan, saran dan 1 Kotak saran di lobi
        masukan
        2 Telepon 0299 555610
        """)
    assert list(found) == ["persyaratan", "prosedur", "jangka_waktu", "biaya", "pengaduan"]
    assert "1 Kotak saran di lobi" in found["pengaduan"]


def test_a_table_with_one_row_is_one_of_components_where_its_head_says_so():
    found = components(
        "<h2>Cuti Belajar</h2><table><tr><th>No<th>Komponen<th>Uraian<tr><td>1<td>Persyaratan<td>1. KTM</table>"
        "<table><tr><th>No<th>Komponen<th>Uraian<tr><td>1<td>Dasar Hukum<td>Peraturan Rektor</table>",
        "html",
    )
    assert found == {"persyaratan": "1. KTM", "dasar_hukum": "Peraturan Rektor"}
