"""The form in which headings and names are compared: *Biaya & Waktu* and ``biaya dan waktu`` are one."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from standards_lint.storage.ready import ready_pattern

_PUNCTUATION = ready_pattern(r"[^0-9a-zà-ɏ]+")
SHORT_TEXT = 160
"""Characters of a text that is remembered: headings are short."""


def normalise(text: str) -> str:
    """Lower case, ``&`` as *dan*, everything but letters and digits as one blank."""
    return _kept_plain(text) if len(text) <= SHORT_TEXT else _plain(text)


def _plain(text: str) -> str:
    return _PUNCTUATION.sub(" ", text.lower().replace("&", " dan ")).strip()


_kept_plain = lru_cache(maxsize=8192)(_plain)
"""A heading is asked about by many: is it a component, an office, a column …"""


def without_words(key: str, words: Collection[str]) -> str:
    """A normalised heading without these words at its end: *biaya fee*; empty where it has none."""
    kept = key.split()
    while kept and kept[-1] in words:
        kept.pop()
    return " ".join(kept) if len(kept) < len(key.split()) else ""
