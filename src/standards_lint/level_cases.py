"""The cases of a pack's evaluations (``jenjang/``): which level a document supports, by the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from standards_lint.example_documents import example_file, render_example
from standards_lint.packs.levels import LevelCase
from standards_lint.packs.spec import Pack
from standards_lint.pipeline import Session, judge_bytes
from standards_lint.supported import open_levels
from standards_lint.testing import ExampleResult, examples_session


def run_level_cases(pack: Pack, *, engine: str = "auto") -> Iterator[ExampleResult]:
    """Runs the cases of a pack's evaluations: which level a document supports.

    Args:
        pack: The pack.
        engine: ``auto``, ``durable`` or ``python``.
    """
    judge = open_levels([pack])
    cases = [
        (indicator, case) for spec in judge.evaluations for indicator in spec.indicators for case in indicator.cases
    ]
    session = replace(examples_session(pack, engine), levels=judge) if cases else None
    for indicator, case in cases:
        assert session is not None  # there are cases
        yield _run_level_case(indicator.code, case, pack, session)


def _run_level_case(code: str, case: LevelCase, pack: Pack, session: Session) -> ExampleResult:
    example = case.example
    if example.as_of:
        session = replace(session, as_of=date.fromisoformat(example.as_of))
    document = render_example(example, pack)
    levels = judge_bytes(example_file(document, example), f"contoh.{example.format}", session).report.levels
    told = [one for evaluation in levels.evaluations for one in evaluation.indicators] if levels else []
    found = [one for one in told if one.code == code]
    return ExampleResult(
        rule=code,
        name=example.name,
        expected=(f"tingkat {case.level}",),
        got=tuple(f"tingkat {one.level}" for one in found),
        messages=tuple(f"belum terlihat: {name.id}" for one in found for name in one.lacking),
        document=document,
    )
