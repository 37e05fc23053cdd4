"""Headings told by the row they stand in, sections of one rank, parts told for all, and pages laid out by tables."""

import pytest
from reading import shape, standard

from standards_lint.model.standard import Kind, State

# --- headings in the same words in several services -------------------------------------------------------------------


def bold(name, body):
    return f"<p><b>{name}</b></p>{body}"


def passport(name, papers="Dokumen yang disiapkan:", time="Kapan selesai:"):
    return (
        f"<h3>{name}</h3>"
        + bold(papers, "<ul><li>KTP</li><li>Kartu Keluarga</li></ul>")
        + bold("Tahapan:", "<p>Foto, wawancara, pengambilan.</p>")
        + bold(time, "<p>4 hari kerja setelah wawancara</p>")
        + bold("Tarif:", "<p>Rp350.000</p>")
    )


OWN = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]


def test_bold_lines_that_several_services_have_are_headings_by_a_word_of_theirs():
    assert shape(passport("Buku Pelaut Baru") + passport("Buku Pelaut Hilang")) == [
        ("Buku Pelaut Baru", OWN),
        ("Buku Pelaut Hilang", OWN),
    ]


def test_a_second_language_does_not_make_them_others():
    page = passport("Buku Pelaut Baru") + passport("Buku Pelaut Asing", "Dokumen yang disiapkan / Required documents:")
    assert [ids for _, ids in shape(page)] == [OWN, OWN]


def test_a_bold_name_with_the_word_of_a_component_stays_a_name():
    names = ("Izin Keamanan Acara", "Izin Keramaian Warga", "Izin Kemah Pelajar")
    page = "".join(
        bold(name, bold("Syarat:", "<ul><li>KTP</li></ul>") + bold("Biaya:", "<p>Gratis</p>")) for name in names
    )
    assert [name for name, _ in shape(page)] == list(names)


# --- a gap in a row of counted headings -------------------------------------------------------------------------------

COUNTED = (
    "STANDAR PELAYANAN LOKET\n\nA. SURAT JALAN\n\n1. Prosedur\nPemohon datang ke loket\n2. {name}\n{text}\n"
    "3. Biaya\nGratis\n4. Jangka Waktu\n1 hari\n5. Produk\nSurat jalan\n"
)


def test_a_counted_line_between_known_headings_heads_what_its_text_tells():
    told = COUNTED.format(name="Ihwal Berkas", text="- Fotokopi SIM\n- Fotokopi KTP sopir")
    assert shape(told) == [("SURAT JALAN", ["prosedur", "persyaratan", "biaya", "jangka_waktu", "produk"])]


def test_or_something_unknown_which_is_no_more_of_the_component_above():
    told = standard(COUNTED.format(name="Ihwal Armada", text="Truk dan pikap boleh memakai surat ini."))
    service = told.services[0]
    assert service.component("prosedur").text == "Pemohon datang ke loket"
    assert service.certainty < 100  # it may head what seems to be missing


def test_a_counted_list_below_a_heading_is_no_gap():
    papers = "1. Persyaratan\n1. KTP\n2. Kartu Keluarga\n3. Foto\n2. Biaya\nGratis\n3. Jangka Waktu\n1 hari\n"
    assert standard(f"SURAT JALAN\n\n{papers}").services[0].component("persyaratan").text.count("\n") == 2


# --- told for all -----------------------------------------------------------------------------------------------------


def counter(closing):
    return (
        "STANDAR PELAYANAN LOKET TERPADU\n\n"
        "A. SURAT JALAN\n\n1. Persyaratan\nKTP dan STNK\n2. Biaya\nGratis\n3. Jangka Waktu\n1 hari\n\n"
        f"B. SURAT MUAT\n\n1. Persyaratan\nKTP\n2. Biaya\nGratis\n3. Jangka Waktu\n2 hari\n\n{closing}\n"
    )


RULES = "1. Dasar Hukum\nUndang-Undang Nomor 22 Tahun 2009\n2. Pengaduan\nKotak saran di loket\n"


@pytest.mark.parametrize(
    "closing",
    [
        f"C. KETENTUAN YANG BERLAKU BAGI LAYANAN HURUF A DAN B\n\n{RULES}",
        f"C. HAL-HAL UMUM\nKetentuan pada huruf ini berlaku untuk kedua layanan di atas.\n{RULES}",
        f"C. KETENTUAN UMUM (semua layanan)\n{RULES}",
        "Pengaduan warga atas kedua layanan tersebut : kotak saran, telepon 0812\nSarana : ruang tunggu\n",
    ],
)
def test_a_part_for_all_services_is_not_the_last_ones(closing):
    own = ["persyaratan", "biaya", "jangka_waktu"]
    found = shape(counter(closing))
    assert found[:2] == [("SURAT JALAN", own), ("SURAT MUAT", own)]
    assert found[2][0] == "*"


def test_a_sentence_about_all_services_in_a_component_is_its_content():
    told = shape(counter("4. Jaminan Pelayanan\nBerlaku untuk semua layanan di kantor ini: tepat waktu.\n"))
    assert told[-1] == ("SURAT MUAT", ["persyaratan", "biaya", "jangka_waktu", "jaminan_pelayanan"])


# --- sections of one rank ---------------------------------------------------------------------------------------------

PAGE = (
    "# Layanan Loket\n\n## {first}\n\n**Syarat:**\n- KTP\n- STNK\n\n**Biaya:** Gratis\n\n"
    "## {second}\n\n**Prosedur:**\n1. Datang\n2. Ambil nomor\n\n{last}\n"
)


def test_components_that_come_again_below_a_heading_of_the_same_rank_are_another_services():
    page = PAGE.format(first="Surat Jalan", second="Surat Muat", last="**Syarat:**\n- KTP\n- Daftar muatan")
    assert shape(page, "a.md") == [
        ("Surat Jalan", ["persyaratan", "biaya"]),
        ("Surat Muat", ["prosedur", "persyaratan"]),
    ]


@pytest.mark.parametrize("again", ["**Biaya:** Gratis", "**Waktu:** 1 hari"])
def test_stages_of_one_service_have_a_time_and_a_fee_each(again):
    page = PAGE.format(first="Tahap Pendaftaran", second="Tahap Peninjauan", last=again)
    assert len(shape(page.replace("**Biaya:** Gratis", f"{again}\n\n**Biaya:** Gratis", 1), "a.md")) == 1


def test_sections_that_tell_different_things_are_those_of_one_service():
    page = PAGE.format(first="Sebelum Datang", second="Di Loket", last="**Jangka Waktu:** 1 hari")
    assert [ids for _, ids in shape(page, "a.md")] == [["persyaratan", "biaya", "prosedur", "jangka_waktu"]]


CHAPTERS = (
    "LOKET TERPADU\n\n1. PROFIL LOKET\n- Alamat: Jl. Melati\n\n2. SURAT JALAN\n\nSyarat:\n1. KTP\n2. STNK\n\n"
    "Biaya: Gratis\n\n3. SURAT MUAT (Barang dan Orang)\n\nProsedur:\n1. Datang\n2. Ambil nomor\n\nSyarat:\n1. KTP\n\n"
    "4. TANYA JAWAB\n\nT: Buka hari Minggu?\nJ: Tidak.\n\n5. SURAT TUGAS\n\nWaktu: 2 hari\nBiaya: Rp 5.000\n"
)


def test_chapters_in_capitals_count_on_over_the_lists_between_them():
    assert shape(CHAPTERS) == [
        ("SURAT JALAN", ["persyaratan", "biaya"]),
        ("SURAT MUAT (Barang dan Orang)", ["prosedur", "persyaratan"]),
        ("SURAT TUGAS", ["jangka_waktu", "biaya"]),
    ]


def test_what_stands_in_another_chapter_is_not_the_services():
    told = standard(CHAPTERS)
    assert all("Minggu" not in c.text for service in told.services for c in service.components)


def test_counted_lines_above_lists_are_headings_one_behind_the_other():
    text = (
        "1. LAYANAN KARTU PELAUT\n\nA. Persyaratan membuat kartu baru:\n1. KTP\n2. Foto\n\n"
        "B. Alur membuat kartu baru:\n1. Datang ke loket\n2. Foto\n3. Ambil kartu\n\n"
        "C. Biaya membuat kartu baru:\n- Dewasa: Rp 20.000\n- Anak: Rp 10.000\n"
    )
    assert {"persyaratan", "prosedur", "biaya"} <= set(shape(text)[0][1])


def test_the_number_in_a_circle_before_a_heading_is_no_part_of_it():
    page = (
        "<h1>Akta Nikah Laut</h1><h2><span>1</span> Persyaratan Akta Nikah Laut</h2><ul><li>KTP</li><li>KK</li></ul>"
        "<h2><span>2</span> Prosedur Akta Nikah Laut</h2><ol><li>Datang</li><li>Ambil nomor</li></ol>"
    )
    assert shape(page) == [("Akta Nikah Laut", ["persyaratan", "prosedur"])]


# --- tables -----------------------------------------------------------------------------------------------------------


def cells(*rows):
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def td(*texts):
    return "".join(f"<td>{text}</td>" for text in texts)


COMPONENTS = (("Syarat", "KTP dan surat gugatan"), ("Tatacara", "Daftar di loket"), ("Produk", "Salinan putusan"))


def inner(*others):
    return cells(*(td(name, text) for name, text in (*COMPONENTS, *others)))


def test_a_table_in_the_cell_of_each_service_and_a_page_laid_out_by_another():
    menu = "<a href='a'>Depan</a><br><a href='b'>Profil</a><br><a href='c'>Panjar Biaya</a>"
    table = cells(
        td("NO", "LAYANAN", "KETERANGAN"),
        td("1", "<b>BAGIAN PERDATA</b><br><br>Gugatan Ringan", inner(("Biaya", "Rp 10.000"))),
        td("2", "<b>BAGIAN PIDANA</b><br><br>Izin Menjenguk", inner(("Biaya", "Cuma-cuma"))),
    )
    text = "<p>Standar ini dibuat oleh panitia bersama para pencari keadilan setempat.</p>"
    page = cells("<td colspan=2>BALAI SENGKETA DESA</td>", td(menu, f"<h2>STANDAR PELAYANAN</h2>{text}{table}{text}"))
    own = ["persyaratan", "prosedur", "produk", "biaya"]
    assert shape(page) == [("Gugatan Ringan", own), ("Izin Menjenguk", own)]


def test_names_of_components_in_one_cell_and_above_their_texts_in_the_next():
    names = "1. Persyaratan<br>2. Jangka Waktu<br>3. Biaya"
    texts = "<p>1. Persyaratan</p><p>- KTP</p><p>2. Jangka Waktu</p><p>1 hari</p><p>3. Biaya</p><p>{}</p>"
    page = cells(
        td("No", "Jenis Pelayanan", "Komponen", "Uraian"),
        td("1", "Sewa Perahu", names, texts.format("Rp 5.000")),
        td("2", "Sewa Jala", names, texts.format("Gratis")),
    )
    own = ["persyaratan", "jangka_waktu", "biaya"]
    assert shape(page) == [("Sewa Perahu", own), ("Sewa Jala", own)]


def test_one_head_above_names_and_texts_and_a_merged_cell_for_all():
    page = (
        "<table><tr><th>NO</th><th>JENIS LAYANAN</th><th colspan=2>KOMPONEN DAN URAIAN</th></tr>"
        "<tr><td rowspan=3>1</td><td rowspan=3>Uji Tanah</td><td>Syarat</td><td>Surat permohonan</td></tr>"
        "<tr><td>Lama</td><td>3 hari</td></tr><tr><td>Tarif</td><td>Rp 5.000</td></tr>"
        "<tr><td rowspan=2>2</td><td rowspan=2>Sewa Bor</td><td>Syarat</td><td>KTP</td></tr>"
        "<tr><td>Tarif</td><td>Rp 9.000</td></tr>"
        "<tr><td colspan=2 rowspan=2>Berlaku untuk semua layanan</td><td>Pengaduan</td><td>Kotak saran</td></tr>"
        "<tr><td>Jaminan</td><td>Biaya kembali bila terlambat</td></tr></table>"
    )
    assert shape(page) == [
        ("Uji Tanah", ["persyaratan", "jangka_waktu", "biaya"]),
        ("Sewa Bor", ["persyaratan", "biaya"]),
        ("*", ["pengaduan", "jaminan_pelayanan"]),
    ]


def test_words_that_tell_a_component_in_one_service_tell_it_in_the_rows_of_the_next():
    rows = [
        td(*row)
        for row in (
            ("No", "Jenis Layanan", "Komponen", "Uraian"),
            ("1", "Kunjungan Tamu", "Apa yang disiapkan tamu", "Surat pemberitahuan"),
            ("", "", "Tahapan", "Surat dicatat, tamu diterima"),
            ("", "", "Waktu", "1 hari"),
            ("", "", "Biaya", "Gratis"),
            ("2", "Unjuk Rasa", "Apa yang disiapkan tamu", "Surat ke polisi"),
            ("", "", "Tahapan", "Wakil diterima"),
            ("", "", "Waktu", "2 hari"),
            ("", "", "Biaya", "Gratis"),
        )
    ]
    own = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]
    assert shape(cells(*rows)) == [("Kunjungan Tamu", own), ("Unjuk Rasa", own)]


def test_a_page_number_below_a_head_row_does_not_part_a_name_from_its_table():
    head = td("NO", "KOMPONEN", "URAIAN")
    rows = [td("1", "Persyaratan", "KTP"), td("2", "Biaya", "Gratis"), td("3", "Jangka waktu", "1 hari")]
    page = f"<p>1. Sewa Perahu</p>{cells(head, *rows)}<p>2. Sewa Jala Ikan</p>{cells(head, td('.', '', ''), *rows)}"
    assert [name for name, _ in shape(page)] == ["Sewa Perahu", "Sewa Jala Ikan"]


# --- what a word processor leaves -------------------------------------------------------------------------------------


def test_bold_by_the_style_sheet_of_the_page_itself():
    style = "<style>.c0{font-weight:400}.c1{color:#000;font-weight:700}</style>"
    names = ("Kelengkapan Permohonan", "Mekanisme", "Waktu", "Dokumen yang Diterbitkan")
    texts = (
        "Sertifikat benih dari daerah asal, faktur pembelian, dan surat tugas sopir",
        "Petugas memeriksa benih di gudang lalu menerbitkan surat jalan",
        "2 hari kerja sejak benih diperiksa",
        "Sertifikat ekspor benih bertanda tangan kepala balai",
    )
    page = style + "".join(
        f"<p><span class=c1>{number}. &nbsp; {title}</span></p>"
        + "".join(
            f"<p><span class='c1'>{name}</span></p><p><span class='c0'>{text}</span></p>"
            for name, text in zip(names, texts, strict=True)
        )
        for number, title in (("I", "PENGIRIMAN BENIH KELUAR DAERAH"), ("II", "PEMASUKAN BENIH DARI LUAR DAERAH"))
    )
    own = ["persyaratan", "prosedur", "jangka_waktu", "produk"]
    assert [ids for _, ids in shape(page)] == [own, own]


def test_a_class_that_most_of_a_page_has_marks_no_headings():
    style = "<style>.isi{font-weight:bold}</style>"
    parts = (("Persyaratan:", "Fotokopi KTP", "Biaya meterai"), ("Prosedur:", "Pemohon datang", "Hasil diserahkan"))
    page = f"{style}<h2>Surat Jalan Barang</h2>" + "".join(
        f"<p>{name}</p><p class=isi>{one} ke loket depan</p><p class=isi>{other} oleh petugas loket</p>"
        for name, one, other in (*parts, ("Biaya:", "Gratis bagi semua warga", "Tidak ada pungutan lain"))
    )
    assert shape(page) == [("Surat Jalan Barang", ["persyaratan", "prosedur", "biaya"])]


@pytest.mark.parametrize(
    ("hours", "ids"),
    [
        ("setiap hari 24 jam di dermaga dan jam kerja di kantor", []),
        ("setiap hari 24 jam, paling lama 2 jam tiap kapal", ["jangka_waktu"]),
        ("paling lama 24 jam", ["jangka_waktu"]),
    ],
)
def test_hours_without_a_clock_are_no_time_of_a_service(hours, ids):
    text = f"SURAT TAMBAT\n\nWaktu layanan: {hours}\n\nSyarat:\n- KTP\n- Surat kapal\n\nBiaya: Gratis\n"
    told = {component for _, found in shape(text) for component in found}
    assert sorted(told & {"jangka_waktu"}) == ids


def test_the_title_above_the_first_chapter_is_the_documents():
    report = (
        "<p><b>LAPORAN SURVEI KEPUASAN MASYARAKAT</b></p><p>TAHUN 2024</p><h1>BAB I PENDAHULUAN</h1><p>Isi.</p>"
        "<h2>Persyaratan</h2><p>3,41 Baik</p><h2>Biaya</h2><p>4,00 gratis</p><h2>Jangka Waktu</h2><p>3,02 Baik</p>"
    )
    told = standard(report)
    assert told.title == "LAPORAN SURVEI KEPUASAN MASYARAKAT"
    assert told.kinds == (Kind.BUKAN_STANDAR,)


def test_an_sop_sheet_with_the_standard_of_the_same_service_below():
    sheet = cells(
        td("Nomor SOP", "1/SOP/2024"),
        td("Tanggal Pembuatan", "3 Januari 2024"),
        td("Tanggal Revisi", "-"),
        td("Tanggal Efektif", "1 Februari 2024"),
        td("Disahkan oleh", "Kepala Balai"),
        td("Nama SOP", "Permohonan Uji Air"),
        td("Dasar Hukum", "Undang-Undang Nomor 17 Tahun 2019"),
        td("Kualifikasi Pelaksana", "Analis"),
    ) + cells(
        td("No", "Kegiatan", "Pelaksana", "Waktu", "Output"),
        td("1", "Pemohon mengajukan surat", "Loket", "5 menit", "Berkas"),
        td("2", "Petugas memeriksa berkas", "Loket", "5 menit", "Berkas"),
        td("3", "Petugas menguji air", "Analis", "1 hari", "Hasil"),
    )
    table = cells(
        td("NO", "KOMPONEN", "URAIAN"),
        td("1", "Persyaratan", "Surat permohonan"),
        td("2", "Prosedur", "Seperti bagan di atas"),
        td("3", "Waktu Penyelesaian", "4 hari kerja"),
        td("4", "Biaya", "Gratis"),
        td("5", "Produk", "Laporan uji"),
    )
    told = standard(f"{sheet}<h2>PERMOHONAN UJI AIR</h2>{table}")
    assert Kind.STANDAR_PELAYANAN in told.kinds
    (service,) = told.services
    assert {"dasar_hukum", "prosedur", "persyaratan", "jangka_waktu", "biaya", "produk"} <= {
        c.id for c in service.components
    }
    assert service.component("biaya").state is State.ISI


def test_a_title_with_a_word_on_complaints_above_services_makes_no_complaint_page():
    text = (
        "Topik Pertanyaan / Aduan (pilih)\n\nSURAT JALAN\n\nSyarat:\n- KTP\n- STNK\n\nBiaya: Gratis\n\nWaktu: 1 hari\n"
    )
    assert standard(text).kinds == (Kind.STANDAR_PELAYANAN,)


# --- names in the plain headings of first components ------------------------------------------------------------------


def template(first, second, between="Biaya:\n- Rp 50.000\n"):
    return (
        f"Loket Pelaut\n\n{first}\n1. KTP\n2. Foto\n\n{between}\n{second}\n1. KTP\n2. Surat kehilangan\n\n"
        "Biaya:\n- Rp 90.000\n\nWaktu:\n- 2 hari\n"
    )


def test_what_comes_again_behind_other_components_names_another_service():
    found = shape(
        template(
            "Persyaratan permohonan buku pelaut baru dengan membawa dokumen ASLI:",
            "Persyaratan penggantian buku pelaut HILANG:",
        )
    )
    assert found == [
        ("permohonan buku pelaut baru", ["persyaratan", "biaya"]),
        ("penggantian buku pelaut HILANG", ["persyaratan", "biaya", "jangka_waktu"]),
    ]


def test_cases_right_below_each_other_are_one_service():
    found = shape(template("Syarat pembuatan buku pelaut baru:", "Syarat perpanjangan buku pelaut:", between=""))
    assert [ids for _, ids in found] == [["persyaratan", "biaya", "jangka_waktu"]]


def test_a_counted_title_broken_in_a_narrow_column_is_one():
    closing = "C. KETENTUAN UNTUK SEMUA\nPELAYANAN\n\n1. Dasar Hukum\nUndang-Undang Nomor 22 Tahun 2009\n"
    assert shape(counter(closing))[-1] == ("*", ["dasar_hukum"])


def test_headings_below_one_that_speaks_for_all():
    box = "<h3>{}</h3><p>{}</p>"
    page = (
        passport("Buku Pelaut Baru")
        + passport("Buku Pelaut Hilang")
        + "<h2>Berlaku untuk semua layanan di atas</h2>"
        + box.format("Janji kami", "Berkas kami antar bila terlambat.")
        + box.format("Ada keluhan?", "Hubungi loket depan, dijawab 2 hari kerja.")
    )
    assert shape(page)[-1] == ("*", ["jaminan_pelayanan", "pengaduan"])
