"""The menu of a site that was copied with the page, or printed: ``BERANDA``, ``PROFIL``, ``Visi dan Misi``.

On a page in HTML its tags tell what a menu is; in a text, a Word file or a print only the words do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import Block, BlockKind, Region

_LOOKED_AT = 12  # blocks at the head of a document among which a menu begins
_FEWEST = 6  # entries
_KNOWN = 3  # entries that only menus have
_LONGEST = 7  # words of an entry


def with_menu(blocks: Sequence[Block], headings: Headings) -> tuple[Block, ...]:
    """The blocks of a document, those of a menu at its head marked as such.

    Args:
        blocks: In reading order.
        headings: Words of menus.
    """
    main = [index for index, block in enumerate(blocks) if block.region is Region.MAIN]
    begin = next(
        (at for at, i in enumerate(main[:_LOOKED_AT]) if normalise(blocks[i].text) in headings.menu_starts), None
    )
    if begin is None:
        return tuple(blocks)
    stop = begin + 1
    while stop < len(main) and _is_entry(blocks[main[stop]]):
        stop += 1
    last = blocks[main[stop - 1]]
    if stop < len(main) and last.kind is not BlockKind.ITEM and not _is_known(last, headings):
        stop -= 1  # it may be the title of the page
    entries = frozenset(main[begin:stop])
    known = sum(_is_known(blocks[index], headings) for index in entries)
    if len(entries) < _FEWEST or known < _KNOWN:
        return tuple(blocks)
    return tuple(replace(b, region=Region.MENU) if index in entries else b for index, b in enumerate(blocks))


def _is_known(block: Block, headings: Headings) -> bool:
    return normalise(block.text) in headings.menu_words


def _is_entry(block: Block) -> bool:
    short = 0 < len(block.text.split()) <= _LONGEST and block.text[-1] not in ".:;,"
    marked = (block.kind is BlockKind.HEADING and block.level > 0) or block.blank_before
    return short and block.cell is None and block.kind is not BlockKind.IMAGE and not marked
