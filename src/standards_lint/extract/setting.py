"""How a document was made and set: dates, signatures, the parts of a decision, what an SOP sheet leaves out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from standards_lint.extract.dates import dates_of_fields, find_dates
from standards_lint.extract.decision_head import decision_head
from standards_lint.extract.evidence import title_claims
from standards_lint.extract.signatures import extract_signatories, legaliser
from standards_lint.extract.sop import SopSheet
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.sop_words import SopWords, plain
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.setting import Setting
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Kind, PledgeElement

_LEGALISED = "disahkan"
_ROWS_BELOW = 4
"""Rows of a table, or lines, below *Disahkan oleh* in which post, name and number may stand."""


def setting_of(
    blocks: Sequence[Block],
    sheet: SopSheet,
    pledges: Sequence[PledgeElement],
    parts: frozenset[str],
    knowledge: Knowledge,
) -> Setting:
    """What the document says of its own making.

    Args:
        blocks: All blocks of the document in reading order, empty cells included.
        sheet: Its SOP AP sheet, with no fields where it has none.
        pledges: Its statements of a maklumat.
        parts: The parts of a decision that stand in it.
        knowledge: Vocabulary of decisions, dates, signatures and SOP sheets.
    """
    words, sop_words = knowledge.setting_words, knowledge.sop_words
    dates = find_dates(blocks, words)
    fields = sheet.fields if sheet.is_sop_sheet else ()
    by_end = extract_signatories(blocks, dates, [p.text for p in pledges], words)
    labels = [field.label.span() for field in fields if field.id == _LEGALISED]
    places = {b.begins: i for i, b in reversed(list(enumerate(blocks)))} if labels else {}
    starts = [start for at in labels if (start := places.get((at.line, at.column))) is not None]
    of_sheets = [found for at in starts if (found := legaliser(_legalised_by(blocks, at, sop_words), words))]
    return Setting(
        dates=(*(placed.date for placed in dates), *dates_of_fields(fields, words)),
        signatories=(*by_end, *of_sheets),
        pictured=any(
            b.kind is BlockKind.IMAGE and title_claims(b.text, knowledge.kinds) == Kind.MAKLUMAT for b in blocks
        ),
        parts=parts,
        number=decision_head(blocks, knowledge.kinds, words),
        labels_missing=tuple(_labels_missing(blocks, sheet, sop_words)) if fields else (),
    )


def _labels_missing(blocks: Sequence[Block], sheet: SopSheet, words: SopWords) -> Iterator[tuple[int, str]]:
    """Fields of whose labels none stands on a sheet, be it in a cell with others (*Nomor SOP Tanggal Pembuatan …*)."""
    forms: dict[str, list[str]] = {}
    for label, (name, _) in words.fields.items():
        forms.setdefault(name, []).append(label)
    for number, text in _texts_of_sheets(blocks, sheet):
        there = {field.id for field in sheet.fields_of(number)}
        yield from (
            (number, name)
            for name, labels in forms.items()
            if name not in there and not any(f" {label} " in text for label in labels)
        )


def _texts_of_sheets(blocks: Sequence[Block], sheet: SopSheet) -> Iterator[tuple[int, str]]:
    """The words of each sheet, from its first field to that of the next; what stands above is of the first."""
    starts = sheet.starts()[1:]
    texts: list[list[str]] = [[] for _ in range(sheet.n_sheets)]
    for block in blocks:
        texts[bisect_right(starts, block.begins)].append(plain(block.text))
    for number, words in enumerate(texts, 1):
        yield number, " " + " ".join(words) + " "


def _legalised_by(blocks: Sequence[Block], start: int, words: SopWords) -> Iterator[SourceText]:
    """What stands beside and below the label, the block `start`: post, name and number often have a row each."""
    own = blocks[start]
    behind = own.source.text.partition(":")[2].strip()
    if behind:
        yield own.source.slice(own.source.text.index(behind))
    for offset, block in enumerate(islice(blocks, start + 1, None)):
        if _is_label(block, words) or not _near(own, block, offset):
            return
        if block.text and block.kind is not BlockKind.IMAGE:
            yield block.source


def _is_label(block: Block, words: SopWords) -> bool:
    head = plain(block.text.partition(":")[0])
    return head in words.fields and words.fields[head][0] != _LEGALISED


def _near(own: Block, block: Block, offset: int) -> bool:
    if own.cell is None or block.cell is None:
        return own.cell is block.cell and offset < _ROWS_BELOW
    return block.cell.table == own.cell.table and block.cell.row <= own.cell.row + _ROWS_BELOW
