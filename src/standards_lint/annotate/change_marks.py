"""Fixes as tracked changes of a Word part: old words in ``w:del``, new ones in ``w:ins`` behind them.

Each run that loses words, or the part of it that does, stands in a ``w:del`` of its own, so that marks of comments and
references between runs stay where they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import count, pairwise
from xml.sax.saxutils import escape

from standards_lint.annotate.comments_part import AUTHOR
from standards_lint.annotate.cuts import PRESERVE, Place, place_behind, place_in_front
from standards_lint.annotate.markup import Edit, Element, Markup
from standards_lint.annotate.places import Spot
from standards_lint.readers.docx_package import W
from standards_lint.records import dataclass

_NUMBERED = frozenset(
    {"ins", "del", "moveFrom", "moveTo", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentReference"}
)
"""Elements whose numbers no other mark may have."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that are replaced."""

    start: Spot
    end: Spot
    """The same as `start` where something is only put in: behind its character."""
    new: str
    """Empty where words are only struck."""
    runs: tuple[Element, ...]
    """Those that hold the old words; where something is put in, the one that it stands behind."""
    texts: tuple[Element, ...]
    """The elements in them that hold the old words; none where something is put in."""


@dataclass(slots=True)
class ChangeMarks:
    """What is put into the part, by offset."""

    opens: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Behind all other marks at an offset."""
    closes: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    """In front of all other marks."""
    struck: list[tuple[int, int]] = field(default_factory=list)
    """Stretches that are deleted."""
    edits: list[Edit] = field(default_factory=list)
    """Names of elements that are other ones inside a deletion."""

    def before(self, place: Place) -> str:
        """What ends the first half of a run that is cut."""
        inside = any(start < place.at <= end for start, end in self.struck)
        return _renamed(place.before, f"</{place.text}>", place.text) if inside and place.text else place.before

    def after(self, place: Place) -> str:
        """What begins the second half."""
        inside = any(start <= place.at < end for start, end in self.struck)
        return _renamed(place.after, f"<{place.text}{PRESERVE}>", place.text) if inside and place.text else place.after


def _renamed(text: str, tag: str, name: str) -> str:
    """A text with the name of an element changed in one of its tags."""
    return text.replace(tag, tag.replace(name, _struck_name(name), 1), 1)


def _struck_name(name: str) -> str:
    """``w:delText`` for ``w:t``."""
    return f"{name.rpartition('t')[0]}delText"


def places_of(markup: Markup, changes: Sequence[Change]) -> Iterator[Place]:
    """Where the part is cut for changes."""
    for change in changes:
        yield from _edges(markup, change)


def _edges(markup: Markup, change: Change) -> tuple[Place, ...]:
    behind = place_behind(markup, change.end)
    return (place_in_front(markup, change.start), behind) if change.texts else (behind,)


def marks_of(markup: Markup, changes: Sequence[Change], cuts: Iterable[int], day: str) -> ChangeMarks:
    """What has to be put into the part.

    Args:
        markup: The part.
        changes: None overlapping another.
        cuts: Offsets at which runs are cut, for changes and for comments.
        day: Date of the changes, ``YYYY-MM-DD``.
    """
    marks = ChangeMarks()
    numbers = count(_first_free(markup))
    offsets = sorted(set(cuts))
    for change in changes:
        edges = _edges(markup, change)
        start, end = edges[0].at, edges[-1].at
        if change.texts:
            marks.struck.append((start, end))
            marks.edits += _names(change, start, end)
            for run in change.runs:
                _strike(marks, _pieces(run, start, end, offsets), run, numbers, day)
        if change.new:
            marks.closes[end].append(_inserted(markup, change, next(numbers), day))
    return marks


def _pieces(run: Element, start: int, end: int, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The parts of a run that a deletion covers, cut where runs are cut."""
    first, last = max(start, run.start), min(end, run.end)
    edges = [first, *(cut for cut in cuts if first < cut < last), last]
    yield from pairwise(edges)


def _strike(
    marks: ChangeMarks, pieces: Iterable[tuple[int, int]], run: Element, numbers: Iterator[int], day: str
) -> None:
    for first, last in pieces:
        marks.opens[first].append(_opening("del", run, next(numbers), day))
        marks.closes[last].append(f"</{_named(run, 'del')[0]}>")


def _names(change: Change, start: int, end: int) -> Iterator[Edit]:
    """The tags of texts that are struck from their beginning, or to their end."""
    for text in change.texts:
        new = _struck_name(text.name)
        if start <= text.start:
            yield Edit(text.start + 1, text.start + 1 + len(text.name), new)
        if end >= text.end:
            yield Edit(text.inner_end + 2, text.inner_end + 2 + len(text.name), new)


def _named(run: Element, local: str) -> tuple[str, str, str]:
    """Name of a new element beside a run, prefix of its attributes, and the declaration that this needs."""
    if run.prefix:
        return f"{run.prefix}{local}", run.prefix, ""
    return local, "w:", f' xmlns:w="{run.space}"'


def _opening(local: str, run: Element, number: int, day: str) -> str:
    name, prefix, declared = _named(run, local)
    return f'<{name}{declared} {prefix}id="{number}" {prefix}author="{AUTHOR}" {prefix}date="{day}T00:00:00Z">'


def _inserted(markup: Markup, change: Change, number: int, day: str) -> str:
    """The new words in the look of the first run that loses words."""
    run = change.runs[0]
    settings = next((markup.source(child) for child in run.children if child.local == "rPr"), "")
    text, _, _ = _named(run, "t")
    words = f"<{text}{PRESERVE}>{escape(change.new)}</{text}>"
    closing = f"</{_named(run, 'ins')[0]}>"
    return f"{_opening('ins', run, number, day)}<{run.name}>{settings}{words}</{run.name}>{closing}"


def _first_free(markup: Markup) -> int:
    used = [0]
    for element in markup.elements:
        if element.tag.startswith(W) and element.local in _NUMBERED:
            number = markup.attributes(element).get("id", "")
            used.append(int(number) if number.isdecimal() and len(number) < 10 else 0)
    return max(used) + 1
