"""A directive that sets a finding aside, put where it reaches it. The reason is left to whoever writes.

A directive without a reason does not count, and the program says so (PCL002): nothing is set aside by one click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from standards_lint.lsp.opened_text import OpenedText
from standards_lint.model.finding import Edit, Finding, Text
from standards_lint.triage.directive_words import NAME, Reach

_TRIED = "alasan yang akan ditulis"
"""Stands for the reason while a place is tried."""

_MARKS = {"html": ("<!-- ", " -->"), "md": ("<!-- ", " -->"), "yaml": ("# ", ""), "txt": ("", "")}
"""Format → what makes a comment of words."""

Tried = Callable[[Finding, list[Edit]], Text | None]


def directive(finding: Finding, opened: OpenedText, form: str, tried: Tried) -> Edit | None:
    """The edit that writes the directive, without its reason; None where no place reaches the finding.

    Args:
        finding: What is to be set aside.
        opened: The document.
        form: Its format.
        tried: Says what speaks against edits (`trial.Tries.problem`).
    """
    if form not in _MARKS:
        return None
    for place in _places(finding, opened, form):
        if tried(finding, [place(_TRIED)]) is None:
            return place("")
    return None


def _places(finding: Finding, opened: OpenedText, form: str) -> Iterator[Callable[[str], Edit]]:
    """Where a directive may stand: above the line, in the line, for the whole file."""
    begin, end = _MARKS[form]
    line = finding.span.line
    words = opened.line(line)
    indent = words[: len(words) - len(words.lstrip())]

    def told(reach: Reach, reason: str) -> str:
        return f"{begin}{NAME}: {reach.value} {finding.code} -- {reason}{end}"

    def inserted(line: int, column: int, text: str) -> Edit:
        return Edit(line, column, line, column, "", text)

    if form == "md" and words.lstrip().startswith("|"):  # a line of its own would end the table
        cell = words.rstrip().rfind("|")
        yield lambda reason: inserted(line, cell + 1, f"{told(Reach.BLOCK, reason)} ")
    else:
        yield lambda reason: inserted(line, 1, f"{indent}{told(Reach.BLOCK, reason)}\n")
    if form in ("md", "html"):
        yield lambda reason: inserted(line, len(words.rstrip()) + 1, f" {told(Reach.BLOCK, reason)}")
    yield lambda reason: inserted(1, 1, f"{told(Reach.FILE, reason)}\n" + ("\n" if form == "md" else ""))
