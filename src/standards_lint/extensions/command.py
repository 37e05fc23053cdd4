"""A command of the command line, the program's own or one of a plugin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or a group of commands."""

    name: str
    """Lower-case letters, digits and hyphens."""
    run: str | Callable[..., Any]
    """A function with typer's annotations, a ``typer.Typer`` (a group), or ``module:name`` of one, which is imported
    only when the command is used. A function gives the exit code, or nothing for 0."""
    configured: bool = False
    """Its options may be set by a settings file; for the program's own commands, which have ``--config``."""
    plugged: bool = False
    """It has ``--plugin`` and its like; for the program's own commands."""
