"""durable-rules behind its adapter: it does not crash, does not leak sessions, and says so when it fails."""

import gc
import sys
import threading
from types import SimpleNamespace

import pytest

from standards_lint.engine import durable
from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import DurableEngine
from standards_lint.engine.port import EngineMissingError
from standards_lint.errors import EngineError
from standards_lint.model.fact import make_fact
from standards_lint.model.span import Span

HERE = Span(1)


@pytest.fixture
def absence(generate):
    """A rule that finds the services without a fee, compiled."""
    patterns = [generate.some("s", "service"), generate.none("component", service="$s.key", code="biaya")]
    return compile_rules([generate.make_rule("A", patterns)])


@pytest.fixture
def imitation(extension, monkeypatch):
    """The real extension in a shell whose functions a test may replace."""
    names = ("error", "create_ruleset", "delete_ruleset", "assert_fact", "start_action_for_state",
             "complete_and_start_action", "delete_state")  # fmt: skip
    shell = SimpleNamespace(**{name: getattr(extension, name) for name in names})
    monkeypatch.setitem(sys.modules, "durable_rules_engine", shell)
    return shell


def document(number):
    """Some services, of which every other one lacks its fee."""
    services = [make_fact("service", HERE, key=f"s{n}") for n in range(number % 7)]
    return services + [make_fact("component", HERE, service=f"s{n}", code="biaya") for n in range(0, number % 7, 2)]


@pytest.mark.usefixtures("extension")
def test_one_engine_judges_thousands_of_documents_each_for_itself(absence):
    engine = DurableEngine(absence)
    for number in range(3000):
        found = [dict(match.bindings)["s"] for match in engine.evaluate(document(number))]
        assert found == list(range(1, number % 7, 2))


@pytest.mark.usefixtures("extension")
def test_many_engines_live_and_die_in_one_process(absence):
    engines = [DurableEngine(absence) for _ in range(150)]
    for engine in engines:
        assert len(engine.evaluate(document(6))) == 3
    del engines, engine
    gc.collect()
    for _ in range(150):
        assert len(DurableEngine(absence).evaluate(document(6))) == 3


def test_rule_sets_are_given_back_with_their_engine(imitation, absence):
    held, real = [], imitation.delete_ruleset
    imitation.delete_ruleset = lambda handle: (held.append(handle), real(handle))
    engine = DurableEngine(absence)
    assert not held
    del engine
    gc.collect()
    assert len(held) == 1


@pytest.mark.usefixtures("extension")
def test_threads_may_share_an_engine(absence):
    engine, wrong = DurableEngine(absence), []

    def work():
        for number in range(200):
            found = [dict(match.bindings)["s"] for match in engine.evaluate(document(number))]
            if found != list(range(1, number % 7, 2)):
                wrong.append(number)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.usefixtures("extension")
def test_a_match_may_bind_as_many_facts_as_the_check_allows(generate):
    some = generate.some
    chain = [some("f0", "field"), *(some(f"f{n}", "field", label=f"$f{n - 1}.value") for n in range(1, 14))]
    (rule,) = compile_rules([generate.make_rule("A", chain)])
    facts = [make_fact("field", HERE, label=f"v{n}", value=f"v{n + 1}") for n in range(14)]
    (match,) = DurableEngine([rule]).evaluate(facts)
    assert match.bindings == tuple((f"f{n}", n) for n in range(14))


@pytest.mark.usefixtures("extension")
def test_a_pattern_may_hold_as_many_tests_as_the_check_allows(generate):
    joins = generate.some("", "x", value="$f.value").tests * 24
    patterns = [generate.some("f", "field"), generate.Pattern("g", "field", joins)]
    facts = [make_fact("field", HERE, value=value) for value in ("a", "b", "a")]
    found = DurableEngine(compile_rules([generate.make_rule("A", patterns)])).evaluate(facts)
    assert [[index for _, index in match.bindings] for match in found] == [[0, 2], [2, 0]]


def test_an_error_of_the_extension_is_told_and_the_next_document_is_judged_afresh(imitation, absence):
    engine, real = DurableEngine(absence), imitation.assert_fact

    def failing(handle, fact):
        if '"s3"' in fact:
            raise imitation.error("Could not assert fact, error code: 303")
        return real(handle, fact)

    imitation.assert_fact = failing
    with pytest.raises(EngineError, match=r"durable-rules failed .*303.*--engine python"):
        engine.evaluate(document(6))
    assert len(engine.evaluate(document(2))) == 1
    imitation.assert_fact = real
    assert len(engine.evaluate(document(6))) == 3


def test_an_interruption_leaves_no_half_judged_document_behind(imitation, absence):
    engine, real = DurableEngine(absence), imitation.complete_and_start_action

    def interrupted(*_):
        raise KeyboardInterrupt

    imitation.complete_and_start_action = interrupted
    with pytest.raises(KeyboardInterrupt):
        engine.evaluate(document(6))
    imitation.complete_and_start_action = real
    assert len(engine.evaluate(document(2))) == 1


def test_a_fact_that_the_extension_takes_for_another_is_an_error(imitation, absence):
    engine, real = DurableEngine(absence), imitation.assert_fact
    imitation.assert_fact = lambda handle, fact: (2, 1) if '"run"' not in fact else real(handle, fact)
    with pytest.raises(EngineError, match="durable-rules answers 2 to"):
        engine.evaluate(document(6))


def test_an_evaluation_that_stops_early_is_an_error(imitation, absence):
    engine = DurableEngine(absence)
    imitation.complete_and_start_action = lambda *_: None
    with pytest.raises(EngineError, match="stopped before its end rule"):
        engine.evaluate(document(6))
    imitation.start_action_for_state = lambda *_: None
    with pytest.raises(EngineError, match="stopped before its end rule"):
        engine.evaluate(document(6))


def test_a_want_of_memory_is_told_like_any_other_failure(imitation, absence):
    engine = DurableEngine(absence)

    def exhausted(*_):
        raise MemoryError

    imitation.assert_fact = exhausted
    with pytest.raises(EngineError, match="durable-rules failed"):
        engine.evaluate(document(6))


def test_rules_that_the_extension_refuses_are_an_error(imitation, absence):
    def refusing(*_):
        raise imitation.error("Could not create ruleset, error code: 108")

    imitation.create_ruleset = refusing
    with pytest.raises(EngineError, match=r"refuses the rules .*108"):
        DurableEngine(absence)


@pytest.mark.usefixtures("extension")
def test_more_facts_than_the_extension_is_trusted_with_are_an_error(absence, monkeypatch):
    monkeypatch.setattr(durable, "MAX_FACTS", 3)
    engine = DurableEngine(absence)
    with pytest.raises(EngineError, match=r"9 facts are more than the 3 .*--engine python"):
        engine.evaluate(document(6))
    assert engine.evaluate([make_fact("gap", HERE)] * 9) == ()


def test_without_the_extension_the_engine_says_what_to_do(absence, monkeypatch):
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    with pytest.raises(EngineMissingError, match=r"install durable-rules .* or use --engine python"):
        DurableEngine(absence)
