"""What an engine is: compiled rules and facts go in, matches come out. Nothing here knows how.

Semantics, the same for every engine:

* A rule matches once for every choice of facts that satisfies its positive patterns, one fact per pattern.
* Patterns are taken in order. A test against ``$alias.attribute`` sees the fact that an earlier pattern bound.
* In a `distinct` rule no fact is bound twice, and ``not`` means: there is no *other* such fact than those bound so
  far. So "a component whose code stands in the service again" needs no test that a fact is not itself.
* In a rule that is not `distinct` a fact may be bound to several aliases and ``not`` means: there is no such fact
  at all. Guards are compiled this way: they may ask more of a fact that their rule has already bound.
* Both sides of a test have the same type, and order is for numbers only: `check` refuses anything else, because
  engines differ on whether ``"9"`` is more than ``10``.
* Numbers beyond ``NUMBER_LIMIT`` count as the limit (`view`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

from standards_lint.errors import EngineError
from standards_lint.model.fact import Fact, Scalar
from standards_lint.packs.spec import Comparison, Op, Pattern
from standards_lint.records import dataclass

NUMBER_LIMIT = 2**53
"""Largest number, and its negative the smallest, that a test tells from its neighbours."""


@dataclass(frozen=True, slots=True)
class EngineRule:
    """A rule in the form that engines take: no `Op.IN`, every pattern checked."""

    name: str
    patterns: tuple[Pattern, ...]
    distinct: bool = True
    """No fact is bound twice; see the semantics above."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule with facts that satisfy it."""

    rule: str
    """`EngineRule.name`."""
    bindings: tuple[tuple[str, int], ...]
    """(alias, index of the fact) of every positive pattern, in the order of the patterns."""


class Engine(Protocol):
    """Finds the matches of the rules it was made with."""

    name: str
    """What reports print: ``durable`` or ``python``."""

    def evaluate(self, facts: Sequence[Fact]) -> tuple[Match, ...]:
        """All matches, sorted by the position of their rule, then by the indices of the bound facts.

        Raises:
            EngineError: when the engine fails or a fact is not one of its kind.
        """
        ...


class EngineMissingError(EngineError):
    """The engine that was asked for cannot be loaded on this machine."""


HOLDS: Mapping[Op, Callable[[Any, Any], bool]] = MappingProxyType(
    {
        Op.EQ: operator.eq,
        Op.NE: operator.ne,
        Op.LT: operator.lt,
        Op.LTE: operator.le,
        Op.GT: operator.gt,
        Op.GTE: operator.ge,
    }
)
"""What each operator means, ``left`` being the attribute; `Op.IN` is compiled away."""


def constant(test: Comparison) -> Scalar:
    """The value that a compiled test without a reference compares with.

    Raises:
        TypeError: for a reference or a list of values: the one is the engine's to look up, the other `compile`'s to
            write out.
    """
    if not isinstance(test.value, str | int):
        raise TypeError(f"{test.attribute!r} is compared with {test.value!r}, which is not one value")
    return test.value
