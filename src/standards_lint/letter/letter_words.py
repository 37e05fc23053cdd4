"""The words of the letter in both languages; what a finding says comes from its rule."""

from __future__ import annotations

from standards_lint.model.finding import Severity, Text

LETTER = "-surat"
"""What the name of a letter has behind that of its document."""

TITLE = (
    Text("LEMBAR CATATAN HASIL PENELAAHAN", "NOTES ON THE REVIEW OF A"),
    Text("STANDAR PELAYANAN", "SERVICE STANDARD"),
)
OFFICE = Text("Instansi", "Office")
DOCUMENT = Text("Dokumen", "Document")
READ_AS = Text("Dibaca sebagai", "Read as")
DAY = Text("Tanggal penelaahan", "Day of the review")
GROUND = Text("Dasar penelaahan", "Law it was reviewed by")
TOOL_HEAD = Text("Alat", "Tool")
NO_OFFICE = Text("(tidak disebut dalam dokumen)", "(not named in the document)")
NO_GROUND = Text("(tidak ada catatan yang bersandar pada peraturan)", "(no note rests on a regulation)")
ABOUT = Text("{law} tentang {title}", "{law} on {title}")
TOOL = Text("standards-lint {version}, paket {packs}", "standards-lint {version}, pack {packs}")
LAW_OF = Text(
    "Diperiksa dengan {tool} menurut hukum yang berlaku pada {as_of}; register peraturan sampai dengan {register}.",
    "Checked with {tool} by the law of {as_of}; register of regulations up to {register}.",
)

VERDICT = Text("Kesimpulan", "Verdict")
NOTES = Text("Catatan per layanan dan komponen", "Notes by service and component")
MATRIX = Text("Kelengkapan komponen", "Components")
UNCHECKED = Text("Yang tidak dinilai", "Not judged")
QUESTIONS = Text("Untuk penelaah", "For the reviewer")
REMARKS = Text("Catatan penelaah", "Notes of the reviewer")

UNREADABLE = Text(
    "Dokumen ini tidak dapat diperiksa; sebabnya disebut pada bagian II. Isinya tidak dinilai.",
    "This document could not be checked; part II says why. Nothing in it was judged.",
)
IN_PART = Text(
    "Dokumen ini tidak seluruhnya dapat diperiksa; yang tidak terbaca disebut pada bagian II atau IV.",
    "This document could not be checked in full; what could not be read is told in part II or IV.",
)
COUNTS = Text("Temuan: {counts}.", "Findings: {counts}.")
COUNTS_FOLDED = Text(
    "Temuan: {counts}; yang sama pada beberapa layanan atau komponen ditulis sekali, seluruhnya {n} catatan.",
    "Findings: {counts}; what holds of several services or components is written once, {n} notes in all.",
)
FIRST = Text("Yang perlu dikerjakan lebih dulu:", "What to do first:")
FIRST_ITEM = Text("Catatan nomor {n} ({where}): {message}", "Note {n} ({where}): {message}")
MORE = Text(
    "Selebihnya, kesalahan dan peringatan yang lain ({n}), pada bagian II.",
    "The other errors and warnings ({n}) are in part II.",
)

NO_NOTES = Text("Tidak ada kesalahan atau peringatan.", "No errors or warnings.")
NO_NOTES_UNREAD = Text(
    "Tidak ada catatan tentang isi, karena isi dokumen tidak dapat diperiksa.",
    "No notes on the content, since it could not be checked.",
)
SERVICE = Text("Layanan: {name}", "Service: {name}")
WHOLE = Text("Dokumen secara keseluruhan", "The document as a whole")
SEVERAL = Text("Beberapa layanan", "Several services")
ALL = Text("Untuk semua layanan", "For all services")
IMPROVEMENTS = Text("Saran penyempurnaan", "Suggestions")
REVIEWS = Text("Perlu dilihat", "To be looked at")
REVIEWS_LEAD = Text(
    "Hal-hal berikut tidak dapat dipastikan program dan perlu dilihat orang.",
    "The program cannot be sure of these; a person must look at them.",
)
PROOF_NOTE = Text(
    "Dasar hukum tanpa keterangan dalam kurung telah dibaca dalam naskah peraturannya; selain itu disebut bagaimana "
    "pasalnya diketahui.",
    "Articles without a remark in brackets were read in the text of the law; for the others it is said how they are "
    "known.",
)

NUMBER = Text("No", "No")
PART = Text("Komponen/bagian", "Component/part")
NOTE = Text("Catatan", "Note")
LAW = Text("Dasar hukum", "Law")
ADVICE = Text("Saran", "Advice")
REPLY = Text("Tanggapan instansi", "Reply of the office")
QUESTION = Text("Pertanyaan", "Question")
CHECKED = Text("Sudah dilihat", "Looked at")
ANSWER = Text("Jawaban penelaah", "Answer of the reviewer")
SERVICE_HEAD = Text("Layanan", "Service")
COMPONENT_HEAD = Text("Komponen", "Component")
HELD = Text("Dimuat", "Present")
COMPONENTS = Text("Beberapa komponen", "Several components")
WEIGHT = {
    Severity.ERROR: Text("Kesalahan", "Error"),
    Severity.WARNING: Text("Peringatan", "Warning"),
    Severity.INFO: Text("Informasi", "Info"),
    Severity.REVIEW: Text("Periksa", "Review"),
}
WRITTEN = Text("Tertulis: “{quote}”", "It says: “{quote}”")
CUT = Text("{words} … (kutipan dipotong)", "{words} … (quote cut)")
ADVICE_BELOW = Text("Lihat baris di bawah", "See the row below")
ADVICE_BELOW_HEAD = Text("Saran untuk catatan nomor {n}", "Advice on note {n}")
OF_CODE = Text("{code}: {advice}", "{code}: {advice}")

LEGEND = Text("Keterangan: {signs}.", "Legend: {signs}.")
ELSEWHERE = Text(
    "Tanda \u2013 berarti tidak dimuat pada uraian layanan itu sendiri; yang dimuat sekali untuk semua layanan atau "
    "tidak dinilai disebut pada bagian IV.",
    "The sign \u2013 says that the text on that service itself does not have it; part IV names what is told once for "
    "all services or was not judged.",
)
NO_MATRIX = Text(
    "Tidak ada layanan yang komponennya dapat dibandingkan dalam dokumen ini.",
    "This document has no service whose components could be compared.",
)
NOT_JUDGED = Text("Aturan yang tidak dapat diterapkan", "Rules that could not be applied")
READING = Text("Catatan pembacaan", "Notes on reading")
SUPPRESSED = Text("Temuan yang tidak ditampilkan", "Findings that are not shown")
SUPPRESSED_LINE = Text("{code} {message} (alasan: {reason})", "{code} {message} (reason: {reason})")
NONE = Text("Tidak ada.", "None.")
NO_QUESTIONS = Text("Tidak ada pertanyaan untuk dokumen ini.", "No questions on this document.")
QUESTIONS_LEAD = Text(
    "Hal-hal ini tidak dapat dinilai program. Beri tanda setelah dilihat sendiri dan tulis jawabannya.",
    "No program can judge these. Tick them off when you have looked yourself, and write the answer.",
)

BLANK = "…" * 8
"""What a person fills in by hand."""
REVIEWER = Text("Penelaah,", "Reviewer,")
STAFF_NUMBER = Text("NIP {blank}", "Staff number {blank}")
PAGE_OF = (Text("Halaman ", "Page "), Text(" dari ", " of "))
