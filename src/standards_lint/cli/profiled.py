"""``--profile-run``: where the time of a run went, told on standard error beside the report."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_note
from standards_lint.cli.options import CheckFormat
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.cli.options import Form, Lang
    from standards_lint.model.report import Report

ProfileRun = Annotated[
    bool,
    typer.Option(
        "--profile-run",
        help="Sebutkan pula, pada keluaran galat, ke mana waktunya: tiap tahap, dokumen, pola, dan aturan yang paling "
        "lama.",
    ),
]

_OF_REPORTS = (CheckFormat.DOCX, CheckFormat.PDF, CheckFormat.SURAT)


def refuse_profile(form: Form, *, fixing: bool) -> None:
    """Refuses to tell of the time of runs that do more than judge.

    Raises:
        UsageError: for copies of the documents, letters and fixes.
    """
    if fixing or form in _OF_REPORTS:
        raise UsageError("--profile-run hanya untuk laporan biasa; jalankan tanpa --fix, --diff, dan --format salinan")


def since_start() -> float:
    """Seconds of the processor since the program began; what came before `check` cannot be seen by the clock."""
    return time.process_time()


def tell_run_times(report: Report, opening: float, lang: Lang) -> None:
    """Tells where the time went.

    Args:
        report: Of a session that is `timed`.
        opening: Seconds until the first document.
        lang: Of the table.
    """
    from standards_lint.reporters.run_times import render_run_times

    write_note(render_run_times(report, opening, lang=lang))
