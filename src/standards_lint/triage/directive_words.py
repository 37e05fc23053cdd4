"""The words of a directive, in Indonesian and English: ``abaikan PGD006, biaya-tidak-ada -- alasan``."""

from __future__ import annotations

import re
from enum import Enum

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern


class Reach(Enum):
    """How far a directive reaches."""

    BLOCK = "abaikan"
    """The block that it stands in or before."""
    FILE = "abaikan-berkas"
    START = "abaikan-mulai"
    """From here on, until the directive that ends it."""
    END = "abaikan-selesai"


WORDS = {
    **{reach.value: reach for reach in Reach},
    "ignore": Reach.BLOCK,
    "ignore-file": Reach.FILE,
    "ignore-start": Reach.START,
    "ignore-end": Reach.END,
}

NAME = "standards-lint"

_SHAPE = ready_pattern(r"(?P<name>[^:]*):\s*(?P<word>[^\s,:]*)[\s:]*(?P<rest>.*)", re.S)
_REASON = ready_pattern(r"(?:^|\s)(?:--+|\u2014|\u2013)(?:\s+|$)")
"""Word makes a long dash of two hyphens."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a directive says, right or wrong."""

    name: str
    """The program as the author calls it."""
    word: str
    """What is asked for, in small letters."""
    selectors: tuple[str, ...]
    """As they are written."""
    reason: str

    @property
    def reach(self) -> Reach | None:
        """None for a word that is none of ours, or a name that is not ours."""
        return WORDS.get(self.word) if self.name == NAME else None

    @property
    def told(self) -> str:
        """The directive without its reason: ``abaikan PGD006``."""
        return f"{self.word} {', '.join(self.selectors)}".strip()


def read_wording(text: str) -> Wording:
    """The words of a remark, from the name of the program on."""
    match = _SHAPE.match(text)
    if match is None:
        return Wording(text.strip(), "", (), "")
    named, *reason = _REASON.split(match["rest"], maxsplit=1)
    selectors = tuple(dict.fromkeys(word for word in re.split(r"[\s,;]+", named) if word))
    return Wording(match["name"].strip().lower(), match["word"].lower(), selectors, " ".join(reason).strip())


def reason_at(text: str, start: int) -> int:
    """Offset at which the reason of a directive begins, with the dashes in front of it; the end where it has none."""
    match = _REASON.search(text, start)
    return match.start() if match else len(text)


def nearest(wording: Wording) -> str:
    """What a mistyped directive was probably meant to be; empty where nothing is near."""
    # Imported here: needed only when something is misspelt.
    from difflib import get_close_matches

    near = get_close_matches(wording.word, WORDS, n=1, cutoff=0.6)
    word = wording.word if wording.word in WORDS else near[0] if near else ""
    if wording.name != NAME:
        return f"{NAME}: {word}".strip()
    return word
