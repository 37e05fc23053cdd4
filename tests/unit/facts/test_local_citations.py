"""Citations of regions' regulations against the tables that an office gives: nobody else's are judged by them."""

from datetime import date

import pytest

from standards_lint.extract.citations import extract_citations
from standards_lint.extract.passage import Passage
from standards_lint.facts.citations import citation_facts
from standards_lint.knowledge.data import national
from standards_lint.knowledge.instruments import national_instruments
from standards_lint.knowledge.register import load_register
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import Form, Kind, Standard
from standards_lint.packs.regulations import load_tables

TABLE = """\
compared_on: "2026-11-01"
region: Kabupaten Sekarwangi
regulations:
  - regulation: PERBUP 4/2019
    title: Tata Cara Penerbitan Kartu Perpustakaan
    revoked_by: [PERBUP 9/2024]
    verified: text
    source: https://jdih.sekarwangi.example/4-2019
  - regulation: PERBUP 9/2024
    title: Penyelenggaraan Perpustakaan Daerah
    promulgated: "2024-05-02"
    in_force: true
    verified: text
    source: https://jdih.sekarwangi.example/9-2024
  - regulation: PERDA 3/2015
    title: Retribusi Jasa Usaha
    amended_by: [PERDA 6/2020]
    verified: secondary
    source: https://example.org/daftar
  - regulation: PERDA 6/2020
    title: Perubahan Atas Peraturan Daerah Nomor 3 Tahun 2015 tentang Retribusi Jasa Usaha
    verified: secondary
    source: https://example.org/daftar
"""


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "daerah.yaml"
    path.write_text(TABLE, encoding="utf-8")
    instruments = national_instruments()
    return load_register(national() / "knowledge").extended(load_tables([path], instruments), instruments.places)


@pytest.fixture
def fact(register):
    def judged(text, as_of=date(2026, 11, 22)):
        source = SourceText(text, (Mark(0, 1, 1),))
        passage = Passage(source, Block(BlockKind.ITEM, source), basis=True)
        citations = extract_citations([passage], national_instruments())
        kinds = (Kind.STANDAR_PELAYANAN,)
        standard = Standard("draf.txt", "txt", True, "", Span(1), "", kinds, Form.PENUH, citations=citations)
        return citation_facts(standard, register, as_of, national_instruments())[0]

    return judged


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan Bupati Sekarwangi Nomor 4 Tahun 2019",
        "PERATURAN BUPATI SEKARWANGI NOMOR 4 TAHUN 2019",
        "Perbup Kab. Sekarwangi No. 4 Tahun 2019",
        "Peraturan Bupati Nomor 4 Tahun 2019 tentang Tata Cara Penerbitan Kartu Perpustakaan",
    ],
)
def test_a_revoked_one_is_known_by_its_region_or_by_its_title(fact, text):
    found = fact(text)
    assert (found["known"], found["status"], found["status_proof"]) == (True, "dicabut", "text")
    assert found["key"] == "PERBUP 4/2019 Kabupaten Sekarwangi"
    assert found["replaced_by"] == "Perbup 9/2024 Kabupaten Sekarwangi"


def test_before_it_was_revoked_it_is_not_called_so(fact):
    assert fact("Peraturan Bupati Sekarwangi Nomor 4 Tahun 2019", date(2024, 5, 1))["status"] == "tidak_diketahui"


@pytest.mark.parametrize(
    "text",
    [
        # of whom nobody can tell
        "Peraturan Bupati Nomor 4 Tahun 2019",
        "Peraturan Bupati Nomor 4 Tahun 2019 tentang Pasar Hewan",
        # of another region, or of another level of the same name
        "Peraturan Bupati Sekarjaya Nomor 4 Tahun 2019",
        "Peraturan Wali Kota Sekarwangi Nomor 4 Tahun 2019",
        "Peraturan Daerah Kota Sekarwangi Nomor 3 Tahun 2015 tentang Retribusi Jasa Usaha",
        # the level is left out, and the city of that name may have one of the same number
        "Peraturan Daerah Sekarwangi Nomor 3 Tahun 2015",
    ],
)
def test_what_may_be_another_regions_is_not_judged(fact, text):
    found = fact(text)
    assert found["status"] == "tidak_diketahui"
    assert (found["near"], found["amended_by"], found["register_title"]) == ("", "", "")


def test_an_amendment_of_it_is_told_with_its_proof(fact):
    found = fact("Peraturan Daerah Kabupaten Sekarwangi Nomor 3 Tahun 2015 tentang Retribusi Jasa Usaha")
    assert (found["amended_by"], found["amended_proof"]) == ("Perda 6/2020 Kabupaten Sekarwangi", "secondary")
    assert found["title_match"] == "sama"


@pytest.mark.parametrize(
    ("title", "match"),
    [
        ("Tata Cara Penerbitan Kartu Perpustakaan", "sama"),
        ("Tata Cara Penerbitan Kartu", "terpotong"),
        ("Tata Cara Penerbitan Kartu Perpustakan", "salah_ketik"),
        ("Penyelenggaraan Pasar Hewan", "tidak_diketahui"),
        # an act of the nation, whose title a region may have taken over
        ("Pelayanan Publik", "tidak_diketahui"),
        ("Retribusi Jasa Usaha", "milik_lain"),
    ],
)
def test_titles_are_compared_within_the_region(fact, title, match):
    assert fact(f"Peraturan Bupati Sekarwangi Nomor 4 Tahun 2019 tentang {title}")["title_match"] == match


def test_a_slip_in_the_number_is_asked_about_by_title_and_region(fact):
    text = "Peraturan Bupati {} Nomor 7 Tahun 2019 tentang Tata Cara Penerbitan Kartu Perpustakaan"
    assert fact(text.format("Sekarwangi"))["near"] == "Perbup 4/2019 Kabupaten Sekarwangi"
    assert fact(text.format("Sekarjaya"))["near"] == ""
    assert fact(text.format(""))["near"] == ""


def test_national_acts_are_judged_as_before(fact):
    found = fact("Peraturan Pemerintah Nomor 37 Tahun 2007")
    assert (found["key"], found["status"]) == ("PP 37/2007", "dicabut")
