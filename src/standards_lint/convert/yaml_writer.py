"""Plain values to YAML that people review: long texts wrapped in blocks, quotes only where YAML needs them.

Texts are normalised (single blanks, no line breaks), so wrapping them in a folded block changes nothing.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | bool | None | Sequence["Value"] | Mapping[str, "Value"]

_WIDTH = 110
"""Columns of a line; a line of a diff."""
_SHORTEST = 40
"""Columns that a text deep inside lists still gets."""
_ROW = 90
"""Columns up to which the cells of a table row stand on one line."""
_PLAIN = re.compile(r"[A-Za-z0-9À-ɏ(“”•][^\n]*")
_UNSAFE = re.compile(r":(?:\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_FLOW = re.compile(r"[,\[\]{}?:#&*!|>@`]")
"""Signs that may mean something between brackets."""
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def yaml_lines(value: Mapping[str, Value], indent: int = 0) -> Iterator[str]:
    """The lines of a mapping."""
    for key, item in value.items():
        yield from _entry(f"{' ' * indent}{key}:", item, indent, rows=key == "tabel")


def _entry(head: str, value: Value, indent: int, *, rows: bool = False, row: bool = False) -> Iterator[str]:
    """A key, or the dash of a list, with its value; a row of a table stands on one line where it can."""
    if isinstance(value, Mapping):
        yield from _nested(head, list(yaml_lines(value, indent + 2)), indent + 2)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        line = _on_one_line(value) if row else ""
        if line and indent + len(line) < _ROW:
            yield f"{head} {line}"
        elif not value:
            yield f"{head} []"
        else:
            yield from _nested(head, [line for item in value for line in _item(item, indent + 2, rows)], indent + 2)
    else:
        yield from _scalar(head, value, indent)


def _item(value: Value, indent: int, row: bool) -> Iterator[str]:
    yield from _entry(f"{' ' * indent}-", value, indent, row=row)


def _nested(head: str, lines: Sequence[str], indent: int) -> Iterator[str]:
    """Lines below a key; behind a dash the first of them stands on its line."""
    if head.endswith("-"):
        yield f"{head} {lines[0][indent:]}"
        yield from lines[1:]
    else:
        yield head
        yield from lines


def _on_one_line(value: Sequence[Value]) -> str:
    """Short texts of one row of a table as ``[a, b]``; empty where they need lines of their own."""
    if len(value) < 2 or not all(item is None or isinstance(item, str) for item in value):
        return ""
    texts = [_quoted(item or "", flow=True) for item in value if item is None or isinstance(item, str)]
    return f"[{', '.join(texts)}]" if sum(map(len, texts)) < _ROW else ""


def _scalar(head: str, value: Value, indent: int) -> Iterator[str]:
    if not isinstance(value, str):
        yield head if value is None else f"{head} {str(value).lower()}"
        return
    width = max(_WIDTH - indent - 2, _SHORTEST)
    if len(head) + len(value) < _WIDTH or _CONTROL.search(value):
        yield f"{head} {_quoted(value)}"
        return
    yield f"{head} >-"
    for line in textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False):
        yield f"{' ' * (indent + 2)}{line}"


def _quoted(text: str, *, flow: bool = False) -> str:
    """A text as YAML takes it for a text, in as few signs as possible."""
    safe = _PLAIN.fullmatch(text) and not _UNSAFE.search(text) and not (flow and _FLOW.search(text))
    if safe and text.lower() not in _WORDS:
        return text
    if not _CONTROL.search(text):
        return "'" + text.replace("'", "''") + "'"
    escaped = _CONTROL.sub(_escape, text.replace("\\", "\\\\").replace('"', '\\"'))
    return f'"{escaped}"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
