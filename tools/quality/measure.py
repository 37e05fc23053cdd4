"""Labels and what was extracted, counted: as a whole, by component, by format, by kind of document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from quality.scorer import Count, Document, Label, Scorer


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of what was found rightly, invented and missed."""

    right: int
    invented: int
    missed: int

    @property
    def n(self) -> int:
        """How often a reader found it."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """Part of the found that is true; None if nothing was found."""
        return _part(self.right, self.right + self.invented)

    @property
    def recall(self) -> float | None:
        """Part of the true that was found; None if there is nothing to find."""
        return _part(self.right, self.n)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None if there is neither."""
        return _part(2 * self.right, 2 * self.right + self.invented + self.missed)


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the documents."""

    name: str
    documents: int
    metrics: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Measures:
    """All that is measured on labelled documents."""

    whole: Group
    components: Mapping[str, Figure]
    formats: Sequence[Group]
    kinds: Sequence[Group]


Pair = tuple[Label, Document]


def measure(pairs: Sequence[Pair], components: Iterable[str], scorer: Scorer) -> Measures:
    """Count.

    Args:
        pairs: Label and extraction of each document.
        components: The fourteen, in their order.
        scorer: Counts one document.
    """
    return Measures(
        whole=_group("all", pairs, scorer),
        components=_by_component(pairs, components, scorer),
        formats=_groups(pairs, [_suffix(label) for label, _ in pairs], scorer),
        kinds=_groups(pairs, [_kind(label) for label, _ in pairs], scorer),
    )


def _groups(pairs: Sequence[Pair], names: Sequence[str], scorer: Scorer) -> tuple[Group, ...]:
    """The groups, the largest first."""
    groups = [
        _group(name, [pair for pair, own in zip(pairs, names, strict=True) if own == name], scorer)
        for name in sorted(set(names))
    ]
    return tuple(sorted(groups, key=lambda group: -group.documents))


def _group(name: str, pairs: Sequence[Pair], scorer: Scorer) -> Group:
    tallies = {metric: scorer.Tally() for metric in scorer.METRICS}
    for label, document in pairs:
        scorer.score_document(label, document, tallies, _unsaid)
    return Group(name, len(pairs), {metric: _figure(tally) for metric, tally in tallies.items()})


def _by_component(pairs: Sequence[Pair], components: Iterable[str], scorer: Scorer) -> dict[str, Figure]:
    tallies = {component: scorer.Tally() for component in components}
    for label, document in pairs:
        for service, found in scorer.pair_services(label["services"], document.get("services", [])):
            want, got = set(scorer.components_of_label(service)), set(scorer.components_of(found))
            for component, tally in tallies.items():
                tally.sets(want & {component}, got & {component})
    return {component: _figure(tally) for component, tally in tallies.items()}


def _figure(tally: Count) -> Figure:
    return Figure(tally.tp, tally.fp, tally.fn)


def _unsaid(_metric: str, _difference: str) -> None:
    """The scorer tells each difference; here they are only counted."""


def _kind(label: Label) -> str:
    """The main kind; empty for a document that nobody could read."""
    return next(iter(label["kinds"]), "")


def _suffix(label: Label) -> str:
    return PurePath(label["file"]).suffix


def _part(some: int, whole: int) -> float | None:
    return some / whole if whole else None
