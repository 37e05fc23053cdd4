"""Colours of a report on a terminal."""

from __future__ import annotations

from standards_lint.model.finding import Severity
from standards_lint.records import dataclass

_SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36", Severity.REVIEW: "1;35"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts colours around words, or leaves them plain."""

    on: bool = False

    def severity(self, text: str, severity: Severity) -> str:
        """Red, yellow, cyan, magenta."""
        return self._style(text, _SEVERITY[severity])

    def strong(self, text: str) -> str:
        """Bold."""
        return self._style(text, "1")

    def faint(self, text: str) -> str:
        """Grey."""
        return self._style(text, "2")

    def _style(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text
