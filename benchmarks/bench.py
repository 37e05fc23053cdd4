"""What benchmarks share: where they work, what they run, and the tables that come of them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from measuring import Command
from peers import Peers

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of one line of a plot."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The result of a benchmark."""

    name: str
    """Of the benchmark and its plot."""
    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()
    curves: Sequence[Curve] = ()
    axes: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Bench:
    """Where benchmarks work and with what."""

    scratch: Path
    peers: Peers
    quick: bool
    """Small sizes, one round: shows that all of it runs."""
    long: bool = False
    """The largest sizes too."""
    sources: Mapping[str, Path] = field(default_factory=lambda: {"standards-lint": ROOT / "src"})
    """Name → folder with the program; more than one to set editions beside each other in one run."""

    def sizes(self, small: tuple[int, ...], usual: tuple[int, ...], more: tuple[int, ...]) -> tuple[int, ...]:
        """The sizes to measure: `small` ones in a quick run, else the `usual` ones, in a long one `more` too."""
        return small if self.quick else (*usual, *(more if self.long else ()))

    @property
    def rounds(self) -> int:
        """Runs of each command line."""
        return 1 if self.quick else 3

    def check(self, name: str, *words: str, cache: bool = False, home: str = "rumah") -> Command:
        """``check`` by one of the editions, with a home of its own.

        Args:
            name: Of `sources`.
            words: Behind ``check``.
            cache: Results of earlier runs are used.
            home: Folder for what it keeps.
        """
        options = () if cache or not self.keeps(name) else ("--no-cache",)
        return self.program(name, "check", "--fail-on", "never", "--no-progress", *options, *words, home=home)

    def program(self, name: str, *words: str, home: str = "rumah") -> Command:
        """Any command line of one of the editions."""
        more = {
            "PYTHONPATH": str(self.sources[name]),
            "STANDARDS_LINT_HOME": str(self.scratch / home / name),
            "PYTHONPYCACHEPREFIX": str(self.scratch / "pyc"),
        }
        return Command((sys.executable, "-m", "standards_lint", *words), more, self.scratch)

    def keeps(self, name: str) -> bool:
        """An edition that keeps results."""
        return (self.sources[name] / "standards_lint" / "results").is_dir()


def milliseconds(seconds: float) -> str:
    """``123 ms``."""
    return f"{1000 * seconds:,.0f} ms"
