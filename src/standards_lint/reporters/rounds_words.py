"""The words of a second round in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Text
from standards_lint.model.rounds import Change, Outcome

OUTCOME = {
    Outcome.NEW: Text("baru", "new"),
    Outcome.STILL: Text("masih ada", "still there"),
    Outcome.CHANGED: Text("berubah", "changed"),
    Outcome.UNSURE: Text("tidak pasti", "uncertain"),
    Outcome.RESOLVED: Text("selesai", "resolved"),
}
"""What became of a finding, in front of it."""

EXPLAINED = {
    Outcome.NEW: Text("hanya ada pada versi baru", "in the new version only"),
    Outcome.STILL: Text("kata-katanya sama pada kedua versi", "about the same words in both"),
    Outcome.CHANGED: Text(
        "kata-katanya diubah, tetapi temuannya masih ada di tempat itu", "other words, but the finding stays there"
    ),
    Outcome.UNSURE: Text(
        "tidak muncul lagi, tetapi belum terbukti diperbaiki", "no longer there, but not proved to be mended"
    ),
    Outcome.RESOLVED: Text("tidak ada lagi pada versi baru", "no longer in the new version"),
}

COUNTED = {
    Outcome.RESOLVED: Text("{n} selesai", "{n} resolved"),
    Outcome.STILL: Text("{n} masih ada", "{n} still there"),
    Outcome.CHANGED: Text("{n} berubah", "{n} changed"),
    Outcome.UNSURE: Text("{n} tidak pasti", "{n} uncertain"),
}
"""Old findings in the summary, in this order."""

OLD_FINDINGS = (Text("{n} temuan lama", "{n} old finding"), Text("{n} temuan lama", "{n} old findings"))
NEW_FINDINGS = Text("{n} baru", "{n} new")
SUMMARY = Text("{old}: {counts}; {new}", "{old}: {counts}; {new}")

OLD = Text("lama", "old")
NEW = Text("baru", "new")
VERSIONS = Text("{path} (versi {which}): {taken_for}", "{path} ({which} version): {taken_for}")
CAUTION = Text("Perhatian: {caution}", "Caution: {caution}")
SERVICES = Text("Layanan dan komponen:", "Services and components:")
ADDED = Text("layanan baru (baris {line})", "service added (line {line})")
REMOVED = Text(
    "layanan tidak ditemukan lagi (versi lama baris {line})", "service no longer found (old version line {line})"
)
RENAMED = Text(
    "dianggap layanan yang sama dengan “{name}” pada versi lama", "taken for the service “{name}” of the old version"
)
CHANGES = {
    Change.GAINED: Text("{component} kini ada (baris {new})", "{component} is there now (line {new})"),
    Change.FILLED: Text("{component} kini berisi (baris {new})", "{component} says something now (line {new})"),
    Change.EMPTIED: Text(
        "{component} kini kosong atau hampa (baris {new})", "{component} is empty or hollow now (line {new})"
    ),
    Change.LOST: Text(
        "{component} tidak ditemukan lagi (versi lama baris {old})",
        "{component} is no longer found (old version line {old})",
    ),
}
NO_CHANGES = Text(
    "Layanan dan komponennya sama pada kedua versi.", "Services and components are the same in both versions."
)
NO_FINDINGS = Text(
    "Tidak ada temuan pada kedua versi dari aturan yang diterapkan.",
    "The rules applied found nothing in either version.",
)
COMPONENT = Text("komponen {component}", "component {component}")
SEVERITY_CHANGED = Text("bobot: {old} → {new}", "severity: {old} → {new}")
SERVICE_BEFORE = Text("pada versi lama di: {service}", "in the old version at: {service}")
MESSAGE_BEFORE = Text("semula: {message}", "before: {message}")
REASON = Text("Alasan: {reason}", "Reason: {reason}")
NOT_JUDGED = Text("Tidak dinilai pada versi {which}:", "Not judged in the {which} version:")
NOTES = Text("Catatan pembacaan versi {which}:", "Notes on reading the {which} version:")
SUPPRESSED = Text(
    "{n} temuan disembunyikan pada versi {which} ({reasons})",
    "{n} findings suppressed in the {which} version ({reasons})",
)
NOT_PRAISE = Text(
    "“Selesai” berarti aturan yang sama tidak menemukannya lagi; bahwa isinya sudah benar, tidak dinilai.",
    "“Resolved” means that the same rules no longer find it; whether what stands there is right was not judged.",
)

PAGE = {
    "title": Text("Perbandingan dua versi", "Two versions compared"),
    "old": Text("Versi lama", "Old version"),
    "new": Text("Versi baru", "New version"),
    "overview": Text("Ringkasan per layanan", "Overview by service"),
    "service": Text("Layanan", "Service"),
    "components": Text("Perubahan layanan dan komponen", "Services and components changed"),
    "findings": Text("Temuan", "Findings"),
    "advice": Text("Saran", "Advice"),
    "basis": Text("Dasar", "Law"),
    "why": Text("Mengapa", "Why"),
    "reason": Text("Alasan", "Reason"),
    "none": Text("tidak ada", "none"),
    "resolved_ones": Text("{n} temuan selesai", "{n} findings resolved"),
    "legend": Text("Arti tanda", "What the marks mean"),
    "not_judged": Text("Tidak dinilai", "Not judged"),
    "notes": Text("Catatan pembacaan", "Notes on reading"),
    "suppressed": Text("Disembunyikan", "Suppressed"),
    "skip": Text("Langsung ke temuan", "Skip to the findings"),
    "to_top": Text("Ke atas", "To the top"),
}
"""The words of the page, under the names that the template uses."""
