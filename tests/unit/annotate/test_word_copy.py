"""The annotated copy as a file: what changes in it, what does not, and what becomes of comments that were there."""

import io
import zipfile
from xml.etree import ElementTree

import docx as python_docx
import pytest

from standards_lint.annotate.own_comments import comments_of_people, without_own
from standards_lint.annotate.telling import Telling
from standards_lint.annotate.word import annotate_word
from standards_lint.annotate.zip_copy import copy_with
from standards_lint.errors import AnnotateError, ReadError
from standards_lint.readers.docx_package import W
from standards_lint.readers.limits import DEFAULT_LIMITS

BODY = "<w:p><w:r><w:t>Standar pelayanan</w:t></w:r></w:p><w:p><w:r><w:t>Waktu tiga hari kerja</w:t></w:r></w:p>"
CHANGED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


@pytest.fixture
def found(kit):
    return [kit.finding(2, 7, "tiga hari"), kit.finding(1, 1, "", code="UJI002")]


def infos(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return archive.infolist()


def people(number=0, author="Ani", root="w:comments", text="Mohon dicek"):
    return (
        f'<{root} xmlns:w="{W[1:-1]}"><w:comment w:id="{number}" w:author="{author}" w:initials="A">'
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></{root}>"
    )


def commented(number=0):
    return (
        f'<w:p><w:commentRangeStart w:id="{number}"/><w:r><w:t>Standar pelayanan</w:t></w:r>'
        f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r></w:p>'
        "<w:p><w:r><w:t>Waktu tiga hari kerja</w:t></w:r></w:p>"
    )


def test_all_other_parts_are_the_same_and_lie_in_the_same_order(kit, found):
    data = kit.docx(BODY, styles=f"<w:styles {kit.spaces}/>")
    copy = kit.annotated(data, found)
    before, after = kit.members(data), kit.members(copy)
    assert [name for name in after if name in before] == list(before)
    assert set(after) - set(before) == {"word/comments.xml"}
    assert {name for name in before if before[name] != after[name]} == CHANGED - {"word/comments.xml"}
    for old, new in zip(infos(data), infos(copy), strict=False):
        assert (old.filename, old.date_time, old.compress_type) == (new.filename, new.date_time, new.compress_type)
        if old.filename not in CHANGED:
            assert old.compress_size == new.compress_size


def test_the_main_part_differs_by_the_marks_only(kit, found):
    data = kit.docx(BODY)
    copy = kit.annotated(data, found)
    assert kit.shape(copy) == kit.shape(data)
    without = without_own(copy, DEFAULT_LIMITS)
    assert kit.members(without)["word/document.xml"] == kit.members(data)["word/document.xml"]


def test_a_copy_is_annotated_as_the_draft_is(kit, found):
    data = kit.docx(BODY)
    copy = kit.annotated(data, found)
    assert kit.annotated(copy, found) == copy
    assert kit.annotated(kit.annotated(copy, found[:1]), found) == copy


def test_the_file_is_announced_as_word_wants_it(kit, found):
    files = kit.members(kit.annotated(kit.docx(BODY), found))
    types = ElementTree.fromstring(files["[Content_Types].xml"])
    override = next(e for e in types if e.get("PartName") == "/word/comments.xml")
    assert override.get("ContentType").endswith("wordprocessingml.comments+xml")
    links = ElementTree.fromstring(files["word/_rels/document.xml.rels"])
    (link,) = [e for e in links if e.get("Type").endswith("/comments")]
    assert link.get("Target") == "comments.xml"
    assert len({e.get("Id") for e in links}) == len(links)


def test_a_comment_says_who_when_and_what(kit, found):
    first, second, third = kit.comments(kit.annotated(kit.docx(BODY), found)).values()
    assert first.paragraphs[0] == "Ringkasan pemeriksaan standards-lint"
    assert second.paragraphs[0] == "Kesalahan UJI002"
    for seen in (first, second, third):
        assert seen.attributes["author"] == "standards-lint"
        assert seen.attributes["initials"] == "SL"
        assert seen.attributes["date"] == "2026-11-21T00:00:00Z"
    assert third.paragraphs == [
        "Kesalahan UJI001",
        "Ada yang kurang.",
        "Mengapa: Karena diuji.",
        "Dasar: UU 25/2009 Pasal 21",
        "Saran: Tambahkan.",
    ]


def test_english_is_complete(kit, found):
    _, _, last = kit.comments(kit.annotated(kit.docx(BODY), found, lang="en")).values()
    assert last.paragraphs == [
        "Error UJI001",
        "Something is missing.",
        "Why: Because of the test.",
        "Law: UU 25/2009 Pasal 21",
        "Advice: Add it.",
    ]


def test_comments_of_people_stay_as_they_are(kit, found):
    data = kit.docx(commented(4), comments=people(4))
    copy = kit.annotated(data, found)
    before, after = kit.members(data), kit.members(copy)
    assert {name for name in after if before.get(name) != after[name]} == {"word/document.xml", "word/comments.xml"}
    seen = kit.comments(copy)
    assert seen["4"].paragraphs == ["Mohon dicek"]
    assert seen["4"].words == "Standar pelayanan"
    assert sorted(map(int, seen)) == [4, 5, 6, 7]
    assert kit.annotated(copy, found) == copy
    assert kit.members(without_own(copy, DEFAULT_LIMITS)) == before


def test_a_part_for_comments_that_is_empty_is_filled(kit, found):
    data = kit.docx(BODY, comments=f'<w:comments xmlns:w="{W[1:-1]}"/>')
    copy = kit.annotated(data, found)
    assert len(kit.comments(copy)) == 3
    assert kit.annotated(copy, found) == copy


def test_somebody_of_our_name_with_other_initials_is_a_person(kit, found):
    data = kit.docx(commented(0), comments=people(0, author="standards-lint"))
    assert kit.comments(kit.annotated(data, found))["0"].paragraphs == ["Mohon dicek"]
    assert comments_of_people(data, DEFAULT_LIMITS) == {("standards-lint", "Mohon dicek"): 1}


def test_an_answer_to_one_of_ours_becomes_a_comment_of_its_own(kit, found):
    mark = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ours = (
        f'<w:comments xmlns:w="{W[1:-1]}" {mark}><w:comment w:id="0" w:author="standards-lint" w:initials="SL">'
        '<w:p w14:paraId="0A0A0A0A"><w:r><w:t>Kesalahan</w:t></w:r></w:p></w:comment>'
        '<w:comment w:id="1" w:author="Ani" w:initials="A"><w:p w14:paraId="0B0B0B0B"><w:r><w:t>Sudah</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    )
    threads = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0B0B0B0B" w15:paraIdParent="0A0A0A0A" w15:done="0"/></w15:commentsEx>'
    )
    body = commented(0).replace("<w:commentRangeEnd", '<w:commentRangeStart w:id="1"/><w:commentRangeEnd', 1)
    body = body.replace("</w:p>", '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>', 1)
    copy = kit.annotated(kit.docx(body, comments=ours, commentsExtended=threads), found)
    left = kit.members(copy)["word/commentsExtended.xml"].decode()
    assert "0A0A0A0A" not in left
    assert '<w15:commentEx w15:paraId="0B0B0B0B" w15:done="0"/>' in left
    assert sum(seen.paragraphs == ["Sudah"] for seen in kit.comments(copy).values()) == 1
    assert sum(seen.attributes["author"] == "standards-lint" for seen in kit.comments(copy).values()) == 3


def test_a_cut_that_somebody_wrote_into_stays(kit, found):
    copy = kit.annotated(kit.docx(BODY), found)
    files = kit.members(copy)
    cut = (
        files["word/document.xml"]
        .decode()
        .replace(" kerja</w:t>", " kerja</w:t><w:tab/>")
        .replace(
            'w:rsidR="00534C10"><w:t xml:space="preserve"> kerja', 'w:rsidR="00534C10"><w:rPr><w:i/></w:rPr><w:t> kerja'
        )
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, cut if name == "word/document.xml" else content)
    again = kit.annotated(out.getvalue(), found)
    assert len(kit.comments(again)) == 3


@pytest.mark.parametrize(
    "head",
    [
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n",
        "\ufeff<?xml version='1.0'?>",
        "<!-- <w:p> --><?petunjuk <w:p>?>",
    ],
)
def test_a_part_keeps_what_does_not_count_in_xml(kit, found, head):
    rest = "<w:sectPr w:b='1'   w:a=\"2\"/></w:body></w:document>"
    main = f"{head}<w:document  {kit.spaces}\n><w:body ><![CDATA[ ]]>{BODY}{rest}"
    data = kit.docx("", main=main)
    copy = kit.annotated(data, found)
    assert kit.shape(copy) == kit.shape(data)
    assert kit.members(without_own(copy, DEFAULT_LIMITS))["word/document.xml"] == main.encode()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_part_in_another_encoding_stays_in_it(kit, found, encoding):
    main = f"\ufeff<w:document {kit.spaces}><w:body>{BODY}</w:body></w:document>".encode(encoding)
    data = kit.docx("", main=main)
    copy = kit.annotated(data, found)
    assert kit.comments(copy)["2"].words == "tiga hari"
    assert kit.members(without_own(copy, DEFAULT_LIMITS))["word/document.xml"] == main


@pytest.mark.parametrize("space", [W[1:-1], STRICT])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_other_prefixes_and_the_strict_dialect_are_written_too(kit, found, space, prefix):
    main = BODY.replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}")
    binding = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    main = f'<{prefix}document {binding}="{space}"><{prefix}body>{main}</{prefix}body></{prefix}document>'
    copy = kit.annotated(kit.docx("", main=main), found)
    root = ElementTree.fromstring(kit.members(copy)["word/document.xml"])
    starts = list(root.iter(f"{{{space}}}commentRangeStart"))
    assert [start.get(f"{{{space}}}id") for start in starts] == ["0", "1", "2"]
    comments = ElementTree.fromstring(kit.members(copy)["word/comments.xml"])
    assert [comment.get(f"{{{space}}}author") for comment in comments] == ["standards-lint"] * 3
    assert kit.annotated(copy, found) == copy


def test_a_document_of_python_docx_opens_again(kit):
    draft = python_docx.Document()
    draft.add_heading("Standar Pelayanan Kartu", 1)
    paragraph = draft.add_paragraph("Waktu: ")
    paragraph.add_run("tiga hari").bold = True
    paragraph.add_run(" kerja")
    table = draft.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Biaya", "Seikhlasnya"
    out = io.BytesIO()
    draft.save(out)
    data = out.getvalue()
    copy = kit.annotated(data, [kit.finding(2, 8, "tiga hari"), kit.finding(4, 1, "Seikhlasnya")])
    again = python_docx.Document(io.BytesIO(copy))
    assert [p.text for p in again.paragraphs] == [p.text for p in draft.paragraphs]
    assert [run.bold for run in again.paragraphs[1].runs if run.text] == [None, True, None]
    assert {seen.words for seen in kit.comments(copy).values()} >= {"tiga hari", "Seikhlasnya"}


def test_a_document_that_changed_since_is_refused(kit, found):
    document = kit.document(kit.docx(BODY.replace("kerja", "kalender")), found)
    with pytest.raises(AnnotateError, match="berubah sejak diperiksa"):
        annotate_word(kit.docx(BODY), document, Telling(kit.report(document), {}))


def test_a_document_that_could_not_be_read_is_refused_with_the_reason(kit):
    document = kit.document(b"rusak", [kit.finding(1)], lines=(), readable=False)
    with pytest.raises(AnnotateError, match="Ada yang kurang"):
        annotate_word(b"rusak", document, Telling(kit.report(document), {}))


def test_a_file_that_is_no_archive_is_refused(kit, found):
    document = kit.document(kit.docx(BODY), found)
    with pytest.raises(ReadError):
        annotate_word(b"PK\x03\x04 rusak", document, Telling(kit.report(document), {}))


def test_a_part_that_only_the_copy_needs_may_be_damaged_too(kit, found):
    data = copy_with(kit.docx(BODY), {"[Content_Types].xml": b"<Types></Types></Types>"})
    with pytest.raises(ReadError, match="rusak"):
        kit.annotated(data, found)


def test_a_fault_of_the_program_is_a_sentence(kit, found, monkeypatch):
    def broken(*_):
        raise KeyError("x")

    monkeypatch.setattr("standards_lint.annotate.word.docx_places", broken)
    with pytest.raises(AnnotateError, match="gangguan di dalam program: KeyError"):
        kit.annotated(kit.docx(BODY), found)
