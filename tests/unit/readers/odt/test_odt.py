"""Texts of OpenDocument to blocks."""

import pytest

from standards_lint.model.block import BlockKind, Region
from standards_lint.readers import odt, odt_body, read_document
from standards_lint.readers import read as read_module

BOLD = (
    '<style:style style:name="Tebal" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>'
    "</style:style>"
)


def shown(document):
    return [f"{block.label} {block.text}".strip() for block in document.blocks]


def paths(document):
    return [anchor.path for anchor in document.anchors]


def test_paragraphs_and_headings_keep_their_order_and_place(read):
    section = "<text:section><text:p>x</text:p></text:section>"
    document = read(f'<text:h text:outline-level="2">Biaya</text:h><text:p>Gratis</text:p>{section}')
    assert document.format == "odt"
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 2, "Biaya"),
        (BlockKind.PARAGRAPH, 0, "Gratis"),
        (BlockKind.PARAGRAPH, 0, "x"),
    ]
    assert paths(document) == ["body/h[1]", "body/p[1]", "body/section[1]/p[1]"]
    assert [block.span.line for block in document.blocks] == [1, 2, 3]
    assert document.lines == ("Biaya", "Gratis", "x")


def test_blanks_tabs_and_breaks_are_those_that_a_person_sees(read):
    document = read("<text:p>3<text:s text:c='5'/>hari<text:tab/>kerja\n  ya<text:line-break/>2. Dua</text:p>")
    assert shown(document) == ["3 hari kerja ya", "2. Dua"]
    assert paths(document) == ["body/p[1]", "body/p[1]"]
    assert [anchor.start for anchor in document.anchors] == [0, 20]


def test_a_word_in_two_spans_stays_one_word(read):
    assert shown(read("<text:p>per<text:span>syaratan</text:span> <text:span/>umum</text:p>")) == ["persyaratan umum"]


def test_bold_comes_down_the_chain_of_styles(read):
    named = BOLD + '<style:style style:name="Anak" style:family="paragraph" style:parent-style-name="Tebal"/>'
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Anak"/>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal"/>'
        "</style:style>"
    )
    body = (
        '<text:p text:style-name="P1">Semua tebal</text:p>'
        '<text:p text:style-name="P1">Sebagian <text:span text:style-name="T1">tipis</text:span></text:p>'
        "<text:p>tipis</text:p>"
    )
    assert [block.bold for block in read(body, named=named, automatic=automatic).blocks] == [True, False, False]


def test_styles_in_a_circle_end(read):
    named = (
        '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>'
        '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>'
    )
    assert shown(read('<text:p text:style-name="A">teks</text:p>', named=named)) == ["teks"]


def test_deleted_and_hidden_text_and_comments_are_not_read_and_changes_are_told(read):
    body = (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>dihapus</text:p></text:deletion>'
        "</text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
        "<text:p>ada <text:change-start/>sisipan<text:change-end/><office:annotation><text:p>komentar</text:p>"
        '</office:annotation><text:span text:style-name="T9">rahasia</text:span></text:p>'
        '<text:section text:display="none"><text:p>tersembunyi</text:p></text:section>'
        '<text:p text:style-name="P9">tersembunyi</text:p>'
    )  # fmt: skip
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="{family}"><style:text-properties text:display="none"/>'
        "</style:style>"
        for name, family in (("T9", "text"), ("P9", "paragraph"))
    )
    document = read(body, automatic=automatic)
    assert shown(document) == ["ada sisipan"]
    assert [note.code for note in document.notes] == ["perubahan"]
    assert "2 perubahan terlacak" in document.notes[0].message


def test_fields_show_what_they_show(read):
    body = '<text:p>Nomor <text:user-defined text:name="n">12</text:user-defined> <text:a>tautan</text:a></text:p>'
    assert shown(read(body)) == ["Nomor 12 tautan"]


def test_a_text_box_is_read_once_behind_its_paragraph(read):
    body = (
        "<text:p>Sebelum <draw:frame><draw:text-box><text:p>Dalam kotak</text:p></draw:text-box></draw:frame>"
        "<draw:custom-shape><text:p>Bentuk</text:p></draw:custom-shape>sesudah</text:p>"
        "<draw:frame><draw:text-box><text:p>Di halaman</text:p></draw:text-box></draw:frame>"
    )
    document = read(body)
    assert shown(document) == ["Sebelum sesudah", "Dalam kotak", "Bentuk", "Di halaman"]
    assert paths(document)[1] == "body/p[1]/box[1]/p[1]"


def test_a_picture_is_told_with_its_words(read):
    body = (
        "<text:p>Alur:<draw:frame><draw:image/><draw:image/><svg:title>Bagan</svg:title><svg:desc>Bagan alur izin"
        "</svg:desc></draw:frame></text:p><text:p><draw:g><draw:frame><draw:object/></draw:frame></draw:g></text:p>"
    )
    blocks = read(body).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Alur:"),
        (BlockKind.IMAGE, "Bagan alur izin"),
        (BlockKind.IMAGE, ""),
    ]


def test_footnotes_stand_apart_and_say_nothing_about_a_service(read):
    body = (
        "<text:p>Biaya<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Catatan kaki"
        "</text:p></text:note-body></text:note> gratis</text:p><text:p>Waktu</text:p>"
    )
    document = read(body)
    assert shown(document) == ["Biaya gratis", "Waktu", "Catatan kaki"]
    assert document.blocks[2].region is Region.ASIDE
    assert paths(document)[2] == "body/p[1]/note[1]/p[1]"


def test_a_table_of_contents_is_furniture(read):
    body = (
        "<text:table-of-content><text:table-of-content-source/><text:index-body><text:p>Biaya<text:tab/>3</text:p>"
        "</text:index-body></text:table-of-content><text:p>Biaya</text:p>"
    )
    assert [block.region for block in read(body).blocks] == [Region.MENU, Region.MAIN]


def test_the_style_of_titles_makes_a_heading_of_unknown_rank(read):
    named = '<style:style style:name="Title" style:family="paragraph"/>'
    automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    block = read('<text:p text:style-name="P1">Standar</text:p>', named=named, automatic=automatic).blocks[0]
    assert (block.kind, block.level) == (BlockKind.HEADING, 0)


def test_pages_are_known_where_the_program_wrote_them_down(read):
    automatic = (
        '<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>'
        "</style:style>"
    )
    body = (
        "<text:p>satu</text:p><text:soft-page-break/><text:p>dua<text:soft-page-break/>dan tiga</text:p>"
        '<text:p>tiga</text:p><text:p text:style-name="P2">empat</text:p>'
    )
    assert [block.span.page for block in read(body, automatic=automatic).blocks] == [1, 2, 3, 4]
    assert [block.span.page for block in read("<text:p>satu</text:p>").blocks] == [0]


def test_the_title_comes_from_the_metadata(read, files):
    meta = (
        f"<office:document-meta {files.NAMES}><office:meta><dc:title>Standar  X</dc:title></office:meta>"
        "</office:document-meta>"
    )
    assert read("<text:p>x</text:p>", parts={"meta.xml": meta}).title == "Standar X"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"META-INF/manifest.xml": "<manifest:manifest {}><manifest:file-entry><manifest:encryption-data/>"
                                   "</manifest:file-entry></manifest:manifest>"}, "sandi"),
        ({"content.xml": "<a/>"}, "rusak"),
        ({"content.xml": "<office:document-content"}, "rusak"),
        ({"styles.xml": "<!DOCTYPE a><a/>"}, "rusak"),
        ({"content.xml": "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"}, "rusak"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(read, files, parts, code):
    given = {name: text.replace("{}", files.NAMES) for name, text in parts.items()}
    document = read("<text:p>x</text:p>", parts=given)
    assert not document.readable
    assert [note.code for note in document.notes] == [code]


def test_text_that_is_nested_too_deep_is_read_flat(read):
    body = "<text:section>" * 2_000 + "<text:p>Biaya</text:p>" + "</text:section>" * 2_000 + "<text:p>Waktu</text:p>"
    document = read(body)
    assert shown(document) == ["Biaya", "Waktu"]
    assert [note.code for note in document.notes] == ["batas"]


def test_spans_may_be_nested_without_end(read):
    body = "<text:p>" + "<text:span>" * 50_000 + "Biaya" + "</text:span>" * 50_000 + "</text:p>"
    assert shown(read(body)) == ["Biaya"]


def test_text_boxes_in_text_boxes_end(read):
    body = "<text:p>x<draw:frame><draw:text-box>" * 500 + "</draw:text-box></draw:frame></text:p>" * 500
    document = read(body)
    assert len(document.blocks) == 500
    assert [note.code for note in document.notes] == ["batas"]


@pytest.mark.parametrize(
    "body",
    [
        "<text:p>x</text:p>" * 30,
        f"<text:p>{'x<text:line-break/>' * 30}</text:p>",
        f"<text:p>x{'<draw:frame><draw:image/></draw:frame>' * 30}</text:p>",
    ],
    ids=["paragraphs", "lines", "pictures"],
)
def test_what_is_longer_than_any_document_is_cut_and_told(body, read, monkeypatch):
    for module in (odt, odt_body, read_module):
        monkeypatch.setattr(module, "MAX_BLOCKS", 20)
    document = read(body + "<text:p>akhir</text:p>")
    assert len(document.lines) == 20
    assert "batas" in [note.code for note in document.notes]


def test_headers_and_footers_are_furniture_behind_the_body(files):
    around = (
        '<style:master-page style:name="A"><style:header><text:p>DINAS CONTOH</text:p></style:header>'
        "<style:header-left><text:p>Kiri</text:p></style:header-left>"
        "<style:footer><text:p>Halaman 1</text:p></style:footer></style:master-page>"
    )
    styles = f"<office:document-styles {files.NAMES}><office:master-styles>{around}</office:master-styles>"
    data = files.odt("<text:p>Biaya: Gratis</text:p>", parts={"styles.xml": f"{styles}</office:document-styles>"})
    document = read_document(data, "a.odt")
    assert [(b.text, str(b.region)) for b in document.blocks] == [
        ("Biaya: Gratis", "main"),
        ("DINAS CONTOH", "footer"),
        ("Kiri", "footer"),
        ("Halaman 1", "footer"),
    ]
    assert [a.path for a in document.anchors[1:]] == ["header[1]/p[1]", "header[2]/p[1]", "footer[1]/p[1]"]
