"""The text of a document with the findings beside the passages that they are about."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from standards_lint.model.report import DocumentReport, Passage
from standards_lint.records import dataclass
from standards_lint.reporters.entries import Entry
from standards_lint.reporters.printable import one_line

_CONTEXT = 1
"""Passages around one with findings that stay in sight."""
_FEWEST = 3
"""Passages that are worth hiding."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the words of a passage."""

    text: str
    card: str = ""
    """Id of the card that is about them, if one is."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage with the cards beside it."""

    number: int
    """Line in the document."""
    kind: str
    cell: str
    parts: tuple[Part, ...]
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One passage, or several without findings that are folded away."""

    shown: tuple[Shown, ...]
    silent: bool


def beside(document: DocumentReport, told: Mapping[str, Entry]) -> tuple[tuple[Line, ...], frozenset[str]]:
    """The text, and which of the cards stand beside it.

    Args:
        document: With its passages.
        told: Entries by the ids of their cards.
    """
    passages = document.passages
    by_passage = _placed(passages, told)
    shown = [_shown(passage, by_passage.get(index, ()), told) for index, passage in enumerate(passages)]
    near = {i + step for i in by_passage for step in range(-_CONTEXT, _CONTEXT + 1)}
    return tuple(_folded(shown, near)), frozenset(card for cards in by_passage.values() for card in cards)


def _placed(passages: Sequence[Passage], told: Mapping[str, Entry]) -> Mapping[int, list[str]]:
    """Index of a passage → the cards beside it."""
    order = sorted(range(len(passages)), key=lambda i: (passages[i].span.line, passages[i].span.column))
    places = [(passages[i].span.line, passages[i].span.column) for i in order]
    found: dict[int, list[str]] = defaultdict(list)
    for card, entry in told.items():
        at = bisect_right(places, (entry.span.line, entry.span.column)) - 1
        # What is about the whole document stands at its first line, which may hold no text.
        if at >= 0 or (passages and entry.span.line <= passages[order[0]].span.line):
            found[order[max(at, 0)]].append(card)
    return found


def _shown(passage: Passage, cards: Sequence[str], told: Mapping[str, Entry]) -> Shown:
    return Shown(passage.span.line, passage.kind, passage.span.cell, tuple(_parts(passage, cards, told)), tuple(cards))


def _parts(passage: Passage, cards: Sequence[str], told: Mapping[str, Entry]) -> list[Part]:
    """The words, those that a card quotes apart; of quotes that overlap the first one counts."""
    text = passage.text
    marks: list[tuple[int, int, str]] = []
    for card in cards:
        quote = told[card].quote.strip()
        start = text.find(quote, passage.label) if quote else -1
        end = start + len(quote)
        if start >= 0 and all(end <= begin or start >= stop for begin, stop, _ in marks):
            marks.append((start, end, card))
    parts: list[Part] = []
    at = 0
    for start, end, card in sorted(marks):
        parts += (Part(one_line(text[at:start])), Part(one_line(text[start:end]), card))
        at = end
    parts.append(Part(one_line(text[at:])))
    return [part for part in parts if part.text]


def _folded(shown: Sequence[Shown], near: set[int]) -> list[Line]:
    lines: list[Line] = []
    silent: list[Shown] = []

    def put_away() -> None:
        if len(silent) >= _FEWEST:
            lines.append(Line(tuple(silent), silent=True))
        else:
            lines.extend(Line((passage,), silent=False) for passage in silent)
        silent.clear()

    for index, passage in enumerate(shown):
        if index in near:
            put_away()
            lines.append(Line((passage,), silent=False))
        else:
            silent.append(passage)
    put_away()
    return lines
