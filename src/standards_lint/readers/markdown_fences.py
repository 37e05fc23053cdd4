"""What stands between the fences of a Markdown file: plain text, a drawing in words, or code of no concern."""

from __future__ import annotations

from enum import StrEnum

_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext"})
_DRAWINGS = frozenset({"mermaid", "plantuml", "puml", "dot", "graphviz", "flow", "flowchart", "sequence", "d2"})
"""Languages in which charts are written: readers of the page see a picture, and this program does not read it."""


class Fence(StrEnum):
    """What a fenced stretch holds; falsy where it is code."""

    PLAIN = "plain"
    DRAWING = "drawing"
    CODE = ""


def fence_kind(info: str) -> Fence:
    """What the words behind the opening fence say of the stretch.

    Args:
        info: ``mermaid``, ``text``, ``python title="x"`` or nothing.
    """
    language = info.strip().lower()
    if language in _PLAIN:
        return Fence.PLAIN
    return Fence.DRAWING if language.split(maxsplit=1)[0].strip("{}.") in _DRAWINGS else Fence.CODE
