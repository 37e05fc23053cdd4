"""What a process that judges the documents of one folder has on its desk, and what it is asked."""

from __future__ import annotations

from pathlib import Path

from lsprotocol.types import Diagnostic

from standards_lint.lsp.completion import Completing
from standards_lint.lsp.diagnostics import diagnostics_of
from standards_lint.lsp.judging import TEXTS, Paper, Papers, name_of
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.opening import Opened
from standards_lint.lsp.papers_named import Named
from standards_lint.lsp.sources import Files
from standards_lint.pipeline import OUT_OF_TIME, fault_report, lint_file
from standards_lint.readers.detect import STANDARD_HEAD
from standards_lint.readers.discover import find_documents, is_document
from standards_lint.records import dataclass


class Desk:
    """One folder, opened; the process stands in it."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.lang = opened.lang
        self.papers = Papers(opened)
        self.files = Files(opened.session)
        self.completing = Completing(opened.session)

    def paper(self, named: Named) -> Paper | None:
        """The judgement on a document; None for one that is not judged."""
        return self.papers.judged(name_of(named.path), named.opened)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a document."""

    diagnostics: list[Diagnostic]
    judged: bool
    """A check of the folder reads it."""


def diagnostics(desk: Desk, named: Named) -> Told:
    """The findings of a document."""
    paper = desk.paper(named)
    if paper is None:
        return Told([], judged=False)
    found = diagnostics_of(paper.judged.report, paper.opened, named.uri, desk.files.sources(), desk.lang)
    return Told(found, judged=True)


def near_diagnostics(desk: Desk, named: Named) -> Told | None:
    """The findings of a long document after an edit inside one of its services; None where all is to be judged."""
    paper = desk.papers.near(name_of(named.path), named.opened)
    if paper is None:
        return None
    found = diagnostics_of(paper.judged.report, paper.opened, named.uri, desk.files.sources(), desk.lang)
    return Told(found, judged=True)


def listed(desk: Desk) -> tuple[str, ...]:
    """Whole paths of the texts that a check of the folder reads."""
    found = find_documents([Path()], lambda path, *, named: not desk.opened.takes(path) and not named)
    return tuple(str(path.absolute()) for path in found.files if path.suffix.lower() in TEXTS)


def of_file(desk: Desk, path: str, uri: str) -> Told:
    """The findings of a document that is not open; it is forgotten again."""
    name = Path(name_of(Path(path)))
    if not desk.opened.takes(name) or not _is_document(name):
        return Told([], judged=False)
    report = lint_file(name, desk.opened.session)
    found = diagnostics_of(report, OpenedText("\n".join(report.lines)), uri, desk.files.sources(), desk.lang)
    return Told(found, judged=True)


def _is_document(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return is_document(str(path), file.read(STANDARD_HEAD))
    except OSError:  # gone in the meantime
        return False


def out_of_time(desk: Desk, named: Named, seconds: int) -> Told:
    """What is told of a document that took too much time, and was given up."""
    report = fault_report(name_of(named.path), OUT_OF_TIME, str(seconds), desk.opened.session)
    found = diagnostics_of(report, OpenedText(named.opened.text), named.uri, desk.files.sources(), desk.lang)
    return Told(found, judged=True)


def closed(desk: Desk, named: Named) -> None:
    """A document is no longer open."""
    desk.papers.closed(name_of(named.path))


def files(desk: Desk) -> tuple[str, ...]:
    """Files and folders beside the documents by which the folder is judged."""
    return tuple(str(path.absolute()) for path in desk.opened.files)
