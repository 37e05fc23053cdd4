"""Which of two lengths of time is surely the longer one, and what several add up to."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.facts.quantities import calendar_days
from standards_lint.model.standard import Duration
from standards_lint.records import dataclass

_MINUTES = {"menit": 1, "jam": 60}
_DAYS = frozenset({"hari", "hari_kerja", "hari_kalender"})
_TIME = "jangka_waktu"
_A_DAY = 24 * 60
_SHORTEST_DAY = 5 * 60
"""Minutes of a working day that is short, Friday's say: fewer are never a whole day."""
_NAMES = {"hari": "hari", "hari_kerja": "hari kerja", "hari_kalender": "hari kalender"}


def surely_longer(first: Duration, second: Duration) -> bool:
    """The first is longer whatever the weekday and whatever *hari* means."""
    if not first.unit or not second.unit:
        return False
    if first.unit == second.unit:
        return first.value > second.value
    if first.unit in _MINUTES and second.unit in _MINUTES:
        return first.value * _MINUTES[first.unit] > second.value * _MINUTES[second.unit]
    return calendar_days(first.value, first.unit)[0] > calendar_days(second.value, second.unit)[1]


def promised_whole(own: Iterable[Duration]) -> Duration | None:
    """The time promised for a service, of its durations; None where several are, for kinds or parts of it."""
    told = [d for d in own if d.role == "service" and d.component == _TIME and d.bound != "min" and d.unit]
    return told[0] if len({(d.value, d.unit) for d in told}) == 1 and not told[0].label else None


@dataclass(frozen=True, slots=True)
class Amount:
    """So many days and minutes."""

    days: float
    minutes: float
    unit: str
    """Of the days: ``hari hari_kerja hari_kalender``; ``""`` where there are none."""

    def exceeds(self, whole: Amount) -> bool:
        """It is more than the whole, a day of work reckoned so that this is true of any office."""
        if not whole.days:
            return self.days * _SHORTEST_DAY + self.minutes > whole.minutes
        return self.days * _A_DAY + self.minutes > whole.days * _A_DAY + whole.minutes

    def told(self) -> str:
        """``3 hari kerja 45 menit``."""
        days = f"{_plain(self.days)} {_NAMES[self.unit]}" if self.days else ""
        minutes = f"{_plain(self.minutes)} menit" if self.minutes else ""
        return f"{days} {minutes}".strip()


def add_up(times: Iterable[Duration]) -> Amount | None:
    """The sum; None where weeks or months are among them, or days of two kinds. A plain *hari* goes with either."""
    days = minutes = 0.0
    kinds: set[str] = set()
    for time in times:
        if time.unit in _MINUTES:
            minutes += time.value * _MINUTES[time.unit]
        elif time.unit in _DAYS:
            days += time.value
            kinds.add(time.unit)
        else:
            return None
    exact = kinds - {"hari"} or kinds
    return Amount(days, minutes, exact.pop() if exact else "") if len(exact) <= 1 else None


def comparable(first: Amount, second: Amount) -> bool:
    """Neither counts working days where the other counts calendar days."""
    return len({first.unit, second.unit} - {"", "hari"}) <= 1


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number).replace(".", ",")
