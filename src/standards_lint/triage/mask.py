"""A report without persons: names, numbers and addresses become masks of their length, so that places stay right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import partial
from typing import TypeVar

from standards_lint.knowledge.masking_words import MaskingWords
from standards_lint.knowledge.phrases import fold
from standards_lint.model.finding import Fix
from standards_lint.model.report import Report, Suppressed
from standards_lint.records import dataclass
from standards_lint.triage.mask_reasons import WRITTEN_BY_PEOPLE, names_in_reason

_BETWEEN = r"(?:[\s.,]|&nbsp;|<[^<>]{0,200}>|(?<!\w)[^\W\d_]{1,3}\.)+"
"""What may stand between two words of a name in a line of a file, HTML too; a title: ``Gilang H. Ardana``."""
_KEPT = frozenset({"path", "fingerprint", "alone", "folder", "ref", "base", "where"})
"""Fields that lead to a file, a finding or a commit: masked they would lead nowhere."""
_LETTERS = 26

_Value = TypeVar("_Value")


def masked(report: Report, words: MaskingWords) -> Report:
    """The report with persons masked: the same person by the same letters everywhere.

    Names become ``Aaaa Aaaaaaa``, digits of numbers 0, what stands in front of the sign of an address x.

    Args:
        report: What was found; its documents know the persons that they name.
        words: What numbers and addresses look like.
    """
    named = dict.fromkeys(name for document in report.documents for name in document.persons)
    mask = _Mask(words, _pattern(named), _letters(named))
    documents = tuple(
        replace(document, persons=(), suppressed=tuple(_without_names(entry, words) for entry in document.suppressed))
        for document in report.documents
    )
    return _each_text(replace(report, documents=documents), mask.text)


def _without_names(entry: Suppressed, words: MaskingWords) -> Suppressed:
    """A finding that was set aside, with the persons masked whom the reason names."""
    if entry.by not in WRITTEN_BY_PEOPLE:
        return entry
    return replace(entry, reason=_covered(entry.reason, names_in_reason(entry.reason, words), _crossed))


def thorough_mask(names: Iterable[str], words: MaskingWords) -> Callable[[str], str]:
    """What masks texts that leave the office for good: offices, places and web addresses too.

    Args:
        names: Of persons, offices and places; of an office only what is its own is masked, "Dinas" stays.
        words: What numbers and addresses look like.
    """
    named = dict.fromkeys(names)
    mask = _Mask(words, _pattern(named), _letters(named), words.shared)

    def masked_text(text: str) -> str:
        # Sites go first: a name that is masked inside an address would hide its shape.
        return mask.text(_covered(text, (match.span() for match in words.site.finditer(fold(text))), _crossed))

    return masked_text


@dataclass(frozen=True, slots=True)
class _Mask:
    words: MaskingWords
    names: re.Pattern[str] | None
    letters: Mapping[str, tuple[str, str]]
    kept: frozenset[str] = frozenset()
    """Words of names that stay."""

    def text(self, text: str) -> str:
        folded = fold(text)
        text = _covered(text, (match.span() for match in self.words.email.finditer(folded)), _crossed)
        if self.names:
            text = self.names.sub(self._name, text)
        text = _covered(text, (match.span() for match in self.words.number.finditer(folded)), _zeros)
        phones = (m.span() for m in self.words.phone.finditer(folded) if not self.words.no_phone.match(m[0]))
        return _covered(text, phones, _zeros)

    def _name(self, match: re.Match[str]) -> str:
        # Only words are masked: what stands between them may be mark-up.
        parts = re.split(f"({_BETWEEN})", match[0])
        return "".join(
            part if index % 2 or fold(part) in self.kept else _lettered(part, self.letters[_key(match[0])])
            for index, part in enumerate(parts)
        )


def _pattern(named: Iterable[str]) -> re.Pattern[str] | None:
    """All names in one pattern, longer ones first; a name of one word counts only where it is written as one."""
    several = [_BETWEEN.join(map(re.escape, name.split())) for name in named if " " in name]
    single = [re.escape(form) for name in named if " " not in name for form in (name, name.upper(), name.title())]
    if not several and not single:
        return None
    told = sorted((*(f"(?i:{name})" for name in several), *single), key=lambda pattern: (-len(pattern), pattern))
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)")


def _letters(named: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Two letters for each person, which take turns; the first persons have one."""
    keys = list(dict.fromkeys(_key(name) for name in named))
    return {key: (_letter(index), _letter(index + index // _LETTERS)) for index, key in enumerate(keys)}


def _letter(index: int) -> str:
    return chr(ord("a") + index % _LETTERS)


def _key(name: str) -> str:
    return " ".join(part for part in re.split(_BETWEEN, name) if part).casefold()


def _lettered(word: str, letters: tuple[str, str]) -> str:
    masks = (letters[index % 2] for index in range(len(word)))
    return "".join(
        (mask.upper() if character.isupper() else mask) if character.isalpha() else character
        for character, mask in zip(word, masks, strict=True)
    )


def _crossed(text: str) -> str:
    return "".join("x" if character.isalnum() else character for character in text)


def _zeros(text: str) -> str:
    return "".join("0" if character.isdigit() else character for character in text)


def _covered(text: str, spans: Iterable[tuple[int, int]], cover: Callable[[str], str]) -> str:
    """The text with stretches covered; a cover is as long as what it covers."""
    for start, end in spans:
        text = text[:start] + cover(text[start:end]) + text[end:]
    return text


def _each_text(value: _Value, mask: Callable[[str], str]) -> _Value:
    """The value with every text in it masked, but for words of the program and `_KEPT`."""
    return _walked(value, partial(_cached, mask, {}))  # type: ignore[return-value]  # a value of the same shape


def _cached(mask: Callable[[str], str], known: dict[str, str], text: str) -> str:
    if text not in known:
        known[text] = mask(text)
    return known[text]


def _walked(value: object, mask: Callable[[str], str]) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, tuple):
        return tuple(_walked(part, mask) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _walked(getattr(value, field.name), mask) for field in fields(value) if field.name not in _KEPT
        }
        if isinstance(value, Fix) and changed["edits"] != value.edits:
            return None  # with masked words it would be found nowhere, or write masks into the document
        return replace(value, **changed)
    return value
