"""Several services in one document, side by side, by component, by letters; dictums; a heading for two components."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def standard(text, suffix="html"):
    return extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


def told(text, suffix="html"):
    """What each service says, by component."""
    return {s.name: {c.id: c.text for c in s.components} for s in standard(text, suffix).services}


def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


SIDE_BY_SIDE = (
    ("Komponen", "Sambungan Baru", "Balik Nama Pelanggan"),
    ("Persyaratan", "KTP", "Bukti jual beli"),
    ("Prosedur", "Petugas mengukur", "Petugas mencatat"),
    ("Jangka Waktu", "3 hari kerja", "1 hari kerja"),
    ("Biaya/Tarif", "Rp150.000,00", "Gratis"),
    ("Produk Pelayanan", "Sambungan air", "Rekening baru"),
)


def test_columns_named_by_services_are_services():
    found = standard("<h1>Standar Pelayanan Perumda Tirta</h1>" + table(*SIDE_BY_SIDE))
    assert [s.name for s in found.services] == ["Sambungan Baru", "Balik Nama Pelanggan"]
    assert [f.state for f in found.fees] == ["berbayar", "gratis"]
    assert [(d.value, d.service) for d in found.durations] == [(3, "s1"), (1, "s2")]


@pytest.mark.parametrize("heads", [("Semula", "Menjadi"), ("Standar Lama", "Standar Baru"), ("Ada", "Tidak")])
def test_two_states_of_a_service_side_by_side_are_no_two_services(heads):
    rows = [("Komponen", *heads), *SIDE_BY_SIDE[1:]]
    found = standard("<h1>Standar Pelayanan Sambungan Baru</h1>" + table(*rows))
    assert not {s.name for s in found.services} & set(heads)


def test_an_empty_cell_is_empty_for_its_service_only():
    rows = [*SIDE_BY_SIDE, ("Pengaduan", "Telepon (0299) 555610", "")]
    states = {s.name: str(s.component("pengaduan").state) for s in standard("<h1>Layanan</h1>" + table(*rows)).services}
    assert states == {"Sambungan Baru": "isi", "Balik Nama Pelanggan": "kosong"}


def test_a_cell_that_spans_the_columns_speaks_for_all_services():
    text = table(*SIDE_BY_SIDE).replace(
        "</table>", '<tr><td>Dasar Hukum</td><td colspan="2">Perda 4/2021</td></tr></table>'
    )
    assert [c["dasar_hukum"] for c in told("<h1>Layanan</h1>" + text).values()] == ["Perda 4/2021", "Perda 4/2021"]


@pytest.mark.parametrize(
    "heads",
    [
        ("Komponen", "Uraian", "Keterangan"),
        ("Komponen", "Penjelasan Singkat", "Waktu"),
        ("Jabatan", "Sambungan", "Balik"),
    ],
)
def test_columns_with_other_names_are_one_service(heads):
    assert len(told("<h1>Standar Pelayanan Sambungan Air</h1>" + table(heads, *SIDE_BY_SIDE[1:]))) == 1


def test_columns_that_few_components_fill_are_one_service():
    rows = [SIDE_BY_SIDE[0], *((name, text, "") for name, text, _ in SIDE_BY_SIDE[1:])]
    assert len(told("<h1>Standar Pelayanan Sambungan Air</h1>" + table(*rows))) == 1


BY_COMPONENT = """
    <h1>Standar Pelayanan Perumda Tirta</h1>
    <h2>Persyaratan</h2><h3>Sambungan Baru</h3><ul><li>KTP</li></ul><h3>Balik Nama</h3><ul><li>Bukti jual beli</li></ul>
    <h2>Jangka Waktu</h2><p><b>Sambungan Baru:</b> 3 hari kerja</p><p><b>Balik Nama:</b> 1 hari kerja</p>
    <h2>Produk Pelayanan</h2><h3>Sambungan Baru</h3><p>Sambungan air</p><h3>Balik Nama</h3><p>Balik nama</p>
    <h2>Pengaduan</h2><p>Telepon (0299) 555610</p>
"""


def test_names_that_recur_in_the_components_are_services():
    assert told(BY_COMPONENT) == {
        "Sambungan Baru": {"persyaratan": "KTP", "jangka_waktu": "3 hari kerja", "produk": "Sambungan air"},
        "Balik Nama": {"persyaratan": "Bukti jual beli", "jangka_waktu": "1 hari kerja", "produk": "Balik nama"},
        "*": {"pengaduan": "Telepon (0299) 555610"},
    }


def test_cases_that_recur_in_the_components_are_no_services():
    cases = BY_COMPONENT.replace("Sambungan Baru", "Bagi warga").replace("Balik Nama", "Bagi perusahaan")
    assert len(told(cases.replace("Perumda Tirta", "Sambungan Air"))) == 1


def test_names_that_recur_in_few_components_are_no_services():
    assert "Balik Nama" not in told(BY_COMPONENT.replace("<h3>Balik Nama</h3>", "<h3>Lainnya</h3>"))


ROWS = "<tr><td>1<td>Persyaratan<td>KTP<tr><td>2<td>Prosedur<td>Daftar<tr><td>3<td>Waktu<td>1 hari kerja"


def test_a_numbered_row_across_the_table_names_the_service_below_it():
    names = ("A. Sambungan Baru", "B. Balik Nama")
    text = "".join(f'<tr><td colspan="3">{name}</td></tr>{ROWS}' for name in names)
    found = told(f"<h1>Standar Pelayanan Perumda</h1><table><tr><td>No<td>Komponen<td>Uraian{text}</table>")
    assert list(found) == ["Sambungan Baru", "Balik Nama"]


def test_the_next_letter_names_the_next_service():
    parts = "<p>1. Persyaratan</p><p>KTP</p><p>2. Biaya / Tarif</p><p>Gratis</p><p>3. Produk</p><p>Rekening</p>"
    found = told(f"<h1>Standar Pelayanan Perumda</h1><p>A. Sambungan Baru</p>{parts}<p>B. Balik Nama</p>{parts}")
    assert list(found) == ["Sambungan Baru", "Balik Nama"]
    assert found["Sambungan Baru"]["produk"] == "Rekening"


DECISION = """
    KEPUTUSAN DIREKTUR PERUMDA TIRTA
    NOMOR 12 TAHUN 2024
    TENTANG
    STANDAR PELAYANAN SAMBUNGAN BARU

    Menimbang : bahwa perlu ditetapkan standar pelayanan;
    MEMUTUSKAN:
    KESATU : Menetapkan standar pelayanan sambungan baru.
    KEDUA : Persyaratan :
    a. KTP
    b. Bukti kepemilikan rumah
    KETIGA : Jangka Waktu Penyelesaian : 3 (tiga) hari kerja.
    KEEMPAT : Produk Pelayanan : sambungan air minum.
    KELIMA : Biaya yang timbul akibat keputusan ini dibebankan pada anggaran.
    KEENAM : Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""


def test_a_dictum_that_names_a_component_holds_it_and_any_other_ends_it():
    (components,) = told(DECISION, "txt").values()
    assert components == {
        "persyaratan": "a. KTP\nb. Bukti kepemilikan rumah",
        "jangka_waktu": "3 (tiga) hari kerja.",
        "produk": "sambungan air minum.",
    }


def test_the_fee_stands_under_the_heading_it_shares_with_the_time():
    found = standard(
        """
        <h1>Standar Pelayanan Kartu Pustaka</h1><h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2><p>Pemohon mendaftar</p>
        <h2>Jangka Waktu dan Biaya</h2><p>15 menit sesuai antrean</p><p>Gratis</p><h2>Produk</h2><p>Kartu</p>
        """
    )
    (service,) = found.services
    assert [f.state for f in found.fees] == ["gratis"]
    assert (service.component("biaya").merged_with, service.component("biaya").labelled) == ("jangka_waktu", True)


def test_a_reference_under_a_shared_heading_is_not_taken_for_the_fee():
    found = standard(
        """
        <h1>Standar Pelayanan Kartu Pustaka</h1><h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2><p>Pemohon mendaftar</p>
        <h2>Jangka Waktu dan Biaya</h2><p>15 menit sesuai antrean</p><h2>Produk</h2><p>Kartu</p>
        """
    )
    assert found.fees == ()


@pytest.mark.parametrize("heading", ["Persyaratan Laynaan", "Persyaratan Playanan", "Persayratan Layanan"])
def test_a_slip_in_the_words_around_a_name_is_no_other_name(heading):
    assert knowledge().headings.label(heading).component == "persyaratan"


def test_plain_headings_beside_labels_with_their_values_are_headings():
    found = told(
        """
        <h1>Standar Pelayanan Kartu Pustaka</h1><p>Syarat</p><ul><li>KTP</li></ul><p>Biaya : Gratis</p>
        <p>Waktu : 15 menit</p><p>Pengawasan Internal</p><p>Kepala seksi memeriksa buku</p><p>Produk : Kartu</p>
        """
    )
    assert list(found["Kartu Pustaka"]) == ["persyaratan", "biaya", "jangka_waktu", "pengawasan_internal", "produk"]


def test_a_bare_word_among_numbered_headings_is_text():
    found = told(
        """
        <h1>Standar Pelayanan Kartu Pustaka</h1><p><b>1. Persyaratan</b></p><p>KTP</p><p><b>2. Prosedur</b></p>
        <p>Pemohon mendaftar</p><p>Pengaduan</p><p>dicatat petugas</p><p><b>3. Waktu</b></p><p>15 menit</p>
        <p><b>4. Biaya</b></p><p>Gratis</p>
        """
    )
    assert list(found["Kartu Pustaka"]) == ["persyaratan", "prosedur", "jangka_waktu", "biaya"]


@pytest.mark.parametrize("heading", ["Pengadaan", "Layanan Pengadaan", "Pengawalan", "Evakuasi", "Kompetisi"])
def test_another_word_is_no_slip_in_a_name(heading):
    assert knowledge().headings.label(heading) is None


@pytest.mark.parametrize("heading", ["Waktu / Biaya", "Biaya/Waktu", "Jangka Waktu Penyelesaian dan Biaya"])
def test_time_and_fee_under_one_heading_are_both_read(heading):
    found = standard(
        f"<h1>Peminjaman Aula</h1><h2>Persyaratan</h2><p>KTP</p><h2>{heading}</h2><p>15 menit, Rp. 0,-</p>"
        "<h2>Produk</h2><p>Surat izin</p>"
    )
    assert [(d.value, d.unit, d.role) for d in found.durations] == [(15, "menit", "service")]
    assert [f.state for f in found.fees] == ["gratis"]


def test_a_table_of_steps_under_the_procedure_is_its_content():
    steps = [("No", "Uraian Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output")]
    steps += [("1", "Memeriksa berkas", "Petugas", "Berkas", "5 menit", "Berkas lengkap")]
    steps += [("2", "Mencetak kartu", "Petugas", "Data", "10 menit", "Kartu")]
    found = standard(
        f"<h1>Kartu Pustaka</h1><h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2>{table(*steps)}"
        "<h2>Jangka Waktu</h2><p>15 menit</p><h2>Produk</h2><p>Kartu</p>"
    )
    (service,) = found.services
    assert "Memeriksa berkas" in service.component("prosedur").text
    assert [(d.value, d.role) for d in found.durations] == [(5, "step"), (10, "step"), (15, "service")]


def test_a_service_whose_first_component_is_headed_higher_than_others_is_a_service_all_the_same():
    parts = "<h3>Persyaratan</h3><p>KTP</p><h3>Prosedur</h3><p>Mendaftar</p><h3>Biaya</h3><p>Gratis</p>"
    page = f"<h1>Poli Umum</h1>{parts}<h1>Imunisasi</h1>{parts.replace('h3', 'h2', 2)}<h1>Poli Gigi</h1>{parts}"
    raw = read_document(page.encode(), "a.html")
    found = [s.name for s in extract_standard(raw, knowledge()).services]
    assert found == ["Poli Umum", "Imunisasi", "Poli Gigi"]


def test_the_keeping_of_files_is_no_time_of_a_service():
    page = (
        "<h1>SOP Pendokumentasian</h1><h2>Dasar Hukum</h2><p>UU 43/2009</p><h2>Alur Proses</h2><p>Arsip dicatat</p>"
        "<h2>Jangka Waktu Penyimpanan</h2><ul><li>Arsip aktif: 5 tahun</li></ul>"
    )
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge())
    assert all(s.component("jangka_waktu") is None for s in found.services)


def test_a_name_with_slips_in_all_its_words_is_known_in_the_column_of_names():
    names = ["Persyaratan", "Prosedur", "Biaya", "Jaminana Keamana", "Produk"]
    table = "".join(f"<tr><td>{n}</td><td>{name}</td><td>Isi {n}</td></tr>" for n, name in enumerate(names, 1))
    raw = read_document(f"<h1>Surat Pindah</h1><table>{table}</table>".encode(), "a.html")
    (service,) = extract_standard(raw, knowledge()).services
    assert service.component("jaminan_keamanan").text == "Isi 4"


def test_the_next_letter_names_the_next_service_also_where_the_one_before_lacks_its_first_component():
    text = """\
        STANDAR PELAYANAN
        DINAS PERTANIAN KABUPATEN CONTOH

        A. PENGUJIAN BENIH

        2. Persyaratan
        Contoh benih

        3. Jangka Waktu Penyelesaian
        5 hari kerja

        4. Biaya/Tarif
        Gratis

        B. SERTIFIKASI KEBUN

        1. Dasar Hukum
        UU 22/2019

        2. Persyaratan
        Surat permohonan
        """
    found = standard(dedent(text), "txt").services
    assert {s.name: [c.id for c in s.components] for s in found} == {
        "PENGUJIAN BENIH": ["persyaratan", "jangka_waktu", "biaya"],
        "SERTIFIKASI KEBUN": ["dasar_hukum", "persyaratan"],
    }


STEP_TABLES = """\
KARTU ANGGOTA
No | Uraian Prosedur | Kelengkapan Berkas Pemohon | Durasi Waktu | Ket
1. | Pemohon membawa berkas | Fotokopi KTP | 5 Menit | Anggota baru
2. | Petugas memeriksa berkas | Pas foto | 10 Menit | Perwali Nomor 3 Tahun 2020
3. | Camat menandatangani | Formulir | 15 Menit | -

KARTU TAMU
No | Uraian Prosedur | Kelengkapan Berkas Pemohon | Durasi Waktu | Ket
1. | Tamu mengisi buku | Surat tugas | 5 Menit | -
2. | Petugas mencetak kartu | Pas foto | 10 Menit | -
3. | Tamu menerima kartu | Fotokopi KTP | 15 Menit | -
"""


def test_tables_of_steps_are_the_procedures_of_the_services_above_them():
    found = extract_standard(read_document(STEP_TABLES.encode(), "alur.txt"), knowledge())
    assert {s.name: [c.id for c in s.components] for s in found.services} == {
        "KARTU ANGGOTA": ["prosedur", "persyaratan"],
        "KARTU TAMU": ["prosedur", "persyaratan"],
    }
    assert found.services[1].components[0].text == "Tamu mengisi buku\nPetugas mencetak kartu\nTamu menerima kartu"
    assert [c.key for c in found.citations] == ["PERWALI 3/2020"]
    assert [d for d in found.durations if d.role == "service"] == []


COUNTED = """\
STANDAR PELAYANAN PADA DINAS NIAGA KABUPATEN SEKARWANGI

STANDAR PELAYANAN IZIN REKLAME

1. Persyaratan
a. Surat permohonan
b. Denah lokasi

2. Jangka Waktu Penyelesaian
3 (tiga) hari kerja

3. Evaluasi Kinerja Pelaksana
Survei kepuasan setiap tahun.

{title}

{label} Dasar Hukum
a. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

2. Persyaratan
a. Surat permohonan
"""


def test_components_counted_anew_under_a_title_of_the_same_form_are_another_service():
    found = told(COUNTED.format(title="STANDAR PELAYANAN IZIN TRAYEK", label="1."), "txt")
    assert {name: list(parts) for name, parts in found.items()} == {
        "IZIN REKLAME": ["persyaratan", "jangka_waktu", "evaluasi"],
        "IZIN TRAYEK": ["dasar_hukum", "persyaratan"],
    }


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("STANDAR PELAYANAN IZIN TRAYEK", "4."),  # counted on: a word about the whole
        ("STANDAR PELAYANAN IZIN REKLAME", "1."),  # a running head
        ("STANDAR PELAYANAN DINAS NIAGA", "1."),  # an office
    ],
)
def test_a_title_alone_or_one_that_says_the_same_is_no_other_service(title, label):
    assert "IZIN TRAYEK" not in told(COUNTED.format(title=title, label=label), "txt")
