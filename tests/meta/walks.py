"""Pages whose commands are run: ``console`` blocks are typed, and what they print is held against the page."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from standards_lint.cli.app import run as run_line

_BLOCK = re.compile(r"```(console|yaml|toml)\n(.*?)```", re.DOTALL)
_FILE = re.compile(r"# (\S+\.(?:yaml|toml))\n")
_GAP = "…"


@dataclass(frozen=True)
class Step:
    """A command with what the page says it prints, or a file that the page shows."""

    words: tuple[str, ...]
    printed: str
    file: str = ""
    text: str = ""


def steps(page: Path) -> Iterator[Step]:
    """What the page does, in order."""
    for kind, body in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "console":
            for part in body.split("$ ")[1:]:
                line, _, printed = part.partition("\n")
                yield Step(tuple(shlex.split(line)), printed)
        elif (named := _FILE.match(body)) is not None:
            yield Step((), "", named[1], body[named.end() :])


def fits(page: str, printed: str) -> bool:
    """The output is what the page shows; a line with ``…`` stands for any lines, ``…`` in a line for any words."""
    source = "".join(
        r"(?:.*\n)*?" if line.strip() == _GAP else ".*".join(map(re.escape, line.split(_GAP))) + r"\n"
        for line in page.splitlines()
    )
    return re.fullmatch(source, printed) is not None


def _of_system(words: tuple[str, ...], folder: Path) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def walk(page: Path, folder: Path, run: Callable[[tuple[str, ...]], str]) -> None:
    """Does what the page does, in a folder.

    Args:
        page: Markdown.
        folder: Where its files are written; the command runs there.
        run: Gives the output of a command line of this program, whose name is left out.
    """
    for step in steps(page):
        if step.file:
            (folder / step.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / step.file).write_text(step.text, encoding="utf-8")
        else:
            printed = run(step.words[1:]) if step.words[0] == "standards-lint" else _of_system(step.words, folder)
            assert fits(step.printed, printed), (
                f"{' '.join(step.words)}\n--- page\n{step.printed}\n--- printed\n{printed}"
            )


def printing(patch: pytest.MonkeyPatch) -> Callable[[tuple[str, ...]], str]:
    """What gives the output of a command line that is run in this process, messages on standard error included."""

    def output(words: tuple[str, ...]) -> str:
        told = io.StringIO()
        patch.setattr(sys, "stdin", io.StringIO())
        patch.setattr(sys, "stdout", told)
        patch.setattr(sys, "stderr", told)
        run_line(words)
        return told.getvalue()

    return output
