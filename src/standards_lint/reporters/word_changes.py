"""Words before and after to what stayed, what went and what came."""

from __future__ import annotations

from enum import StrEnum

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_WORD = ready_pattern(r"\s*\S+")
_MOST = 400
"""Words of one side that are compared: time grows with their product."""


class Kept(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    COME = "come"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that share their lot, with the white space in front of them."""

    text: str
    kept: Kept


def word_changes(old: str, new: str) -> tuple[Words, ...]:
    """What of the old words stayed, went and came, in reading order; long texts as a whole."""
    from difflib import SequenceMatcher

    if old == new:
        return _told(new, Kept.SAME)
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > _MOST:
        return _told("".join(before), Kept.GONE) + _told("".join(after), Kept.COME)
    parts: tuple[Words, ...] = ()
    matcher = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            parts += _told("".join(after[c:d]), Kept.SAME)
        else:
            parts += _told("".join(before[a:b]), Kept.GONE) + _told("".join(after[c:d]), Kept.COME)
    return parts


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]


def _told(text: str, kept: Kept) -> tuple[Words, ...]:
    return (Words(text, kept),) if text else ()
