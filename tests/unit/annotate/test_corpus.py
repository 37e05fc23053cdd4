"""Real drafts: each finding has a comment on its words, and the copy is read and judged as the draft is."""

import re
from datetime import date
from pathlib import Path

import pytest

from standards_lint.annotate.own_comments import without_own
from standards_lint.annotate.telling import Telling
from standards_lint.annotate.word import annotate_word
from standards_lint.pipeline import lint_bytes, open_session, report_of
from standards_lint.readers.limits import DEFAULT_LIMITS

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
REAL = [path for folder in ("files", "more") for path in sorted((CORPUS / folder).glob("*.docx"))]
FILES = [*sorted((ROOT / "examples").glob("*.docx")), *REAL]


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python")


def plain(text):
    """Without white space and without numbers of lists, which Word may have counted and nobody written."""
    text = re.sub(r"(?:^|(?<=\s))(?:\d{1,2}|[a-z])[.)](?=\s)", " ", text.replace("\u2011", "-"))
    return "".join(text.split()).lower()


@pytest.mark.parametrize("path", FILES, ids=range(len(FILES)))
def test_every_finding_is_told_on_its_words(path, session, kit):
    data = path.read_bytes()
    document = lint_bytes(data, "draf.docx", session)
    telling = Telling(report_of([document], session), {})

    copy = annotate_word(data, document, telling)

    comments = kit.comments(copy).values()
    for finding in document.findings:
        there = [c for c in comments if any(finding.code in text for text in c.paragraphs[:-1])]
        assert any(plain(finding.quote) in plain(comment.words) for comment in there), finding
    again = lint_bytes(copy, "draf.docx", session)
    assert again.findings == document.findings
    assert (again.lines, again.not_judged, again.notes) == (document.lines, document.not_judged, document.notes)
    assert annotate_word(copy, again, telling) == copy
    before, after = kit.members(data), kit.members(without_own(copy, DEFAULT_LIMITS))
    announced = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}
    assert {name for name in after if before.get(name) != after[name]} <= announced
    assert kit.shape(copy) == kit.shape(data)
