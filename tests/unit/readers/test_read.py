import pytest

from standards_lint.readers import limits, read_document
from standards_lint.readers.detect import text_format
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@pytest.mark.parametrize(
    ("data", "path", "code", "words"),
    [
        (b"", "a.txt", "kosong", "kosong"),
        (b" \r\n\t\xc2\xa0", "a.txt", "kosong", "kosong"),
        (b"<html><body><p> </p></body></html>", "a.html", "kosong", "teks"),
        (PNG, "gambar.txt", "biner", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "foto.html", "biner", "JPEG"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "foto.txt", "biner", "WebP"),
        (b"teks\0\0\0\x01\x02", "a.txt", "biner", "biner"),
        (b"PK\x03\x04\x14\0", "a.docx", "rusak", "terpotong"),
        (b"%!PS-Adobe-3.0", "a.ps", "format", "PostScript"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a.doc", "format", "lama"),
        (b"teks biasa", "a.pdf", "rusak", ".pdf"),
        (b"\0\0rusak", "a.docx", "rusak", ".docx"),
    ],
)
def test_what_cannot_be_read_says_why_in_a_sentence(data, path, code, words):
    document = read_document(data, path)
    assert not document.readable
    assert document.blocks == ()
    assert [note.code for note in document.notes] == [code]
    assert words in document.notes[0].message
    assert document.notes[0].message.endswith(".")
    assert document.notes[0].span.line == 1


def test_a_page_of_pictures_only_is_not_readable_and_says_where():
    document = read_document(b"<html>\n<p><img src='a.png' alt='Standar'></p>", "a.html")
    assert not document.readable
    assert [(note.code, note.span.line) for note in document.notes] == [("tanpa_teks", 2)]
    assert [block.text for block in document.blocks] == ["Standar"]


def test_a_file_too_large_is_not_read():
    options = ReadOptions(limits=Limits(text_bytes=10))
    document = read_document(b"lebih dari sepuluh", "a.txt", options)
    assert [note.code for note in document.notes] == ["terlalu_besar"]
    assert "batas" in document.notes[0].message


def test_a_guessed_encoding_is_told():
    document = read_document("kantor “A”".encode("cp1252"), "a.txt")
    assert document.readable
    assert [note.code for note in document.notes] == ["pengodean"]


def test_lost_characters_are_told_with_their_place():
    document = read_document(b"Biaya\n" + "é".encode() * 9 + b"\xe2\x80 a", "a.txt")
    assert [(note.code, note.span.line, note.span.column) for note in document.notes] == [("pengodean", 2, 10)]


@pytest.mark.parametrize(
    ("text", "path", "form"),
    [
        ("Biaya : gratis", "a.txt", "txt"),
        ("Biaya : gratis", "-", "txt"),
        ("# Biaya", "a.md", "md"),
        ("# Biaya", "a.markdown", "md"),
        ("<p>Biaya</p>", "a.HTML", "html"),
        ("# catatan\nstandar_pelayanan: 1\nlayanan: []\n", "<stdin>", "yaml"),
        ('{"standar_pelayanan": 1}', "a.txt", "json"),
        ("Dokumen ini menyebut standar_pelayanan: itu saja", "a.txt", "txt"),
        ("Biaya tanpa satu tag pun, 3 < 5", "a.html", "txt"),
        ("\n<!-- simpanan -->\n<!DOCTYPE html><p>x", "a.txt", "html"),
        ("<html><p>x", "a.doc", "html"),
        ("```html\n<body><p>x", "a.md", "html"),
        ("<table>" + "<tr><td>x" * 6, "a.txt", "html"),
        ("DASAR HUKUM\n<ol> 1. Undang-Undang <br> 2. Perda", "a.txt", "txt"),
        ("<ol> sisa satu tag", "a.txt", "txt"),
    ],
)
def test_content_decides_the_format_before_the_name(text, path, form):
    assert text_format(text, path) == form
    assert read_document(text.encode(), path).format == form


def test_the_title_of_the_file_is_kept():
    assert (
        read_document(b"<html><head><title>Standar &amp; Biaya</title></head><p>x", "a.html").title == "Standar & Biaya"
    )
    assert read_document(b"---\ntitle: 'Standar'\n---\nIsi", "a.md").title == "Standar"


def test_too_many_blocks_are_cut_and_told(monkeypatch):
    monkeypatch.setattr("standards_lint.readers.assemble.MAX_BLOCKS", 3)
    monkeypatch.setattr("standards_lint.readers.read.MAX_BLOCKS", 3)
    document = read_document(b"1. a\n2. b\n3. c\n4. d\n", "a.txt")
    assert len(document.blocks) == 3
    assert [note.code for note in document.notes] == ["batas"]
    assert limits.MAX_BLOCKS > 1000


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("tail", [b"", b"\n"])
def test_utf16_without_a_mark_is_read_and_told(encoding, tail):
    document = read_document("Biaya pelayanan “gratis”\r\nProduk\r\n".encode(encoding) + tail, "a.txt")
    assert [block.text for block in document.blocks][:2] == ["Biaya pelayanan “gratis”", "Produk"]
    assert document.notes[0].code == "pengodean"


def test_a_text_without_end_is_cut_between_words():
    document = read_document(("Surat permohonan dan kartu tanda penduduk " * 2_000).encode(), "a.txt")
    assert [len(block.text) <= 20_000 for block in document.blocks] == [True] * len(document.blocks)
    assert " ".join(block.text for block in document.blocks).split() == document.lines[0].split()
