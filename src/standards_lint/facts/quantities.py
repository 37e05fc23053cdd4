"""Lengths of time to facts: how many calendar days they can mean."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from standards_lint.knowledge.number_words import LARGEST, spell_number
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import Duration
from standards_lint.storage.ready import ready_pattern

_NUMBER = ready_pattern(r"\d+(?:[.,]\d+)*")
_MINUTES_A_DAY = 24 * 60
_WEEK = 5
"""Working days of a week; a six-day week would only shorten, public holidays only lengthen."""
_CALENDAR = {"hari_kalender": (1, 1), "minggu": (7, 7), "bulan": (28, 31), "tahun": (365, 366)}


def duration_facts(durations: Iterable[Duration]) -> Iterator[Fact]:
    """One fact for each length of time, in order."""
    for duration in durations:
        shortest, longest = calendar_days(duration.value, duration.unit)
        yield make_fact(
            "duration",
            duration.text.span(),
            service=duration.service,
            component=duration.component,
            role=duration.role,
            purpose=duration.purpose,
            class_=duration.class_,
            value=int(duration.value),
            unit=duration.unit,
            bound=duration.bound,
            days_min=shortest,
            days_max=longest,
            words_match=_words_match(duration),
            words=duration.words,
            with_words=_with_words(duration),
            vague=not duration.unit,
            conditional=duration.conditional,
            label=duration.label,
            certainty=duration.certainty,
            text=duration.text.text,
        )


def calendar_days(value: float, unit: str) -> tuple[int, int]:
    """Fewest and most calendar days that a length of time can take.

    The day of receipt does not count, whatever weekday it is. Working days are reckoned over a five-day week without
    public holidays, since those only lengthen: ``days_min`` therefore never overstates. A plain *hari* may be meant
    as a working day, so its longest reading is that of working days.

    Args:
        value: The number.
        unit: ``menit jam hari hari_kerja hari_kalender minggu bulan tahun``, or ``""`` for a vague time.

    Returns:
        (shortest, longest) in days, ``(-1, -1)`` for a vague time.
    """
    if not unit:
        return -1, -1
    low, high = math.floor(value), math.ceil(value)
    if unit in ("menit", "jam"):
        days = value * (60 if unit == "jam" else 1) / _MINUTES_A_DAY
        return math.floor(days), math.ceil(days)
    if unit == "hari":
        return low, _longest_working_span(high)
    if unit == "hari_kerja":
        return _shortest_working_span(low), _longest_working_span(high)
    shortest, longest = _CALENDAR[unit]
    return math.floor(value * shortest), math.ceil(value * longest)


def _shortest_working_span(days: int) -> int:
    """Received on a Sunday: Monday is the first working day."""
    return days + 2 * ((days - 1) // _WEEK) if days else 0


def _longest_working_span(days: int) -> int:
    """Received on a Friday: the weekend comes first."""
    return days + 2 * math.ceil(days / _WEEK)


def _with_words(duration: Duration) -> str:
    """*3 (tiga) hari kerja* for *3 hari kerja*; of ranges and fractions nobody writes the words in one way."""
    numbers = _NUMBER.findall(duration.text.text)
    value = int(duration.value)
    if duration.words or not duration.unit or numbers != [str(value)] or not 0 < value <= LARGEST:
        return ""
    return _NUMBER.sub(f"{value} ({spell_number(value)})", duration.text.text)


def _words_match(duration: Duration) -> str:
    if not duration.words:
        return "tidak_ada"
    if duration.words_value < 0:
        return "tidak_terbaca"
    return "sama" if duration.words_value == duration.value else "beda"
