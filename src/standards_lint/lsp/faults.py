"""What keeps a folder from being judged, told at the lines of the files that are to be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from standards_lint.records import dataclass

_PLACED = re.compile(r"(?P<file>.+?):(?P<line>\d+): (?P<words>.*)")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with settings, a pack or a plugin."""

    words: str
    file: str = ""
    """Whole path; empty where no file is named."""
    line: int = 1


def faults_of(told: str) -> tuple[Fault, ...]:
    """The faults that an error tells, a line each: ``standards-lint.toml:3: …``."""
    return tuple(_faults(told)) or (Fault(told),)


def _faults(told: str) -> Iterator[Fault]:
    for line in filter(None, told.splitlines()):
        match = _PLACED.fullmatch(line)
        if match is None:
            yield Fault(line)
            continue
        file = Path(match["file"])
        known = file.is_file()
        yield Fault(match["words"], str(file.resolve()), int(match["line"])) if known else Fault(line)
