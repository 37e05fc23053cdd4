"""Pages whose commands are run: ``console`` blocks are typed, and what they print is held against the page."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"```(console|yaml)\n(.*?)```", re.DOTALL)
_FILE = re.compile(r"# (\S+\.yaml)\n")
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


def walk(page: Path, folder: Path, run: Callable[[tuple[str, ...]], str]) -> None:
    """Does what the page does, in a folder.

    Args:
        page: Markdown.
        folder: Where its files are written; the command runs there.
        run: Gives the output of a command line, the program's name left out.
    """
    for step in steps(page):
        if step.file:
            (folder / step.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / step.file).write_text(step.text, encoding="utf-8")
        else:
            assert step.words[0] == "standards-lint", step.words
            printed = run(step.words[1:])
            assert fits(step.printed, printed), (
                f"{' '.join(step.words)}\n--- page\n{step.printed}\n--- printed\n{printed}"
            )
