"""Tables to Markdown, curves to SVG."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from math import log10
from pathlib import Path

from bench import ROOT, Table

PAGE = ROOT / "docs" / "benchmarks.md"
_COLOURS = ("#1b6ca8", "#c8553d", "#3a7d44", "#7b5ea7")
_WIDTH, _HEIGHT, _EDGE = 520, 300, 55

_HEAD = """\
# Benchmarks

Written by `python benchmarks/run.py --write`; do not edit. `python benchmarks/run.py [--quick] [NAMES]` prints the
same tables.

Processor time is that of a process and its children, the least of several runs that take turns; the wall is the clock
on it. Other work runs on the same machine, so ratios inside of a table say more than seconds. Peers do other work than
this program: they set the measure of what people are used to wait for. *before* is an earlier edition of this program.

"""
_SECTION = "## "


def markdown(table: Table) -> str:
    """A table with its title, notes and plot."""
    lines = [f"## {table.title}", "", _row(table.head), _row(["---"] * len(table.head)), *map(_row, table.rows), ""]
    if table.curves:
        lines += [f"![{table.title}](benchmarks-{table.name}.svg)", ""]
    lines += [line for note in table.notes for line in (note, "")]
    return "\n".join(lines)


def write_page(tables: Sequence[Table], versions: Mapping[str, str]) -> None:
    """Writes the tables into the page, and their plots; what was measured before and not now stays as it is."""
    sections = _sections(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    peers = ", ".join(f"{name} {version}" for name, version in versions.items())
    for table in tables:
        named = f"; {peers}" if table.name.startswith(("cold", "throughput")) and peers else ""
        sections[table.title] = f"{markdown(table)}\n*{_machine()}{named}.*\n\n"
        if table.curves:
            PAGE.with_name(f"benchmarks-{table.name}.svg").write_text(svg(table), encoding="utf-8")
    PAGE.write_text(_HEAD + "".join(sections.values()).rstrip() + "\n", encoding="utf-8")


def _sections(page: str) -> dict[str, str]:
    """Title and text of each section of the page."""
    parts = page.split(f"\n{_SECTION}")[1:]
    return {part.partition("\n")[0]: f"{_SECTION}{part.rstrip()}\n\n" for part in parts}


def _machine() -> str:
    system = f"{platform.system()} {platform.machine()}, {_processor()}, Python {platform.python_version()}"
    return f"{date.today().isoformat()}, {system}"


def svg(table: Table) -> str:
    """The curves, both axes logarithmic where the values span more than a hundredfold."""
    xs = [x for curve in table.curves for x, _ in curve.points]
    ys = [y for curve in table.curves for _, y in curve.points]
    across, up = _Scale(xs, _EDGE, _WIDTH - 20), _Scale([*ys, 0.0], _HEIGHT - _EDGE, 20)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        'font-size="11">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        f'<path d="M{_EDGE} 20V{_HEIGHT - _EDGE}H{_WIDTH - 20}" fill="none" stroke="#888"/>',
        f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 12}" text-anchor="middle">{escape(table.axes[0])}</text>',
        f'<text x="14" y="{_HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 {_HEIGHT / 2})">'
        f"{escape(table.axes[1])}</text>",
    ]
    for x in sorted(set(xs)):
        parts.append(f'<text x="{across(x):.1f}" y="{_HEIGHT - _EDGE + 16}" text-anchor="middle">{x:,.0f}</text>')
    for y in up.marks():
        parts.append(f'<text x="{_EDGE - 5}" y="{up(y) + 4:.1f}" text-anchor="end">{y:,.3g}</text>')
    for colour, curve in zip(_COLOURS, table.curves, strict=False):
        line = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in curve.points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        x, y = curve.points[-1]
        parts.append(
            f'<text x="{across(x) - 4:.1f}" y="{up(y) - 6:.1f}" text-anchor="end" fill="{colour}">{curve.name}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


class _Scale:
    """Values to places on the sheet."""

    def __init__(self, values: Sequence[float], low: float, high: float) -> None:
        self._low, self._high = low, high
        self._least, self._most = min(values), max(values)
        self._logarithmic = self._least > 0 and self._most / self._least > 100
        if self._logarithmic:
            self._least, self._most = log10(self._least), log10(self._most)

    def __call__(self, value: float) -> float:
        at = log10(value) if self._logarithmic else value
        return self._low + (at - self._least) / ((self._most - self._least) or 1) * (self._high - self._low)

    def marks(self) -> list[float]:
        return [self._least + part * (self._most - self._least) / 4 for part in range(5)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(names)} times {names[0]}" if names else "unknown processor"
