"""What is wrong with a pack, gathered so that its author sees all of it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from standards_lint.errors import PackError
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_LONG_ENOUGH = 4
"""Letters of a word that may stand for one it begins: “standar” for “standar_pelayanan”."""
_REGULATION = ready_pattern(r"[A-Z][A-Z ]* \w+/\d{4}")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file of a pack."""

    file: str
    line: int
    """From 1; 0 where no line can be named."""
    message: str
    """A sentence: what is wrong and what to write."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"


@dataclass(slots=True)
class Problems:
    """Gathers faults while a pack is read."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, line: int, message: str) -> None:
        """Notes a fault; the same fault at the same place (variants share lines) is noted once."""
        problem = Problem(file, line, message)
        if problem not in self.found:
            self.found.append(problem)

    def add_error(self, error: PackError) -> None:
        """Notes an error that stopped the reading of one file."""
        prefix = f"{error.file}:{error.line}: " if error.line else f"{error.file}: "
        self.add(error.file, error.line, str(error).removeprefix(prefix))

    def sorted(self) -> tuple[Problem, ...]:
        """All of them by file and line."""
        return tuple(sorted(self.found))


def pack_error(problems: Iterable[Problem]) -> PackError:
    """One error that tells all problems, a line each."""
    return PackError("\n".join(str(problem) for problem in problems))


def unknown_regulation(regulation: str) -> str:
    """What is told of a regulation that a pack cites and nobody knows: its form first, then where it is declared."""
    shaped = _REGULATION.fullmatch(regulation)
    form = "" if shaped else "tulis jenis, nomor, dan tahunnya seperti “PERBUP 7/2025”; "
    where = "betulkan nomornya, tulis dalam folder peraturan/, atau daftarkan di “regulations” pada pack.yaml"
    return f"peraturan “{regulation}” tidak ada dalam register; {form}{where}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """`` — maksud Anda “…”?`` with the nearest known word, or nothing where none is near."""
    known = sorted(known)
    begun = [other for other in known if len(word) >= _LONG_ENOUGH and other.startswith(f"{word}_")]
    if len(begun) == 1:
        return f" — maksud Anda “{begun[0]}”?"
    # Imported here: needed only when something is misspelt.
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f" — maksud Anda “{near[0]}”?" if near else ""
