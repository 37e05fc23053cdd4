"""Findings of two versions of a document to pairs."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from standards_lint.model.finding import Finding
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.records import dataclass

_Key = Callable[[Finding], Hashable]

_RESEMBLES = 60
"""Likeness, of 100, of words that stand under no component: only then are they the same words changed."""

_NEAREST = 50
"""Findings of one key among which one that fits is looked for; without a bound, time would grow with their square."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Findings of both versions."""

    same: tuple[tuple[Finding, Finding], ...]
    """(old, new) that say the same about the same words."""
    changed: tuple[tuple[Finding, Finding], ...]
    """(old, new) of one code in one place, about other words or in other words."""
    gone: tuple[Finding, ...]
    """Of the old version alone."""
    come: tuple[Finding, ...]
    """Of the new version alone."""


def pair_findings(old: Iterable[Finding], new: Iterable[Finding], names: Mapping[str, str]) -> Pairs:
    """Pairs findings by code, service, component and words, then without the words; several alike in their order.

    Args:
        old: Of the old version, in their order.
        new: Of the new one.
        names: Name of a service in the new version → its name in the old one.
    """

    def service(finding: Finding) -> str:
        return names.get(finding.service, finding.service)

    def message(finding: Finding) -> str:
        # The name of a service may stand in its messages: written otherwise it makes no other finding.
        told = finding.message.id
        return _even(told.replace(finding.service, service(finding)) if finding.service else told)

    def place(finding: Finding) -> tuple[str, str, str]:
        return finding.code, service(finding), finding.component

    old, new = tuple(old), tuple(new)
    gone, come = list(old), list(new)
    same = _take(gone, come, lambda f: (*place(f), _even(f.quote), message(f)))
    changed = _take(gone, come, lambda f: (*place(f), _even(f.quote)))
    changed += _take(gone, come, place, _may_be_reworded)
    # What is said of the document as a whole is told once, at the first service that gives cause for it. Another
    # service may give it now: the finding moved there.
    once = _told_once(old) & _told_once(new)
    moved = _take(
        gone,
        come,
        lambda f: (f.code, f.component, message(f)),
        lambda a, b: a.code in once and a.service != service(b),
    )
    same += [(a, b) for a, b in moved if _even(a.quote) == _even(b.quote)]
    changed += [(a, b) for a, b in moved if _even(a.quote) != _even(b.quote)]
    return Pairs(tuple(same), tuple(changed), tuple(gone), tuple(come))


def _told_once(findings: Iterable[Finding]) -> set[str]:
    """Codes that a version has a single finding of."""
    return {code for code, n in Counter(finding.code for finding in findings).items() if n == 1}


def _take(
    gone: list[Finding],
    come: list[Finding],
    key: _Key,
    fits: Callable[[Finding, Finding], bool] = lambda a, b: True,  # noqa: ARG005 (the key alone decides)
) -> list[tuple[Finding, Finding]]:
    """Takes out of both lists those with the same key, in their order."""
    waiting: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in come:
        waiting[key(finding)].append(finding)
    pairs: list[tuple[Finding, Finding]] = []
    left: list[Finding] = []
    for finding in gone:
        others = waiting.get(key(finding), [])
        index = next((i for i, other in enumerate(others[:_NEAREST]) if fits(finding, other)), None)
        if index is None:
            left.append(finding)
        else:
            pairs.append((finding, others.pop(index)))
    gone[:] = left
    come[:] = _still_there(come, waiting.values())
    return pairs


def _still_there(come: Sequence[Finding], waiting: Iterable[Sequence[Finding]]) -> list[Finding]:
    """Those that were not taken, in their order; equal ones are told apart by identity."""
    ids = {id(finding) for group in waiting for finding in group}
    return [finding for finding in come if id(finding) in ids]


def _may_be_reworded(old: Finding, new: Finding) -> bool:
    """A component is a place of its own; the rest of a document is too wide for any two quotes to be one."""
    in_place = old.component or old.service not in ("", ALL_SERVICES)
    if in_place or not old.quote or not new.quote:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(_even(old.quote), _even(new.quote)) >= _RESEMBLES


def _even(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())
