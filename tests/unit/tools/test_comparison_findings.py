"""Findings of two runs: what counts as the same, as another wording, as gained and as lost."""

from dataclasses import replace

import pytest
from comparison.findings import Told, compare

ONE = Told(
    document="files/a.html",
    code="WKT002",
    name="hari-tanpa-jenis",
    severity="warning",
    message="“3 hari” tidak menyebut jenis harinya",
    advice="Tulis “3 hari kerja”.",
    quote="3 hari",
    service="Izin Contoh",
    component="jangka_waktu",
    line=12,
    column=4,
)


def told(**other):
    return replace(ONE, **other)


def counts(difference):
    return len(difference.gained), len(difference.lost), len(difference.changed)


def test_the_same_findings_are_no_difference():
    assert counts(compare([ONE], [ONE])) == (0, 0, 0)


def test_a_line_that_moved_is_no_difference():
    assert counts(compare([ONE], [told(line=80, column=1)])) == (0, 0, 0)


@pytest.mark.parametrize("other", ["document", "code"])
def test_another_document_or_rule_is_a_gain_and_a_loss(other):
    assert counts(compare([ONE], [told(**{other: "lain"})])) == (1, 1, 0)


@pytest.mark.parametrize(("what", "now"), [("message", "Lain"), ("advice", "Lain"), ("severity", "info")])
def test_what_is_said_otherwise_of_the_same_words_is_changed_even_if_the_line_moved(what, now):
    difference = compare([ONE], [told(**{what: now, "line": 80})])

    assert counts(difference) == (0, 0, 1)
    assert difference.changed[0].fields() == ((what, getattr(ONE, what), now),)


def test_other_words_on_the_same_line_are_a_change():
    assert counts(compare([ONE], [told(quote="3 (tiga) hari", message="“3 (tiga) hari” …")])) == (0, 0, 1)


def test_a_service_of_another_name_on_the_same_line_is_a_change():
    difference = compare([ONE], [told(service="Izin Contoh Baru")])

    assert counts(difference) == (0, 0, 1)
    assert difference.changed[0].fields() == (("service", "Izin Contoh", "Izin Contoh Baru"),)


def test_other_words_elsewhere_are_a_gain_and_a_loss():
    assert counts(compare([ONE], [told(quote="9 hari", message="“9 hari” …", line=80)])) == (1, 1, 0)


def test_of_repetitions_the_one_that_is_gone_is_called_lost():
    before = [told(line=line) for line in (1, 2, 3)]
    difference = compare(before, [before[0], before[2]])

    assert (counts(difference), difference.lost[0].line) == ((0, 1, 0), 2)


def test_spaces_and_capitals_of_a_quote_make_no_other_words():
    assert compare([ONE], [told(quote="3  HARI", line=80)]).gained == ()


def test_the_order_is_that_of_rule_document_and_place():
    after = [told(code="Z"), told(document="z"), told(line=99), ONE]

    assert compare([], after).gained == (ONE, after[2], after[1], after[0])
    assert compare([], after[::-1]) == compare([], after)
