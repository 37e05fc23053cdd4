"""Items of a document to the lines the assembler takes: what is full at the margin, what was broken inside a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from standards_lint.model.block import Anchor, BlockKind, Cell, Repeated
from standards_lint.readers.hyphens import BROKEN, without_hyphen
from standards_lint.readers.inline_items import REFERRING
from standards_lint.readers.labels import is_label_alone, parse_label
from standards_lint.readers.limits import MAX_CELLS, MAX_COLUMN_SPAN, MAX_ROW_SPAN
from standards_lint.readers.lines import Line, ends_sentence, is_capitals
from standards_lint.readers.pdf_heads import TypeSizes
from standards_lint.readers.pdf_items import Item, Picture, Stretch, Table, TableCell
from standards_lint.readers.pdf_lines import PrintedLine, is_apart, line_of, pitch_of
from standards_lint.readers.pdf_runs import Word
from standards_lint.readers.view import View
from standards_lint.storage.ready import ready_pattern

_COLUMN = 0.45
"""Width of a column of indentation as a part of the height of the type."""
_SPACE = 0.25
_SLACK = 0.3
"""Width that may be missing at the margin, as a part of the height of the type."""
_AROUND = 8
"""Lines before and behind a line that show how far the text reaches to the right."""
_SMALL = ready_pattern(r"[a-z]+")
_REMAINDER, _LONG_WORD = 3, 9
"""Letters of a remainder at most; two more of a word whose first piece has as many letters as the second number."""
_SMALL_WORDS = ready_pattern(
    r"ada|agar|aman|apa|atau|bagi|baik|bila|bisa|dan|dari|di|guna|hari|harus|ini|itu|izin|jam|jika|"
    r"juga|kali|ke|kota|lain|lalu|maka|mau|oleh|orang|pada|per|pun|saat|sah|sama|satu|sd|secara|serta|"
    r"siap|surat|tanpa|tata|tidak|untuk|yang"
)
"""Short words that stand in narrow cells by themselves."""
_EDGE = 6.0
_LARGER = 1.12
"""How many times higher a type is that sets a line apart."""


_NUMBERED = REFERRING | {"Pasal", "pasal", "Nomor", "nomor", "No.", "No"}
"""Words behind which a number is no label: *dalam Pasal 3 ayat* / *(2) huruf b*."""


class Flow:
    """Turns items into lines."""

    def __init__(self, view: View) -> None:
        self.lines: list[Line] = []
        self.view = view
        self.repeated: tuple[Repeated, ...] = ()
        """What the pages repeat and the lines lack."""
        self._sizes = TypeSizes(())
        self._tables = 0
        self._cells = 0
        self._group = 0

    def add(self, items: Sequence[Item]) -> None:
        """Add the lines of the items of a document."""
        self._sizes = TypeSizes(items)
        for item in items:
            self._group += 1
            if isinstance(item, Stretch):
                self._stretch(item)
            else:
                self._table(item, ())

    def image(self, page: int, box: tuple[float, float, float, float] | None, cell: Cell | None = None) -> None:
        """Add a picture."""
        self._group += 1
        source = self.view.add("", Anchor(page=page, box=box), cell)
        self.lines.append(Line(source, self._group, BlockKind.IMAGE, cell=cell))
        self._group += 1

    def _stretch(self, stretch: Stretch) -> None:
        pictures = sorted(stretch.pictures, key=lambda picture: (picture.page, -picture.box[3]))
        lines = _whole_words(stretch.lines, _reach(stretch.lines, stretch.margin))
        reach = _reach(lines, stretch.margin)
        origin = min((line.left for line in lines), default=0.0)
        pitch = pitch_of(lines)
        above = None
        for index, line in enumerate(lines):
            while pictures and _is_before(pictures[0], line):
                picture = pictures.pop(0)
                self.image(picture.page, picture.box)
                above = None
            made = self._line(line, None, origin)
            self._sizes.mark(made, line)
            if above is not None:
                made.blank_before = is_apart(above, line, pitch) or _is_other_type(above, line)
                self._group += made.blank_before
                made.soft = not made.blank_before and _runs_on(above, line, reach[index - 1])
                made.soft = (made.soft and not is_capitals(above.text)) or (
                    not made.blank_before and _is_value_of(above, line)
                )
            made.group = self._group
            self.lines.append(made)
            above = line
        for picture in pictures:
            self.image(picture.page, picture.box)

    def _line(self, line: PrintedLine, cell: Cell | None, origin: float) -> Line:
        source = self.view.add(line.text, Anchor(page=line.page, box=line.box), cell)
        indent = max(round((line.left - origin) / (_COLUMN * line.height)), 0) if line.height else 0
        return Line(source, self._group, cell=cell, indent=indent, bold=line.bold, plain=cell is None)

    def _table(self, table: Table, outer: tuple[int, ...]) -> None:
        self._tables += 1
        number = self._tables
        edges = table.xs
        rows = _filled_rows(table)
        for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.left)):
            if cell.row not in rows:
                continue
            self._cells += 1
            if self._cells > MAX_CELLS:
                return
            first, last = _nearest(edges, cell.left), _nearest(edges, cell.right)
            height = 1
            if cell.row_span > 1:
                height = sum([row in rows for row in range(cell.row, cell.row + cell.row_span)])
            place = Cell(
                number,
                rows[cell.row],
                first + 1,
                min(max(height, 1), MAX_ROW_SPAN),
                min(max(last - first, 1), MAX_COLUMN_SPAN),
                outer=outer,
            )
            self._cell(cell, place)
        self._group += 1

    def _cell(self, cell: TableCell, place: Cell) -> None:
        self._group += 1
        lines = [line for part in cell.parts for line in part.lines]
        whole, limits = _wrapped(cell, lines) if len(lines) > 1 else (lines, [])
        inner = sorted(cell.tables, key=lambda table: (table.page, -table.top)) if cell.tables else []
        origin = min([line.left for line in whole], default=0.0)
        pitch = pitch_of(whole)
        above = None
        for index, line in enumerate(whole):
            while inner and (inner[0].page, -inner[0].top) < (line.page, -line.top):
                self._table(inner.pop(0), (*place.outer, place.table))
                above = None
            made = self._line(line, place, origin)
            if above is not None:
                made.blank_before = is_apart(above, line, pitch)
                made.soft = not made.blank_before and (cell.is_broken or _runs_on(above, line, limits[index - 1]))
            self.lines.append(made)
            above = line
        for picture in cell.pictures:
            self.image(picture.page, picture.box, place)
        for nested in inner:
            self._table(nested, (*place.outer, place.table))
        if not whole and not cell.pictures and not inner:
            box = (cell.left, cell.bottom, cell.right, cell.top)
            source = self.view.add("", Anchor(page=cell.parts[0].page, box=box), place)
            self.lines.append(Line(source, self._group, cell=place, plain=False))


def _wrapped(cell: TableCell, lines: list[PrintedLine]) -> tuple[list[PrintedLine], list[float]]:
    """The lines of a cell with broken words whole, and how far each may reach."""
    limits = [limit for part in cell.parts for limit in _limits(part.left, part.right, part.lines)]
    whole = _whole_words(lines, limits)
    return whole, limits if len(whole) == len(lines) else _limits(cell.left, cell.right, whole)


def _nearest(edges: Sequence[float], place: float) -> int:
    """Index of the edge next to a place."""
    at = bisect_left(edges, place)
    if at and (at == len(edges) or place - edges[at - 1] < edges[at] - place):
        return at - 1
    return at


def _filled_rows(table: Table) -> dict[int, int]:
    """Rows to their numbers, without the narrow ones between two rulings in which no cell begins."""
    return {row: number for number, row in enumerate(sorted({cell.row for cell in table.cells}), 1)}


def _is_before(picture: Picture, line: PrintedLine) -> bool:
    return (picture.page, -picture.box[3]) <= (line.page, -line.top)


def _reach(lines: Sequence[PrintedLine], margin: float) -> list[float]:
    """For each line of running text how far the text around it reaches to the right.

    Few lines do not show it; for them that is the margin of the page.
    """
    if len(lines) < _AROUND:
        return [max(margin, *(line.right for line in lines))] * len(lines) if lines else []
    rights = [line.right for line in lines]
    return [max(rights[max(0, i - _AROUND) : i + _AROUND + 1]) for i in range(len(rights))]


def _limits(left: float, right: float, lines: Sequence[PrintedLine]) -> list[float]:
    """For each line of a cell how far its text may reach: as near to the right border as it begins at the left one."""
    if not lines:
        return []
    padding = min(max(min([line.left for line in lines]) - left, 0.0), _EDGE)
    reach = max(right - padding, max([line.right for line in lines]))
    return [reach] * len(lines)


def _is_other_type(above: PrintedLine, line: PrintedLine) -> bool:
    """Whether two lines are set in clearly different types, as a heading and the text around it are.

    The height of the ink says nothing of that: a line without capitals is lower than one with them.
    """
    small, large = sorted((above.size, line.size))
    return above.bold != line.bold or large > _LARGER * small > 0


def _runs_on(above: PrintedLine, line: PrintedLine, limit: float) -> bool:
    """Whether a line is full, so that the next one continues it: the next word would not have fitted in."""
    word = line.first
    height = word.top - word.bottom
    needed = word.right - word.left + _SPACE * height
    # spaces of some types are wider, so that what seems to fit by a hair did not
    if above.right + needed <= limit - _SLACK * height or ends_sentence(above.text) or is_label_alone(above.text):
        return False
    label = parse_label(line.text)
    return label is None or not label.sure


def _is_value_of(above: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line stands below the value of a pair, behind its colon: the value goes on.

    As in *Jenis Pelayanan : PELAYANAN* over *LABORATORIUM* set at the same tab.
    """
    for name, value in pairwise(above.words) if ":" in above.text else ():
        if name.text.endswith(":") or value.text[0] == ":" != value.text:
            near = abs(line.left - value.left) < line.height
            return near and above.left + line.height < line.left and parse_label(line.text) is None
    return False


def _whole_words(lines: Sequence[PrintedLine], limits: Sequence[float]) -> list[PrintedLine]:
    """The lines, with words that were broken at the end of one put together on it."""
    found = list(lines[:1])
    for index, line in enumerate(lines[1:], 1):
        above = found[-1]
        if (ending := _ending(above, line, limits[index - 1])) is None:
            found.append(line)
            continue
        found[-1] = line_of(ending, above.page, above)
        if not line.is_one_word:
            found.append(line_of(line.words[1:], line.page, line))
    return found


def _ending(above: PrintedLine, line: PrintedLine, limit: float) -> list[Word] | None:
    """The words of a line with what the first word of the next one belongs to; None where it stays where it is."""
    if parse_label(line.text) and above.last.text in _NUMBERED:
        return [*above.words, _moved(line.first, above.last)]
    whole = _joined(above, line, limit)
    return [*above.words[:-1], whole] if whole else None


def _moved(word: Word, before: Word) -> Word:
    """A word put behind another one, at the end of the line above; that line reaches no further for it."""
    return Word(word.text, before.right, before.bottom, before.right, before.top, word.start)


def _joined(above: PrintedLine, line: PrintedLine, limit: float) -> Word | None:
    """The word that the end of one line and the beginning of the next are together; None where they are two."""
    if above.text[-1] != "-" and not above.is_one_word:
        return None
    first, second = above.last, line.first
    if first.text[-1] == "-" and BROKEN.search(first.text) and second.text[:1].isalpha():
        text = without_hyphen(first.text, second.text) + second.text
    elif (
        # a program breaks a word only where all of it is wider than the cell: the piece stands alone and fills it
        above.is_one_word
        and _SMALL.match(second.text)
        and first.text[-1:].isalpha()
        and above.right + (second.right - second.left) / len(second.text) > limit
        and _is_remainder(first.text, second.text)
    ):
        text = first.text + second.text
    else:
        return None
    return Word(text, first.left, first.bottom, first.right, first.top, first.start)


def _is_remainder(first: str, second: str) -> bool:
    """Whether a short piece is no word of its own: *pengadua* / *n*, but *Keadaan* / *aman* / *dan*."""
    letters = second.strip(".,;:)")
    longest = _REMAINDER if len(first) < _LONG_WORD else _REMAINDER + 2
    return len(letters) <= longest and _SMALL_WORDS.fullmatch(letters) is None
