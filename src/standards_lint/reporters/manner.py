"""How a report is told, and what it is told with beside its findings."""

from __future__ import annotations

from standards_lint.knowledge.components import Components
from standards_lint.packs.spec import Rule
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """What a reporter may be asked for; each takes of it what its form can hold."""

    lang: str = "id"
    """``id`` or ``en``."""
    rules: tuple[Rule, ...] = ()
    """The rules of the packs, for forms that tell of the rules themselves."""
    components: Components | None = None
    """The 14 components in their usual order; None only for forms that do not name them."""
    root: str = ""
    """Folder from which paths are told, where a form wants them relative; empty leaves them as they are."""
    color: bool = False
    quiet: bool = False
    """Findings only: no headings of documents, notes and summary."""
    checklist: bool = False
    """With the questions for the reviewer."""
    statistics: bool = False
    """With the number of findings of each rule."""
    suppressed: bool = False
    """With what was suppressed, by whom and why."""

    def rule(self, code: str) -> Rule | None:
        """The rule with this code, if a pack has it."""
        return next((rule for rule in self.rules if rule.code == code), None)

    @property
    def known_components(self) -> Components:
        """The components.

        Raises:
            ValueError: where nobody gave them.
        """
        if self.components is None:
            raise ValueError("this form names the components: give them")
        return self.components
