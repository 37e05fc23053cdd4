"""Which rules judged, and which weigh otherwise than they say: told, so that silence is never taken for praise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from standards_lint.model.finding import Text
from standards_lint.model.report import Asked, DocumentReport, Reweighed
from standards_lint.reporters import words
from standards_lint.reporters.printable import one_line

_MOST_CODES = 5
"""Rules that are named one by one."""

_PROFILE = Text(
    "menurut profil {profile} ({title}) {rules} aturan menilai, {not_asked} aturan lain tidak ditanyakan",
    "by the profile {profile} ({title}) {rules} rules judged, {not_asked} other rules were not asked",
)
_ALL = Text(
    "menurut profil {profile} ({title}) semua {rules} aturan menilai",
    "by the profile {profile} ({title}) all {rules} rules judged",
)
_SELECTED = Text(
    "menurut pilihan {rules} aturan menilai, {not_asked} aturan lain tidak ditanyakan",
    "by selection {rules} rules judged, {not_asked} other rules were not asked",
)
_ONE = Text("bobot {code} menjadi {now}, semula {own} ({by})", "{code} weighs {now} instead of {own} ({by})")
_SEVERAL = Text("bobot {n} aturan diubah ({by})", "the severity of {n} rules was changed ({by})")


def asked_words(documents: Iterable[DocumentReport], lang: str) -> Iterator[str]:
    """What was asked of documents, each thing once, without a full stop; nothing where all stable rules judged."""
    listed = [document.asked for document in documents if document.is_paper]
    seen = Counter(asked for asked in listed if asked is not None)
    for asked, n in seen.items():
        if asked.not_asked or asked.profile:
            by_profile = _PROFILE if asked.not_asked else _ALL
            text = by_profile if asked.profile else _SELECTED
            some = f"{words.counted(words.DOCUMENTS, n, lang)} " if n < len(listed) else ""
            yield some + text.in_(lang).format(
                profile=asked.profile,
                title=asked.title.in_(lang) if asked.title else "",
                rules=asked.rules,
                not_asked=asked.not_asked,
            )
    yield from dict.fromkeys(_changes((change for asked in seen for change in asked.reweighed), lang))


def asked_fields(asked: Asked) -> dict[str, object]:
    """The same for programs."""
    return {
        "profile": asked.profile,
        "rules": asked.rules,
        "rules_not_asked": asked.not_asked,
        "severities": [
            {"code": one.code, "own": one.own.value, "severity": one.severity.value, "by": one.by}
            for one in asked.reweighed
        ],
    }


def sentence(text: str) -> str:
    """Words as a sentence of their own."""
    return f"{text[:1].upper()}{text[1:]}."


def _changes(changes: Iterable[Reweighed], lang: str) -> Iterator[str]:
    by_whom: dict[str, list[Reweighed]] = defaultdict(list)
    for change in dict.fromkeys(changes):
        by_whom[change.by].append(change)
    for by, several in by_whom.items():
        if len(several) > _MOST_CODES:
            yield _SEVERAL.in_(lang).format(n=len(several), by=one_line(by))
            continue
        for one in several:
            now, own = words.SEVERITY[one.severity].in_(lang), words.SEVERITY[one.own].in_(lang)
            yield _ONE.in_(lang).format(code=one.code, now=now, own=own, by=one_line(by))
