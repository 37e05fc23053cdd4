"""Ministries and bodies that issue regulations: from the words in a citation to the code in its key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from standards_lint.knowledge.phrases import Section
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_WORD = ready_pattern(r"[^\W_]+")
_AND = frozenset({"dan", "dn"})
_MIN_FUZZY = 8  # compact names shorter than this lie too near to each other ("kes", "keu")
_FUZZY_RATIO = 90.0
_LONGEST = 16  # words; the longest name has 14


def words_of(folded: str) -> list[str]:
    """The words of a folded text without *dan* and marks, so that *PAN-RB* and *PAN dan RB* are alike."""
    return [word for word in _WORD.findall(folded) if word not in _AND]


@dataclass(frozen=True, slots=True)
class Issuer:
    """A ministry or body as the vocabulary has it."""

    code: str
    ministry: bool
    names: tuple[str, ...]
    own: tuple[str, ...]
    """Names of its own regulations (*Perki*)."""
    decisions: tuple[str, ...]
    """Names of its own decisions (*KMA*)."""
    marks: tuple[str, ...]
    """What stands for it in numbers of the old style."""


def read_issuer(row: Section) -> Issuer:
    """An entry of the list ``lembaga``."""
    names = (*row.texts("nama"), *optional(row, "singkat"))
    own, decisions, marks = (optional(row, key) for key in ("sendiri", "keputusan", "nomor"))
    return Issuer(row.text("kode"), row["menteri"] is True, names, own, decisions, marks)


def optional(row: Section, key: str) -> tuple[str, ...]:
    """The list of texts at a key that an entry need not have."""
    return row.texts(key) if key in row.values else ()


class Issuers:
    """Finds the code of a ministry (or of another body) by any of its names."""

    def __init__(self, issuers: Iterable[Issuer]) -> None:
        self._names: dict[str, str] = {}
        self._marks: list[tuple[str, str]] = []
        for issuer in issuers:
            for name in (*issuer.names, issuer.code):
                self._names.setdefault("".join(words_of(name.lower())), issuer.code)
            self._marks += ((mark, issuer.code) for mark in issuer.marks)
        self._marks.sort(key=lambda pair: -len(pair[0]))

    def longest(self, words: Sequence[str]) -> tuple[str, int]:
        """The code of the longest name that the words begin with, and how many words it took; empty and 0 if none."""
        for count in range(min(len(words), _LONGEST), 0, -1):
            code = self._names.get("".join(words[:count]))
            if code:
                return code, count
        return "", 0

    def similar(self, words: Sequence[str]) -> str:
        """The code of the name that the words misspell (*Pendayaguaan Aparatur Negara …*), or empty."""
        compact = "".join(words)
        if len(compact) < _MIN_FUZZY or len(words) > _LONGEST:
            return ""
        # Imported here: most names are written right, and the library costs 18 ms of a cold start.
        from rapidfuzz import fuzz, process

        names = [name for name in self._names if len(name) >= _MIN_FUZZY]
        best = process.extractOne(compact, names, scorer=fuzz.ratio, score_cutoff=_FUZZY_RATIO)
        return self._names[best[0]] if best else ""

    def by_mark(self, number: str) -> str:
        """The code of the issuer whose mark stands in a number of the old style (``63/kep/m.pan/7/2003``), or empty."""
        parts = [part.strip() for part in re.split(r"[/]", number)]
        return next((code for mark, code in self._marks for part in parts if _has_mark(part, mark)), "")


def _has_mark(part: str, mark: str) -> bool:
    return part == mark or part.startswith((mark + ".", mark + "-"))


def drop_phrases(folded: str, phrases: Iterable[str]) -> str:
    """`folded` without its leading blanks, brackets and the first of `phrases` that it begins with."""
    rest = folded.lstrip(" \t\n\r,.:-\u2013()")
    for phrase in phrases:
        if rest.startswith(phrase) and not rest[len(phrase) : len(phrase) + 1].isalnum():
            return rest[len(phrase) :].lstrip(" \t\n\r,.:-\u2013()")
    return rest
