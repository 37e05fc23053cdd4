"""The program's own commands, by the hook that plugins use; each is imported when it is used."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.extensions.command import Command
from standards_lint.extensions.hookspecs import hookimpl

_IN = "standards_lint.cli"

COMMANDS = (
    Command("check", f"{_IN}.check:check", configured=True),
    Command("demo", f"{_IN}.demo:demo"),
    Command("compare", f"{_IN}.compare:compare", configured=True),
    Command("extract", f"{_IN}.extract:extract", configured=True),
    Command("convert", f"{_IN}.convert:convert", configured=True),
    Command("batch", f"{_IN}.batch:batch", configured=True),
    Command("explain", f"{_IN}.explain:explain", plugged=True),
    Command("report", f"{_IN}.report:report", configured=True),
    Command("serve", f"{_IN}.serve:serve", configured=True),
    Command("lsp", f"{_IN}.lsp:lsp"),
    Command("baseline", f"{_IN}.baseline:baseline_app"),
    Command("cache", f"{_IN}.kept_results:cache_app"),
    Command("config", f"{_IN}.config:config_app"),
    Command("law", f"{_IN}.law:law_app"),
    Command("new", f"{_IN}.new:new_app"),
    Command("pack", f"{_IN}.pack:pack_app"),
    Command("plugins", f"{_IN}.plugins:plugins", plugged=True),
    Command("rules", f"{_IN}.rules:rules_app"),
    Command("install-hook", f"{_IN}.hook:install_hook"),
)
"""In the order in which the help names them."""


@hookimpl
def standards_lint_commands() -> Iterable[Command]:
    """All of them."""
    return COMMANDS
