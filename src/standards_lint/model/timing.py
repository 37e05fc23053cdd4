"""Where the time of a document went, for ``--profile-run``."""

from __future__ import annotations

from standards_lint.records import dataclass

Seconds = tuple[tuple[str, float], ...]
"""Name and seconds of the clock on the wall."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a document took."""

    stages: Seconds
    """By stage, in their order: ``read extract facts judge triage``."""
    patterns: Seconds = ()
    """By named pattern, each measured apart and on top of `stages`."""
    rules: Seconds = ()
    """By code, each rule put to the reference engine apart and on top of `stages`."""

    @property
    def seconds(self) -> float:
        """Of all stages."""
        return sum(seconds for _, seconds in self.stages)
