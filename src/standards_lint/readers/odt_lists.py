"""Numbers of lists and headings of ODF as a person sees them.

The numbers stand nowhere in the file. A list names a style, the style says for each level how a number is written, and
the numbers are counted: over lists that continue one another, over levels that begin anew below each item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from xml.etree.ElementTree import Element

from standards_lint.readers.labels import BULLETS
from standards_lint.readers.numerals import letters, roman
from standards_lint.readers.odt_lengths import columns
from standards_lint.readers.odt_names import FO, LOEXT, STYLE, TEXT, whole
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

MAX_LEVEL = 10
"""Levels of a list style."""
_LARGEST = 32_767
_BULLET = "•"
_DASHES = "-\u2013\u2014*"
_PLACE = ready_pattern(r"%(\d{1,2})%(\.?)")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is labelled."""

    form: str = ""
    """``1 a A i I``, empty without number."""
    prefix: str = ""
    suffix: str = ""
    pattern: str = ""
    """``%1%.%2%)`` where the program writes one; it says more than prefix and suffix."""
    shown: int = 1
    """How many levels the number shows: 2 for ``1.1``."""
    start: int = 1
    bullet: str = ""
    doubled: bool = False
    """After z comes aa, then bb."""
    indent: int | None = None
    """Column of the label."""


ListStyle = dict[int, ListLevel]
"""Levels from 1."""


@dataclass(slots=True)
class Counters:
    """The numbers of one list, which may be in several pieces."""

    style: str = ""
    numbers: dict[int, int] = field(default_factory=dict)
    resumed: bool = False
    """A piece of the list has begun and no item of it was counted yet."""

    def restart(self, level: int) -> None:
        """Count this level and those below anew."""
        for deeper in [number for number in self.numbers if number >= level]:
            del self.numbers[deeper]

    def count(self, level: int, style: ListStyle, start: int | None = None) -> str:
        """Take the next item of a level and give its label; it may be empty.

        Args:
            level: From 1.
            style: How the levels are labelled.
            start: The number of this item where the file sets it.
        """
        self.resumed = False
        for upper in range(1, level):
            # an item below an item that is not there counts for both: 1.1 and then 2
            self.numbers.setdefault(upper, _level(style, upper).start)
        form = _level(style, level)
        before = self.numbers.get(level)
        number = start if start is not None else form.start if before is None else before + 1
        self.restart(level)
        self.numbers[level] = number
        return self._label(form, level, style)

    def _label(self, form: ListLevel, level: int, style: ListStyle) -> str:
        if form.bullet:
            return form.bullet
        if form.pattern:
            return _PLACE.sub(lambda place: self._placed(place, style), form.pattern).strip()
        numbers = [self._number(upper, style) for upper in range(max(1, level - form.shown + 1), level + 1)]
        if not form.form:
            numbers = []  # no number of its own, and then none of the levels above
        return (form.prefix + ".".join(number for number in numbers if number) + form.suffix).strip()

    def _placed(self, place: re.Match[str], style: ListStyle) -> str:
        """A number and the full stop behind it; a level without a number takes its stop along."""
        number = self._number(int(place[1]), style)
        return number and number + place[2]

    def _number(self, level: int, style: ListStyle) -> str:
        form = _level(style, level)
        value = self.numbers.get(level, form.start)
        match form.form:
            case "1":
                return str(value)
            case "a":
                return letters(value, doubled=form.doubled)
            case "A":
                return letters(value, doubled=form.doubled).upper()
            case "i":
                return roman(value)
            case "I":
                return roman(value).upper()
        return ""


def _level(style: ListStyle, level: int) -> ListLevel:
    return style.get(level) or ListLevel()


def read_list_style(element: Element) -> ListStyle:
    """The levels of a ``text:list-style`` or ``text:outline-style``."""
    return dict(_levels(element))


def _levels(element: Element) -> Iterator[tuple[int, ListLevel]]:
    for child in element:
        level = whole(child.get(TEXT + "level"), 0, MAX_LEVEL)
        if not level:
            continue
        bullet = ""
        if child.tag == TEXT + "list-level-style-bullet":
            bullet = _shown_bullet(child.get(TEXT + "bullet-char", ""))
        elif child.tag == TEXT + "list-level-style-image":
            bullet = _BULLET
        yield (
            level,
            ListLevel(
                form=child.get(STYLE + "num-format", "")[:1],
                prefix=child.get(STYLE + "num-prefix", ""),
                suffix=child.get(STYLE + "num-suffix", ""),
                pattern=child.get(LOEXT + "num-list-format", "")[:200],
                shown=whole(child.get(TEXT + "display-levels"), 1, MAX_LEVEL),
                start=whole(child.get(TEXT + "start-value"), 1, _LARGEST),
                bullet=bullet,
                doubled=child.get(STYLE + "num-letter-sync") == "true",
                indent=_indent(child),
            ),
        )


def item_start(item: Element) -> int | None:
    """The number that a list item or heading sets for itself."""
    value = item.get(TEXT + "start-value")
    return None if value is None else whole(value, 1, _LARGEST)


def _shown_bullet(character: str) -> str:
    """A bullet that is known for one; fonts of symbols show others (private characters) as dots, ticks and arrows."""
    is_known = character != "" and character < "\ue000" and (character in BULLETS or character in _DASHES)
    return character if is_known else _BULLET


def _indent(level: Element) -> int | None:
    properties = level.find(STYLE + "list-level-properties")
    if properties is None:
        return None
    alignment = properties.find(STYLE + "list-level-label-alignment")
    if alignment is not None:
        return columns(alignment.get(FO + "margin-left"), alignment.get(FO + "text-indent"))
    return columns(properties.get(TEXT + "space-before"))
