"""Tables in Markdown that fell apart into cells and stray pipes (see `pipe_tables`) are read as plain text.

So are rows without the line under the heads, each closed by a pipe: copied pages leave them so. Markdown knows no such
table: it would join the cells to paragraphs. A fence drawn into the blank lines around one hides
it from the parser and hands it to the reader of plain text, at its own place.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.readers.pipe_tables import is_closed_only, pipe_tables
from standards_lint.readers.text_rows import Table, TextLine
from standards_lint.storage.ready import ready_pattern

_FENCE = "```"
_MARK = ready_pattern(r"\s*(?:```|~~~)")


def fence_flattened(lines: Sequence[str]) -> list[str] | None:
    """The lines of a Markdown file with a fence around each table that fell apart; no line moves.

    None where such a table touches the text around it, so that there is no line for a fence: then all is plain text.
    """
    fenced = list(lines)
    if not any(line.rstrip().endswith("|") for line in lines) or any(_MARK.match(line) for line in lines):
        return fenced  # a file with fences of its own says what is plain text
    for table in pipe_tables("\n".join(lines), _text_lines(lines)):
        before, behind = table.first - 1, table.stop
        if not (table.flowing or _is_headless(table, lines)):
            continue
        is_apart = not fenced[before].strip() if before >= 0 else False
        if not is_apart or (behind < len(lines) and lines[behind].strip()):
            return None
        fenced[before] = _FENCE
        fenced[behind : behind + 1] = [_FENCE]
    return fenced


def _is_headless(table: Table, lines: Sequence[str]) -> bool:
    return not table.header_rows and is_closed_only(lines[table.first].strip())


def _text_lines(lines: Sequence[str]) -> list[TextLine]:
    found = []
    at = 0
    for line in lines:
        text = line.strip()
        start = at + line.find(text) if text else at
        found.append(TextLine(at, at + len(line), start, start + len(text), text))
        at += len(line) + 1
    return found
