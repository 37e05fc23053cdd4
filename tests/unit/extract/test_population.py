"""Which services issue a population document; invented offices."""

import pytest
from reading import knowledge

from standards_lint.model.span import Span
from standards_lint.model.standard import Service


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
