"""How many working days a length of time can be."""

from __future__ import annotations

import math

_WEEK = 5
"""Working days of a week; public holidays only make them fewer."""
_LONGEST = {"minggu": 5, "bulan": 23, "tahun": 262}
_SHORTEST = {"minggu": 5, "bulan": 20, "tahun": 260}
_HOURS = {"menit": 24 * 60, "jam": 24}


def most_working_days(value: float, unit: str) -> int:
    """The most working days that fit into a length of time; -1 where it measures none.

    In the law on public information a plain *hari* is a working day (Perki 1/2021 Pasal 1 angka 22).

    Args:
        value: The number.
        unit: ``menit jam hari hari_kerja hari_kalender minggu bulan tahun``, or ``""``.
    """
    if unit in _HOURS:
        return math.ceil(value / _HOURS[unit])
    if unit in ("hari", "hari_kerja"):
        return math.ceil(value)
    if unit == "hari_kalender":
        weeks, rest = divmod(math.ceil(value), 7)
        return weeks * _WEEK + min(rest, _WEEK)
    return math.ceil(value * _LONGEST[unit]) if unit in _LONGEST else -1


def least_working_days(value: float, unit: str) -> int:
    """The fewest working days in a length of time, public holidays left aside; -1 where it measures none.

    Args:
        value: The number.
        unit: As for `most_working_days`.
    """
    if unit in _HOURS:
        return 0
    if unit in ("hari", "hari_kerja"):
        return math.floor(value)
    if unit == "hari_kalender":
        weeks, rest = divmod(math.floor(value), 7)
        return weeks * _WEEK + max(0, rest - 2)
    return math.floor(value * _SHORTEST[unit]) if unit in _SHORTEST else -1
