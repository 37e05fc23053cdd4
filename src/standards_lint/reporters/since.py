"""What is told of a run that looked only at changes: what it was compared with, and what it left out."""

from __future__ import annotations

from standards_lint.model.report import Since
from standards_lint.reporters import ci_words, words
from standards_lint.reporters.printable import one_line

UNCHANGED = "unchanged"
"""`Suppressed.by` of a finding that was there before the change that was looked at."""


def since_words(since: Since, lang: str) -> str:
    """``Hanya yang berubah sejak main (0123456789ab) yang diperiksa. 7 dokumen tidak berubah …``."""
    told = ci_words.SINCE.in_(lang).format(ref=one_line(since.ref), base=since.base[:12])
    if not since.unchanged:
        return told
    documents = words.counted(words.DOCUMENTS, since.unchanged, lang)
    return f"{told} {ci_words.UNCHANGED_DOCUMENTS.in_(lang).format(documents=documents)}"


def old_findings_words(n: int, lang: str) -> str:
    """``3 temuan pada bagian yang tidak berubah tidak ditampilkan``."""
    return ci_words.OLD_FINDINGS.in_(lang).format(n=n)


def since_fields(since: Since) -> dict[str, object]:
    """The same for programs."""
    return {"ref": since.ref, "base": since.base, "documents_unchanged": since.unchanged}
