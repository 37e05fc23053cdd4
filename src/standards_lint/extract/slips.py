"""Passages to the slips of the pen in them: each miswritten word once, where it stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.knowledge.spelling import Spelling
from standards_lint.model.standard import Slip
from standards_lint.storage.ready import ready_pattern

_WORD = ready_pattern(r"(?<![\w@./:_-])[^\W\d_]{5,}(?![\w@/_-]|\.\w)")
"""A word by itself: no part of an address, a file name or a compound."""


def find_slips(passages: Sequence[Passage], spelling: Spelling) -> tuple[Slip, ...]:
    """The miswritten words of a document, each at the first place where it stands.

    Titles of regulations are left out: whether they are cited as they are written is another question.
    """
    slips, pairs = spelling.slips(), spelling.pairs
    found: dict[str, Slip] = {}
    for passage in passages:
        if passage.basis:
            continue
        for start, end, meant in _in_text(passage.text, slips, pairs):
            wrong = passage.text[start:end]
            found.setdefault(
                wrong.lower(),
                Slip(passage.source.slice(start, end), _cased(meant, wrong), passage.service, passage.component),
            )
    return tuple(found.values())


def _in_text(text: str, slips: Mapping[str, str], pairs: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        meant = slips.get(match[0].lower())
        if meant:
            yield *match.span(), meant
    folded = text.lower()
    for wrong, meant in pairs.items():
        pair = re.search(rf"\b{wrong}\b", folded) if wrong in folded else None
        if pair:
            yield *pair.span(), meant


def _cased(meant: str, wrong: str) -> str:
    """What is meant, with the capitals of what is written."""
    if wrong.isupper():
        return meant.upper()
    return meant[0].upper() + meant[1:] if wrong[0].isupper() else meant
