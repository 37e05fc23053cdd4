"""The samples of named patterns, tried as documents are: the tests that a pattern brings along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standards_lint.extract.passage import Passage
from standards_lint.extract.patterns import COMPLAINT_COMPONENT, find_patterns
from standards_lint.knowledge.patterns import EVERYWHERE, NamedPattern
from standards_lint.knowledge.rewriting import rewritten
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText


def failing_samples(patterns: Iterable[NamedPattern]) -> Iterator[str]:
    """A sentence for each sample under ``yes`` that its pattern does not find, and each under ``no`` that it does."""
    for pattern in patterns:
        for component in sorted(pattern.places):
            place = "" if component == EVERYWHERE else component
            for sample in pattern.yes:
                if not _found(pattern, sample, place):
                    yield f"pola “{pattern.name}”: contoh “yes” tidak ditemukannya: “{sample}”"
                elif pattern.write and _found(pattern, rewritten(sample, pattern.write) or sample, place):
                    yield f"pola “{pattern.name}”: contoh “yes” masih ditemukannya sesudah “write”: “{sample}”"
            for sample in pattern.no:
                if _found(pattern, sample, place):
                    yield f"pola “{pattern.name}”: contoh “no” ditemukannya: “{sample}”"


def _found(pattern: NamedPattern, sample: str, component: str) -> bool:
    source = SourceText(sample, (Mark(0, 1, 1),))
    passage = Passage(
        source,
        Block(BlockKind.PARAGRAPH, source),
        service="s1" if component else "",
        component=component,
        complaint=component == COMPLAINT_COMPONENT,
    )
    return bool(find_patterns([passage], [pattern]))
