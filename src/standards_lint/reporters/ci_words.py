"""The words of reports for programs and repositories, in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Text

UNREAD = Text("Dokumen ini tidak dapat diperiksa", "This document could not be checked")
PART_UNREAD = Text("Sebagian dokumen ini tidak dapat diperiksa", "A part of this document could not be checked")
NOT_JUDGED = Text("Tidak dinilai: {reason}", "Not judged: {reason}")
ON_SERVICE = Text("layanan “{name}”", "service “{name}”")
TITLE = Text("Hasil pemeriksaan standar pelayanan", "Check of service standards")
CHECKED = Text("dokumen diperiksa", "document checked")
DOCUMENT = Text("Dokumen", "Document")
KIND = Text("Jenis", "Kind")
RULE = Text("Aturan", "Rule")
NUMBER = Text("Jumlah", "Number")
STATE = Text("Keadaan", "State")
PLACE = Text("Tempat", "Place")
MESSAGE = Text("Temuan", "Finding")
BY_RULE = Text("Menurut aturan", "By rule")
BY_DOCUMENT = Text("Menurut dokumen", "By document")
DETAILS = Text("Rincian {path} ({n} temuan)", "Details of {path} ({n} findings)")
NOT_JUDGED_OF = Text("Tidak dinilai dalam {path} ({n})", "Not judged in {path} ({n})")
CUT = Text(
    "{n} temuan lagi tidak dimuat di sini karena panjang ringkasan terbatas; lihat laporan lengkapnya.",
    "{n} more findings are left out here, since a summary may be only so long; see the full report.",
)
OLD_FINDINGS = Text(
    "{n} temuan pada bagian yang tidak berubah tidak ditampilkan", "{n} findings in unchanged parts are not shown"
)
WEAKENED = Text("Aturan yang dilonggarkan paket", "Rules that a pack makes weaker")
SINCE = Text(
    "Hanya yang berubah sejak {ref} ({base}) yang diperiksa.", "Only what changed since {ref} ({base}) was checked."
)
UNCHANGED = Text("dokumen yang tidak berubah", "documents that did not change")
UNCHANGED_DOCUMENTS = Text(
    "{documents} tidak berubah, jadi tidak diperiksa.", "{documents} did not change, so were not checked."
)
HIDDEN = Text("disembunyikan oleh {by}: {reason}", "suppressed by {by}: {reason}")
HIDDEN_HEADING = Text("Disembunyikan:", "Suppressed:")
BY = {
    "option": Text("pilihan perintah", "an option"),
    "directive": Text("arahan dalam dokumen", "a directive in the document"),
    "waiver": Text("pengecualian", "a waiver"),
    "baseline": Text("daftar temuan lama", "the baseline"),
    "reviewer": Text("penelaah", "a reviewer"),
    "settings": Text("pengaturan", "the settings"),
    "pack": Text("paket aturan", "a rule pack"),
    "unchanged": Text("bagian yang tidak berubah", "unchanged parts"),
}
"""Who suppressed a finding, by `Suppressed.by`."""

VERDICT = {
    "unchecked": Text(
        "Belum selesai: ada dokumen yang tidak dapat diperiksa seluruhnya",
        "Not finished: there are documents that could not be checked in full",
    ),
    "error": Text("Ada kesalahan yang perlu diperbaiki", "There are errors to mend"),
    "warning": Text("Tidak ditemukan kesalahan, tetapi ada peringatan", "No errors were found, but there are warnings"),
    "other": Text(
        "Tidak ditemukan kesalahan atau peringatan; ada hal yang perlu dilihat",
        "No errors or warnings were found; there are matters to look at",
    ),
    "hidden": Text("Tidak ada temuan yang ditampilkan", "No findings are shown"),
    "nothing": Text("Tidak ada temuan dari aturan yang diterapkan", "The rules applied found nothing"),
    "empty": Text("Tidak ada dokumen yang diperiksa", "No document was checked"),
}
"""The verdict on a run, the gravest first."""
