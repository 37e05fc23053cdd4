"""What makes facts of a standard: the program's own builders and those of plugins are of one type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from standards_lint.records import dataclass

if TYPE_CHECKING:
    from datetime import date

    from standards_lint.knowledge.bundle import Knowledge
    from standards_lint.model.fact import Fact
    from standards_lint.model.standard import Standard


@dataclass(frozen=True, slots=True)
class Extractor:
    """A maker of facts."""

    name: str
    """Lower-case letters, digits and underscores."""
    find: Callable[[Standard, Knowledge, date], Iterable[Fact]]
    """Facts of a document as the law of a day sees them. Those of plugins are of the kind ``extra``."""
    always: bool = False
    """It is asked of documents too that could not be read."""
