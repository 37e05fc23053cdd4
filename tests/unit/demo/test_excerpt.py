"""Outputs that are shown in part say how much is left out."""

from standards_lint.demo.excerpt import excerpt

TEN = "".join(f"{number}\n" for number in range(10))


def test_the_lines_between_are_counted():
    assert excerpt(TEN, 2, 1, "id") == "0\n1\n… (7 baris tidak ditampilkan di sini)\n9\n"
    assert excerpt(TEN, 2, 0, "en") == "0\n1\n… (8 lines are not shown here)\n"


def test_what_fits_is_shown_whole():
    assert excerpt(TEN, 10, 0, "id") == TEN
    assert excerpt(TEN, 8, 1, "id") == TEN, "a single line is not replaced by a line that counts it"
    assert excerpt("", 3, 3, "id") == ""
