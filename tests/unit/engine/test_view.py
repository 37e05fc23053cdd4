"""What engines see of facts."""

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.view import View, looks, needs, visible_attributes
from standards_lint.model.fact import make_fact
from standards_lint.model.span import Span


def compiled(generate, *patterns):
    (rule,) = compile_rules([generate.make_rule("A", patterns)])
    return rule


def test_only_attributes_that_rules_test_or_compare_with_are_seen(generate):
    rule = compiled(
        generate, generate.some("s", "service"), generate.some("c", "component", service="$s.key"), generate.none("gap")
    )
    tested = visible_attributes([rule])
    assert tested == {"service": ("key",), "component": ("service",), "gap": ()}
    facts = [make_fact("service", Span(1), key="s1", text="panjang" * 99), make_fact("step", Span(2))]
    assert View(facts, tested).values == {0: {"key": "s1"}}


def test_a_fact_is_found_by_kind_and_by_value():
    facts = [make_fact("component", Span(1), code=code) for code in ("a", "b", "a")] + [make_fact("gap", Span(1))]
    view = View(facts, {"component": ("code",)})
    assert view.of_kind("component") == [0, 1, 2]
    assert view.with_value("component", "code", "a") == [0, 2]
    assert not view.with_value("component", "code", "z")
    assert not view.of_kind("gap")


def test_a_rule_needs_its_constants_but_not_what_joins_or_negations_ask_for(generate):
    rule = compiled(
        generate,
        generate.some("d", "document", main="sop"),
        generate.some("c", "component", code="biaya", service=("ne", "*"), name="$d.text"),
        generate.none("gap", label="a"),
    )
    assert needs(rule) == (
        ("component", "code", "biaya"),
        ("component", "", ""),
        ("document", "main", "sop"),
        ("document", "", ""),
    )


def test_a_pattern_takes_the_facts_that_have_all_the_values_it_names(generate):
    wanted = generate.some("c", "component", code="biaya", state=("ne", "isi"), service="*", name="$d.text")
    like = looks(compiled(generate, generate.some("d", "document"), wanted).patterns[1])
    assert like == ("component", (("code", "biaya"), ("service", "*")))
    pairs = [("biaya", "*"), ("biaya", "s1"), ("produk", "*"), ("biaya", "*")]
    facts = [make_fact("component", Span(1), code=code, service=service) for code, service in pairs]
    view = View(facts, {"component": ("code", "service"), "document": ()})
    assert view.looking(like) == {0, 3}
    assert view.looking(("component", ())) == {0, 1, 2, 3}
    assert not view.looking(("document", ()))


def test_a_rule_is_left_alone_where_something_it_needs_is_not_there():
    view = View([make_fact("component", Span(1), code="biaya")], {"component": ("code",), "document": ()})
    assert view.meets([("component", "code", "biaya"), ("component", "", "")])
    assert view.meets([])
    assert not view.meets([("component", "code", "produk")])
    assert not view.meets([("component", "code", "biaya"), ("document", "", "")])
