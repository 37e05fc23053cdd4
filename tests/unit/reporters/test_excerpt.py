import pytest

from standards_lint.model.span import Span
from standards_lint.reporters.excerpt import MAX_WIDTH, excerpt
from standards_lint.reporters.printable import display_width


def marked(line, quote, column=None, end_line=0):
    """The excerpt and the words of its line that stand above the carets."""
    start = line.index(quote[0]) + 1 if column is None else column
    shown = excerpt((line,), Span(1, start, end_line), quote)
    above = shown.line[shown.marks.index("^") : shown.marks.rindex("^") + 1]
    return shown, above


def test_the_carets_stand_under_the_quote():
    _, above = marked("Waktu: 3 hari kerja saja", "3 hari kerja")

    assert above == "3 hari kerja"


def test_white_space_of_the_line_may_differ_from_that_of_the_quote():
    _, above = marked("3 (tiga)   hari\tkerja jika", "3 (tiga) hari kerja")

    assert above == "3 (tiga)   hari kerja"


def test_a_quote_that_goes_on_in_the_next_line_is_marked_to_the_end_of_the_first():
    _, above = marked("selesai dalam 3", "3 (tiga) hari kerja", end_line=2)

    assert above == "3"


def test_a_tag_within_the_quote_ends_the_mark():
    _, above = marked("<p>3 <b>hari</b></p>", "3 hari kerja", column=4)

    assert above.strip() == "3"


def test_a_quote_that_does_not_stand_in_the_line_marks_the_rest_of_it():
    _, above = marked("STANDAR PELAYANAN", "Izin Warung", column=1)

    assert above == "STANDAR PELAYANAN"


def test_a_long_line_is_cut_around_the_quote():
    shown, above = marked("kata " * 100 + "3 hari kerja" + " kata" * 100, "3 hari kerja", column=501)

    assert above == "3 hari kerja"
    assert len(shown.line) <= MAX_WIDTH + 2
    assert shown.line.startswith("…")
    assert shown.line.endswith("…")


def test_a_quote_longer_than_the_width_is_marked_as_far_as_it_is_shown():
    shown, _ = marked("x " + "panjang " * 60, "panjang " * 60, column=3)

    assert len(shown.marks) <= len(shown.line)


def test_wide_characters_and_combining_marks_do_not_move_the_carets():
    shown, _ = marked("日本 e\u0301 hari", "hari", column=7)

    assert shown.marks == " " * display_width("日本 e\u0301 ") + "^^^^"


def test_control_characters_of_a_document_never_reach_the_terminal():
    shown, _ = marked("aman \x1b[2J hari", "hari", column=11)

    assert "\x1b" not in shown.line


@pytest.mark.parametrize(("line", "lines"), [(2, ("satu", "")), (9, ("satu",)), (1, ())])
def test_there_is_no_excerpt_where_there_is_no_line(line, lines):
    assert excerpt(lines, Span(line), "satu") is None


def test_a_column_beyond_the_line_points_to_its_end():
    shown = excerpt(("satu",), Span(1, 99), "x")

    assert shown is not None
    assert shown.marks == "   ^"
