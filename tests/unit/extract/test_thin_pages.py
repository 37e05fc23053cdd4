"""Pages that say little of a service, or show it as a picture; invented offices."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.model.standard import Kind
from standards_lint.readers import read_document

PAPERS = "<ul><li>Fotokopi KTP</li><li>Kartu keluarga asli</li><li>Formulir permohonan</li></ul>"
OTHER_PAPERS = "<ul><li>Surat pengantar RT</li><li>Fotokopi KTP</li></ul>"
STEPS = "<ol><li>Pemohon mengisi formulir</li><li>Petugas memeriksa berkas</li><li>Pemohon menerima surat</li></ol>"
PLEDGE = (
    "<p>Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar pelayanan dan apabila "
    "tidak menepati janji ini, kami siap menerima sanksi.</p>"
)


def standard(text, suffix="html"):
    return extract_standard(read_document(text.encode(), f"dokumen.{suffix}"), knowledge())


def shape(found):
    return {s.name: [c.id for c in s.components] for s in found.services}


# --- pictures -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "suffix"),
    [
        ("<h1>STANDAR PELAYANAN</h1><p><img src=a.png></p><p><img src=b.png></p>", "html"),
        ("<h1>Alur Pelayanan</h1><p>Berikut alur pelayanan kami:</p><img src=a.png alt=alur>", "html"),
        ("# Standar Pelayanan Publik\n\n### 1. Standar Pelayanan Audiensi\n\n![SP-1](a.png)\n\n"
         "### 2. Standar Pelayanan Magang\n\n![SP-2](b.png)\n", "md"),
        ("<h1>Maklumat Pelayanan</h1><img src=a.png><footer><p>Jalan Melati 1</p></footer>", "html"),
    ],
)  # fmt: skip
def test_a_standard_shown_as_pictures_is_unread(page, suffix):
    found = standard(page, suffix)
    assert not found.readable
    assert [n.code for n in found.notes] == ["tanpa_teks"]
    assert found.services == ()


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Maklumat Pelayanan</h1>{PLEDGE}<img src=a.png>",
        "<h1>Standar Pelayanan Magang</h1><h2>Biaya</h2><p>Gratis</p><img src=a.png>",
        f"<h1>Alur Pelayanan Magang</h1><img src=a.png>{STEPS}",
        "<h1>Struktur Organisasi</h1><img src=a.png>",
        "<h1>Pengaduan Masyarakat</h1><img src=a.png><p>Hubungi kami di nomor WA 0812-5550-1000.</p>",
        "<h1>Standar Pelayanan</h1><img src=a.png alt='Logo'><p>Belum tersedia.</p>",
        "<h1>Standar Pelayanan</h1><img src=a.png><ul><li>Magang</li><li>Audiensi</li><li>Kunjungan</li></ul>",
    ],
)
def test_a_page_that_says_something_beside_a_picture_is_read(page):
    assert standard(page).readable


@pytest.mark.parametrize(
    "page",
    [
        "<h1>404</h1><h2>Halaman tidak ditemukan</h2><a href=/>Kembali</a>",
        "<h1>Not Found</h1><p>The requested URL /standar.pdf was not found on this server.</p>",
        "<title>403 Forbidden</title><h1>403 Forbidden</h1>",
        "<p>Maaf, halaman yang Anda cari tidak ditemukan.</p>",
    ],
)
def test_an_error_of_the_server_is_no_document(page):
    found = standard(page)
    assert not found.readable
    assert [n.code for n in found.notes] == ["kosong"]


def test_a_standard_that_speaks_of_errors_is_a_document():
    page = f"<h1>Layanan Situs</h1><h2>Persyaratan</h2>{PAPERS}<p>Halaman tidak ditemukan</p>{'<p>kata</p>' * 60}"
    assert standard(page).readable


# --- one or two components ------------------------------------------------------------------------------------


def test_a_page_of_requirements_is_a_standard_that_may_be_an_extract():
    found = standard(f"<h1>Pembuatan Kartu Pencari Kerja</h1><h3>SYARAT USULAN:</h3>{PAPERS}")
    assert found.kinds == ("standar_pelayanan",)
    assert shape(found) == {"Pembuatan Kartu Pencari Kerja": ["persyaratan"]}
    assert found.services[0].certainty < 70


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Pendaftaran Lomba Desa</h1><h2>Persyaratan</h2>{PAPERS}",
        f"<h1>Rekrutmen Tenaga Kebersihan</h1><h2>Persyaratan</h2>{PAPERS}",
        f"<h1>Sejarah Desa</h1><h2>Persyaratan</h2>{PAPERS}",
        "<h1>Syarat dan Ketentuan Layanan</h1><ul><li>Pengguna menjaga sandi</li><li>Dilarang menyalin isi</li></ul>",
    ],
)
def test_requirements_of_other_matters_make_no_standard(page):
    assert standard(page).kinds == ("bukan_standar",)


def test_steps_under_a_title_that_says_so_stay_a_procedure():
    page = f"<h1>Alur Penerbitan Surat Pindah</h1>{STEPS}<h2>Persyaratan</h2>{PAPERS}"
    assert standard(page).kinds[0] == "sop"
    assert standard(f"<h1>Syarat Penerbitan Surat Pindah</h1>{PAPERS}").kinds[0] == "standar_pelayanan"


def test_requirements_for_one_service_after_another():
    qualified = f"<h3>Persyaratan Kartu Keluarga</h3>{PAPERS}<h3>Persyaratan Surat Pindah</h3>{OTHER_PAPERS}"
    wanted = {"Kartu Keluarga": ["persyaratan"], "Surat Pindah": ["persyaratan"]}
    assert shape(standard("<h1>Persyaratan Pelayanan</h1>" + qualified)) == wanted
    titles = f"<h3>Kartu Keluarga</h3>{PAPERS}<h3>Surat Pindah</h3>{OTHER_PAPERS}"
    assert shape(standard("<h1>Persyaratan Pelayanan</h1>" + titles)) == wanted


def test_cases_below_the_title_of_a_service_are_one_service():
    cases = f"<h3>Syarat Surat Baru</h3>{PAPERS}<h3>Syarat Surat Perpanjangan</h3>{OTHER_PAPERS}"
    assert list(shape(standard("<h1>Pembuatan Surat Izin Penelitian</h1>" + cases))) == [
        "Pembuatan Surat Izin Penelitian"
    ]


@pytest.mark.parametrize(
    ("title", "steps", "named"),
    [
        (
            "SOP Peminjaman Alat",
            "<li>Pengunjung memilih alat</li><li>Petugas mencatat</li><li>Alat diserahkan</li>",
            True,
        ),
        ("SOP Permohonan Alat", "<li>Staf memilih alat</li><li>Staf mencatat</li><li>Alat diserahkan</li>", True),
        ("SOP Pembinaan Siswa", "<li>Guru mencatat</li><li>Guru menegur</li><li>Guru melapor</li>", False),
    ],
)
def test_a_procedure_is_a_service_only_where_somebody_asks_for_it(title, steps, named):
    found = standard(f"<h1>{title}</h1><h2>Prosedur</h2><ol>{steps}</ol>")
    assert found.kinds == ("sop",)
    assert bool(found.services) == named


def test_a_time_that_only_a_step_tells_is_a_component_without_heading():
    last = "<li>Jawaban dikirim paling lambat 10 hari kerja</li>"
    steps = "<li>Pemohon mengisi formulir</li><li>Petugas memeriksa</li>" + last
    found = standard(f"<h1>Tata Cara Permohonan Data</h1><ol>{steps}</ol>")
    time = found.services[0].component("jangka_waktu")
    assert [t.text for t in time.body] == ["10 hari kerja"]
    assert not time.labelled


# --- pledges --------------------------------------------------------------------------------------------------


def test_steps_behind_a_pledge_are_those_of_a_service():
    found = standard(f"<h1>Maklumat Pelayanan</h1>{PLEDGE}<h2>Mekanisme Layanan Restorasi Naskah</h2>{STEPS}")
    assert found.kinds == ("maklumat",)
    assert shape(found) == {"Layanan Restorasi Naskah": ["prosedur"]}


@pytest.mark.parametrize(
    "more",
    [
        "<h2>Waktu Pelayanan</h2><p>Senin sampai Jumat 08.00 - 15.00</p>",
        "<h2>Penanganan Pengaduan</h2><p>Telepon (0299) 555610</p>",
        "",
    ],
)
def test_hours_and_channels_behind_a_pledge_are_no_service(more):
    assert standard(f"<h1>Maklumat Pelayanan</h1>{PLEDGE}{more}").services == ()


def test_promises_in_a_list_are_services_with_their_times_and_fees():
    items = (
        "<li>Legalisir Surat: 1 hari kerja, tidak dipungut biaya</li>"
        "<li>Penerbitan Kartu Anggota diselesaikan paling lama 15 menit, Rp10.000,00</li>"
        "<li>Pelayanan Naskah Langka - 2 hari</li>"
    )
    found = standard(f"<h1>Maklumat Pelayanan</h1>{PLEDGE}<ul>{items}</ul>")
    assert found.kinds == ("maklumat",)
    assert shape(found) == {
        "Legalisir Surat": ["jangka_waktu", "biaya"],
        "Penerbitan Kartu Anggota": ["jangka_waktu", "biaya"],
        "Pelayanan Naskah Langka": ["jangka_waktu"],
    }
    assert [(d.service, d.value, d.unit) for d in found.durations] == [
        ("s1", 1, "hari_kerja"),
        ("s2", 15, "menit"),
        ("s3", 2, "hari"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Tahapan Musyawarah</h1><ul><li>Persiapan: 3 hari</li><li>Pembahasan: 2 hari</li></ul>",
        "<h1>Jadwal Pelayanan</h1><ul><li>Senin - Kamis: 08.00 - 15.00</li><li>Jumat: 08.00 - 11.00</li></ul>",
    ],
)
def test_stages_and_opening_hours_are_no_promises(page):
    assert standard(page).services == ()


def test_a_page_of_pictures_keeps_what_it_says_in_words():
    page = """\
        <h1>Standar Pelayanan Publik</h1><h3>1. Standar Pelayanan Konsultasi</h3><img src=a.png alt=konsultasi>
        <h1>Standar Biaya</h1><p>Berikut biaya pelayanan sesuai dengan keputusan kepala dinas tahun ini.</p>
        <img src=b.png alt=biaya>"""
    found = extract_standard(read_document(page.encode(), "a.html"), knowledge())
    assert not found.readable
    assert [(s.name, [c.id for c in s.components]) for s in found.services] == [("Konsultasi", ["biaya"])]


def test_papers_under_names_of_services_are_their_requirements():
    page = f"<h1>Layanan Desa</h1><b>Pembuatan Kartu Keluarga</b>{PAPERS}<b>Surat Pindah</b>{OTHER_PAPERS}"
    found = standard(page)
    assert found.kinds[0] == "standar_pelayanan"
    assert [(s.name, [(c.id, c.labelled) for c in s.components]) for s in found.services] == [
        ("Pembuatan Kartu Keluarga", [("persyaratan", False)]),
        ("Surat Pindah", [("persyaratan", False)]),
    ]


def test_lists_of_other_things_under_headings_are_no_requirements():
    page = "<h1>Mal Pelayanan</h1><b>Layanan Dukcapil</b><ul><li>KTP</li><li>Konsultasi</li><li>Mutasi</li></ul>"
    found = standard(page + "<b>Layanan Pajak</b><ul><li>Pendaftaran</li><li>Konsultasi</li><li>Pelaporan</li></ul>")
    assert found.kinds[0] == "bukan_standar"


# --- several lists of papers ------------------------------------------------------------------------------------


def test_three_lists_of_papers_under_names_of_any_kind_are_services():
    names = ("UJI SAGU PERTAMA", "UJI SAGU TAHUNAN", "MUTASI SAGU")
    page = "<h1>Informasi Uji Sagu</h1>" + "".join(f"<h5>{name}</h5><h6>PERSYARATAN :</h6>{PAPERS}" for name in names)
    found = standard(page)
    assert found.kinds[0] == "standar_pelayanan"
    assert shape(found) == {name: ["persyaratan"] for name in names}


def test_two_such_lists_may_be_anything():
    page = "<h1>Balai Sagu</h1>" + "".join(
        f"<h5>{name}</h5><h6>PERSYARATAN :</h6>{PAPERS}" for name in ("JURU BAYAR", "JURU TULIS")
    )
    assert standard(page).kinds[0] == "bukan_standar"


def test_plain_lines_that_lead_to_lists_of_papers_head_them():
    cards = "".join(
        f"<h3>{name}</h3><p>Syarat untuk layanan {name.lower()}<br>1. Surat permohonan<br>2. Fotokopi KTP</p>"
        for name in ("Mutasi Santri", "Rekomendasi Kegiatan", "Piagam Surau")
    )
    found = standard(f"<h1>Daftar Layanan</h1>{cards}")
    assert shape(found) == {name: ["persyaratan"] for name in ("Mutasi Santri", "Rekomendasi Kegiatan", "Piagam Surau")}


def test_such_a_line_without_a_list_or_beside_a_real_heading_heads_nothing():
    found = standard(
        f"<h1>Mutasi Santri</h1><h3>Persyaratan</h3>{PAPERS}<h3>Prosedur</h3>{STEPS}"
        "<p>Syarat tambahan bagi santri luar daerah</p><ul><li>Surat jalan</li></ul>"
        "<h3>Biaya</h3><p>Gratis</p><p>Syarat untuk keringanan</p><p>Hubungi loket.</p>"
    )
    assert shape(found) == {"Mutasi Santri": ["persyaratan", "prosedur", "biaya"]}


# --- procedures ---------------------------------------------------------------------------------------------------

STAGES = "".join(
    f"<p>Tahap {n} \u2013 {name}: {text}</p>"
    for n, (name, text) in enumerate(
        [
            ("Penerimaan", "petugas menerima permohonan warga"),
            ("Pencarian", "petugas mencari arsip"),
            ("Penyerahan", "petugas menyerahkan salinan kepada pemohon"),
        ],
        1,
    )
)


def test_a_page_that_calls_itself_a_procedure_and_counts_its_stages_is_one():
    found = standard(f"<h1>SOP Layanan</h1><h2>SOP Pelayanan Salinan Arsip</h2><p>Disusun oleh balai.</p>{STAGES}")
    assert found.kinds == ("sop",)
    assert shape(found) == {"Pelayanan Salinan Arsip": ["prosedur"]}


def test_its_steps_may_be_a_numbered_list():
    found = standard(f"<h1>Alur Peminjaman Alat Ukur</h1><p>Berikut tahapnya.</p>{STEPS}")
    assert shape(found) == {"Peminjaman Alat Ukur": ["prosedur"]}


@pytest.mark.parametrize("title", ["Tahapan Panen Sagu", "Alur Pengaduan Warga"])
def test_stages_under_another_title_are_no_procedure_of_a_service(title):
    assert shape(standard(f"<h1>{title}</h1>{STAGES}")) == {}


def test_papers_that_a_step_asks_for_are_the_requirements_of_a_page_of_steps():
    steps = "<ol><li>Pemohon wajib melampirkan fotokopi KTP</li><li>Petugas mencatat</li><li>Petugas menjawab</li></ol>"
    found = standard(f"<h1>Prosedur Permohonan Arsip</h1>{steps}")
    (service,) = found.services
    papers = service.component("persyaratan")
    assert (papers.labelled, papers.text) == (False, "Pemohon wajib melampirkan fotokopi KTP")


@pytest.mark.parametrize(
    ("papers", "found"),
    [("<li>Fotokopi KTP</li><li>Surat pengantar RT</li>", True), ("<li>Data umum</li><li>Data usaha</li>", False)],
)
def test_a_list_of_papers_below_a_step_is_the_requirements_of_a_fuller_page_too(papers, found):
    steps = f"<li>Pemohon datang dengan membawa lampiran :<ol>{papers}</ol></li><li>Petugas memeriksa berkas</li>"
    (service,) = standard(
        f"<h1>Izin Usaha Mikro</h1><h2>Dasar Hukum</h2><p>Peraturan Bupati Nomor 3 Tahun 2020</p><h2>Prosedur</h2>"
        f"<ul>{steps}</ul><h2>Waktu</h2><p>2 hari kerja</p><h2>Biaya</h2><p>Gratis</p><h2>Produk</h2><p>Izin</p>"
    ).services
    assert (service.component("persyaratan") is not None) == found


def test_steps_that_ask_for_no_papers_have_no_requirements():
    assert shape(standard(f"<h1>Prosedur Permohonan Arsip</h1>{STEPS}")) == {"Permohonan Arsip": ["prosedur"]}


# --- nothing filled in --------------------------------------------------------------------------------------------

ROWS = "".join(
    f"<tr><td>{n}</td><td>{name}</td><td></td></tr>"
    for n, name in enumerate(["Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Pengaduan"], 1)
)


def test_a_table_with_a_name_above_it_that_nobody_filled_in_is_an_empty_standard():
    found = standard(f"<h1>Pendataan Nelayan Sagu</h1><table>{ROWS}</table>")
    (service,) = found.services
    assert found.kinds[0] == "standar_pelayanan"
    assert {c.state for c in service.components} == {"kosong"}


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Standar Pelayanan</h1><table>{ROWS}</table>",
        "<h1>Pendataan Nelayan Sagu</h1><h3>Persyaratan</h3><h3>Prosedur</h3><h3>Waktu</h3><h3>Biaya</h3>"
        "<h3>Produk</h3><h3>Pengaduan</h3>",
    ],
)
def test_a_form_without_a_name_and_headings_whose_texts_may_be_lost_are_none(page):
    assert standard(page).kinds[0] == "bukan_standar"


# --- the head of a page -------------------------------------------------------------------------------------------


def test_a_line_that_tells_who_published_the_page_names_no_service():
    text = "Pelayanan Legalisasi\n\nBy admin 29 Des 2021\n\nPersyaratan\nKTP\n\nWaktu\n1 hari\n\nBiaya\nGratis\n"
    assert [s.name for s in standard(text, "txt").services] == ["Pelayanan Legalisasi"]


def test_a_text_inside_a_component_is_no_title():
    text = "No\n\nKomponen\n\n1\n\nPersyaratan\n\nPemohon melaporkan kejadian ke pos:\n\n2\n\nBiaya\n\nGratis\n"
    assert standard(text, "txt").title == ""


def test_a_portal_page_titled_like_the_complaint_component_is_a_service():
    found = standard(
        f"<h1>Pengaduan Masyarakat</h1>{PAPERS}{STEPS}<p>14 hari kerja</p><p>Gratis</p><p>Surat jawaban</p>"
    )
    assert shape(found) == {"Pengaduan Masyarakat": ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"]}
    assert [d.role for d in found.durations] == ["complaint"]


def test_a_page_titled_sop_is_a_standard_only_with_a_time_a_fee_or_a_product():
    page = (
        f"<h1>SOP Pemeriksaan Awak</h1><h2>Dasar Hukum</h2><p>UU 17/2008</p><h2>Persyaratan</h2>{PAPERS}"
        f"<h2>Peralatan</h2><p>Meja</p><h2>Prosedur</h2>{STEPS}"
    )
    assert standard(page).kinds == ("sop",)
    assert standard(page + "<h2>Biaya</h2><p>Gratis</p>").kinds[0] == "standar_pelayanan"


# --- two things told, and running text --------------------------------------------------------------------------------


def test_a_way_to_ask_and_a_time_under_headings_of_their_own_make_a_standard():
    page = (
        "<h1>Ajukan Keberatan</h1><p>Layanan pengajuan keberatan.</p><h3>Tata Cara Pengajuan:</h3>"
        "<ol><li>Buat surat keberatan</li><li>Sertakan salinan permohonan</li><li>Lampirkan bukti</li></ol>"
        "<h3>Jangka Waktu Penyelesaian:</h3><p>30 hari kerja</p>"
    )
    found = standard(page)
    assert found.kinds[0] == "standar_pelayanan"
    assert shape(found) == {"Ajukan Keberatan": ["prosedur", "jangka_waktu"]}


def test_steps_and_a_time_of_what_nobody_asks_for_make_none():
    page = f"<h1>Panen Raya Sagu</h1><h3>Prosedur</h3>{STEPS}<h3>Waktu</h3><p>3 hari</p>"
    assert standard(page).kinds[0] != "standar_pelayanan"


SENTENCES = (
    "<h1>Pengurusan Mutasi Santri</h1><p>Wali yang ingin mengurusnya harus memenuhi persyaratan sebagai berikut:</p>"
    "<ol><li>Fotokopi rapor</li><li>Fotokopi surat pindah</li></ol><p>Adapun prosedur yang harus diikuti yaitu:</p>"
    f"{STEPS}"
    "<p>Pelayanan ini dapat diselesaikan dalam 1 hari.</p>"
)


def test_sentences_that_lead_to_lists_head_them_where_nothing_else_does():
    found = standard(SENTENCES)
    assert shape(found) == {"Pengurusan Mutasi Santri": ["persyaratan", "prosedur", "jangka_waktu"]}
    assert found.services[0].certainty < 70  # what seems absent may be told in other words


def test_one_such_sentence_proves_nothing():
    page = "<h1>Panen Raya</h1><p>Peserta harus memenuhi persyaratan sebagai berikut:</p><ul><li>Sehat</li></ul>"
    assert standard(page).services == ()


def test_heads_of_columns_on_lines_of_their_own_do_not_part_a_name_from_its_components():
    text = (
        "Standar Pelayanan\n\nA. STANDAR PELAYANAN\n\n1. Surat Keterangan Pindah Surau\n\nNo.\n\nKomponen\n\n"
        "Uraian\n\n1\n\nPersyaratan\n\nKTP\n\n2\n\nWaktu Penyelesaian\n\n1 hari\n\n3\n\nBiaya/Tarif\n\nGratis\n"
    )
    assert [s.name for s in standard(text, "txt").services] == ["Surat Keterangan Pindah Surau"]


def test_a_line_that_says_where_is_no_name():
    text = (
        "STANDAR PELAYANAN\n\nLABORATORIUM\n\n(PEMERIKSAAN AIR SAGU)\n\nPADA BALAI KABUPATEN CONTOH\n\nPERSYARATAN\n"
        "KTP\n\nWAKTU PENYELESAIAN\n1 hari\n\nBIAYA\nGratis\n"
    )
    assert [s.name for s in standard(text, "txt").services] == ["PEMERIKSAAN AIR SAGU"]


# --- fees in sentences ------------------------------------------------------------------------------------------------


def test_a_sentence_on_the_fee_of_the_service_is_its_fee():
    page = (
        f"<h1>Layanan Magang</h1><h3>Persyaratan</h3>{PAPERS}<h3>Prosedur</h3>{STEPS}<h3>Waktu</h3><p>1 hari</p>"
        "<h3>Keterangan</h3><p>Layanan ini tidak dikenakan biaya.</p>"
    )
    (service,) = standard(page).services
    fee = service.component("biaya")
    assert (fee.labelled, fee.text) == (False, "Layanan ini tidak dikenakan biaya.")


def test_a_complaint_that_costs_nothing_is_no_fee_of_the_service():
    page = (
        f"<h1>Layanan Magang</h1><h3>Persyaratan</h3>{PAPERS}<h3>Prosedur</h3>{STEPS}<h3>Waktu</h3><p>1 hari</p>"
        "<h3>Pengaduan</h3><p>Layanan pengaduan ini tidak dikenakan biaya; telepon 0271 555 0101.</p>"
    )
    (service,) = standard(page).services
    assert service.component("biaya") is None


def test_steps_that_speak_of_whistleblowing_once_are_of_that_field():
    page = (
        "<h1>Tata Cara Pengaduan</h1><ol><li>Buka laman WBS balai</li><li>Isi formulir pengaduan</li>"
        "<li>Pantau tindak lanjut pengaduan Anda</li></ol>"
    )
    assert standard(page).bidang == "wbs"
    assert standard(page.replace("WBS ", "")).bidang == ""


# --- names first, texts after them ------------------------------------------------------------------------------------

NAMES = "".join(f"<p>{name}</p>" for name in ("Persyaratan", "Prosedur", "Jangka Waktu Pelayanan", "Biaya/Tarif"))


def test_texts_behind_a_row_of_names_are_given_to_the_names():
    found = standard(f"<h1>Surat Jalan Ternak</h1>{NAMES}{PAPERS}{STEPS}<p>3 hari</p><p>Gratis</p>")
    (service,) = found.services
    assert [(c.id, c.labelled, len(c.body)) for c in service.components] == [
        ("persyaratan", True, 3),
        ("prosedur", True, 3),
        ("jangka_waktu", True, 1),
        ("biaya", True, 1),
    ]


def test_texts_that_their_words_do_not_part_stay_under_the_last_name():
    found = standard(f"<h1>Surat Jalan Ternak</h1>{NAMES}<p>Gratis</p><p>Berlaku sejak tahun ini bagi semua.</p>")
    assert all(not c.text for s in found.services for c in s.components if c.id != "biaya")


def test_two_things_said_of_everything_an_office_does_make_no_standard():
    page = (
        "<h1>Standar Pelayanan Publik</h1><h2>Jenis Pelayanan</h2><h3>Perizinan</h3><h4>Pengawasan Internal</h4>"
        "<p>Oleh atasan</p><h2>Waktu Pelayanan</h2><p>Satu hari</p><h2>Pengaduan</h2><p>Melalui kotak saran.</p>"
    )
    assert standard(page).kinds[0] == "bukan_standar"


def test_letters_of_the_police_are_papers_too():
    lists = [
        ("PELAYANAN SURAT KETERANGAN KEHILANGAN BUKU UJI", ["Formulir", "Laporan kehilangan", "STNK", "Cek fisik"]),
        ("PELAYANAN GANTI PEMILIK", ["Faktur pembelian", "Identitas pemilik", "Cek fisik"]),
        ("PELAYANAN RALAT BUKU UJI", ["BPKB", "Kuitansi"]),
    ]
    pages = [f"{name}\nPersyaratan yang harus dilengkapi :\n\n" + "\n".join(
        f"  {n}. {paper}" for n, paper in enumerate(papers, 1)) for name, papers in lists]  # fmt: skip
    found = standard("INFO LAYANAN\n\nSenin sampai Jumat.\n\n" + "\n\n".join(pages) + "\n", "txt")
    assert found.kinds == (Kind.STANDAR_PELAYANAN,)
    assert shape(found) == {name: ["persyaratan"] for name, _ in lists}


def test_the_cases_of_a_step_are_no_list_of_papers():
    text = (
        "ALUR IZIN TAMBAT PERAHU\n"
        "1. Calon pelanggan mendatangi ketua kelompok untuk meminta surat pengantar;\n"
        "2. Calon pelanggan mendatangi kelurahan untuk mendaftar;\n"
        "a) Jika perahu sewaan, calon pelanggan mengurus surat sewa di kelurahan.\n"
        "b) Jika perahu milik sendiri, calon pelanggan mengurus surat milik di kelurahan.\n"
        "3. Calon pelanggan membayar biaya pendaftaran sebesar Rp25.000,- di loket;\n"
        "4. Petugas menyerahkan nomor peserta.\n"
    )
    found = standard(text, "txt")
    assert {s.name: [c.id for c in s.components] for s in found.services} == {
        "IZIN TAMBAT PERAHU": ["prosedur", "biaya"]
    }


def test_steps_below_a_heading_inside_the_procedure_stay_there_whatever_papers_they_name():
    page = (
        "<h1>Layanan Retur Kiriman</h1><h1>Sistem, Mekanisme dan Prosedur</h1><h2>Layanan Retur Kiriman</h2>"
        "<ul><li>Balai membuat surat retur.</li><li>Toko mengirim dokumen.</li><li>Toko melampirkan bukti.</li></ul>"
        "<h1>Dokumen Kelengkapan Retur Kiriman</h1><ul><li>Surat ralat</li><li>Bukti bayar</li></ul>"
    )
    (service,) = standard(page).services
    assert [(c.id, len(c.body), c.labelled) for c in service.components] == [
        ("prosedur", 4, True),
        ("persyaratan", 2, True),
    ]


def test_a_plain_line_right_above_a_list_of_steps_heads_it_where_nothing_else_does():
    text = (
        "Standar Layanan Arsip\n\nProsedur Peminjaman Arsip\n\n- Pemohon datang ke meja layanan\n"
        "- Petugas mencari arsip\n- Petugas menyerahkan arsip\n\n"
        "Jangka Waktu Penyelesaian\n\n- Paling lambat 2 hari kerja\n"
    )
    (service,) = standard(text, "txt").services
    assert [(c.id, c.labelled) for c in service.components] == [("prosedur", True), ("jangka_waktu", True)]


def test_a_line_that_leads_to_its_list_names_the_service_without_the_words_that_lead():
    text = (
        "PROSEDUR\n1) Nelayan mendaftar di loket\n2) Persyaratan Izin Menangkap Ikan meliputi:\na) Fotokopi KTP\n"
        "b) Surat kapal\n3) Jangka waktu pengurusan 2 hari kerja.\n4) Produk pelayanan berupa surat izin.\n"
        "5) Jumlah pelaksana dua orang.\n"
    )
    assert [s.name for s in standard(text, "txt").services] == ["Izin Menangkap Ikan"]


def test_the_total_told_below_the_steps_is_the_time_of_the_service():
    page = (
        f"<h1>Sertifikasi Benih Lele</h1><h2>Alur Proses Sertifikasi</h2>{STEPS}"
        "<p>Total waktu memproses sertifikat adalah 12 hari kerja (di luar waktu uji banding).</p>"
        f"<h2>Dokumen Persyaratan</h2>{PAPERS}"
    )
    found = standard(page)
    assert [(d.value, d.unit, d.role) for d in found.durations] == [(12, "hari_kerja", "service")]
    assert shape(found) == {"Sertifikasi Benih Lele": ["prosedur", "persyaratan", "jangka_waktu"]}


def test_a_text_without_line_breaks_is_told_apart_by_the_sentences_that_lead_to_its_lists():
    text = (
        "Permohonan Izin Tambat Perahu dilayani di loket 2. Adapun syarat-syarat berkas yang perlu disiapkan adalah "
        "(boleh berupa foto): 1. Surat permohonan; 2. Fotokopi KTP; 3. Membayar retribusi Rp15.000,-. Tahapan "
        "Permohonan Tambat: 1. Pemohon mendaftar di loket. 2. Petugas memeriksa berkas. 3. Pemohon menerima izin."
    )
    (service,) = standard(text, "txt").services
    assert {c.id: (len(c.body), c.labelled) for c in service.components} == {
        "persyaratan": (3, True),
        "prosedur": (3, True),
        "biaya": (1, False),
    }


def test_a_sentence_behind_an_item_that_leads_to_something_else_heads_nothing():
    text = (
        "Warga dapat datang ke balai. Kegiatan balai: 1. Senam; 2. Kursus menjahit. Adapun jadwalnya sebagai berikut: "
        "1. Senin pagi; 2. Rabu sore; 3. Jumat pagi."
    )
    assert standard(text, "txt").services == ()


def service(name):
    parts = [
        f"### {title}\n{text}" for title, text in [("Persyaratan", "- KTP"), ("Waktu", "10 menit"), ("Biaya", "Gratis")]
    ]
    return "\n".join([f"## {name}", *parts, ""])


@pytest.mark.parametrize(("between", "certain"), [("## Bila Kami Lalai\nKartu diantar.\n", 65), ("", 100)])
def test_a_title_among_what_is_told_for_all_may_head_what_services_lack(between, certain):
    services = service("Pendaftaran Anggota") + service("Peminjaman Buku")
    told = f"## Pengaduan\nKotak saran.\n{between}## Evaluasi Kinerja\nTiap bulan.\n"
    found = standard(f"# Standar Pelayanan Perpustakaan\n{services}{told}", "md").services
    assert [s.certainty for s in found[:2]] == [certain, certain]


@pytest.mark.parametrize("title", ["Ketentuan Bersama", "Lain-lain", "Pengelolaan Pelayanan", "3. Informasi Umum"])
def test_a_title_beside_those_of_services_heads_what_is_told_for_all(title):
    services = service("1. Pendaftaran Anggota") + service("2. Peminjaman Buku")
    told = "### Dasar Hukum\nUU 25/2009\n### Pengaduan\nKotak saran.\n### Evaluasi Kinerja\nTiap bulan.\n"
    found = standard(f"# Standar Pelayanan Perpustakaan\n{services}## {title}\n{told}", "md").services
    assert [len(s.components) for s in found] == [3, 3, 3]
    assert found[2].key == "*"


def test_a_third_service_is_not_told_for_all():
    services = service("1. Pendaftaran Anggota") + service("2. Peminjaman Buku") + service("3. Ketentuan Sewa")
    found = standard(f"# Standar Pelayanan Perpustakaan\n{services}", "md").services
    assert [s.key for s in found] == ["s1", "s2", "s3"]


def test_a_service_of_other_components_is_not_told_for_all():
    services = service("Surat Domisili") + service("SKTM")
    told = "### Prosedur\nDatang ke loket 2.\n### Produk\nSalinan.\n### Pengaduan\nKotak saran.\n"
    found = standard(f"# Standar Pelayanan Desa\n{services}## Legalisir Dokumen\n{told}", "md").services
    assert "*" not in [s.key for s in found]


DRAWN = "```mermaid\nflowchart TB\n    A --> B\n    B --> C\n```\n"


@pytest.mark.parametrize(("drawing", "lost"), [(DRAWN, True), ("1. Pemohon datang\n2. Petugas mencatat\n", False)])
def test_a_chart_in_words_is_a_picture(drawing, lost):
    text = f"# Standar Pelayanan Legalisir\n## Persyaratan\n- Ijazah\n## Prosedur\n{drawing}## Biaya\nGratis\n"
    (found,) = standard(text, "md").services
    (steps,) = [c for c in found.components if c.id == "prosedur"]
    assert steps.image_lost is lost


def test_a_heading_above_the_rank_of_the_services_tells_of_all():
    parts = "**Persyaratan:**\n\n- Ijazah\n\n**Waktu:** 1 hari kerja\n\n**Biaya:** Gratis\n"
    services = "".join(
        f"### {letter}. Legalisir {name}\n\n{parts}\n" for letter, name in [("A", "Ijazah"), ("B", "Rapor")]
    )
    rules = "## 6. Ketentuan Khusus\n\n### A. Penolakan\n\nDokumen rusak ditolak.\n\n"
    text = f"# Pelayanan Legalisir\n\n## 5. Jenis Layanan\n\n{services}{rules}## 13. Pengaduan\n\nKotak saran.\n"
    found = standard(text, "md").services
    assert [(s.key, [c.id for c in s.components]) for s in found if s.key == "*"] == [("*", ["pengaduan"])]
    assert len(found) == 3


def test_what_stands_below_a_title_on_complaints_is_of_the_complaint():
    page = (
        "<h1>Tata Cara Pengaduan Masyarakat</h1><h2>Saluran</h2><p>WA 0812-3000-4000</p><h2>Alur</h2><ol>"
        "<li>Pengaduan dicatat dan pelapor menerima tanda terima</li><li>Tim memeriksa pengaduan</li></ol>"
        "<h2>Persyaratan</h2><ul><li>Identitas pelapor</li></ul><h2>Biaya</h2><p>Gratis</p>"
    )
    assert {"tanda_terima", "langkah_pengaduan"} <= {m.name for m in standard(page).matches}
