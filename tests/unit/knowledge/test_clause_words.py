"""What a clause tells, by the cases that stand beside its patterns."""

import pytest

from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import load_yaml, national

ROWS = load_yaml(national() / "vocabulary" / "kalimat.yaml")["kalimat"]


def cases(key):
    return [(row["component"], text) for row in ROWS for text in row[key]]


def test_every_row_has_its_cases_and_names_a_component():
    known = {component.id for component in load_knowledge(national()).components.all}
    assert {row["component"] for row in ROWS} == known
    assert all(row["ya"] and row["bukan"] for row in ROWS)


@pytest.mark.parametrize(("component", "text"), cases("ya"))
def test_a_clause_tells_its_component(component, text):
    assert load_knowledge(national()).clause_words.component(text)[0] == component


@pytest.mark.parametrize(("component", "text"), cases("bukan"))
def test_a_near_miss_does_not(component, text):
    assert load_knowledge(national()).clause_words.component(text)[0] != component
