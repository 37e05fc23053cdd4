"""How much of a standard came back.

For every document the F1 of each question that it asks (or that the extraction answers), and their mean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from layouts.standard import Paragraph, Points, Service, Standard
from standards_lint.model.standard import Service as Found
from standards_lint.model.standard import Standard as Extracted

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_SAME_TEXT = 0.9  # of the words of a component's text that must be the same
_SAME_NAME = 0.8

Pair = tuple[Service | None, Found | None]


def score(want: Standard, got: Extracted) -> dict[str, float]:
    """F1 by question: services, components, text, state, unlabelled, times, fee, citations, complaint_deadlines."""
    pairs = _pairs(want, got)
    sets = {
        "services": _names(pairs),
        "components": _of_each(pairs, _components),
        "text": _texts(pairs),
        "state": _of_each(pairs, _states),
        "unlabelled": _unlabelled(pairs, want),
        "times": _times(pairs, got),
        "fee": _fees(pairs, got),
        "citations": (set(want.citations), {c.key for c in got.citations}),
        "complaint_deadlines": (set(want.deadlines), _durations(got, "complaint")),
    }
    return {name: _f1(w, g) for name, (w, g) in sets.items() if w or g}


def rate(scores: dict[str, float]) -> float:
    """The recovery rate of a document."""
    return sum(scores.values()) / len(scores)


def _f1(want: set[object], got: set[object]) -> float:
    return 2 * len(want & got) / (len(want) + len(got))


def _pairs(want: Standard, got: Extracted) -> list[Pair]:
    """Services by name, in order; what has no counterpart stands alone."""
    free = list(got.services)
    pairs: list[Pair] = []
    for service in want.services:
        match = next((f for f in free if _same_name(service.name, f.name)), None)
        if match is not None:
            free.remove(match)
        pairs.append((service, match))
    return [*pairs, *((None, f) for f in free)]


def _same_name(want: str, got: str) -> bool:
    return SequenceMatcher(None, want.lower(), got.lower()).ratio() >= _SAME_NAME


def _names(pairs: list[Pair]) -> tuple[set[object], set[object]]:
    both = {(i, "service") for i, _ in enumerate(pairs)}
    want = {p for p, (w, _) in zip(sorted(both), pairs, strict=True) if w is not None}
    got = {p for p, (_, g) in zip(sorted(both), pairs, strict=True) if g is not None}
    return want, got


def _of_each(pairs: list[Pair], read: object) -> tuple[set[object], set[object]]:
    want: set[object] = set()
    got: set[object] = set()
    for index, (w, g) in enumerate(pairs):
        one, other = read(w, g)
        want |= {(index, x) for x in one}
        got |= {(index, x) for x in other}
    return want, got


def _components(w: Service | None, g: Found | None) -> tuple[set[object], set[object]]:
    return set(w.components if w else ()), {c.id for c in g.components} if g else set()


def _states(w: Service | None, g: Found | None) -> tuple[set[object], set[object]]:
    want = {(c, w.state(c)) for c in w.components} if w else set()
    got = {(c.id, str(c.state)) for c in g.components} if g else set()
    return {x for x in want if x[1] != "isi"}, {x for x in got if x[1] != "isi"}


def _texts(pairs: list[Pair]) -> tuple[set[object], set[object]]:
    """A component's text is there when nearly all its words are, and hardly any others."""
    want: set[object] = set()
    got: set[object] = set()
    for index, (w, g) in enumerate(pairs):
        for component, body in (w.components if w else {}).items():
            found = g.component(component) if g else None
            if body:
                want.add((index, component))
                if found is not None and _alike(" ".join(_words_of(body)), found.text):
                    got.add((index, component))
                elif found is not None:
                    got.add((index, component, "other text"))
    return want, got


def _words_of(body: tuple[Paragraph | Points, ...]) -> Iterator[str]:
    for block in body:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        for item in block.items:
            yield item.text
            if item.below is not None:
                yield from _words_of((item.below,))


def _alike(want: str, got: str) -> bool:
    one, other = Counter(_WORD.findall(want.lower())), Counter(_WORD.findall(got.lower()))
    total = sum(one.values()) + sum(other.values())
    return not total or 2 * sum((one & other).values()) / total >= _SAME_TEXT


def _unlabelled(pairs: list[Pair], want: Standard) -> tuple[set[object], set[object]]:
    bare = {(i, c) for i, (w, _) in enumerate(pairs) if w and want.unlabelled for c in w.components}
    got = {(i, c.id) for i, (_, g) in enumerate(pairs) if g for c in g.components if not c.labelled}
    return bare, got


def _times(pairs: list[Pair], got: Extracted) -> tuple[set[object], set[object]]:
    want = {(i, t) for i, (w, _) in enumerate(pairs) if w for t in w.times}
    found = {(i, t) for i, (_, g) in enumerate(pairs) if g for t in _durations(got, "service", g.key)}
    return want, found


def _durations(got: Extracted, role: str, service: str | None = None) -> set[object]:
    return {
        f"{d.value:g} {d.unit}"
        for d in got.durations
        if d.role == role and d.unit and (service is None or d.service == service)
    }


def _fees(pairs: list[Pair], got: Extracted) -> tuple[set[object], set[object]]:
    want = {(i, w.fee) for i, (w, _) in enumerate(pairs) if w and w.fee}
    found = {(i, f.state) for i, (_, g) in enumerate(pairs) if g for f in got.fees if f.service == g.key}
    return want, found
