"""The way of a document through the stages to where its time went, for ``--profile-run``."""

from __future__ import annotations

import time
from collections.abc import Sequence

from standards_lint.engine.apart import seconds_by_rule
from standards_lint.extract.assemble import work_out
from standards_lint.extract.passages import furniture_passages
from standards_lint.extract.patterns import seconds_by_pattern
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import RawDocument
from standards_lint.model.fact import Fact
from standards_lint.model.timing import Timing
from standards_lint.packs.spec import Rule


class StageClock:
    """Notes when each stage of one document ends."""

    __slots__ = ("_last", "stages")

    def __init__(self) -> None:
        self.stages: list[tuple[str, float]] = []
        self._last = time.perf_counter()

    def ended(self, stage: str) -> None:
        """The stage that began when the one before ended is over."""
        now = time.perf_counter()
        self.stages.append((stage, now - self._last))
        self._last = now


def timing_of(
    clock: StageClock, raw: RawDocument, facts: Sequence[Fact], rules: Sequence[Rule], knowledge: Knowledge
) -> Timing:
    """Where the time of a document went; named patterns and rules are tried once more, one by one.

    Args:
        clock: What ran while the document was judged.
        raw: What was read.
        facts: What was judged.
        rules: What it was judged by.
        knowledge: What the patterns are from.
    """
    if not raw.readable:
        return Timing(tuple(clock.stages))
    passages = [*work_out(raw, knowledge).passages, *furniture_passages(raw.blocks)]
    return Timing(
        stages=tuple(clock.stages),
        patterns=seconds_by_pattern(passages, knowledge.patterns),
        rules=seconds_by_rule(facts, rules),
    )
