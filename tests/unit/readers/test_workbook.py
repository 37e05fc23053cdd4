"""Workbooks to blocks: the same sheets as .xlsx and .ods; .xls where LibreOffice can make one."""

import io
import shutil
import struct
import subprocess
import sys
import time
import zipfile
from xml.sax.saxutils import escape, quoteattr

import pytest

from standards_lint.model.block import BlockKind
from standards_lint.readers import limits, read_document
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.sheet import address

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def xlsx(*sheets, formats=(), strings=(), more=None, sheet_more=""):
    """A workbook of (name, rows, more) where a row is a list of texts, numbers, None or raw ``<c>`` elements."""
    parts = {"[Content_Types].xml": "<Types/>"}
    listed, relations = "", ""
    for number, (name, rows, *rest) in enumerate(sheets, 1):
        state = rest[0] if rest else ""
        listed += f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="r{number}" {state}/>'
        relations += f'<Relationship Id="r{number}" Target="worksheets/sheet{number}.xml"/>'
        body = "".join(f'<row r="{r}">{"".join(_cells(r, row))}</row>' for r, row in enumerate(rows, 1))
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}">{sheet_more}<sheetData>{body}</sheetData>{"".join(rest[1:])}</worksheet>'
        )
    parts["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>{listed}</sheets></workbook>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
    codes = "".join(f'<numFmt numFmtId="{164 + i}" formatCode={quoteattr(c)}/>' for i, c in enumerate(formats))
    styles = "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(formats)))
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId="0"/>{styles}</cellXfs>'
        "</styleSheet>"
    )
    shared = "".join(f"<si>{text}</si>" for text in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{shared}</sst>'
    return packed(parts | (more or {}))


def _cells(number, row):
    for column, value in enumerate(row, 1):
        place = address((number, column))
        if isinstance(value, str) and value.startswith("<c"):
            yield value.replace("<c", f'<c r="{place}"', 1)
        elif isinstance(value, str):
            yield f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        elif value is not None:
            yield f'<c r="{place}"><v>{value}</v></c>'


def ods(*sheets):
    from_rows = ""
    for name, rows in sheets:
        body = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        from_rows += f"<table:table table:name={quoteattr(name)}>{body}</table:table>"
    return ods_of(from_rows)


def ods_of(tables, styles=""):
    urn = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{name}="{urn}{name}:1.0"' for name in ("office", "text", "table", "style"))
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def _ods_cell(value):
    if value is None:
        return "<table:table-cell/>"
    if str(value).startswith("<"):
        return value
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell>{paragraphs}</table:table-cell>"


def read(data, name="berkas.xlsx", **options):
    return read_document(data, name, **options)


def shown(document):
    """Text with row and column of its table, or without."""
    return [
        (
            f"{block.label} {block.text}".strip(),
            *((block.cell.table, block.cell.row, block.cell.column) if block.cell else ()),
        )
        for block in document.blocks
    ]


TITLED = [
    ["STANDAR PELAYANAN AKTA"],
    ["Dinas Contoh"],
    [],
    ["No", "Komponen", "Uraian"],
    [1, "Persyaratan", "1. KTP\n2. KK"],
    [2, "Biaya", None],
]
EXPECTED = [
    ("STANDAR PELAYANAN AKTA",),
    ("Dinas Contoh",),
    ("No", 1, 1, 1), ("Komponen", 1, 1, 2), ("Uraian", 1, 1, 3),
    ("1", 1, 2, 1), ("Persyaratan", 1, 2, 2), ("1. KTP", 1, 2, 3), ("2. KK", 1, 2, 3),
    ("2", 1, 3, 1), ("Biaya", 1, 3, 2), ("", 1, 3, 3),
]  # fmt: skip


@pytest.mark.parametrize("make", [xlsx, ods])
def test_titles_stand_above_the_table_and_cells_have_lines(make):
    document = read(make(("Lembar1", TITLED)))
    assert document.format == make.__name__
    assert shown(document) == EXPECTED
    assert document.notes == ()
    assert [anchor.path for anchor in document.anchors[:3]] == ["Lembar1!A1", "Lembar1!A2", "Lembar1!A4"]
    assert document.anchors[-1].path == "Lembar1!C6"


@pytest.mark.parametrize("make", [xlsx, ods])
def test_each_of_several_sheets_stands_below_its_name(make):
    document = read(make(("Akta Lahir", [["a", "b"]]), ("Sheet2", [["c", "d"]]), ("Kosong", []), ("KTP", [["e"]])))
    assert [(block.kind, block.text) for block in document.blocks if not block.cell] == [
        (BlockKind.HEADING, "Akta Lahir"),
        (BlockKind.HEADING, "KTP"),
        (BlockKind.PARAGRAPH, "e"),
    ]
    assert [block.cell.table for block in document.blocks if block.cell] == [1, 1, 2, 2]


def test_a_sheet_whose_first_rows_hold_its_name_needs_no_heading():
    document = read(xlsx(("Akta-Lahir", [["STANDAR PELAYANAN AKTA LAHIR"], ["a", "b"]]), ("KTP", [["c", "d"]])))
    assert [block.text for block in document.blocks if not block.cell] == ["STANDAR PELAYANAN AKTA LAHIR", "KTP"]


def test_tables_are_parted_by_free_rows_and_go_on_below_one_that_only_leaves_air():
    table = [["No", "Uraian"], [1, "a"], [], [2, "b"], [], ["Kanal", "Alamat"], ["x", "y"]]
    assert [place[1:3] for place in shown(read(xlsx(("x", table))))] == [
        (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 3), (2, 1), (2, 1), (2, 2), (2, 2),
    ]  # fmt: skip


def test_free_columns_and_edges_are_dropped():
    table = [[], [], [None, None, "a", None, "b"], [None, None, "c", None, "d"]]
    document = read(xlsx(("x", table)))
    assert shown(document) == [("a", 1, 1, 1), ("b", 1, 1, 2), ("c", 1, 2, 1), ("d", 1, 2, 2)]
    assert document.anchors[1].path == "x!E3"


def test_a_single_column_is_running_text():
    assert shown(read(xlsx(("x", [["Persyaratan"], ["1. KTP"], ["2. KK"]])))) == [
        ("Persyaratan",), ("1. KTP",), ("2. KK",),
    ]  # fmt: skip


def test_merged_cells_span_and_cover():
    merged = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B1:C1"/></mergeCells>'
    rows = [["No", "Lebar", None], [1, "a", "b"], [None, "c", "d"]]
    document = read(xlsx(("x", rows, "", merged)))
    assert shown(document) == [
        ("No", 1, 1, 1), ("Lebar", 1, 1, 2), ("1", 1, 2, 1), ("a", 1, 2, 2), ("b", 1, 2, 3), ("c", 1, 3, 2),
        ("d", 1, 3, 3),
    ]  # fmt: skip
    assert document.blocks[1].cell.column_span == 2
    assert document.blocks[2].cell.row_span == 2


def test_hidden_sheets_rows_and_columns_are_left_out_and_told():
    rows = [["a", "rahasia", "b"], ["c", None, "d"]]
    data = xlsx(
        ("Terlihat", rows), ("Daftar", [["x"]], 'state="hidden"'), ("Sangat", [["y"]], 'state="veryHidden"'),
        sheet_more='<cols><col min="2" max="2" hidden="1"/></cols>',
    )  # fmt: skip
    document = read(data)
    assert [text for text, *_ in shown(document)] == ["a", "b", "c", "d"]
    assert [note.code for note in document.notes] == ["tersembunyi", "tersembunyi"]
    assert "“Daftar”, “Sangat”" in document.notes[0].message


def test_hidden_parts_of_an_ods_are_left_out_and_told():
    styles = '<style:style style:name="t1"><style:table-properties table:display="false"/></style:style>'
    row = "<table:table-row {}><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    rows = row.format("", "ada") + row.format('table:visibility="filter"', "tidak")
    other = f'<table:table table:name="B" table:style-name="t1">{row.format("", "b")}</table:table>'
    tables = f'<table:table table:name="A">{rows}</table:table>{other}'
    document = read(ods_of(tables, styles))
    assert shown(document) == [("ada",)]
    assert [note.code for note in document.notes] == ["tersembunyi", "tersembunyi"]


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("General", "3.0", "3"),
        ("General", "0.5", "0,5"),
        ("General", "3327010101010001", "3327010101010001"),
        ("#,##0", "25000", "25.000"),
        ('"Rp"#,##0', "25000", "Rp25.000"),
        ('_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-', "25000", "Rp25.000,00"),
        ("[$Rp-421]#,##0", "1500000", "Rp1.500.000"),
        ('0 "hari kerja"', "5", "5 hari kerja"),
        ("0%", "0.5", "50%"),
        ("0.00%", "0.125", "12,50%"),
        ("[Red]-#,##0", "7", "-7"),
        ("0;(0)", "-7", "(7)"),
        ("0", "-7", "-7"),
        ("dd/mm/yyyy", "45886", "17-08-2025"),
        ("[$-421]dd mmmm yyyy;@", "45886", "17-08-2025"),
        ("hh:mm", "0.3333333333", "08:00"),
        ("dd-mm-yyyy h:mm", "45886.5", "17-08-2025 12:00"),
        ("0.00E+00", "12000", "12000"),
        ("dd/mm/yyyy", "-5", "-5"),
        ("yyyy", "1e300", "1e+300"),
        ("0", "nan", "nan"),
        ("0", "bukan angka", "bukan angka"),
        ('"', "5", "5"),
    ],
)  # fmt: skip
def test_numbers_are_shown_in_their_format(code, value, words):
    document = read(xlsx(("x", [[f'<c s="1"><v>{value}</v></c>']]), formats=[code]))
    assert shown(document) == [(words,)]


def test_kinds_of_cells():
    row = [
        '<c t="b"><v>1</v></c>',
        '<c t="d"><v>2025-08-17</v></c>',
        '<c t="str"><f>A1</f><v>hasil</v></c>',
        '<c t="e"><v>#REF!</v></c>',
        '<c t="s"><v>1</v></c>',
        '<c t="s"><v>99</v></c>',
        '<c t="s"><v>-1</v></c>',
    ]
    strings = ["<t>nol</t>", "<r><t>Kartu </t></r><r><t>Ke_x000D_luarga</t></r><rPh><t>x</t></rPh>"]
    texts = [text for text, *_ in shown(read(xlsx(("x", [row]), strings=strings)))]
    assert texts == ["TRUE", "17-08-2025", "hasil", "#REF!", "Kartu Ke luarga"]


def test_formulas_without_results_are_told():
    document = read(xlsx(("x", [["Biaya", "<c><f>A1*2</f></c>"]])))
    assert [note.code for note in document.notes] == ["batas"]
    assert "rumus" in document.notes[0].message


def test_pictures_and_text_boxes_above_the_cells_are_read():
    drawing = (
        '<d:wsDr xmlns:d="urn:d" xmlns:a="urn:a"><d:pic><d:nvPicPr><d:cNvPr descr="Bagan alur"/></d:nvPicPr></d:pic>'
        "<d:sp><d:txBody><a:p><a:r><a:t>Tidak dipungut </a:t></a:r><a:r><a:t>biaya</a:t></a:r></a:p></d:txBody></d:sp>"
        "</d:wsDr>"
    )
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships><Relationship Id="a" Target="../drawings/drawing1.xml"/>'
        "</Relationships>",
        "xl/drawings/drawing1.xml": drawing,
    }
    blocks = read(xlsx(("x", [["a", "b"]]), more=more)).blocks
    assert [(block.kind, block.text) for block in blocks[2:]] == [
        (BlockKind.PARAGRAPH, "Tidak dipungut biaya"),
        (BlockKind.IMAGE, "Bagan alur"),
    ]


def test_a_cell_at_the_end_of_the_sheet_costs_no_more_than_a_cell():
    start = time.process_time()
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    far = f"<worksheet><sheetData>{far}</sheetData></worksheet>"
    data = xlsx(("x", [["a", "b"]]), more={"xl/worksheets/sheet1.xml": far})
    assert shown(read(data)) == [("1",)]
    assert time.process_time() - start < 2


def test_repeated_cells_of_an_ods_cost_no_more_than_cells():
    start = time.process_time()
    filler = '<table:table-cell table:number-columns-repeated="999999999"/>'
    empty = f'<table:table-row table:number-rows-repeated="999999999">{filler}</table:table-row>'
    row = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
    document = read(ods_of(f'<table:table table:name="x">{row}{empty * 1000}</table:table>'))
    assert shown(document) == [("a",)]
    assert time.process_time() - start < 2


ROW = 100
HUGE = {
    "a.xlsx": lambda: xlsx(("x", [["x"] * ROW] * (MAX_CELLS // ROW + 9))),
    "a.ods": lambda: ods_of(
        '<table:table table:name="x"><table:table-row table:number-rows-repeated="999999999"><table:table-cell '
        'table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    ),
    "column.xlsx": lambda: xlsx(("x", [["x"]] * (MAX_CELLS + 9))),
    "long.xlsx": lambda: xlsx(("x", [['<c t="s"><v>0</v></c>', "b"]] * 3_000), strings=[f"<t>{'kata ' * 6_000}</t>"]),
}


@pytest.mark.parametrize("name", HUGE)
def test_a_workbook_that_is_too_large_is_cut_and_told(name):
    start = time.process_time()
    document = read(HUGE[name](), name)
    assert 0 < len(document.blocks) <= MAX_CELLS
    assert [note.code for note in document.notes] == ["batas"]
    assert time.process_time() - start < 30


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"xl/workbook.xml": "<workbook"}, "rusak"),
        ({"xl/workbook.xml": "<!DOCTYPE a><workbook/>"}, "rusak"),
        ({"xl/worksheets/sheet1.xml": "<worksheet><sheetData>"}, "rusak"),
        ({"xl/workbook.xml": "<workbook/>"}, "kosong"),
        ({"xl/worksheets/sheet1.xml": "<worksheet/>"}, "kosong"),
    ],
)
def test_what_cannot_be_read_is_told(parts, code):
    document = read(xlsx(("x", [["a"]]), more=parts))
    assert not document.readable
    assert [note.code for note in document.notes] == [code]


def test_a_bomb_is_not_unpacked():
    options = limits.Limits(unpacked_bytes=1_000_000)
    data = xlsx(("x", [["a"]]), more={"xl/sharedStrings.xml": b"<sst>" + b" " * 50_000_000 + b"</sst>"})
    from standards_lint.readers.options import ReadOptions

    assert [note.code for note in read(data, options=ReadOptions(options)).notes] == ["terlalu_besar"]


def old_workbook(*records, small=False):
    """A compound file with a stream ``Workbook``, in the stream of small ones where it is said to be small."""
    stream = b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in records)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 22 + struct.pack("<H16xI", 9, 8) + b"\0" * 460
    root = "Root Entry\0".encode("utf-16-le").ljust(116, b"\0") + struct.pack("<IQ", 0, 128)
    entry = "Workbook\0".encode("utf-16-le").ljust(116, b"\0")
    entry += struct.pack("<IQ", 1, 64) if small else struct.pack("<IQ", 0, 4096)
    return head + (b"\0" * 64 * small + stream).ljust(4096, b"\0") + root + entry


BEGIN, WRITE_PROTECTED, PASSWORD = (0x0809, b"\0" * 16), (0x0086, b""), (0x002F, b"\1\0" + b"\0" * 52)


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("records", [[BEGIN, PASSWORD], [BEGIN, WRITE_PROTECTED, PASSWORD]])
def test_an_old_workbook_with_a_password_is_told(records, small):
    (note,) = read(old_workbook(*records, small=small), "a.xls").notes
    assert note.code == "sandi"


@pytest.mark.parametrize("records", [[BEGIN, WRITE_PROTECTED], [PASSWORD], [BEGIN, (0x0042, b"\x2f\0"), (0x000A, b"")]])
def test_an_old_workbook_without_one_is_damaged(records):
    (note,) = read(old_workbook(*records), "a.xls").notes
    assert note.code == "rusak"


@pytest.fixture(scope="module")
def xls(tmp_path_factory):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice makes the file")
    folder = tmp_path_factory.mktemp("xls")
    (folder / "berkas.csv").write_text('No,Uraian,Nilai\n1,"1. KTP\n2. KK",0.5\n', encoding="utf-8")
    profile = (folder / "profil").as_uri()
    command = [program, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "xls", "berkas.csv"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=100)
    return (folder / "berkas.xls").read_bytes()


def test_an_old_workbook_is_read_by_a_program_of_its_own(xls):
    document = read(xls, "berkas.xls")
    assert document.format == "xls"
    assert shown(document) == [
        ("No", 1, 1, 1), ("Uraian", 1, 1, 2), ("Nilai", 1, 1, 3),
        ("1", 1, 2, 1), ("1. KTP", 1, 2, 2), ("2. KK", 1, 2, 2), ("0,5", 1, 2, 3),
    ]  # fmt: skip
    assert document.notes == ()
    assert document.anchors[4].path == "berkas!B2"


def test_a_damaged_old_workbook_is_told(xls):
    for data in (xls[:1500], xls[:512] + xls[2048:], xls.replace(b"\x09\x08", b"\xff\xff")):
        document = read(data, "berkas.xls")
        assert document.readable or document.notes[0].code in ("rusak", "format", "kosong")


def test_an_old_workbook_that_breaks_its_reader_is_told(monkeypatch):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le")
    assert [note.code for note in read(data, "a.xls").notes] == ["rusak"]
    monkeypatch.setattr(sys, "executable", "/tidak/ada")
    assert [note.code for note in read(data, "a.xls").notes] == ["rusak"]
