"""What is told of findings that were set aside: by what, why, by whose approval, until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from standards_lint.model.finding import Text
from standards_lint.model.report import Suppressed
from standards_lint.reporters.printable import one_line

DIRECTIVE = Text("{reason} (arahan di {where})", "{reason} (directive at {where})")
WRITTEN = Text("{reason} (arahan di {where}, ditulis {by})", "{reason} (directive at {where}, written by {by})")
WAIVER = Text("{reason} (disetujui {by} sampai {until}, {where})", "{reason} (approved by {by} until {until}, {where})")
BASELINE = Text("sudah ada sebelumnya, dicatat {reason} ({where})", "was there before, noted {reason} ({where})")
_WORDS = {"waiver": WAIVER, "baseline": BASELINE}

OF_DIRECTIVES = Text("{n} oleh arahan dalam dokumen", "{n} by directives in the document")
OF_WAIVERS = Text("{n} oleh pengecualian yang disetujui", "{n} by approved waivers")
OF_BASELINE = Text("{n} sudah ada dalam baseline", "{n} already in the baseline")
_COUNTED = {"directive": OF_DIRECTIVES, "waiver": OF_WAIVERS, "baseline": OF_BASELINE}


def reason_words(entry: Suppressed, lang: str) -> str:
    """Why a finding is not among the others, on one line."""
    words = (WRITTEN if entry.approver else DIRECTIVE) if entry.by == "directive" else _WORDS.get(entry.by)
    if words is None:
        return one_line(entry.reason)
    told = words.in_(lang).format(reason=entry.reason, where=entry.where, by=entry.approver, until=entry.until)
    return one_line(told)


def reasons_in_short(entries: Iterable[Suppressed], lang: str) -> str:
    """What set findings aside: options and reviewers by their words, the others by their number."""
    numbers: Counter[str] = Counter()
    told: dict[str, None] = {}
    for entry in entries:
        if entry.by in _COUNTED:
            numbers[entry.by] += 1
        else:
            told[one_line(entry.reason)] = None
    counted = [words.in_(lang).format(n=numbers[by]) for by, words in _COUNTED.items() if numbers[by]]
    return ", ".join([*told, *counted])
