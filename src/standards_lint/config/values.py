"""What a settings file gives for a setting, held against the table: its value, or a sentence on what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from standards_lint.config.table import SEVERITIES, Form, Setting
from standards_lint.errors import ConfigError


class Refuse(Protocol):
    """Makes the error from what is wrong and where in the value it is."""

    def __call__(self, message: str, *, inner: tuple[str | int, ...] = ()) -> ConfigError:
        """The error; `inner` leads to the part of the value that is wrong."""


def checked(setting: Setting, value: Any, refuse: Refuse) -> Any:  # noqa: ANN401 (values of TOML are of any type)
    """The value as the rest of the program takes it: days as text, lists as tuples, tables as dictionaries.

    Raises:
        ConfigError: made by `refuse`, if it is of another type.
    """
    return _CHECKS[setting.form](setting, value, refuse)


def _flag(setting: Setting, value: object, refuse: Refuse) -> bool:
    if not isinstance(value, bool):
        raise refuse(f"“{setting.key}” harus true atau false")
    return value


def _number(setting: Setting, value: object, refuse: Refuse) -> int:
    # bool is a kind of int in Python, not in TOML
    if not isinstance(value, int) or isinstance(value, bool) or not setting.lowest <= value <= setting.highest:
        raise refuse(f"“{setting.key}” harus bilangan bulat dari {setting.lowest} sampai {setting.highest}")
    return value


def _word(setting: Setting, value: object, refuse: Refuse) -> str:
    if not isinstance(value, str) or not value:
        raise refuse(f"“{setting.key}” harus satu kata dalam tanda kutip")
    return value


def _day(setting: Setting, value: object, refuse: Refuse) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else _no_day()
    except ValueError:
        raise refuse(f"“{setting.key}” harus tanggal TTTT-BB-HH, misalnya 2026-11-21") from None


def _no_day() -> str:
    raise ValueError


def _words(setting: Setting, value: object, refuse: Refuse) -> tuple[str, ...]:
    return _texts(value, (), refuse, f'“{setting.key}” harus daftar kata dalam tanda kutip, misalnya ["PGD", "KOM001"]')


def _paths(setting: Setting, value: object, refuse: Refuse) -> tuple[str, ...]:
    example = f'“{setting.key}” harus daftar nama berkas, misalnya ["peraturan-daerah.yaml"]'
    return _texts(value, (), refuse, example)


def _patterns(setting: Setting, value: object, refuse: Refuse) -> tuple[str, ...]:
    patterns = _texts(value, (), refuse, f'“{setting.key}” harus daftar pola berkas, misalnya ["arsip/**", "*.rtf"]')
    for index, pattern in enumerate(patterns):
        if "\\" in pattern:
            raise refuse(f"pola “{pattern}” memakai “\\”; tulis “/”, di Windows juga", inner=(index,))
    return patterns


def _ignores(setting: Setting, value: object, refuse: Refuse) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise refuse(f'“{setting.key}” harus sebuah tabel, misalnya [{setting.key}] dengan "arsip/**" = ["DHK"]')
    found = {}
    for pattern, words in value.items():
        if "\\" in pattern:
            raise refuse(f"pola “{pattern}” memakai “\\”; tulis “/”, di Windows juga", inner=(pattern,))
        found[pattern] = _texts(words, (pattern,), refuse, f'isi “{pattern}” harus daftar aturan, misalnya ["DHK"]')
    return found


def _severities(setting: Setting, value: object, refuse: Refuse) -> dict[str, str]:
    if not isinstance(value, dict):
        raise refuse(f'“{setting.key}” harus sebuah tabel, misalnya [{setting.key}] dengan DHK014 = "info"')
    for selector, severity in value.items():
        if severity not in SEVERITIES:
            known = ", ".join(SEVERITIES)
            off = "; untuk mematikan aturan pakai ignore" if severity in ("off", "none", False, 0) else ""
            raise refuse(f"bobot “{severity}” untuk {selector} tidak dikenal; pilih {known}{off}", inner=(selector,))
    return value


def _texts(value: object, place: tuple[str | int, ...], refuse: Refuse, message: str) -> tuple[str, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise refuse(message, inner=place)
    for index, item in enumerate(value):
        if not isinstance(item, str) or not item.strip():
            raise refuse(message, inner=(*place, index))
    return tuple(value)


_CHECKS: dict[Form, Callable[[Setting, Any, Refuse], Any]] = {
    Form.FLAG: _flag,
    Form.NUMBER: _number,
    Form.WORD: _word,
    Form.PATH: _word,
    Form.DAY: _day,
    Form.WORDS: _words,
    Form.PATHS: _paths,
    Form.PATTERNS: _patterns,
    Form.IGNORES: _ignores,
    Form.SEVERITIES: _severities,
}
