"""The words of the workbook in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Text

SUMMARY = Text("Ringkasan", "Summary")
OFFICES = Text("Per instansi", "By office")
MATRIX = Text("Matriks", "Matrix")
FINDINGS = Text("Temuan", "Findings")
UNCHECKED = Text("Tidak dinilai", "Not judged")
CHECKLIST = Text("Untuk penelaah", "For the reviewer")

LEVELS = Text("Jenjang", "Levels")
REQUIREMENTS = Text("Persyaratan", "Requirements")

DOCUMENT = Text("Dokumen", "Document")
OFFICE = Text("Instansi", "Office")
NO_OFFICE = Text("(tidak disebut)", "(not named)")
KIND = Text("Dibaca sebagai", "Read as")
STANDING = Text("Kesimpulan", "Verdict")
SERVICES = Text("Layanan", "Services")
DOCUMENTS = Text("Dokumen", "Documents")
SERVICE = Text("Layanan", "Service")
COMPONENT = Text("Komponen", "Component")
HELD = Text("Dimuat", "Present")
SEVERITY = Text("Bobot", "Severity")
CODE = Text("Kode", "Code")
LINE = Text("Baris", "Line")
WHERE = Text("Letak", "Place")
MESSAGE = Text("Temuan", "Finding")
QUOTE = Text("Tertulis", "It says")
ADVICE = Text("Saran", "Advice")
SOURCE = Text("Asal aturan", "Where the rule is from")
LAW = Text("Dasar", "Law")
REASON = Text("Alasan", "Reason")
QUESTION = Text("Pertanyaan", "Question")
ANSWER = Text("Jawaban penelaah", "Answer of the reviewer")
FOLLOW_UP = Text("Tindak lanjut", "Follow-up")
EVALUATION = Text("Evaluasi", "Evaluation")
INDICATOR = Text("Indikator", "Indicator")
LEVEL = Text("Didukung sampai tingkat", "Supported up to level")
HIGHEST = Text("Tingkat tertinggi", "Highest level")
LEVEL_WORDS = Text("Bunyi tingkat itu", "Words of that level")
LACKING = Text("Belum terlihat untuk tingkat berikutnya", "Not shown, for the next level")
UNSEEN = Text("Tidak dapat dilihat dari dokumen", "No document can show")
EVIDENCE = Text("Bukti yang diminta", "Evidence asked for")
CAUTION = Text("Perhatikan", "Mind")
MET = Text("Terpenuhi (tanpa temuan)", "Met (nothing found)")
JUDGED = Text("Aturan yang dinilai", "Rules judged")
WITH_FINDINGS = Text("Dengan temuan", "With findings")
TO_LOOK_AT = Text("Perlu dilihat orang", "For a person to look at")
MEANING = Text("Artinya", "Meaning")
SUPPRESSED = Text("disembunyikan: {reason}", "suppressed: {reason}")

ACCEPTED = Text("diterima penelaah", "accepted by the reviewer")
ACCEPTED_WITH = Text("diterima penelaah: {reason}", "accepted by the reviewer: {reason}")

CELL = {
    "ada": Text("ada", "present"),
    "umum": Text("ada (umum)", "common"),
    "tanpa_judul": Text("tanpa judul", "no heading"),
    "hampa": Text("hampa", "hollow"),
    "kosong": Text("kosong", "empty"),
    "tidak_ada": Text("tidak ada", "missing"),
}
"""What a cell of the matrix says: short, so that it can be filtered and counted."""
