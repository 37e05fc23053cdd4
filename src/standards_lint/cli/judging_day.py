"""The day whose law documents are judged by."""

from __future__ import annotations

from datetime import date

from standards_lint.cli.options import parse_day
from standards_lint.errors import UsageError


def judging_day(as_of: str | None) -> date:
    """The day of ``--as-of``; today without it.

    Raises:
        UsageError: for what is no day, and for one on which the act on public services was not there yet: every rule
            would judge by an act that nobody could know.
    """
    if not as_of:
        return date.today()
    from standards_lint.knowledge.bundle import load_knowledge
    from standards_lint.knowledge.data import national

    day = parse_day(as_of, "--as-of")
    register = load_knowledge(national()).register
    act = register.lookup(register.act)
    if act is not None and act.promulgated and day < date.fromisoformat(act.promulgated):
        raise UsageError(
            f"--as-of {as_of}: {register.written(act.key)} tentang {act.title} baru diundangkan pada "
            f"{act.promulgated}, dan aturan program ini menilai menurut undang-undang itu; pilih hari itu atau "
            "sesudahnya"
        )
    return day
