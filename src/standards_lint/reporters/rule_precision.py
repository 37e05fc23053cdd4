"""How a rule did on real documents, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.packs.precision import Counts, Precision
from standards_lint.reporters import explanation_words as words
from standards_lint.reporters.words import DOCUMENTS, counted


def precision_words(precision: Precision, code: str, lang: str) -> str:
    """What is known of a rule's precision: how often it spoke, and how much of that was right."""
    counts = precision.rules.get(code)
    if counts is None:
        return words.UNCOUNTED.in_(lang)
    if not counts.findings:
        return words.SILENT.in_(lang).format(documents=precision.documents)
    reported = words.REPORTED.in_(lang).format(
        documents=precision.documents,
        findings=counts.findings,
        finding="finding" if counts.findings == 1 else "findings",
        on=counted(DOCUMENTS, counts.documents, lang),
    )
    return reported + _read(counts, lang)


def precision_notes(precision: Precision, code: str, lang: str) -> Iterator[str]:
    """How the verdicts of this rule are to be understood, a sentence each."""
    counts = precision.rules.get(code)
    if counts and counts.unfair:
        yield words.UNFAIR.in_(lang)
    if counts and counts.read:
        yield words.CAVEAT.in_(lang)


def _read(counts: Counts, lang: str) -> str:
    if not counts.read:
        return words.UNREAD.in_(lang)
    if counts.findings == 1:
        return words.ONE_READ.in_(lang).format(verdicts=_verdicts(counts, lang).partition(" ")[2])
    frame = words.ALL_READ if counts.read == counts.findings else words.READ
    return frame.in_(lang).format(read=counts.read, verdicts=_verdicts(counts, lang))


def _verdicts(counts: Counts, lang: str) -> str:
    told = {verdict: int(getattr(counts, verdict)) for verdict in words.VERDICTS}
    return ", ".join(words.VERDICTS[verdict].in_(lang).format(n=n) for verdict, n in told.items() if n)


def precision_fields(precision: Precision, code: str, lang: str) -> dict[str, object]:
    """The same for programs: the counts (none for a rule that was not counted) and the sentences."""
    about = {"edition": precision.edition, "day": precision.day, "documents": precision.documents}
    told = precision_words(precision, code, lang)
    counts = precision.rules.get(code)
    if counts is None:
        return {**about, "counts": None, "text": told}
    fields = {
        "findings": counts.findings,
        "documents": counts.documents,
        "read": counts.read,
        **{verdict: int(getattr(counts, verdict)) for verdict in words.VERDICTS},
    }
    return {**about, "counts": fields, "text": told}
