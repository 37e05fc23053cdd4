"""Citations in passages: what is one, which part it plays, and where it begins and ends."""

import json
import re
from pathlib import Path

import pytest

from standards_lint.extract.citations import extract_citations
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.data import national
from standards_lint.knowledge.instruments import load_instruments
from standards_lint.model.block import Block, BlockKind, Cell
from standards_lint.model.span import Mark, SourceText

INSTRUMENTS = load_instruments(national() / "vocabulary" / "instrumen.yaml")
CORPUS = Path(__file__).resolve().parents[3] / "../shared/corpus"


def passage(text, line=1, *, basis=True, kind=BlockKind.ITEM, cell=None, label=""):
    source = SourceText(text, (Mark(0, line, 1),))
    return Passage(
        source, Block(kind, source, cell=cell, label=label), service="s1", component="dasar_hukum", basis=basis
    )


def citations(*texts, **more):
    return extract_citations([passage(text, line, **more) for line, text in enumerate(texts, 1)], INSTRUMENTS)


def keys(*texts, **more):
    return [citation.key for citation in citations(*texts, **more)]


def parts(*texts, **more):
    return [(citation.key, citation.position) for citation in citations(*texts, **more)]


@pytest.mark.parametrize(
    "text",
    [
        "sesuai dengan Pasal 14 ayat (2) dan ketentuan peraturan perundang-undangan Tahun 2009",
        "Keputusan Bupati Antah Nomor 188.45/12 Tahun 2020",
        "Keputusan Kepala Dinas Nomor 5 Tahun 2021 tentang Standar Pelayanan",
        "Peraturan Direktur Rumah Sakit Nomor 3 Tahun 2020",
        "Surat Edaran Menteri Dalam Negeri Nomor 470/2020",
        "Peraturan Presiden yang berlaku, telepon 0812 3456 2009",
        "Undang-Undang tentang Pelayanan Publik Tahun 2009",
        "Peraturan Bupati Antah Nomor ... Tahun 2022",
        "PP. 25, halaman 2009",
        "Menteri Kesehatan menetapkan 25 rumah sakit pada tahun 2009",
    ],
)
def test_what_is_no_citation(text):
    assert keys(text) == []


def test_a_list_in_one_passage_is_taken_apart():
    text = (
        "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; 2. Peraturan Pemerintah Nomor 96 Tahun 2012 "
        "tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; dan 3. PermenPANRB 15/2014"
    )
    found = citations(text)
    assert [(c.key, c.position) for c in found] == [
        ("UU 25/2009", "berdiri_sendiri"),
        ("PP 96/2012", "berdiri_sendiri"),
        ("UU 25/2009", "dalam_judul"),
        ("PERMENPANRB 15/2014", "berdiri_sendiri"),
    ]
    assert found[0].text.text == "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    assert found[1].text.text.endswith("tentang Pelayanan Publik")
    assert found[0].text.span().column == 4


def test_entries_side_by_side_stand_each_for_itself():
    text = "UU No. 25 Tahun 2009, PP No. 96 Tahun 2012 dan Permenpan RB No 15 Tahun 2014"
    assert {position for _, position in parts(text)} == {"berdiri_sendiri"}
    assert [c.text.text for c in citations(text)] == [
        "UU No. 25 Tahun 2009",
        "PP No. 96 Tahun 2012",
        "Permenpan RB No 15 Tahun 2014",
    ]


def test_a_missing_semicolon_does_not_hide_the_next_entry():
    text = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik Peraturan Pemerintah Nomor 96 Tahun 2012"
    assert parts(text) == [("UU 25/2009", "berdiri_sendiri"), ("PP 96/2012", "berdiri_sendiri")]


def test_an_amended_by_tail_belongs_to_the_act_of_its_own_type():
    text = (
        "Peraturan Bupati Antah Nomor 9 Tahun 2016 tentang Tata Kerja sebagaimana telah diubah dengan "
        "Peraturan Bupati Antah Nomor 10 Tahun 2017;"
    )
    first, second = citations(text)
    assert (first.title, first.amended) == ("Tata Kerja", True)
    assert (second.key, second.position) == ("PERBUP 10/2017", "ekor_perubahan")


def test_a_tail_inside_a_title_stays_in_the_title():
    text = (
        "Peraturan Pemerintah Nomor 40 Tahun 2019 tentang Pelaksanaan Undang-Undang Nomor 23 Tahun 2006 tentang "
        "Administrasi Kependudukan sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013"
    )
    first, *inner = citations(text)
    assert first.title.endswith("Nomor 24 Tahun 2013")
    assert first.amended is False
    assert {c.position for c in inner} == {"dalam_judul"}


def test_perubahan_atas_without_tentang_is_part_of_the_entry():
    text = "Undang-Undang Nomor 43 Tahun 1999 Perubahan Atas Undang-Undang Nomor 8 Tahun 1974 tentang Kepegawaian"
    assert parts(text) == [("UU 43/1999", "berdiri_sendiri"), ("UU 8/1974", "dalam_judul")]


def test_in_running_text_the_title_ends_with_the_sentence_s_own_words():
    text = "Berdasarkan UU Nomor 25 Tahun 2009 tentang Pelayanan Publik setiap penyelenggara wajib menyusun standar."
    (found,) = citations(text, basis=False, kind=BlockKind.PARAGRAPH)
    assert (found.position, found.title) == ("kalimat", "Pelayanan Publik")
    assert found.text.text == "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    assert found.in_basis is False


def test_a_list_item_outside_the_basis_is_an_entry_too():
    (found,) = citations("Perpres Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik", basis=False)
    assert found.position == "berdiri_sendiri"


def test_a_citation_broken_over_blocks_is_joined():
    found = citations("Undang-Undang Nomor 25", "Tahun 2009 tentang Pelayanan", "publik;", "PP Nomor 96 Tahun 2012")
    assert [c.key for c in found] == ["UU 25/2009", "PP 96/2012"]
    assert found[0].title == "Pelayanan publik"
    assert (found[0].text.span().line, found[0].text.span().end_line) == (1, 3)


def test_a_tail_broken_off_before_the_next_block_is_joined():
    found = citations(
        "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan", "UU Nomor 9 Tahun 2015"
    )
    assert [(c.key, c.position) for c in found] == [("UU 23/2014", "berdiri_sendiri"), ("UU 9/2015", "ekor_perubahan")]


def test_entries_that_are_complete_are_not_joined():
    assert parts("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik", "UU Nomor 14 Tahun 2008") == [
        ("UU 25/2009", "berdiri_sendiri"),
        ("UU 14/2008", "berdiri_sendiri"),
    ]


def test_blocks_of_different_cells_are_not_joined():
    first = passage("Undang-Undang Nomor 25", 1, cell=Cell(1, 1, 1))
    second = passage("Tahun 2009 tentang Pelayanan Publik", 2, cell=Cell(1, 1, 2))
    assert extract_citations([first, second], INSTRUMENTS) == ()


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Peraturan Bupati Antah Berantah Nomor 4 Tahun 2019", "Antah Berantah"),
        ("Perda Kab. Antah No. 4/2019", "Kab. Antah"),
        ("Peraturan Daerah Provinsi Antah Nomor 4 Tahun 2019", "Provinsi Antah"),
        ("Perbup Nomor 4 Tahun 2019 Kabupaten Antah tentang Tarif", "Kabupaten Antah"),
        ("Peraturan Wali Kota Nomor 4 Tahun 2019 tentang Tarif", ""),
        ("Peraturan Daerah Kota Antah tentang Retribusi Nomor 4 Tahun 2019", "Kota Antah"),
    ],
)
def test_the_region_of_a_local_regulation(text, region):
    (found,) = citations(text)
    assert found.region == region


@pytest.mark.parametrize(
    ("text", "gazette", "supplement"),
    [
        ("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik (LN Tahun 2009 No 112, TLN No 5038)", "LN 2009/112", "5038"),
        ("UU Nomor 25 Tahun 2009 (Lembaran Negara RI Tahun 2009 Nomor 112)", "LN 2009/112", ""),
        ("UU Nomor 25 Tahun 2009 (Lembaran Negara Republik Indonesia Nomor 112 Tahun 2009)", "LN 2009/112", ""),
        ("UU Nomor 25 Tahun 2009 (LN 2009/112; TLN 5038)", "LN 2009/112", "5038"),
        ("UU Nomor 25 Tahun 2009 (TLN 5038)", "", "5038"),
        ("Perda Nomor 5 Tahun 2009 (Lembaran Daerah Kabupaten Antah Tahun 2009 Nomor 3, TLD Nomor 4)", "", ""),
        (
            "UU Nomor 25 Tahun 2009 (LN Tahun 2009 Nomor 112, Tambahan Lembaran Negara Tahun 2009 Nomor 5038)",
            "LN 2009/112",
            "5038",
        ),
    ],
)
def test_the_gazette_as_written(text, gazette, supplement):
    (found,) = citations(text)
    assert (found.gazette, found.supplement) == (gazette, supplement)


def test_each_act_of_an_entry_keeps_its_own_gazette():
    text = (
        "UU Nomor 23 Tahun 2006 tentang Administrasi Kependudukan (LN Tahun 2006 Nomor 124, TLN Nomor 4674) "
        "sebagaimana telah diubah dengan UU Nomor 24 Tahun 2013 tentang Perubahan atas UU Nomor 23 Tahun 2006 "
        "tentang Administrasi Kependudukan (LN Tahun 2013 Nomor 232, TLN Nomor 5475);"
    )
    first, tail, inner = citations(text)
    assert (first.gazette, tail.gazette, inner.gazette) == ("LN 2006/124", "LN 2013/232", "")


def test_a_bracket_that_the_next_label_seems_to_close_is_open():
    text = "1) UU Nomor 25 Tahun 2009 tentang Pelayanan Publik (LN Tahun 2009 Nomor 112 2) PP Nomor 96 Tahun 2012"
    first, second = citations(text)
    assert "kurung_terbuka" in first.faults
    assert "kurung_terbuka" not in second.faults


def test_a_bracket_that_is_closed_on_the_next_line_is_not_open():
    found = citations("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik (LN Tahun 2009 Nomor 112,", "TLN Nomor 5038)")
    assert "kurung_terbuka" not in found[0].faults
    assert found[0].supplement == "5038"


def test_roman_numerals_at_the_end_of_a_title_are_no_label():
    (found,) = citations("Peraturan Daerah Nomor 5 Tahun 2010 tentang Tarif Rumah Sakit Kelas I.")
    assert found.title == "Tarif Rumah Sakit Kelas I"


def test_an_article_behind_a_title_ends_it():
    (found,) = citations("UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik Pasal 17 huruf a")
    assert found.title == "Keterbukaan Informasi Publik"


def test_an_article_inside_a_title_belongs_to_it():
    first, _ = citations("PP Nomor 5 Tahun 2011 tentang Pelaksanaan Pasal 9 Undang-Undang Nomor 8 Tahun 2010")
    assert first.title == "Pelaksanaan Pasal 9 Undang-Undang Nomor 8 Tahun 2010"


def test_the_word_dan_behind_the_last_but_one_entry_is_not_its_own():
    found = citations("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik; dan", "Perpres Nomor 76 Tahun 2013.")
    assert [c.text.text for c in found] == [
        "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Perpres Nomor 76 Tahun 2013",
    ]


def test_service_and_component_come_from_the_passage():
    (found,) = citations("UU 25/2009")
    assert (found.service, found.component, found.in_basis) == ("s1", "dasar_hukum", True)


def _crude_passages(path):
    """Passages of a text, HTML or Markdown file without any reader: tags stripped, blocks by lines."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".html":
        text = re.sub(r"(?s)<(script|style).*?</\1>", " ", text)
        text = re.sub(r"(?i)</?(?:p|li|div|td|tr|h\d|br|ul|ol|table|th|section|details|summary)[^>]*>", "\f", text)
    blocks = re.split(r"\n\s*\n" if path.suffix == ".txt" else "\f" if path.suffix == ".html" else "\n", text)
    stripped = (" ".join(re.sub(r"<[^>]+>", " ", block).split()) for block in blocks)
    return [passage(block, basis=False, kind=BlockKind.PARAGRAPH) for block in stripped if block]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real documents is not here")
def test_the_citations_of_real_documents_are_found():
    right = wrong = missed = 0
    for path in sorted((CORPUS / "files").iterdir()):
        label = json.loads((CORPUS / "labels" / f"{path.name}.json").read_text(encoding="utf-8"))
        if path.suffix not in (".txt", ".html", ".md") or "citations" in label.get("unscored", ()):
            continue
        found = {citation.key for citation in extract_citations(_crude_passages(path), INSTRUMENTS)}
        expected = set(label["citations"])
        right += len(found & expected)
        wrong += len(found - expected)
        missed += len(expected - found)
    assert 2 * right / (2 * right + wrong + missed) >= 0.95
