"""Annotated copies of PDFs: highlights on the words of findings, added behind the bytes of the document."""

import ctypes
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as api
import pytest

from standards_lint.annotate.pdf import annotate_pdf, without_added
from standards_lint.annotate.telling import Telling
from standards_lint.errors import AnnotateError, ReadError
from standards_lint.pipeline import lint_bytes, open_session, report_of
from standards_lint.readers.pdf_frame import Frame

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "examples" / "buruk-cetakan.pdf"
NAMED = sorted((ROOT.parent / "shared" / "corpus" / "files").glob("*.pdf"), key=lambda path: path.stat().st_size)
REAL = [path for path in NAMED if path.read_bytes().startswith(b"%PDF")][:6]


@dataclass
class Seen:
    kind: int
    author: str
    text: str
    day: str
    page: int
    words: str
    """What stands under its highlight, lines parted by a blank."""


def text_of(annotation, key):
    length = api.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    api.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(api.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def words_under(page, annotation):
    textpage = page.get_textpage()
    found = []
    for index in range(api.FPDFAnnot_CountAttachmentPoints(annotation)):
        quad = api.FS_QUADPOINTSF()
        api.FPDFAnnot_GetAttachmentPoints(annotation, index, quad)
        found.append(textpage.get_text_bounded(quad.x1 - 1, quad.y3, quad.x2 + 1, quad.y1))
    textpage.close()
    return " ".join(" ".join(found).split())


def annotations(data):
    document = pdfium.PdfDocument(data)
    seen = []
    for number in range(len(document)):
        page = document[number]
        for index in range(api.FPDFPage_GetAnnotCount(page)):
            one = api.FPDFPage_GetAnnot(page, index)
            texts = [text_of(one, key) for key in (b"T", b"Contents", b"M")]
            kind = api.FPDFAnnot_GetSubtype(one)
            if kind in (api.FPDF_ANNOT_TEXT, api.FPDF_ANNOT_HIGHLIGHT):
                seen.append(Seen(kind, *texts, number + 1, words_under(page, one)))
            api.FPDFPage_CloseAnnot(one)
        page.close()
    document.close()
    return seen


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python")


@pytest.fixture(scope="module")
def judged(session):
    data = EXAMPLE.read_bytes()
    document = lint_bytes(data, "draf.pdf", session)
    return data, document, Telling(report_of([document], session), {})


def test_the_copy_begins_with_the_document_and_has_a_note_for_each_finding(judged):
    data, document, telling = judged
    copy = annotate_pdf(data, document, telling)
    assert copy.startswith(data)
    summary, *notes = annotations(copy)
    assert summary.kind == api.FPDF_ANNOT_TEXT
    assert summary.text.startswith("Ringkasan pemeriksaan standards-lint\nDokumen ini belum memenuhi")
    assert {note.author for note in (summary, *notes)} == {"standards-lint"}
    assert {note.day for note in notes} == {"D:20261121000000Z"}
    for finding in document.findings:
        assert any(finding.code in note.text and note.page == finding.span.page for note in notes), finding


def test_highlights_lie_on_the_quoted_words(judged):
    data, document, telling = judged
    notes = annotations(annotate_pdf(data, document, telling))
    (time,) = [note for note in notes if "WKT003" in note.text]
    assert time.words == "1 (satu) hari kerja jika tidak ada kendala."
    (act,) = [note for note in notes if "DHK004" in note.text]
    assert act.words.startswith("Undang-Undang Nomor 36 Tahun 2009 tentang Kesehatan")
    assert act.words.endswith("5063);")


def test_notes_on_the_same_words_are_one(judged):
    notes = annotations(annotate_pdf(*judged))
    (complaints,) = [note for note in notes if "PGD003" in note.text]
    assert "PGD004" in complaints.text
    assert complaints.words == "Penanganan Pengaduan, Saran, dan Masukan"


def test_a_copy_is_annotated_as_the_document_is(judged, session):
    data, document, telling = judged
    copy = annotate_pdf(data, document, telling)
    assert annotate_pdf(data, document, telling) == copy
    assert without_added(copy) == data
    assert lint_bytes(copy, "draf.pdf", session).findings == document.findings
    assert annotate_pdf(copy, document, telling) == copy


def test_notes_are_replaced_in_a_copy_that_another_program_has_saved(judged):
    data, document, telling = judged
    copy = annotate_pdf(data, document, telling) + b"% lain\n"
    assert len(annotations(annotate_pdf(copy, document, telling))) == len(annotations(copy))


def test_a_finding_without_words_is_noted_on_the_first_page(judged, kit):
    data, document, telling = judged
    lost = replace(document, findings=(kit.finding(10_000),))
    *_, note = annotations(annotate_pdf(data, lost, telling))
    assert note.page == 1
    assert "UJI001" in note.text


def test_what_cannot_be_read_is_refused(judged, kit):
    _, document, telling = judged
    with pytest.raises(ReadError):
        annotate_pdf(b"%PDF-1.4 rusak", document, telling)
    with pytest.raises(AnnotateError, match="Ada yang kurang"):
        annotate_pdf(b"", replace(document, findings=(kit.finding(1),), lines=(), notes=()), telling)


@pytest.mark.parametrize("turns", range(4))
def test_boxes_of_the_page_shown_are_found_on_the_page_drawn(turns):
    frame = Frame(10, 20, 310, 520, turns)
    box = (40.0, 60.0, 90.0, 75.0)
    assert frame.drawn(frame.shown(box)) == box


@pytest.mark.parametrize("path", REAL, ids=range(len(REAL)))
def test_real_documents_keep_their_findings(path, session):
    data = path.read_bytes()
    document = lint_bytes(data, "draf.pdf", session)
    telling = Telling(report_of([document], session), {})
    copy = annotate_pdf(data, document, telling)
    assert copy.startswith(data)
    assert lint_bytes(copy, "draf.pdf", session).findings == document.findings
    assert annotate_pdf(copy, document, telling) == copy
    notes = annotations(copy)
    assert all(any(finding.code in note.text for note in notes) for finding in document.findings)
