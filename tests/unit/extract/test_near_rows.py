"""Near misses of what a row tells: words, titles and lists that look like those of `test_rows_and_ways` and are not."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def shape(text, name="dokumen.html"):
    standard = extract_standard(read_document(text.encode(), name), knowledge())
    return [(s.name, [c.id for c in s.components if c.state != "kosong"]) for s in standard.services]


def components(text, name):
    return [c for _, ids in shape(text, name) for c in ids]


HEAD = "STANDAR PELAYANAN IZIN REKLAME\n\nPersyaratan\nKTP\nJangka Waktu\n2 hari\n"


@pytest.mark.parametrize("line", ["Acuan : Perda Nomor 5 Tahun 2023", "Estimasi : Rp50.000 sampai Rp75.000"])
def test_a_word_in_a_component_stays_its_content(line):
    assert components(f"{HEAD}Biaya\n{line}\nBesaran : Rp60.000\n", "a.txt") == ["persyaratan", "jangka_waktu", "biaya"]


def test_an_estimate_is_a_time_where_a_time_stands_behind_it():
    text = "STANDAR PELAYANAN IZIN REKLAME\n\nPersyaratan\nKTP\nBiaya\nGratis\n"
    assert components(f"{text}Estimasi : 2 hari kerja\n", "a.txt") == ["persyaratan", "biaya", "jangka_waktu"]


def card(name):
    return f"<h3>{name}</h3><h4>Persyaratan</h4><ul><li>KTP</li><li>Surat RT</li></ul><h4>Biaya</h4><p>Gratis</p>"


NAMES = ("Kartu Keluarga", "Akta Kelahiran", "Surat Pindah")


def test_an_accordion_in_a_list_of_links_is_no_menu():
    panes = "".join(f"<li><a href='#{n}'>{n}</a><div id='{n}'>{card(n)}</div></li>" for n in NAMES)
    assert shape(f"<ul>{panes}</ul>") == [(name, ["persyaratan", "biaya"]) for name in NAMES]


def test_a_list_of_papers_some_of_which_lead_to_forms_is_no_menu():
    papers = ("Formulir", "Surat kuasa", "Surat pernyataan")
    links = "".join(f"<li><a href='#{paper[-3:]}'>{paper}</a></li>" for paper in papers)
    forms = "".join(f"<section id='{paper[-3:]}'><h2>{paper}</h2><p>Isian.</p></section>" for paper in papers)
    page = f"<h1>Izin Reklame</h1><h2>Persyaratan</h2><ol>{links}<li>Fotokopi KTP pemohon dan saksi</li></ol>"
    assert shape(f"{page}<h2>Biaya</h2><p>Gratis</p>{forms}")[0] == ("Izin Reklame", ["persyaratan", "biaya"])


def test_cases_of_a_service_in_bold_are_none_of_their_own():
    cases = "".join(f"**Pengujian {n}**\nUntuk kendaraan.\n\n**Persyaratan:**\n- STNK\n\n" for n in ("Awal", "Berkala"))
    more = "**Prosedur:**\n1. Daftar\n2. Uji\n\n**Biaya:** Gratis\n\n**Produk:** Kartu uji\n"
    found = shape(f"# Standar Pelayanan Pengujian Kendaraan\n\n{cases}{more}", "a.md")
    assert found == [("Pengujian Kendaraan", ["persyaratan", "prosedur", "biaya", "produk"])]


def test_a_year_behind_the_name_of_a_component_names_no_service():
    page = "<h2>Persyaratan 2025</h2><ul><li>KTP</li><li>KK</li></ul><h2>Biaya</h2><p>Gratis</p>"
    assert shape(f"{page}<h2>Jangka Waktu</h2><p>2 hari</p>") == [("*", ["persyaratan", "biaya", "jangka_waktu"])]


def test_a_title_in_bold_above_headings_of_cases_names_the_service():
    cases = "".join(f"<h3>Persyaratan Izin {case}</h3><ul><li>KTP</li></ul>" for case in ("Baru", "Perpanjangan"))
    page = f"<p><b>IZIN USAHA REKLAME</b></p>{cases}<h3>Prosedur</h3><p>Daftar lalu terima.</p>"
    assert shape(f"{page}<h3>Biaya</h3><p>Gratis</p>") == [("IZIN USAHA REKLAME", ["persyaratan", "prosedur", "biaya"])]


def test_a_component_between_the_ranks_of_names_and_components_is_told_of_all():
    page = "".join(f"<h2>{n}</h2><h4>Persyaratan</h4><p>KTP</p><h4>Biaya</h4><p>Gratis</p>" for n in NAMES[:2])
    assert shape(f"{page}<h3>Pengaduan</h3><p>Kotak saran</p>") == [
        *((name, ["persyaratan", "biaya"]) for name in NAMES[:2]),
        ("*", ["pengaduan"]),
    ]


def test_years_of_a_card_are_no_numbers_of_services():
    text = "STANDAR PELAYANAN KARTU\n\n1. KARTU ANGGOTA\nPersyaratan\nKTP\nBiaya\nGratis\n\n"
    found = shape(f"{text}KARTU BERLAKU UNTUK 1 DAN 2 TAHUN\nJangka Waktu\n2 hari\nProduk\nKartu\n", "a.txt")
    assert [ids for _, ids in found] == [["persyaratan", "biaya", "jangka_waktu", "produk"]]


def test_ways_that_stand_beside_a_service_are_services():
    def section(name, first):
        return f"## {name}\n\n### {first}\n\n1. Datang\n2. Pulang\n\n### Persyaratan\n\n- KTP\n\n"

    page = section("Rawat Jalan", "Prosedur") + section("Pendaftaran Online", "Prosedur")
    found = shape(f"# Puskesmas Tirta\n\n{page}{section('Pendaftaran Manual', 'Prosedur')}", "a.md")
    assert [name for name, _ in found] == ["Rawat Jalan", "Pendaftaran Online", "Pendaftaran Manual"]


def test_a_bold_line_of_several_words_heads_no_component_for_one_of_them():
    names = (("Persyaratan", "KTP"), ("Biaya", "Gratis"), ("Produk", "Akta"))
    late = "**Batas Waktu Pelaporan**\n\n60 hari sejak tanggal kelahiran.\n\n"
    rows = [f"**{name}**\n\n{told}.\n\n" for name, told in names]
    assert components(f"# Akta Kelahiran\n\n{rows[0]}{rows[1]}{late}{rows[2]}", "a.md") == [
        "persyaratan",
        "biaya",
        "produk",
    ]


def test_a_person_in_a_row_of_names_is_no_number_of_staff():
    lines = "Persyaratan : KTP\nProsedur : datang\nBiaya : gratis\nPetugas : Budi\nLama berlaku : 6 bulan\n"
    assert components(f"STANDAR PELAYANAN LOKET\n\n{lines}", "a.txt") == ["persyaratan", "prosedur", "biaya"]


def test_what_names_the_last_service_of_a_row_is_its_own():
    row = "".join(
        f"<h2>Persyaratan Surat {n}</h2><ul><li>KTP</li></ul>" for n in ("Usaha", "Nikah", "Domisili", "Pindah")
    )
    found = shape(f"{row}<h3>Prosedur Surat Pindah</h3><ol><li>Datang</li></ol>")
    assert found[-1] == ("Surat Pindah", ["persyaratan", "prosedur"])


@pytest.mark.parametrize("signs", ["│" * 4_000, "📌 " * 4_000, "⏱️" * 4_000])
def test_a_long_row_of_signs_is_read_at_once(signs):
    assert read_document(f"# Alur\n\n{signs}\n\n{signs}!\n".encode(), "a.md").blocks


def test_the_names_of_all_components_in_a_list_are_no_empty_components():
    names = (
        "Persyaratan", "Prosedur", "Jangka Waktu", "Biaya", "Produk Pelayanan", "Penanganan Pengaduan",
        "Dasar Hukum", "Sarana dan Prasarana", "Kompetensi Pelaksana", "Pengawasan Internal",
    )  # fmt: skip
    items = "".join(f"<li>{name}</li>" for name in names)
    page = f"<h1>Puskesmas Tirta</h1><h2>Komponen Standar Pelayanan</h2><ul>{items}</ul><p>Berkas Pasien</p>"
    clinic = "<h2>Poli Gigi</h2><h3>Syarat</h3><p>KTP</p><h3>Biaya</h3><p>Gratis</p><h3>Produk</h3><p>Obat</p>"
    found = extract_standard(read_document(f"{page}{clinic}".encode(), "a.html"), knowledge())
    told = [(s.name, [c.id for c in s.components]) for s in found.services]
    assert told == [("Poli Gigi", ["persyaratan", "biaya", "produk"])]


def test_a_labelled_name_above_headings_of_cases_stays_the_name():
    cases = "".join(f"<h3>Persyaratan Izin {case}</h3><ul><li>KTP</li></ul>" for case in ("Baru", "Perpanjangan"))
    page = f"<p>Jenis Layanan : Izin Reklame</p>{cases}<h3>Prosedur</h3><p>Daftar lalu terima.</p>"
    assert shape(f"{page}<h3>Biaya</h3><p>Gratis</p>") == [("Izin Reklame", ["persyaratan", "prosedur", "biaya"])]


def test_the_title_of_a_page_that_joins_services_is_no_component():
    page = (
        "<h1>Tata Cara Permohonan dan Keberatan</h1><h2>Permohonan Informasi</h2><h3>Prosedur</h3><ol><li>Pemohon "
        "mengisi formulir</li><li>Petugas mencatat permohonan</li></ol><h3>Jangka Waktu</h3><p>10 hari kerja</p>"
        "<h3>Biaya</h3><p>Gratis</p><h2>Pengajuan Keberatan</h2><h3>Prosedur</h3><ol><li>Pemohon mengajukan "
        "keberatan</li></ol><h3>Jangka Waktu</h3><p>30 hari kerja</p><h3>Biaya</h3><p>Gratis</p>"
    )
    told = ["prosedur", "jangka_waktu", "biaya"]
    assert shape(page) == [("Permohonan Informasi", told), ("Pengajuan Keberatan", told)]


def test_a_heading_of_nothing_but_components_is_none_itself():
    page = (
        "<h1>Imunisasi</h1><h2>Persyaratan, Waktu dan Biaya</h2><h3>Persyaratan</h3><ul><li>Buku KIA</li></ul>"
        "<h3>Jangka Waktu</h3><p>15 menit</p><h3>Biaya</h3><p>Gratis</p>"
    )
    assert shape(page) == [("Imunisasi", ["persyaratan", "jangka_waktu", "biaya"])]


def test_a_box_for_complaints_is_no_heading_of_them():
    text = f"{HEAD}Sarana\nKomputer\nKotak Pengaduan\nRuang tunggu\n"
    assert components(text, "a.txt") == ["persyaratan", "jangka_waktu", "sarana"]


def test_a_long_row_of_abbreviations_is_read_at_once():
    text = f"{HEAD}Biaya\nRp10.000 sesuai perda {'kab.' * 60} dan {'th.' * 60}\n"
    assert "biaya" in components(text, "a.txt")


def test_a_long_name_below_a_number_heads_the_line_below_it():
    text = "# Izin Reklame\n\n1. Persyaratan\nKTP\n2. Biaya\nGratis\n3. Penanganan Pengaduan, Saran, dan Masukan\n"
    told = f"{text}Aduan disampaikan kepada Sekretaris Dinas, Jalan Melati Nomor 4.\n"
    assert components(told, "a.md") == ["persyaratan", "biaya", "pengaduan"]
