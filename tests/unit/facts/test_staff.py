"""Numbers of people as facts: figures against words, totals against what their parts add up to."""

import pytest

from standards_lint.facts.staff import staff_facts
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import Component, Form, Kind, Service, Standard, State


def facts_of(*lines):
    body = tuple(SourceText(text, (Mark(0, number, 1),)) for number, text in enumerate(lines, 2))
    component = Component("jumlah_pelaksana", State.ISI, True, None, body, Span(1))
    service = Service("s1", "Layanan", Span(1), (component,))
    kinds = (Kind.STANDAR_PELAYANAN,)
    return list(staff_facts(Standard("d.txt", "txt", True, "", Span(1), "", kinds, Form.PENUH, services=(service,))))


@pytest.mark.parametrize(
    ("line", "value", "match"),
    [
        ("4 (empat) orang", 4, "sama"),
        ("10 (dua) orang", 10, "beda"),
        ("sebanyak 21 (dua puluh satu) orang petugas", 21, "sama"),
        ("3 (tetap) orang", 3, "tidak_terbaca"),
        ("Perawat: 31 Orang", 31, "tidak_ada"),
        ("a. Verifikator: 2 (dua) pegawai", 2, "sama"),
    ],
)
def test_a_number_of_people_is_held_against_its_words(line, value, match):
    (fact,) = facts_of(line)
    assert (fact["value"], fact["words_match"]) == (value, match)


@pytest.mark.parametrize("line", ["7 (tujuh) hari kerja", "3 shift", "Rp2.000.000 per orang", "petugas loket"])
def test_other_numbers_are_no_people(line):
    assert not facts_of(line)


@pytest.mark.parametrize(
    ("lines", "listed", "match"),
    [
        (("5 orang terdiri dari:", "1. Perawat: 3 orang", "2. Bidan: 2 orang"), 5, "sama"),
        (("Terdiri dari 6 orang pelaksana :", "1. Perawat: 3 orang", "2. Bidan: 2 orang"), 5, "beda"),
        (("9 orang terdiri dari:", "1. Dokter bersertifikat", "pelatihan: 1 orang", "2. Perawat: 2 orang"), 3, "beda"),
        (("9 orang terdiri dari:", "1. 4 dokter spesialis", "2. Perawat: 2 orang"), -1, "tidak_ada"),
        (("9 orang terdiri dari:", "1. Perawat: 2 orang"), -1, "tidak_ada"),
        (("9 orang terdiri dari:", "Perawat: 2 orang", "Bidan: 2 orang"), -1, "tidak_ada"),
        (("9 orang dibagi 3 regu", "1. Pagi: 2 orang", "2. Siang: 2 orang"), -1, "tidak_ada"),
    ],
)
def test_the_parts_of_a_total_are_added_up_where_each_names_one_number(lines, listed, match):
    fact = facts_of(*lines)[0]
    assert (fact["listed"], fact["parts_match"]) == (listed, match)


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("16 orang terdiri dari 11 dokter spesialis, 1 dokter umum, 1 bidan, dan 2 petugas kebersihan", 15),
        ("5 orang terdiri atas 3 petugas loket dan 2 petugas kebersihan dan keamanan", 5),
        ("5 orang terdiri dari 3 petugas loket, seorang penjaga", -1),
        ("Terdiri dari 6 orang pelaksana :", -1),
    ],
)
def test_the_parts_behind_a_total_in_its_line_are_added_up(line, listed):
    assert facts_of(line)[0]["listed"] == listed
