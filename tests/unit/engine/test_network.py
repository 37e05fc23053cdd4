"""Definitions for durable-rules: what they use of it, and how rules are cut into sets that it can hold."""

import json

import pytest

from standards_lint.engine import network
from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import MAX_FACTS
from standards_lint.engine.network import END, JOINED, SESSION, TRIGGER, fnv32, refuse_alike, rule_sets
from standards_lint.engine.port import EngineRule
from standards_lint.engine.tree import MAX_BRANCHES, MAX_OPEN, MAX_PATTERNS, Tree
from standards_lint.errors import EngineError
from standards_lint.model.fact import FACT_KINDS


def definition(rules):
    (rule_set,) = rule_sets(compile_rules(rules))
    return json.loads(rule_set.definition)


def test_a_rule_with_an_absence_waits_for_the_trigger_and_others_do_not(generate):
    some, none = generate.some, generate.none
    made = definition(
        [
            generate.make_rule("A", [some("s", "service"), none("component", service="$s.key", code="biaya")]),
            generate.make_rule("B", [some("s", "service"), some("c", "component", service=("ne", "$s.key"))]),
        ]
    )
    always = {JOINED: {"a0": JOINED}}
    assert made["r0"]["all"] == [
        {"t0": {"kind": TRIGGER}},
        {"a0": {"kind": "service"}},
        {"x1$not": {"$and": [{"kind": "component"}, {"code": "biaya"}, {"service": {"a0": "key"}}, always]}},
    ]
    assert made["r1"]["all"] == [
        {"a0": {"kind": "service"}},
        {"a1": {"$and": [{"kind": "component"}, {"$neq": {"service": {"a0": "key"}}}, always]}},
    ]
    assert made[END] == {"all": [{"t0": {"kind": TRIGGER}}], "pri": 60000}


def test_words_of_a_pack_are_values_in_a_definition_and_never_names(generate):
    words = generate.make_rule("$and", [generate.some("b$any", "match", name="$or"), generate.some("m", "gap")])
    made = definition([words])
    assert set(made) == {"r0", END}
    assert made["r0"]["all"] == [
        {"a0": {"$and": [{"kind": "match"}, {"name": "$or"}]}},
        {"a1": {"kind": "gap"}},
    ]


def test_rules_that_need_the_same_facts_share_a_set(generate, monkeypatch):
    monkeypatch.setattr(network, "MAX_RULES", 2)
    kinds = ["gap", "fee", "step", "gap", "fee", "step"]
    sets = rule_sets(compile_rules([generate.make_rule(f"R{n}", [generate.some("a", k)]) for n, k in enumerate(kinds)]))
    assert [sorted({kind for asks in s.asks for kind, _ in asks.bound}) for s in sets] == [["fee"], ["gap"], ["step"]]


def test_no_two_names_or_ids_of_a_session_have_the_same_hash():
    refuse_alike({str(number) for number in range(MAX_FACTS)} | {TRIGGER, f"sid-{SESSION}"})
    refuse_alike({name for schema in FACT_KINDS.values() for name in schema})


def test_names_with_the_same_hash_are_refused():
    assert fnv32("f6059") == fnv32("f264602")
    with pytest.raises(EngineError, match="takes 'f264602' and 'f6059' for the same name"):
        refuse_alike(["code", "f6059", "f264602"])


@pytest.mark.parametrize("name", ["id", "sid", "kind", JOINED, "$and"])
def test_an_attribute_that_means_something_to_the_engine_is_refused(generate, name):
    rule = EngineRule("A/-1/0", (generate.Pattern("c", "component", (generate.Comparison(name, "eq", "x"),)),))
    with pytest.raises(EngineError, match="has a meaning of its own"):
        rule_sets([rule])
    joined = generate.Pattern("d", "component", (generate.Comparison("code", "eq", generate.Ref("c", name)),))
    with pytest.raises(EngineError, match="has a meaning of its own"):
        rule_sets([EngineRule("A/-1/0", (generate.some("c", "component"), joined))])


def taken(generate, patterns):
    """How many rules, one for each pattern, a tree takes."""
    tree = Tree()
    first = generate.some("s", "service", key="s1")
    rules = (EngineRule(f"R{n}/-1/0", (first, pattern)) for n, pattern in enumerate(patterns))
    return sum(tree.takes(rule) for rule in rules)


def test_a_tree_takes_as_many_patterns_with_the_same_tests_as_a_node_holds(generate):
    assert taken(generate, [generate.some("c", "component")] * 300) == MAX_PATTERNS


def test_a_tree_takes_few_tests_that_one_fact_may_pass_together(generate):
    longer = [generate.some("c", "component", length=("gt", n)) for n in range(300)]
    joined = [generate.some("c", "component", service="$s.key")] * 300
    assert taken(generate, longer) == MAX_OPEN
    assert taken(generate, joined) == MAX_OPEN


def test_a_tree_takes_many_tests_of_which_one_fact_passes_one(generate):
    codes = [generate.some("c", "component", code=f"c{n}") for n in range(600)]
    tree = Tree()
    rules = (EngineRule(f"R{n}/-1/0", (pattern,)) for n, pattern in enumerate(codes))
    assert sum(tree.takes(rule) for rule in rules) == MAX_BRANCHES
    both = [generate.some("c", "component", code=f"c{n}", service="$s.key") for n in range(100)]
    assert taken(generate, both) == 100


def test_open_nodes_of_several_depths_add_up(generate):
    """A fact with code c0 leaves 30 nodes open beside it and 31 below it: one more than fits."""
    above = [generate.some("c", "component", length=("gt", n)) for n in range(30)]
    below = [generate.some("c", "component", code="c0", n_items=("gt", n)) for n in range(40)]
    assert taken(generate, above + below) == MAX_OPEN


def test_a_rule_that_no_set_can_hold_is_refused_by_name(generate):
    """A negated pattern with lists of values may grow beyond what the tree takes."""
    crowd = tuple(generate.none("component", length=("gt", n)) for n in range(MAX_OPEN + 1))
    with pytest.raises(EngineError, match="rule BIG/-1/0 is too large for durable-rules"):
        rule_sets([EngineRule("BIG/-1/0", (generate.some("s", "service"), *crowd))])
