"""Damaged, locked and hostile files: a sentence, never an exception, in bounded time and memory."""

import time

import pytest

from standards_lint.model.block import BlockKind
from standards_lint.readers import read_document
from standards_lint.readers.limits import MAX_CELLS, Limits
from standards_lint.readers.options import ReadOptions


def code(document):
    assert not document.readable
    return document.notes[0].code


def test_a_file_with_a_password_asks_for_a_copy_without(page, write_pdf):
    lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]".format("ab" * 32)
    document = read_document(write_pdf([page().text(60, 700, "Rahasia")], trailer=lock), "a.pdf")
    assert code(document) == "sandi"
    assert "bersandi" in document.notes[0].message


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\n" + b"\x00\xff" * 5000, b"%PDF-1.4\n1 0 obj\n<<"])
def test_a_file_without_pages_is_damaged(data):
    document = read_document(data, "a.pdf")
    assert code(document) == "rusak"
    assert "rusak" in document.notes[0].message


def test_a_truncated_file_is_read_as_far_as_it_goes_or_called_damaged(page, write_pdf):
    data = write_pdf([page().lines(60, 700, ["Persyaratan layanan."]) for _ in range(5)])
    for part in range(1, 20):
        document = read_document(data[: len(data) * part // 20], "a.pdf")
        assert document.readable or code(document) in {"rusak", "kosong", "format"}


def test_a_broken_table_of_references_is_repaired(page, write_pdf):
    data = write_pdf([page().text(60, 700, "Biaya gratis.")])
    broken = data[: data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n"
    assert read_document(broken, "a.pdf").blocks[0].text == "Biaya gratis."


def test_bytes_changed_at_random_never_raise(page, write_pdf):
    import random

    data = write_pdf([page().table([60, 90, 300], 700, [["1", "Biaya"], ["2", "Produk"]]) for _ in range(3)])
    chance = random.Random(7)
    for _ in range(150):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 40)):
            changed[chance.randrange(9, len(changed))] = chance.randrange(256)
        read_document(bytes(changed), "a.pdf")


def test_pages_beyond_the_bound_are_told(page, write_pdf):
    data = write_pdf([page().text(60, 700, f"Bagian {index}.") for index in range(5)])
    document = read_document(data, "a.pdf", ReadOptions(limits=Limits(pages=3)))
    assert len({block.span.page for block in document.blocks}) == 3
    assert [note.code for note in document.notes] == ["batas"]
    assert "halaman 4" in document.notes[0].message


def test_a_page_that_refers_to_nothing_is_told_and_the_others_are_read(page, write_pdf):
    data = write_pdf([page().text(60, 700, "Satu."), page().text(60, 700, "Dua.")])
    document = read_document(data.replace(b"102 0 R", b"999 0 R"), "a.pdf")
    assert [block.text for block in document.blocks if block.kind is not BlockKind.IMAGE] == ["Satu."]


SAMPLES = {
    "segments": lambda page: page().raw(
        "\n".join(f"{i % 590} {i % 840} m {i * 7 % 590} {i} l S" for i in range(100_000))
    ),
    "one path": lambda page: page().raw("0 0 m " + "\n".join(f"{i % 500} {i % 700} l" for i in range(100_000)) + " S"),
    "rulings": lambda page: page().grid(range(0, 590, 2), range(0, 840, 2)).text(60, 700, "x"),
    "words": lambda page: page().raw("BT /F1 1 Tf 10 800 Td (" + "a b c d " * 50_000 + ") Tj ET"),
    "one place": lambda page: page().raw("BT /F1 10 Tf " + "1 0 0 1 60 700 Tm (Surat) Tj " * 20_000 + "ET"),
    "scattered": lambda page: page().raw(
        "\n".join(f"BT /F1 6 Tf {i * 37 % 560} {i * 53 % 830} Td (ab) Tj ET" for i in range(20_000))
    ),
    "boxes": lambda page: page().raw("\n".join(f"{i % 60 * 9} {i // 60 % 80 * 9} 8 8 re S" for i in range(9_000))),
    "gaps": lambda page: page().raw(
        "\n".join(f"BT /F1 4 Tf {x * 40} {840 - y * 4} Td (a) Tj ET" for y in range(200) for x in range(14))
    ),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_hostile_pages_end_in_bounded_time(page, read, name):
    begin = time.process_time()
    document = read(SAMPLES[name](page).text(60, 30, "Biaya gratis."))
    assert time.process_time() - begin < 20
    # where texts were printed over each other, words of several stand in one line
    assert all(any(word in block.text for block in document.blocks) for word in ("Biaya", "gratis."))


def test_forms_that_call_themselves_end(page, read):
    form = (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /Fm 50 0 R >> >> /Length 6 >>"
    )
    loop = form + "\nstream\n/Fm Do\nendstream"
    sheet = page().raw("/Fm Do").text(60, 700, "Biaya gratis.")
    assert read(sheet, extra="/XObject << /Fm 50 0 R >>", objects=[loop]).blocks[0].text == "Biaya gratis."


def test_a_drawing_too_dense_to_be_followed_is_told(page, read):
    document = read(SAMPLES["segments"](page).text(60, 30, "Biaya gratis."))
    assert [note.code for note in document.notes] == ["batas"]


def test_cells_are_bounded(page, read):
    sheets = [
        page().grid(range(5, 590, 9), range(5, 838, 9)).text(6, 6, "x", 4).text(300, 600, "y", 4) for _ in range(5)
    ]
    document = read(*sheets)
    assert len({(b.cell.table, b.cell.row, b.cell.column) for b in document.blocks if b.cell}) <= MAX_CELLS
    assert "batas" in {note.code for note in document.notes}


def test_a_page_of_the_web_named_pdf_is_read_as_one_and_told():
    document = read_document(b"<!DOCTYPE html><html><body><h1>404</h1><p>Halaman tidak ditemukan", "sp.pdf")
    assert (document.format, document.blocks[0].text) == ("html", "404")
    assert "halaman web" in document.notes[0].message


def test_a_page_with_too_many_characters_is_read_in_part(page, read, monkeypatch):
    monkeypatch.setattr("standards_lint.readers.pdf_chars.MAX_ON_PAGE", 20)
    document = read(page().lines(60, 700, ["Persyaratan layanan.", "Biaya layanan."]))
    assert [note.code for note in document.notes] == ["batas"]
    assert document.blocks[0].text == "Persyaratan layanan."
