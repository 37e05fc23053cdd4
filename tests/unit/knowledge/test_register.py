"""The register: looking up, standing on a day, titles by class, near misses, and that it can be built again."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import national
from standards_lint.knowledge.phrases import load_section
from standards_lint.knowledge.register import Register, load_register

ROOT = Path(__file__).resolve().parents[3]
FOLDER = national() / "knowledge"
REGISTER = load_register(FOLDER)
TODAY = REGISTER.register_date


def title(key, written):
    row = REGISTER.lookup(key)
    assert row is not None
    return REGISTER.judge_title(row, written)


def test_a_key_finds_its_row():
    row = REGISTER.lookup("UU 25/2009")
    assert row is not None
    assert (row.title, row.gazette, row.supplement) == ("Pelayanan Publik", "LN 2009/112", "5038")
    assert (row.type, row.number, row.year) == ("UU", "25", 2009)


def test_a_former_name_of_a_body_finds_the_row_of_the_present_one():
    row = REGISTER.lookup("PERMENPAN 15/2014")
    assert row is not None
    assert row.key == "PERMENPANRB 15/2014"


def test_the_register_by_itself_has_no_regulation_of_a_region():
    assert REGISTER.lookup("PERDA 25/2009") is None
    assert len(REGISTER.local) == 0


def test_the_official_title_is_the_same_whatever_its_case_and_marks():
    assert title("UU 25/2009", "PELAYANAN  PUBLIK.").match == "sama"
    assert title("PP 96/2012", "Pelaksanaan UU No. 25 Tahun 2009 tentang Pelayanan Publik").match == "sama"


def test_a_title_that_breaks_off_is_cut():
    assert title("PERPRES 96/2018", "Persyaratan dan Tata Cara Pendaftaran Penduduk dan").match == "terpotong"


def test_a_title_without_the_title_of_the_act_it_names_is_not_judged():
    assert title("PP 96/2012", "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009").match == "tidak_diketahui"


def test_a_tail_in_the_official_title_need_not_be_repeated():
    written = "Pelaksanaan Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan"
    assert title("PP 40/2019", written).match == "sama"
    assert title("PP 40/2019", f"{written} sebagaimana telah diubah dengan UU 24/2013").match == "sama"


def test_a_slip_inside_the_tail_is_still_a_slip():
    row = REGISTER.lookup("PP 40/2019")
    assert row is not None
    head, _, last = row.title.rpartition("Kependudukan")
    assert title("PP 40/2019", f"{head}Kependukan{last}").match == "salah_ketik"


def test_a_word_that_other_titles_use_is_no_slip():
    assert (
        title("PERPRES 96/2018", "Persyaratan dan Tata Cara Pendataan Penduduk dan Pencatatan Sipil").match
        != "salah_ketik"
    )


def test_old_spelling_is_no_slip():
    assert title("UU 5/1999", "Larangan Praktik Monopoli dan Persaingan Usaha Tidak Sehat").match == "sama"


def test_a_wrong_number_inside_a_title_is_a_slip():
    assert (
        title("PP 96/2012", "Pelaksanaan Undang-Undang Nomor 26 Tahun 2009 tentang Pelayanan Publik").match
        == "salah_ketik"
    )


def test_another_act_s_title_names_its_owner():
    verdict = title("UU 14/2008", "Pelayanan Publik")
    assert (verdict.match, verdict.owner) == ("milik_lain", "UU 25/2009")


def test_an_amending_act_cited_by_the_title_of_the_act_it_amends_is_not_accused():
    assert title("UU 24/2013", "Administrasi Kependudukan").match == "tidak_diketahui"


def test_titles_of_the_same_words_belong_to_several_acts():
    assert {"UU 32/2004", "UU 23/2014"} <= set(REGISTER.find_title("Pemerintahan Daerah"))


def test_a_title_marked_as_unsure_is_not_judged():
    unsure = [row for row in map(REGISTER.lookup, REGISTER.keys()) if row and "judul" in row.unjudged]
    assert unsure
    assert all(REGISTER.judge_title(row, "Hal Lain").match == "tidak_diketahui" for row in unsure)


def test_no_row_from_memory_yields_a_standing():
    rows = [row for row in map(REGISTER.lookup, REGISTER.keys()) if row and row.confidence == "memory"]
    assert rows
    assert all(REGISTER.status_on(row, TODAY).status == "tidak_diketahui" for row in rows)


def test_every_revoker_is_of_the_same_or_a_higher_rank():
    ranks = {"UU": 0, "PERPPU": 0, "PP": 1, "PERPRES": 2}
    for row in filter(None, map(REGISTER.lookup, REGISTER.keys())):
        if row.status == "dicabut":
            for by in row.revoked_by:
                assert ranks.get(by.split()[0], 3) <= ranks.get(row.type, 3), row.key


def test_a_near_miss_needs_the_title():
    near = REGISTER.near("UU", "29", 2009, "Pelayanan Publik")
    assert near is not None
    assert near.key == "UU 25/2009"
    assert REGISTER.near("UU", "29", 2009, "") is None
    assert REGISTER.near("UU", "29", 2009, "Ketransmigrasian") is None


def test_a_number_far_away_is_no_near_miss():
    assert REGISTER.near("UU", "781", 1997, "Pelayanan Publik") is None


def test_the_gazette_of_another_act_names_its_owner():
    assert REGISTER.gazette_owner("LN 2013/232") == "UU 24/2013"
    assert REGISTER.gazette_owner("LN 1900/1") == ""


def test_a_day_before_the_first_amendment_knows_of_none():
    row = REGISTER.lookup("UU 23/2006")
    assert row is not None
    assert REGISTER.amendments_on(row, TODAY) == ("UU 24/2013",)
    assert REGISTER.amendments_on(row, date(2010, 1, 1)) == ()


def test_keys_are_written_for_people():
    assert REGISTER.written("PERMENPANRB 62/2018") == "PermenPANRB 62/2018"
    assert REGISTER.written("UU 25/2009") == "UU 25/2009"


def test_a_table_without_its_columns_is_refused_with_a_sentence():
    with pytest.raises(KnowledgeError, match="must name the columns"):
        Register("UU 25/2009\tPelayanan Publik", load_section(FOLDER / "peraturan.yaml"), "peraturan.tsv")


def test_a_line_that_is_too_short_is_refused_when_it_is_read():
    register = Register("kunci\ttentang\nUU 1/2000\tX", load_section(FOLDER / "peraturan.yaml"), "peraturan.tsv")
    with pytest.raises(KnowledgeError, match="UU 1/2000 has 2 columns"):
        register.lookup("UU 1/2000")


def test_every_act_named_in_the_manual_is_in_the_register():
    manual = load_section(FOLDER / "peraturan.yaml")
    keys = [row.text("kunci") for row in manual.sections("omnibus")]
    keys += [key for pair in manual.section("ditetapkan").values.items() for key in map(str, pair)]
    assert [key for key in keys if REGISTER.lookup(key) is None] == []


@pytest.mark.skipif(not (ROOT / "../shared/law/regulations.tsv").exists(), reason="the research table is not here")
def test_the_register_is_what_the_build_makes_of_the_research(tmp_path):
    built = tmp_path / "peraturan.tsv"
    script = ROOT / "tools" / "build_register.py"
    table = ROOT / "../shared/law/regulations.tsv"
    subprocess.run([sys.executable, str(script), str(table), str(built)], check=True, capture_output=True)
    assert built.read_bytes() == (ROOT / "rules" / "knowledge" / "peraturan.tsv").read_bytes()


def test_a_successor_of_unknown_day_counts_from_the_second_year_behind_its_own():
    row = REGISTER.lookup("PP 40/2019")
    assert row is not None
    assert not row.promulgated
    assert not REGISTER.is_made("PP 40/2019", date(2020, 12, 31))
    assert REGISTER.is_made("PP 40/2019", date(2021, 1, 1))
    assert REGISTER.is_made("PP 40/2019", TODAY)


def test_the_last_number_of_a_year_is_never_below_one_of_the_register():
    for row in filter(None, map(REGISTER.lookup, REGISTER.keys())):
        last = REGISTER.last_number(row.type, row.year)
        assert last == 0 or not row.number.isdigit() or int(row.number) <= last, row.key
    assert REGISTER.last_number("UU", 2018) == 13
    assert REGISTER.last_number("UU", 2026) == REGISTER.last_number("PERMENKES", 2018) == 0
