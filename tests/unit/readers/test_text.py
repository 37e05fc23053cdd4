from standards_lint.model.block import BlockKind
from standards_lint.readers import read_document


def read(text):
    return read_document(text.encode(), "a.txt").blocks


def rows(text):
    return [(b.kind.value[0], b.level, b.label, b.text) for b in read(text)]


def place(block, word):
    span = block.source.span(block.text.index(word))
    return span.line, span.column


def test_labels_of_every_style_are_taken_off_the_text():
    for label in ("1.", "1)", "(1)", "a.", "a)", "(a)", "•", "-", "*", "\u2013", "▪", "1.1.", "ii.", "1.)"):
        (block,) = read(f"{label} Surat pengantar\n")
        assert (block.kind, block.label, block.text) == (BlockKind.ITEM, label, "Surat pengantar")
        assert block.span.column == len(label) + 2


def test_doubtful_labels_need_company():
    assert [b.label for b in read("A. Umum\nIsi bagian umum.\n\nB. Khusus")] == ["A.", "", "B."]
    assert [b.label for b in read("1 Persyaratan\n2 Prosedur\n3 Biaya")] == ["1", "2", "3"]
    assert [b.label for b in read("a.surat tugas\nb.kartu tanda")] == ["a.", "b."]
    assert [b.label for b in read("I. Umum\n\nII. Khusus")] == ["I.", "II."]
    assert [b.label for b in read("1.1 Umum\n1.2 Khusus")] == ["1.1", "1.2"]


def test_numbers_names_and_times_are_no_labels():
    for text in (
        "3 Hari kerja",
        "10 Menit",
        "A. Rahman, S.Sos",
        "H. Umar",
        "13.00 - 16.00 WIB",
        "2.5 Liter",
        "-",
        "2024 adalah",
    ):
        assert [(b.label, b.text) for b in read(text)] == [("", text)]
    assert [b.label for b in read("1 Hari\n2 Hari\n3 Hari")] == ["", "", ""]


def test_a_number_without_its_dot_fills_the_gap_in_a_list():
    assert [b.label for b in read("3. Surat tugas\n\n4 Kartu tanda\n\n5. Pas foto")] == ["3.", "4", "5."]


def test_two_labels_in_a_row_are_one():
    assert rows("1. a. Petugas menerima berkas\n2. b. Petugas memeriksa berkas") == [
        ("i", 1, "1. a.", "Petugas menerima berkas"),
        ("i", 1, "2. b.", "Petugas memeriksa berkas"),
    ]


def test_nesting_follows_indentation_and_style():
    text = "  1. Cara\n    a. Datang\n        1) Ambil nomor\n        2) Tunggu\n    b. Daring\n  2. Tempat"
    assert [(b.label, b.level) for b in read(text)] == [
        ("1.", 1),
        ("a.", 2),
        ("1)", 3),
        ("2)", 3),
        ("b.", 2),
        ("2.", 1),
    ]


def test_nesting_survives_lost_indentation():
    text = "1. Cara\na. Datang\nb. Daring\n2. Tempat\n• loket\n• balai\n3. Waktu"
    assert [b.level for b in read(text)] == [1, 2, 2, 1, 2, 2, 1]


def test_a_paragraph_at_the_margin_ends_an_indented_list():
    text = "  • Undang-undang\n\nCara menyampaikan:\n  1. Datang\n  2. Surat"
    assert [b.level for b in read(text)] == [1, 0, 1, 1]


def test_capitals_underlines_and_marks_make_headings():
    assert rows("PERSYARATAN\nKTP asli") == [("h", 0, "", "PERSYARATAN"), ("p", 0, "", "KTP asli")]
    assert rows("2. BIAYA / TARIF\nGratis")[0] == ("h", 0, "2.", "BIAYA / TARIF")
    assert rows("Biaya\n=====\nGratis") == [("h", 1, "", "Biaya"), ("p", 0, "", "Gratis")]
    assert rows("Biaya\n-----\nGratis")[0] == ("h", 2, "", "Biaya")
    assert rows("### Biaya\nGratis")[0] == ("h", 3, "", "Biaya")


def test_capitals_that_are_no_headings():
    for text in (
        "WHATSAPP (+62) 812-0000-1111",
        "NIP. 19700101 199003 1 001",
        "KTP",
        "a. FOTOKOPI KARTU",
        "DITETAPKAN DI SINI.",
    ):
        assert read(text)[0].kind is not BlockKind.HEADING
    mixed = "1. Umum\n2. Jasa Raharja\n3. KETENAGAKERJAAN\n4. Mandiri"
    assert {b.kind for b in read(mixed)} == {BlockKind.ITEM}


def test_a_rule_is_no_text_and_no_underline_of_a_paragraph():
    assert rows("satu kalimat yang panjang\nsambungannya.\n-----\nLain") == [
        ("p", 0, "", "satu kalimat yang panjang sambungannya."),
        ("p", 0, "", "Lain"),
    ]


def test_bold_lines_lose_their_stars():
    (block,) = read("**Waktu layanan**")
    assert (block.text, block.bold, block.span.column) == ("Waktu layanan", True, 3)
    first, second = read("**DINAS CONTOH\nSOP PENGADUAN**")
    assert (first.bold, second.bold) == (True, True)
    assert not read("Nama **penting** saja")[0].bold
    assert read("Nama **penting** saja")[0].text == "Nama penting saja"


def test_lines_broken_at_the_margin_are_joined():
    (block,) = read("3\n(tiga) hari kerja jika\ntidak ada gangguan")
    assert block.text == "3 (tiga) hari kerja jika tidak ada gangguan"
    assert [place(block, word) for word in ("3", "(tiga)", "jika", "gangguan")] == [(1, 1), (2, 1), (2, 19), (3, 11)]
    assert [b.text for b in read("sesuai Undang-\nUndang tentang pelayanan")] == [
        "sesuai Undang-Undang tentang pelayanan"
    ]
    assert [b.text for b in read("Perda No.\n12 tentang retribusi")] == ["Perda No. 12 tentang retribusi"]
    assert [(b.label, b.text) for b in read("2.\nUndang-Undang Pelayanan")] == [("2.", "Undang-Undang Pelayanan")]


def test_a_wrapped_text_is_joined_where_the_line_is_full():
    text = (
        "Kepala unit menyusun laporan tentang keluhan yang diterima\n"
        "dan menyampaikannya kepada pimpinan. Laporan disusun oleh\n"
        "Bagian Umum setiap bulan dan diumumkan di papan informasi\n"
        "agar diketahui oleh semua pengguna layanan di kantor.\n\n"
        "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan\n"
        "Publik bagi semua orang yang datang ke kantor kami dengan\n"
        "atau tanpa janji.\n\nRuang tunggu\nRuang menyusui\nRuang baca"
    )
    blocks = read(text)
    assert [b.text for b in blocks[2:]] == ["Ruang tunggu", "Ruang menyusui", "Ruang baca"]
    assert place(blocks[0], "Bagian") == (3, 1)
    assert "Pelayanan Publik bagi" in blocks[1].text


def test_separate_lines_stay_separate():
    for text in (
        "Nama : Ibu Contoh\nJabatan : Kepala Seksi\nemail : a@contoh.id",
        "Dinas Contoh Kabupaten Contoh\nJalan Melati Nomor 5",
        "Waktu pelayanan\n10 Menit",
        "Kartu Keluarga;\nakta nikah",
        "STANDAR PELAYANAN\nPENERBITAN KARTU",
        "Hubungi kami\nwww.contoh.go.id",
        "Administrasi : 15 menit\n\nlanjutan sesudah baris kosong",
    ):
        assert len(read(text)) == len([line for line in text.split("\n") if line])


def test_a_paragraph_in_capitals_is_one_paragraph():
    text = (
        "DENGAN INI KAMI MENYATAKAN SANGGUP\nMEMBERIKAN PELAYANAN SESUAI JANJI\nYANG TELAH KAMI TETAPKAN BERSAMA\n"
        "DAN SIAP MENERIMA SANKSI APABILA\nTIDAK MENEPATINYA"
    )
    (block,) = read(text)
    assert block.kind is BlockKind.PARAGRAPH
    assert place(block, "SANKSI") == (4, 19)


def test_blank_lines_and_indentation_are_told():
    first, second = read("satu.\n\n    Dua")
    assert (first.blank_before, second.blank_before, second.indent) == (False, True, 4)


def test_a_list_opened_behind_a_colon_begins_with_its_first_item():
    text = "Menimbang : a. bahwa pelayanan perlu ditata;\nb. bahwa untuk itu perlu standar;"
    assert rows(text) == [
        ("p", 0, "", "Menimbang :"),
        ("i", 1, "a.", "bahwa pelayanan perlu ditata;"),
        ("i", 1, "b.", "bahwa untuk itu perlu standar;"),
    ]
    assert len(read("Kepada : a. Kepala Seksi")) == 1


def test_tags_and_entities_left_in_a_text_vanish_and_shift_nothing():
    text = '<ol style="list-style-type: none"> <b>Ibu</b>&nbsp;&amp; anak'
    (block,) = read(text)
    assert block.text == "Ibu & anak"
    assert place(block, "anak") == (1, text.index("anak") + 1)
    assert [b.text for b in read("Telepon<br>Surat")] == ["Telepon", "Surat"]
    assert read("waktu < 10 menit dan > 5")[0].text == "waktu < 10 menit dan > 5"


def test_invisible_characters_are_dropped_and_no_break_spaces_are_spaces():
    (block,) = read("pela\u00adyanan\u00a0 \u200bpublik")
    assert block.text == "pelayanan publik"
    assert place(block, "publik") == (1, 14)
