"""What the pages of a text leave in it that was copied from print: their numbers, and the lines repeated beside them.

``Standar Pelayanan Loket Desa`` / ``- 2 -`` in the middle of a component is no content of it. A number proves a page
only where the next ones follow, each on a line of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from standards_lint.storage.ready import ready_pattern

_NUMBER = ready_pattern(
    r"\f?\s*(?:[-\u2013\u2014]\s*(?P<dashed>\d{1,3})\s*[-\u2013\u2014]"
    r"|(?:halaman|hal\.?|page)\s*:?\s*(?P<named>\d{1,3})(?:\s*(?:dari|of|/)\s*\d{1,3})?"
    r"|(?P<of>\d{1,3})\s*(?:/|dari|of)\s*\d{1,3}"
    r"|(?:\f|\s{12,})(?P<bare>\d{1,3}))\s*",
    re.IGNORECASE,
)
_DIGITS = ready_pattern(r"\d+")
_FEWEST = 2
"""Pages in a row."""
_NEAR = 2
"""Lines from a number within which a head or foot stands."""
_PAGE = 12
"""Lines of a page at least, from one number to the next."""
_WORDS = 2
"""Words of a head or foot at least."""
_LONGEST = 120


def page_lines(lines: Sequence[str]) -> set[int]:
    """The indices of such lines.

    Args:
        lines: Of a file, without their ends.
    """
    numbers = _counted([(i, n) for i, line in enumerate(lines) if (n := _number(line))])
    beside = {at: [index for index in _around(at, lines) if index not in numbers] for at in numbers}
    said = Counter(text for near in beside.values() for text in {_plain(lines[index]) for index in near})
    everywhere = Counter(map(_plain, lines)) if numbers else said
    repeated = {
        index
        for near in beside.values()
        for index in near
        if (text := _plain(lines[index])) and said[text] >= _FEWEST and len(text.split()) >= _WORDS
        if said[text] == everywhere[text]  # "Tidak dipungut biaya" ends more than pages
    }
    return numbers | repeated


def _number(line: str) -> int:
    """The number of a page, 0 for another line."""
    match = _NUMBER.fullmatch(line) if len(line) <= _LONGEST else None
    return int(next(group for group in match.groups() if group)) if match else 0


def _counted(found: Sequence[tuple[int, int]]) -> set[int]:
    """Those that count on by one; what counts nothing stands where it stands."""
    kept: set[int] = set()
    run: list[int] = []
    last = 0
    for index, number in found:
        if run and (number != last + 1 or index - run[-1] < _PAGE):
            run = []
        run.append(index)
        last = number
        if len(run) >= _FEWEST:
            kept |= set(run)
    return kept


def _around(at: int, lines: Sequence[str]) -> list[int]:
    """The nearest lines with text above and below a number."""
    above = (i for i in range(at - 1, max(at - 1 - _NEAR, -1), -1) if lines[i].strip())
    below = (i for i in range(at + 1, min(at + 1 + _NEAR, len(lines))) if lines[i].strip())
    return [index for index in (next(above, None), next(below, None)) if index is not None]


def _plain(line: str) -> str:
    """Its words without numbers, which may be those of the page."""
    return " ".join(_DIGITS.sub("", line).split()).lower()
