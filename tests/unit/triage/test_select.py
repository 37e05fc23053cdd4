import pickle
from dataclasses import replace

import pytest

from standards_lint.config.paths import PathPatterns
from standards_lint.errors import UsageError
from standards_lint.model.finding import Basis, Finding, NotJudged, Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.profiles import Profile
from standards_lint.packs.spec import Removed, Rule
from standards_lint.triage.check_layers import check_layers, redirected
from standards_lint.triage.policies import Policies
from standards_lint.triage.policy import apply_ignore, policy_for
from standards_lint.triage.select import Selection, parse_selectors

_TEXT = Text("a", "b")


def rule(code, name, status="stable", **changes):
    made = Rule(
        code=code,
        name=name,
        category="waktu",
        status=status,
        severity=Severity.INFO,
        levels=(),
        applies_to=("*",),
        main_only=False,
        supersedes=(),
        basis=(),
        summary=_TEXT,
        why=_TEXT,
        patterns=(),
        at="",
        message=_TEXT,
        advice=_TEXT,
    )
    return replace(made, **changes)


RULES = (
    rule("PGD001", "tanpa-sarana"),
    rule("PGD010", "tanpa-tanda-terima"),
    rule("WKT001", "waktu-kabur"),
    rule("WKT020", "waktu-baru", "preview"),
    rule("WKT030", "waktu-lama", "deprecated"),
    rule("DOK199", "gangguan", raised=True),
)


def finding(code, name):
    return Finding(code, name, Severity.INFO, _TEXT, _TEXT, "", Span(1))


def policy(path="a.txt", profiles=None, **asked):
    selection = Selection(**asked)
    check_layers(selection, RULES, profiles)
    return policy_for(RULES, selection.layers(path), profiles or {})


def chosen(**asked):
    return [r.code for r in policy(**asked).rules]


def left(**asked):
    return {code: why.reason for code, why in policy(**asked).left.items()}


def test_stable_rules_judge_when_nothing_is_asked_for():
    assert chosen() == ["PGD001", "PGD010", "WKT001"]


def test_rules_in_preview_judge_only_on_request():
    assert chosen(preview=True) == ["PGD001", "PGD010", "WKT001", "WKT020"]


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("PGD001", ["PGD001"]),
        ("PGD", ["PGD001", "PGD010"]),
        ("PGD01", ["PGD010"]),
        ("P", ["PGD001", "PGD010"]),
        ("waktu-kabur", ["WKT001"]),
    ],
)
def test_a_selector_is_a_code_its_beginning_or_a_name(selector, codes):
    assert chosen(select=(selector,)) == codes


def test_ignored_rules_still_judge_so_that_what_they_find_can_be_told():
    assert "PGD001" in chosen(ignore=("PGD001",))


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ("PGDD001", "maksud Anda “PGD001”"),
        ("waktu-kabr", "maksud Anda “waktu-kabur”"),
        ("XYZ", "rules list"),
        ("WKT020", "tambahkan --preview"),
        ("DOK199", "dipicu oleh program"),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore"])
def test_a_selector_that_fits_nothing_is_refused_with_the_reason(option, selector, words):
    with pytest.raises(UsageError, match=words):
        chosen(**{option: (selector,)})


def test_options_may_hold_several_selectors_in_either_case():
    assert parse_selectors(["pgd001, WKT", "Waktu-Kabur", ","]) == ("PGD001", "WKT", "waktu-kabur")


def test_a_name_of_one_word_is_not_taken_for_a_code():
    assert parse_selectors(["Gangguan"]) == ("gangguan",)


def test_ignored_findings_are_suppressed_with_the_selector_that_did_it():
    findings = [finding("PGD001", "tanpa-sarana"), finding("WKT001", "waktu-kabur")]

    kept, suppressed, _ = apply_ignore(findings, (), policy(ignore=("PGD",)))

    assert [f.code for f in kept] == ["WKT001"]
    assert [(s.finding.code, s.reason, s.by) for s in suppressed] == [("PGD001", "--ignore PGD", "option")]


def test_findings_keep_their_order():
    findings = [finding("WKT001", "waktu-kabur"), finding("PGD001", "tanpa-sarana")]

    assert [f.code for f in apply_ignore(findings, (), policy())[0]] == ["WKT001", "PGD001"]


def test_what_an_ignored_rule_did_not_judge_is_not_told():
    open_questions = [NotJudged("PGD001", _TEXT), NotJudged("WKT001", _TEXT)]

    _, _, told = apply_ignore((), open_questions, policy(ignore=("PGD001",)))

    assert [n.code for n in told] == ["WKT001"]


def test_of_selectors_in_one_place_the_more_exact_one_decides():
    assert left(select=("PGD001",), ignore=("PGD",)) == {}
    assert left(select=("PGD",), ignore=("PGD001",)) == {"PGD001": "--ignore PGD001"}


def test_of_equally_exact_selectors_ignore_decides():
    assert left(select=("PGD001",), ignore=("PGD001",)) == {"PGD001": "--ignore PGD001"}
    assert left(select=("PGD001",), ignore=("tanpa-sarana",)) == {"PGD001": "--ignore tanpa-sarana"}


def test_a_category_and_all_are_selectors():
    assert chosen(select=("waktu",)) == ["PGD001", "PGD010", "WKT001"]  # all rules of this test are of that category
    assert chosen(select=("ALL",)) == ["PGD001", "PGD010", "WKT001"]
    assert list(left(ignore=("ALL",))) == ["PGD001", "PGD010", "WKT001"]


FILE = {"origin": "s.toml"}


def test_a_layer_above_selects_anew_and_ignores_on_top():
    below = (Selection(select=("WKT",), ignore=("WKT001",), **FILE),)

    assert chosen(select=("PGD",), below=below) == ["PGD001", "PGD010"]
    assert left(ignore=("PGD010",), below=(Selection(ignore=("PGD001",), **FILE),)) == {
        "PGD001": "s.toml: ignore PGD001",
        "PGD010": "--ignore PGD010",
    }


def test_a_layer_above_takes_up_what_it_names_as_exactly():
    below = (Selection(ignore=("PGD",), **FILE),)

    assert list(left(extend_select=("PGD001",), below=below)) == ["PGD010"]
    assert list(left(extend_select=("P",), below=below)) == ["PGD001", "PGD010"]


def test_ignoring_above_wins_however_exact_the_selection_below():
    below = (Selection(select=("PGD001",), **FILE),)

    assert left(ignore=("PGD",), below=below) == {"PGD001": "--ignore PGD"}


def test_what_is_ignored_in_some_files_is_ignored_whatever_is_selected(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    above = (Selection(ignore=("PGD",), only=PathPatterns(("a.*",), tmp_path), origin="x"),)

    assert list(left(select=("PGD001",), above=above)) == ["PGD001"]
    assert policy("b.txt", select=("PGD001",), above=above).left == {}


def test_extending_adds_to_what_is_asked():
    assert chosen(select=("WKT",), extend_select=("PGD010",)) == ["PGD010", "WKT001"]


def test_a_deprecated_rule_judges_only_where_it_is_named():
    assert chosen(select=("WKT030",)) == ["WKT030"]
    assert chosen(extend_select=("waktu-lama",)) == ["PGD001", "PGD010", "WKT001", "WKT030"]
    assert chosen(select=("WKT",)) == ["WKT001"]


def test_a_deprecated_rule_that_is_named_is_told_with_its_successor():
    rules = (*RULES, rule("WKT031", "waktu-usang", "deprecated", replaced_by="WKT001"))

    notes = check_layers(Selection(ignore=("WKT031",), lines={"ignore": "s.toml:3"}, **FILE), rules)

    assert notes == ("s.toml:3: ignore: aturan WKT031 sudah ditinggalkan dan akan dihapus; penggantinya WKT001",)


GONE = {
    word: removed
    for removed in (
        Removed("WKT090", "waktu-dulu", "2026.1", Text("digabung", "merged"), "WKT001"),
        Removed("WKT091", "waktu-salah", "2026.1", Text("keliru", "wrong")),
    )
    for word in (removed.code, removed.name)
}


@pytest.mark.parametrize("selector", ["WKT090", "waktu-dulu"])
def test_a_rule_that_is_gone_is_served_by_its_successor_and_told(selector):
    served, notes = redirected(Selection(select=(selector,)), GONE)

    assert served.select == ("WKT001",)
    assert notes == (
        f"--select {selector}: aturan {selector} sudah tidak ada sejak edisi 2026.1; penggantinya WKT001 (digabung); "
        "dipakai penggantinya: tulislah WKT001",
    )


def test_a_rule_that_is_gone_without_a_successor_may_be_ignored_and_not_selected():
    served, notes = redirected(Selection(ignore=("WKT091", "PGD")), GONE)

    assert served.ignore == ("PGD",)
    assert "tidak ada penggantinya (keliru)" in notes[0]
    with pytest.raises(UsageError, match=r"WKT091 sudah tidak ada sejak edisi 2026\.1; tidak ada penggantinya"):
        redirected(Selection(extend_select=("WKT091",)), GONE)


def proven(code, severity, verified):
    return rule(code, code.lower(), severity=severity, basis=(Basis("UU 1/2000", "Pasal 1", verified),))


PROVEN = (
    proven("AAA001", Severity.WARNING, "text"),
    proven("AAA002", Severity.WARNING, "secondary"),
    proven("AAA003", Severity.REVIEW, "text"),
)


def severity_of(code, found_as, **asked):
    made = policy_for(PROVEN, Selection(**asked).layers("a"), {})
    found = replace(finding(code, "x"), severity=found_as)
    return apply_ignore([found], (), made)[0][0].severity


@pytest.mark.parametrize(
    ("code", "found", "asked", "expected"),
    [
        ("AAA001", Severity.WARNING, Severity.ERROR, Severity.ERROR),
        ("AAA001", Severity.INFO, Severity.ERROR, Severity.INFO),  # the rule says less here for a reason of its own
        ("AAA001", Severity.REVIEW, Severity.ERROR, Severity.REVIEW),  # read with doubt
        ("AAA001", Severity.WARNING, Severity.INFO, Severity.INFO),
        ("AAA001", Severity.REVIEW, Severity.INFO, Severity.REVIEW),
        ("AAA002", Severity.WARNING, Severity.ERROR, Severity.WARNING),
        ("AAA003", Severity.REVIEW, Severity.ERROR, Severity.REVIEW),
    ],
)
def test_a_group_is_weighed_as_far_as_its_proof_allows(code, found, asked, expected):
    assert severity_of(code, found, severity=(("AAA", asked),)) is expected


@pytest.mark.parametrize(
    ("selector", "words"), [("AAA002", "hanya mendukung “warning”"), ("aaa003", "hanya meminta orang memeriksa")]
)
def test_a_rule_that_is_named_is_not_raised_beyond_its_proof(selector, words):
    asked = Selection(severity=((selector, Severity.ERROR),), lines={"severity": "s.toml:7"}, **FILE)

    with pytest.raises(UsageError, match=words) as told:
        check_layers(asked, PROVEN)
    assert str(told.value).startswith("s.toml:7: ")


def test_the_more_exact_severity_and_the_upper_layer_win():
    both = (("AAA", Severity.INFO), ("AAA001", Severity.ERROR))

    assert severity_of("AAA001", Severity.WARNING, severity=both) is Severity.ERROR
    below = (Selection(severity=both, **FILE),)
    assert severity_of("AAA001", Severity.WARNING, severity=(("AAA", Severity.REVIEW),), below=below) is Severity.REVIEW


def profile(**fields):
    return Profile("draf", Text("Draf", "Draft"), Text("a", "b"), **fields)


def test_a_profile_says_which_rules_are_asked_and_the_report_what_is_not():
    made = policy(profile="draf", profiles={"draf": profile(rules=("PGD",), ignore=("PGD010",))})

    assert [r.code for r in made.rules] == ["PGD001"]
    assert (made.asked.profile, made.asked.rules, made.asked.not_asked) == ("draf", 1, 2)


def test_a_profile_asks_all_that_the_one_it_extends_asks():
    base = profile(rules=("PGD",))
    wider = Profile("terbit", Text("T", "T"), Text("a", "b"), ("WKT",), ignore=("ALL",), extends="draf", base=base)

    assert [r.code for r in wider.chosen(RULES[:3])] == ["PGD001", "PGD010", "WKT001"]


def test_selecting_above_a_profile_takes_its_place():
    below = (Selection(profile="draf", **FILE),)
    made = policy(select=("WKT",), below=below, profiles={"draf": profile(rules=("PGD",))})

    assert [r.code for r in made.rules] == ["WKT001"]
    assert made.asked.profile == ""


def test_a_profile_and_a_selection_in_one_place_are_refused():
    with pytest.raises(UsageError, match="--select dan --profile tidak dapat dipakai bersama"):
        policy(profile="draf", select=("WKT",), profiles={"draf": profile(rules=("PGD",))})


def test_where_all_stable_rules_judge_there_is_nothing_to_tell():
    assert policy().asked is None
    assert policy(preview=True).asked is None
    assert policy(ignore=("PGD",)).asked is None


def test_a_selection_can_be_sent_to_a_process_that_begins_from_nothing(tmp_path):
    layer = Selection(ignore=("PGD",), only=PathPatterns(("*.md",), tmp_path), origin="s.toml", lines={"ignore": "x"})
    selection = Selection(severity=(("PGD", Severity.INFO),), below=(layer,))

    assert pickle.loads(pickle.dumps(selection)) == selection


def test_one_policy_serves_all_documents_of_the_same_layers(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    layer = Selection(ignore=("PGD",), only=PathPatterns(("*.md",), tmp_path), origin="s.toml")
    policies = Policies(RULES, Selection(below=(layer,)))

    assert policies.on("a.txt") is policies.on("b.txt")
    assert policies.on("a.md").left
    assert not policies.on("a.txt").left


def test_the_engine_holds_every_rule_that_some_document_is_asked_about(tmp_path):
    layer = Selection(preview=True, only=PathPatterns(("*.md",), tmp_path), origin="s.toml")

    assert "WKT020" in {r.code for r in Policies(RULES, Selection(select=("PGD",), below=(layer,))).judging()}
    assert [r.code for r in Policies(RULES, Selection(select=("PGD",))).judging()] == ["PGD001", "PGD010"]


def test_what_the_program_tells_of_things_set_aside_may_be_ignored_but_not_selected():
    told = rule("KCL001", "pengecualian-usang", category="pengecualian", raised=True)
    selection = Selection(ignore=("KCL",))
    check_layers(selection, (*RULES, told))

    assert list(policy_for((*RULES, told), selection.layers(), {}).left) == ["KCL001"]
    with pytest.raises(UsageError, match="dipicu oleh program"):
        check_layers(Selection(select=("KCL",)), (*RULES, told))
