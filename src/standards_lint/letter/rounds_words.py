"""The words of the letter of a second round in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Text

TITLE = Text("Lembar catatan hasil penelaahan putaran kedua", "Notes on the second round of a review")
ROUND = Text(
    "Putaran kedua: versi baru dibandingkan dengan versi yang sudah ditelaah. {summary}.",
    "Second round: the new version compared with the one reviewed before. {summary}.",
)
VERSIONS = Text("{old} → {new}", "{old} → {new}")
CHANGED = Text("Layanan dan komponen yang berubah", "Services and components that changed")
OPEN = Text("Catatan yang masih perlu dikerjakan", "Notes that still have to be worked on")
NONE_OPEN = Text(
    "Tidak ada temuan pada versi baru dari aturan yang diterapkan.",
    "The rules applied find nothing in the new version.",
)
DOUBTFUL = Text("Catatan lama yang belum pasti selesai", "Old notes that are not surely settled")
DOUBTFUL_LEAD = Text(
    "Temuan ini tidak muncul lagi, tetapi bagiannya tidak terbaca atau tidak dapat dinilai. Lihat sendiri.",
    "These are no longer found, but their part could not be read or judged. Look for yourself.",
)
SETTLED = Text("Catatan yang sudah selesai", "Notes that are settled")
NONE_SETTLED = Text("Belum ada.", "None yet.")
PLACE_OLD = Text("versi lama: {place}", "old version: {place}")
PLACE_NEW = Text("versi baru: {place}", "new version: {place}")
