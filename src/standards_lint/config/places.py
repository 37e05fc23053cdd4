"""The lines of keys and items in a TOML text, which the parser of the standard library does not tell.

The text was read by that parser before, so it is valid; only what is needed to find the way is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field

from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

Path = tuple[str | int, ...]
"""Keys and indices from the top: ``("overrides", 0, "paths", 1)``."""

_Part = Callable[[int], object]

_BLANK = ready_pattern(r"(?:[ \t\r\n]|#[^\n]*)*")
_NAME = ready_pattern(r"""[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*'""")
_DOT = ready_pattern(r"[ \t]*\.[ \t]*")
_STRING = ready_pattern(
    r'"""(?:[^\\]|\\.)*?"{3,5}' "|'''.*?'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = ready_pattern(r"[^,\]}#\n]+")


def key_lines(text: str) -> dict[Path, int]:
    """The line, from 1, on which each key of a valid TOML text stands, and each item of its lists."""
    scan = _Scan(text)
    scan.document()
    return scan.lines


@dataclass(slots=True)
class _Scan:
    text: str
    at: int = 0
    lines: dict[Path, int] = field(default_factory=dict)
    counted: dict[Path, int] = field(default_factory=dict)
    """Index of the last table of each array of tables."""

    def document(self) -> None:
        table: Path = ()
        self._skip()
        while self.at < len(self.text):
            before = self.at
            table = self._header() if self._sees("[") else self._entry(table)
            self._skip()
            if self.at == before:  # what is no TOML would be looked at for ever
                return

    def _header(self) -> Path:
        several = self.text.startswith("[[", self.at)
        line = self._line()
        self.at += 2 if several else 1
        self._skip()
        *outer, last = self._names()
        path: Path = ()
        for name in outer:
            path = self._inner((*path, name))
        path = (*path, last)
        self.lines.setdefault(path, line)
        if several:
            self.counted[path] = self.counted.get(path, -1) + 1
        path = self._inner(path)
        self.lines.setdefault(path, line)
        self._skip()
        self.at += 2 if several else 1
        return path

    def _inner(self, path: Path) -> Path:
        return (*path, self.counted[path]) if path in self.counted else path

    def _entry(self, table: Path) -> Path:
        line = self._line()
        path = table
        for name in self._names():
            path = (*path, name)
            self.lines.setdefault(path, line)
        self._skip()
        self.at += 1  # the sign of equality
        self._value(path)
        return table

    def _names(self) -> list[str]:
        names: list[str] = []
        while match := _NAME.match(self.text, self.at):
            self.at = match.end()
            names.append(_plain(match[0]))
            dot = _DOT.match(self.text, self.at)
            if not dot:
                break
            self.at = dot.end()
        return names or [""]

    def _value(self, path: Path) -> None:
        self._skip()
        if self._sees("["):
            self._inside("]", lambda index: self._item((*path, index)))
        elif self._sees("{"):
            self._inside("}", lambda _: self._entry(path))
        else:
            match = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            self.at = match.end() if match else len(self.text)

    def _item(self, path: Path) -> None:
        self.lines.setdefault(path, self._line())
        self._value(path)

    def _inside(self, end: str, part: _Part) -> None:
        self.at += 1
        self._skip()
        index = 0
        while self.at < len(self.text) and not self._sees(end):
            part(index)
            index += 1
            self._skip()
            if self._sees(","):
                self.at += 1
                self._skip()
        self.at += 1

    def _sees(self, sign: str) -> bool:
        return self.text.startswith(sign, self.at)

    def _skip(self) -> None:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1


def _plain(name: str) -> str:
    """A key without its quotes."""
    if name[0] == "'":
        return name[1:-1]
    if name[0] == '"':
        import tomllib  # only a key in quotes needs it

        return str(tomllib.loads(f"k = {name}")["k"])
    return name
