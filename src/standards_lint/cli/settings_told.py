"""The settings that hold, each with the line or the default that it comes from, for people and programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from standards_lint.cli.override_choices import option_choices
from standards_lint.config.file import Given, SettingsFile
from standards_lint.config.paths import PathPatterns
from standards_lint.config.table import SETTINGS, Setting
from standards_lint.model.finding import Text
from standards_lint.opening.choices import check_choices
from standards_lint.records import dataclass
from standards_lint.reporters.json_text import json_text

SCHEMA_VERSION = 1
"""Version of the contract of the JSON form."""

_DEFAULT = Text("bawaan", "default")
_FILE = Text("Berkas pengaturan: {file}", "Settings file: {file}")
_NO_FILE = Text("Berkas pengaturan: tidak ada; semua nilai bawaan", "Settings file: none; all values are defaults")
_ABOUT = Text("Bagi dokumen: {path}", "For the document: {path}")
_UNSET = Text("(tidak diatur)", "(not set)")
_FIRST = Text(
    "Pilihan pada baris perintah mendahului semua ini.", "Options of the command line come before all of these."
)
_NEARER = Text(
    "{file} lebih dekat dengan dokumen, tetapi tidak dipakai; pakai --config {file} bila itu yang dimaksud.",
    "{file} is nearer to the document, but is not used; say --config {file} if it is meant.",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A setting with what holds."""

    setting: Setting
    value: Any
    """None where nothing is set and there is no default."""
    places: tuple[str, ...] = ()
    """Where it is set, ``standards-lint.toml:3``; several where values add up; empty for the default."""


def effective(file: SettingsFile | None, path: str | None) -> list[Row]:
    """What holds for the run, or for one document.

    Args:
        file: The settings file; None where there is none.
        path: The document, for ``[[overrides]]``; None for the run, without them.

    Raises:
        ConfigError: for a word that is none of the choices of its option.
    """
    if file is not None:
        check_choices(file, option_choices())
    return [_row(setting, file, path) for setting in SETTINGS]


def settings_text(
    rows: Sequence[Row], file: SettingsFile | None, path: str | None, nearer: Sequence[Path], *, lang: str, why: bool
) -> str:
    """For people: a line for each setting, as it would stand in a file."""
    lines = [_FILE.in_(lang).format(file=file.path) if file else _NO_FILE.in_(lang)]
    if path is not None:
        lines.append(_ABOUT.in_(lang).format(path=path))
    lines += [*(_NEARER.in_(lang).format(file=other) for other in nearer), ""]
    width = max(len(row.setting.name) for row in rows)
    for row in rows:
        value = _UNSET.in_(lang) if row.value is None else _toml(row.value)
        by = f"   # {', '.join(row.places) or _DEFAULT.in_(lang)}" if why else ""
        lines.append(f"{row.setting.name:<{width}} = {value}{by}")
    return "\n".join([*lines, "", _FIRST.in_(lang), ""])


def settings_json(
    rows: Sequence[Row], file: SettingsFile | None, path: str | None, nearer: Sequence[Path], *, lang: str, why: bool
) -> str:
    """For programs; the places are always told."""
    del lang, why
    settings = [
        {"name": row.setting.name, "value": row.value, "set": bool(row.places), "by": list(row.places)} for row in rows
    ]
    tree = {
        "schema_version": SCHEMA_VERSION,
        "file": str(file.path) if file else None,
        "document": path,
        "not_used": [str(other) for other in nearer],
        "settings": settings,
    }
    return json_text(tree)


def _row(setting: Setting, file: SettingsFile | None, path: str | None) -> Row:
    if file is None:
        return Row(setting, setting.default)
    layers = [given for given in [file.given.get(setting.name)] if given is not None]
    if path is not None:
        for override in file.overrides:
            if setting.name in override.given and PathPatterns(override.paths, file.folder).fit(path):
                layers.append(override.given[setting.name])
    if not layers:
        return Row(setting, setting.default)
    if setting.adds_up:
        return Row(setting, _together(layers), tuple(file.where(given.line) for given in layers))
    return Row(setting, layers[-1].value, (file.where(layers[-1].line),))


def _together(layers: Sequence[Given]) -> Any:  # noqa: ANN401 (lists and tables)
    if isinstance(layers[0].value, dict):
        return {key: value for given in layers for key, value in given.value.items()}
    return tuple(item for given in layers for item in given.value)


def _toml(value: Any) -> str:  # noqa: ANN401 (of any type)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(key)} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
