"""Bordered tables: cells, spans, what is no table, tables over page breaks."""

import pytest

XS = [60, 90, 200, 540]
HEAD = ["No", "Komponen", "Uraian"]


def test_a_table_by_its_rulings(page, cells):
    sheet = page().table(XS, 700, [HEAD, ["1", "Persyaratan", "Fotokopi KTP"], ["2", "Biaya", "Gratis"]])
    assert cells(sheet) == {
        (1, 1, 1): "No",
        (1, 1, 2): "Komponen",
        (1, 1, 3): "Uraian",
        (1, 2, 1): "1",
        (1, 2, 2): "Persyaratan",
        (1, 2, 3): "Fotokopi KTP",
        (1, 3, 1): "2",
        (1, 3, 2): "Biaya",
        (1, 3, 3): "Gratis",
    }


def test_borders_drawn_as_thin_rectangles_cell_by_cell(page, cells):
    sheet = page()
    for left, right in ((60, 200), (200, 400)):
        for bottom, top in ((640, 670), (670, 700)):
            sheet.box(left, bottom, right, bottom + 0.5, "f").box(left, top, right, top + 0.5, "f")
            sheet.box(left, bottom, left + 0.5, top, "f").box(right, bottom, right + 0.5, top, "f")
    sheet.text(64, 685, "Biaya").text(204, 685, "Gratis").text(64, 650, "Produk").text(204, 650, "KTP")
    assert cells(sheet) == {(1, 1, 1): "Biaya", (1, 1, 2): "Gratis", (1, 2, 1): "Produk", (1, 2, 2): "KTP"}


def test_cells_drawn_as_outlined_boxes(page, cells):
    sheet = page()
    for left, right in ((60, 200), (200, 400)):
        for bottom, top in ((640, 670), (670, 700)):
            sheet.box(left, bottom, right, top)
    sheet.text(64, 685, "Biaya").text(204, 685, "Gratis").text(64, 650, "Produk").text(204, 650, "KTP")
    assert cells(sheet)[1, 2, 2] == "KTP"


def test_cells_that_span_rows_and_columns(page, read):
    sheet = page().line(60, 700, 400, 700).line(60, 670, 400, 670).line(200, 640, 400, 640).line(60, 610, 400, 610)
    sheet.line(60, 700, 60, 610).line(400, 700, 400, 610).line(200, 670, 200, 610).line(300, 640, 300, 610)
    sheet.text(64, 685, "Mutu Baku").text(64, 655, "Waktu").text(204, 655, "Output")
    sheet.text(204, 620, "1 hari").text(304, 620, "Surat")
    found = {b.text: b.cell for b in read(sheet).blocks}
    assert (found["Mutu Baku"].row_span, found["Mutu Baku"].column_span) == (1, 3)
    assert (found["Waktu"].row_span, found["Waktu"].column_span) == (2, 1)
    assert (found["Surat"].row, found["Surat"].column) == (3, 3)


def test_an_empty_cell_is_an_empty_block(page, read):
    sheet = page().table(XS, 700, [HEAD, ["1", "Persyaratan", ""]])
    document = read(sheet)
    last = document.blocks[-1]
    assert (last.text, last.cell.row, last.cell.column) == ("", 2, 3)
    assert document.anchors[-1].box == pytest.approx((200, 640, 540, 670), abs=1)
    assert last.span.cell == "tabel 1, baris 2, kolom 3"


def test_text_before_and_behind_a_table_stands_there(page, texts):
    sheet = page().table(XS, 700, [HEAD, ["1", "Biaya", "Gratis"]])
    sheet.text(60, 760, "STANDAR PELAYANAN KTP").text(60, 500, "Sukamaju, 2 Mei 2024")
    found = texts(sheet)
    assert (found[0], found[-1]) == ("STANDAR PELAYANAN KTP", "Sukamaju, 2 Mei 2024")


def test_a_box_around_text_is_no_table(page, read):
    sheet = page().box(60, 600, 400, 700).text(70, 680, "Kami siap melayani dengan ramah.")
    assert [block.cell for block in read(sheet).blocks] == [None]


def test_a_frame_around_the_page_holds_nothing(page, cells):
    sheet = page().box(20, 20, 575, 822).table(XS, 700, [HEAD, ["1", "Biaya", "Gratis"]])
    assert cells(sheet)[1, 2, 3] == "Gratis"


def test_boxes_and_arrows_of_a_flow_chart_do_not_cut_the_cells(page, read):
    sheet = page().table([60, 90, 250, 350, 450], 700, [["No", "Kegiatan", "Loket", "Seksi"], ["1", "Terima", "", ""]])
    sheet.table([60, 90, 250, 350, 450], 640, [["2", "Periksa", "", ""]])
    sheet.box(270, 645, 330, 662).box(370, 615, 430, 632).line(300, 645, 300, 624).line(300, 624, 370, 624)
    cells = [block.cell for block in read(sheet).blocks]
    assert len(cells) == 12
    assert {(cell.row_span, cell.column_span) for cell in cells} == {(1, 1)}


def test_labels_in_a_column_of_their_own_stand_before_their_items(page, cells):
    sheet = page().line(60, 700, 400, 700).line(60, 660, 400, 660).line(60, 700, 60, 660).line(400, 700, 400, 660)
    sheet.line(90, 700, 90, 660).text(64, 688, "1.").text(64, 674, "2.")
    sheet.text(94, 688, "UU Nomor 25 Tahun 2009").text(94, 674, "PP Nomor 96 Tahun 2012")
    assert cells(sheet)[1, 1, 2] == "1. UU Nomor 25 Tahun 2009 2. PP Nomor 96 Tahun 2012"


def test_a_table_inside_a_cell_knows_the_one_around_it(page, read):
    sheet = page().grid([60, 200, 540], [700, 560, 530]).text(64, 685, "Biaya").text(64, 540, "Produk")
    sheet.grid([220, 300, 400], [680, 650, 620])
    sheet.text(224, 660, "Dewasa").text(304, 660, "Rp5.000").text(224, 630, "Anak").text(304, 630, "Gratis")
    found = {block.text: block.cell for block in read(sheet).blocks}
    assert (found["Rp5.000"].table, found["Rp5.000"].outer) == (2, (1,))
    assert found["Produk"].table == 1


def test_a_table_goes_on_over_the_page_break_and_its_repeated_head_is_dropped(page, cells):
    upper = page().table(XS, 200, [HEAD, ["1", "Persyaratan", "KTP"]])
    lower = page().table(XS, 780, [HEAD, ["2", "Biaya", "Gratis"], ["3", "Produk", "Kartu"]])
    found = cells(upper, lower)
    assert [found[1, row, 2] for row in (1, 2, 3, 4)] == ["Komponen", "Persyaratan", "Biaya", "Produk"]
    assert len(found) == 12


def test_a_row_cut_by_the_page_break_is_one_row(page, cells):
    upper = page().table(XS, 200, [HEAD, ["1", "Prosedur", "1. Pemohon datang."]])
    lower = page().table(XS, 780, [["", "", "2. Petugas memeriksa."], ["2", "Biaya", "Gratis"]])
    found = cells(upper, lower)
    assert found[1, 2, 3] == "1. Pemohon datang. 2. Petugas memeriksa."
    assert found[1, 3, 2] == "Biaya"
    assert len(found) == 9


def test_numbers_that_begin_anew_below_the_same_head_begin_another_table(page, cells):
    upper = page().table(XS, 200, [HEAD, ["1", "Persyaratan", "KTP"]])
    lower = page().table(XS, 780, [HEAD, ["1", "Persyaratan", "Akta"]])
    found = cells(upper, lower)
    assert found[2, 2, 3] == "Akta"
    assert (1, 3, 1) not in found


def test_an_empty_cell_has_its_own_page(page, read):
    upper = page().table(XS, 200, [HEAD, ["1", "Persyaratan", "KTP"]])
    lower = page().table(XS, 780, [["2", "Biaya", ""]])
    last = read(upper, lower).blocks[-1]
    assert (last.text, last.cell.row, last.span.page) == ("", 3, 2)


def test_text_above_a_table_begins_another_one(page, cells):
    upper = page().table(XS, 200, [HEAD, ["1", "Persyaratan", "KTP"]])
    lower = page().text(60, 760, "Jenis Pelayanan : Akta").table(XS, 700, [HEAD, ["2", "Biaya", "Gratis"]])
    assert cells(upper, lower)[2, 2, 2] == "Biaya"


def test_another_width_is_another_table(page, cells):
    upper = page().table(XS, 200, [HEAD, ["1", "Persyaratan", "KTP"]])
    lower = page().table([60, 300, 500], 780, [["Kegiatan", "Waktu"], ["Terima", "1 hari"]])
    assert cells(upper, lower)[2, 2, 2] == "1 hari"


def test_a_table_without_borders(page, cells):
    sheet = page()
    rows = [
        ("1.", ["Persyaratan"], ["a. Surat permohonan", "b. Fotokopi KTP pemohon"]),
        ("2.", ["Sistem, Mekanisme,", "dan Prosedur"], ["Permohonan diterima dan diperiksa", "oleh petugas loket"]),
        ("3.", ["Biaya/Tarif"], ["Tidak dipungut biaya"]),
        ("4.", ["Produk Pelayanan"], ["Surat keterangan domisili usaha"]),
    ]
    y = 700
    for number, label, value in rows:
        sheet.text(60, y, number).lines(80, y, label, step=13).lines(250, y, value, step=13)
        y -= 13 * max(len(label), len(value))
    found = cells(sheet)
    assert found[1, 2, 2] == "Sistem, Mekanisme, dan Prosedur"
    assert found[1, 2, 3] == "Permohonan diterima dan diperiksa oleh petugas loket"
    assert found[1, 4, 3] == "Surat keterangan domisili usaha"


def colons(sheet, rows):
    """Rows of label lines and value lines with a colon between their first ones."""
    y = 700
    for label, value in rows:
        sheet.text(180, y, ":").lines(80, y, label).lines(200, y, value)
        y -= 12 * max(len(label), len(value))
    return sheet


def test_a_label_that_goes_on_beside_its_value_stands_in_a_column_of_its_own(page, cells):
    rows = [
        (["Persyaratan"], ["Fotokopi KTP"]),
        (["Sistem, Mekanisme,", "dan Prosedur"], ["Pemohon menyerahkan berkas", "kepada petugas loket"]),
        (["Biaya/Tarif"], ["Gratis"]),
    ]
    assert cells(colons(page(), rows)) == {
        (1, 1, 1): "Persyaratan",
        (1, 1, 2): "Fotokopi KTP",
        (1, 2, 1): "Sistem, Mekanisme, dan Prosedur",
        (1, 2, 2): "Pemohon menyerahkan berkas kepada petugas loket",
        (1, 3, 1): "Biaya/Tarif",
        (1, 3, 2): "Gratis",
    }


def test_labels_of_one_line_stay_lines_with_their_values(page, texts):
    rows = [(["Nama"], ["Budi"]), (["Jabatan"], ["Sekretaris"]), (["Alamat"], ["Jalan Melati"])]
    assert texts(colons(page(), rows)) == ["Nama : Budi", "Jabatan : Sekretaris", "Alamat : Jalan Melati"]


def test_a_line_across_ends_the_columns_of_labels_and_values(page, texts):
    rows = [(["Menimbang"], ["a"]), (["Menetapkan dengan", "ini"], ["b"]), (["Kesatu"], ["c"])]
    sheet = colons(page(), rows).text(80, 600, "Keputusan ini mulai berlaku pada tanggal ditetapkan.")
    assert texts(sheet)[-1] == "Keputusan ini mulai berlaku pada tanggal ditetapkan."


def test_a_heading_whose_blank_lies_below_the_colons_ends_them_too(page, texts):
    rows = [(["Persyaratan"], ["KTP"]), (["Sistem, Mekanisme,", "dan Prosedur"], ["a", "b"]), (["Produk"], ["Surat"])]
    sheet = colons(page(), rows).text(65, 640, "II. BPKB GANTI PEMILIK").text(183, 640, "(BBN II)")
    assert texts(sheet)[-1] == "II. BPKB GANTI PEMILIK (BBN II)"


def test_a_label_cut_by_the_page_at_a_linking_word_goes_on_in_its_row(page, read):
    first = page().table(XS, 120, [HEAD, ["13", "JAMINAN KEAMANAN", "Data dijaga"]])
    second = page().table(XS, 800, [["", "DAN KESELAMATAN", "kerahasiaannya"], ["14", "EVALUASI", "Setahun sekali"]])
    shown = {(b.cell.row, b.cell.column): b.text for b in read(first, second).blocks if b.cell}
    assert shown[2, 2] == "JAMINAN KEAMANAN DAN KESELAMATAN"
    assert shown[2, 3] == "Data dijaga kerahasiaannya"
    assert shown[3, 2] == "EVALUASI"


def _ruled_rows(page, top, rows, xs=(40, 70, 300, 400), left=36, right=550, step=26):
    """Rows with a ruling below each and none between the columns."""
    for index, row in enumerate(rows):
        for x, words in zip(xs, row, strict=True):
            page.lines(x, top - index * step, words.split("\n"), step=10)
        page.line(left, top - index * step - 14, right, top - index * step - 14)
    return page


ROWS = (
    ("No", "Jenis Pelayanan", "Waktu", "Biaya"),
    ("1", "Legalisasi Surat", "20 menit", "Gratis"),
    ("2", "Surat Keterangan\nDomisili", "1 hari kerja", "Gratis"),
    ("3", "Rekomendasi Acara", "2 hari kerja", "Rp 10.000"),
)


def test_rulings_between_rows_alone_make_a_table(cells, page):
    sheet = _ruled_rows(page().text(36, 800, "STANDAR WAKTU PELAYANAN").line(36, 790, 550, 790), 740, ROWS)
    assert {place[1:]: " ".join(words.split()) for place, words in cells(sheet).items()} == {
        (row, column): words.replace("\n", " ")
        for row, texts in enumerate(ROWS, 1)
        for column, words in enumerate(texts, 1)
    }


def test_two_such_tables_with_a_title_between_them_are_two(read, page):
    drawn = _ruled_rows(page(), 780, ROWS).text(36, 660, "B. Pelayanan Umum dan Kemasyarakatan di Kecamatan")
    blocks = read(_ruled_rows(drawn, 640, ROWS, xs=(40, 80, 330, 430))).blocks
    assert {b.cell.table for b in blocks if b.cell} == {1, 2}
    assert [b.text for b in blocks if b.cell is None] == ["B. Pelayanan Umum dan Kemasyarakatan di Kecamatan"]


def test_rulings_between_paragraphs_make_no_table(read, page):
    drawn = page()
    for index in range(5):
        y = 780 - index * 40
        drawn.text(
            36, y, f"Paragraf {index} yang panjang sekali dan melintasi seluruh lebar halaman ini sampai ke tepi."
        )
        drawn.line(36, y - 14, 550, y - 14)
    assert not [b for b in read(drawn).blocks if b.cell]


def test_a_frame_around_such_a_table_and_an_empty_column_change_nothing(cells, page):
    rows = [("No", "Komponen", "Uraian", "Keterangan"), ("1", "Persyaratan", "KTP", ""), ("2", "Biaya", "Gratis", "")]
    sheet = _ruled_rows(page(), 740, [*rows, ("3", "Waktu", "1 jam", "")], xs=(40, 70, 200, 480))
    sheet.line(36, 755, 550, 755).line(36, 755, 36, 648).line(550, 755, 550, 648)
    found = cells(sheet)
    assert [found.get((1, row, 3)) for row in range(1, 5)] == ["Uraian", "KTP", "Gratis", "1 jam"]
    assert found[1, 1, 4] == "Keterangan"


def test_rows_for_the_items_of_one_column_give_it_no_columns_of_its_own(cells, page):
    items = (
        ("1.", "Mengisi formulir"),
        ("2.", "Menunjukkan kartu"),
        ("3.", "Menunggu giliran"),
        ("10", "(sepuluh) hari"),
    )
    sheet = page().grid((36, 200, 550), (740, 600)).text(40, 720, "Tata Cara")
    for index, (number, words) in enumerate(items):
        sheet.text(205, 720 - index * 35, number).text(225, 720 - index * 35, words)
        sheet.line(200, 705 - index * 35, 550, 705 - index * 35)
    assert {column for _, _, column in cells(sheet)} == {1, 2}


FRAMED = [("Syarat", "KTP asli dan fotokopi"), ("Lama", "1 hari kerja"), ("Ongkos", "Gratis"), ("Hasil", "Surat izin")]


def framed(sheet, rows, top=700):
    for index, (label, words) in enumerate(rows):
        high = top - index * 40
        sheet.text(60, high - 14, label).box(200, high - 30, 500, high).text(206, high - 14, words)
    return sheet


def test_labels_beside_framed_texts_are_a_column(page, cells):
    found = cells(framed(page(), FRAMED))
    rows = [found[1, row, column] for row in (1, 3, 5, 7) for column in (1, 2)]
    assert rows == [text for row in FRAMED for text in row]


def test_a_frame_alone_on_the_next_page_keeps_its_label(page, cells):
    found = cells(framed(page(), FRAMED), framed(page(), [("Landasan", "UU 25/2009")]))
    assert {"Landasan", "UU 25/2009"} <= set(found.values())


def test_a_margin_note_beside_one_frame_is_no_column(page, cells):
    sheet = page()
    for index, (_, words) in enumerate(FRAMED):
        high = 700 - index * 40
        sheet.box(200, high - 30, 500, high).text(206, high - 14, words)
    assert (1, 1, 2) not in cells(sheet.text(60, 686, "Catatan"))


def test_a_cell_over_several_rows_goes_on_over_the_page_and_its_rows_stay_apart(page, cells):
    xs, rows = [60, 160, 260, 500], ("Syarat", "Waktu")
    first = page().grid([60, 160], [200, 140]).grid(xs[1:], [200, 170, 140]).text(64, 186, "Legalisir")
    second = page().grid([60, 160], [800, 770]).grid(xs[1:], [800, 770]).grid(xs, [770, 740])
    for index, name in enumerate(rows):
        first.text(164, 186 - 30 * index, name).text(264, 186 - 30 * index, "isi")
    second.text(164, 786, "Luaran").text(264, 786, "Salinan").text(64, 756, "Wisuda").text(164, 756, "Syarat")
    found = cells(first, second.text(264, 756, "Lulus"))
    assert (found[1, 3, 2], found[1, 3, 3], found[1, 4, 1]) == ("Luaran", "Salinan", "Wisuda")
    assert found[1, 2, 2] == "Waktu"
