"""Citations of the wild against the register: a table of cases, and what single entries cannot show."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from standards_lint.extract.citations import extract_citations
from standards_lint.extract.passage import Passage
from standards_lint.facts.citations import citation_facts
from standards_lint.knowledge.data import national
from standards_lint.knowledge.instruments import load_instruments
from standards_lint.knowledge.register import load_register
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import Form, Kind, Standard

CASES = yaml.safe_load((Path(__file__).parent / "citation_cases.yaml").read_text(encoding="utf-8"))
INSTRUMENTS = load_instruments(national() / "vocabulary" / "instrumen.yaml")
REGISTER = load_register(national() / "knowledge")
TODAY = REGISTER.register_date

CLEAN = {
    "title_match": {"sama", "tidak_diketahui", "tidak_ada"},
    "gazette_match": {"sama", "tidak_diketahui", "tidak_ada"},
    "fault": {""},
    "doubled": {""},
    "near": {""},
}


def facts_of(*entries, as_of=TODAY, year=0, basis=True):
    passages = []
    for line, text in enumerate(entries, 1):
        source = SourceText(text, (Mark(0, line, 1),))
        passages.append(Passage(source, Block(BlockKind.ITEM, source), basis=basis))
    citations = extract_citations(passages, INSTRUMENTS)
    standard = Standard(
        "draf.txt", "txt", True, "", Span(1), "", (Kind.STANDAR_PELAYANAN,), Form.PENUH, year=year, citations=citations
    )
    return citation_facts(standard, REGISTER, as_of, INSTRUMENTS)


def fact_of(text, **more):
    return facts_of(text, **more)[0]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['key']}-{index}" for index, case in enumerate(CASES)])
def test_a_citation_of_the_table_is_judged_as_the_table_says(case):
    expected = {name: value for name, value in case.items() if name not in ("text", "also")}
    facts = facts_of(case["text"])
    fact = facts[0]
    assert {name: fact[name] for name in expected} == expected
    for name, allowed in CLEAN.items():
        if name not in expected:
            assert fact[name] in allowed, name
    assert sorted({str(other["key"]) for other in facts[1:]} - {case["key"]}) == sorted(case.get("also", []))


def test_the_table_has_enough_cases_of_both_sorts():
    wrong = [case for case in CASES if {"fault", "near", "doubled", "title_owner", "gazette_owner"} & case.keys()]
    assert len(CASES) >= 60
    assert len(wrong) >= 12


def test_a_revocation_is_not_held_against_a_document_on_a_day_before_it():
    text = "Peraturan Presiden Nomor 25 Tahun 2008"
    assert fact_of(text, as_of=date(2018, 10, 17))["status"] == "tidak_diketahui"
    assert fact_of(text, as_of=date(2018, 10, 18))["status"] == "dicabut"


def test_a_revocation_of_unknown_day_is_judged_from_the_day_of_the_register_on():
    text = "Undang-Undang Nomor 36 Tahun 2009 tentang Kesehatan"
    assert fact_of(text, as_of=date(2024, 6, 1))["status"] == "tidak_diketahui"
    assert fact_of(text)["status"] == "diganti"


def test_the_chain_of_replacements_stops_at_the_day_judged_by():
    fact = fact_of("PermenPANRB Nomor 24 Tahun 2014", as_of=date(2020, 1, 1))
    assert fact["replaced_by"] == "PermenPANRB 62/2018"


def test_a_document_older_than_the_revocation_is_told_apart():
    text = "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"
    assert fact_of(text, year=2012)["revoked_after_document"] is True
    assert fact_of(text, year=2014)["revoked_after_document"] is False
    assert fact_of(text)["revoked_after_document"] is False


def test_a_replacement_cited_elsewhere_in_the_document_is_seen():
    old, new = facts_of("Perpres 25 Tahun 2008", "Peraturan Presiden Nomor 96 Tahun 2018")
    assert old["replacement_cited"] is True
    assert new["replacement_cited"] is False


def test_an_amending_act_cited_as_an_entry_of_its_own_counts_as_mentioned():
    first, *_ = facts_of("UU Nomor 23 Tahun 2006 tentang Administrasi Kependudukan", "UU Nomor 24 Tahun 2013")
    assert first["amendment_cited"] is True


def test_an_omnibus_act_is_no_amendment_that_must_be_mentioned():
    assert fact_of("Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan")["amended_by"] == ""


def test_who_cites_the_near_regulation_too_is_not_asked_whether_it_was_meant():
    first, _ = facts_of("UU Nomor 29 Tahun 2009 tentang Pelayanan Publik", "UU Nomor 25 Tahun 2009")
    assert first["near"] == ""


def test_a_title_from_memory_is_never_judged():
    row = next(row for row in map(REGISTER.lookup, REGISTER.keys()) if row and row.confidence == "memory")
    name = "Undang-Undang" if row.type == "UU" else row.type
    fact = fact_of(f"{name} Nomor {row.number} Tahun {row.year} tentang Hal yang Sama Sekali Lain")
    assert fact["title_match"] == "tidak_diketahui"


def test_a_title_in_running_text_is_not_judged_as_cut():
    text = "Petugas melayani sesuai Peraturan Presiden Nomor 96 Tahun 2018 tentang Persyaratan, lalu mencatatnya."
    fact = fact_of(text, basis=False)
    assert fact["place"] == "kalimat"
    assert fact["title_match"] == "tidak_diketahui"


def test_the_span_of_a_fact_is_that_of_the_citation():
    fact = fact_of("1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")
    assert (fact.span.line, fact.span.column) == (1, 4)


def test_no_citations_give_no_facts():
    assert facts_of("Tidak ada peraturan di sini.") == ()


def test_an_amendment_later_than_the_document_is_seen():
    text = "Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan"
    assert fact_of(text, year=2011)["amended_after_document"] is True
    assert fact_of(text, year=2013)["amended_after_document"] is False
    assert fact_of(text)["amended_after_document"] is False


def test_an_act_that_stands_twice_in_one_list_repeats_itself_the_second_time():
    listed = ("UU 25/2009", "UU 43/2009", "UU 37/2008", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")
    assert [fact["repeats"] for fact in facts_of(*listed)] == [False, False, False, True]


def test_a_list_that_stands_twice_is_two_lists():
    listed = ("UU 25/2009", "UU 43/2009", "UU 37/2008")
    assert not any(fact["repeats"] for fact in facts_of(*listed, *listed))


def test_what_took_the_place_of_an_act_stands_beside_it_or_far_away():
    old, new = "Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan", "PP 17/2018"
    assert facts_of(old, new)[0]["replacement_beside"]
    apart = facts_of(old, *["Fotokopi kartu identitas"] * 20, new)[0]
    assert (apart["replacement_cited"], apart["replacement_beside"]) == (True, False)
