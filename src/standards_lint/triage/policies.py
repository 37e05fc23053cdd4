"""The policies of a run: one for all documents, or one for each set of layers that is about some of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from standards_lint.packs.profiles import Profile, profiles_of
from standards_lint.packs.removed import gone_rules
from standards_lint.packs.spec import Pack, Rule
from standards_lint.records import dataclass
from standards_lint.triage.check_layers import check_layers, redirected
from standards_lint.triage.policy import Policy, judging_rules, policy_for
from standards_lint.triage.select import Selection


def open_policies(packs: Sequence[Pack], selection: Selection) -> Policies:
    """What is asked for, held against the rules of the packs.

    Raises:
        UsageError: for a selector, a profile or a severity that cannot be served.
        PackError: if a profile cannot be read.
    """
    rules = tuple(rule for pack in packs for rule in pack.rules)
    served, redirects = redirected(selection, gone_rules(packs))
    wanted = any(layer.profile for layer in served.layers())
    profiles = profiles_of(packs) if wanted else {}
    warnings = check_layers(served, rules, profiles)
    return Policies(rules, served, profiles, (*redirects, *warnings))


@dataclass(frozen=True, slots=True)
class Policies:
    """Gives each document its policy."""

    rules: tuple[Rule, ...]
    """All of the packs."""
    selection: Selection
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """Sentences on what was asked for and will be gone, or is gone and was replaced."""
    _made: dict[tuple[int, ...], Policy] = field(default_factory=dict)
    """By the layers that make it: a run has few, however many documents."""

    def on(self, path: str) -> Policy:
        """What is asked of a document."""
        layers = self.selection.layers(path)
        key = tuple(id(layer) for layer in layers)
        if key not in self._made:
            self._made[key] = policy_for(self.rules, layers, self.profiles)
        return self._made[key]

    def judging(self) -> tuple[Rule, ...]:
        """All rules that may be asked of any document, for the engine."""
        layers: Sequence[Selection] = self.selection.layers()
        if all(layer.only is None for layer in layers):
            return policy_for(self.rules, layers, self.profiles).rules
        preview = any(layer.preview for layer in layers)
        return tuple(judging_rules(self.rules, (*layers, Selection(preview=preview))))
