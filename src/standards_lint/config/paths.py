"""Patterns of paths as in ``.gitignore``: which files of a run a setting is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from standards_lint.records import dataclass

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class PathPatterns:
    """Patterns, and the folder that they begin at."""

    patterns: tuple[str, ...]
    """``arsip/``, ``*.rtf``, ``bidang/**/draf-*``, ``!bidang/penting.html``; always with ``/``."""
    folder: Path
    """Of the settings file; for patterns of the command line the folder of the run."""

    def fit(self, path: str | PurePath) -> bool:
        """Whether a file is meant.

        Args:
            path: As the user wrote it; relative ones begin at the folder of the run.
        """
        return fits(self.patterns, relative(Path.cwd() / path, self.folder)) if self.patterns else False


def fits(patterns: Sequence[str], path: str) -> bool:
    """Whether a path with ``/`` between its parts fits the patterns; the last that fits decides, as in Git."""
    return _spec(tuple(patterns)).match_file(path)


def relative(path: PurePath, folder: PurePath) -> str:
    """The way from a folder to a file in it, with ``/`` on every system; of a file elsewhere its whole path.

    Patterns that name a folder never fit a file elsewhere; ``*.rtf`` does.
    """
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return "/".join(("..", *path.parts[1:]))


@lru_cache(maxsize=64)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # only runs with patterns need it

    return GitIgnoreSpec.from_lines(patterns)
