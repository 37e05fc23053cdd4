"""Engine rules to the sizes of the tree of tests that durable-rules would make of them.

The tree branches by kind, then test by test; joins hang below its leaves. Its sizes are fixed, and the engine does
not check most of them: with 512 tests below one node its search never ends, the 256th pattern with the same tests is
written past the end of a list, and a fact that passes more than 64 tests at once stops it with error 303.
"""

from __future__ import annotations

from dataclasses import field

from standards_lint.engine.port import EngineRule
from standards_lint.packs.spec import Comparison, Op, Pattern, Ref
from standards_lint.records import dataclass

MAX_PATTERNS = 200
"""Patterns that end in one node, whose list has room for 255."""

MAX_BRANCHES = 400
"""Tests below one node, which has room for 511."""

MAX_OPEN = 60
"""Nodes that one fact may leave on the engine's stack of 64."""


def is_join(test: Comparison) -> bool:
    """The test compares with a fact bound before."""
    return isinstance(test.value, Ref)


class Tree:
    """The tree of a rule set, as far as its sizes go."""

    def __init__(self) -> None:
        self._kinds: dict[str, _Node] = {}

    def takes(self, rule: EngineRule) -> bool:
        """Adds a rule; False when the tree has become too large and must be thrown away."""
        return all(self._add(pattern) for pattern in rule.patterns)

    def _add(self, pattern: Pattern) -> bool:
        path = [self._kinds.setdefault(pattern.kind, _Node())]
        tests: list[Comparison | None] = [*pattern.tests]
        if any(is_join(test) for test in pattern.tests):
            tests.append(None)  # the join that always holds
        for test in tests:
            path.append(path[-1].branch(test))
        path[-1].patterns += 1
        for upper, lower in zip(path[-2::-1], path[:0:-1], strict=True):
            upper.deepest = max(upper.deepest, lower.open)
        return all(node.fits for node in path)


@dataclass(slots=True)
class _Node:
    """A test and what lies below it."""

    branches: dict[object, _Node] = field(default_factory=dict)
    equalities: set[str] = field(default_factory=set)
    """Attributes that are tested for equality below: a fact passes at most one such test of an attribute."""
    others: int = 0
    """Branches that are no equality with a constant: a fact may pass them all, and passes all joins."""
    deepest: int = 1
    """Largest `open` of the branches."""
    patterns: int = 0
    """Patterns whose tests end here."""

    @property
    def open(self) -> int:
        """Most nodes on the engine's stack while a fact is below this one.

        All branches that the fact passes are put on the stack; the last is taken off and followed to its end.
        """
        return max(1, len(self.equalities) + self.others - 1 + self.deepest)

    @property
    def fits(self) -> bool:
        """The engine can hold it."""
        return self.patterns <= MAX_PATTERNS and len(self.branches) <= MAX_BRANCHES and self.open <= MAX_OPEN

    def branch(self, test: Comparison | None) -> _Node:
        """The node below for a test; equal tests with a constant share one, joins never do."""
        constant = test is not None and not is_join(test)
        key = test if constant else object()
        if key not in self.branches:
            if test is not None and constant and test.op is Op.EQ:
                self.equalities.add(test.attribute)
            else:
                self.others += 1
            self.branches[key] = _Node()
        return self.branches[key]
