"""What an editor offers to do about findings: mend them, set them aside, mend all that can be mended safely.

Editors ask whenever the cursor moves, so the offers cost nothing; what is chosen is tried out (`carried_out`) before
the document is changed. An editor that cannot ask a second time gets everything tried out at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lsprotocol.types import (
    CodeAction,
    CodeActionDisabled,
    CodeActionKind,
    Diagnostic,
    Range,
    TextEdit,
    WorkspaceEdit,
)

from standards_lint.lsp.at_place import findings_in
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.setting_aside import directive
from standards_lint.lsp.trial import Tries
from standards_lint.model.finding import Edit, Finding, Text
from standards_lint.records import dataclass

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.standards-lint"
"""Kind of the action that mends all that is safe, so that users can name it in their settings."""

_READ = Text("{title} (baca hasilnya)", "{title} (read the result)")
_ASIDE = Text(
    "Kesampingkan {code} di sini; alasannya ditulis di belakang “--”",
    "Set {code} aside here; write the reason behind “--”",
)
_ALL = Text("Perbaiki semua yang aman", "Mend all that is safe")
_NOTHING = Text("tidak ada yang dapat diperbaiki dengan aman", "there is nothing that can be mended safely")
_GONE = Text("temuan itu sudah tidak ada", "that finding is gone")
_NOWHERE = Text(
    "tidak ada tempat bagi arahan yang mengenai temuan itu; pakai berkas pengecualian",
    "there is no place for a directive that reaches that finding; use a file of waivers",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor asks for."""

    where: Range
    told: Sequence[Diagnostic] = ()
    """What it shows there."""
    only: tuple[str, ...] = ()
    """Kinds that are wanted; none for all but those that mend everything."""
    twice: bool = True
    """It asks again for the edit of the action that was chosen."""


def actions(tries: Tries, uri: str, asked: Asked, lang: str) -> list[CodeAction]:
    """What can be done about the findings in a stretch of the document with this address."""
    offers = list(_offers(tries, uri, asked, lang))
    return offers if asked.twice else [_at_once(tries, offer, lang) for offer in offers]


def carried_out(tries: Tries, offer: CodeAction) -> WorkspaceEdit | Text:
    """The edit of an offer, or what speaks against it."""
    data: dict[str, Any] = offer.data if isinstance(offer.data, dict) else {}
    uri, opened = str(data.get("uri", "")), tries.paper.opened
    if data.get("do") == "all":
        edits = differences(opened, tries.mended())
        return WorkspaceEdit({uri: edits}) if edits else _NOTHING
    finding = next((f for f in tries.paper.judged.report.findings if _mark(f) == data.get("finding")), None)
    if finding is None:
        return _GONE
    if data.get("do") == "fix" and finding.fix is not None:
        return tries.problem(finding, finding.fix.edits) or _edit(uri, opened, finding.fix.edits)
    aside = directive(finding, opened, tries.paper.judged.standard.format, tries.problem)
    return _NOWHERE if aside is None else _edit(uri, opened, [aside])


def differences(opened: OpenedText, new: str) -> list[TextEdit]:
    """The edits, line by line, that make another text of an open one."""
    from difflib import SequenceMatcher  # most offers are never chosen

    before, after = opened.text.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        TextEdit(Range(opened.at(starts[first]), opened.at(starts[last])), "".join(after[start:end]))
        for tag, first, last, start, end in steps
        if tag != "equal"
    ]


def _offers(tries: Tries, uri: str, asked: Asked, lang: str) -> Iterator[CodeAction]:
    if _wants(asked.only, CodeActionKind.QuickFix.value, by_itself=True):
        for finding, _ in findings_in(tries.paper, asked.where):
            told = [d for d in asked.told if _fingerprint(d) == finding.fingerprint] or None
            data = {"uri": uri, "finding": _mark(finding)}
            fix = finding.fix
            if fix is not None:
                title = fix.title.in_(lang) if fix.safe else _READ.in_(lang).format(title=fix.title.in_(lang))
                yield CodeAction(title, CodeActionKind.QuickFix, told, fix.safe, data={**data, "do": "fix"})
            title = _ASIDE.in_(lang).format(code=finding.code)
            yield CodeAction(title, CodeActionKind.QuickFix, told, data={**data, "do": "aside"})
    safe = any(finding.fix and finding.fix.safe for finding in tries.paper.judged.report.findings)
    if safe and _wants(asked.only, FIX_ALL, by_itself=False):
        yield CodeAction(_ALL.in_(lang), FIX_ALL, data={"uri": uri, "do": "all"})


def _at_once(tries: Tries, offer: CodeAction, lang: str) -> CodeAction:
    done = carried_out(tries, offer)
    if isinstance(done, Text):
        offer.disabled, offer.is_preferred = CodeActionDisabled(done.in_(lang)), None
    else:
        offer.edit = done
    return offer


def _wants(wanted: Sequence[str], kind: str, *, by_itself: bool) -> bool:
    """Whether a kind is asked for, by its name or by one above it."""
    return any(kind == word or kind.startswith(f"{word}.") for word in wanted) if wanted else by_itself


def _edit(uri: str, opened: OpenedText, edits: Iterable[Edit]) -> WorkspaceEdit:
    return WorkspaceEdit(
        {uri: [TextEdit(opened.of_edit(edit), edit.new.replace("\n", opened.line_end)) for edit in edits]}
    )


def _mark(finding: Finding) -> list[object]:
    """Tells the findings of one document apart, in a form that an editor sends back as it was."""
    return [finding.code, finding.span.line, finding.span.column, finding.service]


def _fingerprint(diagnostic: Diagnostic) -> object:
    return diagnostic.data.get("fingerprint") if isinstance(diagnostic.data, dict) else None
