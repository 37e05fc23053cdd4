"""Plain text to blocks: a light parser of layout that never takes a text for Markdown.

Layout is read from blank lines, indentation, numbering, capitals, ``**bold**``, underlining with ``===`` or ``---``,
tabs, pipes and columns of blanks. What the words mean is not asked.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from standards_lint.model.block import Block, BlockKind
from standards_lint.model.remark import Remark
from standards_lint.readers.assemble import assemble
from standards_lint.readers.column_rows import ColumnTable
from standards_lint.readers.column_tables import column_tables
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.lines import Line, measures
from standards_lint.readers.pipe_tables import pipe_tables
from standards_lint.readers.remarks import lines_of
from standards_lint.readers.spilled_tables import spilled_tables
from standards_lint.readers.surface import FILLER, Range, Surface, blank
from standards_lint.readers.tab_tables import tab_tables
from standards_lint.readers.text_pages import page_lines
from standards_lint.readers.text_rows import Table, TextLine
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_REMNANT = ready_pattern(
    r"</?(?P<tag>ol|ul|li|p|br|hr|div|table|thead|tbody|tr|td|th|h[1-6]|b|i|u|strong|em|span|font|a|sup|sub|center|img)"
    r"(?:\s[^<>]{0,500})?/?>|&(?:[a-z]{2,6}|\#\d{2,4});",
    re.I,
)
_BREAKING_TAGS = {"br", "hr", "p", "li", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
_TABBED = ready_pattern(r"^[^\t\r\n]*\t.*$", re.M)
_BOLD = ready_pattern(r"\*\*(?=\S)((?:(?!\*\*|\n\s*\n).){1,600}?)(?<=\S)\*\*", re.S)
_BREAK = ready_pattern(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNDERLINE = ready_pattern(r"\s*(={3,}|-{3,}|_{3,}|\*{3,})\s*")
_MARKED_HEADING = ready_pattern(r"(#{1,6}) +(?=\S)")
_LONGEST_HEADING = 120
_TAB_WIDTH = 4


def read_text(raw: str, remarks: Sequence[Remark] = ()) -> tuple[Block, ...]:
    """Read the text of a plain file.

    Args:
        raw: The file's text without a byte order mark; any line ends.
        remarks: What in it is written to the program; their lines are read as if they were not there.
    """
    text, bold = _blank_bold(_blank_remnants(raw))
    surface = Surface(raw, text)
    lines = [text[slice(*place)] for place in surface.line_ranges]
    hidden = lines_of(remarks) | {index + 1 for index in page_lines(lines)}
    if hidden:
        stretches = [surface.line_ranges[number - 1] for number in sorted(hidden)]
        surface = Surface(raw, blank(text, ((start, end, "") for start, end in stretches)))
        return assemble(text_lines(surface, (0, len(raw)), bold, hidden=frozenset(start for start, _ in stretches)))
    return assemble(text_lines(surface, (0, len(raw)), bold))


def text_lines(
    surface: Surface,
    stretch: Range,
    bold: tuple[Range, ...] = (),
    *,
    group: int = 0,
    tables: int = 0,
    hidden: frozenset[int] = frozenset(),
) -> list[Line]:
    """Read a stretch of a surface as plain text.

    Args:
        surface: The file.
        stretch: Offsets of the stretch.
        bold: Stretches that are emphasised.
        group: First group to give (see `Line.group`).
        tables: Tables of the document before it.
        hidden: Offsets of the lines that are passed over.
    """
    lines = [line for line in _text_lines(surface.text, stretch) if line.begin not in hidden]
    spilled = spilled_tables(surface.text, lines)
    held = {index for table in spilled for index in range(table.first, table.stop)}
    drawn = [*tab_tables(surface.text, lines), *pipe_tables(surface.text, lines)]
    apart = [table for table in drawn if held.isdisjoint(range(table.first, table.stop))]
    found: dict[int, Table | ColumnTable] = {table.first: table for table in apart}
    found.update((table.first, table) for table in spilled)
    taken = sorted((table.first, table.stop) for table in found.values())
    found.update((table.first, table) for table in column_tables(surface.text, lines, taken))
    return list(_lines(surface, lines, found, bold, _Flow(group, tables)))


def _blank_remnants(raw: str) -> str:
    """Tags and entities left in a text give way to what they show.

    ``<br>`` and the like become line breaks, except in a row of tab-separated cells, which must stay one line.
    """
    if "<" not in raw and "&" not in raw:
        return raw

    rows = [(m.start(), m.end()) for m in _TABBED.finditer(raw)]

    def shown(match: re.Match[str]) -> str:
        if match["tag"] is None:
            return html.unescape(match.group())
        if match["tag"].lower() not in _BREAKING_TAGS:
            return ""
        row = bisect_right(rows, (match.start(), len(raw))) - 1
        return " " if row >= 0 and match.start() < rows[row][1] else "\v"

    return blank(raw, ((m.start(), m.end(), shown(m)) for m in _REMNANT.finditer(raw)))


def _blank_bold(text: str) -> tuple[str, tuple[Range, ...]]:
    """The text without ``**``, and the stretches that stood between two of them."""
    found = [(m.start(), m.end()) for m in _BOLD.finditer(text)] if "**" in text else []
    marks = ((at, at + 2, "") for start, end in found for at in (start, end - 2))
    return blank(text, marks), tuple((start + 2, end - 2) for start, end in found)


def _text_lines(text: str, stretch: Range) -> list[TextLine]:
    """The lines of a stretch, each with the offsets of its text without surrounding white space."""
    lines = []
    at, stop = stretch
    while at <= stop:
        match = _BREAK.search(text, at, stop)
        end = match.start() if match else stop
        content = text[at:end]
        stripped = content.strip(f" \t\xa0{FILLER}\u3000\ufeff")
        start = at + content.find(stripped) if stripped else at
        lines.append(TextLine(at, end, start, start + len(stripped), stripped))
        if match is None:
            break
        at = match.end()
    return lines


@dataclass(slots=True)
class _Flow:
    """Where the walk over the lines stands."""

    group: int = 0
    tables: int = 0
    cells: int = 0
    blank: bool = False


def _lines(
    surface: Surface,
    lines: list[TextLine],
    tables: dict[int, Table | ColumnTable],
    bold: tuple[Range, ...],
    flow: _Flow,
) -> Iterator[Line]:
    """Turn the lines of the file into lines to assemble."""
    widths = measures([line.text for line in lines], [line.end - line.begin for line in lines])
    index = 0
    while index < len(lines):
        line = lines[index]
        table = tables.get(index)
        if table is not None:
            yield from _cells(surface, table, flow)
            index = table.stop
            continue
        underline = _UNDERLINE.fullmatch(line.text)
        if not line.text or underline:
            flow.blank = True
            flow.group += not line.text
            index += 1
            continue
        made = _line(surface, line, _underlined(lines, index), flow)
        made.bold, made.measure = _is_bold(line, bold), widths[index]
        yield made
        flow.blank = False
        index += 1


def _is_bold(line: TextLine, bold: tuple[Range, ...]) -> bool:
    """Whether all of a line lies inside one of the emphasised stretches, which are sorted."""
    before = bisect_right(bold, (line.start, line.start)) - 1
    return any(start <= line.start and line.end <= end for start, end in bold[max(before, 0) : before + 2])


def _line(surface: Surface, line: TextLine, underlined: int, flow: _Flow) -> Line:
    marked = _MARKED_HEADING.match(line.text)
    level = len(marked[1]) if marked else underlined
    start = line.start + (marked.end() if marked else 0)
    return Line(
        surface.source([(start, line.end)]),
        group=flow.group,
        kind=BlockKind.HEADING if level else BlockKind.PARAGRAPH,
        level=level,
        indent=_columns(surface.text[line.begin : line.start]),
        blank_before=flow.blank,
        breaks=True,
    )


def _underlined(lines: list[TextLine], index: int) -> int:
    """Rank of a heading that is underlined by the next line: 1 for ``===``, 2 for ``---``, else 0."""
    if index + 1 >= len(lines) or len(lines[index].text) > _LONGEST_HEADING:
        return 0
    if index and lines[index - 1].text and not _UNDERLINE.fullmatch(lines[index - 1].text):
        return 0  # the last line of a paragraph above a rule
    match = _UNDERLINE.fullmatch(lines[index + 1].text)
    return 0 if match is None else {"=": 1, "-": 2}.get(match[1][0], 0)


def _columns(space: str) -> int:
    """Width of the white space at the beginning of a line."""
    visible = space.replace(FILLER, "")
    return len(visible.expandtabs(_TAB_WIDTH))


def _cells(surface: Surface, table: Table | ColumnTable, flow: _Flow) -> Iterator[Line]:
    """One line per cell; the lines of a cell that was cut anywhere flow together."""
    flow.tables += 1
    for cell in table.cells(flow.tables):
        flow.group += 1
        flow.cells += 1
        if flow.cells > MAX_CELLS:
            break
        for index, stretch in enumerate(cell.lines):
            yield Line(
                surface.source([stretch], cell.words),
                group=flow.group,
                cell=cell.cell,
                blank_before=flow.blank,
                measure=cell.measure,
                soft=cell.broken and index > 0,
                flowing=cell.flowing,
                breaks=True,
                plain=False,
            )
            flow.blank = False
    flow.group += 1
