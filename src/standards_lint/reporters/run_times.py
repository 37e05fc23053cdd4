"""Where the time of a run went, as a table for people: stages, slowest documents, patterns and rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from standards_lint.model.finding import Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.timing import Seconds, Timing

SHOWN = 10
"""Most lines of a list."""

_STAGES = {
    "open": Text("membuka program dan paket", "opening the program and packs"),
    "read": Text("membaca berkas", "reading the file"),
    "extract": Text("memahami isi", "understanding the content"),
    "facts": Text("menyusun fakta", "making facts"),
    "judge": Text("mencocokkan aturan", "matching the rules"),
    "triage": Text("memilah temuan", "sorting out the findings"),
}
_TITLE = Text("Waktu tiap tahap, seluruh dokumen (ms, bagian)", "Time of each stage, all documents (ms, share)")
_OPENED = Text(
    "“membuka program dan paket” dihitung sekali, sebelum dokumen pertama.",
    "“opening the program and packs” is counted once, before the first document.",
)
_DOCUMENTS = Text("Dokumen paling lama (ms)", "Slowest documents (ms)")
_PATTERNS = Text("Pola teks paling lama, seluruh dokumen (ms)", "Slowest text patterns, all documents (ms)")
_RULES = Text("Aturan paling lama, seluruh dokumen (ms)", "Slowest rules, all documents (ms)")
_APART = Text(
    "Pola dan aturan diukur sekali lagi satu per satu, aturan dengan mesin acuan; waktunya tidak termasuk di atas.",
    "Patterns and rules were measured once more one by one, rules by the reference engine; not part of the above.",
)
_UNTIMED = Text(
    "{n} dokumen tanpa waktu tahap: tidak dapat dinilai.", "{n} documents have no times: they could not be judged."
)


def render_run_times(report: Report, opening: float, *, lang: str = "id") -> str:
    """The table.

    Args:
        report: Of a session that is `timed`.
        opening: Seconds from the start of the program to the first document.
        lang: ``id`` or ``en``.
    """
    timed = [document for document in report.documents if document.timing]
    times = [document.timing for document in timed if document.timing]
    stages = (("open", opening), *_summed(timing.stages for timing in times))
    named = [(_STAGES[name].in_(lang), seconds) for name, seconds in stages]
    left = sum(document.is_paper for document in report.documents) - len(timed)
    return "\n".join(
        [
            *_stages(_TITLE.in_(lang), named),
            _OPENED.in_(lang),
            *([_UNTIMED.in_(lang).format(n=left)] if left > 0 else ()),
            *_listed(_DOCUMENTS.in_(lang), _by_document(timed)),
            *_listed(_PATTERNS.in_(lang), _longest(timing.patterns for timing in times)),
            *_listed(_RULES.in_(lang), _longest(timing.rules for timing in times)),
            *([_APART.in_(lang)] if any(timing.rules for timing in times) else ()),
            "",
        ]
    )


def _summed(lists: Iterable[Seconds]) -> Seconds:
    """Sums by name, in the order in which the names come first."""
    found: dict[str, float] = defaultdict(float)
    for pairs in lists:
        for name, seconds in pairs:
            found[name] += seconds
    return tuple(found.items())


def _longest(lists: Iterable[Seconds]) -> Seconds:
    return tuple(sorted(_summed(lists), key=lambda pair: (-pair[1], pair[0])))


def _by_document(documents: Sequence[DocumentReport]) -> Seconds:
    pairs = ((document.path, _of(document.timing)) for document in documents)
    return tuple(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))


def _of(timing: Timing | None) -> float:
    return timing.seconds if timing else 0.0


def _stages(title: str, pairs: Sequence[tuple[str, float]]) -> list[str]:
    whole = sum(seconds for _, seconds in pairs) or 1.0
    width = max(len(name) for name, _ in pairs)
    return [title, *(f"  {name:<{width}}  {1000 * s:>9.1f}  {s / whole:>4.0%}" for name, s in pairs)]


def _listed(title: str, pairs: Seconds) -> list[str]:
    if not pairs:
        return []
    return ["", title, *(f"  {1000 * seconds:>9.1f}  {name}" for name, seconds in islice(pairs, SHOWN))]
