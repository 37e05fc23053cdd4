"""The regulations of regions, out of the tables that an office gives beside the national register."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from standards_lint.knowledge.numbers_near import is_slip
from standards_lint.knowledge.places import Place, Places
from standards_lint.knowledge.regulation import Row
from standards_lint.knowledge.titles import MISSPELT, SAME

Compare = Callable[[str, str], str]
"""Title as written and title as known → how they compare, as ``Titles.compare`` tells it."""


class LocalRegulations:
    """Answers which of the regions' regulations a citation names.

    Thousands of regions number alike, and many a citation leaves its region out. It is known for one of the table only
    by its region with the level of that region, or by its title.
    """

    def __init__(self, rows: Iterable[Row], places: Places, compare: Compare) -> None:
        self._places, self._compare = places, compare
        self._rows = [(places.read(row.region, row.type), row) for row in rows]

    def __len__(self) -> int:
        """Number of regulations."""
        return len(self._rows)

    def find(self, type_: str, number: str, year: int, region: str, title: str) -> Row | None:
        """The regulation that a citation surely names, or None.

        Args:
            type_: ``PERBUP``.
            number: Its number.
            year: Its year.
            region: The region as written; may be empty.
            title: The title as written; may be empty.
        """
        here = self._places.read(region, type_)
        found = [(place, row) for place, row in self._like(type_, here) if (row.number, row.year) == (number, year)]
        sure = [row for place, row in found if here.is_surely(place) or (title and self._bears(row, title))]
        return sure[0] if len(sure) == 1 else None

    def candidates(self, type_: str, number: str, year: int, region: str) -> tuple[Row, ...]:
        """All that may be meant by who leaves region and title out."""
        here = self._places.read(region, type_)
        return tuple(row for _, row in self._like(type_, here) if (row.number, row.year) == (number, year))

    def near(self, type_: str, number: str, year: int, region: str, title: str) -> Row | None:
        """The regulation of the same region and title whose number or year is a slip away, or None."""
        here = self._places.read(region, type_)
        for place, row in self._like(type_, here):
            if not title or not here.is_surely(place) or not self._bears(row, title):
                continue
            if is_slip(number, year, row.number, row.year):
                return row
        return None

    def owner(self, row: Row, title: str) -> str:
        """Key of another regulation of the same region that bears this title, empty where none does."""
        here, related = self._places.read(row.region, row.type), {row.key, *row.amended_by, *row.revoked_by}
        for place, other in self._rows:
            apart = other.key not in related and row.key not in (*other.amended_by, *other.revoked_by)
            if apart and here.is_surely(place) and other.title_counts and self._compare(title, other.title) == SAME:
                return other.key
        return ""

    def _like(self, type_: str, here: Place) -> Iterator[tuple[Place, Row]]:
        return ((place, row) for place, row in self._rows if row.type == type_ and here.may_be(place))

    def _bears(self, row: Row, title: str) -> bool:
        return row.title_counts and self._compare(title, row.title) in (SAME, MISSPELT)
