"""Names in reasons that people wrote freely: of these persons nothing is known but the capitals of their names."""

from __future__ import annotations

import re

from standards_lint.knowledge.masking_words import MaskingWords
from standards_lint.storage.ready import ready_pattern

WRITTEN_BY_PEOPLE = frozenset({"directive", "waiver", "reviewer", "baseline"})
"""Whose reasons these are, by `Suppressed.by`."""

_WORD = ready_pattern(r"[^\W\d_]+")
_GAP = ready_pattern(r"[ .]{1,2}|, ")


def names_in_reason(text: str, words: MaskingWords) -> list[tuple[int, int]]:
    """Places of what may be names: more is taken for one than is, since a mask too many harms nobody.

    A name is a run of words with a capital, two or more of them, or one behind *Pak* or *Sdri.*; words of posts,
    offices and papers, and those in capitals throughout, are none.
    """
    found: list[tuple[int, int]] = []
    run: list[re.Match[str]] = []
    addressed = False
    for word in (*_WORD.finditer(text), None):
        joined = word is not None and bool(run) and _GAP.fullmatch(text[run[-1].end() : word.start()]) is not None
        if word is not None and _is_name(word[0], words) and (joined or not run):
            run.append(word)
            continue
        found += _name(run, addressed=addressed)
        addressed = word is not None and word[0].casefold() in words.addressed
        run = [word] if word is not None and not addressed and _is_name(word[0], words) else []
    return found


def _is_name(word: str, words: MaskingWords) -> bool:
    known = word.casefold() in words.no_names or word.casefold() in words.addressed
    return word[0].isupper() and not known and (len(word) == 1 or not word.isupper())


def _name(run: list[re.Match[str]], *, addressed: bool) -> list[tuple[int, int]]:
    return [(run[0].start(), run[-1].end())] if len(run) > 1 or (run and addressed) else []
