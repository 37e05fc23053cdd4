"""Tables of OpenDocument."""

import time

from standards_lint.readers.limits import MAX_CELLS


def table(*rows, head=""):
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    return f"<table:table>{head}{body}</table:table>"


def cell(text="", more=""):
    inner = text if text.startswith("<") else f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {more}>{inner}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def places(document):
    return [
        (block.cell.table, block.cell.row, block.cell.column, block.text) for block in document.blocks if block.cell
    ]


def test_cells_stand_at_their_row_and_column_and_empty_ones_stay(read):
    document = read(table([cell("No"), cell("Uraian")], [cell("1"), cell()]))
    assert places(document) == [(1, 1, 1, "No"), (1, 1, 2, "Uraian"), (1, 2, 1, "1"), (1, 2, 2, "")]
    assert document.anchors[1].path == "body/table[1]/row[1]/cell[2]/p[1]"
    assert document.blocks[1].span.cell == "tabel 1, baris 1, kolom 2"


def test_spans_and_covered_cells(read):
    wide = cell("lebar", 'table:number-columns-spanned="2"')
    tall = cell("tinggi", 'table:number-rows-spanned="2"')
    document = read(table([wide, COVERED, cell("c")], [tall, cell("b"), cell("c")], [COVERED, cell("y"), cell("z")]))
    assert places(document) == [
        (1, 1, 1, "lebar"), (1, 1, 3, "c"), (1, 2, 1, "tinggi"), (1, 2, 2, "b"), (1, 2, 3, "c"), (1, 3, 2, "y"),
        (1, 3, 3, "z"),
    ]  # fmt: skip
    assert [(document.blocks[i].cell.row_span, document.blocks[i].cell.column_span) for i in (0, 2)] == [(1, 2), (2, 1)]


def test_rows_that_head_each_page_are_headers(read):
    head = f"<table:table-header-rows><table:table-row>{cell('No') * 2}</table:table-row></table:table-header-rows>"
    document = read(table([cell("1"), cell("2")], head=head))
    assert [block.cell.header for block in document.blocks] == [True, True, False, False]


def test_a_table_of_one_cell_is_a_box(read):
    document = read(table([cell("<text:p>Maklumat</text:p><text:p>Kami</text:p>")]))
    assert [(block.text, block.cell) for block in document.blocks] == [("Maklumat", None), ("Kami", None)]


def test_a_table_in_a_cell_knows_the_one_around(read):
    inner = table([cell("a"), cell("b")])
    document = read(table([cell(inner), cell("x")]))
    assert places(document) == [(2, 1, 1, "a"), (2, 1, 2, "b"), (1, 1, 1, ""), (1, 1, 2, "x")]
    assert [block.cell.outer for block in document.blocks] == [(1,), (1,), (), ()]


def test_repeated_cells_and_rows_are_counted_within_bounds(read):
    start = time.process_time()
    many = 'table:number-columns-repeated="3"'
    empty = f"<table:table-row table:number-rows-repeated='999999999'>{COVERED}</table:table-row>"
    document = read(table([cell("x", many), cell("y")], head=empty * 100))
    assert [place[2:] for place in places(document)] == [(1, "x"), (2, "x"), (3, "x"), (4, "y")]
    assert time.process_time() - start < 5


def test_a_table_that_is_too_large_is_cut_and_told(read):
    big = 'table:number-columns-repeated="999999999"'
    row = f"<table:table-row table:number-rows-repeated='999999999'>{cell('x', big)}</table:table-row>"
    document = read("<text:p>Awal</text:p>" + f"<table:table>{row * 50}</table:table>" + "<text:p>Akhir</text:p>")
    assert [document.blocks[0].text, document.blocks[-1].text] == ["Awal", "Akhir"]
    assert sum(1 for block in document.blocks if block.cell) == MAX_CELLS
    assert [note.code for note in document.notes] == ["batas"]


def test_a_row_over_a_page_break_ends_on_the_later_page(read):
    broken = cell("<text:p>awal</text:p><text:p><text:soft-page-break/>lanjut</text:p>")
    document = read(table([broken, broken], [cell("x"), cell("y")]))
    assert [block.span.page for block in document.blocks] == [1, 2, 1, 2, 2, 2]
