"""Every example and case of the national pack, through the whole program."""

import pytest

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.pipeline import lint_bytes
from standards_lint.testing import check_pack, examples_session, render_scaffold, run_example

PACK = load_pack(national(), trusted=True)
EXAMPLES = [(rule, example) for rule in PACK.rules for example in (*rule.examples, *rule.cases)]
NAMES = [f"{rule.code} {example.name}" for rule, example in EXAMPLES]


@pytest.fixture(scope="session", params=["durable", "python"])
def session(request):
    if request.param == "durable":
        pytest.importorskip("durable_rules_engine", reason="durable-rules cannot be had here", exc_type=ImportError)
    return examples_session(PACK, request.param)


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
