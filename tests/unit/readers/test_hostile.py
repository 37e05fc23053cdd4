"""Input made to hurt: it must be read in time that grows with its length, never raise, and say what was cut."""

import time

import pytest

from standards_lint.readers import read_document

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


def test_nesting_that_is_too_deep_is_read_flat_and_told():
    document = read_document(
        ("<html>" + "<div>" * 5000 + "<p>Biaya</p>" + "</div>" * 5000 + "<h2>Waktu</h2>").encode(), "a.html"
    )
    assert [block.text for block in document.blocks] == ["Biaya", "Waktu"]
    assert [note.code for note in document.notes] == ["batas"]
