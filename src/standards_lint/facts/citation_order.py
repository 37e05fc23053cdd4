"""The entries of a legal basis → which of them stands behind one that it should stand in front of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from standards_lint.knowledge.register import Register
from standards_lint.model.fact import Scalar
from standards_lint.records import dataclass

# Higher instruments first (UU 12/2011, Lampiran II no. 43 with Pasal 7). Between ministers, bodies and regions the law
# gives no order that a reader of the list could check; they only stand behind what is named here.
_RANKS = {"UUD": 0, "UU": 1, "PERPPU": 1, "PP": 2, "PERPRES": 3}
_LOWEST = 4
_UNRANKED = frozenset({"KEPPRES", "INPRES", "UUDRT"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a legal basis."""

    index: int
    part: tuple[str, str]
    """Service and component."""
    key: str
    type: str
    number: str
    year: int
    title: str

    @property
    def rank(self) -> int:
        return _RANKS.get(self.type, _LOWEST)


def misplaced(citations: Sequence[Mapping[str, Scalar]], register: Register) -> Mapping[int, str]:
    """Index of an entry that stands too late → key of the entry in front of it that should stand behind it.

    Only the first of a list is told. A list ends where the part of the document ends or an entry is named again.

    Args:
        citations: Attributes of all citations of a document, in order.
        register: The regulations known.
    """
    entries = [_entry(index, values) for index, values in enumerate(citations) if _counts(values)]
    found: dict[int, str] = {}
    for _, group in groupby(entries, key=lambda entry: entry.part):
        for part in _lists(list(group)):
            found |= _first_misplaced(part, register)
    return found


def _counts(values: Mapping[str, Scalar]) -> bool:
    """Where number or year are wrong, the place in the list tells nothing."""
    wrong = bool(values.get("near")) or values.get("title_match") == "milik_lain"
    own = values["in_basis"] and values["place"] == "berdiri_sendiri"
    return bool(own) and not wrong and values["type"] not in _UNRANKED


def _entry(index: int, values: Mapping[str, Scalar]) -> _Entry:
    texts = {name: str(values[name]) for name in ("key", "type", "number", "title")}
    return _Entry(index, (str(values["service"]), str(values["component"])), year=int(values["year"]), **texts)


def _lists(entries: Sequence[_Entry]) -> list[list[_Entry]]:
    lists: list[list[_Entry]] = [[]]
    for entry in entries:
        if any(other.key == entry.key for other in lists[-1]):
            lists.append([])
        lists[-1].append(entry)
    return lists


def _first_misplaced(entries: Sequence[_Entry], register: Register) -> dict[int, str]:
    keys = {entry.key for entry in entries}
    # An amending act may stand with the act it changes.
    ordered = [entry for entry in entries if not _is_amendment(entry, keys, register)]
    for before, entry in pairwise(ordered):
        if _stands_later(before, entry, register):
            return {entry.index: before.key}
    return {}


def _is_amendment(entry: _Entry, keys: set[str], register: Register) -> bool:
    if entry.title.lower().startswith(register.titles.amendment):
        return True
    return any(row is not None and entry.key in row.amended_by for row in map(register.lookup, keys))


def _stands_later(before: _Entry, entry: _Entry, register: Register) -> bool:
    """The first of two neighbours belongs behind the second."""
    if before.rank != entry.rank:
        return before.rank > entry.rank
    if before.type != entry.type or _region(before) != _region(entry):
        return False
    if before.year != entry.year:
        return before.year > entry.year
    days = [row.promulgated if row else "" for row in map(register.lookup, (before.key, entry.key))]
    if all(days):
        return days[0] > days[1]
    return before.number.isdigit() and entry.number.isdigit() and int(before.number) > int(entry.number)


def _region(entry: _Entry) -> str:
    """The region in the key of a local regulation: ``PERBUP 4/2019 Sidoarjo``."""
    return " ".join(entry.key.split()[2:])
