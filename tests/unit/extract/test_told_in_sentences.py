"""Services told in sentences: standards in prose, services without headings among others; names in two languages."""

import pytest
from reading import shape, standard

from standards_lint.model.standard import Kind

DELIVERED = ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"]

# --- standards in prose -----------------------------------------------------------------------------------------------

PROSE = """STANDAR PELAYANAN IZIN PENELITIAN
KANTOR KESATUAN BANGSA KABUPATEN LEMBAYUNG

BAB I PENDAHULUAN
Pelayanan izin penelitian diselenggarakan berdasarkan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.

BAB II PENYELENGGARAAN
Untuk memperoleh izin penelitian, pemohon melampirkan surat pengantar dari kampus, proposal penelitian dan fotokopi KTP.
Permohonan disampaikan melalui loket, kemudian petugas memeriksa kelengkapan berkas dan meneruskannya kepada kepala.
Surat izin diterbitkan paling lambat 3 (tiga) hari kerja sejak berkas dinyatakan lengkap. Pelayanan ini tidak dipungut
biaya. Hasil pelayanan berupa Surat Keterangan Penelitian.

BAB III PELAKSANA DAN PENGADUAN
Pelayanan dilaksanakan oleh 3 (tiga) orang petugas yang berpendidikan sekurang-kurangnya D3. Ruang tunggu dan komputer
tersedia di loket. Pengaduan disampaikan melalui kotak saran dan ditindaklanjuti paling lambat 5 hari kerja. Tanggapan
diberikan paling lama 2 hari kerja. Kami menjamin pelayanan yang tepat waktu, dan data pemohon dijamin kerahasiaannya.
"""


def components(standard):
    (service,) = standard.services
    return {component.id: component for component in service.components}


def test_each_clause_tells_its_component():
    found = standard(PROSE)
    told = components(found)
    assert found.kinds == (Kind.STANDAR_PELAYANAN,)
    assert found.services[0].name == "IZIN PENELITIAN"
    assert set(told) == {
        *DELIVERED, "dasar_hukum", "jumlah_pelaksana", "kompetensi", "sarana", "pengaduan", "jaminan_pelayanan",
        "jaminan_keamanan",
    }  # fmt: skip
    assert not any(component.labelled for component in told.values())
    assert told["persyaratan"].text.endswith("proposal penelitian dan fotokopi KTP.")
    assert told["prosedur"].text.startswith("Permohonan disampaikan")
    assert told["jaminan_keamanan"].text == "dan data pemohon dijamin kerahasiaannya."


def test_a_limit_of_time_for_complaints_is_no_time_of_the_service():
    told = components(standard(PROSE))
    assert told["jangka_waktu"].text.startswith("Surat izin diterbitkan paling lambat 3 (tiga) hari kerja")
    assert "5 hari kerja" in told["pengaduan"].text
    assert "2 hari kerja" in told["pengaduan"].text


@pytest.mark.parametrize(
    "title",
    [
        "KABAR DARI KANTOR",  # the title names no service
        "STANDAR PELAYANAN PUBLIK",  # of no service in particular
        "PENGERTIAN STANDAR PELAYANAN",
    ],
)
def test_sentences_alone_are_no_standard(title):
    assert standard(PROSE.replace("STANDAR PELAYANAN IZIN PENELITIAN", title)).services == ()


def test_a_title_of_news_is_of_none():
    assert standard(PROSE.replace("IZIN PENELITIAN\n", "IZIN PENELITIAN DISOSIALISASIKAN\n", 1)).services == ()


def test_times_behind_a_complaint_are_of_complaints_to_the_end_of_the_paragraph():
    later = (
        "Keluhan dijawab oleh admin. Petugas memeriksa berkas tersebut. Rekomendasi disusun paling lambat 30 hari.\n"
    )
    told = components(standard(f"{PROSE}\n{later}"))
    assert "30 hari" in told["pengaduan"].text
    assert "30 hari" not in told["jangka_waktu"].text


def test_one_endless_sentence_is_read_in_time():
    clause = "pemohon membawa fotokopi dan petugas memeriksa yang diajukan dan "
    assert standard("STANDAR PELAYANAN IZIN USAHA\n\n" + clause * 1_000).services == ()


def test_lists_of_papers_go_before_a_remark_in_prose():
    lists = (
        "## Kartu Keluarga\n\n- Fotokopi KTP\n- Surat nikah\n\n## Akta Kelahiran\n\n- Fotokopi KK\n- Surat lahir\n\n"
    )
    remark = "## Ketentuan Umum\n\n" + PROSE.partition("BAB II PENYELENGGARAAN\n")[2]
    text = f"# Standar Pelayanan Administrasi Kependudukan\n\n{lists}{remark}"
    assert {"Kartu Keluarga", "Akta Kelahiran"} <= {name for name, _ in shape(text, "a.md")}


def test_a_few_sentences_are_no_standard():
    text = "STANDAR PELAYANAN IZIN PENELITIAN\n\nPelayanan ini tidak dipungut biaya. Pemohon datang ke loket."
    assert standard(text).services == ()


CHAPTER = """{0}
{1}
Pemohon menyampaikan surat permohonan selambat-lambatnya 14 hari sebelum kegiatan, disertai fotokopi KTP. Petugas
memeriksa buku pemakaian, lalu dibuatkan berita acara. Kami memberikan jawaban dalam 3 hari kerja. Pemohon tidak
membayar apa pun.

"""
CHAPTERS = (
    "UPTD SANGGAR LEMBAYUNG\n\nSTANDAR PELAYANAN\n\nBAB I\nPENDAHULUAN\nSanggar ini berdiri sejak lama.\n\n"
    + CHAPTER.format("BAB II", "PELATIHAN MENARI")
    + CHAPTER.format("BAB III", "PEMINJAMAN GAMELAN")
)
CLOSING = (
    "BAB IV\nPENGADUAN DAN PENUTUP\nKeluhan disampaikan melalui kotak saran dan dijawab paling lama 4 hari kerja.\n"
)


def test_each_chapter_tells_a_service_and_the_last_of_all():
    told = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]
    assert shape(CHAPTERS + CLOSING) == [
        ("PELATIHAN MENARI", told),
        ("PEMINJAMAN GAMELAN", told),
        ("*", ["pengaduan"]),
    ]


def test_numbered_lines_above_paragraphs_head_services_too():
    text = CHAPTERS.replace("BAB II\nPELATIHAN MENARI", "1. Pelatihan Menari").replace(
        "BAB III\nPEMINJAMAN", "2. PEMINJAMAN"
    )
    assert [name for name, _ in shape(text)] == ["Pelatihan Menari", "PEMINJAMAN GAMELAN"]


def test_a_joint_parts_what_tells_two_components():
    told = components(standard(PROSE + "Kepala kantor memeriksa buku register dan kebersihan ruang setiap minggu.\n"))
    assert (
        told["pengawasan_internal"].text == "Kepala kantor memeriksa buku register dan kebersihan ruang setiap minggu."
    )
    assert told["jumlah_pelaksana"].text == "Pelayanan dilaksanakan oleh 3 (tiga) orang petugas"


def test_what_the_applicant_must_keep_to_is_no_time_of_the_service():
    time = standard(CHAPTERS).services[0].component("jangka_waktu")
    assert time.text == "Kami memberikan jawaban dalam 3 hari kerja."


def test_chapters_of_a_book_that_calls_itself_no_standard_are_none():
    assert standard(CHAPTERS.replace("STANDAR PELAYANAN", "PROFIL SANGGAR") + CLOSING).services == ()


# --- a service without headings among others --------------------------------------------------------------------------

HEADED = """{0} {1}
Persyaratan:
a. Pengantar RT/RW
b. Fotokopi KTP
Prosedur:
Pemohon datang ke loket, petugas memeriksa, lurah menandatangani.
Jangka Waktu: 1 hari kerja
Biaya: Gratis
Produk: {1}

"""
BARE = """{0} {1}
a. Pengantar RT/RW
b. Fotokopi KTP dan KK
Pemohon datang ke loket, petugas memeriksa, lurah menandatangani.
Selesai dalam 2 hari kerja, tidak dipungut biaya, pemohon menerima Surat Keterangan Usaha.

"""
TITLE = "STANDAR PELAYANAN KELURAHAN MELATI\n\n"


@pytest.mark.parametrize("place", [1, 2])
def test_a_bare_service_is_told_by_its_row(place):
    texts = [HEADED.format(number, name) for number, name in (("{0}.", "SURAT DOMISILI"), ("{0}.", "SURAT PENGANTAR"))]
    texts.insert(place, BARE.format("{0}.", "SURAT USAHA"))
    text = TITLE + "".join(part.format(number) for number, part in enumerate(texts, 1))
    names = ["SURAT DOMISILI", "SURAT PENGANTAR"]
    names.insert(place, "SURAT USAHA")
    assert shape(text) == [(name, DELIVERED) for name in names]


def test_by_headings_of_the_same_level():
    parts = [
        HEADED.format("##", "Surat Domisili"),
        BARE.format("##", "Surat Usaha"),
        HEADED.format("##", "Surat Nikah"),
    ]
    text = "# Standar Pelayanan Kelurahan Melati\n\n" + "".join(parts).replace("\n", "\n\n")
    assert [name for name, _ in shape(text, "a.md")] == ["Surat Domisili", "Surat Usaha", "Surat Nikah"]


@pytest.mark.parametrize(
    "between",
    [
        "2. HAK PEMOHON\nPemohon memperoleh layanan yang ramah, cukup menunjukkan kartu identitas, dan gratis.\n\n",
        "2. DENDA\nPeminjam menunjukkan kartu dan dikenai denda Rp1.000 paling lambat 7 hari.\n\n",
        "2. ALAMAT KANTOR\nJalan Melati Nomor 5, buka Senin sampai Jumat.\n\n",  # tells no component
        "4. SURAT USAHA\na. Pengantar RT\nSelesai dalam 2 hari kerja, tidak dipungut biaya.\n\n",  # out of the count
    ],
)
def test_another_matter_between_services_is_none(between):
    text = TITLE + HEADED.format("1.", "SURAT DOMISILI") + between + HEADED.format("3.", "SURAT PENGANTAR")
    assert [name for name, _ in shape(text)] == ["SURAT DOMISILI", "SURAT PENGANTAR"]


# --- names in two languages -------------------------------------------------------------------------------------------

BOTH = """## {0}
### {1}

**Persyaratan{2}**
1. Ijazah asli

**Biaya{3}**
Gratis

**Waktu Penyelesaian**
1 hari kerja

"""


def test_the_english_line_below_a_name_is_not_the_name():
    text = "# STANDAR PELAYANAN\n\n" + BOTH.format(
        "Legalisasi Ijazah", "Certificate Legalization", " / Requirements", " / Fee"
    )
    text += BOTH.format("Surat Aktif Kuliah", "Certificate of Active Enrollment", " / Requirements", " / Fee")
    assert [name for name, _ in shape(text, "a.md")] == ["Legalisasi Ijazah", "Surat Aktif Kuliah"]


def test_an_english_name_in_an_indonesian_page_is_one():
    text = "# STANDAR PELAYANAN\n\n" + BOTH.format("Puskesmas Melati", "Patient Care Request", "", "")
    assert [name for name, _ in shape(text, "a.md")] == ["Patient Care Request"]


def test_an_english_line_does_not_go_on_with_the_title():
    text = "STANDAR PELAYANAN LEGALISASI IJAZAH\nSERVICE STANDARD FOR CERTIFICATE LEGALIZATION\n\n"
    text += "1. Persyaratan\na. Ijazah asli\n2. Jangka Waktu / Time\n1 hari kerja\n3. Biaya / Fee\nGratis\n"
    assert [name for name, _ in shape(text)] == ["LEGALISASI IJAZAH"]


# --- names broken over lines ------------------------------------------------------------------------------------------

BODY = "Persyaratan : KTP\nJangka Waktu : 3 hari kerja\nBiaya : gratis\nProduk Pelayanan : surat\n\n"
LONG = "PENGESAHAN RENCANA TEMPAT PARKIR UMUM DAN KHUSUS BAGI PELAKU USAHA"


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (LONG, "KECIL DAN MENENGAH", f"{LONG} KECIL DAN MENENGAH"),
        ("PELAYANAN PERIZINAN", "IZIN REKLAME", "IZIN REKLAME"),  # short: it ended there
        ("PELAYANAN PERIZINAN DAN NONPERIZINAN BIDANG PEMERINTAHAN UMUM", "SURAT DOMISILI", "SURAT DOMISILI"),
    ],
)
def test_a_numbered_name_that_fills_its_line_goes_on(first, second, name):
    text = f"STANDAR PELAYANAN DINAS\n\nI. IZIN USAHA\n{BODY}II. {first}\n{second}\n{BODY}III. IZIN REKLAME\n{BODY}"
    assert [n for n, _ in shape(text)] == ["IZIN USAHA", name, "IZIN REKLAME"]
