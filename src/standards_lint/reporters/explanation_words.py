"""The words around what a rule's story tells, in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Text

HEADINGS = {
    "weight": Text("Bobot dan status", "Weight and status"),
    "applies": Text("Berlaku untuk", "Applies to"),
    "profiles": Text("Ditanyakan oleh profil", "Asked by the profiles"),
    "why": Text("Mengapa", "Why"),
    "basis": Text("Dasar hukum", "Law"),
    "advice": Text("Yang perlu dilakukan", "What to do"),
    "fix": Text("Perbaikan otomatis", "Automatic fix"),
    "bad": Text("Contoh yang dilaporkan", "Example that is reported"),
    "good": Text("Contoh yang baik", "Example that is right"),
    "near": Text("Sekilas keliru, tetapi tidak dilaporkan", "Looks wrong, but is not reported"),
    "limits": Text("Batas aturan ini", "What this rule cannot see"),
    "precision": Text("Pada dokumen nyata", "On real documents"),
    "history": Text("Riwayat", "History"),
}

PLACE = Text(" pada bagian “{at}”", ", in the part “{at}”")
BESIDE = Text(", di samping dokumen lain yang memuat “{text}”", ", beside another document that says “{text}”")
AS_OF = Text(" (dinilai pada {day})", " (judged on {day})")
EVERY_DOCUMENT = Text("semua dokumen", "every document")
NO_BASIS = Text("Tidak ada; aturan ini tentang pembacaan berkas.", "None; this rule is about reading the file.")
REMOVED = Text("(bagian ini dihapus)", "(this part is left out)")
BARE = Text("(hanya judul, tanpa isi)", "(the bare heading)")
REPEATED = Text("(diulang {n} kali)", "(repeated {n} times)")
EMPTY = Text("(berkas tanpa isi)", "(a file without content)")
INTERNAL = Text(
    "(bagian dalam berkas yang tidak terbaca orang; lihat berkas aturannya)",
    "(the inside of a file that people do not read; see the file of the rule)",
)
NO_PROFILE = Text("tidak satu pun; hanya tanpa profil atau bila dipilih", "none; only without one, or when selected")
SUCCESSOR = Text("Penggantinya: {code}.", "Its successor: {code}.")
SAME = Text("(selebihnya sama)", "(the rest is the same)")
WHOLE = Text("(dokumen utuh)", "(a whole document)")

TITLED = Text("{regulation} tentang {title}: {articles}", "{regulation} on {title}: {articles}")
UNTITLED = Text("{regulation}: {articles}", "{regulation}: {articles}")

CHECKED = {
    "text": Text("Bunyinya dibaca dalam naskah peraturan itu sendiri.", "Read in the text of the regulation itself."),
    "partial": Text(
        "Hanya sebagian naskah peraturan itu yang dibaca.", "Only a part of the regulation's text was read."
    ),
    "secondary": Text(
        "Naskahnya belum dibaca; isinya diketahui dari tulisan lain yang mengutipnya.",
        "The text was not read; what it says is known from others that quote it.",
    ),
    "practice": Text(
        "Ini kebiasaan, atau pasalnya belum dibaca; tidak ada kewajiban yang dibuktikan dengannya.",
        "This is custom, or the article was not read; no duty is proven by it.",
    ),
}
"""How it was made sure that the law says so, by `Basis.verified`."""

REVIEWED = Text(
    "Paket {pack}; dasar hukum aturannya terakhir ditinjau pada {day}.",
    "Pack {pack}; the law behind its rules was last reviewed on {day}.",
)

WEIGHT = Text("Paling berat: {severity}.", "At most: {severity}.")
LIGHTER = Text(
    "Paling berat: {severity}; dapat lebih ringan menurut isi dan bentuk dokumennya.",
    "At most: {severity}; it may be less, by what the document is and says.",
)
LOOK = Text("Temuan ini meminta Anda melihatnya sendiri.", "It asks you to look for yourself.")
STATUS = {
    "stable": Text("Aturan tetap.", "A settled rule."),
    "preview": Text(
        "Aturan percobaan: hanya dinilai bila diminta dengan --preview.",
        "A rule on trial: judged only when asked for with --preview.",
    ),
    "deprecated": Text("Tidak dipakai lagi.", "No longer in use."),
}

SINCE = Text("Dimuat sejak versi {since}.", "There since version {since}.")
UNCHANGED = Text(
    "Dimuat sejak versi {since}; sejak itu tidak ada perubahan yang dicatat.",
    "There since version {since}; no change was recorded since.",
)
EDITION = Text("Edisi {edition}: {change}", "Edition {edition}: {change}")

UNCOUNTED = Text(
    "Belum dihitung: aturan ini belum ada ketika temuan pada dokumen nyata terakhir dihitung.",
    "Not counted yet: this rule was not there when findings on real documents were last counted.",
)
SILENT = Text(
    "Pada {documents} dokumen nyata aturan ini belum pernah melaporkan sesuatu, jadi ketepatannya belum diketahui.",
    "On {documents} real documents this rule never reported anything, so how often it is right is not known.",
)
REPORTED = Text(
    "Pada {documents} dokumen nyata aturan ini melaporkan {findings} temuan di {on}; ",
    "On {documents} real documents this rule reported {findings} {finding} in {on}; ",
)
UNREAD = Text(
    "belum ada yang dibaca ulang di samping dokumennya.", "none of these was read again beside its document yet."
)
READ = Text(
    "{read} dibaca ulang di samping dokumennya: {verdicts}.", "{read} read again beside the document: {verdicts}."
)
ALL_READ = Text(
    "semuanya dibaca ulang di samping dokumennya: {verdicts}.", "all read again beside the document: {verdicts}."
)
ONE_READ = Text(
    "temuan itu dibaca ulang di samping dokumennya: {verdicts}.", "it was read again beside the document: {verdicts}."
)
VERDICTS = {
    "right": Text("{n} benar", "{n} right"),
    "wrong": Text("{n} keliru", "{n} wrong"),
    "unfair": Text("{n} kurang tepat", "{n} unfair"),
    "unclear": Text("{n} tidak dapat dipastikan", "{n} could not be decided"),
}
UNFAIR = Text(
    "Kurang tepat berarti benar menurut bunyinya, tetapi menyesatkan, terlalu berat, atau tidak pantas ditegur; "
    "ini dihitung sebagai kesalahan aturan.",
    "Unfair means true by the letter, but misleading, too grave, or nothing a reviewer would say; "
    "it counts against the rule.",
)
CAVEAT = Text(
    "Dokumen-dokumen itu juga dilihat ketika aturan disusun; pada dokumen lain hasilnya dapat lebih rendah.",
    "These documents were also looked at while the rules were written; on others expect less.",
)
