"""Stretches of a document with what they belong to: what the extractors of details read."""

from __future__ import annotations

from standards_lint.model.block import Block
from standards_lint.model.span import SourceText
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A block's text with its context, as the structure of the document gives it."""

    source: SourceText
    """The text with its label in front (``a. Surat Tugas``)."""
    block: Block
    service: str = ""
    """Key of the service (``s1``, ``*``), empty outside services."""
    component: str = ""
    """Id of the component, empty outside components."""
    basis: bool = False
    """Stands in a list of the legal basis."""
    complaint: bool = False
    """Speaks of handling complaints: a complaint component, or a section of a complaint page."""
    heading: str = ""
    """The nearest heading or label above it inside its component or section."""
    also: str = ""
    """Id of a second component that shares the heading (*Jangka Waktu dan Biaya*)."""

    @property
    def text(self) -> str:
        """The text without its marks."""
        return self.source.text
