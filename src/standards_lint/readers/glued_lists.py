"""Lists glued to the word they belong to: *Persyaratan1. Surat permohonan2. Kartu identitas*.

The word that begins the line, and each member, become a line of their own. *Lantai1. Ruang tunggu* without a member 2
stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.model.block import BlockKind
from standards_lint.readers.labels import parse_label
from standards_lint.readers.lines import Line
from standards_lint.readers.surface import cut
from standards_lint.storage.ready import ready_pattern

_GLUED = ready_pattern(
    r"(?P<head>[A-Z][a-z]{2,}(?:(?: |, |/| / |, dan/)[A-Za-z]+){0,7}?(?<=[a-z]))1(?P<sign>[.)]) ?(?=[A-Za-z]{2})"
)
_LIMIT = 200
"""Members of one line at most."""
_NEXT = 3
"""Lines within which the second member begins where it is not in the same line."""


def part_glued_lists(lines: Sequence[Line]) -> Sequence[Line]:
    """Split the lines whose first words are glued to the list behind them."""
    found: list[Line] = []
    for index, line in enumerate(lines):
        edges = _edges(line.source.text) if _may_hold(line) else []
        if len(edges) > 2 or (edges and _goes_on(lines, index)):
            found += _parts(line, edges)
        else:
            found.append(line)
    return found


def _may_hold(line: Line) -> bool:
    return line.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not line.flowing


def _edges(text: str) -> list[int]:
    """Where the head and each member begin; empty without a glued first member."""
    match = _GLUED.match(text) if "1." in text or "1)" in text else None
    if match is None:
        return []
    edges = [0, match.end("head")]
    while len(edges) < _LIMIT:
        member = re.compile(rf"(?<![\d.,/(-]){len(edges)}{re.escape(match['sign'])} ?(?=[A-Za-z]{{2}})")
        following = member.search(text, edges[-1] + 2)
        if following is None:
            break
        edges.append(following.start())
    return edges


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether the second member begins one of the next lines."""
    for line in lines[index + 1 : index + 1 + _NEXT]:
        label = parse_label(line.source.text)
        if label is not None:
            return label.style[0] == "1" and label.ordinal == 2 and line.cell == lines[index].cell
    return False


def _parts(line: Line, edges: list[int]) -> Iterator[Line]:
    stops = [*edges[1:], len(line.source.text)]
    for start, stop in zip(edges, stops, strict=True):
        part = replace(line, source=cut(line.source, start, stop))
        yield part if start == 0 else replace(part, kind=BlockKind.PARAGRAPH, label="", blank_before=False, level=0)
