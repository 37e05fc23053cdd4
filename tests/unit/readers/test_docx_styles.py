"""Styles of tables are most of a part that is asked for styles of text alone."""

from xml.etree.ElementTree import fromstring

import pytest

from standards_lint.readers.docx_styles import Styles, without_tables

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LATENT = '<w:latentStyles w:count="2"><w:lsdException w:name="heading 1"/></w:latentStyles>'
HEADING = (
    '<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)
TABLE = (
    '<w:style w:type="table" w:styleId="Kisi"><w:name w:val="Table Grid"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)


def part(*styles):
    return f"<w:styles {NAMESPACE}>{''.join(styles)}</w:styles>".encode()


@pytest.mark.parametrize(
    "styles",
    [(LATENT, NORMAL, TABLE, HEADING), (TABLE, NORMAL, HEADING), (NORMAL, HEADING, TABLE), (NORMAL, HEADING), ()],
)
def test_styles_of_text_are_the_same_without_those_of_tables(styles):
    data = part(*styles)
    lean, whole = Styles(fromstring(without_tables(data))), Styles(fromstring(data))

    for name in ("Judul1", "Normal", None, "tidak ada"):
        assert lean.chain(name) == whole.chain(name)


def test_what_is_left_out_is_left_out():
    lean = without_tables(part(LATENT, NORMAL, TABLE, HEADING))

    assert b"latentStyles" not in lean
    assert b"Kisi" not in lean
    assert b"Judul1" in lean


def test_a_part_written_with_another_prefix_stays_whole():
    data = part(LATENT, NORMAL, TABLE, HEADING).replace(b"w:", b"x:")

    assert without_tables(data) == data
