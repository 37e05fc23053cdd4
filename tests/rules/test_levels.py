"""The evaluations of the national pack: their cases, through the whole program, and what they say of themselves."""

import pytest

from standards_lint.knowledge.data import national
from standards_lint.level_cases import run_level_cases
from standards_lint.packs.levels import load_evaluations
from standards_lint.packs.load import load_pack

PACK = load_pack(national(), trusted=True)
EVALUATIONS = load_evaluations(national())
INDICATORS = [indicator for evaluation in EVALUATIONS for indicator in evaluation.indicators]


@pytest.fixture(scope="module")
def results():
    return list(run_level_cases(PACK, engine="python"))


def test_every_case_supports_the_level_it_names(results):
    assert len(results) == sum(len(indicator.cases) for indicator in INDICATORS) > 0
    assert [result.told() for result in results if not result.passed] == []


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.code)
def test_every_level_that_a_document_can_show_has_a_case(indicator):
    """A level with evidence among its needs is beyond every document, and so are those above it."""
    shown = 0
    for level in indicator.levels:
        if any(need.evidence for need in level.needs):
            break
        shown += 1

    wanted = set(range(1, shown + 1)) - SKIPPED.get(indicator.code, set())
    assert {case.level for case in indicator.cases} >= wanted


SKIPPED = {"1.a.Ak": {4}, "2.a.P": {2, 4}}
"""Levels whose cases would only repeat those of their neighbours."""


@pytest.mark.parametrize("evaluation", EVALUATIONS, ids=lambda evaluation: evaluation.id)
def test_what_was_not_read_in_the_form_itself_is_said(evaluation):
    assert evaluation.verified == "secondary"
    assert "resminya belum dibaca" in evaluation.source.id
    assert "official form was not read" in evaluation.source.en
    assert "bukan nilai" in evaluation.caution.id
    assert "no PEKPPP score" in evaluation.caution.en
