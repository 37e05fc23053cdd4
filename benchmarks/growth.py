"""What grows with what: time with the length of a document and the number of rules, memory with that of documents.

All of it in this process, by its processor time, so that no start of a program hides anything.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from math import log
from pathlib import Path
from typing import TypeVar

from bench import Bench, Curve, Table
from generated import of_length, standards

from standards_lint.pipeline import Session, lint_bytes, open_session
from standards_lint.triage.select import Selection

_Result = TypeVar("_Result")

_DAY = date(2026, 11, 22)


def length(bench: Bench) -> Iterator[Table]:
    """Time by the number of services; a service is a page of text, less or more."""
    session = open_session(as_of=_DAY)
    rows, curves = [], []
    for form in ("txt", "md", "html"):
        points = []
        for services in bench.sizes((1, 5), (1, 5, 20, 100), (300, 500)):
            data = of_length(services, form).encode()
            seconds, report = _timed(partial(lint_bytes, data, f"a.{form}", session))
            points.append((float(services), seconds))
            rows.append(
                [form, str(services), f"{len(data) / 1000:,.0f} kB", f"{1000 * seconds:,.0f} ms",
                 f"{1000 * seconds / services:.1f} ms", str(len(report.findings))]
            )  # fmt: skip
        curves.append(Curve(form, tuple(points)))
    slopes = ", ".join(f"{curve.name} {slope(curve.points):.2f}" for curve in curves)
    yield Table(
        "length",
        "Length of a document",
        ("form", "services", "size", "time", "a service", "findings"),
        rows,
        (f"Exponent of growth (1 is linear), fitted from five services on: {slopes}.",),
        curves,
        ("services", "seconds"),
    )


def rules(bench: Bench) -> Iterator[Table]:
    """Time by the number of rules."""
    every = open_session(as_of=_DAY)
    codes = [rule.code for rule in every.rules]
    documents = [(text.encode(), name) for name, text in standards(10 if bench.quick else 60)]
    rows = []
    for count in (50, 150, len(codes)):
        session = open_session(as_of=_DAY, selection=Selection(select=tuple(codes[:count])))
        _all(documents, session)  # patterns are compiled at their first use
        seconds, _ = _timed(partial(_all, documents, session))
        rows.append([str(min(count, len(codes))), f"{1000 * seconds / len(documents):.1f} ms"])
    yield Table(
        "rules", "Number of rules", ("rules", "a document"), rows, ("Named patterns are looked for in any case.",)
    )


def memory(bench: Bench) -> Iterator[Table]:
    """Memory of one process that judges document after document, without keeping reports."""
    session = open_session(as_of=_DAY)
    count = bench.sizes((100,), (2_000,), (10_000,))[-1]
    step = count // 10
    rows, points = [], []
    for number, (name, text) in enumerate(standards(count, seed=9), 1):
        lint_bytes(text.encode(), name, session)
        if number % step == 0:
            points.append((float(number), _resident()))
            rows.append([f"{number:,}", f"{points[-1][1]:.1f} MB"])
    yield Table(
        "memory",
        "Memory over many documents",
        ("documents", "memory"),
        rows,
        (f"From the second tenth to the last: {points[-1][1] - points[1][1]:+.1f} MB.",),
        [Curve("memory", tuple(points))],
        ("documents", "megabytes"),
    )


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The exponent of growth that fits best: 1 is linear, 2 square. The first point is left out: it is the base."""
    pairs = [(log(x), log(y)) for x, y in points[1:]] if len(points) > 2 else [(log(x), log(y)) for x, y in points]
    mean_x, mean_y = sum(x for x, _ in pairs) / len(pairs), sum(y for _, y in pairs) / len(pairs)
    return sum((x - mean_x) * (y - mean_y) for x, y in pairs) / sum((x - mean_x) ** 2 for x, _ in pairs)


def _all(documents: Sequence[tuple[bytes, str]], session: Session) -> None:
    for data, name in documents:
        lint_bytes(data, name, session)


def _timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """The least of two runs, in seconds of the processor, and what came of it."""
    least = float("inf")
    for _ in range(2):
        begun = time.process_time()
        result = work()
        least = min(least, time.process_time() - begun)
    return least, result


def _resident() -> float:
    """Megabytes that this process holds now, where the system tells it; else the most it ever held."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
