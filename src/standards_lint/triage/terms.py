"""The terms on which findings are sorted out: what the run was told, what was set aside, which rules there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from standards_lint.model.exemption import NO_EXEMPTIONS, Exemptions
from standards_lint.packs.selectors import names
from standards_lint.packs.spec import Rule
from standards_lint.records import dataclass
from standards_lint.triage.policy import Policy


@dataclass(frozen=True, slots=True)
class Terms:
    """Those of one document."""

    rules: Sequence[Rule]
    """All of the packs."""
    policy: Policy
    """What is asked of the document."""
    as_of: date
    """The day whose law is judged by; waivers end by it too."""
    exemptions: Exemptions = NO_EXEMPTIONS

    @property
    def judging(self) -> frozenset[str]:
        """Codes of the rules that judge."""
        return frozenset(rule.code for rule in self.policy.rules)

    @property
    def raised(self) -> Mapping[str, Rule]:
        """The rules that the program raises itself, by code."""
        return {rule.code: rule for rule in self.rules if rule.raised}

    def named_by(self, selector: str) -> list[Rule]:
        """The rules that a selector names and whose findings may be set aside.

        What the program raises itself says that something was not done; that cannot be wished away in a document.
        """
        return [rule for rule in self.rules if not rule.raised and names(selector, rule.code, rule.name)]

    def judged_alone(self, selector: str) -> bool:
        """Whether every rule that a selector names was asked about each document by itself.

        Only then does it mean something that none of them found anything.
        """
        named = self.named_by(selector)
        settled = [rule for rule in named if rule.status == "stable"] or named
        return all(rule.code in self.judging and not rule.across for rule in settled)
