"""What trips people up in the first days: own reports in the folder, words that nearly fit, silent packs."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_FILE = Path(__file__).parents[1] / "unit" / "packs" / "region.py"
_SPEC = importlib.util.spec_from_file_location("region", _FILE)
region = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(region)
DAY = ("--as-of", "2026-11-22", "--engine", "python")


@pytest.mark.parametrize(("form", "file"), [("html", "l.html"), ("xlsx", "m.xlsx"), ("json", "h.json")])
def test_reports_of_the_program_are_no_documents(command, faulty, monkeypatch, form, file):
    monkeypatch.chdir(faulty.parent)
    first = command("check", ".", "--output", f"{form}:{file}", "--format", "concise", *DAY)

    again = command("check", ".", "--output", f"{form}:{file}", "--format", "concise", *DAY)

    assert again.out == first.out, "the report is written anew, and not read"
    if form != "json":  # in folders only structured standards are taken of JSON
        assert f"1 berkas buatan standards-lint sendiri dilewati: {file}" in again.err


def test_a_letter_of_the_program_is_no_document_unless_it_is_named(command, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    assert command("check", faulty, "--format", "surat", "--output", "catatan.docx", *DAY).code == 1

    assert "1 berkas buatan standards-lint sendiri dilewati: catatan.docx" in command("check", ".", *DAY).err
    assert "dilewati" not in command("check", "catatan.docx", *DAY).err


def test_a_form_that_is_misspelt_makes_no_file(command, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    told = command("check", faulty, "--output", "sariff:h.sarif")

    assert (told.code, told.out) == (2, "")
    assert "tidak ada bentuk “sariff” — maksud Anda “sarif”?" in told.err
    assert not list(faulty.parent.glob("sariff*"))


@pytest.mark.parametrize("more", [("--format", "json"), ("--output", "beda.txt")])
def test_a_diff_takes_no_form_and_no_file(command, faulty, more):
    told = command("check", faulty, "--diff", *more)

    assert (told.code, told.out) == (2, "")
    assert "--diff hanya menampilkan beda" in told.err


def test_what_an_option_ignores_is_still_in_the_baseline(command, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    command("baseline", "create", faulty, "--as-of", "2026-11-22")
    told = command(
        "check", faulty, "--baseline", "standards-lint-baseline.json", "--ignore", "WKT", "--fail-on-stale", *DAY
    )

    assert (told.code, "PCL009" in told.out) == (0, False)


@pytest.mark.parametrize("form", ["text", "concise", "json", "html", "github", "junit", "sarif", "markdown"])
def test_what_a_pack_makes_weaker_is_told_in_every_form_that_can(command, faulty, tmp_path, form):
    lowered = "rules:\n  - {code: PGD004, severity: info, reason: {id: Masa peralihan, en: Transition}}\n"
    pack = region.write_region(tmp_path / "kab", penyesuaian=lowered)

    assert "Masa peralihan" in command("check", faulty, "--pack", pack, "--format", form, *DAY).out


def test_a_profile_of_some_documents_is_told_of_those(command, faulty, clean, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    Path("standards-lint.toml").write_text('[[overrides]]\npaths = ["cacat.txt"]\nprofile = "draf"\n', encoding="utf-8")

    assert "; 1 dokumen menurut profil draf" in command("check", faulty, clean, "--format", "concise", *DAY).out


def test_a_rule_in_the_wrong_place_of_a_pack_is_told(command, tmp_path):
    pack = region.write_region(tmp_path / "kab")
    (pack / "SPD002-lain.yaml").write_text("code: SPD002\n", encoding="utf-8")

    told = command("rules", "check", pack)

    assert (told.code, "SPD002-lain.yaml: berkas di folder teratas tidak dibaca" in told.err) == (2, True)
