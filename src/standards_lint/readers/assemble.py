"""Lines to blocks: labels recognised, broken lines joined, flattened lists split, depths found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.readers.capitals import capital_headings, capital_paragraphs
from standards_lint.readers.company import confirm
from standards_lint.readers.glued_lists import part_glued_lists
from standards_lint.readers.hyphens import joined
from standards_lint.readers.labels import Label, is_label_alone, parse_label
from standards_lint.readers.limits import MAX_BLOCK_LENGTH, MAX_BLOCKS
from standards_lint.readers.lines import Line, heads_small, is_full, is_pair, is_title_of, joins, stands_out
from standards_lint.readers.list_openers import open_lists
from standards_lint.readers.lone_numbers import lone_numbers
from standards_lint.readers.nesting import Nesting
from standards_lint.readers.numbered_headings import number_headings
from standards_lint.readers.ornaments import without_ornaments
from standards_lint.readers.pieces import pieces_of
from standards_lint.readers.small_pairs import small_pairs
from standards_lint.readers.surface import cut
from standards_lint.records import dataclass


@dataclass(slots=True)
class _Text:
    """A line with the lines that were joined to it."""

    line: Line
    label: Label | None
    source: SourceText
    is_capital: bool = False
    """Set in capitals like a heading."""


def assemble(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Make blocks of the lines of a document.

    Args:
        lines: In reading order.

    Returns:
        At most `MAX_BLOCKS` blocks.
    """
    lines = part_glued_lists(open_lists(number_headings(without_ornaments(lines))))
    texts = [line.source.text for line in lines]
    parsed = [None if line.flowing or line.kind is BlockKind.IMAGE else parse_label(line.source.text) for line in lines]
    columns = [(line.cell.table, line.cell.column) if line.cell else line.kind is BlockKind.HEADING for line in lines]
    labels = confirm(texts, parsed, columns)
    blocks: list[Block] = []
    for block in _blocks(_join(lines, labels)):
        if len(blocks) >= MAX_BLOCKS:
            break
        blocks += [block] if len(block.text) <= MAX_BLOCK_LENGTH else _cut_up(block)
    return tuple(blocks[:MAX_BLOCKS])


def _cut_up(block: Block) -> Iterator[Block]:
    """A text longer than any paragraph, cut between words."""
    at = 0
    while at < len(block.text):
        end = at + MAX_BLOCK_LENGTH
        if end < len(block.text):
            blank = block.text.rfind(" ", at, end)
            end = blank if blank > at else end
        source = cut(block.source, at, end)
        yield replace(block, source=source) if at == 0 else replace(block, source=source, label="", blank_before=False)
        at = end


def _join(lines: Sequence[Line], labels: Sequence[Label | None]) -> Iterator[_Text]:
    """Join the lines that are one text broken at the margin."""
    solid = capital_paragraphs(lines, labels)
    capital = capital_headings(lines, labels)
    numbers, pairs = lone_numbers(lines), small_pairs(lines)
    index = 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and (
            (solid[last] and solid[last] == solid[last + 1])
            or (last == index and index in numbers)
            or (
                last + 1 not in pairs
                and _continues(lines[last], lines[last + 1], labels[last + 1], alone=last == index)
                and not (last == index and _is_titled(lines[last], labels[last], lines[last + 1]))
            )
        ):
            last += 1
        line, label, source = lines[index], labels[index], lines[index].source
        if last > index:
            source = joined([part.source for part in lines[index : last + 1]])
            if (index in numbers or is_label_alone(line.source.text)) and not line.flowing:
                label = parse_label(source.text)
        yield _Text(line, label, source, index in capital and last == index)
        index = last + 1


def _continues(above: Line, below: Line, label: Label | None, *, alone: bool) -> bool:
    """Whether the line below continues the one above; `alone` says that nothing was joined to that one yet."""
    if above.group != below.group or not above.source.text or not below.source.text:
        return False
    if below.kind is not above.kind and (above.kind is not BlockKind.ITEM or below.kind is not BlockKind.PARAGRAPH):
        return False
    if above.flowing:
        return True
    first, second = above.source.text, below.source.text
    if below.blank_before or (label and not (alone and is_label_alone(first))):
        return False
    if is_label_alone(first):
        return alone
    if below.soft:
        return not (is_pair(second) or (below.base and stands_out(first, second)))
    if alone and above.blank_before and heads_small(first, second):
        return False
    return joins(first, second, full=is_full(above.indent + len(first), second, above.measure))


def _is_titled(item: Line, label: Label | None, below: Line) -> bool:
    """Whether an item of Markdown is a title and the line below its text: *4. Jangka Waktu* / *3 hari kerja*."""
    if not below.soft or item.cell or (item.kind is not BlockKind.ITEM and label is None):
        return False
    title = item.source.text[label.end if label else 0 :]
    return is_title_of(title, below.source.text)


def _blocks(texts: Iterator[_Text]) -> Iterator[Block]:
    nesting = Nesting()
    place: object = None
    for text in texts:
        line = text.line
        if (line.cell, line.base) != place:
            nesting, place = Nesting(), (line.cell, line.base)
        if line.kind is BlockKind.IMAGE or not text.source.text:
            yield _block(line, line.kind, line.label, text.source, line.level)
            continue
        depth = nesting.level(text.label, line.indent) if text.label else 0
        if line.kind is BlockKind.HEADING or (text.is_capital and (not depth or nesting.may_head)):
            yield _heading(text, nesting)
        else:
            yield from _split(text, depth, nesting)


def _heading(text: _Text, nesting: Nesting) -> Block:
    line, label = text.line, text.label
    if label is None:
        nesting.clear()
        return _block(line, BlockKind.HEADING, line.label, text.source, line.level)
    nesting.head()
    return _block(line, BlockKind.HEADING, label.text, cut(text.source, label.end, len(text.source.text)), line.level)


def _split(text: _Text, depth: int, nesting: Nesting) -> Iterator[Block]:
    """The blocks of a paragraph or item: one, or several where a list was flattened into it."""
    line = text.line
    if not depth:
        nesting.leave(line.indent)
    top = line.level or line.base + max(depth, 1)
    for index, piece in enumerate(pieces_of(text.source, text.label, breaks=line.breaks, flowing=line.flowing)):
        part = line if index == 0 else replace(line, blank_before=False, label="")
        # a number of the markup stands beside a written label (1. a.); a bullet gives way to it
        given = part.label if part.label[:1].isalnum() or not piece.label else ""
        label = f"{given} {piece.label}".strip()
        is_item = bool(label) or (line.kind is BlockKind.ITEM and index == 0)
        kind = BlockKind.ITEM if is_item else BlockKind.PARAGRAPH
        yield _block(part, kind, label, piece.source, top + max(piece.depth - 1, 0) if is_item else 0)


def _block(line: Line, kind: BlockKind, label: str, source: SourceText, level: int) -> Block:
    return Block(
        kind=kind,
        source=source,
        level=level,
        label=label,
        indent=line.indent,
        bold=line.bold,
        region=line.region,
        cell=line.cell,
        blank_before=line.blank_before,
        link=line.link,
        label_written=not (line.counted and line.label),
    )
