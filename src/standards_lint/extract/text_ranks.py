"""Ranks of headings that a document writes its running text in: authors choose a style for its size.

Read as headings such lines would close the component above them and leave it empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.model.block import Block, BlockKind

_FEW = 3
"""Headings of a rank from which on a habit can be seen."""
_SENTENCE, _LEAD, _TEXT = 3, 6, 25
"""Words of what ends like a sentence, of what leads to a list, and that no heading has."""


def without_text_ranks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a document, headings of such ranks as paragraphs and items.

    Args:
        blocks: In reading order.
    """
    told: dict[int, list[bool]] = {}
    for block in blocks:
        if _is_ranked(block):
            told.setdefault(block.level, []).append(_is_text(block))
    ranks = {level for level, texts in told.items() if len(texts) >= _FEW and 2 * sum(texts) > len(texts)}
    if not ranks:
        return tuple(blocks)
    return tuple(_as_text(block) if _is_ranked(block) and block.level in ranks else block for block in blocks)


def _is_ranked(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level > 0 and bool(block.text)


def _is_text(block: Block) -> bool:
    words = len(block.text.split())
    if words > _TEXT:
        return True
    return words >= (_LEAD if block.text.endswith(":") else _SENTENCE) and block.text.endswith((".", ";", ":"))


def _as_text(block: Block) -> Block:
    if block.label:
        return replace(block, kind=BlockKind.ITEM, level=1)
    return replace(block, kind=BlockKind.PARAGRAPH, level=0)
