"""Words of a settings file that must be one of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from standards_lint.errors import ConfigError

if TYPE_CHECKING:
    from standards_lint.config.file import Given, SettingsFile
    from standards_lint.config.table import Setting


def check_choice(file: SettingsFile, setting: Setting, given: Given, choices: tuple[str, ...]) -> None:
    """Refuses a word that is none of the choices, with its line.

    Raises:
        ConfigError: naming the choices.
    """
    words = given.value if isinstance(given.value, tuple) else (given.value,)
    for index, word in enumerate(words if choices else ()):
        if word not in choices:
            line = given.lines.get(index, given.line)
            message = f"“{setting.key}” tidak boleh “{word}”; pilih {', '.join(choices)}"
            raise ConfigError(f"{file.path}:{line}: {message}")


def check_choices(file: SettingsFile, choices: Mapping[str, tuple[str, ...]]) -> None:
    """Refuses words that are none of the choices, with their line, everywhere in the file.

    Args:
        file: The settings file.
        choices: What settings take, by their names, as far as they take no other words.

    Raises:
        ConfigError: naming the choices.
    """
    # Imported here: most runs have no settings file.
    from standards_lint.config.table import BY_NAME

    for given_of in (file.given, *(override.given for override in file.overrides)):
        for name, given in given_of.items():
            check_choice(file, BY_NAME[name], given, choices.get(name, ()))
