"""Where the words of a Word document stand, as who writes into it must know."""

import io
import zipfile
from xml.etree import ElementTree

from standards_lint.readers import read_document
from standards_lint.readers.docx_places import docx_places
from standards_lint.readers.limits import DEFAULT_LIMITS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = (
    "<w:p><w:r><w:t>Wak</w:t></w:r><w:r><w:t>tu</w:t><w:br/><w:t>tiga</w:t><w:tab/><w:t>hari</w:t></w:r></w:p>"
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Biaya</w:t><w:footnoteReference w:id="9"/></w:r></w:p></w:tc></w:tr></w:tbl>'
)
NOTES = '<w:footnote w:id="9"><w:p><w:r><w:t>Lihat lampiran</w:t></w:r></w:p></w:footnote>'


def docx():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = '<Relationships><Relationship Id="a" Type="{}/{}" Target="{}"/></Relationships>'
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", link.format(R, "officeDocument", "word/document.xml"))
        archive.writestr("word/_rels/document.xml.rels", link.format(R, "footnotes", "footnotes.xml"))
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{BODY}</w:body></w:document>')
        archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{NOTES}</w:footnotes>')
    return out.getvalue()


def elements():
    return list(ElementTree.fromstring(f'<w:document xmlns:w="{W}"><w:body>{BODY}</w:body></w:document>').iter())


def test_every_word_leads_to_its_element():
    places = docx_places(docx(), DEFAULT_LIMITS)
    paragraph = places.paragraphs["body/p[1]"]
    assert paragraph.text == "Waktu\ntiga\thari"
    shown = [(paragraph.text[w.start : w.end], elements()[w.element].text or "\t") for w in paragraph.words]
    assert shown == [(word, word) for word in ("Wak", "tu", "tiga", "\t", "hari")]
    assert elements()[paragraph.element].tag == f"{{{W}}}p"


def test_only_paragraphs_of_the_main_part_have_a_place_and_notes_their_mark():
    places = docx_places(docx(), DEFAULT_LIMITS)
    assert list(places.paragraphs) == ["body/p[1]", "body/tbl[1]/tr[1]/tc[1]/p[1]"]
    ((path, mark),) = places.references.items()
    assert path == "footnotes/footnote[1]"
    assert elements()[mark].tag == f"{{{W}}}footnoteReference"


def test_the_view_is_the_one_that_findings_have_their_places_in():
    places, raw = docx_places(docx(), DEFAULT_LIMITS), read_document(docx(), "x.docx")
    assert (places.lines, places.anchors) == (raw.lines, raw.anchors)
