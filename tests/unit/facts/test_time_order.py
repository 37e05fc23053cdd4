import pytest

from standards_lint.facts.time_order import Amount, add_up, comparable, promised_whole, surely_longer
from standards_lint.model.span import Mark, SourceText
from standards_lint.model.standard import Duration


def time(value, unit, **more):
    return Duration(SourceText(f"{value} {unit}", (Mark(0, 1, 1),)), value, unit, "service", **more)


@pytest.mark.parametrize(
    ("first", "second", "longer"),
    [
        ((5, "hari_kerja"), (3, "hari_kerja"), True),
        ((3, "hari_kerja"), (3, "hari"), False),
        ((5, "hari_kerja"), (3, "hari"), False),  # three working days over a weekend are five days
        ((14, "hari_kerja"), (10, "hari_kalender"), True),
        ((2, "jam"), (90, "menit"), True),
        ((8, "jam"), (1, "hari_kerja"), False),
        ((1, "hari_kerja"), (8, "jam"), False),
        ((2, "minggu"), (5, "hari_kerja"), True),
        ((5, ""), (3, "hari"), False),
    ],
)
def test_only_what_is_longer_on_any_weekday_is_surely_longer(first, second, longer):
    assert surely_longer(time(*first), time(*second)) is longer


def test_days_and_minutes_are_added_up_apart():
    assert add_up([time(1, "hari"), time(2, "hari_kerja"), time(45, "menit"), time(1, "jam")]) == Amount(
        3, 105, "hari_kerja"
    )


@pytest.mark.parametrize("times", [[(1, "minggu")], [(1, "hari_kerja"), (1, "hari_kalender")]])
def test_weeks_and_days_of_two_kinds_have_no_sum(times):
    assert add_up([time(*t) for t in times]) is None


@pytest.mark.parametrize(
    ("parts", "whole", "more"),
    [
        ((3, 10, "hari"), (3, 0, "hari"), True),
        ((2, 600, "hari"), (3, 0, "hari"), False),
        ((0, 300, ""), (1, 0, "hari"), False),
        ((1, 0, "hari_kerja"), (0, 450, ""), False),  # a day of work of seven and a half hours
        ((1, 0, "hari_kerja"), (0, 120, ""), True),
    ],
)
def test_a_day_of_work_is_reckoned_in_favour_of_the_document(parts, whole, more):
    assert Amount(*parts).exceeds(Amount(*whole)) is more


def test_working_days_are_not_held_against_calendar_days():
    assert not comparable(Amount(3, 0, "hari_kerja"), Amount(3, 0, "hari_kalender"))
    assert comparable(Amount(3, 0, "hari"), Amount(3, 0, "hari_kalender"))


def test_a_sum_is_told_in_days_and_minutes():
    assert Amount(3, 0, "hari_kerja").told() == "3 hari kerja"
    assert Amount(0, 90.5, "").told() == "90,5 menit"


def test_several_times_of_a_service_are_no_one_promise():
    one, other = (time(n, "hari", component="jangka_waktu") for n in (3, 5))
    assert promised_whole([one]) == one
    assert promised_whole([one, other]) is None
    assert promised_whole([time(3, "hari", component="jangka_waktu", label="Anggota baru")]) is None
    assert promised_whole([time(3, "hari", component="prosedur")]) is None
