"""The day whose law documents are judged by."""

from __future__ import annotations

from datetime import date

from standards_lint.cli.options import parse_day


def judging_day(as_of: str | None) -> date:
    """The day of ``--as-of``; today without it.

    Raises:
        UsageError: for what is no day, and for one on which the act on public services was not there yet: every rule
            would judge by an act that nobody could know.
    """
    if not as_of:
        return date.today()
    from standards_lint.opening.day import refuse_too_early

    day = parse_day(as_of, "--as-of")
    refuse_too_early(day, "--as-of")
    return day
