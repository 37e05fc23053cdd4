"""Text → where instruments of law are named, slips of the pen included."""

from __future__ import annotations

import re
from functools import lru_cache

from standards_lint.knowledge.instruments import Form, Instruments
from standards_lint.knowledge.titles import edits
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_ENTRY = ready_pattern(r"(?:^|[;:\n.)•])[\s\-\u2013\"“]*(?=[^\W\d_]{4})")
_WORD = ready_pattern(r"[^\W\d_]+")
_BETWEEN = ready_pattern(r"[\s\-\u2013]*")
_EXACT = 6  # letters; shorter words must be right, "Peraturan Dekan" is no "Peraturan Desa"
_LONGEST_NAME = 4  # words
_LONG = 9
"""Words of so many letters may have two slips: *Pernerintah*, *Pemerintahan*."""


@dataclass(frozen=True, slots=True)
class Head:
    """The name of an instrument in a text."""

    start: int
    end: int
    text: str
    form: Form

    @property
    def is_beginning(self) -> bool:
        """A longer name may begin so."""
        return self.form.glued or self.text.isalpha()


def find_heads(folded: str, instruments: Instruments) -> list[Head]:
    """All names of instruments, in order.

    Short forms and names inside a sentence must be written right. At the beginning of an entry a full name is known
    with a slip too: *Undang-Undag Nomor 25*, *Peraturan Pernerintah Nomor 96*.
    """
    found = instruments.head.finditer(folded)
    heads = [Head(match.start(), match.end(), match[0], instruments.form(match[0])) for match in found]
    named = {head.start: head for head in heads}
    for entry in _ENTRY.finditer(folded):
        start = entry.end()
        known = named.get(start)
        # "Peraturan" and "Peraturan Men-" are names too; of "Peraturan Mentcri" they are but the beginning.
        slip = _misspelt(folded, start, instruments) if not known or known.is_beginning else None
        if slip:
            named[start] = slip
    return sorted(named.values(), key=lambda head: head.start)


def _misspelt(folded: str, start: int, instruments: Instruments) -> Head | None:
    words = _words_from(folded, start)
    for name, form in instruments.full_names:
        written = words[: len(name)]
        if len(written) == len(name) and all(
            _is_slip(word[0], right) for word, right in zip(written, name, strict=True)
        ):
            return Head(start, written[-1].end(), folded[start : written[-1].end()], form)
    return None


def _words_from(folded: str, start: int) -> list[re.Match[str]]:
    """The first words of an entry that nothing but blanks and hyphens stands between."""
    words: list[re.Match[str]] = []
    place = start
    while len(words) < _LONGEST_NAME:
        word = _WORD.match(folded, place)
        if not word:
            break
        words.append(word)
        gap = _BETWEEN.match(folded, word.end())
        place = gap.end() if gap else word.end()
    return words


@lru_cache(maxsize=4096)
def _is_slip(written: str, right: str) -> bool:
    if written == right:
        return True
    if len(right) < _EXACT:
        return False
    return edits(written, right) <= (2 if len(right) >= _LONG else 1)
