"""What a fix does, in a few words: the words it changes, each with those it is written together with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standards_lint.model.finding import Text, Wish

_MOST = 160
"""Characters of a title; longer ones are cut."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the old words, by offsets, and the one of the new words that takes its place."""

    start: int
    stop: int
    new_start: int
    new_stop: int
    new_words: str = ""


def title_of(wish: Wish, changes: Sequence[Change]) -> Text:
    """“ttg” becomes “tentang”; several changes one after another."""
    told = [_told(*_shown(wish, change)) for change in changes]
    once = list(dict.fromkeys(told))
    return Text(_cut("; ".join(text.id for text in once)), _cut("; ".join(text.en for text in once)))


def _told(old: str, new: str) -> Text:
    if not old:
        return Text(f"sisipkan “{new}”", f"put in “{new}”")
    if not new:
        return Text(f"hapus “{old}”", f"strike “{old}”")
    return Text(f"“{old}” menjadi “{new}”", f"“{old}” becomes “{new}”")


def _shown(wish: Wish, change: Change) -> tuple[str, str]:
    """Both stretches with the rest of the words that they begin and end in."""
    old, new = wish.old[change.start : change.stop], wish.new[change.new_start : change.new_stop]
    if _apart(wish.old, change.start, change.stop):
        whole = old.strip() == old and new.strip() == new and bool(old and new)
        if whole or not (old and new):
            return old.strip(), new.strip()
    left, right = _left(wish.old, change.start), _right(wish.old, change.stop)
    before, behind = wish.old[left : change.start], wish.old[change.stop : right]
    return f"{before}{old}{behind}".strip(), f"{before}{new}{behind}".strip()


def _apart(text: str, start: int, stop: int) -> bool:
    """The stretch begins and ends at a blank or an end of the words."""
    begins = start == 0 or text[start - 1].isspace() or text[start : start + 1].isspace()
    ends = stop == len(text) or text[stop].isspace() or (stop > start and text[stop - 1].isspace())
    return begins and ends


def _left(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
