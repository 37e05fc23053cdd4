"""Which engine runs."""

import sys

import pytest

from standards_lint.engine import select
from standards_lint.engine.compile import compile_rules
from standards_lint.engine.port import EngineMissingError
from standards_lint.engine.select import ENGINES, load_engine
from standards_lint.errors import EngineError, UsageError
from standards_lint.model.fact import make_fact
from standards_lint.model.span import Span


@pytest.fixture
def rules(generate):
    return [generate.make_rule("A", [generate.some("s", "service")])]


@pytest.mark.usefixtures("extension")
def test_auto_takes_durable_where_it_can_be_imported(rules):
    assert load_engine("auto", rules).name == "durable"
    assert load_engine("durable", rules).name == "durable"


def test_auto_takes_the_reference_engine_elsewhere_and_says_so(rules, monkeypatch):
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    assert load_engine("auto", rules).name == "python"
    with pytest.raises(EngineMissingError):
        load_engine("durable", rules)


def test_the_reference_engine_runs_when_it_is_asked_for(rules):
    engine = load_engine("python", rules)
    assert engine.name == "python"
    assert len(engine.evaluate([make_fact("service", Span(1))])) == 1


def test_an_unknown_name_is_refused_with_the_known_ones(rules):
    with pytest.raises(UsageError, match="no engine 'drools'; choose one of auto, durable, python"):
        load_engine("drools", rules)


@pytest.mark.parametrize("name", ENGINES)
def test_a_rule_that_cannot_be_compiled_stops_every_engine(generate, name):
    with pytest.raises(EngineError, match="rule B"):
        load_engine(name, [generate.make_rule("B", [generate.some("s", "servis")])])


def test_an_engine_for_proven_rules_is_made_when_it_is_first_asked(monkeypatch):
    made = []
    monkeypatch.setattr(select, "compile_rules", lambda rules: made.append(rules) or compile_rules(rules))
    engine = load_engine("python", [], proven=True)
    assert (engine.name, made) == ("python", [])

    assert engine.evaluate([]) == engine.evaluate([]) == ()
    assert made == [[]]


def test_rules_of_others_are_compiled_at_once(monkeypatch):
    made = []
    monkeypatch.setattr(select, "compile_rules", lambda rules: made.append(rules) or compile_rules(rules))
    load_engine("python", [])

    assert made == [[]]
