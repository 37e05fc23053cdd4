"""Office files made to hurt: they end in bounded time and memory, with a note or a sentence."""

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from datetime import date

import fuzz_checks
import fuzz_mutations
import fuzz_sources
import pytest

from standards_lint.pipeline import lint_file, open_session
from standards_lint.readers import read_document
from standards_lint.readers.limits import MAX_CELLS, Limits
from standards_lint.readers.options import ReadOptions

ZIPPED = [
    (name, data)
    for name, data in fuzz_sources.made()
    if data.startswith(b"PK") and name.rpartition(".")[2] in fuzz_sources.formats()
]
MAIN = {"odt": "content.xml", "ods": "content.xml", "xlsx": "xl/worksheets/sheet1.xml", "docx": "word/document.xml"}
each_format = pytest.mark.parametrize(("name", "data"), ZIPPED, ids=[name for name, _ in ZIPPED])


def with_part(data, part, content):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {item: archive.read(item) for item in archive.namelist()}
    return fuzz_mutations.packed(list((members | {part: content}).items()))


def main_part(name, data):
    part = MAIN[name.rpartition(".")[2]]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return part, archive.read(part)


def codes(document):
    return [note.code for note in document.notes]


def test_every_office_format_is_here():
    assert {name.rpartition(".")[2] for name, _ in ZIPPED} == set(MAIN) & set(fuzz_sources.formats())


@each_format
@pytest.mark.parametrize("filling", [b"\0", b" ", b"<a/>"], ids=["zeros", "blanks", "tags"])
def test_a_bomb_is_not_unpacked(name, data, filling):
    part, _ = main_part(name, data)
    bomb = with_part(data, part, filling * (60_000_000 // len(filling)))
    start = time.process_time()
    tracemalloc.start()
    document = read_document(bomb, name, ReadOptions(Limits(unpacked_bytes=10_000_000)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert codes(document) == ["terlalu_besar"]
    assert most < 60_000_000
    assert time.process_time() - start < 20


@each_format
@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE a [<!ENTITY b 'x'>" + "".join(f"<!ENTITY b{n} '&b;&b;&b;'>" for n in range(9)) + "]>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'> %b;]>",
    ],
    ids=["entities", "dtd", "file"],
)
def test_declarations_are_refused(name, data, head):
    part, content = main_part(name, data)
    document = read_document(with_part(data, part, head.encode() + content), name)
    assert codes(document) == ["rusak"]
    assert "DOCTYPE" in document.notes[0].message


_DEEP = {"odt": b"text:section", "ods": b"table:table-row-group", "xlsx": b"worksheet", "docx": b"w:sdt"}


@each_format
def test_nesting_without_end_ends(name, data):
    part, content = main_part(name, data)
    tag = _DEEP[name.rpartition(".")[2]]
    place = content.index(b">", content.index(b"<office:spreadsheet") if b"office:spreadsheet" in content else 0) + 1
    if b"<office:text" in content:
        place = content.index(b"<office:text>") + len("<office:text>")
    if b"<w:body>" in content:
        place = content.index(b"<w:body>") + len("<w:body>")
    deep = b"<%s>" % tag * 100_000 + b"</%s>" % tag * 100_000
    start = time.process_time()
    fuzz_checks.checked(with_part(data, part, content[:place] + deep + content[place:]), name, whole=False)
    assert time.process_time() - start < 20


_ROWS = {
    "odt": (b"<table:table", b"<table:table-row>" + b"<table:table-cell><text:p>x</text:p></table:table-cell>" * 100),
    "docx": (b"<w:tr>", b"<w:tr>" + b"<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * 100),
    "ods": (
        b"<table:table-row>",
        b"<table:table-row>" + b"<table:table-cell><text:p>x</text:p></table:table-cell>" * 100,
    ),
    "xlsx": (b'<row r="1">', b"<row>" + b'<c t="inlineStr"><is><t>x</t></is></c>' * 100),
}
_ENDS = {"odt": b"</table:table-row>", "ods": b"</table:table-row>", "docx": b"</w:tr>", "xlsx": b"</row>"}


@each_format
def test_a_hundred_thousand_cells_are_cut_and_told(name, data):
    part, content = main_part(name, data)
    kind = name.rpartition(".")[2]
    before, row = _ROWS[kind]
    rows = (row + _ENDS[kind]) * 1_000
    place = content.index(before)
    if kind == "odt":
        rows = b"<table:table>" + rows + b"</table:table>"
    document = read_document(with_part(data, part, content[:place] + rows + content[place:]), name)
    assert "batas" in codes(document)
    cells = {(block.cell.table, block.cell.row, block.cell.column) for block in document.blocks if block.cell}
    assert len(cells) == MAX_CELLS


@each_format
def test_a_member_whose_headers_lie_about_its_size(name, data):
    for offset, value in ((22, 1), (22, 0xFFFFFFFE), (18, 3), (18, 0x7FFFFFFF)):
        changed = bytearray(data)
        place = -1
        while (place := data.find(b"PK\x03\x04", place + 1)) >= 0:
            struct.pack_into("<I", changed, place + offset, value)
        place = -1
        while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
            struct.pack_into("<I", changed, place + offset + 2, value)
        document = read_document(bytes(changed), name)
        assert document.readable or codes(document) in (["rusak"], ["format"], ["terlalu_besar"])


@each_format
def test_members_that_overlap_cost_no_more_than_their_bound(name, data):
    """Many entries of the table of contents lead to one member, which is large when it is unpacked."""
    kernel = zlib.compress(b"<a>" + b" " * 5_000_000 + b"</a>", 9)[2:-4]
    size = 5_000_007
    crc = zlib.crc32(b"<a>" + b" " * 5_000_000 + b"</a>")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(kernel), size, 1, 0) + b"a" + kernel
    table = b"".join(
        struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(kernel), size, len(item), 0, 0, 0, 0, 0, 0
        )
        + item.encode()
        for item in names
    )
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(names), len(names), len(table), len(local), 0)
    document = read_document(local + table + end, name, ReadOptions(Limits(unpacked_bytes=12_000_000)))
    assert not document.readable
    assert codes(document)[0] in ("rusak", "terlalu_besar", "format", "kosong")


@each_format
@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_members_packed_as_no_office_program_packs_them_are_told(name, data, method):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(item, archive.read(item)) for item in archive.namelist()]
    changed = bytearray(fuzz_mutations.packed(members, method))
    for place in range(60, len(changed) // 2, 7):
        changed[place] ^= 0x55
    for given in (fuzz_mutations.packed(members, method), bytes(changed)):
        assert codes(read_document(given, name)) == ["rusak"]


@each_format
def test_names_that_lead_out_of_the_archive_are_nothing(name, data, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    extra = fuzz_mutations.packed([("../../keluar.txt", b"x"), ("/mutlak.txt", b"x"), ("C:\\jendela.txt", b"x")])
    with zipfile.ZipFile(io.BytesIO(data)) as one, zipfile.ZipFile(io.BytesIO(extra)) as two:
        members = [(item, archive.read(item)) for archive in (one, two) for item in archive.namelist()]
    document = read_document(fuzz_mutations.packed(members), name)
    assert document.readable
    assert not list(tmp_path.parent.glob("keluar.txt"))


@each_format
def test_a_member_with_a_password_is_told(name, data):
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := data.find(signature, place + 1)) >= 0:
            changed[place + offset] |= 1
    assert codes(read_document(bytes(changed), name)) in (["sandi"], ["rusak"])


@each_format
@pytest.mark.parametrize("sign", ["\u202e", "\u200f", "\u2066", "\ufeff", "\u0085", "\u2028", "\ufffe", "\x7f"])
def test_odd_signs_keep_places_true(name, data, sign):
    part, content = main_part(name, data)
    for word in (b"Biaya", b"Surat", b"Dinas"):
        content = content.replace(word, sign.encode() + word[:2] + sign.encode() * 3 + word[2:])
    fuzz_checks.checked(with_part(data, part, content), name, whole=True)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_odd_bytes_of_text_files_keep_places_true(name):
    for sign in (b"\0", b"\xed\xa0\x80", "\u202eA\u2066".encode(), b"\x0b", b"\x1c", "\u2028".encode(), b"\xff\xfe"):
        fuzz_checks.checked(
            b"<html>" * (name == "a.html") + b"# Biaya" + sign + b"\n1. Gra" + sign + b"tis\n", name, whole=True
        )


@pytest.mark.parametrize("name", ["besar.pdf", "besar.docx", "besar.txt", "besar.xls"])
def test_a_file_of_500_megabytes_is_refused_without_being_read_whole(name, tmp_path):
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b"%PDF-1.4\n" if name.endswith("pdf") else b"PK\x03\x04")
        file.truncate(500_000_000)  # a file with a hole takes no room on the disk
    session = open_session(as_of=date(2026, 1, 1), engine="python")
    start = time.perf_counter()
    report = lint_file(path, session)
    assert time.perf_counter() - start < 10
    assert report.failed
    assert [note.code for note in report.notes] == ["terlalu_besar"]
