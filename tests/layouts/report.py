"""The grid as a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from layouts.arrange import LAYOUTS
from layouts.document import CLEAN
from layouts.grid import Result
from layouts.noise import NOISES

FORMATS = ("txt", "md", "html", "docx", "odt", "pdf", "xlsx")
GOOD, LOWEST = 0.95, 0.80
SHARE = 0.95
"""Part of the cells that must be good."""

Cell = tuple[str, str, str]
"""Layout, format, noise."""

_NONE = "\N{EN DASH}"

_HEAD = """\
# Layouts

Offices put the same fourteen components on a page in many ways. To see that none of them is read worse than another,
invented standards (`tests/layouts/standards/`) are drawn in every layout and format, read back and compared with what
was drawn. The page is written by `python tools/layout_grid.py`; `tests/layouts/test_grid.py` holds the numbers: at
least {share:.0%} of all cells at {good:.2f} or more, none below {lowest:.2f}.

## What a number says

A document is asked up to nine questions: services (by name), components, their texts (found when nine tenths of the
words are there and hardly any others), their state (empty, hollow), whether they carry a heading, completion times,
fees, citations, and limits on handling complaints. Each is scored by F1, the harmonic mean of what was found of the
truth and what is true of the found; its recovery rate is the mean over the questions that the document poses or the
extraction answers. A cell is the mean over the standards drawn in it: *clean*, then the mean over the kinds of noise.

Kinds of noise: {noises}.

`{none}`: the layout makes no sense in the format, or the noise changes nothing there. Plain text is drawn with all
standards and all noise; the other formats share the noise out among the standards. ODF and PDF are made by LibreOffice
of the Word files (clean and with soft line breaks), so their columns are checked only where it is installed.
"""

_NOISES = {
    "typing": "slips of the pen in four headings (*Persayratan*)",
    "broken": "lines broken at 72 columns (soft breaks in Word, `<br>` in HTML)",
    "glued": "values on the line of their heading (*Biaya/Tarif : Gratis*)",
    "doubled": "numbers given twice (*1. 1. Fotokopi KTP*)",
    "run_in": "lists run together in one paragraph",
    "mixed": "slips and lists run together on the line of their heading",
}

_LOST = """\
## What cannot come back

* Lists run together that were told apart by dashes cannot be parted again where dashes stand between words, too; their
  words come back, their items do not.
* In Markdown, two numbered lists that follow each other without any heading are one list: the format counts on. Where
  requirements begin with verbs, as steps do, the six components of a portal page cannot be told apart there.
* A slip in a short word (*Baiya*) is no slip that can be told from another word; only long words are drawn with slips.
"""


def cells_of(results: Iterable[Result]) -> dict[Cell, float]:
    """The recovery rate of every cell."""
    found: dict[Cell, list[float]] = {}
    for result in results:
        document = result.document
        found.setdefault((document.layout, document.format, document.noise), []).append(result.rate)
    return {cell: fmean(rates) for cell, rates in found.items()}


def render(cells: Mapping[Cell, float]) -> str:
    """The page."""
    noises = "; ".join(f"*{noise}*, {_NOISES[noise]}" for noise in NOISES)
    parts = [
        _HEAD.format(share=SHARE, good=GOOD, lowest=LOWEST, noises=noises, none=_NONE),
        "## The grid\n",
        "\n".join(_grid(cells)),
        "",
        "\n".join(_weak(cells)),
        _LOST,
    ]
    return "\n".join(parts)


def _grid(cells: Mapping[Cell, float]) -> Iterable[str]:
    yield "| layout | " + " | ".join(FORMATS) + " |"
    yield "|---|" + "---|" * len(FORMATS)
    for layout in LAYOUTS:
        shown = " | ".join(_shown(cells, layout.name, form) for form in FORMATS)
        yield f"| **{layout.name}**: {layout.about} | {shown} |"


def _shown(cells: Mapping[Cell, float], layout: str, form: str) -> str:
    clean = cells.get((layout, form, CLEAN))
    noisy = [rate for (name, kind, noise), rate in cells.items() if (name, kind) == (layout, form) and noise != CLEAN]
    if clean is None:
        return _NONE
    return f"{clean:.2f} / {fmean(noisy):.2f}" if noisy else f"{clean:.2f}"


def _weak(cells: Mapping[Cell, float]) -> Sequence[str]:
    weak = sorted((rate, cell) for cell, rate in cells.items() if rate < GOOD)
    good = 1 - len(weak) / len(cells)
    lines = [f"{len(cells)} cells, {good:.1%} of them at {GOOD:.2f} or more."]
    if weak:
        lines += ["", "Below that:", ""]
        lines += [f"* {layout}, {form}, {noise}: {rate:.2f}" for rate, (layout, form, noise) in weak]
    return [*lines, ""]
