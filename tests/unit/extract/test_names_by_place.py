"""Names that only their place gives away: in texts without marks, beside sections of their own, above the next rank."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def services(text, suffix="txt"):
    """Names of the services with the ids of their components."""
    found = extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())
    return {s.name: [c.id for c in s.components] for s in found.services}


def test_the_line_above_a_description_names_the_service():
    found = services("""
        Kartu Anggota Perpustakaan

        Kartu untuk meminjam buku selama dua tahun.

        Persyaratan
        Fotokopi KTP
        Pasfoto berwarna
        Biaya

        Gratis.

        Ruang Baca Anak

        Ruang untuk anak di bawah sepuluh tahun dan orang tuanya.

        Persyaratan
        Didampingi orang tua
        Biaya

        Gratis.
    """)
    assert found == {
        "Kartu Anggota Perpustakaan": ["persyaratan", "biaya"],
        "Ruang Baca Anak": ["persyaratan", "biaya"],
    }


DESCRIBED = """
    Daftar Layanan

    Kartu Anggota

    {first}

    Persyaratan:

    Fotokopi KTP

    Produk Pelayanan:

    Kartu

    Unduh

    Ruang Baca

    {second}

    Persyaratan:

    Surat pengantar sekolah

    Produk Pelayanan:

    Jadwal

    Unduh
"""


def test_a_longer_line_below_a_name_describes_the_service():
    found = services(
        DESCRIBED.format(
            first="Peminjaman buku dan majalah bagi warga kota", second="Pemakaian ruang baca bagi kelompok belajar"
        )
    )
    assert list(found) == ["Kartu Anggota", "Ruang Baca"]


def test_a_short_line_below_another_is_itself_the_name():
    found = services(DESCRIBED.format(first="Kartu Baru", second="Ruang Sewa"))
    assert list(found) == ["Kartu Baru", "Ruang Sewa"]


def test_a_line_that_stands_above_every_service_marks_where_the_name_is():
    found = services("""
        Detail Layanan
        Kartu Anggota
        Informasi Singkat
        Kartu berlaku dua tahun dan dapat diperpanjang di loket.
        Persyaratan Dokumen
        Fotokopi KTP
        Biaya
        Kartu baru: Rp 10.000
        Kartu pengganti: Rp 15.000
        Detail Layanan
        Sewa Ruang
        Informasi Singkat
        Ruang dapat disewa pada hari kerja oleh kelompok belajar.
        Persyaratan Dokumen
        Surat permohonan
        Biaya
        Ruang kecil: Rp 50.000
        Ruang besar: Rp 90.000
        Detail Layanan
        Salinan Naskah
        Informasi Singkat
        Naskah lama dapat disalin untuk penelitian di ruang baca.
        Persyaratan Dokumen
        Surat pengantar kampus
        Biaya
        Tiap lembar: Rp 1.000
    """)
    assert list(found) == ["Kartu Anggota", "Sewa Ruang", "Salinan Naskah"]


def test_what_an_office_offers_below_a_heading_of_its_own_names_no_service():
    found = services("""
        Klaster Ibu

        Pelayanan kesehatan bagi ibu hamil dan bersalin

        Jenis Pelayanan
        Pemeriksaan hamil
        Persalinan
        Persyaratan
        Kartu berobat
        Biaya
        Gratis
        Klaster Lansia

        Pelayanan kesehatan bagi penduduk lanjut usia

        Jenis Pelayanan
        Pemeriksaan gula darah
        Senam
        Persyaratan
        Kartu berobat
        Biaya
        Gratis
    """)
    assert list(found) == ["Klaster Ibu", "Klaster Lansia"]


def test_questions_of_which_one_only_can_name_a_service_stay_as_they_were():
    found = services("""
        Estimasi biaya dan alur proses pendaftaran hingga pemasangan fisik bagi pelanggan di kota.
        Alur Proses: Pendaftaran, survei, lalu pemasangan
        Biaya: Rp 900.000

        Bagaimana memindahkan meteran?
        Pelanggan dilarang memindahkan sendiri meteran air miliknya.
        Prosedur yang benar:
        1. Ajukan permohonan.
        2. Petugas meninjau lokasi.
        3. Petugas memindahkan meteran.
    """)
    assert "Bagaimana memindahkan meteran?" not in found


HOURS = """
    # Kartu Anggota
    ## Persyaratan
    - Fotokopi KTP
    ## {heading}
    {text}
    ## Prosedur
    1. Mengisi formulir
    ## Biaya
    Gratis
"""


@pytest.mark.parametrize("text", ["Senin - Kamis (08.00 - 15.00)", "Senin s.d. Jumat\n    pukul 08.00 sampai 16.00"])
@pytest.mark.parametrize("heading", ["Waktu Pelayanan", "Waktu Layanan"])
def test_opening_hours_are_no_time_that_the_service_takes(heading, text):
    assert services(HOURS.format(heading=heading, text=text), "md")["Kartu Anggota"] == [
        "persyaratan",
        "prosedur",
        "biaya",
    ]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Waktu Pelayanan", "3 hari kerja"),
        ("Waktu Pelayanan", "3 hari kerja (Senin - Kamis, 08.00 - 15.00)"),
        ("Waktu Pelayanan", "Segera, Senin - Kamis 08.00 - 15.00"),
        ("Waktu Pelayanan", "Senin - Jumat 08.00 - 15.00, legalisir langsung jadi"),
        ("Waktu Pelayanan", "Senin - Jumat 08.00 - 15.00\n\n    **Penyelesaian**\n\n    2 hari kerja"),
        ("Jangka Waktu Penyelesaian", "Senin - Kamis (08.00 - 15.00)"),
        ("Waktu Pelayanan", ""),
    ],
)
def test_a_time_beside_the_hours_or_a_plain_heading_stays_a_component(heading, text):
    assert "jangka_waktu" in services(HOURS.format(heading=heading, text=text), "md")["Kartu Anggota"]


def test_the_next_heading_of_the_rank_of_a_name_begins_a_service_whatever_its_first_component():
    found = services(
        """
        # Dinas Kependudukan Kabupaten Melati
        ## Kartu Identitas Anak
        ### Persyaratan
        - Akta kelahiran
        ### Biaya
        Gratis
        ## Kartu Keluarga Baru
        ### Dasar Hukum
        1. Peraturan Presiden Nomor 96 Tahun 2018
        ### Persyaratan
        - Buku nikah
        ### Biaya
        Gratis
        """,
        "md",
    )
    assert found == {
        "Kartu Identitas Anak": ["persyaratan", "biaya"],
        "Kartu Keluarga Baru": ["dasar_hukum", "persyaratan", "biaya"],
    }


def test_a_section_with_a_text_of_its_own_beside_the_components_names_no_service():
    found = services(
        """
        # Tes Urine
        ## Siapa yang Membutuhkan?
        - Pelamar kerja
        - Calon mahasiswa
        ## Prosedur Layanan
        1. Mendaftar
        2. Mengisi formulir
        3. Menyerahkan sampel
        ## Biaya
        Rp 50.000
        # Konseling
        ## Manfaat
        - Pendampingan keluarga
        ## Prosedur Layanan
        1. Mendaftar
        2. Bertemu konselor
        3. Menyusun rencana
        """,
        "md",
    )
    assert list(found) == ["Tes Urine", "Konseling"]


def test_titles_of_the_components_rank_name_services_where_the_components_come_again():
    found = services(
        """
        # Layanan Loket
        ## Kartu Anggota
        Kartu berlaku dua tahun.
        ## Persyaratan
        - Fotokopi KTP
        ## Biaya
        Gratis
        ## Sewa Ruang
        Ruang disewa pada hari kerja.
        ## Persyaratan
        - Surat permohonan
        ## Biaya
        Rp 50.000
        """,
        "md",
    )
    assert list(found) == ["Kartu Anggota", "Sewa Ruang"]


def test_promises_with_a_telling_word_are_no_components():
    found = services(
        """
        # Komitmen Kami
        ### Tepat Waktu dan Efisien
        Pelayanan diselesaikan pada waktunya.
        ### Ramah dan Sopan
        Petugas melayani dengan ramah.
        ### Adil
        Semua orang dilayani sama.
        ### Responsif terhadap Keluhan
        Keluhan kami dengar.
        ### Biaya
        Gratis
        """,
        "md",
    )
    assert {component for components in found.values() for component in components} <= {"biaya"}


def test_a_heading_over_procedures_of_several_services_is_no_empty_component():
    found = extract_standard(
        read_document(
            dedent("""
                # Panduan
                ## Prosedur Pelayanan Rutan
                ### 1. Prosedur Kunjungan
                1. Mendaftar
                2. Menunggu panggilan
                3. Bertemu keluarga
                ### Biaya
                Gratis
            """).encode(),
            "dokumen.md",
        ),
        knowledge(),
    )
    assert [(c.id, str(c.state)) for s in found.services for c in s.components] == [
        ("prosedur", "isi"),
        ("biaya", "isi"),
    ]


def test_a_heading_with_the_next_components_right_below_is_the_title_of_the_service_and_not_empty():
    found = extract_standard(
        read_document(
            dedent("""
                <h1>Panduan</h1>
                <h4>1. Prosedur Kunjungan</h4>
                <ul><li><b>Persyaratan Utama:</b> KTP asli dan terdaftar di loket.</li>
                <li><b>Biaya:</b> Gratis</li></ul>
                <h4>2. Penerimaan Barang</h4>
                <p>Barang diperiksa petugas di loket.</p>
                <h4>3. Pengaduan</h4>
                <ul><li>Kotak pengaduan dan telepon (0299) 555610.</li>
                <li><b>Waktu Penyelesaian:</b> Respon awal paling lambat 2 x 24 jam.</li></ul>
            """).encode(),
            "dokumen.html",
        ),
        knowledge(),
    )
    held = {c.id: c for s in found.services for c in s.components}
    assert {"persyaratan", "pengaduan"} <= set(held)
    assert not {"prosedur", "jangka_waktu"} & set(held)
    assert "Barang" not in held["persyaratan"].text
    assert [d.role for d in found.durations] == ["complaint"]


def test_a_time_below_complaints_that_answers_nobody_is_the_time_of_the_service():
    text = """
        # Kartu Anggota
        ## Persyaratan
        - Fotokopi KTP
        ## Pengaduan
        Telepon (0299) 555610

        Waktu Penyelesaian: 3 hari kerja

        Biaya: Gratis
    """
    assert "jangka_waktu" in services(text, "md")["Kartu Anggota"]


def test_the_sign_of_a_panel_between_a_name_and_its_components_is_no_text():
    found = services("""
        Daftar Layanan
        Kartu Anggota
        \u2212
        Persyaratan:
        Fotokopi KTP
        Waktu Penyelesaian:
        1 hari kerja
        Biaya:
        Gratis
        Sewa Ruang
        \u2212
        Persyaratan:
        Surat permohonan
        Waktu Penyelesaian:
        2 hari kerja
        Biaya:
        Rp 50.000
    """)
    assert list(found) == ["Kartu Anggota", "Sewa Ruang"]


def test_a_picture_in_front_of_a_line_does_not_hide_that_it_begins_with_a_capital():
    page = """
        <h2>Standar Pelayanan: Sewa Ruang</h2>
        <div>\U0001f4cb Persyaratan Sewa Ruang:</div>
        <ul><li>Surat permohonan</li><li>Fotokopi KTP</li></ul>
        <div>\U0001f4b0 Biaya:</div><div>Gratis</div>
    """
    assert services(page, "html") == {"Sewa Ruang": ["persyaratan", "biaya"]}


def test_numbers_with_a_zero_in_front_head_their_lines():
    found = services("""
        STANDAR PELAYANAN KARTU ANGGOTA

        01 Persyaratan
        Fotokopi KTP

        02 Biaya
        Gratis

        03 Jaminan Keselamatan dan Keselamatan Pelayanan
        Berkas disimpan di lemari terkunci

        04 Produk Pelayanan
        Kartu anggota
    """)
    assert list(found.values()) == [["persyaratan", "biaya", "jaminan_keamanan", "produk"]]


def test_counts_of_things_with_other_numbers_between_them_are_no_labels():
    document = read_document(b"01 Persyaratan\nKTP\n2 Lembar Foto\n02 Biaya\nGratis\n03 Produk\nKartu\n", "dokumen.txt")
    assert [b.label for b in document.blocks if b.label] == ["01", "02", "03"]


def test_services_of_one_component_each_are_named_by_the_lines_above_their_descriptions():
    found = services("""
        Pelayanan Desa

        Berbagai layanan yang tersedia untuk warga desa

        Jam Pelayanan

        Senin - Jumat: 08.00 - 16.00

        Surat Pengantar

        Pengantar KTP, kartu keluarga, dan surat kependudukan lainnya

        Persyaratan:
        Fotokopi kartu keluarga
        Pasfoto
        Gratis
        Selengkapnya
        Izin Usaha

        Bantuan pengurusan izin usaha mikro di tingkat desa

        Persyaratan:
        Surat permohonan
        Denah lokasi
        Gratis
        Selengkapnya
        Bantuan Sosial

        Penyaluran bantuan pemerintah kepada keluarga yang membutuhkan

        Persyaratan:
        Fotokopi KTP
        Surat keterangan
        Gratis
        Selengkapnya
    """)
    assert list(found) == ["Surat Pengantar", "Izin Usaha", "Bantuan Sosial"]


def test_the_legal_basis_in_front_of_what_other_services_begin_with_belongs_to_the_service_below():
    found = services("""
        Kartu Anak

        Kartu bagi anak yang belum berumur tujuh belas tahun.

        Persyaratan
        Akta kelahiran
        Biaya

        Gratis.

        Kartu Keluarga

        Kartu bagi keluarga yang baru menikah atau pindah.

        Dasar Hukum
        Peraturan Presiden Nomor 96 Tahun 2018
        Persyaratan
        Buku nikah
        Biaya

        Gratis.
    """)
    assert found == {
        "Kartu Anak": ["persyaratan", "biaya"],
        "Kartu Keluarga": ["dasar_hukum", "persyaratan", "biaya"],
    }


def test_lines_apart_from_the_list_above_name_the_services_of_an_office():
    found = services("""
        LAYANAN KANTOR KECAMATAN MELATI

        Rekomendasi Pembukaan Lembaga Kursus dan Pelatihan Kerja Tingkat Kecamatan
        Syarat untuk Rekomendasi Pembukaan Lembaga Kursus
        1. Surat permohonan
        2. Fotokopi akta notaris

        Mutasi Siswa
        Syarat untuk layanan mutasi siswa
        1. Surat mutasi keluar
        2. Fotokopi rapor

        Piagam Musala
        Syarat Layanan Piagam Musala :
        1. Surat permohonan
        2. Profil musala
    """)
    assert list(found) == [
        "Rekomendasi Pembukaan Lembaga Kursus dan Pelatihan Kerja Tingkat Kecamatan",
        "Mutasi Siswa",
        "Piagam Musala",
    ]


TIMES = """
    <h1>{title}</h1>
    <h3>Persyaratan Umum</h3><ul><li>Fotokopi KTP</li><li>Surat pengantar RT</li></ul>
    <h3>Waktu Penyelesaian Layanan</h3>
    <table><tr><th>Jenis Layanan</th><th>Estimasi Waktu</th></tr>
    <tr><td>Surat Pengantar</td><td>1 hari kerja</td></tr>
    <tr><td>Surat Domisili</td><td>1-2 hari kerja</td></tr>
    <tr><td>Izin Usaha Mikro</td><td>3-7 hari kerja</td></tr></table>
    <h3>Biaya</h3><p>Gratis</p>
"""


def test_a_table_of_times_under_a_title_that_names_no_service_names_them():
    found = services(TIMES.format(title="SOP Pelayanan"), "html")
    assert [name for name in found if name != "*"] == ["Surat Pengantar", "Surat Domisili", "Izin Usaha Mikro"]
    assert found["Surat Domisili"] == ["jangka_waktu"]
    assert "jangka_waktu" not in found["*"]


def test_a_table_of_times_of_the_cases_of_a_service_is_the_content_of_its_time():
    found = extract_standard(
        read_document(TIMES.format(title="Standar Pelayanan Surat Desa").encode(), "a.html"), knowledge()
    )
    (service,) = found.services
    assert (service.name, str(service.component("jangka_waktu").state)) == ("Surat Desa", "isi")


def test_a_heading_without_a_text_gives_way_to_another_of_the_same_component_that_speaks_for_all():
    page = """
        <h2>SOP Pelayanan</h2>
        <h3>Diagram Alur Pelayanan</h3><img src="alur.jpg">
        <h3>Waktu Penyelesaian Layanan</h3>
        <table><tr><th>Jenis Layanan</th><th>Waktu</th></tr><tr><td>Surat Pengantar</td><td>1 hari</td></tr>
        <tr><td>Surat Domisili</td><td>2 hari</td></tr></table>
        <h3>Prosedur Umum Pelayanan</h3><ol><li>Warga datang ke kantor desa</li><li>Petugas memeriksa berkas</li>
        <li>Kepala desa menandatangani surat</li></ol>
        <h3>Persyaratan Umum</h3><ul><li>Fotokopi KTP</li></ul>
        <h3>Biaya Pelayanan</h3><p>Gratis</p>
    """
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge())
    (common,) = (s for s in found.services if s.name == "*")
    assert str(common.component("prosedur").state) == "isi"


def test_a_heading_that_begins_like_a_component_heads_the_services_below_it():
    found = services(
        """
        # Pelayanan Loket
        ## Persyaratan Penerbitan Kartu Anak dan Kartu Keluarga
        13 Mei 2025
        ### Penerbitan Kartu Anak
        #### Persyaratan:
        - Akta kelahiran
        - Pasfoto
        #### Biaya
        Gratis
        ### Penerbitan Kartu Keluarga
        #### Persyaratan:
        - Buku nikah
        - Surat pindah
        #### Biaya
        Gratis
        """,
        "md",
    )
    assert found == {
        "Penerbitan Kartu Anak": ["persyaratan", "biaya"],
        "Penerbitan Kartu Keluarga": ["persyaratan", "biaya"],
    }


def test_parts_of_the_requirements_of_a_service_stay_under_their_heading():
    found = services(
        """
        # Pelatihan Kerja Daerah
        ## Persyaratan Pendaftaran Pelatihan
        ### Persyaratan Umum
        - Fotokopi KTP
        ### Persyaratan Khusus
        - Surat keterangan kampus
        ## Jangka Waktu
        3 hari kerja
        ## Biaya
        Gratis
        """,
        "md",
    )
    assert list(found.values()) == [["persyaratan", "jangka_waktu", "biaya"]]


def test_names_that_differ_by_a_number_are_two_services():
    found = services(
        """
        # Samsat Kota Melati
        ## Syarat Pembayaran Pajak Tahunan
        - Fotokopi KTP
        - Surat kuasa bila diwakilkan
        ## Syarat Pembayaran Pajak 5 Tahunan
        - Fotokopi KTP
        - Bukti cek fisik kendaraan
        ## Biaya
        Sesuai notice pajak
        """,
        "md",
    )
    assert [name for name in found if name != "*"] == ["Pembayaran Pajak Tahunan", "Pembayaran Pajak 5 Tahunan"]


def test_a_second_time_below_the_heading_on_complaints_is_theirs():
    page = """
        <h2>Jenis Pelayanan</h2>
        <h4>Izin Keramaian</h4><p>Izin bagi acara warga.</p><span>Waktu: 3 hari kerja</span><p>Biaya: Gratis</p>
        <h4>Pengaduan Masyarakat</h4><p>Telepon (0299) 555610.</p><span>Waktu: 1 hari kerja</span>
    """
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge())
    assert [(d.value, d.role) for d in found.durations] == [(3, "service"), (1, "complaint")]


def test_steps_under_the_heading_of_the_requirements_leave_it_no_empty_component():
    page = """
        <h1>Sertifikasi Kebun</h1>
        <h3>Persyaratan</h3><p>Yang harus dipenuhi pelaku usaha:</p>
        <ol><li>Mengisi formulir permohonan</li><li>Melampirkan peta lahan</li><li>Memiliki kelompok tani</li></ol>
        <h3>Biaya</h3><p>Gratis</p><h3>Jangka Waktu</h3><p>5 hari kerja</p>
    """
    (service,) = extract_standard(read_document(page.encode(), "a.html"), knowledge()).services
    assert {c.id: str(c.state) for c in service.components} == {
        "persyaratan": "isi",
        "biaya": "isi",
        "jangka_waktu": "isi",
    }


@pytest.mark.parametrize("title", ["Penanganan Pengaduan", "Prosedur & Persyaratan"])
def test_a_heading_over_all_others_is_no_empty_component(title):
    page = f"""
        <h1>{title}</h1>
        <h2>Persyaratan</h2><ul><li>Surat pengaduan</li><li>Fotokopi KTP</li></ul>
        <h2>Jangka Waktu</h2><p>6 hari kerja</p><h2>Biaya</h2><p>Gratis</p><h2>Produk</h2><p>Surat jawaban</p>
    """
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge())
    assert [str(c.state) for s in found.services for c in s.components] == ["isi"] * 4


def test_two_sections_on_complaints_for_all_services_are_read_together():
    page = """
        <h2>Layanan Balai</h2>
        <h3>Alur dan Pengaduan</h3><p>Ikuti setiap langkah berikut.</p>
        <h3>Alur Pelatihan</h3><ol><li>Mendaftar</li><li>Mengikuti kelas</li><li>Menerima sertifikat</li></ol>
        <h3>Alur Sewa Ruang</h3><ol><li>Mengajukan surat</li><li>Membayar</li><li>Memakai ruang</li></ol>
        <h3>Alur Pengaduan</h3><ol><li>Melapor</li><li>Petugas memverifikasi</li><li>Menerima jawaban</li></ol>
        <h3>Pengaduan</h3><p>Telepon (0299) 555610.</p>
        <h3>Biaya</h3><p>Gratis</p><h3>Persyaratan</h3><p>Fotokopi KTP</p>
    """
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge())
    texts = [s.component("pengaduan").text for s in found.services if s.component("pengaduan")]
    assert len(texts) == 1
    assert "Petugas memverifikasi" in texts[0]
    assert "555610" in texts[0]


def test_the_time_of_an_answer_below_complaints_is_theirs_in_plain_text_too():
    text = """
        STANDAR PELAYANAN KARTU ANGGOTA
        Persyaratan: Fotokopi KTP
        Biaya: Gratis
        Pengaduan: Telepon (0299) 555610
        Waktu Penyelesaian: Respon awal paling lambat 2 x 24 jam
    """
    found = extract_standard(read_document(dedent(text).encode(), "a.txt"), knowledge())
    assert [d.role for d in found.durations] == ["complaint"]


def test_a_remark_below_the_name_in_the_column_of_services_is_no_service():
    page = """
        <h1>Standar Pelayanan</h1>
        <table><tr><th>No</th><th>Jenis Layanan</th><th>Komponen</th><th>Uraian</th></tr>
        <tr><td>1</td><td>Legalisir</td><td>Persyaratan</td><td>Ijazah asli</td></tr>
        <tr><td></td><td>(pengambilan di loket 2)</td><td>Biaya</td><td>Gratis</td></tr>
        <tr><td></td><td></td><td>Jangka Waktu</td><td>1 hari kerja</td></tr></table>
    """
    assert services(page, "html") == {"Legalisir": ["persyaratan", "biaya", "jangka_waktu"]}


def test_requirements_with_a_list_of_their_own_head_no_services():
    found = services(
        """
        # Standar Pelayanan Izin Penelitian
        ## Persyaratan Pengajuan Izin
        - Surat pengantar kampus
        - Proposal
        ### Warga Negara Asing
        #### Persyaratan Tambahan
        - Paspor
        ## Prosedur
        1. Mengisi formulir
        ## Jangka Waktu
        3 hari kerja
        ## Biaya
        Gratis
        """,
        "md",
    )
    assert found == {"Izin Penelitian": ["persyaratan", "prosedur", "jangka_waktu", "biaya"]}


def test_a_service_below_a_heading_that_names_a_field_keeps_its_name():
    found = services(
        """
        # Pelayanan Administrasi Kependudukan
        ## Penerbitan Kartu Keluarga
        Kartu keluarga bagi penduduk baru.
        ## Persyaratan
        - Buku nikah
        ## Prosedur
        1. Mengisi formulir
        ## Biaya
        Gratis
        ## Produk
        Kartu Keluarga
        """,
        "md",
    )
    assert list(found) == ["Penerbitan Kartu Keluarga"]


def test_a_standard_that_begins_with_its_legal_basis_is_no_law():
    found = services("""
        Standar Pelayanan Surat Pindah

        Dasar Hukum
        Undang-Undang Nomor 24 Tahun 2013

        Persyaratan Umum
        Fotokopi KTP

        Prosedur
        Pemohon datang ke loket.

        Surat Pernyataan Bermeterai

        Persyaratan Khusus
        Surat pindah asli

        Biaya
        Gratis
    """)
    assert "Surat Pindah" in found


def test_names_counted_above_the_same_component():
    told = "Persyaratan Pelayanan\nMengisi formulir\nBiaya\n\nGratis\n\nPenanganan Pengaduan\nKotak saran\nTelepon\n"
    names = ("1. Layanan Informasi", "2. Layanan Pengaduan", "3. Layanan Legalisasi Ijazah")
    found = services("Standar Pelayanan\n" + "".join(f"{name}\n{told}" for name in names))
    assert found == {name[3:]: ["persyaratan", "biaya", "pengaduan"] for name in names}


def test_the_last_item_above_a_component_is_no_name_of_a_row():
    text = (
        "Surat Jalan Ternak\n\nJangka Waktu\n1. Fotokopi KTP\nPersyaratan\n1. Fotokopi KTP\n2. Pasfoto\nPersyaratan\n"
        "1. Surat kuasa\nBiaya\nGratis\nProsedur\n1. Datang\n2. Menunggu\n"
    )
    assert list(services(text)) == ["Surat Jalan Ternak"]


def test_names_are_counted_anew_below_a_letter():
    told = "a. Persyaratan: membawa KTP\nb. Biaya: tidak dipungut biaya\nc. Produk pelayanan: surat\n"
    head = "Mengingat :\n1. Undang-Undang Nomor 25 Tahun 2009;\n2. Undang-Undang Nomor 2 Tahun 2002;\n\n"
    first = f"A. PELAYANAN TERPADU\n1. Laporan Kehilangan Barang\n{told}2. Laporan Perkembangan Perkara\n{told}\n"
    assert services(f"{head}STANDAR PELAYANAN\n\n{first}B. PELAYANAN INTELKAM\n1. Izin Keramaian Umum\n{told}") == {
        name: ["persyaratan", "biaya", "produk"]
        for name in ("Laporan Kehilangan Barang", "Laporan Perkembangan Perkara", "Izin Keramaian Umum")
    }
