"""Lines that a service has from another one."""

import pytest

from standards_lint.facts.copies import copy_facts
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import Component, Form, Kind, Service, Standard, State

COPIED = "Sertifikat hasil pengujian benih padi"
UNNAMED = "Sertifikat dari kepala dinas"
EXAMINED = "Hasil pemeriksaan laboratorium pasien"


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


def copies(knowledge, *services, component="produk"):
    listed = []
    for number, (name, lines) in enumerate(services, 1):
        body = tuple(SourceText(text, (Mark(0, number, 1),)) for text in lines)
        part = Component(component, State.ISI, True, None, body, Span(number))
        listed.append(Service(f"s{number}", name, Span(number), (part,)))
    kinds = (Kind.STANDAR_PELAYANAN,)
    standard = Standard("d.txt", "txt", True, "", Span(1), "", kinds, Form.PENUH, services=tuple(listed))
    return [(f["service"], f["other"], f["whole"]) for f in copy_facts(standard, knowledge)]


def test_a_line_that_names_the_other_service_is_copied_from_it(knowledge):
    assert copies(knowledge, ("Pengujian Benih Padi", [COPIED]), ("Sewa Traktor Tangan", [COPIED])) == [
        ("s2", "s1", True)
    ]


def test_one_line_of_several_is_no_whole_component(knowledge):
    found = copies(knowledge, ("Pengujian Benih Padi", [COPIED]), ("Sewa Traktor Tangan", ["Traktor", COPIED]))
    assert found == [("s2", "s1", False)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Pengujian Benih Padi", [UNNAMED]), ("Sewa Traktor Tangan", [UNNAMED])),
        (("Pengujian Benih Padi", [COPIED]), ("Pengujian Benih Jagung", [COPIED])),
        (("Pengujian Benih Padi", [COPIED]), ("Sewa Traktor Tangan", [f"{COPIED} bagi penyewa"])),
        (("Laboratorium", [EXAMINED]), ("Poli Gigi", [EXAMINED])),
        (("Layanan Izin", [COPIED]), ("Pengujian Benih Padi", [COPIED])),
    ],
    ids=["no name in it", "names alike", "another sentence", "one word", "no telling name"],
)  # fmt: skip
def test_what_is_no_copy_for_certain_is_left_alone(knowledge, first, second):
    assert copies(knowledge, first, second) == []


def test_requirements_may_name_another_service(knowledge):
    services = ("Pengujian Benih Padi", [COPIED]), ("Sewa Traktor Tangan", [COPIED])
    assert copies(knowledge, *services, component="persyaratan") == []
