"""Examples of rules as checked data, and the clean documents that they are set into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A snippet that is set into a clean document of a kind and judged by the whole pack."""

    name: str
    expect: tuple[str, ...]
    """Codes that must be reported, in any order; empty for none."""
    at: str = ""
    """Section of the scaffold that `text` replaces; empty when `document` is given."""
    text: str | None = None
    """New body of that section; None takes the section out, heading and all; ``""`` leaves the bare heading."""
    document: str | None = None
    """A whole document instead of a snippet; may be empty text."""
    format: str = "txt"
    """``txt html md yaml``; ``docx``: `document` is the body of a Word document in its XML; ``bytes``: each of its
    characters is one byte of a file."""
    repeat: int = 1
    """How often `document` stands one after another."""
    scaffold: str = ""
    as_of: str = ""
    """Day judged by; empty for the day of the register."""
    beside: tuple[Example, ...] = ()
    """Documents of the same office, judged together with this one."""
    fixed: str | None = None
    """What `text` or `document` becomes when it is mended as the rule says; None where it says nothing."""


@dataclass(frozen=True, slots=True)
class ScaffoldSection:
    """A part of a clean document."""

    id: str
    heading: str
    """Empty for text that stands without one; others get their running number (``3. Jangka Waktu``)."""
    text: str
    mutants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Damage (``hapus kosong hampa``, ``butir 1``) → codes that must be reported then, sorted."""


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A clean document of a kind into which examples are set."""

    id: str
    kind: str
    title: str
    """One or more lines on top."""
    sections: tuple[ScaffoldSection, ...]

    def section(self, section_id: str) -> ScaffoldSection | None:
        """The section with this id, if the scaffold has it."""
        return next((s for s in self.sections if s.id == section_id), None)
