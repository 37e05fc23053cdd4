"""Short forms in citations written out: *No.* is *Nomor*, *Permendagri* is *Peraturan Menteri Dalam Negeri*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_LETTER = r"[^\W\d_]"
_BREAK = ready_pattern(r"[\s\-\u2013]+")
_NUMBER = ready_pattern(r"\s*\d")
_OF_MINISTERS = ("PERMEN", "KEPMEN")


@dataclass(frozen=True, slots=True)
class LongName:
    """How a regulation of one type is named in full."""

    code: str
    """First part of its key, ``PERMEN`` for those of every minister."""
    name: str
    short: tuple[str, ...]
    glued: tuple[str, ...]
    """Short forms that the name of the ministry follows at once."""


class LongForms:
    """Writes short forms out where it is certain what they stand for."""

    def __init__(
        self,
        words: Mapping[str, str],
        names: Iterable[LongName],
        ministries: Iterable[tuple[str, str, tuple[str, ...]]],
    ) -> None:
        """Takes the vocabulary.

        Args:
            words: Short word → the word in full.
            names: Of the types of instruments.
            ministries: Code, full name and short names of each.
        """
        self._words = {word.lower(): full for word, full in words.items()}
        self._names = tuple(names)
        self._ministries = tuple(ministries)

    def named(self, type_: str) -> str:
        """*Peraturan Menteri Dalam Negeri* for ``PERMENDAGRI``; empty for a type that needs a place or is unknown."""
        for name in self._names:
            if name.code == type_ and type_ not in _OF_MINISTERS:
                return name.name
            if name.code in _OF_MINISTERS and type_.startswith(name.code):
                full = next((full for code, full, _ in self._ministries if name.code + code == type_), "")
                return f"{name.name} {full}" if full else ""
        return ""

    def written_out(self, citation: str) -> str:
        """A citation with the short forms that are known written out, in capitals where all of it is."""
        capitals = citation.isupper()

        def full(match: re.Match[str]) -> str:
            words = self._full(match)
            gap = "" if match.end() == len(citation) or not citation[match.end()].isalnum() else " "
            if not match["word"] and _NUMBER.match(citation, match.end()):
                words += " Nomor"  # "UU 25 Tahun 2009"
            return (words.upper() if capitals else words) + gap

        return self._short.sub(full, citation)

    def _full(self, match: re.Match[str]) -> str:
        if match["word"]:
            return self._words[match["word"].lower()]
        if match["glued"]:
            return f"{self._glued[_key(match['glued'])]} {self._ministers[_key(match['ministry'])]}"
        return self._own[_key(match["own"])]

    @cached_property
    def _own(self) -> Mapping[str, str]:
        return {_key(short): name.name for name in self._names for short in name.short}

    @cached_property
    def _glued(self) -> Mapping[str, str]:
        return {_key(short): name.name for name in self._names for short in name.glued}

    @cached_property
    def _ministers(self) -> Mapping[str, str]:
        return {_key(short): full for _, full, shorts in self._ministries for short in shorts}

    @cached_property
    def _short(self) -> re.Pattern[str]:
        words = "|".join(sorted(map(re.escape, self._words), key=len, reverse=True))
        own = _alternatives(short for name in self._names for short in name.short)
        glued = _alternatives(short for name in self._names for short in name.glued)
        ministry = _alternatives(short for _, _, shorts in self._ministries for short in shorts)
        return ready_pattern(
            rf"(?<![\w/.\-])(?:(?P<word>{words})(?!{_LETTER})\.?(?=[\s:]*[\w(])"
            rf"|(?P<glued>{glued})[\s\-]*(?P<ministry>{ministry})(?!{_LETTER})"
            rf"|(?P<own>{own})(?!{_LETTER}))",
            re.IGNORECASE,
        )


def _key(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalpha() or character == "&")


def _alternatives(names: Iterable[str]) -> str:
    patterns = (r"[\s\-\u2013]*".join(map(re.escape, filter(None, _BREAK.split(name)))) for name in names)
    return "|".join(sorted(patterns, key=len, reverse=True)) or r"(?!)"
