"""Numbers of regulations that are a slip of the pen away from each other."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.knowledge.regulation import split_key
from standards_lint.knowledge.titles import edits

_NEAR_YEARS = 3


def is_slip(number: str, year: int, other_number: str, other_year: int) -> bool:
    """Number or year is the same, and the other one a slip away."""
    if number == other_number:
        return year != other_year and _is_near_year(year, other_year)
    return year == other_year and edits(number, other_number) == 1


def _is_near_year(first: int, second: int) -> bool:
    return abs(first - second) <= _NEAR_YEARS or edits(str(first), str(second)) == 1


class Numbers:
    """The numbers of regulations, by type."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._by_type: dict[str, dict[str, tuple[str, int]]] = {}
        for key in keys:
            type_, place, _ = split_key(key)
            number, _, year = place.partition("/")
            self._by_type.setdefault(type_, {})[key] = (number, int(year))

    def near(self, type_: str, number: str, year: int) -> list[str]:
        """Keys of those whose number or year is a slip away, or that only bear another type."""
        own = self._by_type.get(type_, {})
        slips = [key for key, place in own.items() if is_slip(number, year, *place)]
        others = ((other, f"{other} {number}/{year}") for other in self._by_type if other != type_)
        return slips + [key for other, key in others if key in self._by_type[other]]
