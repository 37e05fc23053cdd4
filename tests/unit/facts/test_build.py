"""What is told of a document and of its services as a whole."""

from datetime import date

import pytest

from standards_lint.facts.build import build_facts
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.span import Span
from standards_lint.model.standard import Form, Kind, Service, Standard
from standards_lint.understand import extract_bytes


@pytest.fixture(scope="module")
def facts_of():
    knowledge = load_knowledge(national())
    return lambda standard: build_facts(standard, knowledge, date(2026, 11, 21))


def standard(title="Standar Pelayanan", claims="", services=()):
    kinds = (Kind.STANDAR_PELAYANAN,)
    return Standard(
        "a.txt", "txt", True, title, Span(1), "", kinds, Form.PUBLIKASI, title_claims=claims, services=services
    )


@pytest.mark.parametrize(
    ("title", "claims", "steps"),
    [
        ("Tata Cara Peminjaman Ruang", "", True),
        ("SOP Peminjaman Ruang", "sop", True),
        ("Standar Pelayanan dan Alur Peminjaman Ruang", "standar_pelayanan", False),
        ("Peminjaman Ruang", "", False),
    ],
)
def test_a_title_announces_steps_unless_it_announces_a_standard(facts_of, title, claims, steps):
    assert facts_of(standard(title, claims))[0]["titled_steps"] is steps


@pytest.mark.parametrize(
    ("name", "matter"),
    [("Layanan Pengaduan", "pengaduan"), ("Keluhan Pemustaka", "pengaduan"), ("Kartu", "")],
)
def test_a_service_may_be_the_handling_of_complaints_itself(facts_of, name, matter):
    facts = facts_of(standard(services=(Service("s1", name, Span(2), ()),)))
    (service,) = (fact for fact in facts if fact.kind == "service")
    assert service["is_itself"] == matter


def test_what_is_paid_in_a_step_is_a_sum_and_no_fee_to_hold_other_sums_against(facts_of):
    page = (
        "PEMINJAMAN AULA\nPersyaratan:\n1. Fotokopi KTP\n2. Surat permohonan\nProsedur:\n1. Pemohon mendaftar\n"
        "2. Pemohon membayar uang kebersihan Rp25.000,00 di loket\n3. Petugas menyerahkan kunci\n"
        "Jangka Waktu: 1 hari kerja\n"
    )
    facts = facts_of(extract_bytes(page.encode(), "a.txt", load_knowledge(national())))
    assert [f for f in facts if f.kind == "fee"] == []
    assert [f["rupiah"] for f in facts if f.kind == "sum" and f["paid"]] == [25_000]
    assert ("biaya", False) in [(f["code"], f["labelled"]) for f in facts if f.kind == "component"]
