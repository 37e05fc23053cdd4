"""The number, letter or bullet at the beginning of a line.

``1. Surat``, ``a) Surat``, ``(1) Surat`` and ``• Surat`` are labels wherever they stand. Others are doubtful: a bare
``1 Surat`` (tables flattened by a PDF), a glued ``a.surat``, ``A. Judul`` (may be a name: *H. Ahmad*), ``I. Judul``.
Whether these are labels is decided in company, in `company`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

BULLETS = "•▪●○◦■□◆◇►▶➢➤✓✔❖∙‣⦁⚫⬤➔➜☑\u2043\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
"""Characters that are nothing but bullets; the last ones are what Word's symbol fonts leave behind."""

_LABEL = ready_pattern(
    rf"""
    (?P<bullet> [{BULLETS}] (?=\s*\S) | [-\u2013\u2014*·§Ø] (?=\s+\S) )
  | (?P<paren> \( (?:\d{{1,2}}|[a-zA-Z]) \) ) (?=\s*\S)
  | (?P<multi> [1-9]\d?(?:\.[1-9]\d?)+ \.? ) (?=\s+\S)
  | (?P<number> \d{{1,3}}(?:\.\)|\)\.|[.)]) ) (?=\s+\S|[A-Za-z]{{2}})
  | (?P<roman> (?:X{{0,3}}(?:IX|IV|V?I{{1,3}}|V)|X{{1,3}}|ii|iii|iv|vi{{1,3}}|ix)[.)] ) (?=\s+\S)
  | (?P<letter> [a-zA-Z](?:\.\)|\)\.|[.)]) ) (?=\s+\S|[A-Za-z]{{3}})
  | (?P<bare> \d{{1,2}} ) (?=\s+[A-Z]|[A-Z][a-z]{{2}})
  | (?P<circle> o ) (?=\s+[A-Z])
    """,
    re.X,
)
BARE, PADDED = "1", "01"
"""Styles of numbers without any mark: ``1 Persyaratan``, ``01 Persyaratan``."""
_ALONE = ready_pattern(r"(?:\d{1,3}|[a-zA-Z])[.)]|\((?:\d{1,2}|[a-zA-Z])\)")
_LONGEST_ALONE = 4
_KEPT = 8_192
"""Texts of which the label is remembered: the stages of reading ask for it one after another."""
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands at the beginning of a text."""

    text: str
    """As a person sees it: ``1.``, ``a)``, ``•``."""
    style: str
    """Labels of one list share it: ``1.``, ``a)``, ``(1)``, ``A.``, ``I.``, ``1.1``, ``•``; `BARE` or `PADDED`."""
    ordinal: int
    """Place in its list from 1; 0 for bullets."""
    end: int
    """Offset of the first character after label and white space."""
    sure: bool
    """A label wherever it stands."""
    parent: str = ""
    """Of ``1.2`` the part before the last number."""


@lru_cache(_KEPT)
def parse_label(text: str) -> Label | None:
    """The label at the beginning of a normalised text, sure or doubtful; None without one or with nothing behind it."""
    match = _LABEL.match(text)
    if match is None:
        return None
    end = match.end() + (text[match.end() : match.end() + 1] == " ")
    kind = match.lastgroup or ""
    return _BUILDERS[kind](match[kind], text, end)


def is_label_alone(text: str) -> bool:
    """Whether a line is nothing but ``2.`` or ``(b)``; its text stands on the next line."""
    return len(text) <= _LONGEST_ALONE and _ALONE.fullmatch(text) is not None


def letter_reading(label: Label) -> Label | None:
    """``I.`` ``V.`` ``X.`` read as a letter of the alphabet instead of a Roman number."""
    if label.style[0] == "I" and len(label.text) == 2:
        return Label(label.text, "A" + label.style[1:], _ordinal(label.text[0]), label.end, label.sure)
    return None


def roman_reading(label: Label) -> Label | None:
    """``i.`` ``v.`` ``x.`` read as a Roman number instead of a letter."""
    if label.style[0] == "a" and label.text[0] in "ivx" and len(label.text) == 2:
        return Label(label.text, "i" + label.style[1:], _roman(label.text[0]), label.end, label.sure)
    return None


def _bullet(text: str, _line: str, end: int) -> Label:
    return Label(text, text, 0, end, sure=True)


def _circle(text: str, _line: str, end: int) -> Label:
    return Label(text, text, 0, end, sure=False)


def _bare(text: str, _line: str, end: int) -> Label:
    return Label(text, PADDED if text[0] == "0" else BARE, int(text), end, sure=False)


def _paren(text: str, _line: str, end: int) -> Label:
    inner = text[1:-1]
    return Label(text, f"({_sample(inner[0])})", int(inner) if inner.isdigit() else _ordinal(inner), end, sure=True)


def _number(text: str, line: str, end: int) -> Label:
    digits = text.rstrip(".)")
    return Label(text, "1" + text[len(digits) :], int(digits), end, sure=line[end - 1] == " ")


def _multi(text: str, line: str, end: int) -> Label:
    parent, _, last = text.rstrip(".").rpartition(".")
    style = "1" + ".1" * (parent.count(".") + 1)
    return Label(text, style, int(last), end, sure=text.endswith(".") and not line[end].isdigit(), parent=parent)


def _roman_label(text: str, line: str, end: int) -> Label:
    style = ("i" if text[0].islower() else "I") + text[-1]
    return Label(text, style, _roman(text[:-1]), end, sure=text[0].islower() or _capitals(line, end))


def _letter(text: str, line: str, end: int) -> Label:
    sure = line[end - 1] == " " and (text[0].islower() or _capitals(line, end))
    return Label(text, _sample(text[0]) + text[1:], _ordinal(text[0]), end, sure)


_BUILDERS: dict[str, Callable[[str, str, int], Label]] = {
    "bullet": _bullet,
    "paren": _paren,
    "multi": _multi,
    "number": _number,
    "roman": _roman_label,
    "letter": _letter,
    "bare": _bare,
    "circle": _circle,
}
"""By the one group of the pattern that has matched."""


def _capitals(line: str, start: int) -> bool:
    """A rest in capitals: ``A. PENDAHULUAN`` is a heading, ``A. Rahman`` a person."""
    rest = line[start:]
    return rest.isupper() and len(rest) > 4


def _sample(character: str) -> str:
    return "1" if character.isdigit() else "a" if character.islower() else "A"


def _ordinal(letter: str) -> int:
    return ord(letter.lower()) - ord("a") + 1


def _roman(numeral: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in numeral.lower()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
