"""Old Word documents and RTF, read by way of LibreOffice where it is installed."""

import struct
import sys
import time

import pytest

from standards_lint.readers import libreoffice, read_document
from standards_lint.readers.compound import is_encrypted_word
from standards_lint.readers.libreoffice import find_libreoffice
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions

needs_program = pytest.mark.skipif(not find_libreoffice(), reason="LibreOffice is not installed")
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for the program")

RTF = rb"""{\rtf1\ansi{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc4\levelstartat1\levelfollow0
{\leveltext\'02\'00.;}{\levelnumbers\'01;}\fi-360\li720}\listid7}}{\*\listoverridetable{\listoverride\listid7
\listoverridecount0\ls1}}
\pard\b Persyaratan\b0\par
{\pard\ls1\ilvl0\fi-360\li720 Kartu keluarga\par}{\pard\ls1\ilvl0\fi-360\li720 Akta kelahiran\par}
\trowd\cellx3000\cellx6000\pard\intbl Biaya\cell Gratis\cell\row
\trowd\cellx3000\cellx6000\pard\intbl Waktu\cell 3 hari kerja\cell\row
\pard Penutup\par}"""

WORD_XML = b"""<?xml version="1.0"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>Biaya gratis</w:t>
</w:r></w:p></w:body></w:wordDocument>"""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def codes(document):
    return [note.code for note in document.notes]


def word(flags, sector=0):
    """A compound file with a directory entry for a Word stream, and the beginning of that stream."""
    head = COMPOUND + b"\0" * 22 + struct.pack("<H", 9) + b"\0" * 480
    stream = struct.pack("<H8xH", 0xA5EC, flags).ljust(512, b"\0")
    entry = "WordDocument\0".encode("utf-16-le").ljust(116, b"\0") + struct.pack("<I", sector) + b"\0" * 8
    return head + stream + entry


@needs_program
def test_rtf_is_read_with_the_numbers_of_its_lists():
    document = read_document(RTF, "berkas.rtf")
    assert document.format == "rtf"
    assert [f"{block.label} {block.text}".strip() for block in document.blocks] == [
        "Persyaratan", "a. Kartu keluarga", "b. Akta kelahiran", "Biaya", "Gratis", "Waktu", "3 hari kerja", "Penutup",
    ]  # fmt: skip
    assert [block.cell is not None for block in document.blocks] == [False] * 3 + [True] * 4 + [False]
    assert document.notes == ()


@needs_program
def test_word_xml_of_2003_is_read():
    document = read_document(WORD_XML, "berkas.doc")
    assert (document.format, [block.text for block in document.blocks]) == ("doc", ["Biaya gratis"])


@needs_program
def test_a_damaged_document_is_told():
    document = read_document(word(0), "berkas.doc")
    assert not document.readable
    assert codes(document) in (["rusak"], ["kosong"])


def test_a_document_with_a_password_is_told():
    assert codes(read_document(word(0x0100), "berkas.doc")) == ["sandi"]


@pytest.mark.parametrize("data", [b"", COMPOUND, word(0), word(0x0100, sector=99), word(0x0100)[:600]])
def test_a_password_is_not_seen_where_there_is_none(data):
    assert not is_encrypted_word(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="x"/>',
            "Flat OPC",
        ),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "MHTML"),
    ],
)
def test_other_things_named_doc_are_refused_in_a_sentence(data, words):
    document = read_document(data, "berkas.doc")
    assert codes(document) == ["format"]
    assert words in document.notes[0].message
    assert "simpan sebagai .docx" in document.notes[0].message


@pytest.mark.parametrize(("data", "name", "suffix"), [(RTF, "a.rtf", ".rtf"), (word(0), "a.doc", ".doc")])
def test_without_the_program_it_says_what_to_do(data, name, suffix, monkeypatch):
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: "")
    document = read_document(data, name)
    assert codes(document) == ["format"]
    assert f"Berkas {suffix} dibaca lewat LibreOffice" in document.notes[0].message
    assert "pasang LibreOffice atau simpan sebagai .docx" in document.notes[0].message


def script(folder, text):
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@needs_shell
def test_a_program_that_does_not_end_is_ended_with_all_that_it_started(tmp_path, monkeypatch):
    alive = tmp_path / "hidup"
    text = f"(while true; do date > {alive}; sleep 0.1; done) &\nwait"
    program = script(tmp_path, text)
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: program)
    start = time.monotonic()
    document = read_document(RTF, "a.rtf", ReadOptions(Limits(program_seconds=1)))
    assert codes(document) == ["terlalu_besar"]
    assert time.monotonic() - start < 60
    alive.unlink(missing_ok=True)  # on a loaded machine it may have been ended before its first line
    time.sleep(0.5)
    assert not alive.exists()


@needs_shell
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("exit 1", "rusak"),
        ("mkdir hasil; echo bukan arsip > hasil/dokumen.odt", "rusak"),
        ("mkdir hasil; head -c 3000 /dev/zero > hasil/dokumen.odt", "terlalu_besar"),
    ],
)
def test_what_the_program_makes_is_not_trusted(text, code, tmp_path, monkeypatch):
    program = script(tmp_path, text)
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: program)
    document = read_document(RTF, "a.rtf", ReadOptions(Limits(file_bytes=2_000)))
    assert codes(document) == [code]


def test_a_program_that_cannot_be_started_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: str(tmp_path / "tidak-ada"))
    assert codes(read_document(RTF, "a.rtf")) == ["format"]
