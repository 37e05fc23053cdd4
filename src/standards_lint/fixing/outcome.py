"""Whether a mended document is better than it was: the findings are gone, none came, and it is understood as before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from standards_lint.fixing.apply import Applied
from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport
from standards_lint.readers.surface import Surface
from standards_lint.records import dataclass

_STILL = Text("temuan {code} masih ada sesudahnya", "{code} would still be found")
_NEW = Text("timbul temuan baru: {codes}", "something new would be found: {codes}")
_OTHERWISE = Text("dokumen lalu dipahami lain", "the document would be understood otherwise")


@dataclass(frozen=True, slots=True)
class Trial:
    """Fixes that were applied to a document."""

    text: str
    """As it was."""
    applied: Applied
    batch: tuple[Finding, ...]
    """Whose fixes were applied."""
    before: DocumentReport
    after: DocumentReport


def problem_of(trial: Trial) -> Text | None:
    """What speaks against keeping the result; None where nothing does."""
    still = next(_still_there(trial), None)
    if still is not None:
        return Text(_STILL.id.format(code=still), _STILL.en.format(code=still))
    new = ", ".join(_new(trial))
    if new:
        return Text(_NEW.id.format(codes=new), _NEW.en.format(codes=new))
    return None if _understood(trial) else _OTHERWISE


def _still_there(trial: Trial) -> Iterator[str]:
    """Codes of the findings that were to be mended and stand where they stood."""
    old, new = Surface(trial.text), Surface(trial.applied.text)
    found = {(f.code, f.service, f.span.line, f.span.column) for f in trial.after.findings}
    for finding in trial.batch:
        start = old.line_ranges[min(finding.span.line, len(old.line_ranges)) - 1][0] + finding.span.column - 1
        if (finding.code, finding.service, *new.position(trial.applied.moved(start))) in found:
            yield finding.code


def _new(trial: Trial) -> list[str]:
    """Codes that are found more often than before, what lines that were put in leave open left aside."""
    inserted = set(_inserted_lines(trial))
    before = Counter(finding.code for finding in trial.before.findings)
    after = Counter(finding.code for finding in trial.after.findings if finding.span.line not in inserted)
    return sorted(code for code, count in after.items() if count > before[code])


def _inserted_lines(trial: Trial) -> Iterator[int]:
    surface, shift = Surface(trial.applied.text), 0
    for start, end, length in trial.applied.changes:
        if start == end and trial.applied.text[start + shift : start + shift + length].endswith(("\n", "\r")):
            first, _ = surface.position(start + shift)
            last, _ = surface.position(start + shift + length - 1)
            yield from range(first, last + 1)
        shift += length - (end - start)


def _understood(trial: Trial) -> bool:
    """Kind and services are those of before, and no service has lost a component."""
    before, after = trial.before, trial.after
    if (before.kind, before.readable, before.n_services) != (after.kind, after.readable, after.n_services):
        return False
    if after.failed and not before.failed:
        return False
    had = [{component.id for component in row.components} for row in before.services]
    has = [{component.id for component in row.components} for row in after.services]
    return len(had) == len(has) and all(one <= other for one, other in zip(had, has, strict=True))
