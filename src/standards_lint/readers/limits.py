"""Bounds against hostile or broken input; a document that meets one is told so in a note."""

from __future__ import annotations

MAX_BYTES = 10_000_000
"""Largest file that is read at all. A standard with all its annexes has some hundred kilobytes of text."""

MAX_DEPTH = 150
"""Deepest nesting of markup that is followed. Pages made by office programs reach about 60."""

MAX_BLOCKS = 200_000
"""Blocks kept of one document."""

MAX_COLUMN_SPAN = 100
MAX_ROW_SPAN = 1_000
MAX_CELLS = 20_000
"""Table cells kept of one document. The fourteen components of three hundred services fill some 12,000."""
