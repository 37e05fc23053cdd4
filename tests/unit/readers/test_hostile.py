"""Input made to hurt: it must be read in time that grows with its length, never raise, and say what was cut."""

import time

import pytest

from standards_lint.readers import read_document
from standards_lint.readers.limits import MAX_CELLS

MEGABYTE = 1_000_000
SAMPLES = {
    "unclosed-divs.html": "<html>" + "<div><p>" * (MEGABYTE // 8),
    "items.html": "<html><ul>" + "<li>Surat" * 100_000,
    "one-line.txt": "Surat permohonan " * (5 * MEGABYTE // 17),
    "tags-without-end.html": "<html>" + "<a " * 100_000,
    "quotes.html": "<html>" + '<a x=">" ' * 50_000,
    "open-quotes.html": "<html>" + "<a x=\"'" * 50_000,
    "comments.html": "<html>x" + "<!--" * 100_000,
    "textareas.html": "<html>x" + "<textarea>" * 50_000,
    "nested-lists.html": "<html>" + "<ul><li>x" * 20_000,
    "nested-tables.html": "<html>" + "<table><tr><td>x" * 20_000,
    "spans.html": "<html><table>" + "<tr><td colspan=999999 rowspan=999999>x" * 5_000,
    "pipes.txt": "a\n" + "|\n" * 50_000,
    "cells.txt": "a |\n" * 50_000,
    "rows.txt": "a | b\n" * 30_000,
    "tabs.txt": "a\tb\tc\n" * 20_000,
    "labels.txt": "1. x a. y " * 50_000,
    "considerations.txt": "Menimbang : a. bahwa\n" * 20_000,
    "stars.txt": "**a " * 100_000,
    "columns.txt": "Surat lamaran        kartu tanda\n" * 20_000,
    "staircase.txt": "".join(f"Surat{' ' * (i % 90 + 3)}kartu  tanda\n" for i in range(20_000)),
    "gutters.txt": ("Surat" + "   a" * 10 + "\n") * 10_000,
    "headings.html": "<html>" + "<h2>Surat<p>x" * 50_000,
    "tabs.html": "<html>" + '<ul class="tabs"><li><a href="#">x</a><li>y</ul><div class="tab-content"><div>' * 10_000,
    "glued.txt": "Surat1. Kartu " * 50_000,
    "soft.md": "1. Surat\nKartu\n" * 20_000,
    "broken.txt": "kata\nkata\n" * 50_000,
    "brackets.md": "[a](" * 50_000,
    "tables.md": "<table>\n\n" * 10_000,
    "cells.md": "| a | b |\n|--|--|\n" + "| x | y |\n" * 10_000,
}


@pytest.mark.parametrize("name", SAMPLES)
def test_hostile_input_is_read_in_linear_time(name):
    data = SAMPLES[name].encode()
    start = time.process_time()
    document = read_document(data, name)
    seconds = time.process_time() - start
    assert document.lines
    # the slowest takes some 15 µs for a byte; anything quadratic takes minutes
    assert seconds < 60, f"{seconds:.1f} s for {len(data)} bytes"


def test_what_no_reading_reached_is_not_said_to_be_without_text():
    document = read_document(("<table><tr><td>" * 50_000 + "Biaya").encode(), "a.html")
    assert not document.readable
    said = " ".join(note.message for note in document.notes)
    assert "tidak berisi teks" not in said
    assert "batas" in said


def test_nesting_that_is_too_deep_is_read_flat_and_told():
    document = read_document(
        ("<html>" + "<div>" * 5000 + "<p>Biaya</p>" + "</div>" * 5000 + "<h2>Waktu</h2>").encode(), "a.html"
    )
    assert [block.text for block in document.blocks] == ["Biaya", "Waktu"]
    assert [note.code for note in document.notes] == ["batas"]


ROW = 100
TABLES = {
    "a.html": ("<html><p>Awal</p><table>", "<tr>" + "<td>x" * ROW, "</table><p>Akhir</p>"),
    "a.md": ("Awal\n\n" + "|a" * ROW + "|\n" + "|--" * ROW + "|\n", "|x" * ROW + "|\n", "\nAkhir\n"),
    "a.txt": ("Awal\n\n", "\t".join("x" * ROW) + "\n", "\nAkhir\n"),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_is_too_large_is_cut_and_told(name):
    head, row, tail = TABLES[name]
    document = read_document((head + row * (MAX_CELLS // ROW + 9) + tail).encode(), name)
    assert [document.blocks[0].text, document.blocks[-1].text] == ["Awal", "Akhir"]
    assert sum(1 for block in document.blocks if block.cell) == MAX_CELLS
    assert [note.code for note in document.notes] == ["batas"]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_usual_size_needs_no_note(name):
    head, row, tail = TABLES[name]
    assert read_document((head + row * 20 + tail).encode(), name).notes == ()
