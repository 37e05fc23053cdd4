"""Keystrokes in the language server: what each costs the processor, and what stays in memory.

``python benchmarks/editing.py cost`` edits long standards at random places and sets the judgement of the edited service
beside that of the whole document: time, and how often both tell the same. ``memory EDITS`` edits one standard so many
times and prints what the process holds. Both ask the process that judges (`standards_lint.lsp.desk`) without a server.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from generated import of_length

from standards_lint.cli.judging import open_folder
from standards_lint.lsp.desk import Desk, Told, diagnostics, near_diagnostics
from standards_lint.lsp.judging import Papers
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.papers_named import Named

_Told = TypeVar("_Told")

_WORDS = ("x", " ", "3", "(dua)", "hari kerja")
_EDITS = 40


def edits(text: str, count: int, seed: int = 4) -> Iterator[str]:
    """The text after an edit at a random place, each from the same beginning."""
    chance = random.Random(seed)
    for _ in range(count):
        lines = text.split("\n")
        number = chance.randrange(5, len(lines) - 2)
        line, way = lines[number], chance.random()
        at = chance.randrange(len(line) + 1)
        if way < 0.6:
            lines[number] = line[:at] + chance.choice(_WORDS) + line[at:]
        elif way < 0.75:
            lines[number] = line[:at] + line[at + 1 :]
        elif way < 0.9:
            lines.insert(number, line)
        else:
            del lines[number]
        yield "\n".join(lines)


def cost(folder: Path) -> None:
    """Prints the time of a keystroke by the length of the document."""
    desk = Desk(open_folder(str(folder), ()))
    print("form services   kB  whole ms  near ms: median  p95   as whole   told the same")
    for form in ("md", "txt"):
        for services in (25, 50, 100):
            text = of_length(services, form)
            path = folder / f"standar.{form}"
            whole, near, same, alone = [], [], 0, 0
            for new in edits(text, _EDITS):
                desk.papers = Papers(desk.opened)
                diagnostics(desk, _named(path, text))
                seconds, told = _timed(near_diagnostics, desk, _named(path, new))
                more, full = _timed(diagnostics, desk, _named(path, new))
                whole.append(more)
                if told is None:
                    alone += 1
                    continue
                near.append(seconds)
                same += _key(told) == _key(full)
            middle, late = statistics.median(near), sorted(near)[int(len(near) * 0.95)]
            print(
                f"{form:4} {services:8} {len(text) // 1000:4} {1000 * statistics.median(whole):9.0f} "
                f"{1000 * middle:16.0f} {1000 * late:4.0f} {alone:10} {same:10} of {len(near)}"
            )


def memory(folder: Path, count: int) -> None:
    """Prints what the process holds at most after every tenth of so many edits."""
    desk = Desk(open_folder(str(folder), ()))
    text, path = of_length(1, "md"), folder / "standar.md"
    begun = time.process_time()
    for number, new in enumerate(edits(text, count), 1):
        diagnostics(desk, _named(path, new))
        if number % (count // 10) == 0:
            held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            print(f"{number:6} edits {held:7.1f} MB {time.process_time() - begun:7.1f} s", flush=True)


def _named(path: Path, text: str) -> Named:
    return Named(path.as_uri(), path, OpenedText(text))


def _timed(ask: Callable[[Desk, Named], _Told], desk: Desk, named: Named) -> tuple[float, _Told]:
    begun = time.process_time()
    told = ask(desk, named)
    return time.process_time() - begun, told


def _key(told: Told) -> list[tuple[object, ...]]:
    return sorted((d.code, d.range.start.line, d.range.start.character, d.message) for d in told.diagnostics)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        if sys.argv[1:2] == ["memory"]:
            memory(Path(place), int(sys.argv[2]))
        else:
            cost(Path(place))
