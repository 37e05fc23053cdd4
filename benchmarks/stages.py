"""Where the time goes: each stage's share over generated standards, the slowest patterns and rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from bench import Bench, Table
from generated import standards

from standards_lint.pipeline import lint_bytes, open_session

_SHOWN = 6


def stages(bench: Bench) -> Iterator[Table]:
    """What ``check --profile-run`` tells, over many documents."""
    session = open_session(as_of=date(2026, 11, 22), timed=True)
    documents = list(standards(12 if bench.quick else 200, seed=3))
    sums: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in ("stage", "pattern", "rule")}
    for turn in range(2):  # in the first one patterns are compiled
        for name, text in documents:
            timing = lint_bytes(text.encode(), name, session).timing
            if turn and timing:
                for kind, pairs in zip(sums, (timing.stages, timing.patterns, timing.rules), strict=True):
                    for what, seconds in pairs:
                        sums[kind][what] += seconds
    rows = []
    for kind, found in sums.items():
        whole = sum(found.values())
        longest = list(found.items()) if kind == "stage" else sorted(found.items(), key=lambda pair: -pair[1])[:_SHOWN]
        each = len(documents)
        rows += [[kind, what, f"{1000 * s / each:.2f} ms", f"{s / whole:.0%}"] for what, s in longest]
    yield Table(
        "stages",
        "Stages, slowest patterns and rules",
        ("kind", "name", "a document", "share of its kind"),
        rows,
        ("Patterns are part of *extract*; rules are measured apart, by the reference engine.",),
    )
