from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import (
    Position,
    PositionEncodingKind,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from standards_lint.lsp.opened_text import OpenedText


def test_editors_count_in_utf_16():
    opened = OpenedText("a😀b\nc")

    assert opened.position(1, 3) == Position(0, 3)
    assert opened.place(Position(0, 3)) == (1, 3)
    assert opened.place(Position(0, 2)) == (1, 2)  # the middle of a character is its beginning


def test_other_ways_of_counting_may_be_agreed_on():
    assert OpenedText("a😀b", PositionEncodingKind.Utf8).position(1, 3) == Position(0, 5)
    assert OpenedText("a😀b", PositionEncodingKind.Utf32).position(1, 3) == Position(0, 2)


def test_places_outside_the_text_are_its_ends():
    opened = OpenedText("ab\n")

    assert opened.place(Position(0, 99)) == (1, 3)
    assert opened.place(Position(9, 0)) == (2, 1)
    assert opened.position(9, 9) == Position(1, 0)


def test_only_line_feeds_and_carriage_returns_end_lines():
    opened = OpenedText("a\x0cb\u2028c\x85d\re\r\nf")

    assert [opened.line(number) for number in (1, 2, 3)] == ["a\x0cb\u2028c\x85d", "e", "f"]


def test_changes_follow_one_another():
    opened = OpenedText("satu\nd😀ua\n")

    changed = opened.changed(
        [
            TextDocumentContentChangePartial(Range(Position(1, 1), Position(1, 3)), "é"),
            TextDocumentContentChangePartial(Range(Position(1, 2), Position(2, 0)), ""),
        ]
    )

    assert changed.text == "satu\ndé"
    assert changed.changed([TextDocumentContentChangeWholeDocument("baru")]).text == "baru"


_TEXT = st.text(st.sampled_from("ab😀é \n\r\x0c\u2028"), max_size=30)


@given(_TEXT, st.integers(0, 30), st.integers(0, 30), _TEXT, st.sampled_from(list(PositionEncodingKind)))
def test_an_edit_of_any_stretch_is_that_of_its_offsets(text, start, end, new, encoding):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    opened = OpenedText(text, encoding)
    # Between the two halves of a line end there is no place that an editor could name.
    while text[start - 1 : start + 1] == "\r\n":
        start -= 1
    while text[end - 1 : end + 1] == "\r\n":
        end += 1

    change = TextDocumentContentChangePartial(Range(opened.at(start), opened.at(end)), new)

    assert opened.changed([change]).text == text[:start] + new + text[end:]
