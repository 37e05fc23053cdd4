"""Words in ``[[overrides]]`` that must be one of the choices of an option."""

from __future__ import annotations

from typing import Any

from typer.main import get_command

from standards_lint.cli.configured import choices_of
from standards_lint.config.table import SETTINGS
from standards_lint.opening.reading import known_kinds


def option_choices() -> dict[str, tuple[str, ...]]:
    """The words that settings take, by their names, as far as they take no others: those of the options of `check`."""
    from standards_lint.cli.app import app

    command: Any = get_command(app)
    options = {option.opts[0]: choices_of(option) for option in command.commands["check"].params}
    found = {setting.name: options.get(setting.flag, ()) for setting in SETTINGS}
    return {**{name: words for name, words in found.items() if words}, "kind": known_kinds()}
