"""Slips of the pen in single words: *Wkatu* for *Waktu*, *Persyaratam* for *Persyaratan*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_SHORT_WORD, _LONG_WORD = 4, 8  # letters of a word from which on it may differ by one, by two
_SHORTEST = 3  # letters of a word cut short
_LONG_NAME = 4  # words
_SAME = 5  # first letters that are right whatever slip follows


def is_slip(written: str, meant: str) -> bool:
    """Whether a word may be another with a letter wrong, missing, too many or changed for its neighbour; long ones two.

    Args:
        written: As it stands there, in small letters.
        meant: The word it may be.
    """
    # Imported here: most headings are written right, and the library costs 18 ms of a cold start.
    from rapidfuzz.distance import OSA

    allowed = 2 if len(meant) >= _LONG_WORD else 1
    return len(meant) >= _SHORT_WORD and OSA.distance(written, meant, score_cutoff=allowed) <= allowed


def is_short_for(written: str, meant: str) -> bool:
    """Whether a word may be another cut short, or without some of its vowels: *dsr* for *dasar*.

    Args:
        written: As it stands there, in small letters.
        meant: The word it may be.
    """
    if len(written) < _SHORTEST or len(written) >= len(meant) or written[0] != meant[0]:
        return False
    rest = iter(meant)
    in_order = all(letter in rest for letter in written)
    return in_order and _consonants(meant).startswith(_consonants(written))


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aiueo")


def says_twice(slips: Sequence[tuple[str, str]], meant: Sequence[str]) -> bool:
    """One word of a long name stands there twice, for another of its words: *Jaminan Keselamatan dan Keselamatan …*.

    Args:
        slips: The words written otherwise than meant, each with what is meant.
        meant: The words of the name.
    """
    return len(slips) == 1 and len(meant) > _LONG_NAME and slips[0][0] in meant


def late_slip(written: str, words: Iterable[str]) -> str:
    """The long word that is meant where only the end of one is wrong, empty where there is none.

    *Persyarikatan* is not *Persyaratan*: the two differ in length by more than a letter.

    Args:
        written: As it stands there, in small letters.
        words: What it may be; those of several words are passed over.
    """
    if len(written) < _LONG_WORD:
        return ""
    alike = (m for m in words if m[:_SAME] == written[:_SAME] and abs(len(m) - len(written)) <= 1 and " " not in m)
    return next((meant for meant in alike if is_slip(written, meant)), "")
