r"""The text of YAML values with the place of every word.

The escapes of quoted values are blanked out in place (see `surface`), so plain, quoted and literal values lead back to
the very characters of the file. Two things are approximate: a line break written as an escape (``\n``) stands at the
column of its backslash, and a block whose lines cannot be matched with its value stands, as a whole, at its first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from standards_lint.model.span import Mark, SourceText
from standards_lint.readers.surface import Range, Surface, blank
from standards_lint.readers.yaml_nodes import Node, Tree
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_BREAK = "\v"
"""Stands for a line break that a quoted value writes as an escape."""
_ESCAPE = ready_pattern(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r\n|.|\n))", re.S)
_NAMED = {
    "n": _BREAK,
    "L": _BREAK,
    "P": _BREAK,
    "N": _BREAK,
    "r": " ",
    "t": " ",
    "_": "\xa0",
    "0": "",
    "a": "",
    "b": "",
}
_EMPTY_LINES = ready_pattern(r"\r?\n[ \t]*\r?\n\s*|\v")
_HEAD = ready_pattern(r"[|>][^\r\n]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class ScalarLine:
    """A line of a value."""

    source: SourceText
    indent: int = 0
    """Columns in front of it beyond those of the block."""
    blank_before: bool = False


class Scalars:
    """Texts of the values of one file."""

    def __init__(self, raw: str, tree: Tree) -> None:
        """`raw`: the file that `tree` was parsed from."""
        text = tree.text
        changes = [change for node in _quoted(tree.root) for change in _escapes(text, node)] if tree.root else []
        self._surface = Surface(raw, blank(text, sorted(changes)) if changes else text)

    @property
    def surface(self) -> Surface:
        """The file, for places that are no text."""
        return self._surface

    def whole(self, node: Node, cell: str = "") -> SourceText:
        """A value as one text, whatever lines it is written in."""
        parts = [line.source for line in self.lines(node, cell) if line.source.text]
        return SourceText.join(parts, " ") if parts else self.at(node, cell)

    def at(self, node: Node, cell: str = "") -> SourceText:
        """An empty text at the place of a node."""
        return SourceText("", (Mark(0, *self._surface.position(node.start), cell=cell),))

    def lines(self, node: Node, cell: str = "") -> list[ScalarLine]:
        """The lines of a value: those of a literal block as written, of others only where YAML keeps a break."""
        if node.style in ("|", ">"):
            return self._block(node, cell)
        inner = 1 if node.style else 0
        text = self._surface.text[node.start + inner : node.end - inner]
        found: list[ScalarLine] = []
        at, after = 0, False
        for stretch in (*_EMPTY_LINES.finditer(text), None):
            stop = stretch.start() if stretch else len(text)
            start = node.start + inner
            found.append(ScalarLine(self._surface.source([(start + at, start + stop)], cell), blank_before=after))
            if stretch:
                at, after = stretch.end(), stretch.group() != _BREAK
        return found

    def _block(self, node: Node, cell: str) -> list[ScalarLine]:
        head = _HEAD.match(self._surface.text, node.start, node.end)
        if head is None:
            return []
        rows = list(self._rows(head.end(), node.end))
        if node.style == ">":
            rows = _folded(rows)
        sources = [(indent, after, self._surface.source(ranges, cell)) for indent, after, ranges in rows]
        if " ".join(s.text for _, _, s in sources).split() != _normal(node.value).split():
            place = Mark(0, *self._surface.position(head.end()), cell=cell)
            return [ScalarLine(SourceText(_normal(line), (place,))) for line in _filled(node.value)]
        least = min((indent for indent, _, _ in sources), default=0)
        return [ScalarLine(source, indent - least, after) for indent, after, source in sources]

    def _rows(self, start: int, stop: int) -> Iterator[tuple[int, bool, list[Range]]]:
        """Indentation, whether an empty line stands before, and place of each filled line of a block."""
        empty = first = True
        lines = self._surface.line_ranges
        for number in range(self._surface.position(start)[0] - 1, len(lines)):
            begin, end = lines[number]
            if begin >= stop:
                return
            content = self._surface.text[begin : min(end, stop)]
            if not content.strip():
                empty = True
                continue
            yield len(content) - len(content.lstrip(" ")), empty and not first, [(begin, min(end, stop))]
            empty = first = False


def _folded(rows: list[tuple[int, bool, list[Range]]]) -> list[tuple[int, bool, list[Range]]]:
    """Lines that ``>`` makes one: neighbours without an empty line, neither of them indented further."""
    least = min((indent for indent, _, _ in rows), default=0)
    found: list[tuple[int, bool, list[Range]]] = []
    for indent, after, ranges in rows:
        if found and not after and indent == found[-1][0] == least:
            found[-1][2].extend(ranges)
        else:
            found.append((indent, after, list(ranges)))
    return found


def _filled(value: str) -> list[str]:
    return [line for line in value.splitlines() if line.strip()]


def _normal(text: str) -> str:
    surface = Surface(text)
    return surface.source([(0, len(text))]).text


def _quoted(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.style in ("'", '"'):
            yield node
        waiting += node.items
        for pair in node.pairs:
            waiting += pair


def _escapes(raw: str, node: Node) -> Iterator[tuple[int, int, str]]:
    """What stands for something else in a quoted value, and what it stands for."""
    if node.style == "'":
        for match in re.compile("''").finditer(raw, node.start + 1, node.end - 1):
            yield match.start(), match.end(), "'"
        return
    for match in _ESCAPE.finditer(raw, node.start + 1, node.end - 1):
        digits = match[1] or match[2] or match[3]
        if digits:
            code = int(digits, 16)
            yield match.start(), match.end(), chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        else:
            yield match.start(), match.end(), _NAMED.get(match[4], "" if match[4][0] in "\r\n" else match[4])
