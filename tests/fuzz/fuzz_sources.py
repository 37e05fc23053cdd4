"""What is damaged: the examples, small files of each format made here, and the files of any folders that are named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fuzz_mutations import packed

from standards_lint.readers import read

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
LARGEST = 2_000_000
"""Bytes of a file that is worth damaging many times."""

Source = tuple[str, bytes]
"""Name, whose suffix helps to recognise the format, and content."""


def formats() -> frozenset[str]:
    """The formats that are read."""
    return frozenset(reader.name for reader in read.CORE)


def sources(folders: Iterable[Path] = ()) -> list[Source]:
    """All files to start from, in an order that stays."""
    places = [ROOT / "examples", *(CORPUS / name for name in ("files", "more")), *folders]
    paths = [path for place in places if place.is_dir() for path in sorted(place.glob("*")) if path.is_file()]
    found = [(path.name, path.read_bytes()) for path in paths if path.stat().st_size <= LARGEST]
    known = formats()
    return made() + [(name, data) for name, data in found if read.read_document(data, name).format in known]


def made() -> list[Source]:
    """Small files of each format."""
    return [
        ("kecil.odt", _odt()),
        ("kecil.ods", _ods()),
        ("kecil.xlsx", _xlsx()),
        ("kecil.docx", _docx()),
        ("kecil.pdf", _pdf()),
        ("kecil.yaml", b"standar_pelayanan: 1\nlayanan:\n  - nama: KTP\n    komponen:\n      biaya: gratis\n"),
    ]


_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip

_TABLE = "".join(
    f"<table:table-row><table:table-cell><text:p>{label}</text:p></table:table-cell><table:table-cell "
    f'table:number-columns-spanned="1"><text:p>{text}</text:p></table:table-cell></table:table-row>'
    for label, text in (("Persyaratan", "1. KTP"), ("Biaya", "Rp 25.000"), ("Jangka waktu", "3 (tiga) hari kerja"))
)


def _odt() -> bytes:
    style = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" '
        'text:display-levels="2"/></text:list-style><style:style style:name="P1" style:family="paragraph" '
        'style:parent-style-name="P0"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        '<text:tracked-changes><text:changed-region/></text:tracked-changes><text:h text:outline-level="1">STANDAR '
        'PELAYANAN</text:h><text:p text:style-name="P1">Dinas<text:s text:c="3"/>Contoh<text:line-break/>Kota</text:p>'
        '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item text:start-value="2"><text:p>'
        "Surat</text:p><text:list><text:list-item><text:p>Salinan</text:p></text:list-item></text:list></text:list-item>"
        f'</text:list><table:table table:name="T">{_TABLE}</table:table><text:p>x<draw:frame><draw:text-box><text:p>'
        "Kotak</text:p></draw:text-box></draw:frame><text:note><text:note-body><text:p>Catatan</text:p></text:note-body>"
        "</text:note><draw:frame><draw:image/><svg:desc>Alur</svg:desc></draw:frame></text:p>"
    )
    return _odf("text", f"<office:text>{body}</office:text>", style)


def _ods() -> bytes:
    empty = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    tables = "".join(f'<table:table table:name="Lembar {n}">{_TABLE}{empty}</table:table>' for n in (1, 2))
    return _odf("spreadsheet", f"<office:spreadsheet>{tables}</office:spreadsheet>", "")


def _odf(kind: str, body: str, style: str) -> bytes:
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{style}</office:automatic-styles><office:body>{body}"
        "</office:body></office:document-content>"
    )
    styles = (
        f'<office:document-styles {_ODF}><office:styles><style:style style:name="P0" style:family="paragraph"/>'
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"/></text:outline-style>'
        "</office:styles></office:document-styles>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}".encode()
    return packed([("mimetype", mimetype), ("content.xml", content.encode()), ("styles.xml", styles.encode())])


def _xlsx() -> bytes:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Biaya</t></is></c>'
        '<c r="B3" s="1"><v>25000</v></c></row>'
        '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="b"><v>1</v></c></row>'
    )
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="Akta" r:id="a"/><sheet name="B" state="hidden" '
        'r:id="b"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet><cols><col min="5" max="6" hidden="1"/></cols><sheetData>{rows}'
        '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
        "xl/sharedStrings.xml": "<sst><si><t>STANDAR PELAYANAN</t></si><si><r><t>Waktu</t></r></si></sst>",
        "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;Rp&quot;#,##0"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    }
    return packed([(name, text.encode()) for name, text in parts.items()])


def _docx() -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    def paragraph(text: str, properties: str = "") -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    cells = "".join(f"<w:tc><w:tcPr><w:gridSpan w:val='1'/></w:tcPr>{paragraph(t)}</w:tc>" for t in ("Biaya", "Gratis"))
    body = (
        paragraph("STANDAR PELAYANAN", '<w:pStyle w:val="Heading1"/>')
        + paragraph("Surat", numbered)
        + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
        + "<w:p><w:ins><w:r><w:t>sisipan</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    )
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Override PartName="/word/document.xml" '
        f'ContentType="{word}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {w}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="{office}/styles" '
        'Target="styles.xml"/></Relationships>',
        "word/numbering.xml": f'<w:numbering {w}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num '
        'w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/styles.xml": f'<w:styles {w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        "</w:style></w:styles>",
    }
    return packed([(name, text.encode()) for name, text in parts.items()])


def _pdf() -> bytes:
    text = b"BT /F1 12 Tf 72 720 Td (STANDAR PELAYANAN) Tj 0 -20 Td (1. Biaya: Rp 25.000) Tj 0 -20 Td (Gratis) Tj ET"
    rules = b" 70 650 200 20 re S 70 670 200 20 re S 170 650 m 170 690 l S"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(text + rules), text + rules),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    file = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return file + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        len(file),
    )
