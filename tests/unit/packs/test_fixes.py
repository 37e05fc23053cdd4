"""What a rule file says of mending its findings, and what is told where it says it wrong."""

import pytest

from standards_lint.packs.load import inspect_pack

FIX = """\
at: d
fix:
  - {if: {d.unit: hari}, safe: true, words: "{d.value}", replace: "{d.value} (x)"}
  - {safe: false, replace: y}"""
INSERT = "at: s\nfix: [{safe: false, insert: Biaya, before: [{c: {kind: component, service: $s.key, code: biaya}}]}]"


def problems_of(folder):
    return [str(problem) for problem in inspect_pack(folder.root, known=lambda _: False)[1]]


@pytest.fixture
def mending(folder):
    """The pack with a rule that shows what its fix gives."""
    folder.change_rule("bad: 90 hari,", "bad: 90 hari, fixed: 90 (x) hari,")
    return folder


def test_a_rule_holds_its_fixes_in_order(mending):
    mending.change_rule("at: d", FIX)

    pack, problems = inspect_pack(mending.root, known=lambda _: False)
    assert problems == ()
    first, second = pack.rule("WKT901").fixes
    assert (first.safe, first.words, first.replace, len(first.conditions)) == (True, "{d.value}", "{d.value} (x)", 1)
    assert (second.safe, second.replace, second.conditions) == (False, "y", ())
    assert pack.rule("WKT901").examples[0].fixed == "90 (x) hari"


def test_lines_are_put_in_front_of_a_fact(mending):
    mending.change_rule("at: d", INSERT)

    pack, problems = inspect_pack(mending.root, known=lambda _: False)
    assert problems == ()
    assert pack.rule("WKT901").fixes[0].before[0].kind == "component"


@pytest.mark.parametrize(
    ("fix", "words"),
    [
        ("at: d\nfix: [{safe: true}]", "memerlukan “replace”"),
        ("at: d\nfix: [{safe: true, replace: a, insert: b}]", "memerlukan “replace”"),
        ("at: d\nfix: [{replace: a}]", "“safe”"),
        ("at: d\nfix: [{safe: mungkin, replace: a}]", "fix[1].safe"),
        ("at: s\nfix: [{safe: true, replace: a}]", "tidak mengutip kata"),
        ("at: d\nfix: [{safe: true, insert: a}]", "“insert” memerlukan “before”"),
        ("at: d\nfix: [{safe: true, replace: a, before: [{c: {kind: component}}]}]", "“insert” memerlukan “before”"),
        (
            "at: d\nfix: [{safe: true, insert: a, words: b, before: [{c: {kind: component}}]}]",
            "“words” hanya untuk “replace”",
        ),
        ("at: d\nfix: [{safe: true, insert: a, before: [{not: {kind: component}}]}]", "hanya memuat pola positif"),
        ("at: d\nfix: [{safe: true, insert: a, before: [{c: {kind: componen}}]}]", "maksud Anda “component”?"),
        ("at: d\nfix: [{safe: true, replace: '{d.txt}'}]", "tidak memiliki atribut “txt”"),
        ("at: d\nfix: [{safe: true, replace: '{x.text}'}]", "“{x.text}” tidak diikat"),
        ("at: d\nfix: [{if: {d.unt: hari}, safe: true, replace: a}]", "tidak memiliki atribut “unt”"),
        ("at: d\nfix: [{safe: true, replace: a}, {safe: true, replace: b}]", "menutup yang sesudahnya"),
    ],
)
def test_a_fault_of_a_fix_is_told(mending, fix, words):
    mending.change_rule("at: d", fix)

    told = problems_of(mending)
    assert any(words in problem and "WKT901" in problem for problem in told), told


def test_a_rule_that_mends_shows_what_comes_of_it(folder):
    folder.change_rule("at: d", FIX)

    assert any("tambahkan “fixed”" in problem for problem in problems_of(folder))


def test_what_is_not_mended_has_nothing_to_show(mending):
    assert any("“fixed” memerlukan “fix”" in problem for problem in problems_of(mending))


def test_what_the_program_raises_is_not_mended(mending):
    mending.change_rule("at: d", f"raised: true\n{FIX}")

    assert any("“fix” tidak berlaku" in problem for problem in problems_of(mending))
