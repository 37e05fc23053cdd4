"""The register asked from the command line: one regulation, a search, and what nobody is promised."""

import json

import pytest

DAY = ("--as-of", "2026-11-21")


@pytest.mark.parametrize("words", [["PP 37/2007"], ["PP", "37/2007"], ["Peraturan Pemerintah Nomor 37 Tahun 2007"]])
def test_a_revoked_regulation_is_told_with_its_successor_and_the_proof(command, words):
    outcome = command("law", "show", *words, *DAY)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("PP 37/2007 tentang Pelaksanaan Undang-Undang Nomor 23 Tahun 2006")
    assert "Diundangkan:    28 Juni 2007" in outcome.out
    assert "dicabut dengan PP 40/2019" in outcome.out
    assert "dibaca dalam naskahnya" in outcome.out
    assert "sumbernya saling bertentangan" in outcome.out


def test_before_its_revocation_a_regulation_is_not_called_revoked(command):
    outcome = command("law", "show", "PP 37/2007", "--as-of", "2018-01-02")

    assert "dicabut" not in outcome.out
    assert "belum berarti pasti berlaku" in outcome.out
    assert "Diubah dengan:  PP 102/2012" in outcome.out


def test_before_it_was_made_a_regulation_is_not_there_yet(command):
    outcome = command("law", "show", "UU 25/2009", "--as-of", "2009-01-01")

    assert outcome.code == 0
    assert "belum ada pada 1 Januari 2009" in outcome.out


def test_what_took_its_place_is_followed_to_the_last(command):
    outcome = command("law", "show", "UU 8/1974", *DAY)

    assert "dicabut dengan UU 5/2014, diundangkan 15 Januari 2014" in outcome.out
    assert "kemudian diganti lagi: UU 20/2023" in outcome.out


def test_what_is_hearsay_is_called_so(command):
    outcome = command("law", "show", "PermenPAN 36/2012", *DAY)

    assert outcome.out.startswith("PermenPANRB 36/2012")
    assert "dari ingatan penyusun register" in outcome.out
    assert "kabarnya dicabut atau diganti dengan PermenPANRB 15/2014 (menurut sumber sekunder" in outcome.out


def test_a_partial_revocation_is_told_as_one(command):
    assert "sebagian ketentuannya dicabut dengan PP 94/2021" in command("law", "show", "PP 53/2010", *DAY).out


def test_an_unknown_number_is_no_verdict_and_brings_what_may_be_meant(command):
    outcome = command("law", "show", "UU 29/2009 tentang Pelayanan Publik", *DAY)

    assert outcome.code == 1
    assert "UU 29/2009 tidak ada dalam register." in outcome.out
    assert "Maksud Anda:\n  UU 25/2009 tentang Pelayanan Publik\n" in outcome.out
    assert "mungkin saja ada" in outcome.out


def test_without_a_title_the_nearest_numbers_are_named(command):
    tree = json.loads(command("law", "show", "UU 14/2018", "--format", "json", *DAY).out)

    assert tree["regulations"] == []
    assert "UU 14/2008" in [near["key"] for near in tree["near"]]


def test_a_regulation_of_a_region_is_not_looked_up(command):
    outcome = command("law", "show", "Perda Kabupaten Sekarwangi Nomor 25 Tahun 2009")

    assert outcome.code == 1
    assert "hanya memuat peraturan nasional" in outcome.out
    assert "Maksud Anda" not in outcome.out


def test_a_number_that_one_regulation_bears_is_enough(command):
    assert command("law", "show", "37/2007", *DAY).out.startswith("PP 37/2007")


@pytest.mark.parametrize(
    ("words", "sentence"), [("Pelayanan Publik", "law search"), ("1/2022", "sebutkan jenisnya: UU 1/2022")]
)
def test_words_that_name_no_regulation_are_refused_with_what_to_do(command, words, sentence):
    outcome = command("law", "show", words)

    assert (outcome.code, outcome.out) == (2, "")
    assert sentence in outcome.err


def test_json_has_dates_and_proofs(command):
    tree = json.loads(command("law", "show", "UU 23/2006", "--format", "json", *DAY).out)

    assert (tree["schema_version"], tree["as_of"]) == (1, "2026-11-21")
    (law,) = tree["regulations"]
    assert (law["key"], law["gazette"], law["supplement"]) == ("UU 23/2006", "LN 2006/124", "4674")
    assert (law["title_proof"], law["gazette_proof"], law["status"]) == ("text", "text", "tidak_diketahui")
    assert [amendment["key"] for amendment in law["amended_by"]] == ["UU 24/2013"]


def test_a_search_finds_all_words_and_marks_what_is_gone(command):
    outcome = command("law", "search", "administrasi", "penduduk", *DAY)

    assert outcome.code == 0
    assert outcome.out.startswith("UU 23/2006 tentang Administrasi Kependudukan [diubah dengan UU 24/2013]\n")
    assert "[dicabut dengan PP 40/2019]" in command("law", "search", "kependudukan", "2007", *DAY).out


def test_a_search_forgives_one_slip_in_a_long_word(command):
    assert "UU 25/2009 tentang Pelayanan Publik\n" in command("law", "search", "pelayanann", "publik").out


def test_a_search_by_number_needs_no_words(command):
    assert "UU 25/2009 tentang Pelayanan Publik\n" in command("law", "search", "25/2009").out


def test_a_search_that_finds_nothing_exits_with_1(command):
    outcome = command("law", "search", "antariksa", "dapur")

    assert outcome.code == 1
    assert "Tidak ada peraturan dalam register" in outcome.out
    assert json.loads(command("law", "search", "antariksa", "dapur", "--format", "json").out)["regulations"] == []


def test_many_hits_are_cut_with_a_word(command):
    assert "tambahkan kata untuk mempersempit" in command("law", "search", "pelayanan").out


def test_a_day_that_is_none_is_refused(command):
    assert command("law", "show", "UU 25/2009", "--as-of", "kemarin").code == 2


TABLE = """\
compared_on: "2026-11-01"
regulations:
  - {regulation: PERBUP 4/2019, region: Kabupaten Sekarwangi, title: Kartu Baca, revoked_by: [PERBUP 9/2024], verified: text, source: https://jdih.example}
  - {regulation: PERBUP 4/2019, region: Kabupaten Sekarjaya, title: Pasar Hewan, verified: text, source: https://jdih.example}
  - {regulation: PERMENKES 99/2025, title: Loket Sehat, verified: dataset, source: https://jdih.example}
"""  # noqa: E501 (an entry a line)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "peraturan-daerah.yaml"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_regulation_of_a_table_is_shown_with_its_source(command, table):
    outcome = command("law", "show", "Peraturan Bupati Sekarwangi Nomor 4 Tahun 2019", "--regulations", table, *DAY)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Perbup 4/2019 Kabupaten Sekarwangi tentang Kartu Baca\n")
    assert "dicabut dengan Perbup 9/2024 Kabupaten Sekarwangi" in outcome.out
    assert "Tabel:          peraturan-daerah.yaml" in outcome.out


def test_several_regions_with_one_number_are_named(command, table):
    outcome = command("law", "show", "Perbup 4/2019", "--regulations", table)

    assert outcome.code == 2
    assert "sebutkan wilayahnya: Perbup 4/2019 Kabupaten Sekarwangi, Perbup 4/2019 Kabupaten Sekarjaya" in outcome.err


def test_what_is_searched_for_may_stand_in_a_table(command, table):
    assert (
        "Permenkes 99/2025 tentang Loket Sehat" in command("law", "search", "loket sehat", "--regulations", table).out
    )
    assert "Pasar Hewan" in command("law", "search", "sekarjaya", "--regulations", table).out


def test_the_settings_name_tables_beside_themselves(command, table, monkeypatch):
    (table.parent / "standards-lint.toml").write_text('[law]\nregulations = ["peraturan-daerah.yaml"]\n')
    inner = table.parent / "draf"
    inner.mkdir()
    monkeypatch.chdir(inner)

    assert command("law", "show", "Perbup Kabupaten Sekarwangi 4/2019").code == 0


def test_a_table_that_cannot_be_used_stops_the_run(command, table):
    table.write_text(TABLE.replace("PERMENKES 99/2025", "PERMENKESS 99/2025"), encoding="utf-8")
    outcome = command("check", table, "--regulations", table)

    assert outcome.code == 2
    assert "peraturan-daerah.yaml:5: jenis peraturan “PERMENKESS” tidak dikenal" in outcome.err


def test_a_standard_is_judged_by_the_table_and_the_report_names_it(command, table, tmp_path, clean_text):
    draft = tmp_path / "draf.md"
    act = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    own = "Peraturan Bupati Sekarwangi Nomor 4 Tahun 2019 tentang Kartu Baca"
    assert act in clean_text
    draft.write_text(clean_text.replace(act, f"{act}; dan\n2. {own}"), encoding="utf-8")

    without = command("check", draft, "--select", "DHK004", *DAY)
    with_it = command("check", draft, "--select", "DHK004", "--regulations", table, *DAY)

    assert (without.code, with_it.code) == (0, 1)
    message = "Perbup 4/2019 Kabupaten Sekarwangi sudah dicabut dengan Perbup 9/2024 Kabupaten Sekarwangi"
    assert message.replace("Perbup 4", "PERBUP 4") in with_it.out or message in with_it.out
    assert "peraturan-daerah.yaml (2026-11-01)" in with_it.out
