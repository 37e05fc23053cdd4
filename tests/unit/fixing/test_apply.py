import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards_lint.fixing.apply import apply, chosen
from standards_lint.model.finding import Edit, Fix, Text
from standards_lint.readers.surface import Surface


def edit(line, column, old, new):
    return Edit(line, column, line, column + len(old), old, new)


def fix(*edits):
    return Fix(True, Text("x", "x"), edits)


def test_line_ends_stay_and_new_lines_end_as_the_others():
    applied = apply("a\r\nb\r\n", [Edit(2, 1, 2, 1, "", "x\n")], "\r\n")

    assert applied.text == "a\r\nx\r\nb\r\n"


def test_an_edit_whose_words_do_not_stand_there_is_refused():
    with pytest.raises(ValueError, match="does not stand there"):
        apply("abc", [edit(1, 1, "b", "x")])


def test_of_fixes_that_touch_the_first_is_taken():
    surface = Surface("satu dua tiga")
    first, second, third = fix(edit(1, 1, "satu", "1")), fix(edit(1, 3, "tu", "x")), fix(edit(1, 10, "tiga", "3"))

    assert chosen([second, first, third], surface) == [1, 2]


def test_a_fix_is_taken_whole_or_not_at_all():
    surface = Surface("satu dua")

    assert chosen([fix(edit(1, 1, "satu", "1"), edit(1, 6, "DUA", "2"))], surface) == []


def test_places_move_with_the_words():
    applied = apply("a bb ccc", [edit(1, 3, "bb", "xxxx")])

    assert [applied.moved(at) for at in (0, 2, 5)] == [0, 2, 7]


_TEXTS = st.text(st.sampled_from("ab \n\r\u00e9\U0001f600"), max_size=60)


@given(_TEXTS, st.data())
def test_everything_outside_an_edit_stays(text, data):
    surface = Surface(text)
    line = data.draw(st.integers(1, len(surface.line_ranges)))
    start, end = surface.line_ranges[line - 1]
    first = data.draw(st.integers(start, end))
    last = data.draw(st.integers(first, end))
    new = data.draw(st.text(st.sampled_from("xy"), max_size=5))
    made = Edit(line, first - start + 1, line, last - start + 1, text[first:last], new)

    assert apply(text, [made]).text == text[:first] + new + text[last:]


@given(_TEXTS, st.data())
def test_an_edit_made_and_taken_back_gives_the_same_text(text, data):
    surface = Surface(text)
    line = data.draw(st.integers(1, len(surface.line_ranges)))
    start, end = surface.line_ranges[line - 1]
    first = data.draw(st.integers(start, end))
    made = Edit(line, first - start + 1, line, end - start + 1, text[first:end], "xy")
    back = Edit(line, first - start + 1, line, first - start + 3, "xy", text[first:end])

    assert apply(apply(text, [made]).text, [back]).text == text
