"""Questions that people ask of the register: one regulation as it stands on a day, and those that they may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from standards_lint.knowledge.register import Register
from standards_lint.knowledge.regulation import MEMORY, Row, Standing, split_key
from standards_lint.knowledge.titles import edits
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_NEAR = 5
_NUMBERED = ready_pattern(r"(?<!\d)0*(\d{1,4}[a-z]?)\s*(?:/|tahun|thn?\.?)\s*((?:19|20)\d\d)(?!\d)")
_LONG_WORD = 5  # letters of a word that is looked for with a slip too
_SLIPS = 1


@dataclass(frozen=True, slots=True)
class Successor:
    """A regulation that revoked, replaced or amended another one."""

    key: str
    title: str
    promulgated: str
    """``YYYY-MM-DD``, empty where unknown."""


@dataclass(frozen=True, slots=True)
class LawEntry:
    """A regulation as the register knows it on a day."""

    row: Row
    standing: Standing
    unmade: bool
    """Promulgated later than that day."""
    by: tuple[Successor, ...]
    """What revoked or replaced it, what revoked that, and so on."""
    amendments: tuple[Successor, ...]
    lead: tuple[str, ...]
    """What is said to have revoked it without proof enough to judge by, or in part only, by that day."""
    revokes: tuple[str, ...]
    amends: tuple[str, ...]


def law_entry(register: Register, key: str, as_of: date) -> LawEntry | None:
    """What is known of a regulation on a day, None for one that is not in the register.

    Args:
        register: The regulations known.
        key: ``UU 25/2009``.
        as_of: The day.
    """
    row = register.lookup(key)
    if row is None:
        return None
    standing = register.status_on(row, as_of)
    made = [by for by in row.revoked_by if register.is_made(by, as_of)]
    rows = [other for other in map(register.lookup, register.keys()) if other is not None]
    return LawEntry(
        row=row,
        standing=standing,
        unmade=bool(row.promulgated) and date.fromisoformat(row.promulgated) > as_of,
        by=tuple(_successor(register, by) for by in standing.by),
        amendments=tuple(_successor(register, by) for by in row.amended_by if register.is_made(by, as_of)),
        lead=() if standing.by else tuple(made),
        revokes=tuple(other.key for other in rows if row.key in other.revoked_by and other.status_confidence != MEMORY),
        amends=tuple(other.key for other in rows if row.key in other.amended_by and other.status_confidence != MEMORY),
    )


def _successor(register: Register, key: str) -> Successor:
    row = register.lookup(key)
    return Successor(key, row.title, row.promulgated) if row else Successor(key, "", "")


def numbered(register: Register, query: str) -> tuple[str, ...]:
    """Keys with the number and year that a query names, whatever their type: ``25/2009``, ``25 tahun 2009``."""
    match = _NUMBERED.search(query.lower())
    if not match:
        return ()
    place = f"{match[1].upper()}/{match[2]}"
    return tuple(filter(lambda key: split_key(key)[1] == place, register.keys()))


def near_laws(register: Register, key: str, title: str = "") -> tuple[str, ...]:
    """Keys of those that were perhaps meant by one that is not in the register, the likeliest first.

    Args:
        register: The regulations known.
        key: ``UU 29/2009``.
        title: Its title, where one was given: then only those that bear it, if there are any.
    """
    type_, _, place = key.rpartition(" ")
    number, _, year = place.partition("/")
    if not year.isdigit():
        return ()
    meant = register.near(type_, number, int(year), title)
    keys = [meant.key] if meant else []
    keys += register.find_title(title) if title else ()
    if keys:
        return tuple(dict.fromkeys(keys))[:_NEAR]
    slips = register.near_keys(type_, number, int(year))
    return tuple(sorted(slips, key=lambda other: _distance(other, type_, number, int(year)))[:_NEAR])


def _distance(key: str, type_: str, number: str, year: int) -> tuple[bool, int, int, str]:
    other_type, _, place = key.rpartition(" ")
    other_number, _, other_year = place.partition("/")
    return (other_type != type_, edits(other_number, number), abs(int(other_year) - year), key)


def search_laws(register: Register, words: Sequence[str]) -> tuple[str, ...]:
    """Keys of the regulations whose title or number has all the words, the plainest titles first.

    A word also finds longer ones that begin with it, a long one also those that hold it (*penduduk* finds
    *Kependudukan*); where nothing is found, long words are looked for with one slip of the pen.
    """
    wanted = [part for word in words for part in _parts(register, word)]
    if not wanted:
        return ()
    rows = [row for row in map(register.lookup, register.keys()) if row is not None]
    titles = {row.key: (*register.titles.words(row.title), *_places(row)) for row in rows}
    for matches in (_holds, _nearly):
        found = [row for row in rows if all(any(matches(part, word) for word in titles[row.key]) for part in wanted)]
        if found:
            return tuple(row.key for row in sorted(found, key=lambda row: (len(titles[row.key]), -row.year, row.key)))
    return ()


def _parts(register: Register, word: str) -> Iterator[str]:
    if "/" in word and any(letter.isdigit() for letter in word):
        yield word.lower()
    else:
        yield from register.titles.words(word)


def _places(row: Row) -> tuple[str, ...]:
    """What else of a regulation may be looked for: its type, number, year and region."""
    region = row.region.lower().split()
    return (row.type.lower(), row.number.lower(), str(row.year), f"{row.number}/{row.year}".lower(), *region)


def _holds(wanted: str, word: str) -> bool:
    if wanted[0].isdigit():
        return word == wanted
    return wanted in word if len(wanted) >= _LONG_WORD else word.startswith(wanted)


def _nearly(wanted: str, word: str) -> bool:
    if len(wanted) < _LONG_WORD or wanted[0].isdigit():
        return _holds(wanted, word)
    return wanted in word or edits(wanted, word) <= _SLIPS
