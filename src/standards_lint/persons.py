"""A document to the persons that it names: those who sign, those with a NIP, those in charge of complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standards_lint.extract.signatures import named_in
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.setting_words import SettingWords
from standards_lint.model.block import RawDocument
from standards_lint.model.standard import Standard
from standards_lint.storage.ready import ready_pattern

_ABOVE = 3
"""Lines above a NIP among which the name stands: the rank may stand between."""
_WORD = ready_pattern(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SHORTEST = 4
"""Letters of a name of one word: a shorter one may be any word."""


def named_persons(standard: Standard, raw: RawDocument, words: SettingWords) -> tuple[str, ...]:
    """Names without titles and degrees, as first written, in the order in which they were found.

    Args:
        standard: What the document says.
        raw: The document.
        words: How names, posts and numbers of signatories are written.
    """
    told = [signatory.name for signatory in standard.setting.signatories]
    told += [name for officer in standard.officers if (name := _name_in(officer.name, words))]
    told += _beside_numbers(raw, words)
    names = {bare.casefold(): bare for name in reversed(told) if (bare := _bare(name, words))}
    return tuple(reversed(names.values()))


def _beside_numbers(raw: RawDocument, words: SettingWords) -> Iterator[str]:
    lines = [line for block in raw.blocks for line in block.text.split("\n") if line.strip()]
    for at, line in enumerate(lines):
        if not words.number.search(fold(line)):
            continue
        for above in (line, *reversed(lines[max(0, at - _ABOVE) : at])):
            name = _name_in(above, words)
            if name:
                yield name
                break


def _name_in(line: str, words: SettingWords) -> str:
    if len(line) > 200:
        return ""  # running text: whatever stands there in capitals may be anything
    return named_in(line, words)


def _bare(name: str, words: SettingWords) -> str:
    """The name without titles and degrees; nothing for one that could be any word."""
    blanked = words.degree.blank(fold(name))
    kept: list[re.Match[str]] = []
    for match in _WORD.finditer(blanked):
        between = name[kept[-1].end() : match.start()] if kept else ""
        if "," in between or (len(kept) > 1 and _WORD.search(between)):
            break  # degrees that are not known may follow those that are: "Gilang Ardana SH MAP"
        kept.append(match)
    parts = [name[match.start() : match.end()] for match in kept]
    return "" if len(parts) == 1 and len(parts[0]) < _SHORTEST else " ".join(parts)
