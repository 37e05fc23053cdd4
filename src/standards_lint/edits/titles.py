"""What a fix does, in a few words: the words it changes, each with those it is written together with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.finding import Text, Wish
from standards_lint.records import dataclass

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
    told = [_told(*pair) for pair in _shown(wish, changes)]
    once = list(dict.fromkeys(told))
    return Text(_cut("; ".join(text.id for text in once)), _cut("; ".join(text.en for text in once)))


def _told(old: str, new: str) -> Text:
    if not old:
        return Text(f"sisipkan “{new}”", f"put in “{new}”")
    if not new:
        return Text(f"hapus “{old}”", f"strike “{old}”")
    return Text(f"“{old}” menjadi “{new}”", f"“{old}” becomes “{new}”")


def _shown(wish: Wish, changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """Old and new words of each change, those told as one that fall into the same word."""
    last: tuple[int, int, int, int] | None = None
    for change in changes:
        left, right = _whole_words(wish.old, change)
        shown = (left, right, change.new_start - (change.start - left), change.new_stop + right - change.stop)
        if last is not None and left < last[1]:
            shown = (last[0], max(right, last[1]), last[2], max(shown[3], last[3]))
        elif last is not None:
            yield _words(wish, last)
        last = shown
    if last is not None:
        yield _words(wish, last)


def _words(wish: Wish, shown: tuple[int, int, int, int]) -> tuple[str, str]:
    left, right, new_left, new_right = shown
    return wish.old[left:right].strip(), wish.new[new_left:new_right].strip()


def _whole_words(text: str, change: Change) -> tuple[int, int]:
    """The stretch, widened to whole words where it begins or ends inside one, or is nothing but a blank."""
    start, stop = change.start, change.stop
    said = text[start:stop].strip() or change.new_words.strip()
    edges = text[start:stop] if text[start:stop].strip() else change.new_words
    if said and _apart(text, start, stop, edges):
        return start, stop
    return _left(text, start), _right(text, stop)


def _apart(text: str, start: int, stop: int, edges: str) -> bool:
    """The stretch, or what is put in there, begins and ends at a blank or an end of the words."""
    begins = start == 0 or text[start - 1].isspace() or edges[:1].isspace()
    ends = stop == len(text) or text[stop].isspace() or edges[-1:].isspace()
    return begins and ends


def _left(text: str, at: int) -> int:
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
