import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from standards_lint import testing
from standards_lint.knowledge.data import national
from standards_lint.packs.examples import Example, Scaffold, ScaffoldSection
from standards_lint.packs.load import load_pack
from standards_lint.testing import (
    check_pack,
    examples_session,
    render_example,
    render_scaffold,
    run_example,
    run_examples,
)

SCAFFOLD = Scaffold(
    "contoh",
    "standar_pelayanan",
    "STANDAR\nIZIN",
    (
        ScaffoldSection("pembuka", "", "Dinas"),
        ScaffoldSection("waktu", "Waktu", "3 hari kerja"),
        ScaffoldSection("biaya", "Biaya", "Gratis"),
    ),
)


def test_a_scaffold_is_a_title_and_numbered_sections():
    assert render_scaffold(SCAFFOLD) == "STANDAR\nIZIN\n\nDinas\n\n1. Waktu\n3 hari kerja\n\n2. Biaya\nGratis\n"


def test_a_snippet_replaces_the_body_of_its_section():
    assert "1. Waktu\nsegera\n\n2. Biaya" in render_scaffold(SCAFFOLD, "waktu", "segera")


def test_a_snippet_of_nothing_takes_the_section_out_and_the_numbers_close_up():
    assert render_scaffold(SCAFFOLD, "waktu", None) == "STANDAR\nIZIN\n\nDinas\n\n1. Biaya\nGratis\n"


def test_an_empty_snippet_leaves_the_bare_heading():
    assert "Dinas\n\n1. Waktu\n\n2. Biaya" in render_scaffold(SCAFFOLD, "waktu", "")


def test_a_section_without_heading_is_replaced_too():
    assert render_scaffold(SCAFFOLD, "pembuka", "Kantor").startswith("STANDAR\nIZIN\n\nKantor\n\n1.")


@pytest.fixture(scope="module")
def pack():
    return load_pack(national(), trusted=True)


@pytest.fixture(scope="module")
def session(pack):
    return examples_session(pack, "python")


def test_a_whole_document_stands_for_itself(pack):
    assert render_example(Example("x", (), document=""), pack) == ""


def test_an_example_that_gives_another_code_fails_and_tells_what_it_gave(pack, session):
    rule = pack.rules[0]
    wrong = Example("salah", (rule.code,), document="", format="txt")

    result = run_example(rule, wrong, pack, session)

    assert not result.passed
    assert result.got == ("DOK100",)
    assert f"{rule.code} “salah”: seharusnya {rule.code}, ternyata DOK100" in result.told()
    assert "DOK100 1: " in result.told()


def test_codes_are_compared_as_a_set(pack, session):
    rule = pack.rules[0]

    assert run_example(rule, Example("dua", ("DOK100", "DOK100"), document=""), pack, session).passed


def test_only_the_rules_that_are_named_are_tried(pack):
    code = pack.rules[0].code

    assert {result.rule for result in run_examples(pack, codes=[code], engine="python")} == {code}


def test_an_example_may_be_judged_by_the_law_of_another_day(pack, session, monkeypatch):
    seen = []
    judge = testing.judge_bytes
    monkeypatch.setattr(testing, "judge_bytes", lambda *given: seen.append(given[2].as_of) or judge(*given))
    example = Example("x", (), document="a")

    run_example(pack.rules[0], example, pack, session)
    run_example(pack.rules[0], replace(example, as_of="2015-03-01"), pack, session)

    assert [day.isoformat() for day in seen] == [session.knowledge.register.register_date.isoformat(), "2015-03-01"]


def test_the_faults_of_a_pack_are_told_as_sentences(tmp_path):
    (tmp_path / "pack.yaml").write_text("id: contoh\n", encoding="utf-8")

    assert any("“title” belum ditulis" in problem for problem in check_pack(tmp_path))


def test_a_pack_that_no_engine_takes_is_refused_too(tmp_path):
    (tmp_path / "waktu").mkdir()
    (tmp_path / "pack.yaml").write_text(
        'id: lokal\ntitle: Lokal\nversion: "1"\nlevel: opd\nfacts: 1\nextends: nasional\nowner: Dinas\n'
        'legal_review: "2026-01-05"\ncategories: {waktu: {prefix: WKT, title: {id: Waktu, en: Time}}}\n',
        encoding="utf-8",
    )
    (tmp_path / "waktu" / "WKT901-besar.yaml").write_text(
        'code: WKT901\nname: besar\nstatus: preview\nsince: "1"\nseverity: info\napplies_to: [standar_pelayanan]\n'
        "basis: [{regulation: UU 25/2009, article: Pasal 21 huruf d, verified: text}]\nsummary: {id: a, en: b}\n"
        "why: {id: a, en: b}\nwhen: [{d: {kind: duration, value: {gt: 99999999999999999}}}]\nat: d\n"
        "message: {id: a, en: b}\nadvice: {id: a, en: b}\nexamples: {at: jangka_waktu, bad: a, good: b}\n",
        encoding="utf-8",
    )

    (problem,) = check_pack(tmp_path)

    assert "WKT901" in problem


@pytest.fixture
def copied(tmp_path):
    """The national pack in a folder of its own."""
    shutil.copytree(Path(str(national())), tmp_path / "rules")
    return tmp_path / "rules"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (r"any: ['\d ?(usd|dolar']", "cannot be read"),
        ("any: [dolar]\n  yes: [25 yen]", "contoh “yes” tidak ditemukannya: “25 yen”"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_a_fault_of_its_pack(copied, line, words):
    (copied / "vocabulary" / "pola" / "mata_uang.yaml").write_text(
        f"mata_uang_asing:\n  about: x\n  in: [biaya]\n  {line}\n", encoding="utf-8"
    )

    (problem,) = check_pack(copied)

    assert "mata_uang_asing" in problem
    assert words in problem


def test_examples_of_a_pack_are_read_with_the_words_of_its_own_folder(copied):
    words = copied / "vocabulary" / "pola" / "waktu.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("sepanjang", "sekiranya"), encoding="utf-8")

    results = list(run_examples(load_pack(copied), codes=["WKT003"], engine="python"))

    assert [result.name for result in results if not result.passed] == ["bad"]
