"""The account of a document as text and as JSON."""

import ast
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest

import standards_lint.extract
from standards_lint.extract.account import account_of
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.account import Role, Taken
from standards_lint.model.block import Region, Repeated
from standards_lint.model.why import Why
from standards_lint.readers import read_document
from standards_lint.reporters import account_roles, account_sentences, account_words
from standards_lint.reporters.account_json import render_account_json
from standards_lint.reporters.account_text import render_account_text

SOURCES = sorted(Path(standards_lint.extract.__file__).parent.glob("*.py"))
PACKAGE = Path(standards_lint.extract.__file__).parents[1]
HOWS = ("exact", "loose", "spaced", "brackets", "side", "slip", "key_word", "beginning", "broken", "lead", "given")

STANDARD = """\
    STANDAR PELAYANAN
    PEMINJAMAN AULA

    1. PERSYARATAN
       a. Surat permohonan
       b. Kartu identitas
    2. JANGKA WAKTU : 2 (dua) hari kerja
    3. BIAYA/TARIF : Rp50.000,00
    4. PODUK PELAYANAN
       Surat izin pemakaian aula
"""


@cache
def account(text=STANDARD, path="aula.txt"):
    return account_of(read_document(dedent(text).encode(), path), load_knowledge(national()))


def codes_in(path):
    """The codes of reasons that a module of extraction may give."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Why" and node.args:
            yield from texts_in(node.args[0])
        if isinstance(node, ast.FunctionDef) and node.name == "_starts_new":
            returned = [inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return)]
            yield from (code for value in returned for code in texts_in(value))


def texts_in(node):
    if isinstance(node, ast.IfExp):
        return [*texts_in(node.body), *texts_in(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and node.value else []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_reason_that_extraction_gives_has_its_sentence(path):
    assert [code for code in codes_in(path) if code not in account_words.REASONS] == []


def test_reasons_with_computed_codes_have_their_sentences():
    computed = [f"label_{how}" for how in HOWS] + [f"region_{region}" for region in Region if region is not Region.MAIN]
    shapes = ["matrix", "service_columns", "component_table", "plain_table", "first", "restart"]

    assert [code for code in (*computed, *shapes) if code not in account_words.REASONS] == []


def test_no_sentence_is_left_without_a_reason():
    text = " ".join(path.read_text(encoding="utf-8") for path in SOURCES)
    computed = re.compile(r"label_|region_")

    assert [code for code in account_words.REASONS if not computed.match(code) and f'"{code}"' not in text] == []


def test_every_role_has_its_words():
    assert set(account_roles.ROLES) == set(account_roles.COUNTED) == set(Role)


def test_a_reason_quotes_the_words_it_was_decided_by():
    why = Why("label_slip", ("PODUK PELAYANAN", "produk pelayanan", "resmi"))

    assert account_sentences.reason(why) == "“PODUK PELAYANAN” dibaca “produk pelayanan”: tampaknya salah ketik"


def test_a_reason_with_many_words_names_the_first_of_them_once():
    why = Why("speaks_of_steps", tuple("aabcdefg"))

    assert account_sentences.reason(why) == "daftar langkah: “a”, “b”, “c”, “d”, “e” …"


@pytest.mark.parametrize(
    ("keys", "services", "told"),
    [
        (("s1",), ("s1",), "isi komponen jangka waktu"),
        (("s2",), ("s1", "s2"), "isi komponen jangka waktu, layanan s2"),
        (("*",), ("s1", "s2"), "isi komponen jangka waktu, untuk semua layanan"),
        (tuple(f"s{n}" for n in range(1, 9)), ("s1", "s2"), "isi komponen jangka waktu, 8 layanan (s1 … s8)"),
    ],
)
def test_a_role_names_the_services_where_there_are_several(keys, services, told):
    assert account_sentences.role(Taken(Role.COMPONENT_BODY, "x", keys, "jangka_waktu"), services) == told


def test_lines_in_a_row_that_were_taken_alike_are_explained_once():
    text = render_account_text([account()])

    assert (
        "    5  a. Surat permohonan\n"
        "    6  b. Kartu identitas\n"
        "       → isi komponen persyaratan: di bawah “PERSYARATAN” (baris 4)\n"
    ) in text


def test_particulars_stand_below_their_line_with_their_reason():
    text = render_account_text([account()])

    assert "· waktu “2 (dua) hari kerja”: 2 hari kerja, mengikat layanan (di komponen jangka waktu)" in text
    assert "· biaya “Rp50.000,00”: berbayar, Rp 50000 (ada jumlah rupiah)" in text


def test_the_head_tells_kind_and_services_and_the_end_counts():
    lines = render_account_text([account()]).splitlines()

    assert lines[0] == "aula.txt: standar pelayanan"
    assert "Jenis: standar pelayanan (layanan “PEMINJAMAN AULA” memuat 4 komponen yang berisi)" in lines
    counts = "2 judul dokumen, 1 nama layanan, 4 judul komponen, 5 isi komponen; dibaca 1 waktu, 1 biaya"
    assert f"Jumlah: 9 bagian: {counts}." in lines


@pytest.mark.parametrize("width", [60, 80, 110])
def test_no_line_is_longer_than_the_window(width):
    assert max(map(len, render_account_text([account()], width=width).splitlines())) <= width


def test_colours_only_where_they_are_asked_for():
    plain, coloured = render_account_text([account()]), render_account_text([account()], color=True)

    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d*m", "", coloured) == plain


def test_what_no_block_holds_is_shown_at_the_end():
    text = render_account_text([account("---\ntitle: Izin\n---\n\n# Izin Keramaian\n\n- KTP\n", "izin.md")])

    assert text.endswith("Tidak dibaca: 1 baris\n    2  title: Izin\n\n")


def test_what_the_pages_repeat_is_shown_at_the_end():
    text = render_account_text([replace(account(), repeated=(Repeated(2, "- 2 -"),))])

    assert "nomor halaman): 1 baris\n       halaman 2: - 2 -\n" in text


def test_an_explanation_is_never_far_from_its_line():
    papers = "".join(f"   {n}. Berkas bernomor {n}\n" for n in range(1, 31))
    lines = render_account_text([account(f"STANDAR PELAYANAN\nIZIN\n\nPERSYARATAN\n{papers}")]).splitlines()

    first = next(n for n, line in enumerate(lines) if "Berkas bernomor 1" in line)
    told = [n for n, line in enumerate(lines) if line.startswith("       →") and n > first]
    assert len(told) >= 3
    assert told[0] - first <= 12


def test_plain_steps_are_told_with_the_role_of_their_line():
    steps = "PROSEDUR\n   1. Pemohon datang\n   2. Petugas memeriksa\n"
    text = f"STANDAR PELAYANAN\nIZIN\n\n{steps}BIAYA\n   Gratis\nPRODUK\n   Izin\n"

    assert (
        "    6  2. Petugas memeriksa\n       → isi komponen prosedur: di bawah “PROSEDUR” (baris 4)\n       · langkah\n"
    ) in render_account_text([account(text)])


def test_of_an_unreadable_document_the_cause_is_shown():
    text = render_account_text([account("", "kosong.txt")])

    assert text.startswith("kosong.txt: tidak dapat diperiksa\n")
    assert "Berkas ini kosong" in text


def test_a_hostile_document_does_not_steer_the_terminal():
    assert "\x1b" not in render_account_text([account("STANDAR \x1b[2J PELAYANAN\n", "a\x1b[2J.txt")])


def test_json_tells_codes_and_sentences_and_never_changes():
    text = render_account_json([account()])
    (document,) = json.loads(text)["documents"]

    assert text == render_account_json([account()])
    assert document["kinds"][0]["why"]["code"] == "enough_components"
    heading = next(block for block in document["blocks"] if block["text"] == "PODUK PELAYANAN")
    (taken,) = heading["taken"]
    assert (taken["role"], taken["services"], taken["component"]) == ("component_heading", ["s1"], "produk")
    assert taken["why"][0] == {
        "code": "label_slip",
        "words": ["PODUK PELAYANAN", "produk pelayanan", "resmi"],
        "sentence": "“PODUK PELAYANAN” dibaca “produk pelayanan”: tampaknya salah ketik",
    }
    time = next(p for block in document["blocks"] for p in block["particulars"] if p["kind"] == "time")
    assert time["said"] == {"value": "2", "unit": "hari_kerja", "role": "service"}
    assert time["location"] == {"line": 7, "column": 19, "end_line": 7}


def reasons_given_by_name():
    """Codes of reasons that reach `Why` through a variable: returned by the groups, or how a label was recognised."""
    groups = ast.parse((PACKAGE / "extract/groups.py").read_text(encoding="utf-8"))
    begins = next(n for n in ast.walk(groups) if isinstance(n, ast.FunctionDef) and n.name == "_starts_new")
    returned = [n for r in ast.walk(begins) if isinstance(r, ast.Return) for n in ast.walk(r)]
    codes = {n.value for n in returned if isinstance(n, ast.Constant) and isinstance(n.value, str) and n.value}
    for path in ("knowledge/component_names.py", "extract/lead_lines.py"):
        for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "how" and isinstance(node.value, ast.Constant):
                codes.add(f"label_{node.value.value}")
    return sorted(codes)


@pytest.mark.parametrize("code", reasons_given_by_name())
def test_every_reason_has_its_words(code):
    assert code in account_words.REASONS
