"""What belongs to pages: heads, feet and numbers; rotation; pages that are pictures."""

import pytest

from standards_lint.readers.pdf_legible import folded

BODY = ["Pemohon mengisi formulir.", "Petugas memeriksa berkas.", "Kepala Dinas menandatangani."]


def test_repeated_heads_stand_once_and_feet_nowhere(page, texts):
    pages = [
        page()
        .text(200, 810, "DINAS PERIKANAN KABUPATEN SUKAMAJU")
        .text(60, 700, f"{words} Uraian {index}.")
        .text(60, 30, f"Standar Pelayanan 2024 - versi {index}")
        for index, words in enumerate(BODY)
    ]
    found = texts(*pages)
    assert found.count("DINAS PERIKANAN KABUPATEN SUKAMAJU") == 1
    assert sum(text.startswith("Standar Pelayanan 2024") for text in found) == 0
    assert len(found) == 4


def test_a_pair_in_a_letterhead_runs_with_it_and_one_alone_is_said_again(page, texts):
    def pages(*heads):
        drawn = []
        for index, words in enumerate(BODY):
            sheet = page().text(60, 700, f"{words} Uraian {index}.")
            for line, head in enumerate(heads):
                sheet = sheet.text(60, 815 - 16 * line, head)
            drawn.append(sheet)
        return texts(*drawn)

    pair = "Laman : perikanan.sukamajukab.go.id"
    assert pages("DINAS PERIKANAN", pair).count(pair) == 1
    assert pages(pair).count(pair) == len(BODY)


def test_a_control_table_at_the_head_of_each_page_stands_once(page, cells):
    xs = [60, 200, 400, 540]
    pages = []
    for number in (1, 2):
        sheet = page().table(xs, 830, [["RSUD Melati", "No. Dokumen 12", f"Halaman {number}/2"]])
        pages.append(sheet.table([60, 90, 540], 780 if number == 2 else 100, [[f"{number}.", f"Langkah {number}"]] * 2))
    found = cells(*pages)
    assert sum("No. Dokumen" in text for text in found.values()) == 1
    assert found[2, 3, 2] == "Langkah 2"


def test_lines_of_a_pair_are_content_on_each_page(page, texts):
    pages = [page().text(60, 800, "Satuan Kerja : Dinas Sosial").text(60, 700, words) for words in BODY]
    assert texts(*pages).count("Satuan Kerja : Dinas Sosial") == 3


@pytest.mark.parametrize("form", ["{}", "- {} -", "Halaman {} dari 3", "Hal. {}", "{} / 3"])
def test_page_numbers_are_dropped(page, texts, form):
    pages = [page().text(60, 700, words).text(290, 30, form.format(n)) for n, words in enumerate(BODY, 1)]
    assert texts(*pages) == BODY


def test_what_is_left_out_is_told_with_its_page(page, read):
    pages = [page().text(60, 700, words).text(290, 30, f"- {n} -") for n, words in enumerate(BODY, 1)]
    assert [(left.page, left.text) for left in read(*pages).repeated] == [(1, "- 1 -"), (2, "- 2 -"), (3, "- 3 -")]


def test_a_number_that_does_not_count_pages_stays(page, texts):
    assert "2024" in texts(page().text(60, 800, "2024").text(60, 700, "Berkas diperiksa."))


def test_a_catchword_is_dropped(page, texts):
    upper = page().text(60, 700, "a. Surat permohonan;").text(400, 40, "b. Surat ...")
    lower = page().text(60, 800, "b. Surat kuasa bermeterai.")
    assert texts(upper, lower) == ["a. Surat permohonan;", "b. Surat kuasa bermeterai."]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_rotated_pages_are_read_as_shown(page, cells, turn):
    """A landscape sheet drawn on an upright page that is turned for showing."""
    matrix = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn]
    place = {
        90: lambda x, y: (595 - y, x),
        180: lambda x, y: (595 - x, 842 - y),
        270: lambda x, y: (y, 842 - x),
    }[turn]
    sheet = page(rotate=turn)
    for x in (60, 200, 400):
        sheet.line(*place(x, 500), *place(x, 560))
    for y in (500, 530, 560):
        sheet.line(*place(60, y), *place(400, y))
    rows = [("Komponen layanan", "Uraian lengkap"), ("Biaya layanan", "Tidak dipungut biaya")]
    for row, words in enumerate(rows):
        for column, text in enumerate(words):
            sheet.text(*place((64, 204)[column], 540 - 30 * row), text, matrix=matrix)
    assert cells(sheet) == {
        (1, 1, 1): "Komponen layanan",
        (1, 1, 2): "Uraian lengkap",
        (1, 2, 1): "Biaya layanan",
        (1, 2, 2): "Tidak dipungut biaya",
    }


def test_a_sheet_drawn_sideways_is_read_upright(page, texts):
    sheet = page()
    for index, words in enumerate(BODY):
        sheet.text(100 + 14 * index, 100, words, matrix="0 1 -1 0")
    assert texts(sheet) == BODY


def test_places_count_from_the_corner_of_the_crop_box(page, read):
    sheet = page(crop=(50, 100, 545, 800)).text(60, 700, "Di dalam halaman.").text(60, 50, "Di luar halaman.")
    document = read(sheet)
    assert [block.text for block in document.blocks] == ["Di dalam halaman."]
    left, bottom, _, _ = document.anchors[0].box
    assert 9 < left < 12
    assert 595 < bottom < 600


@pytest.mark.parametrize("width", ["1e30", "nan", 0])
@pytest.mark.parametrize("rotate", [0, 90])
def test_a_page_without_a_size_is_read_in_that_which_pdfium_shows_it_in(page, read, width, rotate):
    document = read(page(width=width, height=0, rotate=rotate, crop=(9, 9, 9, 9)).text(60, 700, BODY[0]))
    assert [block.text for block in document.blocks] == [BODY[0]]


def test_pages_that_are_pictures_are_told_in_one_note(page, read):
    scanned = page().image(0, 0, 595, 842)
    document = read(page().text(60, 700, BODY[0]), scanned, scanned, page().text(60, 700, BODY[1]), scanned)
    (note,) = document.notes
    assert note.code == "halaman_gambar"
    assert note.message.startswith("Halaman 2-3 dan 5 berupa gambar")
    assert note.span.page == 2
    assert [block.kind for block in document.blocks] == ["paragraph", "image", "image", "paragraph", "image"]
    assert document.readable


def test_a_document_of_pictures_is_unreadable(page, read):
    document = read(page().image(0, 0, 595, 842))
    assert not document.readable
    assert {note.code for note in document.notes} == {"halaman_gambar", "tanpa_teks"}


def test_an_empty_page_is_nothing_to_tell(page, read):
    assert read(page().text(60, 700, BODY[0]), page()).notes == ()


def test_a_scan_with_a_stamp_of_text_is_a_picture(page, read):
    sheet = page().image(0, 0, 595, 842).text(60, 20, "Dokumen ini ditandatangani secara elektronik")
    assert [note.code for note in read(sheet).notes] == ["halaman_gambar"]


def test_invisible_text_over_a_picture_is_recognised_text(page, read):
    sheet = page().image(0, 0, 595, 842)
    for index in range(20):
        sheet.text(60, 700 - 14 * index, "Pemohon mengisi formulir di loket", more="3 Tr")
    document = read(sheet)
    assert [note.code for note in document.notes] == ["ocr"]
    assert document.readable


def test_words_that_are_no_words_are_doubted(page, read):
    sheet = page()
    for index in range(10):
        sheet.text(60, 700 - 14 * index, "6WDQGDU 3HOD\\DQDQ p3la1anan be|kas dan form~lir")
    assert [note.code for note in read(sheet).notes] == ["ocr"]


NAMELESS = "<< /Type /Font /Subtype /Type0 /BaseFont /A+B /Encoding /Identity-H /DescendantFonts [50 0 R] >>"
SYSTEM = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
GLYPHS = f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A+B {SYSTEM} /DW 600 >>"


def test_letters_of_a_font_that_does_not_name_them_are_not_read(page, read):
    sheet = page().lines(60, 700, ["\x01\x02\x01\x03\x01\x04\x01\x05"] * 6, font="F3")
    document = read(sheet, fonts={"F1": "Helvetica", "F3": NAMELESS}, objects=[GLYPHS])
    assert not document.readable
    assert document.notes[0].code == "halaman_gambar"
    assert "tabel huruf" in document.notes[0].message


def test_letters_that_are_guessed_are_doubted(page, read):
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /g1 /g2 /g3] >> >>"
    document = read(page().lines(60, 700, ["ABC CBA", "BAC BCA"], font="F3"), fonts={"F1": "Helvetica", "F3": font})
    assert [note.code for note in document.notes] == ["ocr"]


def test_a_picture_in_a_cell_is_an_image_in_that_cell(page, read):
    sheet = page().table([60, 200, 400], 700, [["Prosedur", ""], ["Biaya", "Gratis"]], height=100)
    sheet.image(220, 610, 380, 690)
    image = next(block for block in read(sheet).blocks if block.kind == "image")
    assert (image.cell.row, image.cell.column, image.text) == (1, 2, "")


def test_a_background_picture_is_not_told(page, read):
    sheet = page().image(0, 0, 595, 842)
    for index in range(20):
        sheet.text(60, 700 - 14 * index, f"Pemohon mengisi formulir di loket {index}.")
    document = read(sheet)
    assert document.notes == ()
    assert {block.kind for block in document.blocks} == {"paragraph"}


@pytest.mark.parametrize(
    ("pages", "words"),
    [([3], "3"), ([1, 2, 3], "1-3"), ([2, 3, 5], "2-3 dan 5"), ([1, 3, 4, 9], "1, 3-4 dan 9")],
)
def test_numbers_of_pages_in_words(pages, words):
    assert folded(pages) == words
