"""Lines set in capitals: titles and headings, or a paragraph in capitals, or items of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from standards_lint.readers.labels import Label
from standards_lint.readers.lines import Line, is_capitals
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_CHAPTERS = 3
"""Of them that are long enough to be headings by their look alone."""
_IN_BRACKETS = ready_pattern(r"\([^()]*\)")
_PARAGRAPH = 4
"""Lines in capitals that make a paragraph (the pledge of a *maklumat*) and no longer a title."""


@dataclass(slots=True)
class _Run:
    """Numbered lines counting up in one style."""

    indices: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    last: int = 0

    def headings(self) -> list[int]:
        """The lines that are headings: those in capitals, where (nearly) all lines of the run are in capitals."""
        upper = sum(1 for text in self.texts if text.isupper())
        capital = [i for i, text in zip(self.indices, self.texts, strict=True) if is_capitals(text)]
        return capital if 5 * upper >= 4 * len(self.texts) and 2 * len(capital) > len(self.texts) else []


def capital_headings(lines: Sequence[Line], labels: Sequence[Label | None]) -> set[int]:
    """Indices of the lines that are headings because they are set in capitals.

    A line with a letter or a bullet in front is an item (*a. FOTOKOPI KTP*), and so is one in capitals among numbered
    lines in small letters (*5 TASPEN* beside *3 Jasa Raharja*).
    """
    found: set[int] = set()
    runs: dict[str, _Run] = {}
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        if line.cell or not line.plain or line.flowing:
            continue
        if label is None:
            found.update({index} if is_capitals(line.source.text) else ())
        elif label.style[0] in "1AI":
            run = runs.setdefault(label.style, _Run())
            if label.ordinal <= run.last:
                found.update(run.headings())
                run = runs[label.style] = _Run()
            run.indices.append(index)
            run.texts.append(line.source.text[label.end :])
            run.last = label.ordinal
    for run in runs.values():
        found.update(run.headings())
    return found | set(_chapters(lines, labels))


def _chapters(lines: Sequence[Line], labels: Sequence[Label | None]) -> list[int]:
    """Numbered lines in capitals below blank lines that count on through the document, over the lists between them.

    ``4. LAYANAN KEHILANGAN (SKTLK dan lainnya)`` below *1. KTP* … *3. Foto* is no fourth paper.
    """
    counted: list[int] = []
    ordinals: list[int] = []
    headed = 0
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        plain = not line.cell and line.plain and not line.flowing and line.blank_before
        text = _IN_BRACKETS.sub("", line.source.text[label.end :]).rstrip() if label is not None and plain else ""
        if label is not None and label.style == "1." and text.isupper():
            counted.append(index)
            ordinals.append(label.ordinal)
            headed += is_capitals(text)  # "7. FAQ" is too short to be sure
    on = ordinals == list(range(ordinals[0], ordinals[0] + len(ordinals))) if ordinals else False
    return counted if on and headed >= max(_CHAPTERS, len(counted) / 2) else []


def capital_paragraphs(lines: Sequence[Line], labels: Sequence[Label | None]) -> list[int]:
    """For each line the number of the paragraph set in capitals that it belongs to, 0 for none."""
    found = [0] * len(lines)
    start = 0
    while start < len(lines):
        stop = start + 1
        while stop < len(lines) and labels[stop] is None and _goes_on(lines[start], lines[stop]):
            stop += 1
        if stop - start >= _PARAGRAPH and _is_filled([line.source.text for line in lines[start:stop]]):
            found[start:stop] = [start + 1] * (stop - start)
        start = stop
    return found


def _goes_on(first: Line, line: Line) -> bool:
    is_upper = first.source.text.isupper() and line.source.text.isupper()
    return is_upper and line.group == first.group and not line.blank_before


def _is_filled(texts: list[str]) -> bool:
    """Whether each line is broken where the next word did not fit."""
    width = max(len(text) for text in texts)
    return all(len(above) + 1 + len(below.split(" ", 1)[0]) > width for above, below in pairwise(texts))
