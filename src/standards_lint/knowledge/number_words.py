"""Indonesian numerals: ``tiga puluh`` to 30 and back.

The numerals are a closed part of the language's grammar, the same in every pack, so they stand here like the digits
do and not in the vocabulary.
"""

from __future__ import annotations

from standards_lint.storage.ready import ready_pattern

LARGEST = 999_999
"""The largest number that `spell_number` writes."""

_UNITS = {
    "nol": 0,
    "kosong": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_NAMES = tuple(name for name in _UNITS if name != "kosong")
_SCALES = {"belas": 10, "puluh": 10, "ratus": 100, "ribu": 1000}
_SCALE_WORDS = "|".join(_SCALES)
_GLUED = ready_pattern(rf"(?<=[a-z])(?={_SCALE_WORDS})")  # "tigapuluh", "duapuluhlima" are common spellings
_GLUED_UNIT = ready_pattern(rf"(?<=puluh)(?={'|'.join(_UNITS)})|(?<=ratus)(?={'|'.join(_UNITS)})")
_WORD = ready_pattern(r"[a-z]+")

NUMBER_WORD = r"(?:se[ -]?)?(?:" + "|".join((*_UNITS, *_SCALES)) + ")"
"""One word of a numeral, for patterns on lower-case text."""

NUMBER_WORDS = rf"{NUMBER_WORD}(?:[ -]?{NUMBER_WORD})*"
"""A whole numeral, for patterns on lower-case text."""


def parse_number(text: str) -> int | None:
    """What a numeral says, or None if the text is no numeral.

    Case, hyphens, missing and doubled blanks do not matter: ``Tiga Puluh``, ``tigapuluh``, ``se-belas``.
    """
    words = _WORD.findall(_GLUED_UNIT.sub(" ", _GLUED.sub(" ", text.lower().replace("-", " "))))
    if not words or not _is_alphabetic(text):
        return None
    total = group = 0
    digit: int | None = None
    for word in words:
        if word == "se":
            digit = 1
        elif word in _UNITS:
            if digit is not None:
                return None  # "dua tiga": a range or a list, not a number
            digit = _UNITS[word]
        elif word not in _SCALES or (digit is None and word != "ribu"):
            return None
        elif word == "belas":
            group, digit = group + 10 + (digit or 0), None
        elif word == "ribu":
            thousands = group + (digit or 0)
            if total or not thousands:
                return None
            total, group, digit = thousands * 1000, 0, None
        else:
            group, digit = group + (digit or 0) * _SCALES[word], None
    return None if words[-1] == "se" else total + group + (digit or 0)


def _is_alphabetic(text: str) -> bool:
    return all(character.isalpha() or character in " -" or character.isspace() for character in text)


def spell_number(value: int) -> str:
    """The numeral of a number from 0 to `LARGEST`, in the usual spelling.

    Raises:
        ValueError: for a number outside that range.
    """
    if not 0 <= value <= LARGEST:
        raise ValueError(f"{value} cannot be spelled; numbers from 0 to {LARGEST} can")
    if value < 10:
        return _NAMES[value]
    if value < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(value) or f"{_NAMES[value - 10]} belas"
    for size, word in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if value >= size:
            count, rest = divmod(value, size)
            head = f"se{word}" if count == 1 else f"{spell_number(count)} {word}"
            return f"{head} {spell_number(rest)}" if rest else head
    raise AssertionError(value)  # every number above 19 has a scale
