"""Texts to lengths of time: the numbers with their units, before anybody asks what they bind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from standards_lint.knowledge.number_words import parse_number
from standards_lint.knowledge.phrases import Phrases
from standards_lint.knowledge.time_words import TimeWords
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_WINDOW = 80
"""Characters in front of a number in which the words that belong to it are looked for."""
_GAP_WORDS = 6
"""``maksimal diselesaikan dalam 5 hari``: words between a bound and its number."""
_DIGIT = ready_pattern(r"\d")
_JOINT = ready_pattern(r"\s*(?:dan\s+)?")
_THOUSANDS = ready_pattern(r"\d{1,3}(?:\.\d{3})+")
_MINUTES = 60
_DAYS = ("hari", "hari_kerja", "hari_kalender")
_LARGEST = 99_999
"""No office promises more, in any unit: a longer run of digits is no length of time."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A length of time as it stands in a text."""

    start: int
    end: int
    value: float
    unit: str
    bound: str = "tepat"
    words: str = ""
    words_value: int = -1


def find_quantities(text: str, words: TimeWords, start: int = 0) -> Iterator[Quantity]:
    """The lengths of time in a folded text, from offset `start` on.

    Ranges come as two quantities (``min`` and ``maks``), ``4 jam 30 menit`` as one of 270 minutes. Left out: clock
    times, dates, ages, validity, frequency, opening hours, and the repetition in brackets behind another length
    (``3 hari (72 jam)``).
    """
    pending: Quantity | None = None
    for quantity in _raw_quantities(text, words, start):
        if pending and pending.unit == "jam" and quantity.unit == "menit" and _joined(text, pending, quantity):
            minutes = pending.value * _MINUTES + quantity.value
            pending = replace(pending, end=quantity.end, value=minutes, unit="menit", words="", words_value=-1)
            continue
        if pending and _is_gloss(text, pending, quantity):
            continue
        if pending:
            yield pending
        pending = quantity
    if pending:
        yield pending


def _joined(text: str, first: Quantity, second: Quantity) -> bool:
    return first.bound != "min" and _JOINT.fullmatch(text[first.end : second.start]) is not None


def _is_gloss(text: str, first: Quantity, second: Quantity) -> bool:
    """``3 hari (72 jam)`` · ``3 hari kerja = 24 jam kerja``."""
    between = text[first.end : second.start].strip()
    return between == "=" or (between == "(" and text[second.end :].lstrip().startswith(")"))


def _raw_quantities(text: str, words: TimeWords, start: int) -> Iterator[Quantity]:
    found: list[Quantity] = []
    position = start
    text = words.always.blank(text) if "24" in text else text
    while match := words.quantity.search(text, position):
        if match["n2"] and _is_counted(text[max(0, match.start() - _WINDOW) : match.start()], words):
            position = match.start("n2")
            continue
        position = match.end()
        if not _is_excluded(text, match, words):
            found += _read(text, match, words)
    same_day = [Quantity(m.start(), m.end(), 1, "hari") for m in words.same_day.finditer(text, start)]
    if same_day and not any(q.value == 1 and q.unit in _DAYS for q in found):  # "1 hari kerja (one day service)"
        found = sorted([*found, *same_day], key=lambda q: q.start)
    yield from found


def _is_counted(before: str, words: TimeWords) -> bool:
    """``Loket 7 - 5 menit``: the first number is that of the counter; not so in ``di loket: 3 - 5 menit``."""
    return before.rstrip()[-1:].isalpha() and words.not_range_before.search(before) is not None


def _is_excluded(text: str, match: re.Match[str], words: TimeWords) -> bool:
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    after = text[match.end() : match.end() + 30]
    return bool(
        words.not_before.search(before)
        or words.not_after.match(after)
        or (match["one"] and words.not_before_one.search(before))
        or _near(words.not_near, before) >= 0
        or _is_availability(text, match, before, words)
    )


def _is_availability(text: str, match: re.Match[str], before: str, words: TimeWords) -> bool:
    """``Layanan 24 jam``, or nothing but ``24 jam``: always open. ``1 x 24 jam`` and ``maksimal 24 jam`` are limits."""
    if match["n1"] != "24" or match["unit"] != "jam" or match["factor"] or _near(words.at_most, before) >= 0:
        return False
    around = text[max(0, match.start() - _WINDOW) : match.end() + _WINDOW]
    return text.strip(" .;()") == match[0].strip() or words.availability.search(around) is not None


def _near(pattern: Phrases, before: str) -> int:
    """Offset where the last words that fit the pattern end, if only a few words stand between them and the end."""
    last = -1
    for match in pattern.finditer(before):
        last = match.end()
    if last < 0:
        return -1
    gap = before[last:]
    too_far = _DIGIT.search(gap) or ";" in gap or ". " in gap or len(gap.split()) > _GAP_WORDS
    return -1 if too_far else last


def _read(text: str, match: re.Match[str], words: TimeWords) -> Iterator[Quantity]:
    unit = _unit(match["u4"] or match["u3"] or match["unit"], words)
    bound = _bound(text, match, words)
    if match["n2"] or match["wo2"]:
        first_unit = _unit(match["u1"], words) if match["u1"] else unit
        first = _number(match["n1"], match["wo"], words, match["f1"])
        second = _number(match["n2"], match["wo2"], words)
        if first is not None and second is not None:
            yield _quantity(match, first, first_unit, "min", match["w1"])
            yield _quantity(match, second, unit, "maks", match["w2"])
        return
    if match["one"]:
        yield _quantity(match, 1, unit, bound, "")
        return
    value = _number(match["n3"] or match["n1"] or match["nw"], match["wo"], words, match["f1"] or match["f2"])
    if value is None:
        return
    if match["factor"] or match["wfactor"]:
        factor = int(match["factor"]) if (match["factor"] or "").isdigit() else 24
        if unit == "jam_kerja" and factor == 24:
            yield _quantity(match, value, "hari_kerja", bound, "")
            return
        value *= factor
        bracket = ""
    else:
        bracket = match["w3"] or match["w1"] or match["v1"] or (match["wo"] if match["nw"] else "") or ""
    yield _quantity(match, value, "jam" if unit == "jam_kerja" else unit, bound, bracket)


def _quantity(match: re.Match[str], value: float, unit: str, bound: str, bracket: str | None) -> Quantity:
    said = parse_number(bracket) if bracket else None
    plain = "jam" if unit == "jam_kerja" else unit
    return Quantity(match.start(), match.end(), value, plain, bound, bracket or "", -1 if said is None else said)


def _number(digits: str | None, numeral: str | None, words: TimeWords, more: str | None = None) -> float | None:
    """The value of digits or of a numeral, and of a fraction behind it (``1 1/2``)."""
    value: float | None
    if digits is None:
        value = parse_number(numeral) if numeral else None
    elif digits in words.fractions:
        value = words.fractions[digits]
    else:
        value = float(digits.replace(".", "") if _THOUSANDS.fullmatch(digits) else digits.replace(",", "."))
    if value is None or value > _LARGEST:
        return None
    return value + (words.fractions[more] if more else 0)


def _unit(text: str, words: TimeWords) -> str:
    return next(name for name, pattern in words.units.items() if pattern.fullmatch(text))


def _bound(text: str, match: re.Match[str], words: TimeWords) -> str:
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    most, least = _near(words.at_most, before), _near(words.at_least, before)
    if most >= 0 and most >= least:
        return "maks"
    if least >= 0:
        return "min"
    return (
        "maks"
        if words.at_most_after.match(text, match.end() + (text[match.end() : match.end() + 1] == " "))
        else "tepat"
    )
