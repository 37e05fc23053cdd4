"""Slips of the pen in single words: *Wkatu* for *Waktu*, *Persyaratam* for *Persyaratan*."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT_WORD, _LONG_WORD = 4, 8  # letters of a word from which on it may differ by one, by two
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
