"""Facts are complete, typed and within their closed lists."""

import pytest

from standards_lint.model.fact import FACT_KINDS, MAX_TEXT, make_fact
from standards_lint.model.span import Span


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_a_fact_has_every_attribute_of_its_kind(kind):
    fact = make_fact(kind, Span(1))
    assert set(fact.values) == set(FACT_KINDS[kind])
    assert all(type(fact[name]) is attribute.type for name, attribute in FACT_KINDS[kind].items())
    assert fact["certainty"] == 100


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_every_kind_carries_its_words_and_how_sure_it_is(kind):
    assert {"text", "certainty"} <= set(FACT_KINDS[kind])
    assert all(attribute.doc for attribute in FACT_KINDS[kind].values())


def test_an_unknown_attribute_is_refused():
    with pytest.raises(KeyError, match=r"duration has no attribute “satuan”; it has .*unit"):
        make_fact("duration", Span(1), satuan="hari")


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError, match=r"no kind of facts “durasi”; there are .*duration"):
        make_fact("durasi", Span(1))


@pytest.mark.parametrize("value", [True, "3", 3.0])
def test_a_value_of_another_type_is_refused(value):
    with pytest.raises(TypeError, match=r"duration\.value takes int"):
        make_fact("duration", Span(1), value=value)


def test_a_word_outside_a_closed_list_is_refused():
    with pytest.raises(ValueError, match=r"duration\.role is one of service"):
        make_fact("duration", Span(1), role="layanan")


def test_class_is_given_with_an_underscore():
    assert make_fact("duration", Span(1), class_="ringan")["class"] == "ringan"


def test_a_long_text_is_cut_with_an_ellipsis():
    text = make_fact("match", Span(1), text="a" * (MAX_TEXT + 5))["text"]
    assert (len(text), text[-1]) == (MAX_TEXT, "…")
