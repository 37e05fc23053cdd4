"""Pages as many templates draw them: cards, columns beside a form, frames, rows of links; invented offices."""

import pytest
from reading import knowledge

from standards_lint.extract.account import account_of
from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document

CARD = (
    "<div><h3>{name}</h3><p>Surat bagi warga.</p><div>{time}</div><div>{fee}</div>"
    "<h4>Persyaratan:</h4><ul><li>Fotokopi KTP</li><li>Surat pengantar RT</li></ul></div>"
)
CARDS = "".join(
    CARD.format(name=name, time=time, fee=fee)
    for name, time, fee in (
        ("Surat Keterangan Usaha", "2-3 hari kerja", "Gratis"),
        ("Surat Keterangan Pindah", "1 hari kerja", "Gratis"),
        ("Surat Keterangan Ahli Waris", "4 hari kerja", "Rp 10.000"),
    )
)


def raw(text, name="dokumen.html"):
    return read_document(text.encode(), name)


def read(text, name="dokumen.html"):
    return extract_standard(raw(text, name), knowledge())


def told(text, name="dokumen.html"):
    return {s.name: [c.id for c in s.components] for s in read(text, name).services}


def test_time_and_fee_between_the_name_of_a_card_and_its_first_heading_are_the_card_s():
    found = read(f"<h2>Layanan Desa Sukamekar</h2>{CARDS}")
    assert [s.name for s in found.services] == [
        "Surat Keterangan Usaha",
        "Surat Keterangan Pindah",
        "Surat Keterangan Ahli Waris",
    ]
    assert {c.id for c in found.services[0].components} == {"persyaratan", "jangka_waktu", "biaya"}
    assert [(d.service, d.value) for d in found.durations if d.role == "service"] == [
        ("s1", 2.0),
        ("s1", 3.0),
        ("s2", 1.0),
        ("s3", 4.0),
    ]
    assert [f.service for f in found.fees] == ["s1", "s2", "s3"]


def test_what_stands_in_the_row_of_cards_before_them_is_told_of_all():
    page = f"<h2>Layanan Desa</h2><h3>Alur Pelayanan</h3><ol><li>Datang ke loket</li><li>Ambil surat</li></ol>{CARDS}"
    assert told(page)["*"] == ["prosedur"]
    assert len(told(page)) == 4


def test_a_heading_of_the_rank_of_the_cards_may_name_one_more_service_itself():
    page = f"<h2>Layanan Desa</h2>{CARDS}<h3>Syarat Nikah</h3><ul><li>Fotokopi KK</li><li>Pasfoto</li></ul>"
    assert told(page)["Nikah"] == ["persyaratan"]


def test_two_headings_with_a_single_title_below_each_are_no_row_of_cards():
    page = "<h2>Izin Reklame</h2><h3>Alur</h3><p>Datang.</p><h3>Produk Izin Reklame</h3><h4>Persyaratan</h4><p>KTP</p>"
    assert "*" not in told(page)


STEPS = "<ol><li>Pemohon mengisi formulir</li><li>Petugas memeriksa formulir</li><li>Petugas menjawab</li></ol>"
PROCEDURES = f"<h3>Prosedur Permohonan Informasi</h3>{STEPS}<h3>Prosedur Pengajuan Keberatan</h3>{STEPS}"


def test_headings_of_one_rank_that_name_the_same_component_of_two_services():
    assert told(PROCEDURES) == {"Permohonan Informasi": ["prosedur"], "Pengajuan Keberatan": ["prosedur"]}


def test_cases_of_persons_are_no_services():
    page = "<h1>Izin Nikah</h1><h3>Persyaratan Calon Suami</h3><p>KTP</p><h3>Persyaratan Calon Istri</h3><p>KK</p>"
    assert list(told(page)) == ["Izin Nikah"]


BESIDE = """
    <main><h1>Layanan Perizinan</h1></main>
    <div class="sidebar"><h3>Informasi</h3><h4>Dasar Hukum</h4><p>- UU No 28 Thn 2002</p><h4>Persyaratan</h4>
    <ul><li>Surat permohonan</li><li>Fotokopi KTP</li></ul><h4>Waktu Penyelesaian</h4><p>9 Hari Kerja</p>
    <h4>Biaya</h4><p>Gratis</p><h4>Produk Layanan</h4><p>Rekomendasi Gudang Amunisi</p></div>
    <div><h2>Formulir</h2><form><label>Nama</label><input></form></div>
"""


def test_components_in_a_column_beside_the_form_are_content():
    page = raw(BESIDE)
    found = extract_standard(page, knowledge())
    assert [c.id for c in found.services[0].components] == [
        "dasar_hukum",
        "persyaratan",
        "jangka_waktu",
        "biaya",
        "produk",
    ]
    assert found.services[0].name == "Rekomendasi Gudang Amunisi"
    entries = account_of(page, knowledge()).entries
    aside = [entry.block.text for entry in entries if any(taken.role == "furniture" for taken in entry.taken)]
    assert aside == ["Nama"]  # the field of the form


def test_a_column_that_only_names_components_or_tells_news_stays_furniture():
    menu = '<div class="sidebar"><a>Persyaratan</a><a>Biaya</a><a>Produk Layanan</a></div>'
    assert told(f"<main><h1>Izin Menara</h1><p>Isi.</p></main>{menu}") == {}


def test_the_last_of_a_row_of_links_does_not_name_what_follows():
    links = "".join(f'<a href="x"><h3>{n}</h3></a>' for n in ("Izin Reklame", "Izin Menara", "Izin Gudang"))
    components = "<h4>Persyaratan</h4><p>KTP</p><h4>Biaya</h4><p>Gratis</p><h4>Jangka Waktu</h4><p>2 hari</p>"
    page = f"<h1>Sertifikat Laik Angkutan</h1>{links}{components}"
    assert list(told(page)) == ["Sertifikat Laik Angkutan"]


@pytest.mark.parametrize(
    "head",
    [
        "No Komponen Uraian\n",
        "A. PENYAMPAIAN PELAYANAN (SERVICE POINT)\n",
    ],
)
def test_a_page_torn_off_behind_the_frame_of_a_standard_is_one(head):
    text = f"PENGUJIAN BENIH\n\n{head}\n1. Persyaratan\n\nMengisi formulir permohonan dan mengantar contoh benih.\n"
    assert read(text, "a.txt").kinds[0] == "standar_pelayanan"
    assert read(text.replace(head, ""), "a.txt").kinds[0] != "standar_pelayanan"


def test_the_row_called_description_may_hold_the_papers():
    rows = "".join(
        f"<tr><th>{name}</th><td>{value}</td></tr>"
        for name, value in (
            ("Judul", "Kartu Nelayan"),
            ("Deskripsi", "<ul><li>Fotokopi KTP</li><li>Surat keterangan nelayan</li><li>Pasfoto</li></ul>"),
            ("Jangka Waktu Pelayanan", "3 hari kerja"),
            ("Biaya", "Gratis"),
        )
    )
    assert told(f"<h2>Kartu Nelayan</h2><table>{rows}</table>") == {
        "Kartu Nelayan": ["jangka_waktu", "biaya", "persyaratan"]
    }


def test_a_table_around_one_line_is_a_frame():
    papers = "<ul><li>Fotokopi KTP</li><li>Surat keterangan nelayan</li></ul>"
    frame = "<table><tr><td><i></i></td><td>{}</td></tr></table>"
    assert told(frame.format("SYARAT IZIN TAMBAT") + papers) == {"IZIN TAMBAT": ["persyaratan"]}


def test_prose_and_dates_name_nothing():
    text = (
        "12 Mei 2024 |\n\nPengurusan surat hanya melalui loket di balai desa setempat. Informasi lain ditanyakan di "
        "kantor kecamatan\n\nPersyaratan Surat Keterangan Kayu\n\n1. Fotokopi KTP\n2. Surat pengantar\n"
    )
    assert list(told(text, "a.txt")) == ["Surat Keterangan Kayu"]


def test_sentences_on_a_portal_that_name_their_component():
    text = (
        "Izin Tambat Perahu\n\n  1. Surat permohonan\n  2. Fotokopi KTP\n\n  1. Pemohon menyerahkan berkas\n"
        "  2. Petugas memeriksa berkas\n  3. Petugas menyerahkan izin\n\n"
        "Jangka waktu penyelesaian Izin Tambat Perahu adalah 4 hari kerja sejak berkas dinyatakan lengkap.\n\n"
        "Biaya izin untuk perahu di bawah lima gros ton adalah Rp50.000 dan untuk perahu lain Rp75.000 sesuai dengan "
        "Peraturan Daerah Kabupaten Teratai Nomor 3 Tahun 2020 tentang Retribusi Jasa Usaha yang berlaku di semua "
        "dermaga milik pemerintah kabupaten dan dibayarkan melalui bank yang ditunjuk.\n\nIzin Tambat Perahu\n"
    )
    assert told(text, "a.md") == {"Izin Tambat Perahu": ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"]}


def test_a_bare_heading_above_those_that_name_services_heads_the_page():
    page = (
        f"<h3>Prosedur</h3><h3>Prosedur Pasien Rawat Jalan</h3>{STEPS}<h3>Prosedur Pasien Rawat Inap</h3>{STEPS}"
        "<h3>Persyaratan Rujukan Pasien</h3><ul><li>Surat rujukan</li><li>Kartu peserta</li></ul>"
    )
    assert list(told(page)) == ["Pasien Rawat Jalan", "Pasien Rawat Inap", "Rujukan Pasien"]


def test_umum_in_the_name_of_a_service_is_no_general_requirement():
    papers = "<ul><li>Fotokopi KTP</li><li>Surat kuasa</li></ul>"
    boxes = f"<h3>Alamat Kami</h3><p>Jalan Melati 1</p><h3>Persyaratan Permohonan Izin Tempat Umum</h3>{papers}"
    assert told(f"<h1>Dinas Tata Ruang Teratai</h1>{boxes}") == {"Permohonan Izin Tempat Umum": ["persyaratan"]}
    assert "persyaratan" in told(f"<h1>Izin Menara</h1><h3>Persyaratan Umum</h3>{papers}")["Izin Menara"]


def test_names_that_the_text_below_explains():
    text = "".join(
        f"{name}\n\n{name} diberikan kepada pemilik perahu.\n\n- Prosedur Permohonan: Diajukan melalui loket.\n"
        f"- Persyaratan Umum: Surat perahu, foto perahu, dan KTP.\n\n"
        for name in ("Izin Tambat", "Izin Berlayar")
    )
    assert told("Jenis-Jenis Izin\n\n" + text, "a.md") == {
        "Izin Tambat": ["prosedur", "persyaratan"],
        "Izin Berlayar": ["prosedur", "persyaratan"],
    }


def test_rows_below_the_heading_of_a_half_whose_head_row_is_lost():
    text = (
        "JENIS PELAYANAN PERSALINAN\n\nA. PENYAMPAIAN PELAYANAN (SERVICE DELIVERY)\n1 Persyaratan 1. Kartu peserta\n"
        "2. Kartu identitas\n\nWaktu 1 jam\n4 Biaya 1. Rp25.000 bagi warga\n2. Rp50.000 bagi yang lain\n\n"
        "5 Produk Layanan Persalinan normal\n"
    )
    assert {"persyaratan", "biaya", "produk"} <= set(next(iter(told(text, "a.txt").values())))


def test_addresses_of_files_are_no_titles():
    text = "6/recent/ticker-posts\n\nLayanan Adopsi\n\nAlur Layanan :\n\n1. Warga datang\n\n2. Petugas memeriksa\n"
    assert read(text, "a.md").title == "Layanan Adopsi"


@pytest.mark.parametrize(
    ("heading", "component"),
    [("Estimasi Waktu Legalisir", "jangka_waktu"), ("KELENGKAPAN USULAN PENERBITAN KARTU TANI", "persyaratan")],
)
def test_words_with_which_headings_begin(heading, component):
    label, _ = knowledge().headings.beginning(heading)
    assert label.component == component


def test_what_an_office_issues_as_its_answer_is_the_time_of_the_whole():
    answer = "<li>PPID menerbitkan surat pemberitahuan dalam waktu maksimal 9 hari kerja</li></ol>"
    page = f"<h3>Prosedur Permohonan Informasi</h3>{STEPS.replace('</ol>', answer)}"
    assert [(d.value, d.role) for d in read(page).durations] == [(9.0, "service")]


BOXES = "".join(
    f"<div><button><span>{name}</span></button><div><p>{text}</p></div></div>"
    for name, text in (
        ("Kartu Keluarga (KK)", "Melampirkan buku nikah, surat pengantar RT, dan KTP."),
        ("Surat Domisili", "Membawa pengantar RT dan fotokopi KTP pemohon."),
        ("Surat Izin Dagang", "Membawa surat pengantar usaha dari RT dan fotokopi KTP pemilik."),
    )
)


def test_a_row_of_names_with_a_sentence_each_that_asks_for_papers():
    told_at_length = (
        "<div><h3>Kartu Tanda Penduduk</h3><h4>Persyaratan</h4><ul><li>Fotokopi KK</li><li>Akta</li></ul></div>"
    )
    assert told(f"<h1>Panduan Layanan Desa</h1>{told_at_length}{BOXES}") == {
        "Kartu Tanda Penduduk": ["persyaratan"],
        "Kartu Keluarga (KK)": ["persyaratan"],
        "Surat Domisili": ["persyaratan"],
        "Surat Izin Dagang": ["persyaratan"],
    }


def test_one_sentence_that_asks_for_papers_makes_no_service():
    page = "<h1>Izin Usaha</h1><h3>Alur</h3><p>Datang.</p><p>Catatan Penting</p><p>Membawa fotokopi KTP pemilik.</p>"
    assert list(told(page + "<h3>Biaya</h3><p>Gratis</p><h3>Jangka Waktu</h3><p>2 hari</p>")) == ["Izin Usaha"]
