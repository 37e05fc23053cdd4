"""Components as facts: what repeats in them, and where the part on complaints stands."""

import pytest

from standards_lint.facts.components import complaints_fact, component_facts
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import Component, Form, Kind, Service, Standard, State


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


def component(*lines, code="kompetensi", heading="Kompetensi Pelaksana", place=1, state=State.ISI):
    body = tuple(SourceText(text, (Mark(0, place + number, 1),)) for number, text in enumerate(lines, 1))
    return Component(code, state, True, SourceText(heading, (Mark(0, place, 1),)), body, Span(place))


def standard(*services):
    listed = tuple(
        Service(f"s{number}", f"Layanan {number}", Span(1), components) for number, components in enumerate(services, 1)
    )
    kinds = (Kind.STANDAR_PELAYANAN,)
    return Standard("draf.txt", "txt", True, "Standar", Span(1), "", kinds, Form.PENUH, services=listed)


LISTED = ("a. Memiliki surat tanda registrasi", "b. Memiliki surat izin praktik", "c. Mampu bekerja dalam kelompok")


@pytest.mark.parametrize(
    ("lines", "repeated"),
    [
        ((*LISTED, *LISTED), 3),
        (("Pelaksana:", *LISTED, "Pelaksana:", *LISTED), 3),
        (("1. Dokter", *LISTED, "2. Perawat", *LISTED), 0),
        ((*LISTED, "d. Sehat jasmani dan rohani", *LISTED), 0),
        ((*LISTED, *reversed(LISTED)), 1),
        (("a. Ya", "b. Tidak", "c. Ya", "d. Tidak"), 0),
    ],
)
def test_only_a_run_of_lines_that_stands_twice_without_a_break_is_a_copy(knowledge, lines, repeated):
    (fact,) = component_facts(standard((component(*lines),)), knowledge)
    assert fact["n_repeated"] == repeated


def test_many_alike_lines_are_no_copied_list(knowledge):
    (fact,) = component_facts(standard((component(*["Kursi tunggu di lobi"] * 2000),)), knowledge)
    assert fact["n_repeated"] == 1


def test_the_part_on_complaints_is_the_first_that_says_something():
    empty = component(code="pengaduan", heading="Pengaduan", place=3, state=State.KOSONG)
    filled = component("Kotak saran", code="pengaduan", heading="Penanganan Pengaduan", place=9)
    fact = complaints_fact(standard((empty,), (filled,)))
    assert (fact["service"], fact["component"], fact["text"], fact.span.line) == (
        "s2", "pengaduan", "Penanganan Pengaduan", 9,
    )  # fmt: skip


def test_without_such_a_component_the_part_on_complaints_is_the_document():
    fact = complaints_fact(standard((component(*LISTED),)))
    assert (fact["service"], fact["component"], fact["text"], fact.span.line) == ("", "", "", 1)
