"""Text that remembers where its characters came from."""

import pytest

from standards_lint.model.span import Mark, SourceText, Span

# "3 (tiga) hari kerja", broken after the number in the file.
BROKEN = SourceText("3 (tiga) hari kerja", (Mark(0, 60, 1), Mark(2, 61, 1)))


def test_a_word_behind_a_break_leads_back_to_its_own_line():
    assert BROKEN.span(9, 13) == Span(61, 8, 61)


def test_the_place_of_the_whole_runs_from_the_first_line_to_the_last():
    assert BROKEN.span() == Span(60, 1, 61)


def test_a_slice_keeps_its_places():
    part = BROKEN.slice(2)
    assert (part.text, part.span(7, 11)) == ("(tiga) hari kerja", Span(61, 8, 61))


def test_a_slice_over_a_break_keeps_the_break():
    assert BROKEN.slice(0, 8).span() == Span(60, 1, 61)


def test_stripping_moves_the_start():
    text = SourceText("  Gratis. ", (Mark(0, 5, 3),)).strip(" .")
    assert (text.text, text.span()) == ("Gratis", Span(5, 5, 5))


def test_what_is_all_stripped_is_empty_but_has_its_place():
    text = SourceText(" : ", (Mark(0, 5, 3),)).strip(" :")
    assert (text.text, text.span().line) == ("", 5)


def test_joined_texts_keep_the_places_of_each():
    joined = SourceText.join([SourceText("Kartu", (Mark(0, 1, 4),)), SourceText("Anggota", (Mark(0, 2, 2),))], " ")
    assert (joined.text, joined.span(6, 13)) == ("Kartu Anggota", Span(2, 2, 2))


def test_the_cell_goes_with_the_place():
    text = SourceText("2 hari", (Mark(0, 9, 1, 0, "tabel 1, baris 3, kolom 2"),))
    assert text.span(2).cell == "tabel 1, baris 3, kolom 2"


def test_a_text_without_marks_has_no_place():
    with pytest.raises(ValueError, match="no place"):
        SourceText("", ()).span()
