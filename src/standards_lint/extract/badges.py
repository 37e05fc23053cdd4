"""Badges in one line, told apart by the pictures in front of them: ``⏱ 1 hari kerja 💰 Gratis``.

On the page each is a box of its own; in the text they run into one line, in which neither a time nor a fee can be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.lines import FIRST_PICTURE, PICTURE
from standards_lint.model.block import Block, BlockKind

_FEWEST = 2
_WORDS = 8
"""Words of a badge."""


def with_badges_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a document, such lines as a line for each badge.

    Args:
        blocks: In reading order.
    """
    found: list[Block] = []
    for block in blocks:
        plain = block.kind is BlockKind.PARAGRAPH and block.text[:1] > FIRST_PICTURE
        found += (_badges(block) if plain else []) or [block]
    return tuple(found)


def _badges(block: Block) -> list[Block]:
    """The badges of a line; none where it is not all badges."""
    pictures = [match.span() for match in PICTURE.finditer(block.text)]
    if len(pictures) < _FEWEST or pictures[0][0] > 0:
        return []
    ends = [*(start for start, _ in pictures[1:]), len(block.text)]
    sources = [block.source.slice(end, stop).strip() for (_, end), stop in zip(pictures, ends, strict=True)]
    if not all(0 < len(source.text.split()) <= _WORDS for source in sources):
        return []
    first, *others = (replace(block, source=source) for source in sources)
    return [first, *(replace(badge, blank_before=False) for badge in others)]
