"""``pack schema``, and the schemas that a new pack brings for editors."""

import json
import re

import pytest
from jsonschema import Draft7Validator
from unit.packs.region import write_region

from standards_lint.packs.yaml_lines import parse_yaml

LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


@pytest.fixture
def made(command, tmp_path, monkeypatch):
    """A new pack with a rule of each making."""
    monkeypatch.chdir(tmp_path)
    title = "PERBUP 7/2025: Penyelenggaraan Pelayanan Publik"
    lines = [
        ("pack", "melur", "--prefix", "M", "--region", "Kabupaten Melur", "--regulation", title),
        ("rule", "MPD001", "--require", "Melur Sigap", "--in", "pengaduan", "--pack", "melur"),
        ("rule", "MPD002", "--at-most", "3 hari kerja", "--for", "tanggapan_awal", "--pack", "melur"),
        ("rule", "MDH001", "--cite", "PERBUP 7/2025", "--pack", "melur"),
        ("rule", "MBI001", "--forbid", "ikhlas", "--in", "biaya", "--pack", "melur"),
    ]
    for words in lines:
        told = command("new", *words)
        assert (told.code, told.err) == (0, "")
    return tmp_path / "melur"


def test_each_file_of_a_new_pack_names_the_schema_that_it_fits(made):
    files = [path for path in made.rglob("*.yaml") if path.parent.name not in {"knowledge", "tests"}]
    assert len(files) == 8

    for path in files:
        text = path.read_text(encoding="utf-8")
        found = LINE.match(text)
        assert found, path
        schema = json.loads((path.parent / found[1]).read_text(encoding="utf-8"))
        assert [error.message for error in Draft7Validator(schema).iter_errors(parse_yaml(text, path.name))] == [], path


def test_settings_of_the_editor_lead_every_file_of_a_pack_to_its_schema(made):
    places = json.loads((made / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]

    assert {name for name in places if not (made / name).is_file()} == set()
    assert {f"./.schema/{path.name}" for path in (made / ".schema").iterdir()} == places.keys()
    assert places["./.schema/aturan.schema.json"] == [f"/{path}/*.yaml" for path in categories(made)]
    assert places["./.schema/pola.schema.json"] == "/vocabulary/pola/*.yaml"
    assert places["./.schema/vocabulary-komponen.schema.json"] == "/vocabulary/komponen.yaml"


def categories(root):
    return list(parse_yaml((root / "pack.yaml").read_text(encoding="utf-8"), "pack.yaml")["categories"])


def test_schemas_are_no_part_of_what_a_pack_says(made, command):
    assert command("rules", "check", made).code == 0
    bare = command("new", "pack", "lain", "--prefix", "L", "--no-schema")
    rule = command("new", "rule", "LPD001", "--require", "Lapor Lain", "--in", "pengaduan", "--pack", "lain")

    assert (bare.code, rule.code) == (0, 0)
    assert not any(LINE.search(path.read_text(encoding="utf-8")) for path in (made.parent / "lain").rglob("*.yaml"))
    assert not (made.parent / "lain" / ".schema").exists()


def test_the_codes_and_patterns_of_a_pack_that_is_extended_are_offered(command, tmp_path):
    root = write_region(tmp_path / "paket")

    told = command("pack", "schema", "penyesuaian", "--pack", root)
    code = json.loads(told.out)["properties"]["rules"]["items"]["properties"]["code"]

    assert {"SPD001", "JAM003"} <= set(code["enum"])
    assert "SPD001" not in command("pack", "schema", "penyesuaian").out
    assert "aplikasi_sekarwangi" in command("pack", "schema", "aturan", "--pack", root).out


def test_schemas_are_written_again(command, made):
    old = (made / ".schema" / "pack.schema.json").read_bytes()
    (made / ".schema" / "pack.schema.json").write_text("{}", encoding="utf-8")

    told = command("pack", "schema", "--output", made / ".schema")

    assert told.code == 0
    assert (made / ".schema" / "pack.schema.json").read_bytes() == old


@pytest.mark.parametrize(("words", "said"), [((), "--output FOLDER"), (("atura",), "maksud Anda “aturan”?")])
def test_what_cannot_be_written_is_told_in_a_sentence(command, words, said):
    told = command("pack", "schema", *words)

    assert told.code == 2
    assert said in told.err
