"""Which settings file a folder has. What reads it is imported only where there is one."""

from __future__ import annotations

from pathlib import Path

from standards_lint.errors import ConfigError, system_words

NAME = "standards-lint.toml"
SHARED, TABLE = "pyproject.toml", "standards-lint"
"""A file that other programs use too, and the table in it, below ``tool``."""


def find_settings(folder: Path) -> Path | None:
    """The settings file of a folder: in it or in the nearest folder above that has one.

    A ``pyproject.toml`` counts only if it has the table ``[tool.standards-lint]``.

    Raises:
        ConfigError: if a folder or a ``pyproject.toml`` on the way cannot be read.
    """
    for place in (folder, *folder.parents):
        if _is_file(place / NAME):
            return place / NAME
        if _is_file(place / SHARED):
            from standards_lint.config.load import has_table

            if has_table(place / SHARED):
                return place / SHARED
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        message = f"tidak dapat diperiksa ({system_words(error)}); pakai --config BERKAS atau --isolated"
        raise ConfigError(f"{path}: {message}") from None
