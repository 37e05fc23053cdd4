"""Number and year of a regulation, from all the ways in which they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_YEAR = r"(?:19[4-9]\d|20\d\d)(?!\d)"
_PREFIX = r"(?:[a-z]{1,4}[\s.\-]{1,2})?"  # "PM 40 Tahun 2015", "P.96"
_PLAIN_ITEM = r"\d{1,4}(?:[a-z](?![^\W\d_]))?(?![\d/])"
# "Nomor 050-5889 Tahun 2021": both together are the number
_ITEM = rf"(?:\d{{1,3}}-\d{{1,4}}(?![\d/.\-])|{_PLAIN_ITEM})"
_IN_WORDS = r"(?:\s*\([a-z\s]{4,40}\))?"  # "Nomor 25 (dua puluh lima) Tahun 2009"
# "KEP/25/M.PAN/2/2004", "HK.01.07/MENKES/1186/2022", "25/2009"
_CODE = r"[a-z0-9][a-z0-9.\-]*(?:\s?/\s?[a-z0-9][a-z0-9.\-]*)+"
# "M.HH-05.OT.02.01", "M.02-PK.04.10", "HK.03.1.23.04.12.2206": no stroke, and only the year behind tells the end
_FILED = r"[a-z]{1,2}\.(?:[a-z]{1,3}[.\-])?\d[a-z0-9.\-]*[.\-]\d+(?![\w/])"
_MARKED = ready_pattern(r"[a-z]{1,6}[.\-](\d{1,4}[a-z]?)$")  # PER-15, KEP.75: one number behind a mark
_QUOTES = "'\"\u2018\u2019\u201c\u201d"
_PLAIN = ready_pattern(r"\d{1,4}[a-z]?$")
_SCANNED_ONE = ready_pattern(r"(?<=^0)[lI]$")
_JOINED = ready_pattern(r"\d{1,2}-\d{1,4}$")  # 2-144/KMA/SK/VIII/2022
_FIRST_OF_FILE = ready_pattern(r"m\.(?:[a-z]{1,3}[.\-])?(\d{1,4})[.\-]")  # M.HH-05.OT.02.01: the number comes first
_LAST_OF_FILE = ready_pattern(r"hk[.\d]*\.(\d{2,5})$")  # HK.03.1.23.04.12.2206: the filing code comes first


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number with its year."""

    number: str
    """Without leading zeros, letters in capitals: ``25``, ``2A``."""
    year: int
    start: int
    end: int
    """Offsets of the number and year in the text."""
    code: str = ""
    """The whole number of the old style."""


def running_number(code: str) -> tuple[str, int]:
    """The running number and the year of a number of the old style.

    ``KEP/25/M.PAN/2/2004`` is number 25 of 2004; in ``HK.01.07/MENKES/1186/2022`` the first part is a filing code
    and the number is 1186; ``M.HH-05.OT.02.01`` is number 5. The year is 0 where the code has none, the number empty
    where none can be told.
    """
    parts = [part.strip(" .-").lower() for part in code.split("/")]
    year = 0
    if len(parts) > 1 and re.fullmatch(_YEAR, parts[-1]):
        year = int(parts.pop())
    marked = _MARKED.match(parts[0]) or _FIRST_OF_FILE.match(parts[0])
    if len(parts) == 1:
        marked = marked or _LAST_OF_FILE.match(parts[0])
    if _PLAIN.match(parts[0]) or _JOINED.match(parts[0]):
        number = parts[0]
    elif marked:
        number = marked[1]
    else:
        number = next((part for part in parts[1:] if _PLAIN.match(part)), "")
    return bare_number(number), year


def bare_number(number: str) -> str:
    """Without leading zeros, letters in capitals; the ``0l`` of a scanned ``01`` is put right."""
    return _SCANNED_ONE.sub("1", number.strip()).lstrip("0").upper()


class Numbering:
    """Reads numbers in folded text, given the words for *Nomor*, *Tahun* and *dan*."""

    def __init__(self, number_words: Iterable[str], year_words: Iterable[str], and_words: Iterable[str]) -> None:
        nomor = "(?:" + "|".join(map(re.escape, number_words)) + r")(?![^\W\d_])[\s.:,]*"
        # "Nomor 25 / Tahun 2009", "Tahun '2009"
        tahun = r"\s*[,./]?\s*(?:" + "|".join(map(re.escape, year_words)) + rf")(?![^\W\d_])[\s.:{_QUOTES}]*"
        both = r"\s*(?:,\s*(?:{0})|,|{0})\.?\s*".format("|".join(map(re.escape, and_words)))
        item = _PREFIX + _ITEM
        self._start = ready_pattern(rf"(?<![^\W\d_])((?:{nomor})+)|(?<![\w./])(?=(?:[a-z]{{1,4}}[./\-])?\d)")
        self._list = ready_pattern(rf"({item}(?:{both}(?:{nomor})?{_ITEM})*){_IN_WORDS}{tahun}({_YEAR})")
        self._bare = ready_pattern(rf"({_PREFIX}{_PLAIN_ITEM})\s*[,\-]?\s*({_YEAR})")
        self._items = ready_pattern(rf"(?:{nomor})?{_PREFIX}({_ITEM})")
        self._code = ready_pattern(f"{_CODE}|{_FILED}")
        self._year = ready_pattern(rf"{tahun}({_YEAR})")
        self._next = ready_pattern(
            rf"{both}(?:(?:{nomor})(?={_ITEM}|{_CODE})|(?={_ITEM}{tahun}{_YEAR})|(?=\d{{1,4}}/{_YEAR}))"
        )

    def find(self, folded: str, start: int, stop: int) -> tuple[int, int, bool] | None:
        """The first number between two offsets.

        Returns:
            Where *Nomor* or the number begins, where the number itself begins, and whether *Nomor* stands there.
        """
        match = self._start.search(folded, start, stop)
        return (match.start(), match.end(), bool(match[1])) if match else None

    def read(self, folded: str, start: int, explicit: bool) -> tuple[Numbered, ...]:
        """The numbers that begin at `start`: one, or several that share an instrument.

        Args:
            folded: Text in lower case.
            start: Offset of the number.
            explicit: The word *Nomor* stands in front, so that *Nomor 25 2009* can be trusted.
        """
        found = list(self._one(folded, start, explicit))
        while found:
            more = self._next.match(folded, found[-1].end)
            following = self._one(folded, more.end(), False) if more else ()
            if not following:
                break
            found += following
        return tuple(found)

    def _one(self, folded: str, start: int, explicit: bool) -> tuple[Numbered, ...]:
        listed = self._list.match(folded, start)
        if listed:
            return self._listed(listed)
        code = self._code.match(folded, start)
        if code:
            return self._coded(folded, code)
        bare = self._bare.match(folded, start) if explicit else None
        if bare:
            number = bare_number(re.sub(r"^[a-z]+[\s.\-]*", "", bare[1]))
            return (Numbered(number, int(bare[2]), start, bare.end()),)
        return ()

    def _listed(self, match: re.Match[str]) -> tuple[Numbered, ...]:
        year = int(match[2])
        numbers = (bare_number(item[1]) for item in self._items.finditer(match[1]))
        return tuple(Numbered(number, year, match.start(), match.end()) for number in numbers)

    def _coded(self, folded: str, match: re.Match[str]) -> tuple[Numbered, ...]:
        text = match[0].rstrip(".-")
        end = match.start() + len(text)
        number, year = running_number(text)
        after = self._year.match(folded, end)
        if after and (not year or int(after[1]) == year):
            year, end = int(after[1]), after.end()
        return (Numbered(number, year, match.start(), end, text),) if number and year else ()
