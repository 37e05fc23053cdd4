"""Why something was decided, told by the stage that decided it."""

from __future__ import annotations

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for a decision."""

    code: str
    """Stable word; what it says to a person stands in a table of the reporters."""
    words: tuple[str, ...] = ()
    """The words of the document, or the numbers, that it was decided by."""
