"""A judged document to the levels that it supports and the number of rules that it satisfies, for ``--levels``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from standards_lint.engine.checkable import checkable
from standards_lint.engine.indicators import Judgement, LevelJudge
from standards_lint.knowledge.data import national
from standards_lint.model.fact import Fact
from standards_lint.model.levels import Levels
from standards_lint.packs.levels import load_evaluations
from standards_lint.packs.spec import Pack


def open_levels(packs: Sequence[Pack]) -> LevelJudge:
    """The evaluations of packs, compiled.

    Raises:
        PackError: if a file of them cannot be read.
    """
    shipped = national()
    # A pack that was not read from a folder has none.
    roots = (shipped if pack.root == str(shipped) else Path(pack.root) for pack in packs if pack.root)
    return LevelJudge([evaluation for root in roots for evaluation in load_evaluations(root)])


def levels_of(
    facts: Sequence[Fact] | None, judgement: Judgement, judge: LevelJudge | None, questions: int
) -> Levels | None:
    """What is told of a document; None where it was not asked for.

    Args:
        facts: What it says; None where it was not read whole, since what seems to be missing may stand in the rest.
        judgement: What became of it under the rules.
        judge: From `open_levels`, where it was asked for.
        questions: Number of questions for the reviewer.
    """
    if judge is None:
        return None
    if facts is None:
        return Levels((), None)
    return Levels(judge.judge(facts, judgement), checkable(judgement, questions))
