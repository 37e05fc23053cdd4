"""Headings that were read as the end of the text above them, since that fills its last line.

``Ruang tunggu berpendingin udara, kursi prioritas, ruang laktasi, toilet`` / ``Kompetensi Pelaksana``
In a text wrapped at its margin nothing but its words tells that the second line is no rest of the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText

_LINED = ("txt", "pdf")
_ALONE = 2
"""Other components of the document whose name is a whole line, without which this is not how it is written."""
_LONGEST = 60
"""Characters of such a line."""


def with_swallowed_labels(blocks: Sequence[Block], form: str, headings: Headings) -> list[Block]:
    """The blocks with such a line as a block of its own, the text below it as another.

    Args:
        blocks: Of a document in order.
        form: Its format; elsewhere than in text and print a line ends where it pleases.
        headings: Names of components.
    """
    if form not in _LINED:
        return list(blocks)
    parted: dict[int, list[Block]] = {}
    for block, following in pairwise([*blocks, None]):
        assert block is not None
        parts = list(_parts(block, headings))
        headed = len(parts) > 1 and (_name(parts[-1].text, headings) == "" or _goes_on_below(following, headings))
        if headed:
            parted[id(block)] = parts
    if not parted or len({name for block in blocks if (name := _name(block.text, headings))}) < _ALONE:
        return list(blocks)
    return [part for block in blocks for part in parted.get(id(block), (block,))]


def _parts(block: Block, headings: Headings) -> Iterator[Block]:
    if block.cell is not None or block.kind is not BlockKind.PARAGRAPH or len(block.source.marks) == 1:
        yield block
        return
    lines = _lines(block.source)
    cuts = {0, len(lines)}
    for index in range(1, len(lines)):
        below = lines[index + 1].text if index + 1 < len(lines) else ""
        if _name(lines[index].text, headings) and not below[:1].islower() and _is_whole(lines[:index], headings):
            cuts |= {index, index + 1}
    edges = sorted(cuts)
    for first, stop in pairwise(edges):
        source = SourceText.join(lines[first:stop], " ")
        if first == 0:
            yield replace(block, source=source)
        else:
            yield replace(block, source=source, kind=BlockKind.PARAGRAPH, level=0, label="", blank_before=False)


def _goes_on_below(block: Block | None, headings: Headings) -> bool:
    """The text of the heading stands right below it, in a block of its own."""
    return block is not None and not block.blank_before and headings.label(block.text) is None


def _lines(source: SourceText) -> list[SourceText]:
    """The text line by line of the file, without the blanks between them."""
    marks = source.marks
    starts = [mark.offset for before, mark in pairwise(marks) if mark.line != before.line]
    edges = [0, *starts, len(source.text)]
    return [source.slice(a, b).strip() for a, b in pairwise(edges)]


def _name(text: str, headings: Headings) -> str:
    """The component that a line names in several words, the first with a capital: *Pengaduan* may end a sentence."""
    bare = text.rstrip(" :")
    if len(bare) > _LONGEST or " " not in bare or not bare[:1].isupper():
        return ""
    label = headings.label(bare)
    return label.component if label is not None and label.how == "exact" and label.certainty == 100 else ""


def _is_whole(lines: Sequence[SourceText], headings: Headings) -> bool:
    """The sentence or the title of an act is at its end."""
    text = " ".join(line.text for line in lines)
    return not (headings.leaves_open(text) or text.endswith((":", ";")))
