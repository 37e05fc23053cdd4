"""The reports on two versions of a document to what became of each finding, service and component."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.knowledge.namesake_words import NamesakeWords
from standards_lint.model.finding import Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.rounds import Followed, FollowedService, Outcome, Rounds
from standards_lint.rounds.doubts import Doubts, nothing_in_common
from standards_lint.rounds.findings import Pairs, pair_findings
from standards_lint.rounds.services import follow_services

OLD_UNREAD = Text(
    "Versi lama tidak terbaca seluruhnya: temuan “baru” mungkin sudah ada di sana.",
    "The old version was not read in full: “new” findings may have been there.",
)
NEW_UNREAD = Text(
    "Versi baru tidak terbaca seluruhnya: temuan yang tidak muncul lagi tidak dianggap selesai.",
    "The new version was not read in full: findings that are no longer there do not count as resolved.",
)
OTHER_KIND = Text(
    "Kedua versi dibaca sebagai jenis dokumen yang berbeda, jadi aturan yang menilainya tidak sama.",
    "The versions were read as different kinds of documents, so they were not judged by the same rules.",
)
NO_COMMON_SERVICE = Text(
    "Tidak ada layanan yang terdapat dalam kedua berkas; pastikan keduanya versi dari dokumen yang sama.",
    "The files have no service in common; make sure that they are versions of the same document.",
)


def follow(old: DocumentReport, new: DocumentReport, words: NamesakeWords) -> Rounds:
    """What became of the findings on the old version.

    Args:
        old: The report on it.
        new: The report on the new version, judged by the same law and the same rules.
        words: Which words of a name do not tell services apart.
    """
    services = follow_services(old.services, new.services, words)
    both = [(s.old.name, s.new.name) for s in services if s.old is not None and s.new is not None]
    to_old = {new_name: old_name for old_name, new_name in both}
    pairs = pair_findings(old.findings, new.findings, to_old)
    # Of a name that stands twice the one that is still there counts.
    by_old_name = {s.old.name: s for s in sorted(services, key=lambda s: s.new is not None) if s.old is not None}
    doubts = Doubts(old, new, by_old_name, dict(both))
    followed = tuple(sorted(_followed(pairs, doubts, to_old), key=_order))
    return Rounds(old, new, services, followed, tuple(_cautions(old, new, services)))


def _followed(pairs: Pairs, doubts: Doubts, to_old: dict[str, str]) -> Iterator[Followed]:
    for outcome, both in ((Outcome.STILL, pairs.same), (Outcome.CHANGED, pairs.changed)):
        for old, new in both:
            before = doubts.names.get(old.service, old.service)
            yield Followed(outcome, old, new, new.service, moved_from=None if before == new.service else before)
    for finding in pairs.gone:
        reason = doubts.of_gone(finding)
        service = doubts.names.get(finding.service, finding.service)
        yield Followed(Outcome.UNSURE if reason else Outcome.RESOLVED, finding, None, service, reason)
    for finding in pairs.come:
        old_name = to_old.get(finding.service, finding.service)
        yield Followed(Outcome.NEW, None, finding, finding.service, doubts.of_come(finding, old_name))


def _order(followed: Followed) -> tuple[object, ...]:
    """New ones first and mended ones last, each by place; the codes make the order the same every time."""
    shown = followed.shown
    return list(Outcome).index(followed.outcome), shown.span.line, shown.span.column, shown.code, shown.message.id


def _cautions(old: DocumentReport, new: DocumentReport, services: Sequence[FollowedService]) -> Iterator[Text]:
    if old.failed or not old.readable:
        yield OLD_UNREAD
    if new.failed or not new.readable:
        yield NEW_UNREAD
    if old.kind and new.kind and old.kind != new.kind:
        yield OTHER_KIND
    if nothing_in_common((service for service in services if service.old is not None), new):
        yield NO_COMMON_SERVICE
