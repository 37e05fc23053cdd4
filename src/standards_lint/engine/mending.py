"""A rule's ``fix`` and the facts of a match to what is wished for: which words are to give way to which."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from standards_lint.engine.wording import Wording
from standards_lint.model.fact import Fact
from standards_lint.model.finding import Fix, Wish
from standards_lint.packs.spec import Comparison, FixSpec, Pattern, Rule
from standards_lint.records import dataclass

_SHORT = 4
"""Letters of words that say nothing of capitals: *A*, *UU*, *KTP*."""

Placing = Callable[[Wish], Fix | None]
"""Finds a wish's words in the document; None where they do not stand there as they were understood."""


def nowhere(_wish: Wish) -> Fix | None:
    """The placing of those who have no document at hand."""
    return None


@dataclass(frozen=True, slots=True)
class Mending:
    """A match of a rule, and the document's facts."""

    rule: Rule
    bound: Mapping[str, Fact]
    facts: Mapping[str, Sequence[Fact]]
    """Kind → the facts of that kind, in their order."""
    satisfies: Callable[[Fact, Comparison], bool]
    """A test of the rule on a fact; it may name the bound ones."""

    def wish(self, wording: Wording) -> Wish | None:
        """What the first fix that fits would have written; None where none does, or where it would change nothing."""
        spec = next((spec for spec in self.rule.fixes if self._fits(spec)), None)
        if spec is None:
            return None
        return self._insertion(spec, wording) if spec.insert else self._replacement(spec, wording)

    def _fits(self, spec: FixSpec) -> bool:
        return all(self.satisfies(self.bound[alias], test) for alias, test in spec.conditions)

    def _replacement(self, spec: FixSpec, wording: Wording) -> Wish | None:
        """The words of the fact at ``at``, with those of them that give way exchanged."""
        fact = self.bound[self.rule.at]
        old, new = str(fact[self.rule.quote]), wording.words(spec.replace)
        if spec.words:
            part = wording.words(spec.words)
            at = old.find(part) if part else -1
            if at < 0:
                return None
            # what stands behind the words need not be found in the file
            old, new = old[: at + len(part)], old[:at] + _in_capitals(part, new)
        elif not new:
            return None  # the attribute that tells what is meant says that nothing certain is
        new = _in_capitals(old, new)
        return None if old == new else Wish(spec.safe, fact.span, old, new)

    def _insertion(self, spec: FixSpec, wording: Wording) -> Wish | None:
        behind = next(filter(None, map(self._first, spec.before)), None)
        if behind is None:
            return None
        begins = str(behind.values.get("heading") or behind["text"])
        return Wish(spec.safe, behind.span, begins, wording.words(spec.insert), lines=True)

    def _first(self, pattern: Pattern) -> Fact | None:
        """The first fact in the text that a pattern fits."""
        fitting = (
            fact
            for fact in self.facts.get(pattern.kind, ())
            if all(self.satisfies(fact, test) for test in pattern.tests)
        )
        return min(fitting, key=lambda fact: (fact.span.line, fact.span.column), default=None)


def _in_capitals(old: str, new: str) -> str:
    """New words in capitals where the old ones are; a letter or a short form may be a capital by itself."""
    return new.upper() if old.isupper() and len(old) > _SHORT else new
