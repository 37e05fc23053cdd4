"""Why a finding that only one version has may say nothing about what was mended or spoilt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.rounds import FollowedService
from standards_lint.model.standard import ALL_SERVICES, Form, Kind, State
from standards_lint.records import dataclass

UNREAD = Text("versi baru tidak dapat dibaca", "the new version could not be read")
UNREAD_PART = Text(
    "sebagian versi baru tidak terbaca, jadi kata-katanya mungkin masih ada di sana",
    "a part of the new version was not read, so the words may still stand there",
)
NOT_JUDGED = Text("tidak dinilai pada versi baru: {reason}", "not judged in the new version: {reason}")
OTHER_KIND = Text(
    "versi baru dibaca sebagai jenis dokumen lain, yang dinilai dengan aturan lain",
    "the new version was read as another kind of document, which is judged by other rules",
)
LESS_DUE = Text(
    "versi baru tidak lagi dibaca sebagai standar penuh, jadi lebih sedikit yang dituntut darinya",
    "the new version is no longer read as a full standard, so less is demanded of it",
)
OTHER_DOCUMENT = Text(
    "kedua berkas tidak mempunyai layanan yang sama, jadi mungkin bukan versi dari satu dokumen",
    "the files have no service in common, so they may be no versions of one document",
)
NO_SERVICE = Text("layanannya tidak ditemukan lagi pada versi baru", "its service was not found in the new version")
NO_COMPONENT = Text(
    "komponennya tidak ditemukan lagi, atau kosong, pada versi baru",
    "its component was not found in the new version, or stands empty there",
)
SET_ASIDE = Text(
    "pada versi baru temuan ini dikesampingkan, bukan diperbaiki: {reason}",
    "in the new version this finding was set aside, not mended: {reason}",
)
OLD_SET_ASIDE = Text(
    "bukan hal baru: pada versi lama temuan ini dikesampingkan ({reason})",
    "not new: in the old version this finding was set aside ({reason})",
)
OLD_UNREAD = Text(
    "mungkin bukan hal baru: versi lama tidak terbaca seluruhnya",
    "perhaps not new: the old version was not read in full",
)
OLD_NOT_JUDGED = Text(
    "mungkin bukan hal baru: tidak dinilai pada versi lama ({reason})",
    "perhaps not new: not judged in the old version ({reason})",
)


@dataclass(frozen=True, slots=True)
class Doubts:
    """What is known of both versions beside their findings."""

    old: DocumentReport
    new: DocumentReport
    by_old_name: Mapping[str, FollowedService]
    names: Mapping[str, str]
    """Name of a service in the old version → its name in the new one."""

    def of_gone(self, finding: Finding) -> Text | None:
        """Why a finding that the new version does not have is not proved to be mended; None where it is."""
        if not self.new.readable:
            return UNREAD
        if self.new.failed:
            return UNREAD_PART
        if nothing_in_common(self.by_old_name.values(), self.new):
            return OTHER_DOCUMENT
        name = self.names.get(finding.service, finding.service)
        aside = _set_aside(self.new, finding, name)
        if aside is not None:
            return _with(SET_ASIDE, aside)
        reason = _not_judged(self.new, finding.code, name)
        if reason is not None:
            return _with(NOT_JUDGED, reason)
        return self._other_document(finding) or self._gone_place(finding)

    def of_come(self, finding: Finding, old_name: str) -> Text | None:
        """Why a finding that the old version does not have may be none of the new one's making.

        Args:
            finding: Of the new version.
            old_name: Name of its service in the old version.
        """
        if self.old.failed or not self.old.readable:
            return OLD_UNREAD
        aside = _set_aside(self.old, finding, old_name)
        if aside is not None:
            return _with(OLD_SET_ASIDE, aside)
        reason = _not_judged(self.old, finding.code, old_name)
        return None if reason is None else _with(OLD_NOT_JUDGED, reason)

    def _other_document(self, finding: Finding) -> Text | None:
        if not self.old.readable:
            return None  # what was said of it was that it could not be read
        if self.old.kind != self.new.kind and self.old.kind != Kind.BUKAN_STANDAR:
            return OTHER_KIND
        if self.old.form == Form.PENUH and self.new.form != Form.PENUH and not finding.quote:
            return LESS_DUE
        return None

    def _gone_place(self, finding: Finding) -> Text | None:
        """The words of the finding went with the service or the component around them."""
        followed = self.by_old_name.get(finding.service)
        if followed is None:
            return None
        if followed.new is None:
            return NO_SERVICE
        if not finding.component or not finding.quote:
            return None
        held = [component for component in followed.new.components if component.id == finding.component]
        says_something = any(component.state != State.KOSONG for component in held)
        had = followed.old is not None and any(c.id == finding.component for c in followed.old.components)
        return NO_COMPONENT if had and not says_something else None


def nothing_in_common(services: Iterable[FollowedService], new: DocumentReport) -> bool:
    """Both versions have services, and none of them is the same.

    Args:
        services: Those of the old version.
        new: The report on the new one.
    """
    followed = tuple(services)
    return bool(followed and new.services) and all(service.new is None for service in followed)


def _not_judged(document: DocumentReport, code: str, service: str) -> Text | None:
    """Why a rule was not judged on a service."""
    everywhere = ("", ALL_SERVICES)
    for entry in document.not_judged:
        if entry.code == code and (entry.service == service or entry.service in everywhere or service in everywhere):
            return entry.reason
    return None


def _set_aside(document: DocumentReport, finding: Finding, service: str) -> Text | None:
    """Why a version sets aside what the other one reports of the same component."""
    place = finding.code, service, finding.component
    for entry in document.suppressed:
        if (entry.finding.code, entry.finding.service, entry.finding.component) == place:
            return Text(entry.reason, entry.reason)
    return None


def _with(text: Text, reason: Text) -> Text:
    return Text(text.id.replace("{reason}", reason.id), text.en.replace("{reason}", reason.en))
