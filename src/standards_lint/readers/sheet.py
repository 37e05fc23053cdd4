"""What is read of one sheet of a workbook, whatever its format: the cells that show something, as they show it."""

from __future__ import annotations

from dataclasses import field

from standards_lint.records import dataclass

MAX_TEXT = 32_767
"""Characters of a cell; no program lets more be written."""

_LONGEST_NAME = 100

Place = tuple[int, int]
"""Row and column from 1."""


@dataclass(slots=True)
class Sheet:
    """One sheet."""

    name: str
    hidden: bool = False
    cells: dict[Place, str] = field(default_factory=dict)
    """Texts of the cells that are not empty, line breaks kept; rows and columns that are hidden are left out."""
    spans: dict[Place, Place] = field(default_factory=dict)
    """Rows and columns that a merged cell covers, by its first place."""
    pictures: list[str] = field(default_factory=list)
    """Alternative texts of pictures."""
    shapes: list[str] = field(default_factory=list)
    """Texts of text boxes and shapes, a paragraph each."""
    left_out: int = 0
    """Cells that are in hidden rows and columns."""
    unknown: int = 0
    """Cells with a formula whose result the file does not hold."""

    def __post_init__(self) -> None:
        # the name stands in the address of each cell; programs allow 31 characters
        self.name = self.name[:_LONGEST_NAME]

    def put(self, place: Place, text: str) -> None:
        """Take in a cell unless it is empty."""
        if text and not text.isspace():
            self.cells[place] = text[:MAX_TEXT]


def address(place: Place) -> str:
    """``B4`` for row 4, column 2."""
    row, column = place
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
