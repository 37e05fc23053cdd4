"""Facts and findings to the levels that a document supports."""

import pytest

from standards_lint.engine.checkable import checkable
from standards_lint.engine.indicators import Judgement, LevelJudge
from standards_lint.model.fact import make_fact
from standards_lint.model.finding import Basis, Finding, NotJudged, Severity, Text
from standards_lint.model.levels import Checkable
from standards_lint.model.span import Span
from standards_lint.packs.levels import EvaluationSpec, Indicator, LevelSpec, Need
from standards_lint.packs.spec import Comparison, Guard, Op, Pattern, Rule

EMPTY = Text("", "")


def text(words):
    return Text(words, f"{words} (en)")


def pattern(kind, **tests):
    return Pattern("a", kind, tuple(Comparison(name, Op.EQ, value) for name, value in tests.items()))


def judge(*levels):
    specs = tuple(LevelSpec(text(f"tingkat {n}"), needs) for n, needs in enumerate(levels, 1))
    indicator = Indicator("1.a", text("indikator"), ("maklumat",), specs, text("foto"), ())
    return LevelJudge([EvaluationSpec("contoh", text("Contoh"), "secondary", text("s"), text("c"), (indicator,))])


def rule(code, *kinds, proof="text", pattern_kind="document"):
    return Rule(
        code=code,
        name=code.lower(),
        category="",
        status="stable",
        severity=Severity.INFO,
        levels=(),
        applies_to=kinds or ("*",),
        main_only=False,
        supersedes=(),
        basis=(Basis("UU 1/2000", "Pasal 1", proof),),
        summary=EMPTY,
        why=EMPTY,
        patterns=(pattern(pattern_kind),),
        at="a",
        message=EMPTY,
        advice=EMPTY,
    )


def finding(code, severity=Severity.WARNING):
    return Finding(code, code, severity, EMPTY, EMPTY, "", Span(1))


def pledge(element, certainty=100):
    return make_fact("pledge", Span(1), element=element, certainty=certainty)


def supported(level_judge, facts=(), *, findings=(), not_judged=(), rules=(), kinds=("maklumat",)):
    (evaluation,) = level_judge.judge(facts, Judgement(kinds, findings, not_judged, rules))
    (one,) = evaluation.indicators
    return one


ABLE = Need(text("kesanggupan"), any=((pattern("pledge", element="kesanggupan"),),))
BETTER = Need(text("perbaikan"), any=((pattern("pledge", element="perbaikan"),),))
PRINTED = Need(text("papan"), evidence=True)


def test_a_level_needs_what_the_levels_below_it_need():
    told = supported(judge((ABLE,), (BETTER,)), [pledge("perbaikan")])

    assert (told.level, told.words, told.next_words) == (0, None, text("tingkat 1"))
    assert (told.lacking, told.unseen) == ((text("kesanggupan"),), ())


def test_the_highest_level_has_no_next():
    told = supported(judge((ABLE,), (BETTER,)), [pledge("perbaikan"), pledge("kesanggupan")])

    assert (told.level, told.words, told.highest) == (2, text("tingkat 2"), 2)
    assert (told.next_words, told.lacking, told.unseen) == (None, (), ())


def test_what_only_other_evidence_shows_is_never_lacking():
    told = supported(judge((ABLE,), (PRINTED, BETTER)), [pledge("kesanggupan")])

    assert told.level == 1
    assert told.lacking == (text("perbaikan"),)
    assert [(one.name, one.reason) for one in told.unseen] == [(text("papan"), None)]


def test_what_was_read_with_doubt_is_neither_shown_nor_lacking():
    told = supported(judge((ABLE,)), [pledge("kesanggupan", certainty=60)])

    assert (told.level, told.lacking) == (0, ())
    assert told.unseen[0].reason.id == "pembacaan bagian ini meragukan"


@pytest.mark.parametrize(
    ("element", "certainty", "level", "lacking"),
    [("sanksi", 100, 0, 1), ("sanksi", 60, 0, 0), ("kewajiban", 100, 1, 0)],
)
def test_what_must_not_be_there(element, certainty, level, lacking):
    need = Need(text("tanpa sanksi"), none=((pattern("pledge", element="sanksi"),),))

    told = supported(judge((need,)), [pledge(element, certainty)])

    assert (told.level, len(told.lacking)) == (level, lacking)


@pytest.mark.parametrize(
    ("elements", "level"), [(["sanksi"], 0), (["sanksi", "sanksi"], 0), (["sanksi", "perbaikan"], 1)]
)
def test_some_of_several(elements, level):
    lists = tuple((pattern("pledge", element=name),) for name in ("kesanggupan", "perbaikan", "sanksi"))
    need = Need(text("dua"), any=lists, at_least=2)

    assert supported(judge((need,)), [pledge(name) for name in elements]).level == level


def test_a_rule_that_is_silent_shows_a_need():
    need = Need(text("sanksi"), without=("MKL003",))
    rules = [rule("MKL003")]

    assert supported(judge((need,)), rules=rules).level == 1
    told = supported(judge((need,)), rules=rules, findings=[finding("MKL003")])
    assert (told.level, told.lacking) == (0, (text("sanksi"),))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "aturan MKL003 tidak ikut dipakai"),
        ({"rules": [rule("MKL003")], "not_judged": [NotJudged("MKL003", EMPTY)]}, "aturan MKL003 tidak dinilai"),
        (
            {"rules": [rule("MKL003")], "findings": [finding("MKL003", Severity.REVIEW)]},
            "pembacaan bagian ini meragukan",
        ),
    ],
)
def test_a_rule_that_did_not_decide_shows_nothing_and_accuses_nobody(given, reason):
    told = supported(judge((Need(text("sanksi"), without=("MKL003",)),)), **given)

    assert (told.level, told.lacking) == (0, ())
    assert told.unseen[0].reason.id == reason


def test_what_cannot_be_seen_in_such_a_document_is_told_with_the_reason_and_only_where_it_is_not_shown():
    guard = Guard((pattern("document", form="publikasi"),), text("bukan standar yang utuh"))
    need = Need(text("kesanggupan"), any=ABLE.any, unseen=guard)
    page = make_fact("document", Span(1), form="publikasi", certainty=100)

    told = supported(judge((need,)), [page])
    assert (told.lacking, told.unseen[0].reason) == ((), text("bukan standar yang utuh"))
    assert supported(judge((need,)), [page, pledge("kesanggupan")]).level == 1
    whole = make_fact("document", Span(1), form="penuh", certainty=100)
    assert supported(judge((need,)), [whole]).lacking == (text("kesanggupan"),)


def test_an_indicator_about_other_kinds_is_left_out():
    assert judge((ABLE,)).judge([], Judgement(("sop",), (), (), ())) == ()


def test_rules_are_counted_by_what_became_of_them():
    rules = [
        *(rule(f"MKL00{n}", "maklumat") for n in range(1, 6)),
        rule("SOP001", "sop"),
        rule("DOK001", proof="practice"),
        rule("ANT001", pattern_kind="across"),
    ]
    found = [
        finding("MKL001"),
        finding("MKL001", Severity.REVIEW),
        finding("MKL002", Severity.REVIEW),
        finding("DOK001"),
    ]
    open_ = [NotJudged("MKL001", EMPTY), NotJudged("MKL003", EMPTY)]

    numbers = checkable(Judgement(("maklumat",), found, open_, rules), questions=7)

    assert numbers == Checkable(met=2, found=1, review=1, not_judged=1, questions=7)
    assert numbers.judged == 4
