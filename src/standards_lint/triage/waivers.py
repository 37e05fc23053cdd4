"""Waivers put into the report: what somebody approved is set aside until its day, and no longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from standards_lint.model.exemption import Waiver
from standards_lint.model.finding import Finding, Text
from standards_lint.model.likeness import normalised
from standards_lint.model.report import Suppressed
from standards_lint.packs.selectors import names, parse_selectors
from standards_lint.triage.places import fits_pattern, path_from
from standards_lint.triage.terms import Terms
from standards_lint.triage.told import ENDING, EXPIRED, telling

BY = "waiver"
"""`Suppressed.by` of what a waiver set aside."""

SOON = timedelta(days=30)
"""Time before the end of a waiver in which it is told that it ends."""


def about_document(waivers: Iterable[Waiver], path: str) -> tuple[Waiver, ...]:
    """The waivers about a document, by its path as the report names it."""
    return tuple(w for w in waivers if fits_pattern(path_from(w.folder, path), w.documents))


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is about a finding of a document that it is about, whatever the day."""
    (selector,) = parse_selectors([waiver.rule])
    return (
        names(selector, finding.code, finding.name)
        and (not waiver.service or normalised(waiver.service) == normalised(finding.service))
        and (not waiver.component or waiver.component == finding.component)
        and (not waiver.quote or normalised(waiver.quote) in normalised(finding.quote))
        and (not waiver.fingerprint or waiver.fingerprint == finding.fingerprint)
    )


def set_aside_by(finding: Finding, waivers: Iterable[Waiver], as_of: date) -> Suppressed | None:
    """The finding as suppressed by the waiver that lasts longest of those that cover it on a day."""
    counting = [waiver for waiver in waivers if as_of <= waiver.until and covers(waiver, finding)]
    if not counting:
        return None
    waiver = max(counting, key=lambda w: w.until)
    reason = f"{waiver.reason} ({waiver.basis})" if waiver.basis else waiver.reason
    return Suppressed(finding, reason, BY, waiver.place, waiver.approver, waiver.until.isoformat())


def on_time(
    kept: Iterable[Finding], suppressed: Sequence[Suppressed], waivers: Sequence[Waiver], terms: Terms
) -> Iterator[Finding]:
    """What is told of waivers that have ended, at each finding that is back, and of those that end soon.

    Args:
        kept: The findings that are reported.
        suppressed: Those that are not.
        waivers: About this document.
        terms: Holds the day.
    """
    for finding in kept:
        ended = [waiver for waiver in waivers if terms.as_of > waiver.until and covers(waiver, finding)]
        if ended:
            waiver = max(ended, key=lambda w: w.until)
            yield telling(EXPIRED, _told(finding.code, waiver), finding.span, terms, quote=finding.quote)
    by_place = {waiver.place: waiver for waiver in waivers}
    for entry in suppressed:
        waiver_ = by_place.get(entry.where) if entry.by == BY else None
        if waiver_ is not None and waiver_.until - terms.as_of <= SOON:
            finding = entry.finding
            yield telling(ENDING, _told(finding.code, waiver_), finding.span, terms, quote=finding.quote)


def _told(code: str, waiver: Waiver) -> Text:
    day = waiver.until.isoformat()
    return Text(
        f"{code} yang disetujui {waiver.approver} ({waiver.place}) berlaku sampai {day}",
        f"{code} approved by {waiver.approver} ({waiver.place}) is good until {day}",
    )
