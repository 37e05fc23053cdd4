"""What stands in front of a number taken away, so that it is one: pictures (``🎯 1. Tujuan``), specks (``. 9. Biaya``).

In front of a plain line such a picture is a bullet as good as any and stays. Specks are what a recogniser makes of the
frame of a page and of dirt on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.model.block import BlockKind
from standards_lint.readers.labels import parse_label
from standards_lint.readers.lines import Line
from standards_lint.readers.surface import cut
from standards_lint.storage.ready import ready_pattern

_PICTURE = r"\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3"
PICTURES = ready_pattern(rf"[{_PICTURE}][{_PICTURE}\s]*(?=\w)")
"""Pictures in front of words."""
_SPECKS = ready_pattern(r"(?:[|.,:;'\"`°£$]{1,2}\s+){1,3}(?=\d{1,2}[.:)]\s+[^\W\d_])")
_SPECK = frozenset("|.,:;'\"`°£$")


def without_ornaments(lines: Sequence[Line]) -> list[Line]:
    """The lines without the pictures that headings, bold and numbered lines begin with, and specks before numbers.

    Args:
        lines: In reading order.
    """
    return [_bare(line) for line in lines]


def _bare(line: Line) -> Line:
    text = line.source.text
    if not text or text[0] < "\u2300":  # nearly every line
        specks = _SPECKS.match(text) if text[:1] in _SPECK else None
        return line if specks is None else replace(line, source=cut(line.source, specks.end(), len(text)))
    found = PICTURES.match(text)
    heads = line.kind is BlockKind.HEADING or line.bold
    if found is None or not (heads or parse_label(text[found.end() :])):
        return line
    return replace(line, source=cut(line.source, found.end(), len(text)))
