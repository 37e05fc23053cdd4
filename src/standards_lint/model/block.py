"""What a reader makes of a file: blocks of normalised text in reading order, each with its place."""

from __future__ import annotations

from enum import StrEnum

from standards_lint.model.remark import Remark
from standards_lint.model.span import SourceText, Span
from standards_lint.records import dataclass


class BlockKind(StrEnum):
    """What a block is by the document's own markup or layout (not by what its words mean)."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    IMAGE = "image"


class Region(StrEnum):
    """Part of a page a block stands in; everything but MAIN is furniture that says nothing about a service."""

    MAIN = "main"
    MENU = "menu"
    FOOTER = "footer"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a block stands. A cell may hold several blocks; they share one Cell."""

    table: int
    """Number of the table in the document, from 1, nested tables counted where they start."""
    row: int
    """Row from 1 (spanned rows counted)."""
    column: int
    """Column from 1 (spanned columns counted)."""
    row_span: int = 1
    column_span: int = 1
    header: bool = False
    """Marked as a header cell by the document (``<th>``, ``<thead>``, the row above a Markdown rule)."""
    outer: tuple[int, ...] = ()
    """Numbers of the tables around this one, outermost first, when tables are nested."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a structured file itself says a block is, so that nothing about it is left to be found out."""

    service: str = ""
    """``s1``, ``s2`` … in order of appearance, ``*`` for all services; empty outside services."""
    component: str = ""
    """Id of the component it stands in; empty outside components."""
    heads: bool = False
    """It is the name of the service, or the heading of the component, and not what stands under it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or lost image."""

    kind: BlockKind
    source: SourceText
    level: int = 0
    """Heading: 1 (highest) and up, 0 for a heading of unknown rank. Item: depth of nesting from 1."""
    label: str = ""
    """The number, letter or bullet of a list item or numbered heading as a person sees it: ``1.``, ``a)``, ``•``."""
    indent: int = 0
    """Columns of white space before the first character, for layouts that carry structure by indentation."""
    bold: bool = False
    """All of the text is emphasised."""
    region: Region = Region.MAIN
    cell: Cell | None = None
    blank_before: bool = False
    """At least one blank line (text) or an empty block (HTML) stands before it."""
    link: bool = False
    """All of the text is one hyperlink."""
    label_written: bool = True
    """The label stands in the file; False where a browser counts it (``<ol><li>``), so that no place shows it."""
    given: Given | None = None
    """Its place in the structure where the file tells it: then all blocks of the document have one."""

    @property
    def text(self) -> str:
        """The normalised text, without the label."""
        return self.source.text

    @property
    def span(self) -> Span:
        """The place of the whole block."""
        return self.source.span()

    @property
    def begins(self) -> tuple[int, int]:
        """Line and column of its first character, by which blocks are sorted; a whole place takes longer to make."""
        first = self.source.marks[0]
        return first.line, first.column


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a line of the text view stands in a file that has no lines of its own (Word, PDF, a workbook)."""

    path: str = ""
    """Word, ODF: path of the paragraph (``body/tbl[2]/tr[3]/tc[2]/p[1]``); workbook: sheet and cell (``Sheet1!B4``)."""
    page: int = 0
    """Page from 1, 0 where the file does not know."""
    box: tuple[float, float, float, float] | None = None
    """PDF: left, bottom, right and top in points from the lower left corner of the page as it is shown."""
    prefix: int = 0
    """Characters at the beginning of the line that the program counted (an automatic number) and the file lacks."""
    runs: tuple[int, ...] = ()
    """Word: offsets in the line, the prefix included, at which further text runs begin."""
    start: int = 0
    """Word: offset of the line in the text of its paragraph, a line break counted as one character."""
    first_run: int = 0
    """Word: number, from 0, of the text run in which the line begins."""


@dataclass(frozen=True, slots=True)
class ReadNote:
    """Something a reader could not read or had to guess, told to the user."""

    code: str
    """Stable word: ``kosong tanpa_teks biner rusak sandi terlalu_besar format`` (unreadable), ``pengodean batas
    halaman_gambar ocr perubahan tersembunyi nama skema`` (readable), ``plugin`` (a plugin broke it)."""
    message: str
    """A sentence in Indonesian."""
    span: Span


@dataclass(frozen=True, slots=True)
class Repeated:
    """A running head or foot or the number of a page, which the reader left out."""

    page: int
    text: str


LEFT_OUT = frozenset({"batas", "halaman_gambar", "skema"})
"""Codes of notes that say that a part of the document was left out: what is missing may stand there."""


PLUGIN_FAULT = "plugin"
"""Code of the note on what a plugin broke."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file as its reader understood it."""

    path: str
    format: str
    """``txt html md docx pdf odt xlsx yaml`` … by the content, not the name."""
    blocks: tuple[Block, ...]
    lines: tuple[str, ...]
    """The line-numbered text view: for text formats the lines of the file itself, else one for each line read."""
    title: str = ""
    """Title in the file's own metadata (``<title>``); the visible title is found by extraction."""
    notes: tuple[ReadNote, ...] = ()
    readable: bool = True
    """False where there is no usable text."""
    anchors: tuple[Anchor, ...] = ()
    """One for each of `lines` where the file has no lines of its own, else empty."""
    origin: str = ""
    """Format of the file that this one was converted from, where it says so."""
    repeated: tuple[Repeated, ...] = ()
    """What the pages repeat, left out of the blocks and the lines."""
    said_kinds: tuple[str, ...] = ()
    """Kinds that the user says it is, the main one first; empty where its content decides."""
    remarks: tuple[Remark, ...] = ()
    """What its authors wrote to the program, in the order of the text; no part of the blocks."""
    title_source: SourceText | None = None
    """The title with its place, where it stands in a line of the file."""
