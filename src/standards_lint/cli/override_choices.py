"""Words in ``[[overrides]]`` that must be one of the choices of an option."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from standards_lint.cli.configured import check_choice, choices_of
from standards_lint.cli.reading import known_kinds
from standards_lint.config.table import BY_NAME

if TYPE_CHECKING:
    from standards_lint.config.file import SettingsFile


def check_overrides(file: SettingsFile, options: Sequence[Any]) -> None:
    """Refuses words that are none of the choices, with their line.

    Args:
        file: The settings file.
        options: Of the command, whose choices hold.

    Raises:
        ConfigError: naming the choices.
    """
    choices = {option.opts[0]: choices_of(option) for option in options}
    for override in file.overrides:
        for name, given in override.given.items():
            setting = BY_NAME.get(name)
            if setting is not None:
                check_choice(file, setting, given, choices.get(setting.flag, ()))
            if name == "kind":
                check_choice(file, BY_NAME["kind"], given, known_kinds())
    if "kind" in file.given:
        check_choice(file, BY_NAME["kind"], file.given["kind"], known_kinds())
