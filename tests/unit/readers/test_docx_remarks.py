"""Comments of Word documents that call the program: their words, authors, and what they are fastened to."""

import pytest

from standards_lint.model.remark import LAST_COLUMN
from standards_lint.readers import read_document

from .test_docx import W, docx

CALL = "standards-lint: abaikan PGD020 -- kanal diatur tersendiri"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def comment(number, *texts, author="Biro Contoh", initials="BC", name=""):
    paragraphs = "".join(
        f'<w:p xmlns:w14="{W14}" w14:paraId="{name}{i}"><w:r><w:t>{text}</w:t></w:r></w:p>'
        for i, text in enumerate(texts)
    )
    return f'<w:comment w:id="{number}" w:author="{author}" w:initials="{initials}">{paragraphs}</w:comment>'


def start(number):
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number):
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def p(text, before="", behind=""):
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r>{behind}</w:p>"


@pytest.fixture
def read(monkeypatch):
    import importlib

    module = importlib.import_module(docx.__module__)
    monkeypatch.setitem(module.PARTS, "comments", "comments")
    monkeypatch.setitem(module.PARTS, "commentsExtended", "commentsEx")

    def read_(body, comments, **parts):
        return read_document(docx(body, comments=comments, **parts), "draf.docx")

    return read_


def lines(remark):
    return remark.extent.line, remark.extent.end_line


def test_a_comment_is_fastened_to_its_paragraph_and_is_no_text(read):
    document = read(p("Satu") + p("Dua", start(3), end(3)) + p("Tiga"), comment(3, CALL))

    (remark,) = document.remarks
    assert (remark.text, remark.author, remark.fastened, remark.written) == (CALL, "Biro Contoh", True, "")
    assert lines(remark) == (2, 2)
    assert remark.extent.end_column == LAST_COLUMN
    assert [block.text for block in document.blocks] == ["Satu", "Dua", "Tiga"]


def test_a_comment_may_reach_over_several_paragraphs(read):
    body = p("Satu") + start(0) + p("Dua") + p("Tiga") + end(0) + p("Empat")

    assert lines(read(body, comment(0, CALL)).remarks[0]) == (2, 3)


def test_without_marks_the_paragraph_that_refers_to_it_counts(read):
    body = p("Satu") + p("Dua", behind='<w:r><w:commentReference w:id="0"/></w:r>')

    assert lines(read(body, comment(0, CALL)).remarks[0]) == (2, 2)


def test_comments_of_people_and_of_the_program_itself_are_none(read):
    body = p("Satu", start(0) + start(1), end(0) + end(1))
    comments = comment(0, "Mohon dicek") + comment(1, CALL, author="standards-lint", initials="SL")

    assert read(body, comments).remarks == ()


def test_of_a_comment_each_paragraph_that_calls_counts(read):
    body = p("Satu", start(0), end(0))

    assert [r.text for r in read(body, comment(0, "Catatan:", CALL, CALL.replace("020", "001"))).remarks] == [
        CALL,
        CALL.replace("020", "001"),
    ]


def test_an_answer_to_a_comment_of_the_program_knows_what_it_answers(read):
    own = comment(0, "Kesalahan: PGD020", "Kanal tidak disebut.", author="standards-lint", initials="SL", name="A")
    answer = comment(1, "standards-lint: abaikan -- kanal diatur tersendiri", name="B")
    space = f'<w15:commentEx xmlns:w15="{W15}"'
    links = f'{space} w15:paraId="A1"/>{space} w15:paraId="B0" w15:paraIdParent="A1"/>'
    document = read(p("Satu") + p("Dua", start(0), end(0)), own + answer, commentsExtended=links)

    (remark,) = document.remarks
    assert remark.answers == "Kesalahan: PGD020"
    assert lines(remark) == (2, 2)


def test_a_comment_that_is_fastened_to_nothing_reaches_nothing(read):
    (remark,) = read(p("Satu"), comment(0, CALL)).remarks

    assert not remark.extent.holds(1, 1)
    assert W
