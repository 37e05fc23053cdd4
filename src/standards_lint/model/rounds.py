"""Two versions of a document beside each other: what became of each finding, service and component."""

from __future__ import annotations

from enum import StrEnum

from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport, ServiceRow
from standards_lint.records import dataclass


class Outcome(StrEnum):
    """What became of a finding."""

    NEW = "new"
    """Only the new version has it."""
    STILL = "still"
    """Both have it, about the same words."""
    CHANGED = "changed"
    """Both have it in the same place, about other words."""
    UNSURE = "unsure"
    """The new version does not have it, and that does not prove that it was mended."""
    RESOLVED = "resolved"
    """The new version does not have it, and was read and judged where the old one had it."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A finding in both versions, or in one of them."""

    outcome: Outcome
    old: Finding | None
    """None for `Outcome.NEW`."""
    new: Finding | None
    """None for `Outcome.UNSURE` and `Outcome.RESOLVED`."""
    service: str
    """Name of its service as the later version that has this service writes it; as in `Finding.service`."""
    reason: Text | None = None
    """Why it is unsure; of a new one why the old version may have had it too."""
    moved_from: str | None = None
    """The service at which the old version had it, where that is another one."""

    @property
    def shown(self) -> Finding:
        """The finding as the later version that has it tells it.

        Raises:
            ValueError: if neither version has it.
        """
        finding = self.new or self.old
        if finding is None:
            raise ValueError("a finding that is followed stands in one of the versions")
        return finding


class Change(StrEnum):
    """What became of a component of a service."""

    GAINED = "gained"
    FILLED = "filled"
    """Its heading stood there; now it says something."""
    EMPTIED = "emptied"
    """It said something; now its heading stands there, or words without content."""
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class ChangedComponent:
    """A component that one version of a service has and the other has not, or that says more in one of them."""

    id: str
    change: Change
    old_line: int
    """0 where the old version does not have it."""
    new_line: int
    """0 where the new version does not have it."""


@dataclass(frozen=True, slots=True)
class FollowedService:
    """A service in both versions, or in one of them."""

    old: ServiceRow | None
    new: ServiceRow | None
    renamed: bool = False
    """Its name was written otherwise in more than words that every name may have."""
    components: tuple[ChangedComponent, ...] = ()

    @property
    def name(self) -> str:
        """As the later version that has it writes it."""
        row = self.new or self.old
        return row.name if row else ""


@dataclass(frozen=True, slots=True)
class Rounds:
    """The second round of a review."""

    old: DocumentReport
    new: DocumentReport
    services: tuple[FollowedService, ...]
    """In the order of the new version, then those that it no longer has."""
    followed: tuple[Followed, ...]
    """All findings of both versions, each once."""
    cautions: tuple[Text, ...] = ()
    """What makes the comparison as a whole doubtful."""

    def count(self, outcome: Outcome) -> int:
        """Number of findings that this became of."""
        return sum(finding.outcome is outcome for finding in self.followed)
