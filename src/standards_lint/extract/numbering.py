"""Passages to the gaps in the numbering of their lists: c. after which e. follows, a list that begins at b."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.model.block import BlockKind, Cell, Region
from standards_lint.model.span import Span
from standards_lint.model.standard import NumberingGap
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_LABEL = ready_pattern(r"(?P<open>\(?)(?P<number>\d{1,3}|[a-z]{1,5}|[A-Z]{1,5})(?P<close>[.)]{0,2})")
_ROMAN = ready_pattern(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_LARGEST_STEP = 3
"""So large a jump is another list, or items that the reader lost."""
_TITLE_WORDS = 8
_LONG_WORD = ready_pattern(r"[^\W\d_]{4,}")
_HIDDEN_FIRST = ready_pattern(r"(?:^|[\s(])[1aAiI][.)]")
"""The first label inside running text: ``Syarat: a. KTP`` and then b. on a line of its own."""

_Place = tuple[str, str, Cell | None, str]
_Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Item:
    passage: Passage
    style: str
    """Brackets and kind of label: items of one list have the same."""
    value: int


@dataclass(frozen=True, slots=True)
class _List:
    """The list being read at one level."""

    style: str
    last: int
    length: int
    end: _Point
    """Place of its last item."""


def find_gaps(passages: Sequence[Passage], images: Sequence[Span] = ()) -> tuple[NumberingGap, ...]:
    """Labels of lists that skip, repeat or start late.

    Reported is only what is certain: neighbours of one style and level in one component and cell, a step of at most
    two places after which the list goes on, no picture between them. A list that goes on at 1 or a is a new list. A
    late start is reported under a title inside a component (``Secara Daring`` and then ``b. …``). Roman numerals
    and letters are told apart by the neighbours.

    Args:
        passages: The document's passages in reading order.
        images: Places of lost pictures, which may hide an item.
    """
    points = sorted((image.line, image.column) for image in images)
    return tuple(gap for run in _runs(passages) for gap in _gaps(run, points))


def _runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Passages of one place: a list never goes on over the end of its component, cell or (outside) section."""
    run: list[Passage] = []
    for passage in passages:
        if run and _place(run[-1]) != _place(passage):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run


def _place(passage: Passage) -> _Place:
    section = "" if passage.component else passage.heading
    return passage.service, passage.component, passage.block.cell, section


def _gaps(run: Sequence[Passage], images: Sequence[_Point]) -> Iterator[NumberingGap]:
    if run[0].block.region is not Region.MAIN:
        return
    lists: dict[int, _List] = {}
    for index, passage in enumerate(run):
        block = passage.block
        if block.kind is not BlockKind.ITEM:
            continue
        lists = {level: known for level, known in lists.items() if level <= block.level}
        known = lists.get(block.level)
        item = _read(passage, known)
        if item is None:
            continue
        point = _point(passage)
        before = known.end if known else _point(run[max(0, index - 1)])
        if not _any_between(images, before, point) and (gap := _judge(item, known, run, index)):
            yield gap
        same = known is not None and known.style == item.style and item.value > 1
        lists[block.level] = _List(item.style, item.value, known.length + 1 if known and same else 1, point)


def _point(passage: Passage) -> _Point:
    return passage.block.begins


def _any_between(points: Sequence[_Point], first: _Point, last: _Point) -> bool:
    index = bisect_left(points, first)
    return index < len(points) and points[index] <= last


def _read(passage: Passage, known: _List | None) -> _Item | None:
    """The label as a value; ``i`` is roman at the start of a list and a letter behind h."""
    match = _LABEL.fullmatch(passage.block.label)
    if not match:
        return None
    number = match["number"]
    frame = match["open"] + "#" + match["close"]
    if number.isdigit():
        return _Item(passage, frame + "1", int(number))
    case = "a" if number.islower() else "A"
    roman = _roman(number.lower())
    letter = ord(number.lower()) - ord("a") + 1 if len(number) == 1 else 0
    if roman and (not letter or _prefers_roman(known, frame, case, roman, letter)):
        return _Item(passage, frame + ("i" if case == "a" else "I"), roman)
    return _Item(passage, frame + case, letter) if letter else None


def _prefers_roman(known: _List | None, frame: str, case: str, roman: int, letter: int) -> bool:
    if known is None:
        return roman == 1
    if known.style == frame + case:
        return roman == 1 and letter - known.last >= _LARGEST_STEP
    return known.style == frame + ("i" if case == "a" else "I") or roman == 1


def _roman(text: str) -> int:
    if not _ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_VALUES[c] for c in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _judge(item: _Item, known: _List | None, run: Sequence[Passage], index: int) -> NumberingGap | None:
    if known is None or known.style != item.style:
        return _gap(item, 1) if item.value == 2 and _starts_list(run, index) else None
    step = item.value - known.last
    doubtful = item.value == 1 or known.length < 2 or step not in (0, 2) or not _goes_on(run, index, item)
    return None if doubtful else _gap(item, known.last + 1)


def _goes_on(run: Sequence[Passage], index: int, item: _Item) -> bool:
    """The next item of the same level has the next number: the label is no accident of the reader."""
    level = item.passage.block.level
    known = _List(item.style, item.value, 1, _point(item.passage))
    for passage in run[index + 1 :]:
        block = passage.block
        if block.kind is not BlockKind.ITEM or block.level > level:
            continue
        following = _read(passage, known) if block.level == level else None
        return following is not None and following.style == item.style and following.value == item.value + 1
    return False


def _starts_list(run: Sequence[Passage], index: int) -> bool:
    """A title stands right in front: the first item cannot be hidden in it, nor be it without its label."""
    before = run[index - 1] if index else None
    if (
        not run[index].component
        or before is None
        or before.block.kind is BlockKind.ITEM
        or _HIDDEN_FIRST.search(before.text)
    ):
        return False
    words = _LONG_WORD.findall(before.text)
    return 0 < len(words) <= _TITLE_WORDS and all(word[0].isupper() for word in words)


def _gap(item: _Item, expected: int) -> NumberingGap:
    passage = item.passage
    return NumberingGap(
        text=passage.source,
        label=passage.block.label,
        expected=_label_like(passage.block.label, item.style, expected),
        service=passage.service,
        component=passage.component,
    )


def _label_like(label: str, style: str, value: int) -> str:
    match = _LABEL.fullmatch(label)
    assert match is not None  # `_read` accepted it
    number = _as_text(style[-1], value)
    return match["open"] + number + match["close"]


def _as_text(kind: str, value: int) -> str:
    if kind == "1":
        return str(value)
    if kind in "aA":
        return chr(ord(kind) + value - 1)
    tens, ones = divmod(value, 10)
    roman = "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
    return roman if kind == "i" else roman.upper()
