"""Services against the 14 components: which are there, and how much they say."""

from __future__ import annotations

from standards_lint.knowledge.components import Components
from standards_lint.model.report import DocumentReport, HeldComponent, ServiceRow
from standards_lint.model.standard import Kind, State
from standards_lint.records import dataclass
from standards_lint.reporters.html.page_words import CELLS, PAGE
from standards_lint.reporters.printable import one_line

_SAYS = frozenset({"ada", "umum", "tanpa_judul"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One component of one service."""

    state: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One service."""

    name: str
    cells: tuple[Cell, ...]
    held: int
    told: str
    """``9 dari 14``."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table: heads, and a row for each service."""

    heads: tuple[tuple[str, str], ...]
    """(letter in art. 21, name) of each component."""
    rows: tuple[Row, ...]
    legend: tuple[Cell, ...]
    size: int


def matrix_of(document: DocumentReport, components: Components, lang: str) -> Matrix | None:
    """The matrix of a document; None for one that is no standard, or has no service."""
    if not is_counted(document):
        return None
    rows = tuple(_row(row, components, lang) for row in document.services)
    used = {cell.state for row in rows for cell in row.cells}
    return Matrix(
        heads=tuple((kind.letter, kind.name.in_(lang)) for kind in components.all),
        rows=rows,
        legend=tuple(_cell(state, lang) for state in CELLS if state in used),
        size=len(components.all),
    )


def is_counted(document: DocumentReport) -> bool:
    """Whether a matrix says anything of a document: it is a standard, and has a service with components."""
    return document.kind not in ("", Kind.BUKAN_STANDAR) and any(row.components for row in document.services)


def _row(row: ServiceRow, components: Components, lang: str) -> Row:
    held = {component.id: component for component in row.components}
    cells = tuple(_cell(state_of(held.get(kind.id)), lang) for kind in components.all)
    n = sum(cell.state in _SAYS for cell in cells)
    return Row(one_line(row.name), cells, n, PAGE["of_fourteen"].in_(lang).format(n=n, all=len(cells)))


def state_of(component: HeldComponent | None) -> str:
    """What the matrix says of a component of a service, a key of `CELLS`; None for one that the service lacks."""
    if component is None:
        return "tidak_ada"
    if component.state != State.ISI:
        return component.state
    if component.common:
        return "umum"
    return "ada" if component.labelled else "tanpa_judul"


def _cell(state: str, lang: str) -> Cell:
    sign, told = CELLS[state]
    return Cell(state, sign, told.in_(lang))
