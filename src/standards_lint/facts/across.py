"""Documents given together to facts about each: where it does not agree with another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from standards_lint.facts.across_complaints import complaints_apart
from standards_lint.facts.across_names import decisions_apart, names_apart
from standards_lint.facts.across_promises import promises_apart
from standards_lint.facts.namesakes import Member, Paper, papers_of, same_services
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.fact import Fact
from standards_lint.model.standard import Kind, Standard
from standards_lint.records import dataclass

_FOR_ALL = frozenset({Kind.KEPUTUSAN, Kind.PENGADUAN})
"""Of such a document something is compared with every other one, whatever services it has."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing documents."""

    facts: tuple[tuple[Fact, ...], ...]
    """Of each document, in the order in which they were given."""
    matched: tuple[tuple[Member, ...], ...]
    """Services that several documents have."""
    alone: tuple[int, ...]
    """Documents of which nothing could be compared."""


def compare(standards: Sequence[Standard], knowledge: Knowledge) -> Comparison:
    """Compares documents of one office with each other.

    Each document is held to the one that it must agree with (the decision, else the fuller standard, else the one given
    first), so that a disagreement is told once.

    Args:
        standards: What the documents say.
        knowledge: How names of services are compared, and what says that they cost nothing.
    """
    words = knowledge.namesake_words
    papers = papers_of(standards)
    groups = tuple(same_services(papers, words))
    by_paper: dict[int, dict[tuple[object, ...], Fact]] = defaultdict(dict)
    found = [d for group in groups for d in promises_apart(group, knowledge.fee_words.free)]
    found += [*complaints_apart(papers, groups), *decisions_apart(papers), *names_apart(papers, groups, words)]
    for told in found:
        # Two services of a document share what is said of all: one finding is enough.
        said = (told.fact["relation"], told.fact.span, told.fact["other"], told.fact["other_line"])
        by_paper[told.paper.index].setdefault(said, told.fact)
    facts = tuple(tuple(by_paper[index].values()) for index in range(len(standards)))
    return Comparison(facts, groups, _alone(standards, papers, groups))


def _alone(
    standards: Sequence[Standard], papers: Sequence[Paper], groups: Sequence[Sequence[Member]]
) -> tuple[int, ...]:
    met = {member.paper.index for group in groups for member in group}
    if len(papers) > 1 and any(paper.kind in _FOR_ALL for paper in papers):
        met |= {paper.index for paper in papers}
    return tuple(index for index in range(len(standards)) if index not in met)
