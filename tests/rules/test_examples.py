"""Every example and case of the national pack, through the whole program."""

import importlib.util
from dataclasses import replace

import pytest

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.pipeline import lint_bytes
from standards_lint.testing import check_pack, examples_session, render_scaffold, run_example

PACK = load_pack(national(), trusted=True)
EXAMPLES = [(rule, example) for rule in PACK.rules for example in (*rule.examples, *rule.cases)]
NAMES = [f"{rule.code} {example.name}" for rule, example in EXAMPLES]


class BothEngines:
    """Asks both engines about the same facts, which a document is read for once, and takes no difference."""

    name = "python"

    def __init__(self, reference, durable):
        self._reference, self._durable = reference, durable

    def evaluate(self, facts):
        matches = self._reference.evaluate(facts)
        assert self._durable.evaluate(facts) == matches
        return matches


@pytest.fixture(scope="session")
def session():
    reference = examples_session(PACK, "python")
    if importlib.util.find_spec("durable_rules_engine") is None:
        return reference  # durable-rules cannot be had on this machine
    return replace(reference, engine=BothEngines(reference.engine, examples_session(PACK, "durable").engine))


def test_the_shipped_pack_is_sound():
    assert check_pack(national()) == []


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code} {example.name}" for rule, example in EXAMPLES]
)
def test_an_example_gives_exactly_the_codes_it_names(rule, example, session):
    result = run_example(rule, example, PACK, session)

    assert result.passed, result.told()


@pytest.mark.parametrize("name", sorted(PACK.scaffolds))
def test_a_scaffold_is_clean(name, session):
    """`publikasi` leaves out half of a standard, as published pages do: that is told, and nothing else."""
    report = lint_bytes(render_scaffold(PACK.scaffolds[name]).encode(), "kerangka.txt", session)

    codes = {finding.code for finding in report.findings}
    assert codes == ALLOWED.get(name, set()), [f.message.id for f in report.findings]


ALLOWED = {
    "publikasi": {f"KOM{number:03}" for number in (1, 7, 8, 9, 11, 12, 13, 14)},
    "bukan_standar": {"DOK020"},
}
"""What a scaffold is for, where it is for something that is told."""
