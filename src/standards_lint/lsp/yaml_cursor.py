"""Where a cursor stands in a YAML text, by its indentation alone: the text is half written and need not be YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards_lint.records import dataclass

_KEY = re.compile(r"^(?P<key>[\w.$-]+|\"[^\"]*\"|'[^']*')\s*:(?=\s|$)")
_DASH = re.compile(r"^-(?:\s+|$)")
ITEM = 0
"""A step of a path into a list."""

Step = str | int


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a YAML text."""

    path: tuple[Step, ...]
    """Keys, and `ITEM` for the entries of lists, down to the mapping or list that the cursor is in."""
    key: str
    """The key whose value the cursor is in; empty where a key is being written, or the entry of a list."""
    word: str
    """What is written in front of the cursor and belongs to the same word."""
    start: int
    """Column from 0 at which that word begins."""
    siblings: frozenset[str]
    """Keys that the mapping has already."""

    @property
    def whole(self) -> tuple[Step, ...]:
        """The path with the key."""
        return (*self.path, self.key) if self.key else self.path


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key or a dash."""

    indent: int
    step: Step
    line: int


def cursor_at(lines: Sequence[str], line: int, column: int) -> Cursor:
    """The place of a cursor.

    Args:
        lines: The text.
        line: From 0.
        column: From 0; only what stands in front of it counts.
    """
    before = lines[line][:column] if line < len(lines) else ""
    here = _entries(before, line)
    words = before.lstrip()
    indent = len(before) - len(words)
    while match := _DASH.match(words):
        indent, words = indent + match.end(), words[match.end() :]
    pair = _KEY.match(words)
    depth = here[0].indent if here else indent
    above = _above(lines, line, depth)
    inner = [entry.step for entry in here if isinstance(entry.step, int)]
    if pair is None:
        path = (*(e.step for e in above), *inner)
        return Cursor(path, "", words, indent, _siblings(lines, line, indent))
    value = words[pair.end() :]
    word = value.lstrip().lstrip("[{").rpartition(",")[2].lstrip() if value.strip() else ""
    flow = value.lstrip().startswith("[")
    path = (*(e.step for e in above), *inner)
    key = _bare(pair["key"])
    if flow:
        return Cursor((*path, key, ITEM), "", word, len(before) - len(word), frozenset())
    return Cursor(path, key, word, len(before) - len(word), frozenset())


def key_at(lines: Sequence[str], line: int, column: int) -> tuple[Step, ...]:
    """The path of the key that a column stands on, else of the one whose value it stands in."""
    text = lines[line] if line < len(lines) else ""
    here = _entries(text, line)
    depth = here[0].indent if here else len(text) - len(text.lstrip())
    steps = [*(e.step for e in _above(lines, line, depth)), *(e.step for e in here)]
    return tuple(steps) if column <= len(text) else ()


def _entries(text: str, line: int) -> list[_Entry]:
    """The dashes and the key that a line begins with, outermost first."""
    found: list[_Entry] = []
    words = text.lstrip()
    indent = len(text) - len(words)
    while match := _DASH.match(words):
        found.append(_Entry(indent, ITEM, line))
        indent, words = indent + match.end(), words[match.end() :]
    pair = _KEY.match(words)
    if pair is not None:
        found.append(_Entry(indent, _bare(pair["key"]), line))
    return found


def _above(lines: Sequence[str], line: int, indent: int) -> list[_Entry]:
    """What a place of this indentation stands in, outermost first."""
    found: list[_Entry] = []
    for number in range(line - 1, -1, -1):
        if not lines[number].strip() or lines[number].lstrip().startswith("#"):
            continue
        for entry in reversed(_entries(lines[number], number)):
            # The entries of a list may stand as far left as its key.
            in_list = _in_list(found, lines, line, indent)
            if entry.indent < indent or (entry.indent == indent and isinstance(entry.step, str) and in_list):
                found.append(entry)
                indent = entry.indent
        if indent == 0 and not _in_list(found, lines, line, indent):
            break
    return found[::-1]


def _in_list(found: Sequence[_Entry], lines: Sequence[str], line: int, indent: int) -> bool:
    """Whether what was found last, or the place itself, is the entry of a list whose key is still to be found."""
    if found:
        return isinstance(found[-1].step, int)
    return line < len(lines) and lines[line][indent : indent + 1] == "-"


def _siblings(lines: Sequence[str], line: int, indent: int) -> frozenset[str]:
    """Keys of the same mapping above and below."""
    found: set[str] = set()
    for step in (-1, 1):
        number = line + step
        while 0 <= number < len(lines):
            text = lines[number]
            own = len(text) - len(text.lstrip())
            entries = _entries(text, number)
            found.update(e.step for e in entries if e.indent == indent and isinstance(e.step, str))
            if text.strip() and (own < indent):
                break
            number += step
    return frozenset(found)


def _bare(key: str) -> str:
    return key.strip("\"'")
