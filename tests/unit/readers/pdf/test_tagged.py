"""Tables without rulings that a tagged PDF tells itself, as browsers and office programs print them."""

import pytest

from standards_lint.readers import read_document

HEAD = ["No", "Jenis Layanan", "Waktu", "Biaya"]
XS = [60, 90, 190, 262]


@pytest.fixture
def tagged(page):
    """A page of rows, each text in the middle of its cell; and the table of its tags."""

    def draw(*rows, number=0, top=700, height=40, xs=XS, sheet=None, kinds=("TH", "TD")):
        sheet = page() if sheet is None else sheet
        tags = []
        for index, row in enumerate(rows):
            cells = []
            for x, text in zip(xs, row, strict=False):
                lines = text.split("\n") if text else []
                middle = top - index * height - height / 2 + 6 * len(lines) - 9
                kids = [(number, sheet.mark(x, middle, lines))] if lines else []
                cells.append((kinds[0] if row[0] == "No" else kinds[1], "", kids))
            tags.append(("TR", "", cells))
        return sheet, ("Table", "", tags)

    return draw


def document(*tags):
    return ("Document", "", list(tags))


ROWS = (
    HEAD,
    ["1", "Izin Praktik Dokter\nUmum dan Spesialis", "5 hari kerja", "Gratis"],
    ["2", "Izin Apotek", "Paling lama 7\nhari kerja", "Gratis"],
)


def test_rows_whose_texts_are_centred_in_them(tagged, cells):
    sheet, table = tagged(*ROWS)
    assert cells(sheet, tags=document(table)) == {
        (1, 1, 1): "No",
        (1, 1, 2): "Jenis Layanan",
        (1, 1, 3): "Waktu",
        (1, 1, 4): "Biaya",
        (1, 2, 1): "1",
        (1, 2, 2): "Izin Praktik Dokter Umum dan Spesialis",
        (1, 2, 3): "5 hari kerja",
        (1, 2, 4): "Gratis",
        (1, 3, 1): "2",
        (1, 3, 2): "Izin Apotek",
        (1, 3, 3): "Paling lama 7 hari kerja",
        (1, 3, 4): "Gratis",
    }


def test_without_its_tags_the_same_page_is_no_such_table(tagged, cells):
    sheet, table = tagged(*ROWS)
    assert cells(sheet) != cells(sheet, tags=document(table))


def test_an_empty_cell_keeps_its_place(tagged, cells):
    sheet, table = tagged(HEAD, ["1", "Izin Apotek", "", "Gratis"], ["2", "", "1 hari", "Gratis"])
    found = cells(sheet, tags=document(table))
    assert (found[1, 2, 3], found[1, 2, 4], found[1, 3, 2]) == ("", "Gratis", "")


def test_cells_that_span_rows_and_columns(page, read):
    sheet = page()
    marks = [
        sheet.mark(60, 690, ["Jenis"]),
        sheet.mark(200, 690, ["Mutu Baku"]),
        sheet.mark(60, 640, ["Kartu Keluarga"]),
        sheet.mark(200, 660, ["Waktu"]),
        sheet.mark(300, 660, ["Biaya"]),
        sheet.mark(200, 630, ["1 hari"]),
        sheet.mark(300, 630, ["Gratis"]),
    ]

    def cell(number, attributes=""):
        return ("TD", attributes, [(0, marks[number])])

    rows = [
        ("TR", "", [cell(0), cell(1, "/ColSpan 2")]),
        ("TR", "", [cell(2, "/RowSpan 2"), cell(3), cell(4)]),
        ("TR", "", [cell(5), cell(6)]),
    ]
    body = ("TBody", "", rows)
    found = {b.text: b.cell for b in read(sheet, tags=document(("Table", "", [body]))).blocks}
    assert (found["Mutu Baku"].row_span, found["Mutu Baku"].column_span) == (1, 2)
    assert (found["Kartu Keluarga"].row_span, found["Kartu Keluarga"].column_span) == (2, 1)
    assert (found["Gratis"].row, found["Gratis"].column) == (3, 3)


def test_a_cell_that_spans_more_rows_than_there_are_ends_with_the_page(page, read):
    sheet = page()
    words = ("Kartu Keluarga", "1 hari", "Gratis", "2 hari", "Rp1.000")
    places = ((60, 660), (200, 690), (300, 690), (200, 640), (300, 640))
    marks = [sheet.mark(x, y, [word]) for (x, y), word in zip(places, words, strict=True)]
    first, *others = [("TD", "/RowSpan 99" if not mark else "", [(0, mark)]) for mark in marks]
    rows = [("TR", "", [first, *others[:2]]), ("TR", "", others[2:])]
    found = {b.text: b.cell for b in read(sheet, tags=document(("Table", "", rows))).blocks}
    assert (found["Rp1.000"].row, found["Rp1.000"].column) == (2, 3)
    assert found["Kartu Keluarga"].row_span == 2


def test_a_table_that_goes_on_over_the_page(tagged, cells):
    first, above = tagged(*ROWS, top=140)
    second, below = tagged(["3", "Izin", "1 hari", "Rp10.000"], number=1, top=800, xs=[64, 90, 195, 267])
    table = ("Table", "", [*above[2], *below[2]])
    found = cells(first, second, tags=document(table))
    assert (found[1, 4, 1], found[1, 4, 2], found[1, 4, 4]) == ("3", "Izin", "Rp10.000")


def test_a_head_printed_again_is_not_told_twice(tagged, cells):
    first, above = tagged(*ROWS, top=140)
    second, below = tagged(HEAD, ["3", "Izin Klinik", "1 hari", "Gratis"], number=1, top=800)
    head = [("TH", "", [*a[2], *b[2]]) for a, b in zip(above[2][0][2], below[2][0][2], strict=True)]
    table = ("Table", "", [("TR", "", head), *above[2][1:], below[2][1]])
    found = cells(first, second, tags=document(table))
    assert found[1, 4, 2] == "Izin Klinik"
    assert (2, 1, 1) not in found


def test_another_table_on_the_next_page_is_another(tagged, cells):
    first, above = tagged(*ROWS, top=140)
    second, below = tagged(HEAD, ["1", "Izin Klinik", "1 hari", "Gratis"], number=1, top=800)
    found = cells(first, second, tags=document(above, below))
    assert found[2, 2, 2] == "Izin Klinik"


def test_a_frame_around_a_table_is_no_table(tagged, cells):
    sheet, table = tagged(*ROWS)
    sheet.box(50, 570, 550, 710)
    assert cells(sheet, tags=document(table))[1, 3, 3] == "Paling lama 7 hari kerja"


def test_rulings_go_before_tags(page, cells):
    sheet = page().grid([56, 200, 400], [710, 680, 650])
    marks = [sheet.mark(60, 690, ["Biaya"]), sheet.mark(204, 690, ["x"]), sheet.mark(60, 660, ["Produk"])]
    row = [("TD", "", [(0, mark)]) for mark in marks]
    found = cells(sheet, tags=document(("Table", "", [("TR", "", row), ("TR", "", [])])))
    assert (found[1, 1, 1], found[1, 1, 2], found[1, 2, 1]) == ("Biaya", "x", "Produk")


def test_tags_that_do_not_tell_what_is_seen_are_left_alone(page, cells):
    sheet = page()
    marks = [sheet.mark(60, 690, ["Persyaratan pelayanan", "Kartu Keluarga"]), sheet.mark(120, 690, ["Biaya"])]
    marks += [sheet.mark(60, 640, ["Prosedur"]), sheet.mark(300, 640, ["Datang"])]
    rows = [("TR", "", [("TD", "", [(0, mark)]) for mark in pair]) for pair in (marks[:2], marks[2:])]
    assert cells(sheet, tags=document(("Table", "", rows))) == {}


def test_tags_of_endless_nesting_and_spans(page, read):
    sheet = page()
    cell = ("TD", "/ColSpan 1000000 /RowSpan 1000000", [(0, sheet.mark(60, 690, ["Kartu Keluarga"]))])
    tag = ("Table", "", [("TR", "", [cell] * 50)] * 50)
    for _ in range(200):
        tag = ("Sect", "", [tag])
    assert [b.text for b in read(sheet, tags=document(tag)).blocks] == ["Kartu Keluarga"]


def test_tags_that_hold_themselves(page, write_pdf):
    sheet = page()
    tags = document(("Table", "", [("TR", "", [("TD", "", [(0, sheet.mark(60, 690, ["Kartu Keluarga"]))])])]))
    data = write_pdf([sheet], tags=tags).replace(b"/K [1003 0 R]", b"/K [1001 0 R]")
    assert [b.text for b in read_document(data, "uji.pdf").blocks] == ["Kartu Keluarga"]


def test_a_row_that_goes_on_is_told_by_the_cell_that_stands_on_the_page(tagged, cells):
    first, above = tagged(HEAD, ["1", "Izin Apotek", "5 hari", "Gratis"], top=100)
    second, below = tagged(["2", "Izin Klinik", "1 hari", "Gratis"], number=1, top=760)
    rest = second.mark(190, 790, ["kerja"])
    table = ("Table", "", [*above[2], ("TR", "", [("TD", "", [(1, rest)])]), *below[2]])
    found = cells(first, second, tags=document(table))
    assert {text for (_, _, column), text in found.items() if column == 3} == {"Waktu", "5 hari kerja", "1 hari"}


def test_a_cell_that_stands_in_no_column_leaves_the_table_alone(tagged, cells):
    sheet, table = tagged(*ROWS)
    lost = sheet.mark(480, 560, ["di luar"])
    table = ("Table", "", [*table[2], ("TR", "", [("TD", "", [(0, lost)])])])
    assert cells(sheet, tags=document(table)) == cells(sheet)


def test_a_row_that_lacks_its_last_cell_is_told_by_its_order(page, cells):
    sheet = page()
    head = [sheet.mark(x, 690, [words]) for x, words in ((60, "No"), (90, "Uraian"), (240, "Waktu"), (330, "Catatan"))]
    rows = [
        [sheet.mark(x, high, [words]) for x, words in ((60, number), (90, "Izin"), (190, "5 jam"))]
        for number, high in (("1", 650), ("2", 610))
    ]
    tags = [("TR", "", [("TD", "", [(0, mark)]) for mark in row]) for row in (head, *rows)]
    found = cells(sheet, tags=document(("Table", "", tags)))
    assert (found[1, 2, 3], found[1, 3, 3], found[1, 1, 4]) == ("5 jam", "5 jam", "Catatan")
