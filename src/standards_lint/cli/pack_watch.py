"""``rules test --watch``: a pack is checked and tested again whenever one of its files changes, until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.console import write_error
from standards_lint.cli.plugged import plugged
from standards_lint.cli.remembered import stamp_of
from standards_lint.cli.watch import PAUSE, State, shipped_rules, until_stopped

if TYPE_CHECKING:
    from standards_lint.packs.spec import Pack


class Turn:
    """One turn of testing: what changed since the one before, and whether something changed meanwhile."""

    def __init__(self, look: Callable[[], State], before: State, now: State) -> None:
        self._look = look
        self._now = now
        self._next = time.monotonic() + PAUSE
        self._changed = {file for file in now if before and before.get(file) != now[file]}

    def is_over(self) -> bool:
        """A file changed since the turn began; looked at as seldom as between two turns."""
        if time.monotonic() < self._next:
            return False
        self._next = time.monotonic() + PAUSE
        return self._look() != self._now

    def ordered(self, pack: Pack, codes: Sequence[str]) -> list[tuple[str, ...]]:
        """The codes to test, those of changed files in a group before the others; no empty group.

        Args:
            pack: The pack with its rules.
            codes: The codes that are asked for; all without them.
        """
        asked = [rule for rule in pack.rules if not codes or rule.code in codes]
        first = tuple(rule.code for rule in asked if Path(pack.root, rule.file) in self._changed)
        others = tuple(rule.code for rule in asked if rule.code not in first)
        return [group for group in (first, others) if group]


def watch_pack(named: Sequence[Path], once: Callable[[Turn], object]) -> int:
    """Checks and tests, and does it again after every change; ends with Ctrl-C.

    Args:
        named: Folders or names of packs; none for the national one.
        once: Runs the examples. It runs where the pack has no fault.

    Raises:
        UsageError: where there is no such pack from the beginning.
    """
    from standards_lint.opening.composing import pack_root

    roots = [Path(str(pack_root(path))) for path in named]
    seen: State = {}

    def look() -> State:
        return {**shipped_rules(), **{file: stamp_of(file) for root in roots for file in _files(root)}}

    def test(now: State) -> None:
        nonlocal seen
        turn, seen = Turn(look, seen, now), now
        if _is_sound(named):
            once(turn)

    names = ", ".join(map(str, named)) or "nasional"
    return until_stopped(look, test, lambda _: f"paket {names}")


def _files(root: Path) -> list[Path]:
    """The files of a pack; hidden folders and what Python leaves behind are none of it."""
    inside = [(file, file.relative_to(root).parts) for file in root.rglob("*")]
    return [
        file for file, parts in inside if not any(part.startswith((".", "__")) for part in parts) and file.is_file()
    ]


def _is_sound(named: Sequence[Path]) -> bool:
    """The pack has no fault; those that it has are told."""
    from standards_lint.cli.packs import open_last
    from standards_lint.packs.load import root_of
    from standards_lint.testing import check_pack

    opened, beneath = open_last(named)
    problems = check_pack(root_of(opened), beneath, plugged())
    if problems:
        write_error("\n".join([f"{len(problems)} hal perlu diperbaiki dalam paket {opened.root}:", *problems]))
    return not problems
