"""What a heading names, when it names a component."""

from __future__ import annotations

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A heading recognised as the name of a component."""

    component: str
    naming: str
    """``resmi lazim menyimpang``."""
    certainty: int
    """100 in the vocabulary, 95 but for words like *pelayanan*, 85 with a slip of the pen."""
    merged: str = ""
    """The second component of a shared heading."""
    how: str = "exact"
    """How: ``exact loose composed spaced brackets side slip key_word beginning broken lead given by_text for_all``."""
    meant: str = ""
    """The words of the vocabulary that they were taken for."""
