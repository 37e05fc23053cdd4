"""Comments in text files that call the program by its name. What they ask for is none of the readers' business.

HTML and Markdown have ``<!-- standards-lint: … -->``, YAML has ``# standards-lint: …``, and in plain text a line of
its own takes either form or none: ``standards-lint: …``. The name may be misspelt a little: then somebody meant it, and
has to be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from standards_lint.model.remark import Extent, Remark
from standards_lint.readers.surface import Range, Surface
from standards_lint.readers.yaml_nodes import Node
from standards_lint.storage.ready import ready_pattern

_NAME = r"standards?[-_ ]?lint(?:er)?[ \t]*:"
_CALL = ready_pattern(_NAME, re.I)
_MARKUP = ready_pattern(rf"<!--[-\s]*(?P<text>{_NAME}.*?)-*-->", re.I | re.S)
_LINE = ready_pattern(
    rf"^[ \t]*(?P<all>(?:(?:\#+|//)[ \t]*)?(?P<text>{_NAME}[^\r\n]*?)"
    rf"|<!--[-\s]*(?P<marked>{_NAME}[^\r\n]*?)-*-->)[ \t]*\r?$",
    re.I | re.M,
)
_HASH = ready_pattern(rf"(?:^|(?<=[ \t]))\#[ \t]*(?P<text>{_NAME}[^\r\n]*)", re.I | re.M)
_FENCED = ready_pattern(r"^[ ]{0,3}(?P<mark>`{3,}|~{3,}).*?(?:^[ ]{0,3}(?P=mark)|\Z)", re.M | re.S)


def is_call(text: str) -> bool:
    """Whether the words of a comment call the program."""
    return _CALL.match(text) is not None


def markup_remarks(raw: str, *, fences: bool = False) -> tuple[Remark, ...]:
    """The comments of a page of HTML or a Markdown file.

    Args:
        raw: The file's text.
        fences: What stands between ``` is shown as it is (Markdown), so comments there are none.
    """
    if not _CALL.search(raw):
        return ()
    shown = [match.span() for match in _FENCED.finditer(raw)] if fences else []
    found = (match for match in _MARKUP.finditer(raw) if not any(a <= match.start() < b for a, b in shown))
    return _remarks(raw, ((*match.span(), match["text"]) for match in found))


def line_remarks(raw: str) -> tuple[Remark, ...]:
    """The lines of a plain text that are written to the program."""
    if not _CALL.search(raw):
        return ()
    return _remarks(raw, ((*match.span("all"), match["text"] or match["marked"]) for match in _LINE.finditer(raw)))


def yaml_remarks(raw: str, root: Node | None) -> tuple[Remark, ...]:
    """The comments of a YAML file; a ``#`` inside a quoted value or a block of text is none."""
    if root is None or not _CALL.search(raw):
        return ()
    texts = list(_texts(root))
    found = (match for match in _HASH.finditer(raw) if not any(a <= match.start() < b for a, b in texts))
    return _remarks(raw, ((*match.span(), match["text"]) for match in found))


def lines_of(remarks: Iterable[Remark]) -> frozenset[int]:
    """Numbers of the lines that hold nothing but remarks."""
    return frozenset(
        line for remark in remarks if remark.alone for line in range(remark.extent.line, remark.extent.end_line + 1)
    )


def _remarks(raw: str, found: Iterable[tuple[int, int, str]]) -> tuple[Remark, ...]:
    surface = Surface(raw)
    return tuple(_remark(raw, surface, (start, end), text) for start, end, text in found)


def _remark(raw: str, surface: Surface, stretch: Range, text: str) -> Remark:
    (line, column), (end_line, end_column) = surface.position(stretch[0]), surface.position(stretch[1])
    begin, stop = surface.line_ranges[line - 1][0], surface.line_ranges[end_line - 1][1]
    beside = raw[begin : stretch[0]] + raw[stretch[1] : stop]
    return Remark(
        text=" ".join(text.split()),
        extent=Extent(line, column, end_line, end_column),
        written=raw[slice(*stretch)],
        alone=not beside.strip(" \t\ufeff"),
    )


def _texts(root: Node) -> Iterator[Range]:
    """Where values stand that may hold a ``#``."""
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if node.style:
            yield node.start, node.end
        waiting += node.items
        for pair in node.pairs:
            waiting += pair


def without(lines: Sequence[str], remarks: Iterable[Remark]) -> tuple[list[str], list[int]]:
    """The lines that hold more than remarks, and the index of each among all of them."""
    hidden = lines_of(remarks)
    kept = [index for index in range(len(lines)) if index + 1 not in hidden]
    return [lines[index] for index in kept], kept
