"""Texts of rules with the words of the document in them."""

import pytest

from standards_lint.engine.wording import Wording
from standards_lint.errors import EngineError
from standards_lint.model.fact import make_fact
from standards_lint.model.finding import Fold, Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.spec import FoldSpec


@pytest.fixture
def wording(generate):
    fact = make_fact("duration", Span(3), text="90 hari {d.value}", value=90, vague=False, class_="berkadar")
    return Wording(generate.make_rule("A", [generate.some("d", "duration")]), {"d": fact})


def test_placeholders_are_replaced_in_both_languages(wording):
    assert wording.fill(Text("{d.value} hari", "{d.value} days")) == Text("90 hari", "90 days")


def test_braces_in_the_document_are_not_looked_at_again(wording):
    assert wording.fill(Text("“{d.text}”", "{d.text}")) == Text("“90 hari {d.value}”", "90 hari {d.value}")


def test_a_truth_value_is_written_as_in_yaml_and_a_class_by_its_own_name(wording):
    assert wording.fill(Text("{d.vague}", "{d.class}")) == Text("false", "berkadar")


@pytest.mark.parametrize("name", ["x.text", "d.teks", "d", "d.", ".text", "v.lain", "knowledge.tenggat", "", "items"])
def test_a_placeholder_that_stands_for_nothing_is_an_error_with_the_rule(wording, name):
    with pytest.raises(EngineError, match=rf"^rule A: the placeholder \{{{name}\}} stands for nothing"):
        wording.fill(Text("{" + name + "}", ""))


def test_the_error_names_the_file_of_the_rule(generate):
    rule = generate.make_rule("A", [generate.some("d", "duration")], file="rules/a.yaml", line=4)
    with pytest.raises(EngineError, match=r"^rules/a\.yaml:4: rule A"):
        Wording(rule, {}).fill(Text("{d.text}", ""))


def test_a_fold_leaves_its_items_to_the_report(wording):
    spec = FoldSpec("waktu", Severity.INFO, Text("{items}, {d.value}", "{items}"), Text("{d.text}", "{d.unit}"))
    expected = Fold("waktu", Text("{items}, 90", "{items}"), Text("90 hari {d.value}", ""))
    assert wording.fold(spec) == expected


def test_the_item_of_a_fold_has_no_items_of_its_own(wording):
    with pytest.raises(EngineError, match="stands for nothing"):
        wording.fold(FoldSpec("k", Severity.INFO, Text("", ""), Text("{items}", "")))
