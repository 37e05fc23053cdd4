from standards_lint.readers import read_document


def cells(text):
    return [
        (b.cell.table, b.cell.row, b.cell.column, b.text)
        for b in read_document(text.encode(), "a.txt").blocks
        if b.cell
    ]


def test_tab_rows_are_a_table_whose_empty_cells_are_seen():
    text = "No\tUraian\tWaktu\tKet\n1\tMenerima berkas\t5 menit\t\n2\tMemeriksa\t\tada\n"
    assert cells(text) == [
        (1, 1, 1, "No"), (1, 1, 2, "Uraian"), (1, 1, 3, "Waktu"), (1, 1, 4, "Ket"),
        (1, 2, 1, "1"), (1, 2, 2, "Menerima berkas"), (1, 2, 3, "5 menit"), (1, 2, 4, ""),
        (1, 3, 1, "2"), (1, 3, 2, "Memeriksa"), (1, 3, 3, ""), (1, 3, 4, "ada"),
    ]  # fmt: skip


def test_an_empty_cell_has_its_place_and_its_words():
    blocks = read_document(b"No\tUraian\tWaktu\n1\tPeriksa\t\n", "a.txt").blocks
    assert blocks[-1].text == ""
    assert (blocks[-1].span.line, blocks[-1].span.column) == (2, 11)
    assert blocks[-1].span.cell == "tabel 1, baris 2, kolom 3"


def test_names_and_values_of_a_sheet_are_rows_and_a_blank_line_parts_tables():
    text = "Nomor SOP\t01/2024\nTanggal Revisi\t\n\nDASAR HUKUM\tPELAKSANA\n1. UU Contoh\t1. Operator"
    assert [cell[:3] for cell in cells(text)] == [
        (1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2), (2, 1, 1), (2, 1, 2), (2, 2, 1), (2, 2, 2),
    ]  # fmt: skip


def test_tabs_that_only_indent_make_no_table():
    for text in (
        "1.\tSurat tugas\n2.\tKartu tanda\n",
        "\tSurat tugas\n\tKartu tanda\n",
        "Nama\t: Ibu Contoh\nJabatan\t: Kepala\n",
        "satu\tdua",
    ):
        assert cells(text) == []
    blocks = read_document(b"1.\tSurat tugas\n2.\tKartu tanda\n", "a.txt").blocks
    assert [(b.label, b.text) for b in blocks] == [("1.", "Surat tugas"), ("2.", "Kartu tanda")]


def test_a_break_tag_in_a_tab_row_does_not_break_the_row():
    assert cells("A\tB\nUU satu <br> UU dua\tC") == [
        (1, 1, 1, "A"),
        (1, 1, 2, "B"),
        (1, 2, 1, "UU satu UU dua"),
        (1, 2, 2, "C"),
    ]


def test_pipe_rows_with_and_without_outer_pipes():
    framed = "| No | Komponen | Uraian |\n|----|---|---|\n| 1 | Biaya | Gratis |\n| 2 | Waktu | |\n"
    assert cells(framed)[-3:] == [(1, 3, 1, "2"), (1, 3, 2, "Waktu"), (1, 3, 3, "")]
    blocks = read_document(framed.encode(), "a.txt").blocks
    assert [b.cell.header for b in blocks if b.cell][:4] == [True, True, True, False]
    assert cells("1 | Biaya | Gratis\n2 | Waktu | 3 hari\n")[-1] == (1, 2, 3, "3 hari")
    assert cells("alur | berikutnya\n\nlain\n") == []


def test_a_pipe_row_may_be_broken_over_lines():
    text = "| 1 | Syarat | a. kartu\nb. surat |\n| 2 | Biaya | Gratis |\n"
    assert cells(text)[:4] == [(1, 1, 1, "1"), (1, 1, 2, "Syarat"), (1, 1, 3, "kartu"), (1, 1, 3, "surat")]


CLOSED = """\
No | Komponen | Uraian |
1 | Syarat | 1. Kartu anggota
2. Surat kuasa 3. Pas foto |
2 | Biaya | Gratis |
"""


def test_a_row_without_the_first_pipe_may_be_broken_where_all_rows_have_the_last():
    found = cells(CLOSED)
    assert [text for _, row, column, text in found if (row, column) == (2, 3)] == [
        "Kartu anggota",
        "Surat kuasa",
        "Pas foto",
    ]
    assert found[-1] == (1, 3, 3, "Gratis")


def test_a_sentence_behind_a_row_without_its_last_pipe_is_not_drawn_into_the_table():
    found = cells("No | Komponen |\n1 | Syarat |\n2 | Biaya\nDemikian pengumuman ini.\n")
    assert all("Demikian" not in text for *_, text in found)


FLAT = """No. |
KOMPONEN |
URAIAN |
||
Penyampaian
Pelayanan |
||||
1. |
Persyaratan |
Tatap
Muka 1.
Surat keterangan lurah 2.
Kartu keluarga asli
Layanan
Daring 1.
Hasil pindai surat 2.
Hasil pindai kartu
|
|
|
2. |
Waktu |
3
(tiga) hari |
|
|
3. |
Biaya |
|
|
|
4. |
Produk |
Kartu |
|
|
"""


def test_flattened_pipe_tables_get_their_rows_back():
    found = cells(FLAT)
    assert [c for c in found if c[1] == 1] == [(1, 1, 1, "No."), (1, 1, 2, "KOMPONEN"), (1, 1, 3, "URAIAN")]
    assert [c[3] for c in found if c[1] == 2] == ["Penyampaian Pelayanan", "", ""]
    assert [c[3] for c in found if c[1] == 4] == ["2.", "Waktu", "3 (tiga) hari"]
    assert [c[3] for c in found if c[1] == 5] == ["3.", "Biaya", ""]
    assert [c[3] for c in found if c[1] == 6] == ["4.", "Produk", "Kartu"]


def test_lists_in_a_flattened_cell_are_items_with_their_lead_lines():
    blocks = [
        b for b in read_document(FLAT.encode(), "a.txt").blocks if b.cell and (b.cell.row, b.cell.column) == (3, 3)
    ]
    assert [(b.label, b.text) for b in blocks] == [
        ("", "Tatap Muka"),
        ("1.", "Surat keterangan lurah"),
        ("2.", "Kartu keluarga asli"),
        ("", "Layanan Daring"),
        ("1.", "Hasil pindai surat"),
        ("2.", "Hasil pindai kartu"),
    ]
    assert [b.span.line for b in blocks] == [10, 12, 13, 14, 16, 17]


def test_a_sentence_and_a_line_that_end_together_end_a_paragraph_of_a_flattened_cell():
    text = FLAT.replace("Kartu |", "Berkas yang kurang\nakan kami kembalikan.\nProduk berupa kartu |")
    assert [c[3] for c in cells(text) if c[1] == 6][2:] == [
        "Berkas yang kurang akan kami kembalikan.",
        "Produk berupa kartu",
    ]


def test_stray_pipes_are_no_table():
    assert cells("Pemohon |\n\nPetugas | 3\n\nSelesai\n") == []


def test_a_list_of_bare_numbers_in_a_column_is_a_list_and_counted_values_are_not():
    text = "Nama\tAlat\tWaktu\nx\t1 Meja tulis\t1 Hari\ny\t2 Komputer\t2 Hari\nz\t3 Jaringan\t3 Hari\n"
    blocks = [b for b in read_document(text.encode(), "a.txt").blocks if b.cell.row > 1]
    assert [(b.label, b.text) for b in blocks if b.cell.column == 2] == [
        ("1", "Meja tulis"),
        ("2", "Komputer"),
        ("3", "Jaringan"),
    ]
    assert [b.text for b in blocks if b.cell.column == 3] == ["1 Hari", "2 Hari", "3 Hari"]


COUNTED = """Standar Pelayanan Legalisasi
No |
Komponen |
Uraian |
A.
Penyampaian Pelayanan |
||
1 |
Persyaratan |
1.
Ijazah asli; 2.
Salinan ijazah |
2 |
Jangka
Waktu |
30 menit |
3 |
Biaya |
Gratis |
4 |
Produk |
Salinan yang sah |
"""


def test_rows_that_only_their_numbers_tell_apart_are_rows():
    found = cells(COUNTED)
    assert [c[3] for c in found if c[1] == 1] == ["No", "Komponen", "Uraian"]
    assert [c[3] for c in found if c[1] == 4] == ["2", "Jangka Waktu", "30 menit"]
    assert [c[3] for c in found if c[1] == 6] == ["4", "Produk", "Salinan yang sah"]


def test_numbers_in_the_cells_make_no_rows_where_they_do_not_count_evenly():
    broken = COUNTED.replace("Biaya |\n", "Biaya |\nlain |\n")
    assert [c[3] for c in cells(broken) if c[1] == 4] != ["2", "Jangka Waktu", "30 menit"]


SPILLED = (
    "No\tKomponen\tUraian\n1\tPersyaratan\t\n\nKartu keluarga\n\nSurat pengantar\n\n\n2\tWaktu\t10 menit\n3\tBiaya\t\n"
    "Gratis\n"
)


def test_rows_that_go_on_below_their_line_are_one_table():
    assert cells(SPILLED + "\n\n\nDitetapkan di Sukamaju\n") == [
        (1, 1, 1, "No"), (1, 1, 2, "Komponen"), (1, 1, 3, "Uraian"),
        (1, 2, 1, "1"), (1, 2, 2, "Persyaratan"), (1, 2, 3, "Kartu keluarga"), (1, 2, 3, "Surat pengantar"),
        (1, 3, 1, "2"), (1, 3, 2, "Waktu"), (1, 3, 3, "10 menit"),
        (1, 4, 1, "3"), (1, 4, 2, "Biaya"), (1, 4, 3, "Gratis"),
    ]  # fmt: skip


def test_the_title_of_the_next_table_is_in_none():
    text = SPILLED + "4\tPengaduan\t\t\n\nPENCATATAN KEMATIAN\n\n" + SPILLED
    blocks = read_document(text.encode(), "a.txt").blocks
    assert [b.text for b in blocks if b.cell is None] == ["PENCATATAN KEMATIAN"]
    assert {b.cell.table for b in blocks if b.cell} == {1, 2}


def test_an_empty_cell_before_the_last_line_of_a_row_keeps_its_place():
    text = "1\tSyarat\t\nKTP\n\tada\n2\tBiaya\tGratis\t\n3\tWaktu\t1 jam\t\n"
    assert [(row, column) for _, row, column, words in cells(text) if words in ("KTP", "ada")] == [(1, 3), (1, 4)]


def test_tabs_in_the_last_cell_make_no_further_columns():
    text = "No\tKomponen\tUraian\n1\tSyarat\t\nKTP\n2\tBiaya\t\nKTP\tRp 5.000\nKK\tRp 0\n3\tWaktu\t1 jam\n"
    assert {column for _, _, column, _ in cells(text)} == {1, 2, 3}


def test_numbered_rows_without_an_end_are_read_in_time_that_grows_with_their_number():
    text = "".join(f"{n % 99 + 1}\tKomponen\t\nisi\n" for n in range(3_000))
    assert cells(text)


def test_a_row_whose_text_begins_below_its_number_belongs_to_the_table():
    text = (
        "1   Jam Layanan\n                   Senin sampai Jumat\n\n"
        "2   Persyaratan\n    Pelayanan      Membawa kartu identitas\n                   dan kartu keluarga\n\n"
        "3   Biaya          Tidak dipungut\n                   biaya\n\n"
        "4   Waktu          Sepuluh menit\n                   sejak berkas lengkap\n\n"
        "5   Pengaduan\n\nCatatan di bawah tabel.\n"
    )
    found = cells(text)
    assert [words for _, _, column, words in found if column == 2] == [
        "Jam Layanan", "Persyaratan Pelayanan", "Biaya", "Waktu", "Pengaduan",
    ]  # fmt: skip
