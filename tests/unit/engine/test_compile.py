"""Rules of packs to rules of engines, and which rules are refused."""

import pytest

from standards_lint.engine.compile import MAIN, Origin, compile_rules, origin_of
from standards_lint.errors import EngineError
from standards_lint.model.finding import Severity, Text
from standards_lint.packs.spec import Guard, Level, Op


def values(engine_rules, attribute):
    return [
        tuple(test.value for pattern in rule.patterns for test in pattern.tests if test.attribute == attribute)
        for rule in engine_rules
    ]


def test_a_list_in_a_positive_pattern_becomes_a_rule_for_each_value(generate):
    rule = generate.make_rule("A", [generate.some("c", "component", code=("in", ("biaya", "produk", "biaya")))])
    compiled = compile_rules([rule])
    assert values(compiled, "code") == [("biaya",), ("produk",)]
    assert {test.op for one in compiled for pattern in one.patterns for test in pattern.tests} == {Op.EQ}
    assert [one.name for one in compiled] == ["A/-1/0", "A/-1/1"]


def test_lists_of_several_patterns_multiply(generate):
    two = ("in", ("a", "b"))
    rule = generate.make_rule("A", [generate.some("c", "component", code=two), generate.some("d", "match", name=two)])
    assert len(compile_rules([rule])) == 4


def test_a_list_in_a_negated_pattern_becomes_as_many_negated_patterns(generate):
    rule = generate.make_rule(
        "A", [generate.some("s", "service"), generate.none("component", code=("in", ("a", "b")), state="isi")]
    )
    (compiled,) = compile_rules([rule])
    assert [pattern.negated for pattern in compiled.patterns] == [False, True, True]
    assert values([compiled], "code") == [("a", "b")]
    assert values([compiled], "state") == [("isi", "isi")]


def test_tests_are_put_in_order_constants_before_joins(generate):
    pattern = generate.some("c", "component", service="$s.key", length=("gt", 3), state="isi", code="biaya")
    (compiled,) = compile_rules([generate.make_rule("A", [generate.some("s", "service"), pattern])])
    assert [test.attribute for test in compiled.patterns[1].tests] == ["code", "state", "length", "service"]


def test_a_guard_asks_for_the_facts_of_its_rule_and_its_own(generate):
    guard = Guard((generate.some("r", "component", service="*"), generate.none("gap")), Text("", ""))
    rule = generate.make_rule("KOM-A", [generate.some("s", "service"), generate.none("component")], [guard])
    main, guarding = compile_rules([rule])
    assert [pattern.kind for pattern in guarding.patterns] == ["service", "component", "gap"]
    assert (main.distinct, guarding.distinct) == (True, False)
    assert (origin_of(main.name), origin_of(guarding.name)) == (Origin("KOM-A", MAIN), Origin("KOM-A", 0))


def test_a_code_may_hold_the_sign_that_names_are_made_with(generate):
    (compiled,) = compile_rules([generate.make_rule("A/B", [generate.some("s", "service")])])
    assert origin_of(compiled.name) == Origin("A/B", MAIN)


def test_a_rule_that_the_program_raises_itself_is_not_compiled(generate):
    assert compile_rules([generate.make_rule("DOK100", [], raised=True, at="")]) == ()


def test_two_rules_with_one_code_are_refused(generate):
    rule = generate.make_rule("A", [generate.some("s", "service")])
    with pytest.raises(EngineError, match="two rules have the code A"):
        compile_rules([rule, rule])


def test_lists_that_multiply_beyond_measure_are_refused(generate):
    many = ("in", tuple(range(17)))
    positive = generate.make_rule("A", [generate.some("c", "component", length=many, n_items=many)])
    negated = generate.make_rule(
        "A", [generate.some("s", "service"), generate.none("component", length=many, n_items=many)]
    )
    for rule in (positive, negated):
        with pytest.raises(EngineError, match="multiply to 289"):
            compile_rules([rule])


def test_the_refusal_names_the_rule_with_file_and_line(generate):
    rule = generate.make_rule("A", [generate.some("s", "servis")], file="rules/x.yaml", line=12)
    with pytest.raises(EngineError, match=r"^rules/x\.yaml:12: rule A: there is no kind of fact 'servis'"):
        compile_rules([rule])


@pytest.mark.parametrize(
    ("patterns", "sentence"),
    [
        ([], "the first pattern must be positive"),
        ([("", "service", {})], "the first pattern must be positive"),
        ([("s", "service", {}), ("s", "component", {})], "the alias 's' is bound twice"),
        ([("s", "service", {"kunci": "s1"})], "have no attribute 'kunci'"),
        ([("s", "service", {"key": 1})], "'key' takes str, not 1"),
        ([("s", "service", {"n_times": "1"})], "'n_times' takes int, not '1'"),
        ([("s", "service", {"n_times": True})], "'n_times' takes int, not True"),
        ([("s", "service", {"n_times": ("in", (1, "2"))})], "'n_times' takes int, not '2'"),
        ([("s", "service", {"population": 1})], "'population' takes bool, not 1"),
        ([("s", "service", {"name": ("gt", "a")})], "compares by size, which is for numbers only"),
        ([("s", "service", {"population": ("lte", True)})], "compares by size, which is for numbers only"),
        ([("s", "service", {"name": ("in", ())})], "the list of 'in' for 'name' is empty"),
        ([("s", "service", {"name": ("in", "a")})], "goes with 'in' and with nothing else"),
        ([("s", "service", {"name": ("eq", ("a", "b"))})], "goes with 'in' and with nothing else"),
        ([("s", "service", {"n_times": 2**60})], "the number for 'n_times' is beyond"),
        ([("s", "service", {"name": "x" * 2001})], "is longer than 2000 characters"),
        ([("c", "component", {"service": "$s.key"}), ("s", "service", {})], r"'\$s.key' is used before it is bound"),
        ([("c", "component", {"service": "$c.code"})], r"'\$c.code' is used before it is bound"),
        ([("s", "service", {}), ("c", "component", {"length": "$s.key"})], r"'length' and '\$s.key' differ in type"),
        ([("s", "service", {}), ("c", "component", {"code": "$s.kunci"})], "have no attribute 'kunci'"),
    ],
)  # fmt: skip
def test_what_engines_could_decide_differently_is_refused(generate, patterns, sentence):
    rule = generate.make_rule("A", [generate.some(alias, kind, **tests) for alias, kind, tests in patterns])
    with pytest.raises(EngineError, match=sentence):
        compile_rules([rule])


def test_a_place_that_no_pattern_binds_is_refused(generate):
    with pytest.raises(EngineError, match="'at: x' is not an alias"):
        compile_rules([generate.make_rule("A", [generate.some("s", "service")], at="x")])


def test_a_level_may_ask_only_for_what_is_bound_and_known(generate):
    def level(alias, **test):
        condition = (alias, generate.some("", "x", **test).tests[0])
        return generate.make_rule("A", [generate.some("s", "service")], levels=(Level((condition,), Severity.INFO),))

    assert len(compile_rules([level("s", key="s1")])) == 1
    with pytest.raises(EngineError, match=r"a level asks for 'doc\.form'"):
        compile_rules([level("doc", form="penuh")])
    with pytest.raises(EngineError, match="have no attribute 'form'"):
        compile_rules([level("s", form="penuh")])


def test_a_guard_is_checked_like_its_rule(generate):
    def guarded(*patterns):
        return generate.make_rule("A", [generate.some("s", "service")], [Guard(patterns, Text("", ""))])

    assert len(compile_rules([guarded(generate.none("component", service="$s.key"))])) == 2
    with pytest.raises(EngineError, match="needs at least one pattern"):
        compile_rules([guarded()])
    with pytest.raises(EngineError, match="the alias 's' is bound twice"):
        compile_rules([guarded(generate.some("s", "component"))])


def test_more_facts_or_tests_than_an_engine_can_hold_are_refused(generate):
    with pytest.raises(EngineError, match="15 positive patterns; the most is 14"):
        compile_rules([generate.make_rule("A", [generate.some(f"s{n}", "service") for n in range(15)])])
    crowded = generate.Pattern("s", "service", generate.some("", "x", key="s1").tests * 25)
    with pytest.raises(EngineError, match="a pattern has 25 tests; the most is 24"):
        compile_rules([generate.make_rule("A", [crowded])])
