"""Random documents: wherever a finding falls, the comment stands on its words, and nothing else changes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from standards_lint.annotate.own_comments import without_own
from standards_lint.readers import read_document
from standards_lint.readers.limits import DEFAULT_LIMITS

WORDS = st.text("aB &<é\u2011\u00a0\U0001f600", min_size=1, max_size=8)
LOOKS = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:sz w:val='20'/></w:rPr>"])


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("é", "&#233;")


TEXT = WORDS.map(lambda text: f'<w:t xml:space="preserve">{escaped(text)}</w:t>')
BARE = st.sampled_from(["<w:t>abc</w:t>", "<w:t>a b c</w:t>"])
INNER = st.one_of(
    TEXT, BARE, st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>"])
)
RUN = st.builds(
    lambda look, parts: f"<w:r>{look}{''.join(parts)}</w:r>", LOOKS, st.lists(INNER, min_size=1, max_size=4)
)
WRAPPED = st.builds(
    lambda around, runs: f"<w:{around}>{''.join(runs)}</w:{around.split()[0]}>",
    st.sampled_from(['hyperlink w:anchor="a"', 'ins w:id="9" w:author="Ani"', "smartTag"]),
    st.lists(RUN, min_size=1, max_size=2),
)
GONE = st.just('<w:del w:id="8" w:author="Ani"><w:r><w:delText>hilang</w:delText></w:r></w:del>')
MARK = st.sampled_from(["<w:proofErr w:type='spellStart'/>", '<w:bookmarkStart w:id="1" w:name="b"/>'])
PARAGRAPH = st.lists(st.one_of(RUN, RUN, WRAPPED, GONE, MARK), min_size=1, max_size=4).map(
    lambda parts: f"<w:p>{''.join(parts)}</w:p>"
)
TABLE = st.lists(PARAGRAPH, min_size=1, max_size=3).map(
    lambda cells: f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
)
BODY = st.lists(st.one_of(PARAGRAPH, PARAGRAPH, TABLE), min_size=1, max_size=4).map("".join)


def plain(text):
    return "".join(text.replace("\u2011", "-").split())


@st.composite
def stretches(draw, lines):
    """(line from 1, column from 1, quote) of some words of the text view."""
    line = draw(st.sampled_from([n for n, text in enumerate(lines) if text.strip()]))
    text = lines[line]
    start = draw(st.integers(0, len(text) - 1).filter(lambda at: not text[at].isspace()))
    end = draw(st.integers(start + 1, len(text)))
    return line + 1, start + 1, " ".join(text[start:end].replace("\u2011", "-").split())


@settings(max_examples=80, deadline=None)
@given(data=st.data(), body=BODY)
def test_comments_stand_on_what_findings_quote(kit, data, body):
    draft = kit.docx(f"<w:p><w:r><w:t>Judul</w:t></w:r></w:p>{body}")
    lines = read_document(draft, "draf.docx").lines
    places = data.draw(st.lists(stretches(lines), min_size=1, max_size=4))
    findings = [kit.finding(*place, code=f"UJI{number:03}") for number, place in enumerate(places)]

    copy = kit.annotated(draft, findings)

    assert kit.shape(copy) == kit.shape(draft)
    assert read_document(copy, "draf.docx").lines == lines
    words = {seen.paragraphs[0].split()[-1]: seen.words for seen in kit.comments(copy).values()}
    for finding in findings:
        assert plain(words[finding.code]) == plain(finding.quote)
    assert kit.annotated(copy, findings) == copy
    before = kit.members(draft)["word/document.xml"]
    assert kit.members(without_own(copy, DEFAULT_LIMITS))["word/document.xml"] == before
