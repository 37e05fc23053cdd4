"""Command lines to what they cost, measured in turns so that a busy machine is busy for all of them alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Command:
    """A command line."""

    words: tuple[str, ...]
    more: Mapping[str, str] = field(default_factory=dict)
    """Environment variables beside those of this process."""
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    processor: float
    """Seconds of the processor, of children that it waited for too."""
    wall: float
    megabytes: float
    """Most memory of the process or one of its children."""


def run(command: Command) -> Cost:
    """Runs a command line whose exit code may be anything: linters tell findings by it.

    Raises:
        OSError: if there is no such program.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | dict(command.more)
    begun = time.perf_counter()
    child = subprocess.Popen(
        command.words, env=environment, cwd=command.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    child.returncode = 0  # it has been waited for
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024))


def in_turns(commands: Mapping[str, Command], rounds: int, *, first: bool = True) -> dict[str, list[Cost]]:
    """The costs of several runs of each command, which take turns.

    Args:
        commands: By name.
        rounds: Runs of each.
        first: One more run comes before, so that files and byte code lie ready for all alike.
    """
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(rounds + first):
        for name, command in commands.items():
            cost = run(command)
            if turn or not first:
                found[name].append(cost)
    return found


def best(costs: Sequence[Cost]) -> Cost:
    """The least of each: what the work itself takes when nothing else is in the way."""
    return Cost(
        min(cost.processor for cost in costs), min(cost.wall for cost in costs), max(cost.megabytes for cost in costs)
    )


def spread(costs: Sequence[Cost]) -> float:
    """How much longer the longest run took than the shortest, 0.1 for a tenth."""
    seconds = [cost.processor for cost in costs]
    return max(seconds) / min(seconds) - 1
