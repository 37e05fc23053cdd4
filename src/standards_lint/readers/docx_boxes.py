"""Boxes around a name and its text, one below the other: the rows of a table that was drawn box by box.

The only cell of a table is mostly a frame around a text, so that its lines have no place in a table. A row of such
frames that each begin with a short bold line (**Syarat** / *KTP* … **Wasnal** / *Kepala, 2 kali setahun*) is a table of
two columns to a reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.block import BlockKind, Cell
from standards_lint.readers.lines import Line, is_capitals
from standards_lint.records import dataclass

_FEWEST = 3
"""Boxes one below the other that are a table."""
_NAME_WORDS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """The only cell of a table."""

    table: int
    """Number of the table in the document."""
    first: int
    """Index of its first line."""
    stop: int
    """Index behind its last one."""


def place_in_rows(lines: Sequence[Line], boxes: Sequence[Box]) -> None:
    """Give the lines of such boxes their place in a table of two columns, which has the number of its first box.

    Args:
        lines: Of the document; those in boxes are changed.
        boxes: In order.
    """
    for run in _runs(lines, boxes):
        if len(run) < _FEWEST:
            continue
        for row, box in enumerate(run, 1):
            first = next(i for i in range(box.first, box.stop) if lines[i].source.text)
            for index in range(box.first, box.stop):
                line = lines[index]
                line.cell, line.plain = Cell(run[0].table, row, 1 if index <= first else 2), False
                line.group = lines[first].group if index <= first else line.group


def _runs(lines: Sequence[Line], boxes: Sequence[Box]) -> Iterator[list[Box]]:
    run: list[Box] = []
    for box in boxes:
        beside = bool(run) and not any(lines[i].source.text for i in range(run[-1].stop, box.first))
        told = lines[box.first : box.stop]
        named = _is_named(told)
        begun = lines[run[0].first : run[0].stop] if run else []
        if not (beside and (named or _is_bare(told)) and _alike(told, begun)):
            yield run
            run = []
        if named or run:
            run.append(box)
    yield run


def _is_bare(box: Sequence[Line]) -> bool:
    """A name with nothing below it: a component that nobody filled in."""
    told = [line for line in box if line.source.text]
    return len(told) == 1 and told[0].bold and len(told[0].source.text.split()) <= _NAME_WORDS


def _alike(box: Sequence[Line], other: Sequence[Line]) -> bool:
    """Both names in capitals or neither: ``SURAT KETERANGAN SEHAT`` names what the next boxes are of.

    A bare name in capitals among others may be one of those, too; ``SDM`` is a short form.
    """
    first, second = (is_capitals(next(line.source.text for line in part if line.source.text)) for part in (box, other))
    return first == second and not (first and _is_bare(box))


def _is_named(box: Sequence[Line]) -> bool:
    """A short bold line stands above others that are not."""
    told = [line for line in box if line.source.text]
    if len(told) < 2 or any(line.cell is not None for line in told) or told[0].kind is BlockKind.ITEM:
        return False
    return told[0].bold and len(told[0].source.text.split()) <= _NAME_WORDS and not all(line.bold for line in told)
