"""A table of citations as they occur in the wild, and the text behind them: words parted, digits put right."""

from pathlib import Path

import pytest
import yaml

from standards_lint.extract.citation_text import mended, with_digits
from standards_lint.extract.citations import extract_citations
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.instruments import national_instruments
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText

CASES = yaml.safe_load((Path(__file__).parent / "citations.yaml").read_text(encoding="utf-8"))
INSTRUMENTS = national_instruments()
WORDS = INSTRUMENTS.words


def source(text, line=1):
    return SourceText(text, (Mark(0, line, 1),))


def citations(text, *, basis=True):
    passages = []
    for line, part in enumerate(text.split(" ¶ "), 1):
        kind = BlockKind.ITEM if basis else BlockKind.PARAGRAPH
        passages.append(Passage(source(part, line), Block(kind, source(part, line)), service="s1", basis=basis))
    return extract_citations(passages, INSTRUMENTS)


@pytest.mark.parametrize("case", CASES, ids=[f"{index}-{case['text'][:40]}" for index, case in enumerate(CASES)])
def test_a_citation_is_read_as_a_careful_reader_reads_it(case):
    found = citations(case["text"], basis=not case.get("prose"))
    assert [citation.key for citation in found] == case["keys"]
    if "title" in case:
        assert found[0].title == case["title"]


def test_no_citation_stands_twice_in_the_table():
    texts = [case["text"] for case in CASES]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PeraturanBupatiAntah", "Peraturan Bupati Antah"),
        ("PERATURAN PEMERINTAHNOMOR12TAHUN2019", "PERATURAN PEMERINTAH NOMOR12 TAHUN2019"),
        ("Tahun 2009tentang Pelayanan", "Tahun 2009 tentang Pelayanan"),
        ("Nomor 25Tahun 2009", "Nomor 25 Tahun 2009"),
        ("Tahun 2 009", "Tahun 2009"),
        ("Tahun 20 12", "Tahun 2012"),
        # Short forms belong to the name behind them, and what is no word of a citation stays as it is.
        ("PermenKominfo", "PermenKominfo"),
        ("MenPANRB", "MenPANRB"),
        ("PP 2A/2024", "PP 2A/2024"),
        ("bertentangan dengan", "bertentangan dengan"),
        ("Tahun 20 120 orang", "Tahun 20 120 orang"),
        ("Tahun 2 100.000", "Tahun 2 100.000"),
    ],
)
def test_words_that_ran_together_are_parted(text, expected):
    assert mended(source(text), WORDS).text == expected


def test_the_places_stay_those_of_the_document():
    text = mended(source("PeraturanBupati Nomor 5Tahun 20 12 tentang Tarif"), WORDS)
    assert text.text == "Peraturan Bupati Nomor 5 Tahun 2012 tentang Tarif"
    where = text.text.index
    assert text.span(where("Bupati")).column == 10
    assert text.span(where("Tahun")).column == 24
    assert text.span(where("tentang")).column == 36


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nomor l4 tahun 2oo8", "nomor 14 tahun 2008"),
        ("nomor i tahun 2022", "nomor 1 tahun 2022"),
        ("pp 4o tahun 2019", "pp 40 tahun 2019"),
        ("no. 4/20l9", "no. 4/2019"),
        ("nomor ii tahun 1998", "nomor ii tahun 1998"),
        ("nomor 2a tahun 2024", "nomor 2a tahun 2024"),
        ("5 l tahun 2019", "5 l tahun 2019"),
        ("i tahun 2019", "i tahun 2019"),
    ],
)
def test_letters_that_were_digits_become_digits_again(text, expected):
    assert with_digits(text, WORDS) == expected


@pytest.mark.parametrize(
    "text",
    [
        "peraturan dekan nomor 5 tahun 2020",
        "peraturan rektor nomor 5 tahun 2020",
        "keputusan mentor nomor 5 tahun 2020",
        "menurut undang-undag nomor 25 tahun 2009",
    ],
)
def test_what_is_no_slip_of_a_name_at_the_beginning_of_an_entry(text):
    assert citations(text) == ()


def test_the_number_of_an_entry_torn_off_by_columns_does_not_part_it():
    first, second = citations(
        "Peraturan Menteri Hukum dan Hak Asasi Manusia Republik Indonesia ¶ 5. ¶ Nomor 30 Tahun 2018 tentang "
        "Organisasi; ¶ 6. ¶ Peraturan Menteri Kesehatan Nomor 43 Tahun 2019"
    )
    assert (first.key, first.title) == ("PERMENKUMHAM 30/2018", "Organisasi")
    assert (second.key, second.position) == ("PERMENKES 43/2019", "berdiri_sendiri")


def test_an_instrument_left_open_does_not_swallow_the_next_entry():
    found = citations("Peraturan perundang-undangan: ¶ 1. UU Nomor 25 Tahun 2009 ¶ 2. PP Nomor 96 Tahun 2012")
    assert [(citation.key, citation.text.span().line) for citation in found] == [("UU 25/2009", 2), ("PP 96/2012", 3)]
