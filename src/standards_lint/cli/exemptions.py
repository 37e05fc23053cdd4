"""Waivers and baselines on the command line, shared by the commands that judge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_error
from standards_lint.cli.exit_codes import CLEAN, FINDINGS

if TYPE_CHECKING:
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session
    from standards_lint.triage.leftovers import Run

Waivers = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="BERKAS",
        help="Temuan yang dikecualikan dengan persetujuan (YAML); boleh lebih dari satu. Temuannya tetap disebut.",
    ),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(metavar="BERKAS", help="Temuan lama (JSON, dari “baseline create”); hanya temuan baru yang dihitung."),
]
FailOnStale = Annotated[
    bool,
    typer.Option("--fail-on-stale", help="Kode keluar 1 pula bila isi --baseline ada yang sudah tidak terpakai."),
]


def with_leftovers(report: Report, session: Session) -> Report:
    """The report with what is told of the files of waivers and the baseline behind the documents."""
    return replace(report, documents=(*report.documents, *_leftovers(report, session)))


def tell_leftovers(report: Report, session: Session) -> Report:
    """The same, told on standard error too, for results that have no place for it."""
    found = _leftovers(report, session)
    for document in found:
        for finding in document.findings:
            write_error(f"{document.path}:{finding.span.line}: {finding.message.id}")
    return replace(report, documents=(*report.documents, *found))


def code_with_stale(code: int, report: Report, *, fail_on_stale: bool) -> int:
    """The exit code, raised from 0 to 1 where the baseline has something left over and that is to fail."""
    from standards_lint.triage.told import STALE

    found = any(finding.code == STALE for document in report.documents for finding in document.findings)
    return FINDINGS if code == CLEAN and fail_on_stale and found else code


def run_of(report: Report, session: Session) -> Run:
    """What was judged, for what is left over."""
    from standards_lint.triage.leftovers import Run

    return Run(report.documents, session.terms_on("."), session.policies, report.compared is not None, _exists, _lines)


def _leftovers(report: Report, session: Session) -> tuple[DocumentReport, ...]:
    from standards_lint.model.exemption import NO_EXEMPTIONS

    if session.exemptions == NO_EXEMPTIONS:
        return ()
    from standards_lint.triage.leftovers import leftovers

    return leftovers(run_of(report, session))


def _exists(path: str) -> bool:
    return Path(path).exists()


def _lines(file: str) -> tuple[str, ...]:
    return tuple(Path(file).read_text(encoding="utf-8-sig", errors="replace").splitlines())
