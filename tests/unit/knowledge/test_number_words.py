import pytest

from standards_lint.knowledge.number_words import LARGEST, parse_number, spell_number


def test_every_number_survives_the_way_to_words_and_back():
    assert all(parse_number(spell_number(value)) == value for value in range(100_000))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("tiga puluh", 30),
        ("tigapuluh", 30),
        ("Tiga  Puluh", 30),
        ("tigapuluh lima", 35),
        ("duapuluhlima", 25),
        ("se-belas", 11),
        ("sebelas", 11),
        ("empatbelas", 14),
        ("enam puluh", 60),
        ("seratus delapan puluh", 180),
        ("seribu", 1000),
        ("nol", 0),
    ],
)
def test_the_spellings_that_people_use_are_read(words, value):
    assert parse_number(words) == value


@pytest.mark.parametrize("text", ["", "maksimal", "dua tiga", "hari", "3", "tiga 3", "puluh", "satu hari", "ribu"])
def test_what_is_no_numeral_is_not_read(text):
    assert parse_number(text) is None


@pytest.mark.parametrize("value", [-1, LARGEST + 1])
def test_numbers_out_of_range_are_refused(value):
    with pytest.raises(ValueError, match="cannot be spelled"):
        spell_number(value)
