"""The defects of durable-rules 2.0.28 that were measured, one by one, through the port.

Each either has a test here that would crash, hang or answer wrongly if the adapter used the engine in the obvious
way, or stands in `OUT_OF_REACH` with the reason why no rule and no fact can lead to it. The numbers are those under
which the defects were recorded; the last test demands that none is forgotten.
"""

import json
import sys
import threading
from itertools import permutations
from types import SimpleNamespace

import pytest

from standards_lint.engine import network
from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import MAX_FACTS, DurableEngine
from standards_lint.engine.network import SESSION, TRIGGER, refuse_alike, rule_sets
from standards_lint.errors import EngineError
from standards_lint.model.fact import FACT_KINDS, Fact, make_fact
from standards_lint.model.span import Span

HERE = Span(1)

TRAPS = range(1, 23)

OUT_OF_REACH = {
    15: "counts are attributes of facts (n_channels); definitions hold no count and no cap (see trap 14's test)",
    16: "definitions hold no 'any'; facts are asserted, never events; priorities are our own constants",
    18: "definitions hold no $mt and no $imt: text patterns are matched before facts are made",
}


def component(service="s1", code="biaya", **more):
    return make_fact("component", HERE, service=service, code=code, **more)


def service(key="s1"):
    return make_fact("service", HERE, key=key)


@pytest.fixture
def large_sets(monkeypatch):
    """Rule sets as large as the engine's tree allows."""
    monkeypatch.setattr(network, "MAX_RULES", 200)


def test_trap_01_a_document_in_which_nothing_fires_can_be_put_away(generate, run):
    patterns = [generate.some("a", "component", code="a"), generate.some("b", "component", code="b")]
    assert run([generate.make_rule("A", patterns)], [component(code="a")]) == []


def test_trap_02_no_timer_threads_are_started(generate, start):
    before = threading.active_count()
    engine = start([generate.make_rule("A", [generate.some("c", "component")])])
    for _ in range(20):
        assert len(engine.evaluate([component()])) == 1
    assert threading.active_count() == before


def test_trap_03_a_document_without_facts_is_no_crash(generate, start):
    engine = start([generate.make_rule("A", [generate.some("c", "component")])])
    for _ in range(50):
        assert engine.evaluate([]) == ()
        assert engine.evaluate(()) == ()


@pytest.mark.parametrize("value", [1e-7, 1e16, float("inf"), float("nan"), None, (1,), {"a": 1}])
def test_trap_04_values_that_crash_the_parser_never_reach_it(generate, start, value):
    engine = start([generate.make_rule("A", [generate.some("c", "component", length=("gt", 0))])])
    with pytest.raises(EngineError, match="takes int"):
        engine.evaluate([Fact("component", {"length": value}, HERE)])


def test_trap_05_facts_have_no_attribute_whose_join_reads_freed_memory():
    assert not {name for schema in FACT_KINDS.values() for name in schema} & {"id", "sid"}


def test_trap_06_a_failing_last_join_does_not_read_beyond_its_end(generate, run):
    patterns = [
        generate.some("a", "component"),
        generate.some("b", "component", code="$a.code", name="$a.name", heading="$a.heading"),
    ]
    facts = [component(code="x", name="y", heading=str(n)) for n in range(40)]
    assert run([generate.make_rule("A", patterns)], facts) == []


def test_trap_07_a_rule_of_absences_only_is_refused(generate):
    with pytest.raises(EngineError, match="the first pattern must be positive"):
        compile_rules([generate.make_rule("A", [generate.none("component")], at="")])


@pytest.mark.usefixtures("large_sets")
def test_trap_08_hundreds_of_rules_with_the_same_first_condition(generate, run):
    some, none = generate.some, generate.none
    rules = [generate.make_rule(f"A{n:03}", [some("c", "component")]) for n in range(300)]
    rules += [generate.make_rule(f"B{n:03}", [some("s", "service"), none("component")]) for n in range(300)]
    rules += [generate.make_rule(f"C{n:03}", [some("c", "component", code=f"c{n}")]) for n in range(600)]
    rules += [generate.make_rule(f"D{n:03}", [some("c", "component"), some("d", "component")]) for n in range(200)]
    found = run(rules, [service(), component(code="c7")])
    assert found == [(f"A{n:03}", (1,)) for n in range(300)] + [("C007", (1,))]


def test_trap_09_an_absence_does_not_depend_on_the_order_of_facts(generate, run):
    some, none = generate.some, generate.none
    rules = [
        generate.make_rule("A", [some("s", "service"), none("component", service="$s.key")]),
        generate.make_rule("B", [some("s", "service"), none("component", service="$s.key"), some("d", "document")]),
        generate.make_rule("C", [some("s", "service"), some("d", "document"), none("component", service="$s.key")]),
    ]
    facts = [service("s1"), service("s2"), component("s1"), make_fact("document", HERE)]
    for order in permutations(facts):
        lone, document = order.index(facts[1]), order.index(facts[3])
        assert run(rules, order) == [("A", (lone,)), ("B", (lone, document)), ("C", (lone, document))]


@pytest.mark.usefixtures("large_sets")
@pytest.mark.parametrize(
    "tests",
    [
        pytest.param(lambda n: {"length": ("gt", n)}, id="thresholds"),
        pytest.param(lambda n: {"name": ("ne", f"n{n}")}, id="other words"),
        pytest.param(lambda n: {"service": "$s.key", "length": ("gt", n)}, id="joins behind thresholds"),
        pytest.param(lambda _: {"service": "$s.key"}, id="the same join"),
    ],
)
def test_trap_10_a_fact_may_pass_hundreds_of_tests_at_once(generate, run, tests):
    rules = [
        generate.make_rule(f"A{n:03}", [generate.some("s", "service"), generate.some("c", "component", **tests(n))])
        for n in range(200)
    ]
    found = run(rules, [service(), component(length=10_000), component("s2", length=-1)])
    assert [match for match in found if match[1] == (0, 1)] == [(rule.code, (0, 1)) for rule in rules]


def test_trap_10_a_hundred_codes_of_one_attribute_are_a_hundred_rules(generate, run):
    rules = [generate.make_rule(f"A{n:03}", [generate.some("c", "component", code=f"c{n}")]) for n in range(100)]
    facts = [component(code=f"c{n}") for n in range(100)]
    assert run(rules, facts) == [(f"A{n:03}", (n,)) for n in range(100)]


def test_trap_11_the_longest_texts_are_told_apart_and_longer_ones_refused(generate, run, start):
    same = [generate.some("a", "match"), generate.some("b", "match", text="$a.text")]
    rule = generate.make_rule("A", same)
    longest = "😀" * 1999
    facts = [make_fact("match", HERE, text=longest + end) for end in ("a", "b", "a")]
    assert run([rule], facts) == [("A", (0, 2)), ("A", (2, 0))]
    with pytest.raises(EngineError, match="66000 characters"):
        start([rule]).evaluate([Fact("match", {"text": "x" * 66000}, HERE)])


def test_trap_12_no_two_facts_of_a_document_are_taken_for_one():
    refuse_alike({str(number) for number in range(MAX_FACTS)} | {TRIGGER, f"sid-{SESSION}"})


def test_trap_13_types_are_not_mixed(generate, run):
    for value in ("60", 60.0, True):
        with pytest.raises(EngineError, match="takes int"):
            compile_rules([generate.make_rule("A", [generate.some("c", "component", length=("gt", value))])])
    texts = [component(code=code) for code in ("1", "1.0", "01", "true", "")]
    rules = [generate.make_rule(f"A{n}", [generate.some("c", "component", code=code)])
             for n, code in enumerate(("1", "1.0", "01", "true", ""))]  # fmt: skip
    assert run(rules, texts) == [(f"A{n}", (n,)) for n in range(5)]
    pairs = generate.make_rule("P", [generate.some("a", "component"), generate.some("b", "component", code="$a.code")])
    assert run([pairs], texts) == []


def conditions(value):
    """All mappings inside a definition that are conditions, and the words that stand where operators may."""
    if isinstance(value, list):
        return [found for part in value for found in conditions(part)]
    if isinstance(value, dict):
        return [value, *(found for part in value.values() for found in conditions(part))]
    return []


def test_trap_14_every_condition_has_one_key_and_a_known_operator(generate):
    words = set()
    for seed in range(30):
        for rule_set in rule_sets(compile_rules(generate.Generator(seed).rules(20))):
            for rule in json.loads(rule_set.definition).values():
                assert set(rule) <= {"all", "pri", "dist"}
                for condition in conditions(rule["all"]):
                    (key,) = condition
                    words |= {key.partition("$")[1] + key.partition("$")[2]} if "$" in key else set()
    assert words == {"$and", "$neq", "$lt", "$lte", "$gt", "$gte", "$not"}


def test_trap_17_a_fact_that_lacks_an_attribute_is_refused(generate, start):
    patterns = [generate.some("s", "service"), generate.some("c", "component", service="$s.key", code="$s.name")]
    engine = start([generate.make_rule("A", patterns)])
    with pytest.raises(EngineError, match="'name', which takes str"):
        engine.evaluate([Fact("service", {"key": "s1"}, HERE), component()])


def test_trap_19_nothing_that_goes_wrong_while_reading_results_is_swallowed(generate, extension, monkeypatch):
    shell = SimpleNamespace(**{name: getattr(extension, name) for name in dir(extension)})
    monkeypatch.setitem(sys.modules, "durable_rules_engine", shell)
    engine = DurableEngine(compile_rules([generate.make_rule("A", [generate.some("c", "component")])]))

    def broken(*_):
        raise ValueError("broken")

    shell.complete_and_start_action = broken
    with pytest.raises(ValueError, match="broken"):
        engine.evaluate([component()])


def test_trap_20_facts_that_no_rule_wants_or_that_are_equal_hold_nothing_up(generate, run):
    rule = generate.make_rule("A", [generate.some("c", "component", code="biaya")])
    facts = [make_fact("gap", HERE), component(code="x"), component(), make_fact("gap", HERE), component(), component()]
    assert run([rule], facts) == [("A", (2,)), ("A", (4,)), ("A", (5,))]


def test_trap_21_more_documents_than_the_engine_has_sessions(generate, start):
    engine = start([generate.make_rule("A", [generate.some("c", "component"), generate.none("gap")])])
    for number in range(1100):
        assert len(engine.evaluate([component()] * (number % 3))) == number % 3


def test_trap_21_no_kind_of_fact_has_more_attributes_than_the_engine_holds():
    assert max(len(schema) for schema in FACT_KINDS.values()) < 248


def test_trap_22_rules_are_left_as_they_were_and_may_be_compiled_again(generate, start):
    rules = [generate.make_rule("my$state$flow", [generate.some("c", "component"), generate.none("gap")])]
    first, again = start(rules), start(rules)
    assert first.evaluate([component()]) == again.evaluate([component()])
    assert len(again.evaluate([component()])) == 1


def test_every_trap_has_a_test_or_a_reason():
    tested = {int(name.split("_")[2]) for name in globals() if name.startswith("test_trap_")}
    assert tested.isdisjoint(OUT_OF_REACH)
    assert tested | set(OUT_OF_REACH) == set(TRAPS)


@pytest.mark.usefixtures("large_sets", "extension")
def test_engines_agree_on_large_sets_too(generate):
    for seed in range(300, 303):
        for expected, found in generate.comparisons(seed):
            assert found == expected, f"seed {seed}"
