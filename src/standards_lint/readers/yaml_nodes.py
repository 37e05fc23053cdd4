"""YAML or JSON text to a tree of nodes that know their place.

The tree is built from the parser's events, not with its loader: words and numbers stay as they are written (``3.10`` is
no ``3.1``, ``no`` is no ``false``), keys that stand twice are kept, and what could unfold or nest without end is
refused before it does. JSON is read as the part of YAML that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from standards_lint.errors import ReadError
from standards_lint.parser_words import yaml_words
from standards_lint.readers.surface import Surface, blank
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

MAX_DEPTH = 40
"""Deepest nesting of lists and mappings; a list in a cell of a table in a component makes about ten."""

MAX_NODES = 100_000
"""Values and keys of one file. The fourteen components of three hundred services hold some 40,000."""

MAX_TEXT = 3_000_000
"""Characters of one file; every escape in it is looked at."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_STRING = ready_pattern(r'"(?:[^"\\]|\\.)*"', re.S)
_PAIR = ready_pattern(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.I)


@dataclass(slots=True)
class Node:
    """A value, a list or a mapping of the file."""

    kind: str
    """``text list map``."""
    start: int
    """Offset of its first character in the file."""
    end: int
    """Offset behind its last one."""
    value: str = ""
    """Text: as YAML understands it."""
    style: str = ""
    """Text: the sign it is written with: ``" ' | >``, empty for plain text."""
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    """Keys and values in order, keys that stand twice included."""

    @property
    def empty(self) -> bool:
        """Nothing is written here: no text, ``null``, an empty list or mapping."""
        if self.kind == "text":
            return not self.value.strip() or (not self.style and self.value in _NOTHING)
        return not self.items and not self.pairs

    def get(self, key: str) -> Node | None:
        """The first value under a key."""
        return next((value for name, value in self.pairs if name.kind == "text" and name.value == key), None)


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed file."""

    root: Node | None
    """None for a file without a value."""
    text: str
    """The file as the parser saw it; its offsets are those of the file."""
    more: int = -1
    """Offset of a second document behind ``---``; -1 where there is none."""


def parse_tree(text: str, *, json: bool) -> Tree:
    """Parse a file.

    Args:
        text: Its text without a byte order mark.
        json: It is named ``.json``.

    Raises:
        ReadError: DOK102 where it is not YAML or JSON, uses anchors, aliases or tags, or nests too deep; DOK104 for too
            much text or too many values.
    """
    import yaml

    if len(text) > MAX_TEXT:
        raise ReadError(
            f"Berkas ini lebih besar dari {MAX_TEXT / 1e6:.0f} juta huruf; bagi menjadi beberapa berkas.", code="DOK104"
        )
    source = _as_yaml(text) if json else text
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    surface = Surface(text)
    try:
        return _Builder(yaml.parse(source, Loader=loader), surface).read(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _fault(place, yaml_words(error.problem or "", "susunan yang tidak dapat diuraikan"), json=json) from None
    except yaml.YAMLError as error:
        at = min(getattr(error, "position", 0), len(text))
        raise _fault(surface.position(at), "huruf kendali yang tidak boleh ada dalam teks", json=json) from None


def _as_yaml(text: str) -> str:
    """JSON with what YAML does not take in it replaced in place: tabs between values, halves of a character."""
    changes: list[tuple[int, int, str]] = []
    at = 0
    for string in (*_STRING.finditer(text), None):
        stop = string.start() if string else len(text)
        changes += [(i, i + 1, " ") for i in range(at, stop) if text[i] == "\t"]
        if string is None:
            break
        changes += [(m.start(), m.end(), _joined(m)) for m in _PAIR.finditer(text, string.start(), string.end())]
        at = string.end()
    return blank(text, changes) if changes else text


def _joined(pair: re.Match[str]) -> str:
    return chr(0x10000 + ((int(pair[1], 16) & 0x3FF) << 10) + (int(pair[2], 16) & 0x3FF))


def _fault(place: tuple[int, int], words: str, *, json: bool) -> ReadError:
    name = "JSON" if json else "YAML"
    line, column = place
    told = f"Berkas ini bukan {name} yang sah: baris {line}, kolom {column}: {words}."
    return ReadError(told, code="DOK102", line=line, column=column)


class _Builder:
    """Events of the parser to nodes."""

    def __init__(self, events: Iterator[Any], surface: Surface) -> None:
        self._events = events
        self._surface = surface
        self._count = 0

    def read(self, text: str) -> Tree:
        root: Node | None = None
        for event in self._events:
            name = type(event).__name__
            if name == "DocumentStartEvent" and root is not None:
                return Tree(root, text, event.start_mark.index)
            if name in {"ScalarEvent", "SequenceStartEvent", "MappingStartEvent", "AliasEvent"}:
                root = self._node(event, name, 0)
        return Tree(root, text)

    def _node(self, event: Any, name: str, depth: int) -> Node:  # noqa: ANN401 (PyYAML has no common type of events)
        self._check(event, name, depth)
        start, end = event.start_mark.index, event.end_mark.index
        if name == "ScalarEvent":
            return Node("text", start, end, event.value, event.style or "")
        node = Node("map" if name == "MappingStartEvent" else "list", start, end)
        while True:
            event = next(self._events)
            name = type(event).__name__
            if name in {"SequenceEndEvent", "MappingEndEvent"}:
                node.end = event.end_mark.index
                return node
            child = self._node(event, name, depth + 1)
            if node.kind == "list":
                node.items.append(child)
            else:
                event = next(self._events)
                node.pairs.append((child, self._node(event, type(event).__name__, depth + 1)))

    def _check(self, event: Any, name: str, depth: int) -> None:  # noqa: ANN401 (see _node)
        self._count += 1
        line, column = self._surface.position(event.start_mark.index)
        place = f"baris {line}, kolom {column}"
        if name == "AliasEvent" or event.anchor:
            raise ReadError(
                f"Jangkar (&) dan alias (*) YAML tidak dipakai dalam standar: {place}; tulis isinya, atau apit teks "
                "yang diawali tanda itu dengan kutip.",
                code="DOK102",
                line=line,
                column=column,
            )
        if event.tag:
            raise ReadError(
                f"Penanda (!) YAML tidak dipakai dalam standar: {place}; hapus.",
                code="DOK102",
                line=line,
                column=column,
            )
        if depth > MAX_DEPTH:
            raise ReadError(
                f"Susunan lebih dalam dari {MAX_DEPTH} tingkat: {place}; sederhanakan.",
                code="DOK102",
                line=line,
                column=column,
            )
        if self._count > MAX_NODES:
            raise ReadError(
                f"Berkas ini memuat lebih dari {MAX_NODES} nilai; bagi menjadi beberapa berkas.",
                code="DOK104",
                line=line,
                column=column,
            )
