"""The day whose law documents are judged by."""

from __future__ import annotations

from datetime import date

from standards_lint.errors import UsageError
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national


def refuse_too_early(day: date, named: str) -> None:
    """Refuses a day on which the act on public services was not there yet.

    Every rule would judge by an act that nobody could know.

    Args:
        day: The day asked for.
        named: What it was given by, for people: ``--as-of``.

    Raises:
        UsageError: naming the day of the act.
    """
    register = load_knowledge(national()).register
    act = register.lookup(register.act)
    if act is not None and act.promulgated and day < date.fromisoformat(act.promulgated):
        raise UsageError(
            f"{named} {day}: {register.written(act.key)} tentang {act.title} baru diundangkan pada "
            f"{act.promulgated}, dan aturan program ini menilai menurut undang-undang itu; pilih hari itu atau "
            "sesudahnya"
        )
