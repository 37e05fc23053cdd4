"""The settings file to `SettingsFile`; whatever is wrong in it is told with its line before anything is checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from standards_lint.config.file import Given, Override, SettingsFile
from standards_lint.config.find import SHARED, TABLE
from standards_lint.config.settings import Settings
from standards_lint.config.table import BY_NAME, SETTINGS, Form, Setting
from standards_lint.config.values import checked
from standards_lint.errors import ConfigError, system_words
from standards_lint.parser_words import toml_words

OVERRIDES = "overrides"
PATHS = Setting("paths", Form.PATTERNS, BY_NAME["exclude"].help, option=False)
"""What an entry of ``[[overrides]]`` must have: the documents it is about."""
_TABLES = tuple(dict.fromkeys(setting.table for setting in SETTINGS if setting.table))


def load_settings(path: Path) -> Settings:
    """Limits and tables of a settings file; see `read_settings`."""
    return read_settings(path).settings()


def read_settings(path: Path) -> SettingsFile:
    """All that a settings file sets.

    Args:
        path: ``standards-lint.toml``, or a ``pyproject.toml`` with the table ``[tool.standards-lint]``.

    Raises:
        ConfigError: if it cannot be read, is no TOML, or sets something that does not exist or has another type.
    """
    text = _text(path)
    source = _Source(path, text)
    tree = _parsed(path, text)
    if path.name == SHARED:
        tree = source.table(source.table(tree, ("tool",)), ("tool", TABLE))
        source.inside = ("tool", TABLE)
    given: dict[str, Given] = {}
    top = [setting.name for setting in SETTINGS if not setting.table]
    source.check_names(tree, [*top, *_TABLES, OVERRIDES], ())
    for table in ("", *_TABLES):
        values = source.table(tree, (table,)) if table else tree
        known = [setting for setting in SETTINGS if setting.table == table]
        if table:
            source.check_names(values, [setting.key for setting in known], (table,))
        given |= source.values(values, known, (table,) if table else ())
    return SettingsFile(path, given, tuple(_overrides(source, tree)))


def _overrides(source: _Source, tree: Mapping[str, Any]) -> Iterable[Override]:
    entries = tree.get(OVERRIDES, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise source.refusal(f"“{OVERRIDES}” harus ditulis sebagai [[{OVERRIDES}]]", (OVERRIDES,))
    known = [PATHS, *(setting for setting in SETTINGS if setting.per_path)]
    for index, entry in enumerate(entries):
        place = (OVERRIDES, index)
        source.check_names(entry, [setting.key for setting in known], place)
        values = source.values(entry, known, place)
        paths = values.pop("paths", None)
        if paths is None or not paths.value:
            raise source.refusal('“paths” belum ditulis: dokumen mana yang dimaksud? Misalnya ["arsip/**"]', place)
        yield Override(paths.value, values, source.line(place))


class _Source:
    """A file with the lines of its keys, which are looked for only when something is to be told."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.inside: tuple[str, ...] = ()
        self._text = text
        self._lines: dict[tuple[str | int, ...], int] | None = None

    def line(self, place: tuple[str | int, ...]) -> int:
        """The line of a key, of the nearest around it where it has none of its own."""
        from standards_lint.config.places import key_lines

        if self._lines is None:
            self._lines = key_lines(self._text)
        whole = (*self.inside, *place)
        return next((self._lines[whole[:n]] for n in range(len(whole), 0, -1) if whole[:n] in self._lines), 0)

    def refusal(self, message: str, place: tuple[str | int, ...], inner: tuple[str | int, ...] = ()) -> ConfigError:
        """An error about a place in the file; `inner` leads into the value that stands there."""
        line = self.line((*place, *inner))
        around = [str(part) for part in (*self.inside, *place[:-1]) if isinstance(part, str)]
        table = f" [{'.'.join(around)}]" if around else ""
        return ConfigError(f"{self.path}:{line}{table}: {message}" if line else f"{self.path}{table}: {message}")

    def values(
        self, tree: Mapping[str, Any], known: Iterable[Setting], place: tuple[str | int, ...]
    ) -> dict[str, Given]:
        """What a table gives of the settings that it may hold."""
        found = {}
        for setting in known:
            if setting.key in tree:
                here = (*place, setting.key)
                value = checked(setting, tree[setting.key], partial(self.refusal, place=here))
                inner = value if isinstance(value, dict) else range(len(value)) if isinstance(value, tuple) else ()
                found[setting.name] = Given(value, self.line(here), {key: self.line((*here, key)) for key in inner})
        return found

    def table(self, tree: Mapping[str, Any], place: tuple[str, ...]) -> dict[str, Any]:
        """The table with this name inside another."""
        name = place[-1]
        table = tree.get(name, {})
        if not isinstance(table, dict):
            raise self.refusal(f"“{name}” harus sebuah tabel, [{'.'.join((*self.inside, *place))}]", place)
        return table

    def check_names(self, table: Mapping[str, object], known: list[str], place: tuple[str | int, ...]) -> None:
        """Refuses what does not exist, with the nearest that does."""
        for name in table:
            if name not in known:
                message = f"pengaturan “{name}” tidak dikenal{_hint(name, known)}"
                raise self.refusal(message, (*place, name))


def _hint(name: str, known: list[str]) -> str:
    elsewhere = [setting for setting in SETTINGS if name.replace("_", "-") in (setting.key, setting.name)]
    if elsewhere and elsewhere[0].key not in known:
        return f"; mungkin maksudnya di bawah [{elsewhere[0].table}]?" if elsewhere[0].table else _OUTSIDE
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(name, known, 1)
    return f"; mungkin “{near[0]}”?" if near else f"; yang dikenal: {', '.join(known)}"


_OUTSIDE = " di sini; tulis di luar tabel, di awal berkas"


def has_table(path: Path) -> bool:
    """Whether a file that other programs share has something for this one; parsed only where the name occurs."""
    text = _text(path)
    if TABLE not in text:
        return False
    tool = _parsed(path, text).get("tool", {})
    return isinstance(tool, dict) and TABLE in tool


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}: berkas pengaturan tidak dapat dibuka ({system_words(error)})") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = "berkas pengaturan bukan TOML yang sah: bukan teks UTF-8; simpan sebagai UTF-8"
        raise ConfigError(f"{path}:{line}: {message}") from None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        import re

        told = re.search(r"at line (\d+)", str(error))
        line = int(told[1]) if told else text.count("\n") + 1
        reason = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(f"{path}:{line}: berkas pengaturan bukan TOML yang sah ({toml_words(reason)})") from None
