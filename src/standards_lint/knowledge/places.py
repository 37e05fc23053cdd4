"""The region of a regulation: whether two ways of naming it mean the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_WORDS = ready_pattern(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A region: *Kabupaten Sekarwangi*, or only *Sekarwangi*."""

    level: str
    """``provinsi kabupaten kota desa``, empty where it is not said."""
    name: str
    """In small letters, without its level."""

    def is_surely(self, other: Place) -> bool:
        """The same region; without its level *Perda Bandung* may be that of the city or of the regency."""
        return bool(self.level and self.name) and self == other

    def may_be(self, other: Place) -> bool:
        """Nothing that is said of the two keeps them apart."""
        return _agree(self.level, other.level) and _agree(self.name, other.name)


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


class Places:
    """Reads the regions of regulations."""

    def __init__(self, levels: Mapping[str, Sequence[str]], of_types: Mapping[str, str]) -> None:
        """Takes the words of each level, and the level of the regulations that only one level makes."""
        words = ((tuple(phrase.split()), level) for level, phrases in levels.items() for phrase in phrases)
        self._words = sorted(words, key=lambda entry: -len(entry[0]))
        self._of_types = of_types

    def read(self, region: str, type_: str) -> Place:
        """The region of a regulation.

        Args:
            region: As it is written: ``KAB. SEKARWANGI``.
            type_: Type of the regulation: what a *Perbup* names is a regency.
        """
        words, level = tuple(_WORDS.findall(region.lower())), ""
        while words and (first := self._leading(words)):
            words, level = words[len(first[0]) :], level or first[1]
        return Place(self._of_types.get(type_, "") or level, "".join(words))

    def _leading(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
        return next((entry for entry in self._words if words[: len(entry[0])] == entry[0]), None)
