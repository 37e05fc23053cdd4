"""All commands by name: where each is written, so that a run imports the one that it was asked for and no other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module

import typer


@dataclass(frozen=True, slots=True)
class Listed:
    """A command or a group of commands."""

    name: str
    module: str
    """Below ``standards_lint.cli``."""
    attribute: str
    configured: bool = False
    """Its options may be set by a settings file."""
    group: bool = False

    def add_to(self, app: typer.Typer) -> None:
        """Imports it and makes it known to the program."""
        found = getattr(import_module(f"standards_lint.cli.{self.module}"), self.attribute)
        if self.group:
            app.add_typer(found, name=self.name)
        elif self.configured:
            from standards_lint.cli.configured import ConfiguredCommand

            app.command(self.name, cls=ConfiguredCommand)(found)
        else:
            app.command(self.name)(found)


COMMANDS = (
    Listed("check", "check", "check", configured=True),
    Listed("compare", "compare", "compare", configured=True),
    Listed("extract", "extract", "extract", configured=True),
    Listed("convert", "convert", "convert", configured=True),
    Listed("explain", "explain", "explain"),
    Listed("report", "report", "report", configured=True),
    Listed("serve", "serve", "serve", configured=True),
    Listed("baseline", "baseline", "baseline_app", group=True),
    Listed("cache", "kept_results", "cache_app", group=True),
    Listed("config", "config", "config_app", group=True),
    Listed("law", "law", "law_app", group=True),
    Listed("new", "new", "new_app", group=True),
    Listed("pack", "pack", "pack_app", group=True),
    Listed("rules", "rules", "rules_app", group=True),
    Listed("install-hook", "hook", "install_hook"),
)
"""In the order of the help."""


def commands_for(words: Iterable[str]) -> tuple[Listed, ...]:
    """What a command line needs: the command that it begins with, or all of them for help and for words unknown."""
    first = next(iter(words), "")
    if first == "--version":
        return ()
    named = tuple(command for command in COMMANDS if command.name == first)
    return named or COMMANDS
