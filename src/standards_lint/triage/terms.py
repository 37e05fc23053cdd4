"""The terms on which findings are sorted out: what the run was told, what was set aside, which rules there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from standards_lint.model.exemption import NO_EXEMPTIONS, Exemptions
from standards_lint.packs.spec import Rule
from standards_lint.triage.select import Selection, fits


@dataclass(frozen=True, slots=True)
class Terms:
    """The same for all documents of a run."""

    rules: Sequence[Rule]
    """All of the packs."""
    judging: frozenset[str]
    """Codes of the rules that judge in this run."""
    as_of: date
    """The day whose law is judged by; waivers end by it too."""
    selection: Selection
    exemptions: Exemptions = NO_EXEMPTIONS

    @property
    def raised(self) -> Mapping[str, Rule]:
        """The rules that the program raises itself, by code."""
        return {rule.code: rule for rule in self.rules if rule.raised}

    def named_by(self, selector: str) -> list[Rule]:
        """The rules that a selector names and whose findings may be set aside.

        What the program raises itself says that something was not done; that cannot be wished away in a document.
        """
        return [rule for rule in self.rules if not rule.raised and fits(rule.code, rule.name, selector)]

    def judged_alone(self, selector: str) -> bool:
        """Whether every rule that a selector names was asked about each document by itself.

        Only then does it mean something that none of them found anything.
        """
        named = self.named_by(selector)
        settled = [rule for rule in named if rule.status == "stable"] or named
        return all(rule.code in self.judging and not rule.across for rule in settled)
