"""Services of two versions of a document to pairs, and what became of their components."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from standards_lint.knowledge.namesake_words import NamesakeWords
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.report import HeldComponent, ServiceRow
from standards_lint.model.rounds import Change, ChangedComponent, FollowedService
from standards_lint.model.standard import State
from standards_lint.records import dataclass

_SLIP = 80
"""Likeness, of 100, from which on two words are one with a slip of the pen: *penebitan*, *penerbitan*. *WNI* and *WNA*,
*kelahiran* and *kematian* are less alike."""

_FULLNESS = {State.KOSONG: 0, State.HAMPA: 1, State.ISI: 2}


def follow_services(
    old: Sequence[ServiceRow], new: Sequence[ServiceRow], words: NamesakeWords
) -> tuple[FollowedService, ...]:
    """Pairs services by their names, each once, in their order where a name stands twice.

    The same name counts before one that differs in loose words, that before a slip of the pen; at last a document of
    one service that stays one, and keeps a word of its name, is taken to be about the same.

    Args:
        old: Of the old version.
        new: Of the new one.
        words: Which words of a name do not tell services apart.
    """
    pairs: dict[int, tuple[int, bool]] = {}  # index in new → index in old, and whether it was renamed
    before = [_Named.of(row, words) for row in old]
    after = [_Named.of(row, words) for row in new]

    def take(find: Callable[[_Named, list[int]], int | None], *, renamed: bool) -> None:
        free = [index for index in range(len(old)) if index not in {taken for taken, _ in pairs.values()}]
        for at, named in enumerate(after):
            index = find(named, free) if at not in pairs else None
            if index is not None:
                pairs[at] = index, renamed
                free.remove(index)

    take(_by_keys(before, lambda named: frozenset({named.plain})), renamed=False)
    take(_by_keys(before, lambda named: named.forms), renamed=False)
    take(lambda named, free: next((i for i in free if _differs_by_slips(before[i], named)), None), renamed=True)
    if len(old) == len(new) == 1:
        take(lambda named, free: next((i for i in free if before[i].telling & named.telling), None), renamed=True)
    return tuple(_followed(old, new, pairs))


@dataclass(frozen=True, slots=True)
class _Named:
    """What services are recognised by."""

    plain: str
    parts: tuple[str, ...]
    """Words of the name."""
    forms: frozenset[str]
    telling: frozenset[str]
    """Words that tell a service apart."""

    @classmethod
    def of(cls, row: ServiceRow, words: NamesakeWords) -> _Named:
        plain, forms = normalise(row.name), words.forms(row.name)
        return cls(plain, tuple(plain.split()), forms, frozenset(word for form in forms for word in form.split()))


def _by_keys(
    before: Sequence[_Named], keys: Callable[[_Named], frozenset[str]]
) -> Callable[[_Named, list[int]], int | None]:
    """Finds the first of the free old services that shares a key with a new one."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, named in enumerate(before):
        for key in keys(named):
            holders[key].append(index)

    def find(named: _Named, free: list[int]) -> int | None:
        left = set(free)
        return min((i for key in keys(named) for i in holders.get(key, ()) if i in left), default=None)

    return find


def _followed(
    old: Sequence[ServiceRow], new: Sequence[ServiceRow], pairs: dict[int, tuple[int, bool]]
) -> Iterator[FollowedService]:
    for at, row in enumerate(new):
        if at in pairs:
            index, renamed = pairs[at]
            yield FollowedService(old[index], row, renamed, tuple(_components(old[index], row)))
        else:
            yield FollowedService(None, row)
    taken = {index for index, _ in pairs.values()}
    yield from (FollowedService(row, None) for index, row in enumerate(old) if index not in taken)


def _differs_by_slips(first: _Named, second: _Named) -> bool:
    """As many words, each the same or nearly; numbers must be the same."""
    if len(first.parts) != len(second.parts) or not first.parts:
        return False
    from rapidfuzz import fuzz

    def alike(a: str, b: str) -> bool:
        return a == b or (a.isalpha() and b.isalpha() and fuzz.ratio(a, b) >= _SLIP)

    return all(alike(a, b) for a, b in zip(first.parts, second.parts, strict=True))


def _components(old: ServiceRow, new: ServiceRow) -> Iterator[ChangedComponent]:
    before, after = _fullest(old), _fullest(new)
    for id_ in dict.fromkeys((*after, *before)):
        was, is_ = before.get(id_), after.get(id_)
        change = _change(was, is_)
        if change is not None:
            yield ChangedComponent(id_, change, was.line if was else 0, is_.line if is_ else 0)


def _change(was: HeldComponent | None, is_: HeldComponent | None) -> Change | None:
    if was is None or is_ is None:
        return Change.GAINED if was is None else Change.LOST
    if State(was.state) is State.ISI and State(is_.state) is not State.ISI:
        return Change.EMPTIED
    if State(was.state) is not State.ISI and State(is_.state) is State.ISI:
        return Change.FILLED
    return None


def _fullest(row: ServiceRow) -> dict[str, HeldComponent]:
    """Each component once: of a heading that stands twice the one that says more."""
    held: dict[str, HeldComponent] = {}
    for component in row.components:
        known = held.get(component.id)
        if known is None or _FULLNESS[State(known.state)] < _FULLNESS[State(component.state)]:
            held[component.id] = component
    return held
