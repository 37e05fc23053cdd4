"""Standards in words and shapes of an office's own: what stands beside known names is read as they are."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def services(text, name="dokumen.html"):
    return extract_standard(read_document(text.encode(), name), knowledge()).services


def shape(text, name="dokumen.html"):
    return [(s.name, [c.id for c in s.components]) for s in services(text, name)]


def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


# --- names of components ---------------------------------------------------------------------------------------------


def accordion(*names):
    return "".join(
        f"<h3>{i:02} {name}</h3><p>1. Isi dari bagian ini yang disusun oleh kantor;</p>"
        for i, name in enumerate(names, 1)
    )


def test_a_heading_with_a_slip_in_every_word_is_known_by_its_row():
    names = ("Dasar Hukum", "Sarana dan Prasarana", "Kompetensi Pelaksana", "Pengawasan Internal", "jumplah Pelaksaan")
    assert shape(f"<h1>Standar Pelayanan Izin Reklame</h1>{accordion(*names)}")[0][1][-1] == "jumlah_pelaksana"


def test_alone_such_a_heading_is_none():
    names = ("Persyaratan", "Prosedur", "Biaya", "jumplah Pelaksaan")
    found = shape(f"<h1>Standar Pelayanan Izin Reklame</h1>{accordion(*names)}")
    assert found == [("Izin Reklame", ["persyaratan", "prosedur", "biaya"])]


def test_a_table_of_two_columns_may_tell_components_by_words_alone():
    rows = (
        ("Hal", "Keterangan"),
        ("Tempat dan peralatan", "Ruang konseling"),
        ("Jaminan", "Kerahasiaan identitas"),
        ("Keamanan", "Lokasi tidak dipublikasikan"),
        ("Pembinaan dan pengawasan", "Kepala Dinas"),
        ("Keluhan atas layanan kami", "Hotline 0811 222 333"),
    )
    assert shape(f"<h1>Standar Pelayanan Rumah Aman</h1>{table(*rows)}") == [
        ("Rumah Aman", ["sarana", "jaminan_pelayanan", "jaminan_keamanan", "pengawasan_internal", "pengaduan"])
    ]


def test_a_table_that_shares_a_word_or_two_with_components_is_content():
    rows = (("Hal", "Keterangan"), ("Keamanan", "Satpam"), ("Kebersihan", "Setiap hari"), ("Parkir", "Gratis"))
    page = "<h1>Standar Pelayanan Kios Pasar</h1><h2>Persyaratan</h2><p>KTP</p><h2>Biaya</h2><p>Gratis</p>"
    assert shape(f"{page}<h2>Sarana</h2>{table(*rows)}") == [("Kios Pasar", ["persyaratan", "biaya", "sarana"])]


HEADS = ("No", "Jenis Layanan", "Berkas yang Dibawa", "Langkah-langkah", "Lama Proses", "Ongkos", "Yang Diterima")


def test_heads_of_a_matrix_are_told_by_a_word_beside_several_known_ones():
    rows = (HEADS, *(("1", name, "KTP", "Ambil antrean", "5 hari", "Gratis", "SPPT") for name in ("Mutasi", "Salinan")))
    ids = ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"]
    assert [(name, sorted(found)) for name, found in shape(f"<h1>Standar Pelayanan PBB</h1>{table(*rows)}")] == [
        ("Mutasi", sorted(ids)),
        ("Salinan", sorted(ids)),
    ]


def test_a_column_that_nobody_can_name_leaves_a_doubt():
    heads = ("No", "Jenis Layanan", "Persyaratan", "Waktu", "Biaya")
    rows = [("1", "Mutasi Objek Pajak", "KTP", "5 hari", "Gratis"), ("2", "Salinan SPPT", "KTP", "1 hari", "Gratis")]
    plain = services(f"<h1>Standar Pelayanan PBB</h1>{table(heads, *rows)}")
    doubtful = services(
        f"<h1>Standar Pelayanan PBB</h1>{table((*heads, 'Spesifikasi'), *[(*row, 'SPPT baru') for row in rows])}"
    )
    sorted_ = services(f"<h1>Standar Pelayanan PBB</h1>{table((*heads, 'Kode'), *[(*row, 'A-1') for row in rows])}")
    assert [s.certainty for s in plain] == [s.certainty for s in sorted_] == [100, 100]
    assert all(s.certainty < 70 for s in doubtful)


def test_a_matrix_without_a_column_of_names_tells_of_the_service_above_it():
    row = ("Proposal 2 rangkap", "Dibaca lalu disahkan", "2 hari", "Gratis", "Proposal yang disahkan")
    grid = table(("Syarat", "Tata cara", "Lama", "Biaya", "Hasil"), row)
    assert shape(f"<h1>Standar Pelayanan Legalisasi Proposal</h1>{grid}") == [
        ("Legalisasi Proposal", ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"])
    ]


def test_numbers_of_rows_in_a_component_make_no_heading():
    steps = table(("No", "Langkah"), ("1", "Menyerahkan surat"), ("2", "Pemeriksaan"), ("3", "Penyerahan hasil"))
    page = f"<h1>Standar Pelayanan Radiologi</h1><h2>Persyaratan</h2><p>Surat</p><h2>Prosedur</h2>{steps}"
    assert shape(f"{page}<h2>Biaya</h2><p>Gratis</p><h2>Produk</h2><p>Foto</p>") == [
        ("Radiologi", ["persyaratan", "prosedur", "biaya", "produk"])
    ]


# --- lists whose items are names --------------------------------------------------------------------------------------


BULLETS = """# Standar Pelayanan Konseling

- **Dasar**
  - UU Nomor 23 Tahun 2004
- **Yang harus dibawa**
  - KTP
  - kronologi singkat
- **Langkah**
  1. Penjadwalan
  2. Konseling
- **Durasi**: 2 hari
- **Biaya**: Rp0
- **Keluaran**: laporan
- **Tim**: 3 orang
- **Kecakapan tim**: S1 Psikologi
"""


def test_bold_items_and_items_with_a_colon_are_names_among_names():
    ids = [
        "dasar_hukum",
        "persyaratan",
        "prosedur",
        "jangka_waktu",
        "biaya",
        "produk",
        "jumlah_pelaksana",
        "kompetensi",
    ]
    assert shape(BULLETS, "a.md") == [("Konseling", ids)]


def test_an_item_of_a_common_list_is_none():
    text = (
        "# Standar Pelayanan Izin Reklame\n\n## Persyaratan\n\n- KTP\n- Tim: 3 orang\n- Denah\n\n## Biaya\n\nGratis\n"
    )
    assert shape(text, "a.md") == [("Izin Reklame", ["persyaratan", "biaya"])]


def test_numbered_labels_of_one_word_are_names_among_names():
    lines = ("Fasilitas : kursi", "Pengaduan : kotak saran", "Keamanan : satpam 24 jam", "Kompensasi : surat diantar")
    text = "\n".join(f"{i}) {line}" for i, line in enumerate(lines, 1))
    found = shape(f"STANDAR PELAYANAN SURAT PINDAH\n\n{text}\n5) Evaluasi : angket\n", "a.txt")
    assert found[0][1] == ["sarana", "pengaduan", "jaminan_keamanan", "jaminan_pelayanan", "evaluasi"]


def test_lines_with_a_colon_go_on_behind_a_list():
    head = "STANDAR PELAYANAN BPKB\n\nPERSYARATAN : KTP\nMEKANISME : daftar, bayar, terima\nPNBP : Rp225.000,00\n"
    text = f"{head}KOMPLAIN : telepon 0811 570 150\n1) lisan dijawab seketika\n2) tertulis 3 hari\n"
    assert shape(f"{text}KEAMANAN : kamera di loket\nEVALUASI : survei\n", "a.txt")[0][1][-2:] == [
        "jaminan_keamanan",
        "evaluasi",
    ]


@pytest.mark.parametrize(("text", "state"), [("7.1 -", "kosong"), ("2.5 jam", "isi")])
def test_a_dash_with_a_number_in_front_is_empty(text, state):
    page = "<h1>Standar Pelayanan Roya</h1><h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2><p>Daftar lalu terima.</p>"
    (found,) = services(f"{page}<h2>Biaya</h2><p>Gratis</p><h2>Waktu</h2><p>{text}</p>")
    assert found.component("jangka_waktu").state == state


# --- names of services ------------------------------------------------------------------------------------------------


def test_lettered_names_are_told_by_their_count_where_the_first_component_differs():
    text = "STANDAR PELAYANAN SEKOLAH\n\nA. Peminjaman Ruang Praktik\nWAKTU LAYANAN\n2 hari kerja\nSyarat :\n- Surat\n"
    text += "Hasil : Surat izin\nB. Surat Pengantar Magang\nSyarat :\n- Siswa kelas XI\nHasil : Surat pengantar\n"
    text += "C. Pendaftaran Pencari Kerja\nSyarat :\n- Ijazah\nHasil : Kartu anggota\n"
    assert [name for name, _ in shape(text, "a.txt")] == [
        "Peminjaman Ruang Praktik",
        "Surat Pengantar Magang",
        "Pendaftaran Pencari Kerja",
    ]


def service(letter, name):
    told = "".join(f"<li><b>{n}</b>: isi</li>" for n in ("Persyaratan", "Prosedur", "Jangka Waktu", "Biaya"))
    return f"<h3>{letter}. {name}</h3><ul>{told}</ul>"


def test_a_service_may_be_called_like_a_component():
    names = ("Layanan Pengaduan Masyarakat", "Layanan Pendampingan Psikologis", "Penampungan Sementara")
    page = "".join(service(letter, name) for letter, name in zip("ABC", names, strict=True))
    assert [name for name, _ in shape(f"<h1>UPTD Perlindungan Perempuan</h1>{page}")] == list(names)


def test_a_component_beside_services_stays_one():
    page = "".join(service(letter, name) for letter, name in (("A", "Surat Pindah"), ("B", "Surat Domisili")))
    found = shape(f"<h1>Standar Pelayanan Desa</h1>{page}<h3>C. Pengaduan</h3><p>Kotak saran di loket.</p>")
    assert [name for name, _ in found] == ["Surat Pindah", "Surat Domisili", "*"]


def test_the_title_of_a_chapter_is_no_line_of_the_title():
    common = (
        "1. Landasan Hukum\n   UU Nomor 5 Tahun 1960\n2. Sarana dan Prasarana\n   Loket\n3. Pengaduan\n   Kotak saran\n"
    )
    each = "".join(
        f"{i}. {name}\n   {i}.1 Persyaratan\n       KTP\n   {i}.2 Biaya\n       Gratis\n   {i}.3 Produk\n       Surat\n"
        for i, name in enumerate(("PENGECEKAN SERTIPIKAT", "ROYA", "PEMECAHAN BIDANG"), 1)
    )
    text = f"STANDAR PELAYANAN PERTANAHAN\nBAB I KETENTUAN UMUM\n\n{common}\nBAB II JENIS PELAYANAN\n\n{each}"
    assert [name for name, _ in shape(text, "a.txt")] == ["PENGECEKAN SERTIPIKAT", "ROYA", "PEMECAHAN BIDANG", "*"]


def test_questions_below_the_title_of_a_service_are_its_headings():
    first = "".join(f"<h3>{n}</h3><p>isi</p>" for n in ("Persyaratan", "Prosedur", "Jangka Waktu", "Biaya"))
    asked = ("Apa saja yang harus dibawa?", "Bagaimana caranya?", "Berapa lama?", "Berapa biayanya?")
    second = "".join(f"<p><b>{n}</b></p><p>isi</p>" for n in asked)
    page = f"<h1>Standar Pelayanan Kecamatan</h1><h2>1. Surat Pindah</h2>{first}<h2>2. Surat Waris</h2>{second}"
    ids = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]
    assert shape(page) == [("Surat Pindah", ids), ("Surat Waris", ids)]


# --- texts that look like headings ------------------------------------------------------------------------------------


def heads(*pairs):
    return "".join(f"<h3>{name}</h3>{told}" for name, told in pairs)


def test_a_text_set_as_a_heading_is_that_of_the_heading_above_it():
    parts = (
        ("Persyaratan", "<p>Surat permohonan dari sekolah.</p>"),
        ("Produk Layanan", "<h3>Pelaksanaan magang</h3><h3>Penelitian</h3>"),
        ("Biaya", "<h3>Tidak Berbayar ( GRATIS! )</h3><h3>Cek Jurusan</h3>"),
    )
    (found,) = services(f"<h1>Standar Pelayanan Magang</h1>{heads(*parts)}")
    told = {c.id: (c.state, c.text) for c in found.components}
    assert told["produk"] == ("isi", "Pelaksanaan magang\nPenelitian")
    assert told["biaya"] == ("isi", "Tidak Berbayar ( GRATIS! )")


def test_a_heading_between_an_empty_one_and_one_told_before_may_name_the_next_service():
    first = heads(("Persyaratan", "<p>KTP</p>"), ("Biaya", "<p>Gratis</p>"), ("Pengaduan", ""))
    page = f"<h1>Pelayanan Desa</h1><h3>Surat Domisili</h3>{first}<h3>Surat Pindah</h3>{first}"
    assert [s.name for s in services(page)][:2] == ["Surat Domisili", "Surat Pindah"]


@pytest.mark.parametrize(("line", "told"), [("Proses: 3 hari kerja", True), ("Proses: berkas diperiksa", False)])
def test_a_word_for_the_work_heads_the_time_where_a_time_stands_behind_it(line, told):
    page = f"<h1>Standar Pelayanan Mutasi</h1><h3>Persyaratan</h3><ul><li>KTP</li><li>Rapor</li></ul><p>{line}</p>"
    (found,) = services(f"{page}<h3>Biaya</h3><p>Gratis</p><h3>Produk</h3><p>Surat</p>")
    assert (found.component("jangka_waktu") is not None) is told


@pytest.mark.parametrize("title", ["Standar Pelayanan Sesuai Permenpan 15/2014", "DIREKTUR RUMAH SAKIT PARU"])
def test_a_law_or_a_post_names_no_service(title):
    parts = heads(("Persyaratan", "<p>KTP</p>"), ("Biaya", "<p>Gratis</p>"), ("Produk", "<p>Surat</p>"))
    page = f"<h1>Surat Keterangan Siswa Aktif</h1><h2>{title}</h2>{parts}"
    assert [s.name for s in services(page)] == ["Surat Keterangan Siswa Aktif"]
