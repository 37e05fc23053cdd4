from dataclasses import replace

import pytest

from standards_lint.errors import UsageError
from standards_lint.model.finding import Finding, NotJudged, Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.spec import Rule
from standards_lint.triage.check_layers import check_layers
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
