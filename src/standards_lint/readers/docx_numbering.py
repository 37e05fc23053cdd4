"""Automatic numbers of a Word document, resolved to the labels a person sees.

Counters belong to the abstract list, not to the list that a paragraph names: lists that share one go on counting where
the other stopped, unless an override starts anew (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from standards_lint.readers.docx_package import W, is_on, val, whole
from standards_lint.readers.docx_styles import Styles
from standards_lint.readers.numerals import letters, roman
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

BULLET = "•"
_PLACE = ready_pattern(r"%(\d)")
_LARGEST = 99_999


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts."""

    start: int
    form: str
    """``decimal``, ``lowerLetter``, ``bullet`` …"""
    text: str
    """``%1.%2)``"""
    restart: int
    """The level, from 1, whose step starts this one anew; 0 for never, -1 for any higher one."""
    legal: bool
    """All numbers in the label are written as digits."""
    style: str | None
    """The style of paragraphs that are numbered by this level."""
    indent: Element | None


@dataclass(frozen=True, slots=True)
class _Override:
    start: int | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    overrides: dict[int, _Override]


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._drawn: dict[str, Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._used: set[str] = set()
        if root is None:
            return
        linked: dict[str, str] = {}
        for element in root.findall(W + "abstractNum"):
            name = val(element, "abstractNumId") or ""
            self._drawn[name] = element
            style = val(element.find(W + "numStyleLink"))
            if style is not None:
                linked[name] = style
        for element in root.findall(W + "num"):
            overrides = {whole(o, "ilvl"): _override(o) for o in element.findall(W + "lvlOverride")}
            self._lists[val(element, "numId") or ""] = _List(val(element.find(W + "abstractNumId")) or "", overrides)
        for name, style in linked.items():
            target = self._lists.get(styles.number_of(style) or "")
            if target and target.abstract in self._drawn:
                self._drawn[name] = self._drawn[target.abstract]

    def level(self, number: str, level: int) -> Level | None:
        """A level of a list, with what the list overrides; None where there is none."""
        list_ = self._lists.get(number)
        if list_ is None:
            return None
        override = list_.overrides.get(level)
        return override.level if override and override.level else self._of(list_.abstract).get(level)

    def _of(self, abstract: str) -> dict[int, Level]:
        """The levels of an abstract list; files of many years carry hundreds of lists that nothing uses."""
        if abstract not in self._levels:
            drawn = self._drawn.get(abstract)
            found = drawn.findall(W + "lvl") if drawn is not None else []
            self._levels[abstract] = {whole(level, "ilvl"): _level(level) for level in found}
        return self._levels[abstract]

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that numbers the paragraphs of a style."""
        list_ = self._lists.get(number)
        levels = self._of(list_.abstract) if list_ else {}
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def next_label(self, number: str, level: int) -> str:
        """Count one paragraph and give its label; empty for a list or level that does not exist or shows nothing."""
        own = self.level(number, level)
        if own is None:
            return ""
        counts = self._counts.setdefault(self._lists[number].abstract, {})
        self._begin(number, counts)
        counts[level] = min(counts.get(level, own.start - 1) + 1, _LARGEST)
        for deeper in [depth for depth in counts if depth > level]:
            below = self.level(number, deeper)
            if below is None or below.restart < 0 or level < below.restart:
                del counts[deeper]
        if own.form == "bullet":
            return _bullet(own.text)
        return _PLACE.sub(lambda m: self._number(number, int(m[1]) - 1, counts, legal=own.legal), own.text).strip()

    def _begin(self, number: str, counts: dict[int, int]) -> None:
        """What a list starts anew when its first paragraph comes."""
        if number in self._used:
            return
        self._used.add(number)
        for level, override in self._lists[number].overrides.items():
            if override.start is not None:
                counts[level] = override.start - 1
                for deeper in [depth for depth in counts if depth > level]:
                    del counts[deeper]

    def _number(self, number: str, level: int, counts: dict[int, int], *, legal: bool) -> str:
        shown = self.level(number, level)
        if shown is None:
            return ""
        if level not in counts:
            counts[level] = shown.start
        return written("decimal" if legal else shown.form, counts[level])


def written(form: str, number: int) -> str:
    """A number in one of Word's formats; those that are not known are written as digits."""
    match form:
        case "lowerLetter":
            return letters(number, doubled=True)
        case "upperLetter":
            return letters(number, doubled=True).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case "none" | "bullet":
            return ""
    return str(number)


def _bullet(text: str) -> str:
    """Signs of symbol fonts (private use) and the ``o`` of Courier mean the same round mark."""
    return text if text in {"-", "\u2013", "*"} else BULLET if text.strip() else ""


def _level(element: Element) -> Level:
    properties = element.find(W + "pPr")
    restart = element.find(W + "lvlRestart")
    return Level(
        start=whole(element.find(W + "start"), default=1),
        form=val(element.find(W + "numFmt")) or "decimal",
        text=(val(element.find(W + "lvlText")) or "")[:100],
        restart=-1 if restart is None else whole(restart),
        legal=is_on(element.find(W + "isLgl")),
        style=val(element.find(W + "pStyle")),
        indent=properties.find(W + "ind") if properties is not None else None,
    )


def _override(element: Element) -> _Override:
    start, level = element.find(W + "startOverride"), element.find(W + "lvl")
    return _Override(whole(start) if start is not None else None, _level(level) if level is not None else None)
