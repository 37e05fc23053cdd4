"""Numbers of pages and running feet in a text that was copied from print."""

import pytest

from standards_lint.readers.text_pages import page_lines

BODY = [f"baris ke {'abcdefghij'[number]} dari isi" for number in range(10)]


def pages(foot, number, body=BODY):
    lines = []
    for page in (1, 2, 3):
        lines += [*(f"{line} {'abc'[page - 1]}" for line in body), "penutup", foot, number.format(page)]
    return lines


def dropped(lines):
    return [lines[index].strip() for index in sorted(page_lines(lines))]


@pytest.mark.parametrize("number", ["- {} -", "Halaman {} dari 3", "                        {}", "{} / 3"])
def test_numbers_that_count_on_and_what_is_repeated_beside_them(number):
    lines = pages("Standar Pelayanan Loket Desa", number)
    assert dropped(lines).count("Standar Pelayanan Loket Desa") == 3
    assert len(dropped(lines)) == 6


def test_a_line_that_stands_elsewhere_too_is_content():
    lines = pages("Tidak dipungut biaya", "- {} -", ["Tidak dipungut biaya", *BODY])
    lines[0] = lines[14] = "Tidak dipungut biaya"
    assert dropped(lines) == ["- 1 -", "- 2 -", "- 3 -"]


def test_one_word_is_no_foot():
    assert dropped(pages("Gratis", "- {} -")) == ["- 1 -", "- 2 -", "- 3 -"]


@pytest.mark.parametrize(
    "lines",
    [
        ["- 1 -", "KTP", "- 2 -", "Kartu Keluarga", "- 3 -", "Foto"],  # rows
        [*BODY, *BODY, "- 7 -", *BODY, *BODY],  # one number alone
        [*BODY, *BODY, "1", *BODY, *BODY, "2", *BODY],  # bare, at the margin
    ],
)
def test_other_numbers_stay(lines):
    assert dropped(lines) == []
