"""Blocks to the dates on which a document was discussed, made, set and signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from standards_lint.extract.sentences import sentence_bounds
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.setting_words import SettingWords
from standards_lint.model.block import Block
from standards_lint.model.setting import DocumentDate
from standards_lint.model.standard import SopField
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_LOOK_BACK = 4
"""Lines of the head of an annex above its date, or between *Ditetapkan di* and *pada tanggal*."""
_IN_FRONT = 200
"""Characters of the sentence in front of a date that tell what happened on it."""
_SIGNED = ready_pattern(r"(?:\W*\s)?(?P<place>[^\W\d_][\w .'-]{2,40}?)\s*,\s*(?:tanggal\s*:?\s*)?$")
_BEHIND = 90
"""Longest text behind the date in the line of a signature: *Wanasari, 3 Januari 2022 Camat Wanasari*."""
_BYLINE = ("-", "\u2013", "\u2014", "|", "(")
"""*Wanasari, 3 Januari 2022 - Camat mengatakan …*"""
_OF_FIELD = {"tanggal_pembuatan": "pembuatan", "tanggal_revisi": "revisi", "tanggal_efektif": "efektif"}


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A date with where it stands among the blocks: below it somebody signs."""

    date: DocumentDate
    index: int
    """Of the block."""
    end: int
    """Offset behind it in the text of the block."""


def find_dates(blocks: Sequence[Block], words: SettingWords) -> tuple[PlacedDate, ...]:
    """The dates in the text whose part in the making of the document is told, in reading order."""
    return tuple(found for index in range(len(blocks)) for found in _in_block(blocks, index, words))


def dates_of_fields(fields: Sequence[SopField], words: SettingWords) -> Iterator[DocumentDate]:
    """The dates in the identity part of an SOP, each at its label."""
    for field in fields:
        match = words.date.search(fold(field.value)) if field.id in _OF_FIELD else None
        parts = date_parts(match, words) if match else None
        if parts:
            yield DocumentDate(_OF_FIELD[field.id], field.label, *parts, sheet=field.sheet)


def _in_block(blocks: Sequence[Block], index: int, words: SettingWords) -> Iterator[PlacedDate]:
    source = blocks[index].source
    text = fold(source.text)
    behind = 0
    for match in words.date.finditer(text):
        parts = date_parts(match, words)
        role, start, place = _role(blocks, index, text, match, behind, words) if parts else ("", 0, "")
        behind = match.end()
        if parts and role:
            said = DocumentDate(role, source.slice(start, match.end()).strip(), *parts, place=place)
            yield PlacedDate(said, index, match.end())
    for named in words.standard_decision.finditer(text):
        said = DocumentDate("standar", source.slice(*named.span()).strip(), int(named["year"]))
        yield PlacedDate(said, index, named.end())


def date_parts(match: re.Match[str], words: SettingWords) -> tuple[int, int, int] | None:
    """Year, month and day of a date as written (day 0 where it is not told); None where there is no such day."""
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    else:
        year, month, day = int(match["year"]), words.months[match["month"]], int(match["day"] or 0)
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return year, month, day


def _role(
    blocks: Sequence[Block], index: int, text: str, match: re.Match[str], behind: int, words: SettingWords
) -> tuple[str, int, str]:
    """What happened on the date, where the words that tell it begin, and the place; ``""`` for a date of no concern.

    Words in front of an earlier date (up to `behind`) tell of that one.
    """
    begin = max(behind, match.start() - _IN_FRONT)
    if set_on := words.set_on.search(text[begin : match.start()]):
        return "ditetapkan", begin + set_on.start(), ""
    front = text[max(begin, sentence_bounds(blocks[index].source.text, *match.span())[0]) : match.start()]
    if _only(front, words):
        role = _by_lines_above(blocks, index, words)
        return role, match.start(), ""
    told = next((role for role, phrases in words.roles if phrases.search(front)), "")
    if told and not words.not_role.search(front):
        return told, match.start(), ""
    return _signed(blocks[index].source.text, text, match, words)


def _only(front: str, words: SettingWords) -> bool:
    """``pada tanggal`` or ``Tanggal :`` and nothing else stands in front."""
    bare = front.strip(" :")
    return not bare or words.on_date.fullmatch(bare) is not None


def _by_lines_above(blocks: Sequence[Block], index: int, words: SettingWords) -> str:
    above = [fold(block.text) for block in blocks[max(0, index - _LOOK_BACK) : index]]
    if any(words.set_at.match(line) for line in above[-2:]):
        return "ditetapkan"
    return "lampiran" if any(words.annex.match(line) for line in above) else ""


def _signed(original: str, text: str, match: re.Match[str], words: SettingWords) -> tuple[str, int, str]:
    """``Wanasari, 14 Maret 2026``: a place, a comma and the date; not a day of the week, not the head of a report."""
    placed = _SIGNED.match(text[: match.start()])
    behind = original[match.end() :].strip()
    if not placed or words.no_place.search(placed["place"]) or len(behind) > _BEHIND or behind.startswith(_BYLINE):
        return "", 0, ""
    start = placed.start("place")
    place = original[start : placed.end("place")]
    return ("ditandatangani", start, place) if place[:1].isupper() else ("", 0, "")
