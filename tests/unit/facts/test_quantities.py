from datetime import date, timedelta

import pytest

from standards_lint.facts.quantities import calendar_days, duration_facts
from standards_lint.model.span import Mark, SourceText
from standards_lint.model.standard import Duration

MONDAY = date(2024, 1, 1)


def span_of_working_days(start: date, days: int) -> int:
    """Calendar days from receipt to the end of the n-th working day after it, counted one by one."""
    day, left = start, days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return (day - start).days


def spans(days: int) -> list[int]:
    return [span_of_working_days(MONDAY + timedelta(days=offset), days) for offset in range(7)]


@pytest.mark.parametrize("days", range(101))
def test_working_days_take_what_a_count_over_all_start_days_gives(days):
    assert calendar_days(days, "hari_kerja") == (min(spans(days)), max(spans(days)))


@pytest.mark.parametrize(
    ("limit", "never_over", "always_over"),
    # Against a limit in calendar days: so many working days never exceed it, so many always do.
    [(3, 1, 4), (7, 5, 6), (14, 10, 11), (30, 20, 23), (60, 42, 45)],
)
def test_working_days_against_a_limit_in_calendar_days(limit, never_over, always_over):
    assert [calendar_days(n, "hari_kerja")[1] > limit for n in (never_over, never_over + 1)] == [False, True]
    assert [calendar_days(n, "hari_kerja")[0] > limit for n in (always_over - 1, always_over)] == [False, True]


@pytest.mark.parametrize(
    ("value", "unit", "days"),
    [
        (72, "jam", (3, 3)),
        (3, "jam", (0, 1)),
        (1440, "menit", (1, 1)),
        (14, "hari", (14, 20)),
        (60, "hari_kalender", (60, 60)),
        (2, "minggu", (14, 14)),
        (1, "bulan", (28, 31)),
        (1, "tahun", (365, 366)),
        (1.5, "hari", (1, 4)),
        (0, "", (-1, -1)),
    ],
)
def test_other_units_in_calendar_days(value, unit, days):
    assert calendar_days(value, unit) == days


def fact_of(**values):
    text = SourceText("5 (lima) hari", (Mark(0, 7, 3),))
    (fact,) = duration_facts([Duration(text=text, role="service", **values)])
    return fact


@pytest.mark.parametrize(
    ("words", "said", "match"),
    [("lima", 5, "sama"), ("enam", 6, "beda"), ("maks", -1, "tidak_terbaca"), ("", -1, "tidak_ada")],
)
def test_number_and_words_are_compared(words, said, match):
    assert fact_of(value=5, unit="hari", words=words, words_value=said)["words_match"] == match


def test_a_vague_time_has_no_days():
    fact = fact_of(value=0, unit="")
    assert (fact["vague"], fact["days_min"], fact["days_max"]) == (True, -1, -1)


def test_the_fact_stands_at_the_words_of_the_document():
    fact = fact_of(value=5, unit="hari")
    assert (fact.span.line, fact.span.column, fact["text"]) == (7, 3, "5 (lima) hari")
