"""What is left of waivers and baselines when all documents were judged: what fits nothing any more.

It is told at the line of the file that says it, as findings of that file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from standards_lint.model.exemption import Baseline, OldFinding, Waiver
from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span
from standards_lint.packs.selectors import CODE, parse_selectors
from standards_lint.records import dataclass
from standards_lint.triage.old_findings import unmet
from standards_lint.triage.places import fits_pattern, path_from
from standards_lint.triage.policies import Policies
from standards_lint.triage.policy import apply_ignore
from standards_lint.triage.terms import Terms
from standards_lint.triage.told import STALE, UNUSED_WAIVER, recognisable, telling
from standards_lint.triage.waivers import covers

_WILD = frozenset("*?")


@dataclass(frozen=True, slots=True)
class Run:
    """What was judged."""

    documents: Sequence[DocumentReport]
    terms: Terms
    policies: Policies
    """What was asked of which document."""
    together: bool
    """Documents were compared with each other too."""
    exists: Callable[[str], bool]
    """Whether there is a file, by its absolute path."""
    lines_of: Callable[[str], Sequence[str]]
    """The lines of a file with waivers or a baseline, by its name on the command line."""

    def judged(self, code: str, path: str) -> bool:
        """Whether a rule was asked of a document."""
        return any(rule.code == code and (self.together or not rule.across) for rule in self.policies.on(path).rules)


def leftovers(run: Run) -> tuple[DocumentReport, ...]:
    """A report on each file of waivers and on the baseline that has something left over, in their order."""
    told: dict[str, list[Finding]] = {}
    for waiver in run.terms.exemptions.waivers:
        if _is_idle(waiver, run):
            said = Text(_waiver_words(waiver, "untuk"), _waiver_words(waiver, "for"))
            told.setdefault(waiver.file, []).append(telling(UNUSED_WAIVER, said, Span(waiver.line), run.terms))
    baseline = run.terms.exemptions.baseline
    if baseline is not None and (gone := stale(run)):
        lines = run.lines_of(baseline.file)
        told[baseline.file] = [
            telling(STALE, _gone_words(path, entries), Span(_line_of(path, lines)), run.terms)
            for path, entries in gone.items()
        ]
    return tuple(_report(file, findings, run) for file, findings in told.items())


def stale(run: Run) -> Mapping[str, tuple[OldFinding, ...]]:
    """What the baseline has and the documents no longer have, by path from the baseline's folder on."""
    baseline = run.terms.exemptions.baseline
    if baseline is None:
        return {}
    judged = {path_from(baseline.folder, document.path): document for document in run.documents}
    found = ((path, tuple(_gone(path, entries, judged, baseline, run))) for path, entries in baseline.documents)
    return {path: entries for path, entries in found if entries}


def _gone(
    path: str,
    entries: Sequence[OldFinding],
    judged: Mapping[str, DocumentReport],
    baseline: Baseline,
    run: Run,
) -> Iterable[OldFinding]:
    document = judged.get(path)
    if document is None:
        return () if run.exists(f"{baseline.folder}/{path}") else entries
    if document.failed:
        return ()
    doubtful = {entry.code for entry in document.not_judged}
    # Whatever set it aside first (an option, a directive, a waiver): it is still there.
    met = [entry.finding for entry in document.suppressed]
    return (e for e in unmet(entries, met) if run.judged(e.code, document.path) and e.code not in doubtful)


def _is_idle(waiver: Waiver, run: Run) -> bool:
    about = [d for d in run.documents if fits_pattern(path_from(waiver.folder, d.path), waiver.documents)]
    if not about:
        plain = not _WILD & set(waiver.documents) and "/" in waiver.documents
        return plain and not run.exists(f"{waiver.folder}/{waiver.documents}")
    codes = _codes(waiver, run.terms)
    if any(document.failed for document in about) or not all(run.judged(code, d.path) for code in codes for d in about):
        return False
    if any(entry.code in codes for document in about for entry in document.not_judged):
        return False
    return not any(covers(waiver, finding) for document in about for finding in _all_of(document))


def _codes(waiver: Waiver, terms: Terms) -> frozenset[str]:
    (selector,) = parse_selectors([waiver.rule])
    if CODE.fullmatch(selector):
        return frozenset({selector})
    return frozenset(rule.code for rule in terms.named_by(selector))


def _all_of(document: DocumentReport) -> Iterator[Finding]:
    yield from document.findings
    yield from (entry.finding for entry in document.suppressed)


def _waiver_words(waiver: Waiver, about: str) -> str:
    return f"{waiver.rule} {about} {waiver.documents}"


def _gone_words(path: str, entries: Sequence[OldFinding]) -> Text:
    codes = ", ".join(dict.fromkeys(entry.code for entry in entries))
    n = sum(entry.count for entry in entries)
    return Text(f"{n} dalam {path} ({codes})", f"{n} in {path} ({codes})")


def _report(file: str, findings: Sequence[Finding], run: Run) -> DocumentReport:
    kept, suppressed, _ = apply_ignore(recognisable(findings), (), run.terms.policy)
    lines = tuple(run.lines_of(file))
    return DocumentReport(file, "", readable=True, findings=kept, suppressed=suppressed, lines=lines)


def _line_of(path: str, lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines, 1) if f'"{path}": [' in line), 1)
