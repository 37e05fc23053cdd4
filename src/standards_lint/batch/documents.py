"""A document of a batch: known by its place among all of them, read when its turn comes."""

from __future__ import annotations

from collections.abc import Callable

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """What is judged, wherever that is done."""

    path: str
    """Name of the document; of a file that the judging process opens itself, its path."""
    data: bytes | None = None
    """None for such a file."""
    fault: str = ""
    """Why it could not be had; it is told as a document that does not open."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is known of."""

    number: int
    """Its place among the documents of all inputs, from 0."""
    name: str
    """Path, address, or what the table calls it."""
    source: str
    """The input that it is from: folder, table, store."""
    load: Callable[[], Task]
    """Reads it as far as the process that judges it could not; never raises."""
