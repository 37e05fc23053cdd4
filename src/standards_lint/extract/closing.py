"""Blocks to the lines of a signature, which belong to no component: place and date, post, stamp, name and number."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.extract.signatures import is_name
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.phrases import NOTHING, fold
from standards_lint.knowledge.setting_words import SettingWords
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_LINES = 7
"""Blocks below its first line that may belong to a signature."""
_LONGEST = 90
_WORDS = 10
_AT_END = 2
"""Lines below the last signature of a document: the name of the office, a footer."""
_PLACED = ready_pattern(r"(?P<place>[^\W\d_][\w .'-]{1,40}?)\s*,\s*(?=\S)")
_SENTENCE = ready_pattern(r"[.;:]\s*$|\b(?:yang|adalah|dan|untuk|kepada|akan|wajib)\b")


def signature_blocks(blocks: Sequence[Block], words: SettingWords, headings: Headings) -> frozenset[int]:
    """The identities of the blocks that make up signatures outside tables.

    ``Wanasari, 14 Maret 2026`` / ``Kepala,`` / stamp / ``BUDI SANTOSA``; ``Wanasari, Panitera Pengadilan …`` at the end
    of a page. A date alone is none: a post, a person's degree or number must stand on its line or below.
    """
    lines = [b for b in blocks if b.cell is None and (b.text or b.kind is BlockKind.IMAGE)]
    found: set[int] = set()
    for index, block in enumerate(lines):
        if id(block) not in found and _may_open(block, words):
            below = _below(lines[index + 1 : index + 1 + _LINES], words, headings)
            at_end = index + 1 + len(below) + _AT_END >= len(lines)
            if _is_signed(block, below, words, at_end=at_end):
                found |= {id(one) for one in (block, *below)}
    return frozenset(found)


def apart(events: Sequence[Event], signed: Collection[int]) -> list[Event]:
    """The events with those of signatures as another matter: the first line ends the component above it."""
    told: list[Event] = []
    within = False
    for event in events:
        if id(event.block) not in signed or event.kind is EventKind.COMPONENT:
            within = False
            told.append(event)
            continue
        kind = EventKind.BODY if within else EventKind.OTHER
        told.append(Event(kind, event.source, event.block, why=Why("signature")))
        within = True
    return told


def _may_open(block: Block, words: SettingWords) -> bool:
    return _is_dated(block, words) or _has_post(block, words)


def _is_signed(block: Block, below: Sequence[Block], words: SettingWords, *, at_end: bool) -> bool:
    """Somebody signs: a post with a name, number or stamp below it, or with place or date."""
    named = any(is_image(b) or _names(b, words) for b in below)
    if _is_dated(block, words):
        return named or any(_has_post(b, words) for b in (block, *below)) or bool(words.post.search(fold(block.text)))
    if _PLACED.match(block.text) and not words.post.match(fold(block.text)):
        return named or at_end  # "Wanasari, Panitera Pengadilan Negeri" is all there is
    return named and block.text.rstrip().endswith(",")


def _is_dated(block: Block, words: SettingWords) -> bool:
    """``Wanasari, 14 Maret 2026``, ``Ditetapkan di Wanasari``, and nothing else but a post."""
    text = fold(block.text)
    if len(text) > _LONGEST:
        return False
    if words.set_at.match(text):
        return True
    placed = _PLACED.match(block.text)
    date = words.date.search(text, placed.end()) if placed else None
    if placed is None or date is None or words.no_place.search(fold(placed["place"])):
        return False
    between, rest = text[placed.end() : date.start()], text[date.end() :].strip(NOTHING)
    meant = not between.strip(NOTHING) or words.on_date.fullmatch(between.strip(NOTHING)) is not None
    return meant and block.text[0].isupper() and (not rest or words.post.match(rest) is not None)


def _has_post(block: Block, words: SettingWords) -> bool:
    """``Kepala Dinas Perdagangan,``; ``Wanasari, Panitera Pengadilan Negeri``: the date was left out."""
    text = block.text
    plain = block.kind is not BlockKind.ITEM and not block.label and not block.link and text[:1].isupper()
    if not plain or len(text) > _LONGEST or len(text.split()) > _WORDS or _SENTENCE.search(text):
        return False
    placed = _PLACED.match(text)
    said = fold(text)
    return bool(words.post.match(said)) or (placed is not None and bool(words.post.match(said, placed.end())))


def _below(lines: Sequence[Block], words: SettingWords, headings: Headings) -> list[Block]:
    """The lines up to the last that is part of the signature: nothing but its number stands below the name."""
    found: list[Block] = []
    for index, line in enumerate(lines):
        if not is_image(line) and (_heads(line, headings) or not _belongs(line, words)):
            break
        found.append(line)
        if _names(line, words) and not any(_names(b, words) for b in lines[index + 1 : index + 2]):
            break
    return found


def _heads(line: Block, headings: Headings) -> bool:
    return bool(line.label) or headings.label(line.text) is not None or headings.is_other(line.text)


def _belongs(line: Block, words: SettingWords) -> bool:
    text = fold(line.text)
    if words.end.match(text):
        return False
    dated = len(text) <= _LONGEST and (words.on_date.match(text) or words.date.match(text))
    return bool(dated) or _has_post(line, words) or _names(line, words) or _is_mark(text)


def _is_mark(text: str) -> bool:
    """``ttd.``, ``Cap/ttd``: the place of the signature itself."""
    return len(text) <= 20 and re.search(r"\bt\.?t\.?d\b|\bcap\b|\bstempel\b|\btertanda\b", text) is not None


def _names(line: Block, words: SettingWords) -> bool:
    """A person, or the number of one."""
    text = line.text.strip(NOTHING + '()*"')
    return words.number.search(fold(text)) is not None or (bool(text) and is_name(text, words))
