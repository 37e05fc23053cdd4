"""Standards in shapes of an office's own: chapters for all, tables by service, articles with annexes, two languages."""

import pytest
from reading import shape, standard


def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


DELIVERED = ("Persyaratan", "Prosedur", "Jangka Waktu", "Biaya")
IDS = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]


def service(name):
    return f"<h2>{name}</h2>" + table(*((part, "isi yang ditulis kantor") for part in DELIVERED))


# --- told for all ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["KETENTUAN UNTUK SEMUA POLI", "Komponen yang Berlaku untuk Seluruh Jenis Pelayanan"])
@pytest.mark.parametrize("first", [True, False])
def test_what_a_title_tells_for_all_is_no_service(title, first):
    for_all = f"<h2>{title}</h2>" + table(("Dasar Hukum", "UU 25/2009"), ("Sarana", "Loket"), ("Pengaduan", "WA"))
    each = service("POLI UMUM") + service("POLI GIGI")
    page = for_all + each if first else each + for_all
    assert shape(f"<h1>STANDAR PELAYANAN PUSKESMAS</h1>{page}") == [
        ("POLI UMUM", IDS),
        ("POLI GIGI", IDS),
        ("*", ["dasar_hukum", "sarana", "pengaduan"]),
    ]


# --- tables ---------------------------------------------------------------------------------------------------------


def test_a_column_may_be_named_with_a_word_of_a_component():
    names = ("Izin Insidentil", "Perpanjangan Kartu Pengawasan", "Sewa Kios")
    rows = [(part, *(f"isi {i}" for i in range(3))) for part in DELIVERED]
    found = shape(f"<h1>Standar Pelayanan Terminal</h1>{table(('Komponen', *names), *rows)}")
    assert found == [(name, IDS) for name in names]


def test_a_row_of_its_own_names_the_service_of_the_table_below_it():
    def sheet(name):
        rows = [(part, "isi yang ditulis") for part in DELIVERED]
        return table(("JENIS LAYANAN", name)) + "<p></p>" + table(*rows)

    names = ("Evakuasi Hewan", "Sosialisasi Kebakaran")
    assert shape("<h1>DAFTAR</h1>" + "".join(map(sheet, names))) == [(name, IDS) for name in names]


def test_a_number_to_call_is_no_name():
    assert shape(table(("Layanan", "(0331) 5761044"))) == []


def test_a_value_on_a_row_of_its_own_goes_on_with_the_component_above_it():
    rows = [("Persyaratan", "Surat permohonan"), ("", "Peserta minimal 20 orang"), ("", "Tempat terbuka")]
    rows += [(part, "isi yang ditulis") for part in DELIVERED[1:]]
    (found,) = standard(f"<h1>Standar Pelayanan Simulasi</h1>{table(*rows)}").services
    assert found.component("persyaratan").text == "Surat permohonan\nPeserta minimal 20 orang\nTempat terbuka"


# --- words ----------------------------------------------------------------------------------------------------------


def test_names_with_their_english_behind_them_are_known():
    names = ("Persyaratan Requirements", "Sistem, Mekanisme dan Prosedur System, Mechanism and Procedure")
    names += ("Jangka Waktu Penyelesaian Time Frame", "Biaya Fee")
    found = shape(f"<h1>Standar Pelayanan Paspor</h1>{table(*((name, 'isi') for name in names))}")
    assert found == [("Paspor", IDS)]


def test_names_cut_short_are_known_in_a_row_of_known_ones():
    names = (
        "Persyaratan",
        "Prosedur",
        "Biaya / Tarif",
        "Sarpras",
        "Dsr Hukum",
        "Pengws. Intern",
        "Evalausi Kinrja Pelaksana",
    )
    page = "".join(f"<p><b>{name}</b></p><p>Isi bagian ini.</p>" for name in names)
    (found,) = shape(f"<h1>Standar Pelayanan Pengujian</h1>{page}")
    assert found[1] == ["persyaratan", "prosedur", "biaya", "sarana", "dasar_hukum", "pengawasan_internal", "evaluasi"]


def test_the_last_name_of_a_service_may_be_cut_short_too():
    names = ("Persyaratan", "Prosedur", "Biaya / Tarif", "Sarpras", "Evalausi Kinrja Pelaksana")
    told = "".join(f"<p><b>{name}</b></p><p>Isi bagian ini.</p>" for name in names)
    page = "".join(f"<h2>{i}. {name}</h2>{told}" for i, name in enumerate(("PENGUJIAN AIR", "PENGUJIAN UDARA"), 1))
    found = shape(f"<h1>Standar Pelayanan Laboratorium</h1>{page}")
    assert [ids[-1] for _, ids in found] == ["evaluasi", "evaluasi"]


def test_who_handles_complaints_is_told_in_their_component():
    names = ("Persyaratan", "Prosedur", "Biaya", "Produk")
    page = "".join(f"<p><b>{name}</b></p><p>Isi bagian ini.</p>" for name in names)
    page += "<h2>Penanganan Pengaduan</h2><p>Melalui kotak saran di loket.</p><p><b>Koordinator Pengaduan</b></p>"
    (found,) = standard(f"<h1>Standar Pelayanan Pengujian</h1>{page}<p>Budi Santosa, S.E.</p>").services
    assert "Budi Santosa, S.E." in found.component("pengaduan").text


def test_a_step_that_looks_like_a_slip_is_a_step():
    steps = "".join(f"<li>{step}</li>" for step in ("Isi formulir", "Pembayaran", "Analisis"))
    page = f"<h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2><ul>{steps}</ul><h2>Produk</h2><p>Laporan</p>"
    assert shape(f"<h1>Standar Pelayanan Uji</h1>{page}")[0][1] == ["persyaratan", "prosedur", "produk"]


def test_headings_that_ask_need_no_question_mark():
    asked = ("Apa yang Anda bawa", "Bagaimana caranya", "Berapa lama", "Berapa ongkosnya", "Apa yang Anda terima")
    page = "".join(f"<h2>{name}</h2><p>Isi bagian ini ditulis kantor.</p>" for name in asked)
    assert shape(f"<h1>Menjadi Anggota</h1>{page}") == [("Menjadi Anggota", [*IDS, "produk"])]


def test_short_labels_of_a_village_are_known():
    lines = ("syarat : ktp, kk", "caranya : ke balai desa, ditulis", "jadi : 2 hari", "bayar : gratis")
    told = "".join(f"<p>{line}</p>" for line in lines)
    names = ("Surat Nikah", "Surat Kematian", "Surat Usaha")
    page = "".join(f"<p>{i}. {name}</p>{told}" for i, name in enumerate(names, 1))
    assert shape(f"<h1>STANDAR PELAYANAN BALAI DESA</h1>{page}") == [(name, IDS) for name in names]


# --- regulations ----------------------------------------------------------------------------------------------------


ARTICLES = "".join(
    f"<p>Pasal {i}</p><p>(1) Standar pelayanan ditetapkan dengan Peraturan Wali Kota ini.</p>" for i in range(1, 6)
)
HEAD = "<p>PERATURAN WALI KOTA TELAGA</p><p>NOMOR 7 TAHUN 2024</p><p>TENTANG</p><p>STANDAR PELAYANAN PASAR</p>"
MADE = "<p>Menimbang : a. bahwa …</p><p>Mengingat : 1. UU 25/2009</p><p>MEMUTUSKAN:</p><p>Menetapkan :</p>"
ALL = (*DELIVERED, "Produk", "Sarana", "Kompetensi Pelaksana", "Pengawasan Internal", "Pengaduan", "Jumlah Pelaksana")


def test_the_annex_of_a_regulation_may_set_out_services():
    annexed = "".join(f"<h2>{name}</h2>{table(*((part, 'isi') for part in ALL))}" for name in ("KIOS", "LOS"))
    found = standard(f"{HEAD}{MADE}{ARTICLES}<p><b>BIAYA</b></p><p>Menurut Perda.</p><p>LAMPIRAN</p>{annexed}")
    assert "bukan_standar" not in found.kinds
    assert [(s.name, len(s.components)) for s in found.services] == [("KIOS", 10), ("LOS", 10)]


def test_a_regulation_about_standards_sets_out_none():
    found = standard(f"{HEAD}{MADE}{ARTICLES}<p><b>BIAYA</b></p><p>Ditetapkan dengan Perda.</p>")
    assert (found.kinds, found.services) == (("bukan_standar",), ())


# --- near misses -----------------------------------------------------------------------------------------------------


def markdown(text):
    return standard(text, "a.md")


WHOLE = "# Standar Pelayanan Izin Reklame\n\n## Persyaratan\n\n- KTP\n- Denah\n\n"
WHOLE += "## Prosedur\n\n{steps}\n\n## Biaya\n\nGratis\n\n"
STEPS = "1. Pemohon mendaftar\n2. Petugas memeriksa"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.format(steps=STEPS)
        + "## Pengaduan\n\nKotak saran\n\n- Respon: 1 x 24 jam\n- Penyelesaian: 5 hari kerja\n",
        WHOLE.format(steps="- Pemohon mendaftar: 5 menit\n- Proses: petugas memeriksa, 10 menit\n- Surat diterima"),
        WHOLE.format(steps=STEPS).replace("- Denah", "- Denah\n- Lama berlaku: 6 bulan\n- Waktu pengisian: 10 menit"),
    ],
)
def test_times_of_other_things_make_no_time_for_completion(text):
    (found,) = markdown(text).services
    assert found.component("jangka_waktu") is None


@pytest.mark.parametrize(
    "rows",
    [
        (("Unsur", "Nilai"), ("Kesesuaian persyaratan", "3,20"), ("Kemudahan prosedur", "3,15"), ("Waktu", "3,05"),
         ("Kewajaran biaya", "3,80"), ("Produk layanan", "3,10")),
        (("Petugas", "Nama"), ("Petugas keamanan", "Joko"), ("Kasir retribusi", "Sari"), ("Penerima keluhan", "Dewi"),
         ("Pengawas lapangan", "Adi"), ("Pengelola sarana", "Budi")),
    ],
)  # fmt: skip
def test_a_table_of_points_or_names_tells_no_components(rows):
    assert shape(f"<h1>Indeks Kepuasan</h1>{table(*rows)}") == []


def test_a_service_in_bold_may_have_a_word_of_a_component():
    told = "".join(f"<p><b>{name}</b></p><p>Isi bagian ini ditulis kantor.</p>" for name in DELIVERED)
    names = ("Pendaftaran Klub Olahraga", "Peminjaman Sarana Olahraga")
    page = "".join(f"<p><b>{name}</b></p><p>Layanan untuk warga kabupaten.</p>{told}" for name in names)
    assert [name for name, _ in shape(f"<h1>Standar Pelayanan Dispora</h1>{page}")] == list(names)


def test_last_items_of_lists_are_no_names():
    papers = ("Fotokopi KTP", "Fotokopi KK", "Pengantar RT")
    names = ("Surat Usaha", "Surat Domisili", "Surat Nikah")
    text = "# Standar Pelayanan Desa\n\n"
    for count, name in enumerate(names, 1):
        items = "".join(f"{i}. {paper}\n" for i, paper in enumerate(papers[:count], 1))
        text += f"## {name}\n\nSyarat:\n\n{items}\nWaktu: 1 hari\n\nBiaya: gratis\n\n"
    assert [s.name for s in markdown(text).services] == list(names)


def test_items_of_a_page_of_component_headings_are_no_title():
    page = (
        "<h2>Persyaratan</h2><ul><li>KTP</li><li>KK</li></ul><h2>Prosedur</h2><p>Daftar.</p><h2>Biaya</h2><p>Gratis</p>"
    )
    assert [s.name for s in standard(page).services] == ["*"]


def test_names_in_a_column_called_like_a_component_stay_services():
    rows = (("Fasilitas", "Persyaratan", "Biaya", "Jangka Waktu"), ("Gedung Olahraga", "KTP", "Rp500.000", "1 hari"))
    rows += (("Aula Serbaguna", "KTP", "Rp300.000", "1 hari"),)
    found = shape(f"<h1>Penyewaan Gedung</h1>{table(*rows)}")
    assert [name for name, _ in found] == ["Gedung Olahraga", "Aula Serbaguna"]


def test_bold_items_below_another_heading_are_content():
    text = "# Standar Pelayanan Puskesmas\n\n" + "".join(f"- **{part}**\n  - isi\n" for part in (*DELIVERED, "Produk"))
    text += "\n## Jenis Pemeriksaan\n\n- **Hasil foto**\n  - dibaca\n- **Keluhan gigi**\n  - diperiksa\n"
    assert [s.name for s in markdown(text).services] == ["Puskesmas"]
