"""Rules at the end of a document, sections between the services, and what a page says of its only service."""

import pytest
from reading import shape, standard

PAPERS = "- KTP\n- Kartu Keluarga\n"


def village(closing):
    return (
        "STANDAR PELAYANAN DESA SUKAJAYA\nKECAMATAN RAWA INDAH\n\n"
        "1. SURAT KETERANGAN USAHA\nPersyaratan:\n- KTP\n- Foto usaha\nWaktu: 1 hari kerja\nBiaya: Gratis\n\n"
        "2. SURAT KETERANGAN PINDAH\nPersyaratan:\n- KTP\n- Kartu Keluarga\nWaktu: 2 hari kerja\nBiaya: Gratis\n\n"
        f"{closing}\n\nDasar Hukum\n- UU Nomor 6 Tahun 2014 tentang Desa\nJumlah Pelaksana\n2 orang\n"
        "Pengaduan\nKotak saran di kantor desa. Dijawab paling lambat 3 hari kerja.\n"
    )


@pytest.mark.parametrize(
    "closing",
    [
        "KETENTUAN UMUM (berlaku untuk semua layanan no. 1 s/d 2)",
        "KETENTUAN LAIN (untuk seluruh pelayanan di atas)",
        "Ketentuan Umum (berlaku untuk semua layanan)",
    ],
)
def test_rules_for_all_services_are_not_those_of_the_last(closing):
    own = ["persyaratan", "jangka_waktu", "biaya"]
    assert shape(village(closing)) == [
        ("SURAT KETERANGAN USAHA", own),
        ("SURAT KETERANGAN PINDAH", own),
        ("*", ["dasar_hukum", "jumlah_pelaksana", "pengaduan"]),
    ]


def chapters(between=""):
    services = "".join(
        f"### {letter}. {name}\n\n**Persyaratan:**\n\n{PAPERS}\n"
        "**Waktu Penyelesaian:** 2 hari kerja  \n**Biaya:** Gratis\n\n"
        for letter, name in (("A", "LEGALISIR IJAZAH"), ("B", "LEGALISIR RAPOR"))
    )
    return (
        f"# PELAYANAN LEGALISIR\n\n## 1. JENIS LAYANAN\n\n{services}{between}## 9. PENGADUAN\n\nKotak saran sekolah.\n"
    )


BETWEEN = (
    "## 6. KASUS KHUSUS\n\n### A. Ijazah Rusak\n\n1. Melapor\n\n### B. Ijazah untuk Luar Negeri\n\nKe dinas.\n\n",
    "## 7. TIPS UNTUK PEMOHON\n\nDatang di pagi hari.\n\n",
    "## 8. HAL PENTING\n\n### YANG DILARANG\n\n- Percaloan\n\n",
    "",
)


@pytest.mark.parametrize("between", BETWEEN)
def test_a_chapter_above_the_rank_of_the_services_is_told_of_all(between):
    own = ["persyaratan", "jangka_waktu", "biaya"]
    assert shape(chapters(between), "a.md") == [
        ("LEGALISIR IJAZAH", own),
        ("LEGALISIR RAPOR", own),
        ("*", ["pengaduan"]),
    ]


def test_what_stands_below_the_office_above_a_table_of_services_is_told_of_all():
    rows = "".join(
        f"<tr><td>{n}</td><td>{name}</td><td>KTP; surat kuasa</td><td>2 hari kerja</td><td>Gratis</td></tr>"
        for n, name in enumerate(("Legalisasi Putusan", "Pengambilan Akta", "Permohonan Salinan"), 1)
    )
    head = "<tr><th>No</th><th>Jenis Layanan</th><th>Persyaratan</th><th>Jangka Waktu</th><th>Biaya</th></tr>"
    page = (
        "<p>STANDAR PELAYANAN PENGADILAN AGAMA SUKAMAJU</p><p>A. Dasar Hukum</p>"
        "<ol><li>Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik</li></ol>"
        f"<p>B. Jenis Pelayanan</p><table>{head}{rows}</table>"
    )
    names = [name for name, _ in shape(page)]
    assert names == ["Legalisasi Putusan", "Pengambilan Akta", "Permohonan Salinan", "*"]


SWALLOWED = (
    "STANDAR PELAYANAN PINJAM AULA\n\nPersyaratan\n"
    "Surat permohonan yang ditujukan kepada camat, paling lambat tujuh hari\n"
    "sebelum acara, disertai fotokopi kartu tanda penduduk penanggung jawab\nserta susunan acara\n"
    "Sarana dan Prasarana\nRuang tunggu berpendingin udara, kursi prioritas, ruang laktasi, toilet\n"
    "{line}\nPetugas loket lulusan SMA yang\nmenguasai komputer dan ramah\nJumlah Pelaksana\n2 orang\n"
)


def test_a_heading_below_a_full_line_is_no_rest_of_it():
    ids = ["persyaratan", "sarana", "kompetensi", "jumlah_pelaksana"]
    assert shape(SWALLOWED.format(line="Kompetensi Pelaksana")) == [("PINJAM AULA", ids)]


def test_a_line_that_ends_in_such_words_goes_on_with_the_sentence():
    text = SWALLOWED.format(line="Kompetensi Pelaksana").replace("laktasi, toilet", "laktasi, dan poster tentang")
    assert "kompetensi" not in shape(text)[0][1]


def test_the_title_of_an_act_goes_on_in_words_that_name_a_component():
    text = SWALLOWED.format(line="Kompetensi Pelaksana")
    acts = "Dasar Hukum\n1. Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan\nPeraturan Perundang-undangan\n\n"
    (act,) = standard(text.replace("Persyaratan\n", f"{acts}Persyaratan\n", 1)).citations
    assert act.title == "Pembentukan Peraturan Perundang-undangan"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("<title>Tukar Guling - Kantor Tanah Kota Ramai</title>", "a.html"),
        ("<title>Kantor Tanah Kota Ramai | Tukar Guling</title>", "a.html"),
        ("---\ntitle: 'Tukar Guling'\n---\n", "a.md"),
    ],
)
def test_the_title_of_the_page_names_its_only_service_where_nothing_else_does(page, name):
    if name.endswith("md"):
        body = "**Persyaratan**\n\n- Akta tukar guling\n- KTP\n\n**Biaya**\n\nRp50.000\n\n"
        body += "**Jangka Waktu**\n\n5 hari kerja\n"
    else:
        body = (
            "<b>Persyaratan</b><ul><li>Akta tukar guling</li><li>KTP</li></ul><b>Biaya</b><p>Rp50.000</p>"
            "<b>Jangka Waktu</b><p>5 hari kerja</p>"
        )
    assert [s.name for s in standard(page + body, name).services] == ["Tukar Guling"]
    (service,) = standard(page + body, name).services
    line, column = service.place.line, service.place.column
    assert (page + body).splitlines()[line - 1][column - 1 :].startswith("Tukar Guling")


@pytest.mark.parametrize("title", ["Laravel", "Beranda", "Dinas Sosial Kota Ramai", "Layanan", "Detail | Persyaratan"])
def test_what_a_site_calls_any_page_names_no_service(title):
    body = "<b>Persyaratan</b><ul><li>Surat kuasa</li><li>KTP</li></ul><b>Biaya</b><p>Rp50.000</p>"
    assert [name for name, _ in shape(f"<title>{title}</title>{body}<b>Jangka Waktu</b><p>5 hari</p>")] == ["*"]


@pytest.mark.parametrize("words", ["Syaratnya", "Persyaratannya:", "Apa persyaratannya", "Biayanya :"])
def test_a_name_with_its_owner_is_the_same_name(words):
    text = f"STANDAR PELAYANAN IZIN REKLAME\n\n{words}\n- KTP\n- KK\n\nProsedur\n1. Daftar\n2. Terima izin\n"
    assert len(shape(text)[0][1]) == 2


def services_of_police(name):
    one = "<h3>{}</h3><p>Layanan bagi warga.</p><p>Jam Layanan</p><p>24 Jam</p><p>Biaya</p><p>GRATIS</p>{}"
    papers = "<h4>Persyaratan</h4><ul><li>Identitas pengadu</li><li>Uraian pengaduan</li></ul>"
    steps = "<h4>Alur Pelayanan</h4><ol><li>Isi formulir pengaduan</li><li>Petugas menelaah pengaduan</li></ol>"
    names = ("Surat Kehilangan", "Izin Keramaian", name)
    return "<h1>Layanan Kepolisian</h1>" + "".join(one.format(n, papers + steps) for n in names)


def test_a_card_called_like_a_component_is_a_service_and_loses_none_of_its_texts():
    found = shape(services_of_police("Layanan Pengaduan Warga (Satu Pintu)"))
    assert found[2] == ("Layanan Pengaduan Warga (Satu Pintu)", ["biaya", "persyaratan", "prosedur"])
    assert all("persyaratan" in ids for _, ids in found)


def test_a_name_right_above_a_higher_heading_stays_the_name():
    page = (
        "<h1>Kecamatan Sukamaju</h1><h4>Surat Keterangan Domisili</h4><h2>Informasi Layanan</h2>"
        "<h3>Persyaratan</h3><ul><li>KTP</li><li>KK</li></ul><h3>Biaya</h3><p>Gratis</p>"
        "<h3>Jangka Waktu</h3><p>1 hari</p>"
    )
    assert [name for name, _ in shape(page)] == ["Surat Keterangan Domisili"]


def test_components_that_rank_above_the_name_of_the_only_service_are_its_own():
    text = (
        "# Standar Pelayanan Dinas Perizinan\n\n### Izin Praktik Dokter\n\n"
        "**Dasar Hukum**\n\nUU Nomor 17 Tahun 2023\n\n"
        "## Persyaratan\n\n- KTP\n- Ijazah\n\n## Jangka Waktu\n\n3 hari kerja\n\n## Biaya\n\nGratis\n"
    )
    assert shape(text, "a.md") == [("Izin Praktik Dokter", ["dasar_hukum", "persyaratan", "jangka_waktu", "biaya"])]


@pytest.mark.parametrize("title", ["Penanganan Pengaduan", "Pengaduan, Saran, dan Masukan", "Jaminan Pelayanan"])
def test_a_chapter_called_like_a_component_is_no_service_whatever_stands_below_it(title):
    parts = (
        "### Persyaratan\n\n- KTP\n\n### Prosedur\n\n1. Daftar\n\n### Jangka Waktu\n\n1 hari\n\n### Biaya\n\nGratis\n\n"
    )
    text = "# Standar Pelayanan Puskesmas Melati\n\n" + "".join(
        f"## {name}\n\n{parts}" for name in ("Poli Umum", "Poli Gigi", "Poli Anak", title)
    )
    assert [name for name, _ in shape(text, "a.md")][:3] == ["Poli Umum", "Poli Gigi", "Poli Anak"]
    assert title not in [name for name, _ in shape(text, "a.md")]


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_a_break_in_the_source_of_markup_parts_nothing(name):
    item = "Serahkan berkas kepada petugas loket bagian\nLayanan Pengaduan"
    if name == "a.md":
        text = f"# Izin Reklame\n\n## Persyaratan\n\n- KTP\n\n## Prosedur\n\n1. {item}\n2. Terima izin\n\n"
        text += "## Biaya\n\nGratis\n"
    else:
        text = (
            f"<h1>Izin Reklame</h1><h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2><ol><li>{item}</li>"
            "<li>Terima izin</li></ol><h2>Biaya</h2><p>Gratis</p>"
        )
    assert shape(text, name) == [("Izin Reklame", ["persyaratan", "prosedur", "biaya"])]


def test_the_name_of_the_next_service_leaves_the_component_that_a_head_of_a_half_has_closed():
    text = (
        "A. PELAYANAN UJI BENIH PADI\n\nService Delivery\n1 Persyaratan Surat permohonan\nManufacturing\n"
        "8 Evaluasi Kinerja Survei kepuasan petani tiap 6 bulan dan rapat\n"
        "B. PELAYANAN UJI BENIH JAGUNG (LABORATORIUM)\nService Delivery\n"
        "1 Dasar Hukum Peraturan Bupati Wanua Nomor 4 Tahun 2022\n3 Kompetensi Pelaksana Analis bersertifikat\n"
        "4 Pengawasan Internal Dilakukan oleh atasan langsung\n"
    )
    first, second = standard(text).services
    assert first.component("evaluasi").text == "Survei kepuasan petani tiap 6 bulan dan rapat"
    assert second.name == "PELAYANAN UJI BENIH JAGUNG (LABORATORIUM)"


CARD = (
    "<div><div><span>{badge}</span><span>Aktif</span></div><h3>{name}</h3><h4>Persyaratan</h4><ul><li>KTP</li>"
    "<li>Kartu Keluarga</li></ul><h4>Alur Pelayanan</h4><div><span>1</span><p>{step}</p></div>"
    "<div><span>2</span><p>Petugas mencatat dan memeriksa</p></div></div>"
)


def test_the_badge_of_the_next_card_tells_nothing_of_complaints_in_this_one():
    cards = [
        ("Kehilangan", "Surat Tanda Lapor Kehilangan", "Datang ke loket"),
        ("Pengaduan Warga", "Layanan Pengaduan Warga (Adu)", "Mengisi formulir pengaduan di loket depan"),
        ("Keramaian", "Surat Izin Keramaian", "Datang ke loket"),
    ]
    page = "".join(CARD.format(badge=badge, name=name, step=step) for badge, name, step in cards)
    assert [(name, sorted(told)) for name, told in shape(page)] == [
        (name, ["persyaratan", "prosedur"]) for _, name, _ in cards
    ]
