"""Every character of a block leads back to the same character of the file."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standards_lint.readers import read_document

WORDS = [
    "Syarat",
    "kartu",
    "Undang-",
    "UU",
    "(tiga)",
    "3",
    "hari",
    "No.",
    "12",
    "biaya:",
    "Nama",
    ":",
    "dan,",
    "a@b.id",
    "…",
    "é",
    "KTP",
]
LABELS = ["", "", "1. ", "2. ", "a. ", "b) ", "• ", "- ", "(1) ", "A. ", "I. ", "1 ", "   ", "\t", "**", "# "]
ENDS = ["\n", "\n", "\r\n", "\r", "\n\n", " |\n", "|\n", "\t", "\u00a0", "  ", "\u200b", "\u00ad", "<br>", "\f", "==\n"]
TAGS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<li>",
    "<ol>",
    "</ol>",
    "<br>",
    "<div>",
    "</div>",
    "<h2>",
    "</h2>",
]

text_pieces = st.lists(st.sampled_from([*WORDS, *LABELS, *ENDS, " ", " "]), max_size=60).map("".join)
page_pieces = st.lists(
    st.sampled_from([*WORDS, *TAGS, *TAGS, " ", "\n", "\r\n", "1. ", "a. ", "&amp;", "&nbsp;", "<!-- x -->"]),
    max_size=80,
).map("".join)


def assert_places(document):
    for block in document.blocks:
        for offset, character in enumerate(block.text):
            if character == " ":
                continue
            span = block.source.span(offset, offset + 1)
            line = document.lines[span.line - 1]
            there = line[span.column - 1 : span.column]
            assert there == character or line[span.column - 1 :].startswith("&"), (block.text, offset, span, line)


@settings(max_examples=300, deadline=None)
@given(text_pieces)
def test_in_plain_text(text):
    assert_places(read_document(text.encode(), "a.txt"))


@settings(max_examples=300, deadline=None)
@given(page_pieces)
def test_in_html(text):
    assert_places(read_document(("<html>" + text).encode(), "a.html"))


@settings(max_examples=300, deadline=None)
@given(text_pieces)
def test_in_markdown(text):
    assert_places(read_document(text.encode(), "a.md"))


@settings(max_examples=200, deadline=None)
@given(text_pieces)
def test_no_word_of_a_plain_text_is_lost(text):
    document = read_document(text.encode(), "a.txt")
    kept = " ".join(f"{block.label} {block.text}" for block in document.blocks)
    shown = re.sub(r"[\u200b\u00ad]", "", text.replace("<br>", " "))
    # Letters, not words: emphasis that ends inside a word joins it ("Syarat**Umum**" is read as one word).
    assert sorted("".join(re.findall(r"[^\W_]+", shown))) == sorted("".join(re.findall(r"[^\W_]+", kept)))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_count_the_same(end):
    text = end.join(["Biaya", "", "Rp 0,- per   orang", "selesai"])
    document = read_document(text.encode(), "a.txt")
    assert [(b.text, b.span.line) for b in document.blocks] == [("Biaya", 1), ("Rp 0,- per orang selesai", 3)]
    joined = document.blocks[1].source
    assert (joined.span(joined.text.index("orang")).line, joined.span(joined.text.index("orang")).column) == (3, 14)
    assert (joined.span(joined.text.index("selesai")).line, joined.span(joined.text.index("selesai")).column) == (4, 1)


def test_a_byte_order_mark_is_no_column():
    document = read_document("\ufeffBiaya".encode(), "a.txt")
    assert (document.blocks[0].span.line, document.blocks[0].span.column) == (1, 1)
    assert document.lines == ("Biaya",)


def test_columns_count_code_points():
    document = read_document("é😀 <b>gratis</b>".encode(), "a.html")
    source = document.blocks[0].source
    assert source.span(source.text.index("gratis")).column == 7


def test_an_entity_shifts_the_columns_behind_it():
    document = read_document(b"<p>Ibu&nbsp;&amp;&nbsp;Anak &lt; 5 tahun</p>", "a.html")
    source = document.blocks[0].source
    assert source.text == "Ibu & Anak < 5 tahun"
    assert source.span(source.text.index("Anak")).column == 24
    assert source.span(source.text.index("5")).column == 34
