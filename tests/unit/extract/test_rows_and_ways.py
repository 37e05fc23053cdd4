"""What its row tells of a line: dialogs below cards, names in bold, names with a colon, ways to one service."""

import pytest
from reading import shape, standard


def listed(*items):
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


# --- names in bold, above a description -------------------------------------------------------------------------------

BOLD = """# Kelurahan Tirta Asri

{0}**Surat Keterangan Usaha**
*Untuk pemilik usaha mikro di wilayah kelurahan.*

**Persyaratan Wajib:**
- Fotokopi KTP
- Surat pengantar RT

**Alur Pengurusan:**
1. Datang ke loket
2. Menerima surat

{0}**Estimasi:** 1 - 3 Hari Kerja
{0}**Biaya:** Gratis

{0}**Surat Keterangan Domisili**
*Bagi warga yang baru pindah dan lembaga.*

**Persyaratan Wajib:**
- Fotokopi KTP
- Surat keterangan pindah

**Alur Pengurusan:**
1. Datang ke loket
2. Menerima surat

{0}**Estimasi:** 30 Menit
{0}**Biaya:** Gratis
"""


@pytest.mark.parametrize("picture", ["", "🏛️ "])
def test_bold_lines_above_a_description_name_services(picture):
    components = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]
    assert shape(BOLD.format(picture), "a.md") == [
        ("Surat Keterangan Usaha", components),
        ("Surat Keterangan Domisili", components),
    ]


def test_one_bold_line_above_a_text_names_nothing_that_stands_further_down():
    text = (
        "# Izin Reklame\n\n**Perhatikan batas waktu**\n\nBerkas diterima sampai pukul dua.\n\n**Persyaratan**\n- KTP\n"
    )
    assert shape(f"{text}\n**Biaya**\n- Gratis\n\n**Jangka Waktu**\n- 2 hari kerja\n", "a.md")[0][0] == "Izin Reklame"


# --- dialogs below a row of cards -------------------------------------------------------------------------------------

NAMES = ("Surat Keterangan Usaha", "Surat Pengantar Nikah", "Surat Keterangan Domisili", "Surat Pindah Datang")


def dialogs(names):
    cards = "".join(f"<div><h3>{name}</h3><button>Lihat Persyaratan</button></div>" for name in names)
    opened = "".join(f"<div><h2>Persyaratan {name}</h2>{listed('Fotokopi KTP', 'Surat RT')}</div>" for name in names)
    return f"<h1>Kantor Desa Tirta</h1><div>{cards}</div>{opened}"


def test_a_heading_that_names_its_service_is_not_named_by_the_last_card_above():
    assert shape(dialogs(NAMES)) == [(name, ["persyaratan"]) for name in NAMES]


def test_what_comes_once_behind_a_row_of_such_services_is_told_of_all():
    steps = "<h3>Prosedur Pengajuan Surat</h3><ol><li>Datang ke kantor desa</li><li>Mengisi buku tamu</li></ol>"
    assert shape(dialogs(NAMES) + steps) == [*((name, ["persyaratan"]) for name in NAMES), ("*", ["prosedur"])]


def test_behind_two_services_it_belongs_to_the_last():
    steps = "<h3>Prosedur Pengajuan Surat</h3><ol><li>Datang ke kantor desa</li><li>Mengisi buku tamu</li></ol>"
    assert [ids for _, ids in shape(dialogs(NAMES[:2]) + steps)] == [["persyaratan"], ["persyaratan", "prosedur"]]


def test_a_heading_with_a_slip_of_the_pen_names_its_service_too():
    page = dialogs(NAMES).replace("<h2>Persyaratan Surat Pengantar", "<h2>Persyaratam Surat Pengantar")
    assert [name for name, _ in shape(page)] == list(NAMES)


def test_links_of_a_menu_to_parts_with_headings_are_no_tabs():
    menu = "".join(
        f"<li><a href='#{key}'>{text}</a></li>"
        for key, text in (
            ("a", "Beranda"),
            ("b", "Layanan Surat"),
            ("c", "Prosedur Pengajuan"),
            ("d", "Waktu Layanan"),
            ("e", "Kontak"),
        )
    )
    body = (
        "<div id='a'><p>Selamat datang</p></div>"
        "<div id='b'><h2>Layanan Surat</h2><h3>Surat Keterangan Usaha</h3><h4>Persyaratan</h4>"
        f"{listed('KTP', 'KK')}</div><div id='e'><h3>Kontak</h3><p>(021) 555</p></div>"
        "<div id='c'><h3>Prosedur Pengajuan Surat</h3><ol><li>Datang</li><li>Pulang</li></ol></div>"
        "<div id='d'><h3>Jadwal Kantor</h3><p>Senin 08.00-12.00</p></div>"
    )
    found = standard(f"<div><ul>{menu}</ul></div><main>{body}</main>")
    assert all(c.id != "jangka_waktu" for s in found.services for c in s.components)


# --- names with a colon, and in bold, among known ones ----------------------------------------------------------------


@pytest.mark.parametrize("mark", ["", "- "])
def test_a_word_with_a_colon_among_known_names_is_one(mark):
    lines = (
        "Persyaratan : surat permohonan", "Jangka Waktu : 1 hari kerja", "Biaya : gratis",
        "Petugas : 14 orang, 4 di antaranya PNS", "Sarana : lahan parkir",
    )  # fmt: skip
    found = shape("STANDAR PELAYANAN SEWA LAPANGAN\n\n" + "\n".join(mark + line for line in lines), "a.txt")
    assert found == [("SEWA LAPANGAN", ["persyaratan", "jangka_waktu", "biaya", "jumlah_pelaksana", "sarana"])]


def test_beside_one_known_name_it_proves_nothing():
    text = "STANDAR PELAYANAN SEWA LAPANGAN\n\nPersyaratan\n- surat permohonan\n\nBiaya\n- Rp5.000\n\nPengaduan\n"
    found = shape(f"{text}Telepon : 555\nPetugas : Rini\n", "a.txt")
    assert [ids for _, ids in found] == [["persyaratan", "biaya", "pengaduan"]]


def test_a_bold_line_in_a_row_of_bold_names_heads_a_component():
    row = "".join(
        f"<p><b>{name}</b></p>{listed(text)}"
        for name, text in (("Persyaratan", "Tiket"), ("Biaya", "Rp5.000"), ("Produk", "Karcis"), ("Keselamatan", "P3K"))
    )
    assert shape(f"<h2>Kolam Renang</h2>{row}")[0][1] == ["persyaratan", "biaya", "produk", "jaminan_keamanan"]


# --- said for all -----------------------------------------------------------------------------------------------------


def services(*names):
    return "".join(f"{name}\nPersyaratan\n- KTP\nBiaya\n- Gratis\nProduk\n\n" for name in names)


def test_a_chapter_says_behind_its_title_whom_it_is_for():
    text = (
        f"STANDAR PELAYANAN\n\n{services('I. SEWA GEDUNG', 'II. SEWA KOLAM')}KETENTUAN UMUM (BERLAKU UNTUK I DAN II)\n"
    )
    found = shape(f"{text}- Pengaduan : kotak saran\n- Sarana : lahan parkir\n", "a.txt")
    assert [ids for _, ids in found] == [["persyaratan", "biaya", "produk"]] * 2 + [["pengaduan", "sarana"]]


def test_a_numbered_section_below_the_table_of_the_service_before_it_is_told_of_all():
    table = "<table><tr><td>Syarat</td><td>KTP</td></tr><tr><td>Biaya</td><td>Gratis</td></tr></table>"
    page = "".join(f"<p>{n}. {name}</p>{table}" for n, name in enumerate(("Akta Cerai", "Dispensasi Kawin"), 1))
    assert shape(f"{page}<p>3. Pengaduan</p><p>Disampaikan melalui meja pengaduan.</p>")[-1] == ("*", ["pengaduan"])


def test_a_component_below_the_name_of_its_service_is_no_common_one():
    page = (
        "<h3>Pendaftaran Nikah</h3><h4>Pendaftaran Luring</h4><h5>Langkah Pertama</h5><p>Mengurus surat pengantar.</p>"
        "<h5>Langkah Kedua</h5><p>Mendaftar di kantor.</p><h4>Pendaftaran Daring</h4><h5>Langkah Pertama</h5>"
        f"<p>Membuka laman.</p><h4>Syarat Dokumen:</h4>{listed('KTP', 'Kartu Keluarga')}"
        "<h3>Duplikat Buku Nikah</h3><h4>Prosedur:</h4><p>Mengajukan surat.</p>"
        f"<h4>Syarat:</h4>{listed('KTP', 'Surat')}"
    )
    assert shape(page) == [
        ("Pendaftaran Nikah", ["prosedur", "persyaratan"]),
        ("Duplikat Buku Nikah", ["prosedur", "persyaratan"]),
    ]


# --- steps with titles, pledges with times, heads in tables -----------------------------------------------------------


def test_steps_with_titles_of_their_own_stand_below_the_procedure():
    def procedure(name):
        steps = "".join(
            f"<h3>{step}</h3><p>Pemohon datang ke meja layanan.</p>" for step in ("Pengajuan", "Penyerahan")
        )
        return f"<h2>Prosedur {name}</h2>{steps}"

    page = procedure("Permohonan Informasi") + procedure("Pengajuan Keberatan")
    assert shape(f"<h1>Alur dan Prosedur Layanan</h1>{page}") == [
        ("Permohonan Informasi", ["prosedur"]),
        ("Pengajuan Keberatan", ["prosedur"]),
    ]


PLEDGE = (
    "MAKLUMAT PELAYANAN\n\nDengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan, dan "
    "apabila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan.\n\n"
)


def test_a_pledge_tells_of_services_by_a_table_of_their_times():
    head = "| No | Jenis Pelayanan | Waktu |\n|---|---|---|\n"
    rows = "| 1 | Legalisasi Surat | 10 menit |\n| 2 | Surat Pindah | 1 hari |\n"
    found = standard(PLEDGE + head + rows + "| 3 | Verifikasi Proposal | menyesuaikan |\n", "a.md")
    assert [kind.value for kind in found.kinds] == ["maklumat"]
    assert [s.name for s in found.services] == ["Legalisasi Surat", "Surat Pindah", "Verifikasi Proposal"]


def test_the_title_of_a_procedure_stands_in_the_table_at_its_head():
    head = (
        "<table><tr><td>SMA NEGERI 3 TIRTA</td>"
        "<td><p>STANDAR OPERASIONAL PROSEDUR</p><p>PENERIMAAN SISWA PINDAHAN</p></td>"
        "<td>No. Dok : SOP-07</td></tr></table>"
    )
    body = (
        "<p>1. TUJUAN</p><p>Prosedur ini dibuat untuk memastikan penerimaan siswa berjalan baik.</p><p>2. ACUAN</p>"
        f"{listed('Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional')}<p>3. PROSEDUR</p>"
        "<p>3.1 Orang tua menyerahkan surat permohonan.</p><p>3.2 Petugas memeriksa berkas.</p>"
        "<p>3.3 Kepala sekolah menetapkan penerimaan.</p>"
    )
    found = standard(head + body)
    assert found.kinds[0].value == "sop"
    assert [s.name for s in found.services] in ([], ["PENERIMAAN SISWA PINDAHAN"])


# --- staff, chapters, letters set apart -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "text", "skilled"),
    [
        ("SDM", "Dokter (3 orang), perawat D3/Ners (3 orang)", True),
        ("Petugas", "2 orang lulusan SMA", True),
        ("SDM", "Dokter 3 orang, perawat 3 orang", True),  # nobody may call themselves so without having learnt it
        ("SDM", "drg 2, terapis gigi 2", True),
        ("SDM", "Petugas loket 3 orang, petugas arsip 1 orang", False),
        ("Jumlah Pelaksana", "2 orang lulusan SMA", False),
    ],
)
def test_a_heading_that_says_who_serves_may_hold_two_components(heading, text, skilled):
    rows = (
        ("Syarat", "KTP"),
        ("Waktu Penyelesaian", "1 hari"),
        ("Tarif", "Gratis"),
        (heading, text),
        ("Produk", "Obat"),
    )
    table = "".join(f"<tr><td>{name}</td><td>{told}</td></tr>" for name, told in rows)
    (found,) = standard(f"<h2>Poliklinik Mata</h2><table>{table}</table>").services
    assert found.component("jumlah_pelaksana") is not None
    assert (found.component("kompetensi") is not None) is skilled


def test_a_chapter_in_capitals_ends_the_component_above_it():
    chapter = "BAB II. STANDAR PELAYANAN TIAP POLIKLINIK"
    text = "STANDAR PELAYANAN RSUD\n\n1. Persyaratan\nKartu berobat.\n2. Jaminan Pelayanan\nSesuai standar.\n"
    more = "1. Persyaratan\nRujukan.\n2. Biaya\nGratis.\n3. Jangka Waktu\n1 hari.\n"
    found = standard(f"{text}\n{chapter}\n\nPOLIKLINIK MATA\n{more}", "a.txt")
    bodies = [text.text for s in found.services for c in s.components for text in c.body]
    assert "Sesuai standar." in bodies
    assert chapter not in bodies


def test_letters_set_apart_are_the_name_they_spell():
    names = ("S A R A N A", "P E T U G A S", "P E N G A D U A N", "J A M I N A N")
    numbered = zip(("I", "II", "III", "IV"), names, strict=True)
    rows = "".join(f"<p><b>{mark}. {name}</b></p><p>Ada.</p>" for mark, name in numbered)
    assert shape(f"<h1>Pelayanan Surat Keterangan</h1>{rows}")[0][1] == [
        "sarana", "jumlah_pelaksana", "pengaduan", "jaminan_pelayanan",
    ]  # fmt: skip


OWN_WORDS = (("Fasilitas", "Loket"), ("Pengawasan", "Kepala bidang"), ("Petugas", "2 orang"), ("Syarat petugas", "D3"))


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ((), ["sarana", "pengawasan_internal", "jumlah_pelaksana", "kompetensi"]),
        (
            (("Alamat", "Jalan"), ("Luas", "2 ha"), ("Tahun", "2020"), ("Peta", "Ada")),
            ["sarana", "pengawasan_internal"],
        ),
    ],
)
def test_a_table_of_names_in_own_words_is_known_by_most_of_its_rows(more, found):
    page = (
        f"<h2>Izin Reklame</h2><h3>Persyaratan</h3>{listed('KTP')}<h3>Biaya</h3><p>Gratis</p><h3>Produk</h3><p>Izin</p>"
    )
    table = "".join(f"<tr><td>{name}</td><td>{text}</td></tr>" for name, text in (*OWN_WORDS, *more))
    told = [c.id for s in standard(f"{page}<table>{table}</table>").services for c in s.components]
    assert told == ["persyaratan", "biaya", "produk", *found]


def test_papers_in_one_cell_are_counted_at_the_commas_and_at_and():
    rows = (("Pengantar KTP", "Fotokopi KK dan KTP lama"), ("Surat Usaha", "Fotokopi KTP dan foto tempat usaha"),
            ("Keterangan Domisili", "Fotokopi KTP, KK, dan surat RT"))  # fmt: skip
    table = "".join(f"<tr><td>{name}</td><td>{papers}</td></tr>" for name, papers in rows)
    head = "<tr><th>Jenis Layanan</th><th>Persyaratan</th></tr>"
    found = standard(f"<h1>Pelayanan Publik Desa Tirta</h1><table>{head}{table}</table>")
    assert found.kinds[0].value == "standar_pelayanan"
    assert [s.name for s in found.services] == [name for name, _ in rows]


ANSWERS = (
    ("Persyaratan", "fotokopi KTP"),
    ("Jangka Waktu Penyelesaian", "sepuluh menit"),
    ("Biaya", "gratis"),
    ("Produk Pelayanan", "izin reklame"),
)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("form", ["{0}\n{1}\n\n", "{2}. {0}\n{1}\n\n", "{2}. {0}\n{1}\n", "{2}. {0}\n   {1}\n"])
def test_answers_in_small_letters_stand_below_their_headings(form, name):
    rows = "".join(form.format(head, text, number) for number, (head, text) in enumerate(ANSWERS, 1))
    found = shape(f"STANDAR PELAYANAN IZIN REKLAME\n\n{rows}", name)
    assert found == [("IZIN REKLAME", ["persyaratan", "jangka_waktu", "biaya", "produk"])]


def test_a_line_that_was_broken_at_a_margin_is_no_heading():
    text = "1. Jangka Waktu\npenyelesaian: 2 hari\n2. Biaya\nGratis\n3. Persyaratan\nKTP\n"
    assert shape(f"STANDAR PELAYANAN IZIN REKLAME\n\n{text}", "a.txt") == [
        ("IZIN REKLAME", ["jangka_waktu", "biaya", "persyaratan"])
    ]


def test_names_below_a_component_told_for_all_of_them():
    steps = "<h2>Alur Pengajuan Umum</h2><ol><li>Datang ke loket</li><li>Menerima surat</li></ol>"
    names = ("Surat Keterangan Usaha", "Surat Keterangan Domisili", "Surat Pindah")
    papers = f"<p>Dokumen Persyaratan:</p>{listed('Fotokopi KTP', 'Surat RT')}<p>Biaya:</p><p>Gratis</p>"
    page = "".join(f"<h3>{name}</h3>{papers}" for name in names)
    found = shape(f"<h1>Kelurahan Tirta</h1>{steps}{page}")
    assert [(name, ids) for name, ids in found if name != "*"] == [(name, ["persyaratan", "biaya"]) for name in names]
    assert ("*", ["prosedur"]) in found


@pytest.mark.parametrize("label", ["Daftar Berkas Persyaratan", "Persyaratan dan Ketentuan", "Syarat Wajib"])
def test_more_names_of_requirements(label):
    page = f"<h2>Izin Reklame</h2><h3>{label}</h3>{listed('KTP')}<h3>Biaya Resmi</h3><p>Gratis</p>"
    assert shape(f"{page}<h3>Durasi Proses</h3><p>2 hari</p>") == [
        ("Izin Reklame", ["persyaratan", "biaya", "jangka_waktu"])
    ]


def test_two_components_in_one_heading_that_goes_on_with_the_service():
    page = (
        "<h1>Layanan</h1><h2>Persyaratan &amp; Prosedur Peminjaman Buku</h2><ol><li>Anggota membawa kartu anggota</li>"
        "<li>Petugas mencatat buku</li></ol><h2>Waktu dan Biaya Peminjaman Buku</h2><p>5 menit, gratis</p>"
    )
    assert [(name, sorted(ids)) for name, ids in shape(page)] == [
        ("Peminjaman Buku", ["biaya", "jangka_waktu", "persyaratan", "prosedur"])
    ]


def test_a_heading_may_join_things_of_one_service():
    page = (
        "<h1>Legalisir</h1><h2>Biaya</h2><p>Gratis</p><h2>Persyaratan Legalisir Ijazah dan Transkrip</h2>"
        "<ul><li>Ijazah asli</li><li>Fotokopi ijazah</li></ul><h2>Jangka Waktu</h2><p>2 hari kerja</p>"
    )
    assert [sorted(ids) for _, ids in shape(page)] == [["biaya", "jangka_waktu", "persyaratan"]]


@pytest.mark.parametrize("head", ["Pengaduan dan Informasi", "Pengaduan &amp; Kontak", "Hubungi Kami dan Pengaduan"])
def test_a_heading_made_of_words_of_one_component(head):
    page = (
        "<h1>Pelayanan Legalisir</h1><h2>Persyaratan Berkas &amp; Dokumen</h2><ul><li>Ijazah asli</li></ul>"
        f"<h2>Jangka Waktu</h2><p>2 hari kerja</p><h2>{head}</h2><p>Telepon 0271-700100</p>"
    )
    assert [sorted(ids) for _, ids in shape(page)] == [["jangka_waktu", "pengaduan", "persyaratan"]]


# --- headings that ask ------------------------------------------------------------------------------------------------


def asked(*questions):
    parts = [f"<h2>{question}</h2><p>{text}</p>" for question, text in questions]
    return f"<h1>Standar Pelayanan Akta Kelahiran</h1>{''.join(parts)}"


KNOWN = [
    ("Apa saja syaratnya?", "Kartu keluarga"),
    ("Berapa lama selesai?", "1 hari kerja"),
    ("Berapa biayanya?", "Gratis"),
]


@pytest.mark.parametrize(
    ("question", "component"),
    [
        ("Apa dasar hukumnya?", "dasar_hukum"),
        ("Apa yang diterima pemohon?", "produk"),
        ("Bagaimana jika ada keluhan?", "pengaduan"),
        ("Bagaimana kinerja petugas dinilai?", "evaluasi"),
    ],
)
def test_a_question_among_questions_heads_a_component(question, component):
    (service,) = standard(asked(*KNOWN, (question, "Kutipan akta"))).services
    assert component in {c.id for c in service.components}


def test_a_question_that_asks_for_nothing_known_leaves_a_doubt():
    (service,) = standard(asked(*KNOWN, ("Di mana kami berada?", "Di samping balai desa"))).services
    assert service.certainty < 70


# --- one component of several services --------------------------------------------------------------------------------


def test_the_title_of_a_page_of_requirements_names_no_service():
    cases = "".join(
        f'<li><a data-bs-toggle="collapse" data-bs-target="#c{number}">PERSYARATAN {name}</a>'
        f'<div id="c{number}" class="collapse">'
        f"{listed('Fotokopi KTP', 'Surat permohonan')}</div></li>"
        for number, name in enumerate(("DISPENSASI NIKAH", "WALI ADHOL", "ITSBAT NIKAH"))
    )
    page = f"<h2>Persyaratan Berperkara</h2><p>Selamat datang di laman kami.</p><ul>{cases}</ul>"
    assert [name for name, _ in shape(page)] == ["DISPENSASI NIKAH", "WALI ADHOL", "ITSBAT NIKAH"]


@pytest.mark.parametrize("office", ["BPS Kabupaten Arunika", "SMP Negeri 3 Arunika", "LPSE Kabupaten Arunika"])
def test_an_office_below_the_title_names_no_service(office):
    page = (
        f"<h1>Standar Pelayanan Konsultasi Data</h1><h2>{office}</h2><h3>Persyaratan</h3><p>KTP</p>"
        "<h3>Jangka Waktu</h3><p>1 hari kerja</p><h3>Biaya</h3><p>Gratis</p>"
    )
    assert [name for name, _ in shape(page)] == ["Konsultasi Data"]
