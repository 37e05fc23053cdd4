"""What documents of one folder are judged by, and what the folder's own settings leave out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from standards_lint.records import dataclass
from standards_lint.session import Session


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder, opened as ``check`` opens it."""

    session: Session
    takes: Callable[[Path], bool]
    """Whether a check of the folder reads a file, by the settings on files alone."""
    lang: str = "id"
    files: tuple[Path, ...] = ()
    """Whatever decides the judgement beside the documents: settings, waivers, baseline, folders of packs."""


Opening: TypeAlias = Callable[[str, tuple[str, ...]], Opened]
"""Opens a folder with options of ``check``; a function that another process can be given.

Raises `StandardsLintError` for settings, packs and plugins that cannot be used.
"""
