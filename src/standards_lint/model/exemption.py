"""What an office has set aside beforehand: waivers that somebody approved, and old findings of a baseline."""

from __future__ import annotations

from datetime import date

from standards_lint.model.finding import Severity
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody with the say-so has put aside until a day."""

    rule: str
    """A code, or the name of a rule."""
    documents: str
    """Pattern of paths, from the folder of the file with the waivers on: ``publikasi/*.md``."""
    reason: str
    approver: str
    until: date
    """The last day on which it counts."""
    file: str
    """The file with the waivers, as the command line names it."""
    line: int
    folder: str
    """Where that file lies, absolute, with forward slashes."""
    service: str = ""
    """Empty for all; so are the others."""
    component: str = ""
    quote: str = ""
    """Words that the quote of the finding holds."""
    fingerprint: str = ""
    basis: str = ""
    """What the approval rests on, in the office's own words."""

    @property
    def place(self) -> str:
        """``pengecualian.yaml:8``."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class OldFinding:
    """Findings of a document that say the same and were there before."""

    code: str
    severity: Severity
    """How grave they were: what became graver is not covered."""
    likeness: str
    """What they are recognised by; see `likeness.likeness`."""
    count: int
    service: str = ""
    quote: str = ""
    """The beginning of their words, for people who read the file."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that an office had when it began to look."""

    file: str
    """As the command line names it."""
    folder: str
    """Where it lies, absolute, with forward slashes: the paths in it begin there."""
    made_on: str
    """``YYYY-MM-DD``."""
    note: str
    """Who or what made it, and why; may be empty."""
    documents: tuple[tuple[str, tuple[OldFinding, ...]], ...]
    """Paths with forward slashes, sorted, with what each document had."""

    def of(self, path: str) -> tuple[OldFinding, ...]:
        """What a document had, by its path from `folder` on."""
        return dict(self.documents).get(path, ())


@dataclass(frozen=True, slots=True)
class Exemptions:
    """All of it."""

    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline | None = None


NO_EXEMPTIONS = Exemptions()
