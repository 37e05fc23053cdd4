"""What rules mean, shown on every engine; and that the engines agree."""

import random

import pytest

from standards_lint.errors import EngineError
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.span import Span

HERE = Span(1)


def component(service="s1", code="biaya", **more):
    return make_fact("component", HERE, service=service, code=code, **more)


def service(key="s1", **more):
    return make_fact("service", HERE, key=key, **more)


def test_a_pattern_without_tests_matches_every_fact_of_its_kind(generate, run):
    rule = generate.make_rule("A", [generate.some("c", "component")])
    assert run([rule], [component(), service(), component()]) == [("A", (0,)), ("A", (2,))]


@pytest.mark.parametrize(
    ("test", "matching"),
    [
        (("eq", 3), [3]),
        (("ne", 3), [-1, 2, 4]),
        (("lt", 3), [-1, 2]),
        (("lte", 3), [-1, 2, 3]),
        (("gt", 3), [4]),
        (("gte", 3), [3, 4]),
        (("in", (2, 4, 9)), [2, 4]),
    ],
)
def test_each_operator_compares_the_attribute_with_the_value(generate, run, test, matching):
    lengths = [-1, 2, 3, 4]
    rule = generate.make_rule("A", [generate.some("c", "component", length=test)])
    found = run([rule], [component(length=length) for length in lengths])
    assert sorted(lengths[index] for _, (index,) in found) == matching


def test_two_tests_of_one_attribute_must_both_hold(generate, run):
    between = generate.some("c", "component", length=("gt", 2))
    between = generate.Pattern("c", "component", (*between.tests, *generate.some("", "x", length=("lt", 5)).tests))
    facts = [component(length=length) for length in (2, 3, 4, 5)]
    assert run([generate.make_rule("A", [between])], facts) == [("A", (1,)), ("A", (2,))]


def test_a_join_binds_the_facts_that_belong_together(generate, run):
    rule = generate.make_rule("A", [generate.some("s", "service"), generate.some("c", "component", service="$s.key")])
    facts = [component("s2"), service("s1"), component("s1"), service("s2"), component("s3")]
    assert run([rule], facts) == [("A", (1, 2)), ("A", (3, 0))]


def test_an_absence_holds_for_the_service_that_lacks_the_component_only(generate, run):
    missing = [generate.some("s", "service"), generate.none("component", service="$s.key", code="biaya")]
    facts = [service("s1"), service("s2"), component("s1", "biaya"), component("s2", "produk_pelayanan")]
    assert run([generate.make_rule("A", missing)], facts) == [("A", (1,))]


def test_an_absence_of_several_words_holds_only_where_none_of_them_stands(generate, run):
    words = ("in", ("biaya", "produk"))
    missing = [generate.some("s", "service"), generate.none("component", service="$s.key", code=words)]
    facts = [service("s1"), service("s2"), service("s3"), component("s1", "biaya"), component("s2", "produk")]
    assert run([generate.make_rule("A", missing)], facts) == [("A", (2,))]


def test_no_fact_is_bound_twice(generate, run):
    twice = [generate.some("a", "component"), generate.some("b", "component", code="$a.code")]
    assert run([generate.make_rule("A", twice)], [component("s1")]) == []
    assert run([generate.make_rule("A", twice)], [component("s1"), component("s2")]) == [("A", (0, 1)), ("A", (1, 0))]


def test_not_means_no_other_fact_than_those_bound(generate, run):
    only = [generate.some("a", "component"), generate.none("component", code="$a.code")]
    facts = [component(code="biaya"), component(code="produk"), component(code="produk")]
    assert run([generate.make_rule("A", only)], facts) == [("A", (0,))]


def test_a_guard_may_ask_more_of_a_fact_that_its_rule_has_bound(generate, start):
    guard = generate.Guard(
        (generate.some("d", "document", form="tidak_pasti"),), generate.Text("tidak pasti", "unsure")
    )
    rule = generate.make_rule("A", [generate.some("doc", "document")], [guard])
    unsure, full = (make_fact("document", HERE, form=form) for form in ("tidak_pasti", "penuh"))
    assert [match.rule for match in start([rule]).evaluate([unsure])] == ["A/-1/0", "A/0/0"]
    assert [match.rule for match in start([rule]).evaluate([full])] == ["A/-1/0"]


def test_matches_come_in_the_order_of_rules_then_of_facts(generate, start):
    pairs = [generate.some("b", "component"), generate.some("a", "component", service=("ne", "$b.service"))]
    rules = [generate.make_rule("Z", pairs), generate.make_rule("A", [generate.some("c", "component")])]
    found = start(rules).evaluate([component("s1"), component("s2"), component("s3")])
    assert [(match.rule[0], [index for _, index in match.bindings]) for match in found] == [
        *(("Z", pair) for pair in ([0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1])),
        *(("A", [number]) for number in range(3)),
    ]
    assert [alias for alias, _ in found[0].bindings] == ["b", "a"]


def test_numbers_beyond_the_limit_are_only_very_large(generate, run):
    rules = [
        generate.make_rule("A", [generate.some("d", "duration", value=("gt", 60))]),
        generate.make_rule("B", [generate.some("d", "duration"), generate.some("e", "duration", value="$d.value")]),
    ]
    facts = [make_fact("duration", HERE, value=value) for value in (10**40, 10**30, -(10**30))]
    assert run(rules, facts) == [("A", (0,)), ("A", (1,)), ("B", (0, 1)), ("B", (1, 0))]


def test_every_text_equals_itself_and_nothing_else(generate, run):
    texts = [*generate.NASTY, "a" * 2000, "a" * 1999 + "b", "😀" * 2000]
    facts = [make_fact("match", HERE, text=text) for text in texts]
    rules = [generate.make_rule(f"R{n:02}", [generate.some("m", "match", text=text)]) for n, text in enumerate(texts)
             if not text.startswith("$")]  # fmt: skip
    pairs = generate.make_rule("P", [generate.some("m", "match"), generate.some("n", "match", text="$m.text")])
    assert run([*rules, pairs], facts) == [(rule.code, (int(rule.code[1:]),)) for rule in rules]


def test_no_facts_give_no_matches_and_no_rules_either(generate, run):
    rule = generate.make_rule("A", [generate.some("c", "component")])
    assert run([rule], []) == []
    assert run([], [component()]) == []
    assert run([], []) == []


def test_a_fact_that_was_not_made_for_its_kind_is_an_error_not_a_silence(generate, start):
    engine = start([generate.make_rule("A", [generate.some("c", "component", code="biaya", length=("gt", 1))])])
    for broken in ({"code": "biaya"}, {"code": "biaya", "length": "3"}, {"code": "biaya", "length": 1.5}, {}):
        with pytest.raises(EngineError, match="make_fact"):
            engine.evaluate([Fact("component", broken, HERE)])
    with pytest.raises(EngineError, match=r"line 1: .* 2001 characters"):
        engine.evaluate([Fact("component", {"code": "x" * 2001, "length": 1}, HERE)])
    assert len(engine.evaluate([component(length=3)])) == 1


def test_a_join_of_thousands_of_facts_takes_time_in_proportion(generate, run):
    rule = generate.make_rule("A", [generate.some("s", "service"), generate.some("c", "component", service="$s.key")])
    facts = [service(f"s{n}") for n in range(3000)] + [component(f"s{n}") for n in range(3000)]
    random.Random(1).shuffle(facts)
    assert len(run([rule], facts)) == 3000


def test_a_document_that_repeats_a_line_a_thousand_times_is_refused_before_it_explodes(generate, run, start):
    twice = generate.make_rule("A", [generate.some("a", "match"), generate.some("b", "match", text="$a.text")])
    copies = [make_fact("match", HERE, text="salin") for _ in range(1001)]
    engine = start([twice])
    with pytest.raises(EngineError, match="rule A/-1/0 would compare more than 1000000 combinations"):
        engine.evaluate(copies)
    assert len(engine.evaluate(copies[:2])) == 2
    different = [make_fact("match", HERE, text=f"baris {n}") for n in range(1001)]
    assert run([twice], different) == []
    one = generate.make_rule("A", [generate.some("a", "match"), generate.some("b", "match", name="x")])
    assert run([one], copies) == []


def test_values_that_never_meet_in_a_fact_do_not_make_a_document_too_large(generate, run):
    rule = generate.make_rule(
        "A", [generate.some("a", "match", name="x", service="*"), generate.some("b", "match", name="x", service="*")]
    )
    facts = [make_fact("match", HERE, name="x", service=f"s{n}") for n in range(1500)]
    facts += [make_fact("match", HERE, name="y", service="*") for _ in range(1500)]
    assert run([rule], facts) == []


@pytest.mark.usefixtures("extension")
def test_durable_gives_exactly_the_matches_of_the_reference(generate):
    documents = matches = 0
    for seed in range(20, 44):
        for expected, found in generate.comparisons(seed):
            assert found == expected, f"seed {seed}"
            documents, matches = documents + 1, matches + len(expected)
    assert documents == 96
    assert matches > 5_000
