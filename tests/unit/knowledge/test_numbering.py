"""Numbers and years of regulations in every form."""

import pytest

from standards_lint.knowledge.numbering import Numbering, running_number

NUMBERING = Numbering(["nomor", "no"], ["tahun", "th"], ["dan", "jo"])


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("KEP/25/M.PAN/2/2004", ("25", 2004)),
        ("63/KEP/M.PAN/7/2003", ("63", 2003)),
        ("HK.01.07/MENKES/1186/2022", ("1186", 2022)),
        ("01/PER/M.KOMINFO/01/2010", ("1", 2010)),
        ("0l/PER/M.KOMINFO/01/2010", ("1", 2010)),
        ("PER-15/2014", ("15", 2014)),
        ("026/KMA/SK/II/2012", ("26", 2012)),
        ("2-144/KMA/SK/VIII/2022", ("2-144", 2022)),
        ("14/PRT/M/2018", ("14", 2018)),
        ("2A/2024", ("2A", 2024)),
        ("HK.02.02/MENKES/52", ("52", 0)),
        ("A/B", ("", 0)),
    ],
)
def test_the_running_number_of_an_old_style_number(code, expected):
    assert running_number(code) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nomor 25 tahun 2009", [("25", 2009)]),
        ("no. 25 th. 2009", [("25", 2009)]),
        ("no.25/2009", [("25", 2009)]),
        ("nomor : 25, tahun 2009", [("25", 2009)]),
        ("nomor 25 2009", [("25", 2009)]),
        ("25 / 2009", [("25", 2009)]),
        ("nomor 104, 108 dan 109 tahun 2019", [("104", 2019), ("108", 2019), ("109", 2019)]),
        ("nomor 4 tahun 2019 dan nomor 5 tahun 2020", [("4", 2019), ("5", 2020)]),
        ("4/2019 dan 5/2020", [("4", 2019), ("5", 2020)]),
        ("nomor pm 40 tahun 2015", [("40", 2015)]),
        ("nomor hk.02.02/menkes/52 tahun 2015", [("52", 2015)]),
        ("nomor nomor 25 tahun 2009", [("25", 2009)]),
        ("nomor ... tahun 2022", []),
        ("nomor 25", []),
        ("25 2009", []),
        ("nomor 25 tahun 20090", []),
    ],
)
def test_numbers_as_they_are_written(text, expected):
    place = NUMBERING.find(text, 0, len(text))
    found = NUMBERING.read(text, place[1], place[2]) if place else ()
    assert [(numbered.number, numbered.year) for numbered in found] == expected
