"""Running text of a PDF: order, lines that go on, indentation, bold, places."""

from standards_lint.readers.pdf_chars import text_of


def test_lines_of_a_paragraph_are_joined_where_the_next_word_would_not_have_fitted(page, texts):
    full = "Pemohon menyerahkan berkas permohonan kepada petugas loket di Kantor"
    sheet = page().lines(60, 700, [full, "Kecamatan Sukamaju untuk diperiksa", "Petugas memeriksa berkas"])
    assert texts(sheet) == [f"{full} Kecamatan Sukamaju untuk diperiksa", "Petugas memeriksa berkas"]


def test_lines_stand_in_the_order_of_the_page_not_of_the_file(page, texts):
    sheet = page().text(60, 600, "Biaya.").text(60, 700, "Persyaratan.").text(60, 650, "Prosedur.")
    assert texts(sheet) == ["Persyaratan.", "Prosedur.", "Biaya."]


def test_a_bold_font_makes_a_bold_block_and_indentation_columns(page, read):
    sheet = page().text(60, 700, "Persyaratan", font="F2").text(84, 680, "a. Fotokopi KTP")
    first, second = read(sheet).blocks
    assert (first.bold, second.bold) == (True, False)
    assert (first.indent, second.label) == (0, "a.")
    assert second.indent >= 3


def test_a_paragraph_goes_on_over_the_page_break(page, texts):
    upper = page().lines(60, 100, ["Permohonan yang telah lengkap diperiksa oleh petugas dan diteruskan"])
    lower = page().lines(60, 760, ["kepada kepala seksi.", "Produk berupa surat keterangan."])
    assert texts(upper, lower) == [
        "Permohonan yang telah lengkap diperiksa oleh petugas dan diteruskan kepada kepala seksi.",
        "Produk berupa surat keterangan.",
    ]


def test_a_wide_gap_between_lines_is_a_blank_line(page, read):
    sheet = page().lines(60, 700, ["Satu.", "Dua.", "Tiga."]).text(60, 640, "Empat.")
    assert [block.blank_before for block in read(sheet).blocks] == [False, False, False, True]


def test_each_line_has_its_page_and_box(page, read):
    document = read(page().text(60, 700, "Satu."), page().text(72, 500, "Dua."))
    assert [anchor.page for anchor in document.anchors] == [1, 2]
    left, bottom, right, top = document.anchors[1].box
    assert 70 < left < 74
    assert bottom < 500 < top
    assert 80 < right < 110
    assert document.blocks[1].span.page == 2


def test_the_value_of_a_pair_goes_on_below_itself(page, texts):
    sheet = page().text(60, 700, "Jenis Layanan").text(150, 700, ": PELAYANAN").text(156, 688, "KESEHATAN HEWAN")
    sheet.text(60, 600, "Pemohon membawa hewan ke klinik pada jam kerja dan mengisi buku tamu di loket.")
    assert texts(sheet)[0] == "Jenis Layanan : PELAYANAN KESEHATAN HEWAN"


def test_a_reference_broken_before_its_number_makes_no_item(page, texts):
    sheet = page().lines(
        60,
        700,
        [
            "(1) Permohonan diajukan kepada Kepala Dinas sebagaimana dimaksud dalam Pasal 3 ayat",
            "(3) huruf a, disertai berkas.",
            "(2) Berkas diperiksa.",
        ],
    )
    assert [text[:3] for text in texts(sheet)] == ["(1)", "(2)"]


def test_prose_in_two_columns_is_read_column_by_column(page, texts):
    left = [f"Kiri {i} memuat uraian panjang tentang" for i in range(8)]
    right = [f"Kanan {i} memuat uraian panjang lain" for i in range(8)]
    sheet = page().lines(60, 700, left).lines(320, 700, right)
    found = " ".join(texts(sheet))
    assert found.index("Kiri 7") < found.index("Kanan 0")


def test_columns_begin_where_a_line_has_nothing_beside_it_yet(page, texts):
    left = [f"Kiri {i} memuat uraian panjang tentang" for i in range(8)]
    right = [f"Kanan {i} memuat uraian panjang lain" for i in range(8)]
    sheet = page().text(320, 714, "Lanjutan di kanan").text(60, 707, "JUDUL LEMBAR", size=12)
    found = " ".join(texts(sheet.lines(60, 690, left).lines(320, 690, right)))
    assert found.index("JUDUL LEMBAR") < found.index("Kiri 7") < found.index("Lanjutan") < found.index("Kanan 0")


def test_a_text_of_one_column_stays_above_the_two(page, texts):
    left = [f"Kiri {i} memuat uraian panjang tentang" for i in range(8)]
    right = [f"Kanan {i} memuat uraian panjang lain" for i in range(8)]
    sheet = page().text(60, 730, "Kantor Camat").lines(60, 690, left).lines(320, 690, right)
    assert texts(sheet)[0] == "Kantor Camat"


def test_a_line_below_two_columns_stands_behind_them(page, texts):
    left = [f"Kiri {i} memuat uraian panjang tentang" for i in range(7)]
    right = [f"Kanan {i} memuat uraian panjang lain" for i in range(8)]
    sheet = page().lines(60, 700, [*left, "akhir kiri.", "Tabel berikut."]).lines(320, 700, right)
    assert texts(sheet)[-1] == "Tabel berikut."


def leaflet(page, *, rows):
    """Two columns of lines of uneven height, the left one with a table in its middle."""
    left = [f"Kiri {i} memuat uraian panjang tentang" for i in range(14)]
    right = [f"Kanan {i} memuat uraian panjang lain" for i in range(12)]
    sheet = page().lines(60, 700, left[:7]).table([60, 150, 270], 610, rows, height=20)
    return sheet.lines(60, 540, left[7:]).lines(320, 703, right, step=15)


def test_columns_with_a_table_in_one_of_them_are_read_one_after_the_other(page, texts):
    found = " ".join(texts(leaflet(page, rows=[["Golongan", "Biaya"], ["Rumah", "Rp10.000"], ["Niaga", "Rp20.000"]])))
    places = [
        found.index(words) for words in ("Kiri 6", "Golongan", "Rp20.000", "Kiri 7", "Kiri 13", "Kanan 0", "Kanan 11")
    ]
    assert places == sorted(places)


def test_a_head_and_a_foot_across_both_columns_stay_around_them(page, texts):
    sheet = leaflet(page, rows=[["Golongan", "Biaya"], ["Rumah", "Rp10.000"]])
    sheet.text(60, 740, "STANDAR PELAYANAN SAMBUNGAN RUMAH PERUSAHAAN AIR MINUM KOTA CONTOH", size=12)
    sheet.text(200, 400, "Semua layanan di atas tidak dapat diwakilkan kepada orang lain.")
    found = texts(sheet)
    assert (found[0][:8], found[-1][:13]) == ("STANDAR ", "Semua layanan")


def test_labels_beside_their_texts_are_no_columns_whatever_table_stands_below(page, texts):
    sheet = page()
    for index in range(8):
        sheet.text(60, 700 - 24 * index, f"Label {index}").lines(
            250, 700 - 24 * index, [f"Uraian {index} yang panjang dan memenuhi baris", "serta baris di bawahnya"]
        )
    found = " ".join(texts(sheet.table([250, 350, 450], 480, [["Golongan", "Biaya"], ["Rumah", "Rp10.000"]])))
    assert found.index("Label 0") < found.index("Uraian 0") < found.index("Label 1")


def test_lines_beside_a_wide_gap_are_no_columns(page, texts):
    sheet = page()
    for index in range(3):
        sheet.text(60, 700 - 14 * index, f"Nama {index}").text(300, 700 - 14 * index, f": Budi {index}")
    assert texts(sheet)[0].startswith("Nama 0 : Budi 0")


def test_a_heading_in_other_type_does_not_run_into_the_text_around_it(page, texts):
    title, office = "Standar Pelayanan Permohonan Informasi", "Sekretariat Daerah Kota Contoh"
    assert texts(page().text(60, 700, title, size=14).text(60, 686, office)) == [title, office]
    item = "Kartu peserta jaminan kesehatan bagi pasien yang memiliki"
    sheet = page().text(60, 700, item).text(60, 688, "Imunisasi Anak Balita", font="F2").text(60, 676, "Buku kesehatan")
    assert texts(sheet) == [item, "Imunisasi Anak Balita", "Buku kesehatan"]


def test_a_line_that_services_repeat_on_every_second_page_is_no_running_head(page, texts):
    line = "Kepala bidang memeriksa buku setiap minggu."
    sheets = [
        page().text(60, 800, line if n % 2 else f"Halaman lain nomor {n}.").text(60, 400, "Isi.") for n in range(4)
    ]
    assert texts(*sheets).count(line) == 2


def test_a_running_head_is_told_once(page, texts):
    sheets = [page().text(60, 800, "Dinas Contoh Kota Contoh").text(60, 400, f"Isi {n}.") for n in range(3)]
    assert texts(*sheets).count("Dinas Contoh Kota Contoh") == 1


def test_a_numbered_heading_at_the_head_of_every_page_stays(page, texts):
    sheets = [page().text(60, 800, "1. Persyaratan").text(60, 400, f"Isi {n}.") for n in range(3)]
    assert texts(*sheets).count("1. Persyaratan") == 3


def test_a_sign_beyond_the_first_plane_is_one_character():
    assert text_of([0x41, 0xD83D, 0xDEB0, 0x42]) == "A\U0001f6b0\ufe0fB"
    assert text_of([0xD83D, 0x41, 0xDEB0, 0]) == "\ufffdA\ufffd\ufffd"
