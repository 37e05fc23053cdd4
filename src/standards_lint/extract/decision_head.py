"""Blocks to the number in the head of a decision or of its annex."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.knowledge.cues import KindCues
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.setting_words import SettingWords
from standards_lint.model.block import Block
from standards_lint.model.setting import DecisionNumber
from standards_lint.storage.ready import ready_pattern

_HEAD = 20
"""Lines of a document in which the head of its decision stands."""
_ABOVE = 3
"""Lines between the name of the decision and its number."""
_OPEN = ready_pattern(r"(?:\.\s?){3,}|\u2026|_{2,}|/\s*/|^[\s.:/-]*tahun\b|/\s*$|^\s*/")
"""What is left where a number was never filled in."""


def decision_head(blocks: Sequence[Block], cues: KindCues, words: SettingWords) -> DecisionNumber | None:
    """The first line ``NOMOR …`` below the name of a decision or the head of an annex, above its considerations."""
    for index, block in enumerate(blocks[:_HEAD]):
        text = fold(block.text)
        if cues.decision["menimbang"].search(text):
            return None
        number = words.number_label.match(text)
        if number and any(words.decision.match(fold(b.text)) for b in blocks[max(0, index - _ABOVE) : index]):
            rest = text[number.end() :].strip(" :")
            if not rest:
                continue  # the head of a column, or the number stands on a line of its own
            year = words.number_year.search(rest)
            return DecisionNumber(block.source, int(year["year"]) if year else 0, not _OPEN.search(rest))
    return None
