"""``standards-lint new standard``: an empty standard that nobody takes for a finished one."""

import json

import pytest
from jsonschema import Draft202012Validator

from standards_lint.cli.exit_codes import CLEAN, FINDINGS, USAGE
from standards_lint.convert.blank_standard import SCHEMA_FILE
from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national

KINDS = load_components(national() / "knowledge" / "components.yaml").all


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_empty_standard_gives_an_error_for_each_component(command):
    assert command("new", "standard", "Penerbitan Kartu Anggota").code == CLEAN
    outcome = command("check", "standar-pelayanan.yaml", "--format", "json")
    (document,) = json.loads(outcome.out)["documents"]
    assert outcome.code == FINDINGS
    assert sorted(f["component"] for f in document["findings"] if f["code"] == "KOM015") == sorted(k.id for k in KINDS)


def test_it_explains_every_component_with_its_law(command, folder):
    command("new", "standard", "Kartu")
    text = (folder / "standar-pelayanan.yaml").read_text(encoding="utf-8")
    assert [kind.id for kind in KINDS if f"(UU 25/2009 Pasal 21 huruf {kind.letter})" not in text] == []
    assert max(map(len, text.splitlines())) <= 110


@pytest.mark.parametrize("name", ["Kartu: Baru", "#1", "null", "", "x" * 300])
def test_any_name_makes_a_file_that_fits_the_schema(command, folder, name):
    import yaml

    assert command("new", "standard", name, "--output", "a.yaml").code == CLEAN
    schema = json.loads((folder / SCHEMA_FILE).read_text(encoding="utf-8"))
    value = yaml.safe_load((folder / "a.yaml").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(value)
    assert (value["layanan"][0]["nama"] or "") == name


def test_the_file_names_the_schema_beside_it(command, folder):
    command("new", "standard", "Kartu")
    first = (folder / "standar-pelayanan.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA_FILE}"


def test_without_schema_none_is_written_or_named(command, folder):
    command("new", "standard", "Kartu", "--no-schema")
    assert [path.name for path in folder.iterdir()] == ["standar-pelayanan.yaml"]
    assert "$schema" not in (folder / "standar-pelayanan.yaml").read_text(encoding="utf-8")


def test_nothing_is_overwritten(command, folder):
    (folder / "standar-pelayanan.yaml").write_text("milik saya", encoding="utf-8")
    assert command("new", "standard", "Kartu").code == USAGE
    assert (folder / "standar-pelayanan.yaml").read_text(encoding="utf-8") == "milik saya"
    (folder / SCHEMA_FILE).write_text("{}", encoding="utf-8")
    outcome = command("new", "standard", "Kartu", "--output", "lain.yaml")
    assert outcome.code == CLEAN
    assert "dibiarkan" in outcome.err
    assert (folder / SCHEMA_FILE).read_text(encoding="utf-8") == "{}"


def test_a_folder_that_is_not_there_is_told(command):
    assert command("new", "standard", "Kartu", "--output", "tidak/ada.yaml").code == USAGE
