"""``check --levels``: what documents support of evaluations, in every form of the report."""

import json
from importlib.resources import files

import pytest

DAY = ("--as-of", "2026-11-21", "--fail-on", "never")


def levels_of(outcome):
    (document,) = json.loads(outcome.out)["documents"]
    return document["levels"]


def by_code(levels):
    return {one["code"]: one for evaluation in levels["evaluations"] for one in evaluation["indicators"]}


def test_a_document_supports_a_level_and_says_what_the_next_one_needs(command, faulty):
    outcome = command("check", faulty, "--levels", *DAY)

    assert (outcome.code, outcome.err) == (0, "")
    assert "sampai tingkat 1 dari 5: “Tersedia SP namun tidak memenuhi 14 komponen.”" in outcome.out
    assert "Untuk tingkat itu belum terlihat dalam dokumen ini: biaya/tarif di tiap layanan." in outcome.out
    assert "Bukti yang diminta formulirnya: daftar jenis pelayanan, berita acara" in outcome.out
    for told_once in ("Ini bukan nilai PEKPPP.", "menurut sumber sekunder: salinan formulir"):
        assert outcome.out.count(told_once) == 1


def test_what_is_told_for_programs_keeps_to_its_contract(command, faulty):
    from jsonschema import Draft202012Validator

    outcome = command("check", faulty, "--levels", "--format", "json", *DAY)

    schema = json.loads(
        (files("standards_lint.reporters") / "schema" / "report.schema.json").read_text(encoding="utf-8")
    )
    assert list(Draft202012Validator(schema).iter_errors(json.loads(outcome.out))) == []
    told = by_code(levels_of(outcome))
    assert (told["1.a.Ak"]["level"], told["1.a.Ak"]["lacking"]) == (1, ["biaya/tarif di tiap layanan"])
    assert (told["4.a.K"]["level"], told["4.a.K"]["lacking"]) == (0, [])
    assert "5.a.K" not in told
    assert command("check", faulty, "--levels", "--format", "json", *DAY).out == outcome.out


def test_without_the_option_nothing_is_told(command, faulty):
    for form in ("text", "json", "html"):
        assert "PEKPPP" not in command("check", faulty, "--format", form, *DAY).out


def test_met_rules_findings_and_questions_add_up(command, clean, faulty):
    sound, lacking = (
        levels_of(command("check", path, "--levels", "--format", "json", *DAY))["checkable"] for path in (clean, faulty)
    )

    assert sound["met"] == sound["judged"] > 50
    assert (lacking["judged"] - lacking["met"], lacking["found"], lacking["review"]) == (2, 2, 0)
    assert sound["questions"] > 0


def test_what_was_ignored_still_counts(command, faulty):
    plain = command("check", faulty, "--levels", "--format", "json", *DAY)
    ignored = command("check", faulty, "--levels", "--ignore", "KOM005,WKT001", "--format", "json", *DAY)

    assert levels_of(ignored) == levels_of(plain)


def test_rules_that_were_left_out_show_nothing(command, clean_pledge):
    told = command("check", clean_pledge, "--levels", "--select", "SOP", "--format", "json", *DAY)

    one = by_code(levels_of(told))["5.a.K"]
    assert one["level"] == 2
    assert one["unseen"][0]["reason"] == "aturan MKL001, MKL012 tidak ikut dipakai"


def test_a_document_that_was_not_read_whole_gets_no_level(command, tmp_path):
    empty = tmp_path / "kosong.txt"
    empty.write_bytes(b"")

    outcome = command("check", empty, "--levels", "--format", "json", *DAY)

    assert outcome.code == 3
    assert levels_of(outcome) == {"evaluations": [], "checkable": None}
    assert "tidak terbaca seluruhnya" in command("check", empty, "--levels", *DAY).out


def test_the_page_and_the_workbook_have_them(command, faulty, tmp_path):
    import openpyxl

    page = command("check", faulty, "--levels", "--format", "html", *DAY).out
    assert "Yang didukung dokumen ini dalam evaluasi (bukan nilai)" in page
    assert "<dt>1.a.Ak Tersedia Standar Pelayanan" in page

    place = tmp_path / "buku.xlsx"
    command("check", faulty, "--levels", "--format", "xlsx", "--output", place, *DAY)
    book = openpyxl.load_workbook(place)
    rows = list(book["Jenjang"].iter_rows(values_only=True))
    assert [(row[2], row[4], row[7]) for row in rows[1:2]] == [("1.a.Ak", 1, "biaya/tarif di tiap layanan")]
    assert "bukan nilai PEKPPP" in rows[1][10]
    (_, numbers) = book["Persyaratan"].iter_rows(values_only=True)
    assert numbers[2] - numbers[1] == 2


def test_they_are_told_in_english(command, faulty):
    told = command("check", faulty, "--levels", "--lang", "en", *DAY).out

    assert "This document supports answers up to level 1 of 5" in told
    assert "This is no PEKPPP score." in told


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--format", "docx", "--output", "x.docx"), "--levels tidak berlaku untuk --format docx"),
        (("--format", "surat", "--output", "x.docx"), "--levels tidak berlaku untuk --format surat"),
        (("--quiet",), "--levels tidak dapat dipakai bersama --quiet"),
        (("--statistics",), "--levels tidak dapat dipakai bersama --quiet atau --statistics"),
    ],
)
def test_where_nobody_would_see_them_they_are_refused(command, faulty, more, words):
    told = command("check", faulty, "--levels", *more, *DAY)

    assert (told.code, told.out) == (2, "")
    assert words in told.err


@pytest.fixture
def clean_pledge(tmp_path):
    from standards_lint.knowledge.data import national
    from standards_lint.packs.load import load_pack
    from standards_lint.testing import render_scaffold

    path = tmp_path / "maklumat.txt"
    path.write_text(render_scaffold(load_pack(national(), trusted=True).scaffolds["maklumat"]), encoding="utf-8")
    return path
