"""Components of a service that a page tells in its margin, beside the form to ask for it.

By the names of its elements such a column is furniture, as the latest news of an office are. A column that sets out
components one after another is what the page is there for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, RawDocument, Region

_FEWEST = 3  # components with a text below that no news, tags or contacts have


def with_columns_beside(raw: RawDocument, headings: Headings) -> RawDocument:
    """The document with such columns as part of its content.

    Args:
        raw: The document as read.
        headings: Names of components.
    """
    told = len(_told([b for b in raw.blocks if b.region is Region.MAIN], headings))
    found: list[Block] = []
    for region, run in groupby(raw.blocks, key=lambda block: block.region):
        blocks = list(run)
        components = _told(blocks, headings) if region is Region.ASIDE else set()
        content = len(components) >= _FEWEST and len(components) > told
        found += [replace(block, region=Region.MAIN) for block in blocks] if content else blocks
    return replace(raw, blocks=tuple(found)) if found != list(raw.blocks) else raw


def _told(blocks: Sequence[Block], headings: Headings) -> set[str]:
    """The components whose names have something else than another name below them."""
    labels = [headings.label(block.text) for block in blocks]
    return {above.component for above, below in pairwise(labels) if above is not None and below is None}
