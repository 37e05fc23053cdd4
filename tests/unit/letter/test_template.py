"""Templates of offices: what is kept, what is filled, what is refused."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from standards_lint.errors import TemplateError
from standards_lint.letter.blank_template import blank_template
from standards_lint.letter.placeholders import WORDS
from standards_lint.letter.sealed import is_letter, is_untouched
from standards_lint.letter.template import load_template
from standards_lint.readers.limits import Limits

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)


def texts(document):
    return [paragraph.text for paragraph in document.paragraphs]


def notes(document):
    return next(p for p in document.paragraphs if p.text == "{{catatan}}")


def test_the_blank_template_can_be_used_and_is_always_the_same():
    assert blank_template() == blank_template()
    load_template(blank_template())
    load_template(blank_template("en"))


def test_letterhead_logo_footer_and_signature_stay(make, written, office):
    def change(document):
        header = document.sections[0].header.paragraphs[0]
        header.add_run("BIRO CONTOH {{instansi}}")
        header.add_run().add_picture(io.BytesIO(PICTURE))
        document.sections[0].footer.paragraphs[0].text = "Jalan Contoh 1"
        document.add_paragraph("Kepala Biro")

    document = written(make.report(make.document(issuer="DINAS A", services=make.services(5))), template=office(change))

    for section in document.sections:
        assert section.header.paragraphs[0].text == "BIRO CONTOH DINAS A"
        assert section.footer.paragraphs[0].text == "Jalan Contoh 1"
    assert any(part.blob == PICTURE for part in document.part.package.iter_parts())
    assert texts(document)[-1] == "Kepala Biro"


def test_the_letterhead_of_the_first_page_stands_on_the_first_page_alone(make, written, office):
    def change(document):
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "KOP"

    document = written(make.report(make.document(services=make.services(5))), template=office(change))

    assert [s.different_first_page_header_footer for s in document.sections] == [True, False, False]
    assert document.sections[0].first_page_header.paragraphs[0].text == "KOP"


def test_styles_of_the_office_are_used(make, written, office):
    def change(document):
        document.styles["Catatan Tabel"].font.size = Pt(8)
        document.styles["Normal"].font.name = "Bookman Old Style"

    document = written(make.report(make.document(make.finding())), template=office(change))

    assert document.styles["Catatan Tabel"].font.size == Pt(8)
    assert document.styles["Normal"].font.name == "Bookman Old Style"
    assert document.styles["Catatan Isi"].font.name is None
    assert document.styles["Catatan Isi"].base_style.name == "Normal"


def test_a_file_of_the_office_without_our_styles_gets_them(make, written):
    own = docx.Document()
    own.add_paragraph("Kepada {{ Instansi }}, tentang {{dokumen}}: {{kesimpulan}} ({{jumlah}})")
    own.add_paragraph("{{catatan}}")
    file = io.BytesIO()
    own.save(file)
    document = written(make.report(make.document(make.finding(), issuer="DINAS A")), template=file.getvalue())

    assert texts(document)[0].startswith("Kepada DINAS A, tentang draf.txt: Tidak ditemukan kesalahan")
    assert texts(document)[0].endswith("(1 peringatan)")
    assert "I. Kesimpulan" in texts(document)


def test_a_placeholder_that_word_cut_into_runs_is_filled(make, written, office):
    def change(document):
        paragraph = document.paragraphs[0]
        paragraph.text = ""
        for piece, bold in (("Yth. {", None), ("{ins", True), ("tan", None), ("si}", None), ("} di {{doku", None)):
            paragraph.add_run(piece).bold = bold
        paragraph.add_run("men}} tempat")
        cut = notes(document)
        cut.text = ""
        for piece in ("{{", "cata", "tan}", "}"):
            cut.add_run(piece)

    document = written(make.report(make.document(issuer="DINAS A")), template=office(change))

    assert texts(document)[0] == "Yth. DINAS A di draf.txt tempat"
    assert "I. Kesimpulan" in texts(document)


def test_a_template_on_its_side_needs_no_other_pages(make, written, office):
    def change(document):
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)

    assert len(written(make.report(make.document(services=make.services(9))), template=office(change)).sections) == 1


def test_a_section_that_ends_with_the_notes_keeps_its_pages(make, written, office):
    def change(document):
        from docx.enum.section import WD_SECTION

        document.add_section(WD_SECTION.NEW_PAGE)  # its settings now stand in the last paragraph of the first section
        last = document.paragraphs[-1]
        own = notes(document)
        properties = last._p.pPr if last._p.pPr is not None and last._p.pPr.sectPr is not None else None
        assert properties is not None
        own._p.get_or_add_pPr().append(properties.sectPr)
        document.sections[1].page_width = Cm(14.8)

    document = written(make.report(make.document(make.finding())), template=office(change))

    assert [round(section.page_width / Cm(1), 1) for section in document.sections] == [21.0, 14.8]


def without_notes(document):
    notes(document).text = "catatan"


def twice(document):
    document.add_paragraph("{{catatan}}")


def in_a_sentence(document):
    notes(document).text = "Ini: {{catatan}}"


def in_a_table(document):
    notes(document).text = ""
    document.tables[0].rows[0].cells[2].text = "{{catatan}}"


def misspelt(document):
    document.add_paragraph("{{instnsi}}")


def unknown(document):
    document.sections[0].header.paragraphs[0].text = "{{qqqq}}"


def unclosed(document):
    document.add_paragraph("Kepada {{instansi}")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without_notes, "{{catatan}} tidak ada di badan dokumen"),
        (twice, "{{catatan}} ditulis lebih dari sekali"),
        (in_a_sentence, "{{catatan}} harus berdiri sendiri"),
        (in_a_table, "{{catatan}} harus berdiri sendiri"),
        (misspelt, "tanda isian “{{instnsi}}” tidak dikenal — maksud Anda “instansi”?"),
        (unknown, "tanda isian “{{qqqq}}” tidak dikenal; yang dikenal: instansi, "),
        (unclosed, "kurung kurawal ganda tidak berpasangan pada “{{instansi}”"),
    ],
)
def test_a_template_that_would_lose_words_is_refused(office, change, said):
    with pytest.raises(TemplateError) as caught:
        load_template(office(change))
    assert said in str(caught.value)


def test_a_placeholder_in_the_header_is_no_place_for_the_notes(office):
    def change(document):
        notes(document).text = ""
        document.sections[0].header.paragraphs[0].text = "{{catatan}}"

    with pytest.raises(TemplateError, match="tidak ada di badan"):
        load_template(office(change))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "harus dokumen Word"),
        (b"halo", "harus dokumen Word"),
        (b"%PDF-1.7", "harus dokumen Word"),
        (b"PK\x03\x04rusak", "rusak"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "bersandi"),
    ],
)
def test_what_is_no_word_file_is_refused(data, said):
    with pytest.raises(TemplateError, match=said):
        load_template(data)


def replaced(data, name, content):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for member in source.infolist():
            if member.filename != name or content is not None:
                target.writestr(member.filename, content if member.filename == name else source.read(member))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/document.xml", b"<w:document"),
        ("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        ("word/document.xml", b"<x/>"),
        ("word/document.xml", None),
        ("word/styles.xml", b"<x/>"),
        ("_rels/.rels", b"<x/>"),
        ("[Content_Types].xml", b"<x/>"),
    ],
)
def test_a_damaged_template_is_refused_with_a_sentence(plain, name, content):
    with pytest.raises(TemplateError):
        load_template(replaced(plain, name, content))


def test_a_template_that_unpacks_to_too_much_is_refused(plain):
    with pytest.raises(TemplateError, match="setelah dibuka"):
        load_template(plain, Limits(unpacked_bytes=1_000))


def test_the_words_of_the_blank_template_are_known(plain):
    named = {cell.text for row in docx.Document(io.BytesIO(plain)).tables[0].rows for cell in row.cells[2:]}

    assert {text.strip("{}") for text in named} <= set(WORDS)


def test_a_letter_that_people_filled_in_is_told_from_one_as_written(plain):
    document = docx.Document(io.BytesIO(plain))
    document.paragraphs[0].add_run("Sudah diperbaiki")
    file = io.BytesIO()
    document.save(file)

    assert (is_letter(plain), is_untouched(plain)) == (True, True)
    assert (is_letter(file.getvalue()), is_untouched(file.getvalue())) == (True, False)
    assert (is_letter(b"x"), is_untouched(b"x")) == (False, False)
