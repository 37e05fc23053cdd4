"""Findings of two runs, matched with each other.

Lines move with every change to a reader, so a finding is known by what it says about which words; only what is left
over on both sides is matched by its place. What has no counterpart was gained or lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the JSON report tells it."""

    document: str
    code: str
    name: str
    severity: str
    message: str
    advice: str
    quote: str
    service: str
    component: str
    line: int
    column: int

    @property
    def place(self) -> str:
        """``12:3``."""
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Change:
    """A finding of both runs that does not say the same."""

    before: Told
    after: Told

    def fields(self) -> tuple[tuple[str, str, str], ...]:
        """(what, before, after) of all that is not the same; places are not looked at."""
        pairs = ((name, getattr(self.before, name), getattr(self.after, name)) for name in _SAID)
        return tuple((name, one, other) for name, one, other in pairs if one != other)


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is not the same in two runs, each in the order of rule, document and place."""

    gained: tuple[Told, ...]
    lost: tuple[Told, ...]
    changed: tuple[Change, ...]


_SAID = ("severity", "message", "advice", "service", "component", "quote")

_Key = Callable[[Told], Hashable]


def read_findings(document: str, report: Mapping[str, Any]) -> tuple[Told, ...]:
    """The findings of one entry of ``documents`` of a JSON report.

    Args:
        document: What the document is called in the comparison.
        report: The entry.
    """
    return tuple(_told(document, finding) for finding in report["findings"])


def _told(document: str, finding: Mapping[str, Any]) -> Told:
    texts = {name: finding[name] for name in ("code", "name", *_SAID)}
    where = finding["location"]
    return Told(document=document, line=where["line"], column=where.get("column", 1), **texts)


def compare(before: Iterable[Told], after: Iterable[Told]) -> Difference:
    """What was gained, lost and changed."""
    lost, gained, changed = list(before), list(after), list[Change]()
    for key in _KEYS:
        pairs, lost, gained = _paired(lost, gained, key)
        changed += (pair for pair in pairs if pair.fields())
    return Difference(
        gained=tuple(sorted(gained, key=_order)),
        lost=tuple(sorted(lost, key=_order)),
        changed=tuple(sorted(changed, key=lambda change: _order(change.after))),
    )


def _paired(before: list[Told], after: list[Told], key: _Key) -> tuple[list[Change], list[Told], list[Told]]:
    """Those with the same key, paired in their order, and what is left of either side."""
    waiting: dict[Hashable, list[Told]] = defaultdict(list)
    for told in before:
        waiting[key(told)].append(told)
    pairs, left = [], []
    for told in after:
        same = waiting.get(key(told))
        if same:
            pairs.append(Change(same.pop(0), told))
        else:
            left.append(told)
    used = {id(pair.before) for pair in pairs}
    return pairs, [told for told in before if id(told) not in used], left


def _words(told: Told) -> Hashable:
    """What a fingerprint is made of, without the number that tells repetitions apart."""
    quote = " ".join(told.quote.casefold().split())
    return told.document, told.code, told.service, told.component, quote


# From sure to less sure. The place comes first among repetitions, so that of three that say the same the one that is
# gone is called lost; it comes last as the only tie, for a service or words that are read differently.
_KEYS: tuple[_Key, ...] = (
    lambda told: (_words(told), told.message, told.line, told.column),
    lambda told: (_words(told), told.message),
    _words,
    lambda told: (told.document, told.code, told.service, told.component, told.line),
    lambda told: (told.document, told.code, told.message, told.line),
)


def _order(told: Told) -> tuple[object, ...]:
    return told.code, told.document, told.line, told.column, told.service, told.message, told.quote
