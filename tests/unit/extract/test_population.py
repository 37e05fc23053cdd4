"""Which services issue a population document; invented offices."""

from functools import cache

import pytest

from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.span import Span
from standards_lint.model.standard import Service


@cache
def knowledge():
    return load_knowledge(national())


@pytest.mark.parametrize(
    ("name", "issues"),
    [
        ("Pencatatan Perkawinan", True),
        ("Penerbitan Akta Perkawinan", True),
        ("Dispensasi Perkawinan oleh camat di tempat pencatatan perkawinan", False),
        ("Dispensasi Nikah", False),
    ],
)
def test_a_dispensation_is_no_population_document(name, issues):
    assert knowledge().population_words.issues(Service("s1", name, Span(1), ()), "adminduk") is issues
