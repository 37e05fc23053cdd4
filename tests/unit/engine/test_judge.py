"""From matches to findings."""

from dataclasses import replace

import pytest

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.judge import judge
from standards_lint.engine.python import PythonEngine
from standards_lint.errors import EngineError
from standards_lint.model.fact import make_fact
from standards_lint.model.finding import Basis, Finding, Fold, NotJudged, Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.spec import FoldSpec, Guard, Level

KK = make_fact("service", Span(10), key="s1", name="Kartu Keluarga", text="Kartu Keluarga")
AKTA = make_fact("service", Span(20), key="s2", name="Akta Kelahiran", text="2. Akta Kelahiran")


def component(service="s1", code="biaya", line=11, **more):
    return make_fact("component", Span(line), service=service, code=code, text=more.pop("text", "gratis"), **more)


@pytest.fixture
def judged():
    """Judges facts by one rule or several; the kinds of the document are ``sop maklumat`` unless given."""

    def run(rules, facts, kinds=("sop", "maklumat")):
        rules = rules if isinstance(rules, list) else [rules]
        return judge(facts, rules, PythonEngine(compile_rules(rules)), kinds)

    return run


@pytest.fixture
def rule(generate):
    """A rule that finds every component, with any field replaced."""
    return lambda code="A", **more: generate.make_rule(code, [generate.some("c", "component")], **more)


def test_a_rule_may_quote_another_attribute_than_the_text(judged, rule):
    (found,), _ = judged(rule(quote="heading"), [KK, component(heading="Biaya/Tarif")])
    assert found.quote == "Biaya/Tarif"


def condition(generate, alias, **test):
    return alias, generate.some("", "x", **test).tests[0]


def test_a_finding_tells_what_its_rule_and_its_fact_say(judged, rule):
    basis = (Basis("UU 25/2009", "Pasal 21", "text"),)
    one = rule(
        name="nama",
        severity=Severity.ERROR,
        message=Text("ada {c.code}", "found {c.code}"),
        advice=Text("hapus", "delete"),
        basis=basis,
        pack="nasional",
    )
    (found,), skipped = judged(one, [KK, component(line=12)])
    assert found == Finding(
        "A", "nama", Severity.ERROR, Text("ada biaya", "found biaya"), Text("hapus", "delete"), "gratis", Span(12),
        "Kartu Keluarga", "biaya", basis, "nasional", found.fingerprint,
    )  # fmt: skip
    assert found.fingerprint
    assert skipped == ()


@pytest.mark.parametrize(
    ("applies_to", "main_only", "kinds", "applies"),
    [
        (("sop",), False, ("sop", "maklumat"), True),
        (("maklumat",), False, ("sop", "maklumat"), True),
        (("maklumat",), True, ("sop", "maklumat"), False),
        (("sop",), True, ("sop", "maklumat"), True),
        (("pengaduan", "sop"), True, ("sop",), True),
        (("pengaduan",), False, ("sop",), False),
        (("pengaduan",), False, (), False),
        (("pengaduan",), True, (), False),
        (("*",), False, (), True),
        (("*",), True, ("sop",), True),
    ],
)
def test_a_rule_judges_documents_of_its_kinds(judged, rule, applies_to, main_only, kinds, applies):
    findings, _ = judged(rule(applies_to=applies_to, main_only=main_only), [component()], kinds)
    assert bool(findings) is applies


def test_the_service_is_told_by_its_name(generate, judged, rule):
    facts = [AKTA, component("s2"), component("*", line=30), component("", line=31), component("s9", line=32)]
    findings, _ = judged([rule(), generate.make_rule("S", [generate.some("s", "service")])], facts)
    assert [(one.code, one.service) for one in findings] == [
        ("A", "Akta Kelahiran"),
        ("S", "Akta Kelahiran"),
        ("A", "*"),
        ("A", ""),
        ("A", "s9"),
    ]


def test_the_component_is_the_one_the_fact_stands_in(generate, judged):
    rules = [generate.make_rule(kind[0].upper(), [generate.some("x", kind)]) for kind in ("match", "document", "fee")]
    facts = [make_fact("document", Span(1)), make_fact("fee", Span(2)), make_fact("match", Span(3), component="biaya")]
    findings, _ = judged(rules, facts)
    assert [(one.code, one.component) for one in findings] == [("D", ""), ("F", ""), ("M", "biaya")]


def test_the_first_level_that_fits_sets_severity_and_texts(generate, judged, rule):
    levels = (
        Level((condition(generate, "c", state="kosong"), condition(generate, "c", length=("lt", 1))), Severity.ERROR),
        Level((condition(generate, "c", state=("in", ("kosong", "hampa"))),), Severity.WARNING, Text("hampa", "vague")),
        Level((condition(generate, "c", name="$c.code"),), Severity.INFO, advice=Text("tambah", "add")),
    )
    facts = [
        component(line=1, state="kosong", length=0),
        component(line=2, state="kosong", length=5),
        component(line=3, state="isi", name="biaya"),
        component(line=4, state="isi", name="Biaya"),
    ]
    findings, _ = judged(rule(levels=levels, severity=Severity.ERROR), facts)
    assert [(one.span.line, one.severity, one.message.id, one.advice.id) for one in findings] == [
        (1, Severity.ERROR, "ada", "ada"),
        (2, Severity.WARNING, "hampa", "ada"),
        (3, Severity.INFO, "ada", "tambah"),
    ]


def test_a_level_without_conditions_always_fits(judged, rule):
    (found,), _ = judged(rule(levels=(Level((), Severity.INFO),)), [component()])
    assert found.severity is Severity.INFO


@pytest.mark.parametrize("severity", list(Severity))
def test_an_uncertain_fact_gives_no_more_than_review(judged, rule, severity):
    facts = [component(line=1, certainty=69), component(line=2, certainty=70)]
    findings, _ = judged(rule(severity=severity), facts)
    assert [one.severity for one in findings] == [Severity.REVIEW, severity]


def test_any_bound_fact_may_be_the_uncertain_one(generate, judged):
    patterns = [generate.some("s", "service"), generate.some("c", "component", service="$s.key")]
    unsure = make_fact("service", Span(10), key="s1", certainty=60)
    (found,), _ = judged(generate.make_rule("A", patterns, at="c"), [unsure, component()])
    assert found.severity is Severity.REVIEW


def test_a_fold_goes_with_findings_of_its_level_however_sure_they_are(generate, judged, rule):
    fold = FoldSpec("lain", Severity.WARNING, Text("{items}", "{items}"), Text("{c.code}", "{c.code}"))
    levels = (
        Level((condition(generate, "c", state="kosong"),), Severity.ERROR),
        Level((), Severity.WARNING),
    )
    facts = [component(line=1), component(line=2, certainty=10), component(line=3, state="kosong")]
    findings, _ = judged(rule(fold=fold, levels=levels), facts)
    folded = Fold("lain", Text("{items}", "{items}"), Text("biaya", "biaya"))
    assert [(one.severity, one.fold) for one in findings] == [
        (Severity.WARNING, folded),
        (Severity.REVIEW, folded),
        (Severity.ERROR, None),
    ]


@pytest.fixture
def missing(generate):
    """No fee in a service: not judged where one stands for all services, or where the service was read badly."""
    some, none = generate.some, generate.none
    common = Guard((some("r", "component", service="*", code="biaya"),), Text("bersama: {r.text}", "shared"))
    lost = Guard((some("x", "section", service="$s.key", image_lost=True),), Text("gambar di {s.name}", "image"))
    patterns = [some("s", "service"), none("component", service="$s.key", code="biaya")]
    return generate.make_rule("KOM004", patterns, [common, lost])


def test_a_guard_keeps_the_matches_it_covers_from_being_judged(judged, missing):
    lost = make_fact("section", Span(12), service="s1", image_lost=True)
    findings, skipped = judged(missing, [KK, AKTA, lost])
    assert [one.service for one in findings] == ["Akta Kelahiran"]
    assert skipped == (NotJudged("KOM004", Text("gambar di Kartu Keluarga", "image"), "Kartu Keluarga"),)


def test_a_guard_without_a_match_to_cover_says_nothing(judged, missing):
    lost = make_fact("section", Span(12), service="s1", image_lost=True)
    assert judged(missing, [KK, lost, component()]) == ((), ())
    assert judged(missing, [lost, component("*")]) == ((), ())


def test_every_reason_is_told_once(judged, missing):
    facts = [KK, *(make_fact("section", Span(line), service="s1", image_lost=True) for line in (12, 13))]
    _, skipped = judged(missing, [*facts, component("*", text="gratis untuk semua")])
    assert [one.reason.id for one in skipped] == ["bersama: gratis untuk semua", "gambar di Kartu Keluarga"]


def test_a_guard_of_a_rule_that_has_nothing_to_say_says_nothing(generate, judged, missing):
    common = component("*")
    none_fits = replace(missing, levels=(Level((condition(generate, "s", fee="gratis"),), Severity.INFO),))
    assert judged(none_fits, [KK, common]) == ((), ())
    other_kind = replace(missing, applies_to=("pengaduan",))
    assert judged(other_kind, [KK, common]) == ((), ())


def test_a_superseded_rule_is_silent_beside_the_other(judged, rule):
    both = [rule("A", supersedes=("B",)), rule("B")]
    assert [one.code for one in judged(both, [component()])[0]] == ["A"]
    assert [one.code for one in judged(both[1], [component()])[0]] == ["B"]


def test_variants_of_a_list_are_one_rule(generate, judged):
    patterns = [generate.some("c", "component", code=("in", ("biaya", "produk")))]
    findings, _ = judged(generate.make_rule("A", patterns), [component(line=1), component(line=2, code="produk")])
    assert [one.code for one in findings] == ["A", "A"]


def test_findings_of_rules_that_were_not_asked_for_are_left_out(rule, missing):
    engine = PythonEngine(compile_rules([rule("A"), rule("B"), missing]))
    findings, skipped = judge([KK, AKTA, component(), component("*")], [rule("B")], engine, ())
    assert {one.code for one in findings} == {"B"}
    assert skipped == ()


def test_a_rule_that_the_program_raises_itself_is_passed_over(judged, rule, generate):
    raised = generate.make_rule("DOK100", [], raised=True, at="", message=Text("{message}", "{message}"))
    findings, _ = judged([raised, rule()], [component()])
    assert [one.code for one in findings] == ["A"]


def test_a_placeholder_that_stands_for_nothing_stops_the_judgement(judged, rule):
    with pytest.raises(EngineError, match=r"rule A: the placeholder \{c\.isi\}"):
        judged(rule(message=Text("{c.isi}", "")), [component()])


def test_every_engine_leads_to_the_same_findings(generate, start, missing):
    facts = [KK, AKTA, component("s2"), make_fact("section", Span(12), service="s1", image_lost=True)]
    rules = [missing, generate.make_rule("A", [generate.some("c", "component")])]
    findings, skipped = judge(facts, rules, start(rules), ("sop",))
    assert [one.code for one in findings] == ["A"]
    assert [one.code for one in skipped] == ["KOM004"]


def test_what_is_missing_is_shown_where_the_reader_would_look_for_it(judged, generate):
    whole = generate.make_rule(
        "A",
        [generate.some("s", "service")],
        at="s",
        place=(generate.some("c", "component", code="dasar_hukum"), generate.some("c", "component", code="biaya")),
    )
    basis = component(code="dasar_hukum", line=30)

    def line(*facts):
        (found,), _ = judged(whole, [KK, *facts])
        assert (found.quote, found.service) == ("", "Kartu Keluarga")
        return found.span.line

    assert line(basis, component()) == 11
    assert line(basis) == 30
    assert line() == 10
