"""What stands around a report: nothing where it is a file of its own, ways on where a program shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.reporters.html.view import Card, Withheld


def _nothing(_: object) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Mark-up of who shows the report; whatever is not `markupsafe.Markup` is told as text."""

    head: str = ""
    """Leads to style and script; without it both stand inside the page, under a policy of its own."""
    above: str = ""
    """Stands before the report."""
    below_card: Callable[[Card], str] = _nothing
    """What can be done about a finding."""
    beside_withheld: Callable[[Withheld], str] = _nothing
    """What can be done about a finding that is not among the cards."""
    has_files: bool = True
    """Who reads it has the files where their names say, so that command lines about them can be run."""


ALONE = Frame()
"""A report that is a file of its own."""
