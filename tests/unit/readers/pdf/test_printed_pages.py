"""Pages as browsers print them: headings by their type, drawn bullets, tables open where the page ends."""

import pytest

BODY = ["Balai ini melayani siapa saja yang datang pada jam kerja dan", "membawa berkas yang lengkap serta benar."] * 3


def kinds(document):
    return [(b.kind.value, b.level, b.label, b.text) for b in document.blocks]


def test_lines_in_larger_type_are_headings_ranked_by_their_size(page, read):
    sheet = page().text(60, 780, "Standar Pelayanan", 24).text(60, 740, "Persyaratan", 16).lines(60, 700, BODY)
    found = kinds(read(sheet))
    assert found[:2] == [("heading", 1, "", "Standar Pelayanan"), ("heading", 2, "", "Persyaratan")]
    assert {kind for kind, *_ in found[2:]} == {"paragraph"}


def test_place_and_date_above_a_signature_are_no_heading(page, read):
    sheet = page().lines(60, 700, BODY).text(300, 600, "Sukamaju, 14 Februari 2026", 14)
    assert {kind for kind, *_ in kinds(read(sheet))} == {"paragraph"}


def test_type_that_is_hardly_larger_heads_nothing(page, read):
    sheet = page().text(60, 740, "Catatan", 10.5).lines(60, 700, BODY)
    assert {kind for kind, *_ in kinds(read(sheet))} == {"paragraph"}


def test_a_page_half_of_which_is_large_has_no_headings(page, read):
    sheet = page().lines(60, 780, BODY, 20, 24).lines(60, 500, BODY)
    assert {kind for kind, *_ in kinds(read(sheet))} == {"paragraph"}


def test_dots_in_front_of_lines_are_bullets(page, read):
    sheet = page().lines(60, 700, BODY)
    for y, words in ((600, "Fotokopi kartu keluarga"), (588, "Surat pengantar dari rukun tetangga")):
        sheet.box(66, y + 1.5, 69.5, y + 5, "f").text(76, y, words)
    assert [(label, text) for _, _, label, text in kinds(read(sheet))][-2:] == [
        ("•", "Fotokopi kartu keluarga"),
        ("•", "Surat pengantar dari rukun tetangga"),
    ]


@pytest.mark.parametrize(("x", "y"), [(400, 601.5), (66, 594), (40, 601.5)])
def test_dots_beside_far_from_or_between_lines_are_none(page, read, x, y):
    sheet = page().lines(60, 700, BODY).box(x, y, x + 3.5, y + 3.5, "f").text(76, 600, "Fotokopi kartu keluarga")
    assert all(not label for _, _, label, _ in kinds(read(sheet)))


def test_a_dot_behind_a_word_begins_no_item(page, read):
    sheet = page().text(60, 600, "Biaya").box(86, 601.5, 89.5, 605, "f").text(92, 600, "gratis")
    assert all("•" not in text for _, _, _, text in kinds(read(sheet)))


def open_table(sheet, rows, top, floor, closed):
    """A table that goes on over the page: no ruling at its foot, or at its head, unless it is closed."""
    xs, ys = [60, 200, 400], [top, *(top - 40 * n for n in range(1, len(rows)))]
    for x in xs:
        sheet.line(x, floor, x, top)
    for y in ys if closed else ys[1:]:
        sheet.line(60, y, 400, y)
    for y, row in zip(ys, rows, strict=True):
        for x, words in zip(xs, row, strict=False):
            sheet.text(x + 4, y - 15, words)
    return sheet


def test_a_last_row_without_a_ruling_below_it_is_a_row(page, cells):
    sheet = open_table(page(), [("Biaya", "Gratis"), ("Waktu", "1 hari"), ("Produk", "Surat")], 400, 40, closed=True)
    assert cells(sheet)[1, 3, 2] == "Surat"


def test_a_first_row_without_a_ruling_above_it_is_a_row(page, cells):
    sheet = open_table(page(), [("Biaya", "Gratis"), ("Waktu", "1 hari"), ("Produk", "Surat")], 800, 680, closed=False)
    sheet.line(60, 680, 400, 680)
    assert cells(sheet)[1, 1, 2] == "Gratis"


def test_two_lines_that_end_at_one_height_close_no_table(page, cells):
    sheet = page().line(100, 100, 100, 300).line(300, 100, 300, 300).line(100, 300, 300, 300)
    sheet.text(150, 200, "Bagan alur")
    assert cells(sheet) == {}
