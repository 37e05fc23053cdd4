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
    from standards_lint.knowledge.data import load_yaml, national
    from standards_lint.knowledge.register import load_register

    day = parse_day(as_of, "--as-of")
    key = str(load_yaml(national() / "knowledge" / "berlaku.yaml")["undang_undang"])
    act = load_register(national() / "knowledge").lookup(key)
    if act is not None and act.promulgated and day < date.fromisoformat(act.promulgated):
        raise UsageError(
            f"--as-of {as_of}: {key} tentang {act.title} baru diundangkan pada {act.promulgated}, dan aturan program "
            "ini menilai menurut undang-undang itu; pilih hari itu atau sesudahnya"
        )
    return day
