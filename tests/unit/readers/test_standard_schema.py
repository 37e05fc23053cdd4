"""The published schema and the reader's own check say the same of every file."""

import json
from importlib.resources import files

import pytest
import yaml
from jsonschema import Draft202012Validator

from standards_lint.readers.standard_shape import FORMATS, NOTE_CODES, component_kinds, faults_of
from standards_lint.readers.yaml_nodes import parse_tree

SCHEMA = json.loads((files("standards_lint.readers") / "schema" / "standard.schema.json").read_text(encoding="utf-8"))
GOOD = [
    "",
    "judul: 5\npenyelenggara: true\n",
    "judul:\nbagian:\numum:\nlayanan:\n",
    "layanan: []\numum: {}\n",
    "asal: pdf\n",
    "layanan:\n- nama: A\n- nama: B\n  keterangan: [x]\n  komponen:\n",
    "layanan:\n- nama:\n  komponen: {biaya: , prosedur: [a, [b]], sarana: {judul: S}, evaluasi: {isi: [x]}}\n",
    "umum:\n  biaya: {}\n",
    "bagian:\n- judul: A\n  tingkat: 0\n  isi: teks\n  label: 1\n  tebal: true\n",
    "bagian:\n- {butir: a, rincian: [b, {butir: c}], nomor_otomatis: false}\n- {teks: , tautan: true, jarak: false}\n",
    "bagian:\n- tabel:\n  - [a, '', [b], {isi: c, gabung_kolom: 2}, {gabung_baris: 3}]\n  -\n- gambar: x\n- tabel:\n",
    "tidak_terbaca:\n- keterangan: x\n- {kode: batas, keterangan: y}\n",
    "penutup: teks\nkeputusan: [x]\nkaki_halaman: y\n",
]
BAD = [
    "jdul: x\n",
    "judul: [x]\n",
    "judul: {a: b}\n",
    "asal: word\n",
    "layanan: x\n",
    "layanan: {nama: x}\n",
    "layanan:\n- x\n",
    "layanan:\n- komponen: {}\n",
    "layanan:\n- {nama: x, komponn: {}}\n",
    "layanan:\n- {nama: x, komponen: [biaya]}\n",
    "layanan:\n- {nama: x, komponen: teks}\n",
    "umum: [x]\n",
    "umum: {persyartan: x}\n",
    "umum: {biaya: {jdul: x}}\n",
    "umum: {biaya: {tabel: []}}\n",
    "bagian: {judul: x}\n",
    "bagian:\n- {x: y}\n",
    "bagian:\n- {judul: x, rincian: []}\n",
    "bagian:\n- {judul: x, tingkat: dua}\n",
    "bagian:\n- {judul: x, tingkat: -1}\n",
    "bagian:\n- {butir: x, isi: y}\n",
    "bagian:\n- {teks: x, tebal: ya}\n",
    "bagian:\n- {tabel: x}\n",
    "bagian:\n- {tabel: [x]}\n",
    "bagian:\n- {tabel: [[{x: y}]]}\n",
    "bagian:\n- {tabel: [[{isi: x, gabung_kolom: banyak}]]}\n",
    "bagian:\n- {gambar: [x]}\n",
    "tidak_terbaca: x\n",
    "tidak_terbaca:\n- {kode: lain, keterangan: x}\n",
    "tidak_terbaca:\n- {kode: batas}\n",
]


def judged(text):
    """What the schema and the own check find, as two truth values."""
    whole = "standar_pelayanan: 1\n" + text
    by_schema = Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(whole))
    return by_schema, not list(faults_of(parse_tree(whole, json=False).root))


@pytest.mark.parametrize("text", GOOD)
def test_both_accept(text):
    assert judged(text) == (True, True)


@pytest.mark.parametrize("text", BAD)
def test_both_refuse(text):
    assert judged(text) == (False, False)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_names_the_components_codes_and_formats_of_the_program():
    properties = SCHEMA["$defs"]["komponen"]["properties"]
    assert {key: value["title"] for key, value in properties.items()} == {
        kind.id: kind.name.id for kind in component_kinds().values()
    }
    assert SCHEMA["properties"]["asal"]["enum"] == list(FORMATS)
    notes = SCHEMA["properties"]["tidak_terbaca"]["items"]["anyOf"][0]["properties"]
    assert notes["kode"]["enum"] == list(NOTE_CODES)


def test_every_key_is_explained():
    def unexplained(node, path=""):
        for key, value in node.get("properties", {}).items():
            target = value if "description" in value else SCHEMA["$defs"].get(value.get("$ref", "").split("/")[-1], {})
            if "description" not in target:
                yield f"{path}/{key}"
        for key, value in node.items():
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, dict):
                    yield from unexplained(child, f"{path}/{key}")

    assert list(unexplained(SCHEMA)) == []
