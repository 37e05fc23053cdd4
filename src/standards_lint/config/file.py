"""A settings file as it was read: each value with the line on which it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from pathlib import Path
from typing import Any

from standards_lint.config.settings import LimitSettings, Settings
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """A value that the file gives."""

    value: Any
    """As its `Form` says; checked."""
    line: int
    lines: Mapping[str | int, int] = field(default_factory=dict)
    """Of the items of a list, by index, or of the keys of a table."""


@dataclass(frozen=True, slots=True)
class Override:
    """``[[overrides]]``: settings of the documents that a pattern fits."""

    paths: tuple[str, ...]
    given: Mapping[str, Given]
    line: int


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What one file sets."""

    path: Path
    given: Mapping[str, Given] = field(default_factory=dict)
    """By the names of the settings."""
    overrides: tuple[Override, ...] = ()
    """In the order of the file."""

    @property
    def folder(self) -> Path:
        """What patterns and names of files in it are relative to."""
        return self.path.absolute().parent

    def where(self, line: int) -> str:
        """A place in it, for people: ``standards-lint.toml:3``."""
        return f"{self.path.name}:{line}" if line else self.path.name

    def value(self, name: str) -> Any:  # noqa: ANN401 (values of TOML are of any type)
        """What it sets; None where it does not."""
        given = self.given.get(name)
        return given.value if given else None

    def settings(self) -> Settings:
        """Limits and tables, for the commands that read documents."""
        names = [part.name for part in fields(LimitSettings)]
        limits = {name: self.value(f"limits.{name}") for name in names}
        regulations = tuple(self.path.parent / name for name in self.value("law.regulations") or ())
        return Settings(LimitSettings(**limits), self.value("reading.ocr") or False, regulations)
