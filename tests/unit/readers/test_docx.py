"""Word documents, built by hand so that each shows one thing that real ones do."""

import io
import zipfile

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.model.block import BlockKind, Region
from standards_lint.readers import read_document
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr", "footer": "ftr"}


def docx(body, *, diagram="", **parts):
    """A Word file with this body and these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", relations([("r1", "officeDocument", "word/document.xml")]))
        archive.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        links = [(f"k{i}", name, f"{name}.xml") for i, name in enumerate(parts)]
        if diagram:
            links.append(("d1", "diagramData", "diagrams/data1.xml"))
            archive.writestr("word/diagrams/data1.xml", f"<dgm:dataModel {SPACES}>{diagram}</dgm:dataModel>")
        archive.writestr("word/_rels/document.xml.rels", relations(links))
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{PARTS[name]} {SPACES}>{content}</w:{PARTS[name]}>")
    return out.getvalue()


def relations(links):
    rows = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in links)
    return f"<Relationships>{rows}</Relationships>"


def p(*content, style="", num=None, level=0, more=""):
    """A paragraph of runs; a plain text is a run of its own."""
    settings = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        settings += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    runs = "".join(c if c.startswith("<") else r(c) for c in content)
    return f"<w:p><w:pPr>{settings}{more}</w:pPr>{runs}</w:p>"


def r(text, settings=""):
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows):
    """Rows of cells; a cell is content, or content and its settings."""
    drawn = ""
    for row in rows:
        cells = [cell if isinstance(cell, tuple) else (cell, "") for cell in row]
        drawn += "<w:tr>" + "".join(f"<w:tc><w:tcPr>{s}</w:tcPr>{c}</w:tc>" for c, s in cells) + "</w:tr>"
    return f"<w:tbl>{drawn}</w:tbl>"


def lvl(level, form, text, extra=""):
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*abstract, nums):
    """Numbering with these abstract lists; `nums` are (id, abstract, overrides)."""
    drawn = "".join(
        f'<w:abstractNum w:abstractNumId="{i}">{levels}</w:abstractNum>' for i, levels in enumerate(abstract)
    )
    return drawn + "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{a}"/>{over}</w:num>' for i, a, over in nums)


def read(body, **parts):
    document = read_document(docx(body, **parts), "draf.docx")
    assert len(document.anchors) == len(document.lines)
    return document


def shown(document):
    return [f"{b.label} {b.text}".strip() for b in document.blocks]


TWO_LEVELS = lvl(0, "decimal", "%1.") + lvl(1, "lowerLetter", "%2)")


def test_automatic_numbers_are_the_labels_a_person_sees():
    body = p("Formulir", num=1) + p("Rangkap dua", num=1, level=1) + p("Asli", num=1, level=1) + p("Kartu", num=1)
    document = read(
        body + p("Bulat", num=2), numbering=lists(TWO_LEVELS, lvl(0, "bullet", "\uf0b7"), nums=[(1, 0, ""), (2, 1, "")])
    )
    assert shown(document) == ["1. Formulir", "a) Rangkap dua", "b) Asli", "2. Kartu", "• Bulat"]
    assert document.lines[1] == "a) Rangkap dua"
    assert document.anchors[1].prefix == len("a) ")
    assert [b.kind for b in document.blocks] == [BlockKind.ITEM] * 5


def test_lists_of_one_abstract_list_go_on_counting_and_an_override_starts_anew():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(TWO_LEVELS, nums=[(1, 0, ""), (2, 0, ""), (3, 0, again)])
    body = p("Satu", num=1) + p("teks di antaranya") + p("Dua", num=2) + p("Baru", num=3) + p("Lagi", num=3)
    assert shown(read(body, numbering=numbering)) == ["1. Satu", "teks di antaranya", "2. Dua", "1. Baru", "2. Lagi"]


def test_legal_numbering_writes_higher_levels_as_digits():
    numbering = lists(lvl(0, "upperRoman", "BAB %1") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>"), nums=[(1, 0, "")])
    document = read(p("UMUM", num=1) + p("Maksud", num=1, level=1) + p("Tujuan", num=1, level=1), numbering=numbering)
    assert document.lines == ("BAB I UMUM", "1.1 Maksud", "1.2 Tujuan")


def test_a_level_that_restarts_only_after_another_goes_on_over_the_rest():
    third = lvl(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')
    numbering = lists(lvl(0, "upperLetter", "%1.") + lvl(1, "lowerLetter", "%2.") + third, nums=[(1, 0, "")])
    body = "".join(p("x", num=1, level=level) for level in (0, 1, 2, 1, 2, 0, 2))
    assert read(body, numbering=numbering).lines == ("A. x", "a. x", "1. x", "b. x", "2. x", "B. x", "1. x")


def test_numbers_come_from_styles_linked_to_a_level():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="anak"/><w:basedOn w:val="Judul2"/></w:style>'
    )
    numbering = lists(
        lvl(0, "upperLetter", "%1.") + lvl(1, "decimal", "%2.", '<w:pStyle w:val="Judul2"/>'), nums=[(1, 0, "")]
    )
    document = read(p("Biaya", style="Judul2") + p("Produk", style="Anak"), styles=styles, numbering=numbering)
    assert [(b.kind, b.level, b.label, b.text) for b in document.blocks] == [
        (BlockKind.HEADING, 2, "1.", "Biaya"),
        (BlockKind.HEADING, 2, "2.", "Produk"),
    ]


def test_a_paragraph_may_switch_its_styles_number_off():
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="daftar"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = lists(TWO_LEVELS, nums=[(1, 0, "")])
    document = read(p("Ada", style="L") + p("Tanpa", style="L", num=0), styles=styles, numbering=numbering)
    assert shown(document) == ["1. Ada", "Tanpa"]


def test_rings_of_styles_and_lists_that_do_not_exist_do_no_harm():
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
    styles = style.format("A", "B") + style.format("B", "A")
    assert shown(read(p("Teks", style="A") + p("Lain", num=99), styles=styles)) == ["Teks", "Lain"]


def test_cells_know_their_place_and_merged_cells_stand_once():
    body = table(
        (p("No"), p("Komponen"), p("Uraian")),
        ((p("Penyampaian"), '<w:gridSpan w:val="3"/>'),),
        ((p("1"), '<w:vMerge w:val="restart"/>'), p("Biaya"), p("Gratis")),
        ((p(), "<w:vMerge/>"), p("Produk"), p()),
    )
    document = read(body)
    places = [(b.text, b.cell.row, b.cell.column, b.cell.row_span, b.cell.column_span) for b in document.blocks]
    assert places[3:] == [
        ("Penyampaian", 2, 1, 1, 3),
        ("1", 3, 1, 2, 1),
        ("Biaya", 3, 2, 1, 1),
        ("Gratis", 3, 3, 1, 1),
        ("Produk", 4, 2, 1, 1),
        ("", 4, 3, 1, 1),
    ]
    assert document.blocks[5].span.cell == "tabel 1, baris 3, kolom 2"
    assert document.anchors[5].path == "body/tbl[1]/tr[3]/tc[2]/p[1]"


def test_a_nested_table_is_a_table_of_its_own_in_the_cell_that_holds_it():
    inner = table((p("Ringan"), p("3 hari kerja")), (p("Berat"), p("5 hari kerja")))
    document = read(table((p("Jangka Waktu"), inner + p()), (p("Biaya"), p("Gratis"))))
    assert [(b.text, b.cell.table, b.cell.outer) for b in document.blocks] == [
        ("Jangka Waktu", 1, ()),
        ("", 1, ()),
        ("Ringan", 2, (1,)),
        ("3 hari kerja", 2, (1,)),
        ("Berat", 2, (1,)),
        ("5 hari kerja", 2, (1,)),
        ("Biaya", 1, ()),
        ("Gratis", 1, ()),
    ]


def test_a_table_of_one_cell_is_a_box_around_its_text():
    assert [b.cell for b in read(table((p("MAKLUMAT PELAYANAN"),))).blocks] == [None]


def box(name, *texts):
    return table((p(r(name, "<w:b/>")) + "".join(map(p, texts)),))


BOXES = [box("Syarat", "KTP", "KK"), box("Dumas", "WA 0800"), box("Wasnal"), box("Tarif", "Gratis")]


def places(body):
    return [(b.text, b.cell and (b.cell.table, b.cell.row, b.cell.column)) for b in read(body).blocks]


def test_boxes_with_a_bold_name_are_rows_of_a_table():
    assert places(p().join(BOXES)) == [
        ("Syarat", (1, 1, 1)),
        ("KTP", (1, 1, 2)),
        ("KK", (1, 1, 2)),
        ("Dumas", (1, 2, 1)),
        ("WA 0800", (1, 2, 2)),
        ("Wasnal", (1, 3, 1)),  # nobody filled it in
        ("Tarif", (1, 4, 1)),
        ("Gratis", (1, 4, 2)),
    ]


@pytest.mark.parametrize(
    "body",
    [
        BOXES[0] + BOXES[1],  # two are no table
        p("Teks").join(BOXES[:2] + BOXES[3:]),  # a text stands between them
        BOXES[0] + box("LEGALISIR IJAZAH") + BOXES[1] + BOXES[3],  # a name in capitals is of what follows
        BOXES[0] + box("LEGALISIR IJAZAH", "untuk alumni") + BOXES[1] + BOXES[3],
        "".join(table((p("Syarat") + p("KTP"),)) for _ in range(4)),  # no name stands out
    ],
)
def test_other_boxes_are_frames_around_their_texts(body):
    assert {place for _, place in places(body)} == {None}


def test_boxes_of_a_service_each_are_services():
    told = ("Persyaratan: KTP", "Jangka waktu: 2 hari", "Biaya: gratis")
    boxes = "".join(box(name, *told) for name in ("Kartu Keluarga", "Akta Kelahiran", "Sewa Ruang Arsip"))
    found = extract_standard(read(boxes), knowledge()).services
    assert [service.name for service in found] == ["Kartu Keluarga", "Akta Kelahiran", "Sewa Ruang Arsip"]


def test_tracked_changes_are_accepted_and_told():
    body = p(
        "Paling lambat ",
        "<w:del><w:r><w:delText>14 (empat belas)</w:delText></w:r></w:del>",
        f"<w:ins>{r('10 (sepuluh)')}</w:ins>",
        " hari kerja",
    )
    moved = f"<w:moveFrom>{r('pindah')}</w:moveFrom><w:moveTo>{r('tiba')}</w:moveTo>"
    document = read(body + p(moved))
    assert shown(document) == ["Paling lambat 10 (sepuluh) hari kerja", "tiba"]
    assert [note.code for note in document.notes] == ["perubahan"]
    assert " 4 perubahan terlacak" in document.notes[0].message


def test_a_deleted_paragraph_takes_no_number_and_a_deleted_row_no_place():
    gone = "<w:rPr><w:del/></w:rPr>"
    lost = p("<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del>", num=1, more=gone)
    rows = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("lama") + "</w:tc></w:tr>"
    rows += f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    document = read(p("Satu", num=1) + lost + p("Dua", num=1) + rows, numbering=lists(TWO_LEVELS, nums=[(1, 0, "")]))
    assert shown(document) == ["1. Satu", "2. Dua", "a", "b"]
    assert document.blocks[2].cell.row == 1


def test_text_boxes_and_their_substitutes_stand_once():
    def box(text):
        return f"<w:txbxContent>{p(text)}</w:txbxContent>"

    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box('Loket 1')}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box('Loket 1')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert shown(read(p("Alur", both) + p("Selesai"))) == ["Alur", "Loket 1", "Selesai"]


def test_pictures_and_diagrams_are_told_apart():
    picture = '<w:r><w:drawing><wp:docPr descr="Bagan alur"/><pic:pic/></w:drawing></w:r>'
    line = '<w:r><w:pict><v:shape alt="garis"/></w:pict></w:r>'
    smart = '<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>'
    diagram = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{t}</a:t></a:r></a:p></dgm:t></dgm:pt>" for t in ("Terima", "Kirim")
    )
    document = read(p(picture) + p(line) + p(smart), diagram=diagram)
    assert [(b.kind, b.text) for b in document.blocks] == [
        (BlockKind.IMAGE, "Bagan alur"),
        (BlockKind.PARAGRAPH, "Terima"),
        (BlockKind.PARAGRAPH, "Kirim"),
    ]


def test_content_controls_count_and_their_prompts_do_not():
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('3 hari kerja')}</w:sdtContent></w:sdt>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Klik di sini')}</w:sdtContent></w:sdt>"
    inline = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Pilih')}</w:sdtContent></w:sdt>"
    assert shown(read(filled + empty + p("Biaya: ", inline))) == ["3 hari kerja", "Biaya:"]


def test_fields_links_tabs_and_symbols_read_as_they_look():
    field = "<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:noBreakHyphen/></w:r>"
    link = f"<w:hyperlink>{r('lapor.go.id')}</w:hyperlink>"
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    body = p("SP4N", field, "LAPOR! ", link) + p(tick, "<w:r><w:tab/></w:r>", "Gratis") + p("\uf0b7 butir")
    assert shown(read(body)) == ["SP4N-LAPOR! lapor.go.id", "✓ Gratis", "• butir"]


def test_hidden_text_is_no_text_and_capitals_by_format_are_capitals():
    body = p(r("rahasia", "<w:vanish/>"), "Biaya") + p(r("Standar Pelayanan", "<w:caps/>"))
    assert shown(read(body)) == ["Biaya", "STANDAR PELAYANAN"]


def test_line_breaks_part_lines_that_lead_to_their_runs():
    document = read(p("Biaya:", "<w:r><w:br/></w:r>", "Gratis ", "bagi semua"))
    assert document.lines == ("Biaya:", "Gratis bagi semua")
    second = document.anchors[1]
    assert (second.path, second.start, second.first_run, second.runs) == ("body/p[1]", 7, 2, (7,))


def test_the_number_of_a_paragraph_stands_before_its_first_words():
    body = p("<w:r><w:br/></w:r>", "Formulir", num=1) + p("Kartu", num=1)
    assert read(body, numbering=lists(TWO_LEVELS, nums=[(1, 0, "")])).lines == ("1. Formulir", "2. Kartu")


def test_headers_footers_and_footnotes_stand_behind_the_body():
    document = read(
        p("Isi"),
        header=p("PEMERINTAH KABUPATEN SEKARWANGI"),
        footer=p("Halaman 1"),
        footnotes=f"<w:footnote>{p('Catatan kaki')}</w:footnote>",
    )
    assert [(b.text, b.region) for b in document.blocks] == [
        ("Isi", Region.MAIN),
        ("Catatan kaki", Region.ASIDE),
        ("PEMERINTAH KABUPATEN SEKARWANGI", Region.FOOTER),
        ("Halaman 1", Region.FOOTER),
    ]


def test_a_table_of_contents_is_a_menu():
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    typed = p("Dasar Hukum", "<w:r><w:tab/></w:r>", "iii", more=tabs)
    named = p("Nama", "<w:r><w:tab/></w:r>", ": Budi", more=tabs)
    document = read(p("Persyaratan 2", style="T") + typed + named, styles=styles)
    assert [b.region for b in document.blocks] == [Region.MENU, Region.MENU, Region.MAIN]


PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_pages_are_known_where_word_recorded_them():
    assert [b.span.page for b in read(p("a") + p("b", '<w:r><w:br w:type="page"/></w:r>', "C")).blocks] == [0, 0, 0]
    assert [b.span.page for b in read(p("a") + p(PAGE, "b") + p("c", PAGE, "d") + p("e")).blocks] == [1, 2, 2, 3]


def test_a_row_over_two_pages_turns_the_page_once():
    body = table(
        (p("1"), p("Syarat"), p("a") + p(PAGE, "b")),
        (p(PAGE, "2"), p("Biaya"), p("c")),
        (p(PAGE, "3"), p("Waktu"), p("d")),
    )
    pages = {b.text: b.span.page for b in read(body).blocks}
    assert pages == {"1": 1, "Syarat": 1, "a": 1, "b": 2, "2": 2, "Biaya": 2, "c": 2, "3": 3, "Waktu": 3, "d": 3}


def test_the_strict_dialect_reads_the_same():
    strict = docx(p("Biaya"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(strict)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            new.writestr(name, data)
    assert [b.text for b in read_document(out.getvalue(), "a.docx").blocks] == ["Biaya"]


def test_a_word_file_is_known_by_its_content():
    assert read_document(docx(p("Biaya")), "lama.doc").format == "docx"
    assert read_document(docx(p("Biaya")), "-").format == "docx"


def test_an_embedded_file_that_is_not_read_is_told():
    document = read(p("Isi") + '<w:altChunk r:id="x"/>')
    assert [note.code for note in document.notes] == ["batas"]


def test_a_document_of_pictures_only_is_not_readable():
    document = read_document(docx(p("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")), "a.docx")
    assert not document.readable
    assert [note.code for note in document.notes] == ["tanpa_teks"]


def test_a_document_without_words_is_empty():
    assert [n.code for n in read_document(docx(p()), "a.docx").notes] == ["kosong"]


def test_tables_nested_too_deep_are_read_without_their_nesting():
    body = p("dalam")
    for _ in range(400):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    document = read(p("awal") + body + p("akhir"))
    assert (shown(document)[0], shown(document)[-1]) == ("awal", "akhir")
    assert "batas" in [note.code for note in document.notes]


@pytest.mark.parametrize("main", ["<w:body/>", "<kosong", ""])
def test_a_damaged_main_part_is_told(main):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{W}'>{main}")
    document = read_document(out.getvalue(), "a.docx")
    assert [note.code for note in document.notes] == ["rusak"]


def test_a_bomb_is_not_unpacked():
    data = docx(p("0" * 30_000_000))
    assert len(data) < 100_000
    document = read_document(data, "a.docx", ReadOptions(limits=Limits(unpacked_bytes=1_000_000)))
    assert [note.code for note in document.notes] == ["terlalu_besar"]
