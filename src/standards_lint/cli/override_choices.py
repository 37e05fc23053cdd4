"""Words in ``[[overrides]]`` that must be one of the choices of an option."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from typer.main import get_command

from standards_lint.cli.configured import check_choice, choices_of
from standards_lint.cli.reading import known_kinds
from standards_lint.config.table import BY_NAME, SETTINGS

if TYPE_CHECKING:
    from standards_lint.config.file import SettingsFile


def check_overrides(file: SettingsFile, choices: Mapping[str, tuple[str, ...]]) -> None:
    """Refuses words that are none of the choices, with their line, everywhere in the file.

    Args:
        file: The settings file.
        choices: From `option_choices`.

    Raises:
        ConfigError: naming the choices.
    """
    for given_of in (file.given, *(override.given for override in file.overrides)):
        for name, given in given_of.items():
            check_choice(file, BY_NAME[name], given, choices.get(name, ()))


def option_choices() -> dict[str, tuple[str, ...]]:
    """The words that settings take, by their names, as far as they take no others: those of the options of `check`."""
    from standards_lint.cli.app import application

    command: Any = get_command(application())
    options = {option.opts[0]: choices_of(option) for option in command.commands["check"].params}
    found = {setting.name: options.get(setting.flag, ()) for setting in SETTINGS}
    return {**{name: words for name, words in found.items() if words}, "kind": known_kinds()}
