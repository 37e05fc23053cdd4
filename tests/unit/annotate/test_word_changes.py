"""Fixes as tracked changes: accepted they give the mended text, rejected the draft, and taken out its very bytes."""

from xml.etree import ElementTree

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from standards_lint.annotate.own_comments import without_own
from standards_lint.annotate.telling import Telling
from standards_lint.annotate.word import annotate_word
from standards_lint.model.finding import Edit, Fix, Text
from standards_lint.readers import read_document
from standards_lint.readers.limits import DEFAULT_LIMITS
from tests.unit.annotate import test_word_random

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OWN = "standards-lint"
LOOK = "<w:rPr><w:b/></w:rPr>"


def fix(line, column, old, new, *, safe=True):
    return Fix(safe, Text(f"{old}→{new}", f"{old}→{new}"), (Edit(line, column, line, column + len(old), old, new),))


def changed(kit, draft, findings, *, unsafe=False):
    document = kit.document(draft, findings)
    telling = Telling(kit.report(document), {}, track_changes=True, unsafe_fixes=unsafe)
    return annotate_word(draft, document, telling)


def settled(kit, data, *, accepted):
    """The text of each paragraph of the main part when all changes of the program are accepted, or rejected.

    Changes of others are accepted.
    """
    root = ElementTree.fromstring(kit.members(data)["word/document.xml"])
    return [said(paragraph, accepted) for paragraph in root.iter(f"{W}p")]


def said(element, accepted):
    name, own = element.tag.removeprefix(W), element.get(f"{W}author") == OWN
    if (name == "ins" and own and not accepted) or (name == "del" and (accepted or not own)):
        return ""
    if name in {"t", "delText"}:
        return element.text or ""
    inner = "".join(said(child, accepted) for child in element if child.tag != f"{W}p")
    return inner + {"tab": "\t", "br": "\n", "noBreakHyphen": "-"}.get(name, "")


def own_changes(kit, data):
    root = ElementTree.fromstring(kit.members(data)["word/document.xml"])
    return [e for e in root.iter() if e.tag in {f"{W}ins", f"{W}del"} and e.get(f"{W}author") == OWN]


PARTS = f"<w:p><w:r>{LOOK}<w:t>Surat permo</w:t></w:r><w:r><w:t>hoan kartu</w:t></w:r></w:p>"


def test_words_over_two_runs_become_a_change_in_the_look_of_the_first(kit):
    draft = kit.docx(PARTS)
    copy = changed(kit, draft, [kit.finding(1, 7, "permohoan", fix=fix(1, 7, "permohoan", "permohonan"))])

    assert settled(kit, copy, accepted=True) == ["Surat permohonan kartu"]
    assert settled(kit, copy, accepted=False) == ["Surat permohoan kartu"]
    first, second, put_in = own_changes(kit, copy)
    assert [first.tag, second.tag, put_in.tag] == [f"{W}del", f"{W}del", f"{W}ins"]
    assert put_in.find(f".//{W}b") is not None
    assert put_in.get(f"{W}date") == "2026-11-21T00:00:00Z"


def test_the_comment_stays_and_says_what_the_change_does(kit):
    draft = kit.docx(PARTS)
    copy = changed(kit, draft, [kit.finding(1, 7, "permohoan", fix=fix(1, 7, "permohoan", "permohonan"))])

    assert any("Perubahan terlacak: permohoan→permohonan." in seen.paragraphs for seen in kit.comments(copy).values())


def test_taken_out_again_the_draft_is_there_byte_for_byte(kit):
    draft = kit.docx(PARTS)
    findings = [kit.finding(1, 7, "permohoan", fix=fix(1, 7, "permohoan", "permohonan"))]
    copy = changed(kit, draft, findings)
    back = without_own(copy, DEFAULT_LIMITS)

    assert kit.members(back)["word/document.xml"] == kit.members(draft)["word/document.xml"]
    assert changed(kit, back, findings) == copy


def test_what_is_unsafe_is_changed_only_where_asked_for(kit):
    draft = kit.docx(PARTS)
    findings = [kit.finding(1, 7, "permohoan", fix=fix(1, 7, "permohoan", "x", safe=False))]

    assert own_changes(kit, changed(kit, draft, findings)) == []
    assert len(own_changes(kit, changed(kit, draft, findings, unsafe=True))) == 3


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            '<w:p><w:r><w:t>Surat permo</w:t></w:r><w:ins w:id="4" w:author="Ani"><w:r><w:t>hoan</w:t></w:r></w:ins>'
            "</w:p>",
            "orang lain",
        ),
        (
            '<w:p><w:r><w:t>Surat permo</w:t></w:r><w:del w:id="4" w:author="Ani"><w:r><w:delText>x</w:delText></w:r>'
            "</w:del><w:r><w:t>hoan</w:t></w:r></w:p>",
            "orang lain",
        ),
        (
            '<w:p><w:fldSimple w:instr="REF a"><w:r><w:t>Surat permohoan</w:t></w:r></w:fldSimple></w:p>',
            "diisi oleh Word",
        ),
        (
            "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Surat permohoan</w:t></w:r></w:p>",
            "",
        ),
    ],
    ids=["in an insertion", "beside a deletion", "field", "capitals of the format"],
)
def test_where_word_cannot_hold_it_there_is_a_comment_only(kit, body, told):
    draft = kit.docx(body)
    view = read_document(draft, "draf.docx").lines[0]
    old = view[6:15]
    copy = changed(kit, draft, [kit.finding(1, 7, old, fix=fix(1, 7, old, "permohonan"))])

    assert own_changes(kit, copy) == []
    said_ = [text for seen in kit.comments(copy).values() for text in seen.paragraphs if text.startswith("Perbaikan: ")]
    assert len(said_) == 1
    assert told in said_[0]
    assert kit.shape(copy) == kit.shape(draft)


def test_changes_of_others_are_never_touched(kit):
    others = '<w:ins w:id="4" w:author="Ani"><w:r><w:t>baru </w:t></w:r></w:ins>'
    draft = kit.docx(f"<w:p>{others}<w:r><w:t>permohoan</w:t></w:r></w:p>")
    copy = changed(kit, draft, [kit.finding(1, 6, "permohoan", fix=fix(1, 6, "permohoan", "permohonan"))])

    root = ElementTree.fromstring(kit.members(copy)["word/document.xml"])
    assert ["".join(e.itertext()) for e in root.iter(f"{W}ins") if e.get(f"{W}author") == "Ani"] == ["baru "]
    assert others in kit.members(without_own(copy, DEFAULT_LIMITS))["word/document.xml"].decode()


def test_a_link_and_a_cell_keep_their_words_inside(kit):
    body = (
        '<w:tbl><w:tr><w:tc><w:p><w:hyperlink w:anchor="a"><w:r><w:t>Surat permohoan</w:t></w:r></w:hyperlink></w:p>'
        "</w:tc></w:tr></w:tbl>"
    )
    draft = kit.docx(body)
    copy = changed(kit, draft, [kit.finding(1, 7, "permohoan", fix=fix(1, 7, "permohoan", "permohonan"))])

    root = ElementTree.fromstring(kit.members(copy)["word/document.xml"])
    assert root.find(f".//{W}tc//{W}hyperlink/{W}ins") is not None
    assert settled(kit, copy, accepted=True) == ["Surat permohonan"]


@settings(max_examples=120, deadline=None)
@given(data=st.data(), body=test_word_random.BODY)
def test_any_change_of_any_document_can_be_accepted_and_taken_back(kit, data, body):
    draft = kit.docx(f"<w:p><w:r><w:t>Judul</w:t></w:r></w:p>{body}")
    lines = read_document(draft, "draf.docx").lines
    number = data.draw(st.sampled_from([n for n, text in enumerate(lines) if text.strip()]))
    text = lines[number]
    start = data.draw(st.integers(1, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.sampled_from(["", "baru & <lagi>", " x "]))
    assume(new or start < end)
    findings = [
        kit.finding(*place, code=f"UJI{n:03}")
        for n, place in enumerate(data.draw(st.lists(test_word_random.stretches(lines), max_size=3)))
    ]
    findings.append(kit.finding(number + 1, 1, "", code="UJI900", fix=fix(number + 1, start + 1, text[start:end], new)))

    copy = changed(kit, draft, findings)

    before, after = settled(kit, draft, accepted=True), settled(kit, copy, accepted=True)
    assert settled(kit, copy, accepted=False) == before
    if own_changes(kit, copy):
        differing = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
        assert len(differing) <= 1
        mended = text[:start] + new + text[end:]
        for _, other in differing:
            assert mended in other.split("\n") or mended.strip() in other
    else:
        assert after == before
    again = without_own(copy, DEFAULT_LIMITS)
    assert kit.members(again)["word/document.xml"] == kit.members(draft)["word/document.xml"]
    assert changed(kit, again, findings) == copy
