"""The words around what the pages on a pack tell, in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Severity, Text

INDEX = Text("Aturan", "Rules")
BY_WEIGHT = Text("Menurut bobot", "By weight")
LAWS = Text("Peraturan", "Regulations")
CHANGES = Text("Penyesuaian", "Changes")
WORDS = Text("Kata dan pola", "Words and patterns")
QUESTIONS = Text("Untuk penelaah", "For the reviewer")

PACK = Text("Paket", "Pack")
LEVEL = Text("Berlaku untuk", "Binds")
OWNER = Text("Dirawat oleh", "Kept by")
EXTENDS = Text("Memperluas", "Extends")
REVIEW = Text("Tinjauan hukum terakhir", "Last legal review")
COUNT = Text("Isi", "Contents")
RULES = (Text("{n} aturan", "{n} rule"), Text("{n} aturan", "{n} rules"))
EACH_WEIGHT = {
    Severity.ERROR: Text("{n} kesalahan", "{n} errors"),
    Severity.WARNING: Text("{n} peringatan", "{n} warnings"),
    Severity.INFO: Text("{n} informasi", "{n} infos"),
    Severity.REVIEW: Text("{n} periksa", "{n} to review"),
}
PROFILES = Text("Profil yang dapat dipilih", "Profiles to choose from")
PROFILE = Text(
    "{about} Menanyakan {n} dari {all} aturan paket ini.", "{about} Asks {n} of the {all} rules of this pack."
)
REMOVED = Text("Aturan yang sudah tidak ada", "Rules that are gone")
WEAKER = Text("Lebih longgar daripada paket yang diperluas", "Weaker than the packs that are extended")
NO_RULES = Text("Paket ini tidak memuat aturan sendiri.", "This pack has no rules of its own.")
WEIGHT_LEAD = Text(
    "Bobot terberat yang dapat diberikan aturannya; menurut isi dan bentuk dokumen dapat lebih ringan.",
    "The heaviest that a rule gives; by what a document is and says it may give less.",
)

SAID = Text("Yang dikatakan laporan", "What the report says")
INSTEAD = Text("Didahulukan daripada", "Told in place of")
ON_TRIAL = {
    "preview": Text("percobaan", "preview"),
    "deprecated": Text("ditinggalkan", "deprecated"),
}
"""Status of a rule, where it is not settled."""
PREDICATE = Text("Diperiksa oleh predikat sebuah plugin", "Tested by a predicate of a plugin")
ORIGIN = Text("Asal", "Origin")
FILE = Text("Berkas", "File")
SWITCHED_OFF = Text("Dimatikan", "Switched off")

CHANGES_LEAD = Text(
    "Yang diubah paket ini pada aturan paket yang diperluasnya, dan mengapa.",
    "What this pack changes in the rules of the packs that it extends, and why.",
)
OFF = Text("dimatikan", "switched off")
NEW_MESSAGE = Text("Kalimat baru", "New sentence")
NEW_ADVICE = Text("Saran baru", "New advice")
REASON = Text("Alasan", "Reason")
BASIS = Text("Dasar yang ditambahkan", "Law that is added")
LIMITS = Text("Batas waktu yang lebih panjang daripada batas nasional", "Limits of time wider than the national ones")

OWN_LAWS = Text("Peraturan yang dibawa paket ini", "Regulations that this pack brings")
CITED_LAWS = Text("Peraturan yang menjadi dasar aturan", "Regulations that rules rest on")
COMPARED = Text("Dicocokkan pada {day} ({file}).", "Compared on {day} ({file}).")
PROMULGATED = Text("diundangkan {day}", "promulgated {day}")
STATUS = {
    "berlaku": Text("berlaku", "in force"),
    "diubah": Text("berlaku, sudah diubah", "in force, amended"),
    "dicabut": Text("dicabut", "revoked"),
    "dicabut-sebagian": Text("dicabut sebagian", "revoked in part"),
    "tidak-diketahui": Text("status belum diketahui", "standing not known"),
}
AMENDED_BY = Text("diubah oleh {keys}", "amended by {keys}")
REVOKED_BY = Text("dicabut oleh {keys}", "revoked by {keys}")
KNOWN_BY = {
    "text": Text("naskahnya dibaca", "its text was read"),
    "dataset": Text("menurut pangkalan data", "by a database"),
    "secondary": Text("menurut sumber sekunder", "by a secondary source"),
    "memory": Text("belum diperiksa", "not checked"),
}
SOURCE = Text("sumber: {source}", "source: {source}")

WORDS_LEAD = Text(
    "Kata yang dikenali program karena paket ini; ditambahkan, tidak pernah menggantikan kosakata nasional.",
    "Words that the program knows by this pack; they are added, and never take the place of national ones.",
)
NATIONAL_WORDS_LEAD = Text("Kata yang dikenali program.", "Words that the program knows.")
VOCABULARY = Text("Kosakata: {name}", "Vocabulary: {name}")
PATTERNS = Text("Pola", "Patterns")
ABOUT = Text("Yang dicari", "What is looked for")
PLACES = Text("Di bagian", "In the parts")
EVERYWHERE = Text("di mana saja", "anywhere")
ANY = Text("Cocok dengan salah satu", "One of these fits")
NOT = Text("Kecuali kalimatnya memuat", "Unless the sentence holds")
YES = Text("Ditemukan", "Found")
NO = Text("Tidak ditemukan", "Not found")
USED_BY = Text("Dipakai oleh", "Used by")

WHY = Text("Mengapa", "Why")
LAW = Text("Dasar", "Law")
QUESTIONS_LEAD = Text(
    "Pertanyaan yang tidak dapat dijawab program; penelaah yang menjawabnya.",
    "Questions that a program cannot answer; the reviewer does.",
)

OTHER_LANGUAGE = Text("English", "Bahasa Indonesia")
BEFORE = Text("Sebelumnya", "Before")
AFTER = Text("Berikutnya", "Next")
SKIP = Text("Langsung ke isi", "Skip to the content")
MENU = Text("Isi situs", "Contents of the site")
IN_ENGLISH = Text("In English", "In English")
FOOT = Text(
    "Paket {pack}; dasar hukum aturannya terakhir ditinjau pada {day}. Dibuat dari berkas paket dengan “standards-lint "
    "rules docs”; contoh di dalamnya rekaan penulis paket.",
    "Pack {pack}; the law behind its rules was last reviewed on {day}. Made of the files of the pack by "
    "“standards-lint rules docs”; the examples are invented by the authors of the pack.",
)
