"""The schemas that editors check packs by: what `rules check` takes they take, what they refuse it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from unit.packs.region import FILES, RULE

from standards_lint.model.fact import FACT_KINDS
from standards_lint.packs.editor_schema import editor_schema, schema_kinds
from standards_lint.packs.editor_texts import known_names, schema_text
from standards_lint.packs.yaml_lines import parse_yaml

RULES = Path(__file__).parents[3] / "rules"
KNOWN = known_names()
KINDS = schema_kinds(KNOWN)
VALIDATORS = {kind: Draft7Validator(editor_schema(kind, KNOWN)) for kind in KINDS}
ADJUSTMENT = """\
rules:
  - {code: JAM003, severity: warning, reason: {id: Pasal 15, en: Article 15}}
"""


def kind_of(path):
    top = path.partition("/")[0]
    if top in {"vocabulary", "knowledge"}:
        return "pola" if path.startswith("vocabulary/pola/") else ""
    return top.removesuffix(".yaml") if top.removesuffix(".yaml") in KINDS else "aturan"


def faults(kind, text):
    return [error.message for error in VALIDATORS[kind].iter_errors(parse_yaml(text, "x"))]


NATIONAL = {
    path.relative_to(RULES).as_posix(): kind
    for path in sorted(RULES.rglob("*.yaml"))
    if (kind := kind_of(path.relative_to(RULES).as_posix()))
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_schema_of_the_dialect_that_editors_know(kind):
    Draft7Validator.check_schema(editor_schema(kind, KNOWN))
    assert json.loads(schema_text(kind, KNOWN))["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("path", NATIONAL)
def test_the_files_of_the_national_pack_fit(path):
    assert faults(NATIONAL[path], (RULES / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("path", "kind"), [(path, kind_of(path) or "vocabulary-komponen") for path in FILES])
def test_the_files_of_a_region_fit(path, kind):
    assert faults(kind, FILES[path]) == []


PLUGINS = sorted(RULES.parent.glob("plugins/*/src/*/paket/**/*.yaml"))


@pytest.mark.parametrize("path", PLUGINS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_packs_of_the_plugins_fit(path):
    root = next(folder for folder in path.parents if (folder / "pack.yaml").is_file())
    kind = kind_of(path.relative_to(root).as_posix())

    assert not kind or faults(kind, path.read_text(encoding="utf-8")) == []


def test_numbers_that_editors_read_for_words_fit():
    tree = parse_yaml(RULE, "x") | {"since": 2026.1}

    assert VALIDATORS["aturan"].is_valid(tree)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: warning", "severty: warning"),
        ("severity: warning", "severity: berat"),
        ("status: stable", "status: stabil"),
        ("code: SPD001", "code: SPD1"),
        ("kind: component", "kind: componnt"),
        ("code: pengaduan}", "code: pengaduann}"),
        ("k: {kind: component, code:", "k: {kind: component, kode:"),
        ("verified: text", "verified: dibaca"),
        ("applies_to: [standar_pelayanan]", "applies_to: [standar]"),
        (", en: Citizens do not know where to complain", ""),
        ("at: k\n", "at: [k]\n"),
        ("expect: []", "expect: [spd1]"),
        ("{kind: component, code: pengaduan}", "{kind: component, order: {lt: satu}}"),
        ("{kind: component, code: pengaduan}", "{kind: component, code: {bukan: pengaduan}}"),
    ],
)
def test_a_planted_mistake_in_a_rule_is_underlined(old, new):
    assert old in RULE
    assert faults("aturan", RULE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("pack", "level: kabupaten_kota", "level: kabupaten"),
        ("pack", "owner: ", "pemilik: "),
        ("penyesuaian", "code: JAM003", "code: JAM999"),
        ("penyesuaian", "severity: warning", "off: false"),
        ("penyesuaian", "reason:", "alasan:"),
        ("peraturan", "regulation: PERBUP 7/2025", "regulation: Perbup Nomor 7"),
        ("pola", "in: [pengaduan]", "in: [pengaduann]"),
        ("pola", "about:", "tentang:"),
        ("vocabulary-komponen", "jangka_waktu:", "jangka waktu:"),
        ("vocabulary-komponen", "[lamine layanan]", "lamine layanan"),
    ],
)
def test_a_planted_mistake_in_another_file_is_underlined(kind, old, new):
    texts = {kind_of(path) or "vocabulary-komponen": text for path, text in FILES.items()} | {"penyesuaian": ADJUSTMENT}

    assert faults(kind, texts[kind]) == []
    assert old in texts[kind]
    assert faults(kind, texts[kind].replace(old, new, 1))


def test_codes_of_packs_that_are_not_known_are_no_mistake():
    schema = editor_schema("penyesuaian", known_names(extends="kabupaten-lain"))

    assert Draft7Validator(schema).is_valid(parse_yaml(ADJUSTMENT.replace("JAM003", "KPD001"), "x"))
    assert not Draft7Validator(schema).is_valid(parse_yaml(ADJUSTMENT.replace("JAM003", "KPD1"), "x"))


def test_editors_are_told_what_there_is():
    schema = editor_schema("aturan", KNOWN)
    definitions = schema["$defs"]

    assert definitions["fact"]["properties"]["kind"]["anyOf"][0]["enum"] == list(FACT_KINDS)
    for kind, attributes in FACT_KINDS.items():
        assert definitions[f"fact_{kind}"]["properties"].keys() == {"kind", *attributes}
    code = editor_schema("penyesuaian", KNOWN)["properties"]["rules"]["items"]["properties"]["code"]
    told = dict(zip(code["enum"], code["enumDescriptions"], strict=True))
    assert told["JAM003"].startswith("Jaminan pelayanan tidak menyebut akibat")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "ketepatan" and not kind.startswith("vocabulary-")])
def test_every_key_is_explained_in_both_languages(kind):
    schema = editor_schema(kind, KNOWN)
    bare = [key for key, value in schema.get("properties", {}).items() if " / " not in value.get("description", "")]

    assert bare == []
