"""The settings file to `Settings`; whatever is wrong in it is told with its place before anything is checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from standards_lint.config.settings import LimitSettings, Settings
from standards_lint.errors import ConfigError

NAME = "standards-lint.toml"
_SHARED, _TABLE = "pyproject.toml", "standards-lint"
_LARGEST = 1_000_000


def find_settings(folder: Path) -> Path | None:
    """The settings file of a folder: in it or in the nearest folder above that has one.

    A ``pyproject.toml`` counts only if it has the table ``[tool.standards-lint]``.

    Raises:
        ConfigError: if a ``pyproject.toml`` on the way cannot be read.
    """
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        if (place / _SHARED).is_file() and _TABLE in _table(_read(place / _SHARED), "tool", str(place / _SHARED)):
            return place / _SHARED
    return None


def load_settings(path: Path) -> Settings:
    """The settings of a file.

    Args:
        path: ``standards-lint.toml``, or a ``pyproject.toml`` with the table ``[tool.standards-lint]``.

    Raises:
        ConfigError: if it cannot be read, is no TOML, or sets something that does not exist or has another type.
    """
    tree = _read(path)
    where = str(path)
    if path.name == _SHARED:
        tree, where = _table(_table(tree, "tool", where), _TABLE, where), f"{path} [tool.{_TABLE}]"
    _check_names(tree, ("law", "limits", "reading"), where)
    law, limits, reading = (_table(tree, name, where) for name in ("law", "limits", "reading"))
    _check_names(law, ["regulations"], f"{where} [law]")
    _check_names(limits, [f.name for f in fields(LimitSettings)], f"{where} [limits]")
    _check_names(reading, ["ocr"], f"{where} [reading]")
    for name, value in limits.items():
        # bool is a kind of int in Python, not in TOML
        if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= _LARGEST:
            raise ConfigError(f"{where} [limits]: “{name}” harus bilangan bulat dari 1 sampai {_LARGEST}")
    ocr = reading.get("ocr", False)
    if not isinstance(ocr, bool):
        raise ConfigError(f"{where} [reading]: “ocr” harus true atau false")
    return Settings(LimitSettings(**limits), ocr, _files(law.get("regulations", []), path.parent, f"{where} [law]"))


def _files(named: object, folder: Path, where: str) -> tuple[Path, ...]:
    """The files of a list, those with a relative name beside the settings file."""
    if not isinstance(named, list) or not all(isinstance(name, str) and name for name in named):
        raise ConfigError(f'{where}: “regulations” harus daftar nama berkas, misalnya ["peraturan-daerah.yaml"]')
    return tuple(folder / name for name in named)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: berkas pengaturan tidak dapat dibuka ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: berkas pengaturan bukan TOML yang sah ({error})") from None


def _table(tree: Mapping[str, Any], name: str, where: str) -> dict[str, Any]:
    table = tree.get(name, {})
    if not isinstance(table, dict):
        raise ConfigError(f"{where}: “{name}” harus sebuah tabel, [{name}]")
    return table


def _check_names(table: Mapping[str, object], known: list[str] | tuple[str, ...], where: str) -> None:
    for name in table:
        if name not in known:
            from difflib import get_close_matches  # only a mistake needs it

            near = get_close_matches(name, known, 1)
            hint = f"; mungkin “{near[0]}”?" if near else f"; yang dikenal: {', '.join(known)}"
            raise ConfigError(f"{where}: pengaturan “{name}” tidak dikenal{hint}")
