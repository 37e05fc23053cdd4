from standards_lint.model.block import BlockKind
from standards_lint.readers import read_document


def document(text):
    return read_document(text.encode(), "a.md")


def read(text):
    return document(text).blocks


def rows(text):
    return [(b.kind.value[0:2], b.level, b.label, b.text) for b in read(text)]


def place(block, word):
    span = block.source.span(block.text.index(word))
    return span.line, span.column


def test_headings_paragraphs_and_places():
    heading, paragraph = read("## 2. Biaya & _tarif_\n\nTidak **dipungut**\n  biaya [apa pun](x.html) &amp; gratis\\.")
    assert (heading.kind, heading.level, heading.label, heading.text) == (BlockKind.HEADING, 2, "2.", "Biaya & tarif")
    assert place(heading, "tarif") == (1, 16)
    assert paragraph.text == "Tidak dipungut biaya apa pun & gratis."
    assert [place(paragraph, w) for w in ("dipungut", "biaya", "apa", "gratis")] == [(3, 9), (4, 3), (4, 10), (4, 33)]


def test_nested_lists_with_their_labels():
    text = "1. Datang\n   - loket A\n   - loket B\n2. Tunggu\n\n   sebentar\n"
    assert rows(text) == [
        ("it", 1, "1.", "Datang"),
        ("it", 2, "•", "loket A"),
        ("it", 2, "•", "loket B"),
        ("it", 1, "2.", "Tunggu"),
        ("pa", 0, "", "sebentar"),
    ]


def test_numbers_as_written_and_counted_on_where_they_repeat():
    assert [b.label for b in read("1. a\n1. b\n1. c\n")] == ["1.", "2.", "3."]
    assert [b.label for b in read("1) a\n2) b\n4) d\n")] == ["1)", "2)", "4)"]


def test_lettered_lists_that_markdown_does_not_know():
    assert rows("a. Surat tugas\nb. Kartu tanda\n") == [("it", 1, "a.", "Surat tugas"), ("it", 1, "b.", "Kartu tanda")]


def test_lines_of_a_paragraph_are_one_text_but_pairs_stay_apart():
    assert [b.text for b in read("Pelayanan diberikan\nTanpa biaya\n")] == ["Pelayanan diberikan Tanpa biaya"]
    assert [b.text for b in read("Nama : Ibu Contoh\nJabatan : Kepala\n")] == ["Nama : Ibu Contoh", "Jabatan : Kepala"]
    assert [b.text for b in read("Telepon 111<br>Surel  \nLain\n")] == ["Telepon 111", "Surel", "Lain"]


def test_bold_paragraphs_links_and_pictures():
    bold, link, picture, capitals = read("**Biaya**\n\n[Unduh](a.pdf)\n\n![Bagan alur](a.png)\n\nPRODUK LAYANAN\n")
    assert (bold.text, bold.bold) == ("Biaya", True)
    assert link.link
    assert (picture.kind, picture.text, place(picture, "alur")) == (BlockKind.IMAGE, "Bagan alur", (5, 9))
    assert capitals.kind is BlockKind.HEADING


def test_tables_have_cells_and_empty_ones_are_seen():
    blocks = read("| No | Komponen | Uraian |\n|--|:--:|--|\n| 1 | Biaya | **Gratis** |\n| 2 | Waktu | |\n")
    assert [(b.cell.row, b.cell.column, b.text, b.cell.header) for b in blocks][3:] == [
        (2, 1, "1", False),
        (2, 2, "Biaya", False),
        (2, 3, "Gratis", False),
        (3, 1, "2", False),
        (3, 2, "Waktu", False),
        (3, 3, "", False),
    ]
    assert [place(blocks[4], "Biaya"), place(blocks[5], "Gratis")] == [(3, 7), (3, 17)]
    assert (blocks[8].span.line, blocks[8].span.cell) == (4, "tabel 1, baris 3, kolom 3")
    assert blocks[0].cell.header


def test_a_table_without_a_fitting_rule_is_still_a_table():
    blocks = read("| A | B | C |\n|---|---|\n| 1 | 2 | 3 |\n")
    assert [(b.cell.row, b.cell.column, b.text) for b in blocks][3:] == [(2, 1, "1"), (2, 2, "2"), (2, 3, "3")]


def test_html_inside_keeps_its_lines():
    text = (
        "# Judul\n\n<table>\n<tr><td>Biaya</td>\n\n<td>Gratis</td></tr>\n"
        "<tr><td>Waktu</td><td>1</td></tr>\n</table>\n\nAkhir\n"
    )
    blocks = read(text)
    assert [(b.text, b.span.line) for b in blocks] == [
        ("Judul", 1),
        ("Biaya", 4),
        ("Gratis", 6),
        ("Waktu", 7),
        ("1", 7),
        ("Akhir", 10),
    ]
    assert [b.cell.row for b in blocks if b.cell] == [1, 1, 2, 2]


def test_tables_are_numbered_through_html_markdown_and_text():
    text = "<table><tr><td>a<td>b</table>\n\n| x | y |\n|--|--|\n| 1 | 2 |\n\n```\np\tq\tr\ns\tt\tu\n```\n"
    assert sorted({b.cell.table for b in read(text) if b.cell}) == [1, 2, 3]


def test_front_matter_is_no_text_but_keeps_its_lines():
    page = document("---\ntitle: Standar\nlain: x\n---\n\nIsi\n")
    assert [(b.text, b.span.line) for b in page.blocks] == [("Isi", 6)]
    assert (page.title, len(page.lines)) == ("Standar", 7)
    assert [b.text for b in document("Isi\n\n---\n\nlain\n").blocks] == ["Isi", "lain"]


def test_indented_text_is_text_and_so_is_a_fence_without_a_language():
    assert [b.text for b in read("Syarat\n\n    a. Kartu\n    b. Surat\n")] == ["Syarat", "Kartu", "Surat"]
    assert [(b.text, b.span.line) for b in read("```\nBiaya : gratis\n```\n\n```sql\nSELECT 1\n```\n")] == [
        ("Biaya : gratis", 2)
    ]


def test_quotes_and_code_spans_keep_their_words():
    (block,) = read("> kutipan `kode` panjang\n> berlanjut\n")
    assert block.text == "kutipan kode panjang berlanjut"
    assert place(block, "berlanjut") == (2, 3)


def test_carriage_returns_count_lines_alike():
    assert [b.span.line for b in read("# A\r\n\r\nB\r\n\r\n- C\r\n")] == [1, 3, 5]


def test_a_picture_with_text_behind_it_is_a_block_of_its_own():
    picture, text = read("![bagan](a.png)Pengaduan\n")
    assert (picture.kind, picture.text, place(picture, "bagan")) == (BlockKind.IMAGE, "bagan", (1, 3))
    assert (text.kind, text.text, place(text, "Pengaduan")) == (BlockKind.PARAGRAPH, "Pengaduan", (1, 16))
    assert rows("- ![bagan](a.png) Alur\n")[-1] == ("it", 1, "•", "Alur")


def test_a_picture_in_a_cell_is_kept():
    blocks = read("| A | B |\n|--|--|\n| Alur | ![bagan](a.png) |\n")
    assert (blocks[-1].kind, blocks[-1].text, blocks[-1].cell.column) == (BlockKind.IMAGE, "bagan", 2)


def test_an_item_that_is_a_title_keeps_its_text_apart():
    assert rows("3. Jangka Waktu\n2 hari kerja\nsejak lengkap\n4. Produk\nSurat izin\n") == [
        ("it", 1, "3.", "Jangka Waktu"),
        ("pa", 0, "", "2 hari kerja sejak lengkap"),
        ("it", 1, "4.", "Produk"),
        ("pa", 0, "", "Surat izin"),
    ]


def test_an_item_broken_at_the_margin_stays_one():
    for text in (
        "- Surat permohonan\n  bermeterai\n",
        "- Surat keterangan tidak sedang dalam sengketa dari\n  Kepala Desa\n",
        "- Surat dari Kab.\n  Teratai\n",
        "- Surat izin, kartu,\n  Paspor\n",
        "- Sesuai ketentuan dalam pasal ini paling lama\n  3 hari kerja\n",
    ):
        assert len(read(text)) == 1, text


FALLEN_APART = """\
# Standar Pelayanan

1 |
Persyaratan |
Fotokopi KTP
Surat pengantar |
|
2 |
Biaya |
Gratis |
|
3 |
Produk |
Kartu |
|

Penutup.
"""


def test_a_table_that_fell_apart_into_cells_and_pipes_is_a_table():
    blocks = read(FALLEN_APART)
    assert [(b.cell.row, b.cell.column, b.text) for b in blocks if b.cell and b.cell.row == 2] == [
        (2, 1, "2"),
        (2, 2, "Biaya"),
        (2, 3, "Gratis"),
    ]
    assert (blocks[0].kind, blocks[-1].text) == (BlockKind.HEADING, "Penutup.")
    assert place(next(b for b in blocks if b.text == "Biaya"), "Biaya") == (9, 1)


def test_rows_closed_by_pipes_without_the_line_under_their_heads_are_a_table():
    blocks = read("# Sewa Gedung\n\nNo | Komponen | Uraian |\n1 | Syarat | 1. KTP\n2. Surat |\n2 | Biaya | Gratis |\n")
    assert [(b.cell.row, b.cell.column, b.text) for b in blocks if b.cell][-3:] == [
        (3, 1, "2"),
        (3, 2, "Biaya"),
        (3, 3, "Gratis"),
    ]


def test_pipes_in_a_file_with_fences_are_left_to_the_fences():
    assert all(b.cell is None for b in read("```python\nx\n```\n\n" + FALLEN_APART))


def test_a_table_that_fell_apart_right_below_its_title_makes_the_file_plain_text():
    table = "".join(
        f"{n} |\n{name} |\n{text} |\n"
        for n, name, text in [
            (1, "Persyaratan", "KTP"),
            (2, "Biaya", "Gratis"),
            (3, "Produk", "Kartu"),
            (4, "Pengaduan", "Kotak saran"),
        ]
    )
    blocks = read_document(f"Standar Pelayanan Kartu\n{table}||\n".encode(), "a.md").blocks
    assert [b.text for b in blocks if b.cell and b.cell.column == 2 and b.text] == [
        "Persyaratan",
        "Biaya",
        "Produk",
        "Pengaduan",
    ]
    assert blocks[0].text == "Standar Pelayanan Kartu"


def test_a_list_that_goes_back_to_one_is_another_list():
    text = "  1. Pengantar RT\n  2. Fotokopi KTP\n\n  1. Pemohon datang\n  2. Petugas memeriksa\n"
    assert [b.label for b in read(text)] == ["1.", "2.", "1.", "2."]


def test_a_list_indented_by_less_than_its_text_is_below_the_item_all_the_same():
    text = "1. Dasar Hukum\n  1. Undang-Undang\n  2. Peraturan\n2. Persyaratan\n  - KTP\n    asli\n"
    assert rows(text) == [
        ("it", 1, "1.", "Dasar Hukum"),
        ("it", 2, "1.", "Undang-Undang"),
        ("it", 2, "2.", "Peraturan"),
        ("it", 1, "2.", "Persyaratan"),
        ("it", 2, "•", "KTP asli"),
    ]
    assert place(read(text)[1], "Undang") == (2, 6)


def test_lists_indented_by_a_slip_of_the_hand_or_below_a_text_are_not_lower():
    assert [b.level for b in read("1. a\n 2. b\n")] == [1, 1]
    assert [b.level for b in read("1. a\n\nTeks lain\n\n  1. b\n")] == [1, 0, 1]


def test_capitals_at_the_margin_below_an_item_head_what_follows():
    text = "- Fotokopi KTP\nMASA BERLAKU\n- Lima tahun\nJANGKA WAKTU\nPaling lama 3 hari kerja\n"
    assert [b.text for b in read(text)] == [
        "Fotokopi KTP",
        "MASA BERLAKU",
        "Lima tahun",
        "JANGKA WAKTU",
        "Paling lama 3 hari kerja",
    ]
    assert len(read("- Surat keterangan kehilangan yang diterbitkan oleh\n  POLSEK TERATAI\n")) == 1


def test_a_table_whose_head_is_empty_is_one_and_ends_where_it_ends():
    text = "\n".join(
        f"## Layanan {name}\n\n| | |\n|---|---|\n| Waktu | {days} hari |\n| Biaya | Gratis |\n"
        "| Aduan | Loket<br>Pos |\n"
        for name, days in (("Satu", 1), ("Dua", 2), ("Tiga", 3))
    )
    blocks = read_document(text.encode(), "a.md").blocks
    assert [b.text for b in blocks if b.kind is BlockKind.HEADING] == ["Layanan Satu", "Layanan Dua", "Layanan Tiga"]
    assert [b.text for b in blocks if b.cell and b.cell.column == 2 and "hari" in b.text] == [
        "1 hari",
        "2 hari",
        "3 hari",
    ]
