"""The words of the generated pages, in both languages."""

from __future__ import annotations

from standards_lint.model.finding import Text

ONLY_ENGLISH = Text("Halaman ini baru ada dalam bahasa Inggris.", "")
ONLY_INDONESIAN = Text("", "This page is in Indonesian only, so far.")
IN_SHORT = "Ringkasnya: {about}"

RULES = Text("Semua aturan", "All rules")
RULES_LEAD = Text(
    "{n} aturan paket {pack}; dasar hukumnya terakhir ditinjau pada {review}. Setiap kode menuju kisahnya: alasan, "
    "pasal dan cara pasal itu diperiksa, contoh, yang tidak dilaporkan, batas, dan ketepatannya pada dokumen nyata.",
    "{n} rules of the pack {pack}; the law behind them was last reviewed on {review}. Each code leads to the rule's "
    "story: reason, articles and how they were checked, examples, what is not reported, limits, and how it did on real "
    "documents.",
)
RULES_FIGURES = Text(
    "*Benar* menghitung temuan yang dibaca ulang di samping dokumennya, dari {documents} dokumen nyata: dari {read} "
    "temuan, {right} benar, {wrong} keliru, {unfair} benar menurut kata-katanya tetapi tidak adil, {unclear} tidak "
    "dapat diputuskan. Dokumennya bukan contoh acak, dan ikut dilihat ketika aturan ditulis; pada dokumen lain "
    "perkirakan lebih rendah. Selengkapnya: [seberapa tepat](../quality.md).",
    "*Right* counts findings that were read again beside the document, on {documents} real documents: of {read} "
    "findings {right} were right, {wrong} wrong, {unfair} true by the letter but unfair, {unclear} not to be decided. "
    "The documents are no random sample and were looked at while the rules were written; on others expect less. More: "
    "[how often it is right](../quality.md).",
)
FILTER = Text("Saring", "Filter")
FIND = Text("Cari kode atau kata", "Find a code or word")
CATEGORY = Text("Bagian", "Category")
WEIGHT = Text("Bobot", "Weight")
COMPONENT = Text("Komponen", "Component")
ANY = Text("semua", "any")
SHOWN = Text("{n} aturan", "{n} rules")
RIGHT_OF = Text("{right} dari {of} benar", "{right} of {of} right")
SILENT = Text("belum melapor", "never spoke")
UNREAD = Text("belum dibaca ulang", "not read again")
ON_REAL = Text("Pada dokumen nyata", "On real documents")
RULE_FILE = Text("Berkas aturan", "Rule file")

LAWS = Text("Register peraturan", "The register of regulations")
LAWS_LEAD = Text(
    "{n} peraturan nasional yang dikutip standar pelayanan, menurut keadaan pada {day}. Ketik nomor, tahun, atau kata "
    "dari judulnya. Yang tidak ada di sini belum tentu tidak ada: register ini tidak lengkap, terutama untuk peraturan "
    "menteri. Keterangan yang sama dijawab oleh `standards-lint law show`.",
    "{n} national regulations that service standards cite, as they stood on {day}. Type a number, a year or words of "
    "the title. What is not here may exist all the same: the register is not complete, least of all for regulations of "
    "ministers. `standards-lint law show` answers with the same facts.",
)
LAWS_MORE = Text(
    "Dari mana register ini berasal dan seberapa pasti isinya: [tentang register](../register.md).",
    "Where it comes from and how sure it is: [about the register](../register.md).",
)
LAW_FIND = Text("Nomor, tahun, atau kata judul", "Number, year or words of the title")
LAW_FOUND = Text("{n} peraturan cocok", "{n} regulations fit")
LAW_MORE = Text("{n} pertama ditampilkan; tambahkan kata.", "the first {n} are shown; add words.")
BY_KIND = Text("Menurut jenis", "By kind")
KINDS = {
    "uu": Text("Undang-Undang", "Acts (Undang-Undang)"),
    "pp": Text("Peraturan Pemerintah", "Government regulations (Peraturan Pemerintah)"),
    "perpres": Text("Peraturan Presiden", "Presidential regulations (Peraturan Presiden)"),
    "permendagri": Text("Peraturan Menteri Dalam Negeri", "Regulations of the Minister of Home Affairs"),
    "permenpanrb": Text(
        "Peraturan Menteri PANRB", "Regulations of the Minister of State Apparatus and Bureaucratic Reform"
    ),
    "lainnya": Text("Peraturan dan keputusan lain", "Other regulations and decisions"),
}
STANDING = Text("Status", "Standing")
PROMULGATED = Text("Diundangkan", "Promulgated")
GAZETTE = Text("Lembaran", "Gazette")
AMENDED_BY = Text("Diubah dengan", "Amended by")
REVOKED_BY = Text("Dicabut atau diganti dengan", "Revoked or replaced by")
HEARSAY = Text("Kabarnya dicabut, atau dicabut sebagian, dengan", "Said to be revoked, or revoked in part, by")
REVOKES = Text("Mencabut", "Revokes")
AMENDS = Text("Mengubah", "Amends")
SURE = Text("Seberapa pasti", "How sure")
SOURCE = Text("Sumber", "Source")
NOTES = Text("Catatan", "Remarks")
RESTING = Text("Aturan yang bersandar padanya", "Rules that rest on it")
SURE_OF = {
    "title": Text("nomor dan judul {how}", "number and title {how}"),
    "gazette": Text("lembaran {how}", "gazette {how}"),
    "status": Text("status {how}", "standing {how}"),
}
STATUS = {
    "berlaku": Text("berlaku", "in force"),
    "dicabut": Text("dicabut", "revoked"),
    "diganti": Text("diganti", "replaced"),
    "tidak_diketahui": Text("belum pasti", "not sure"),
}
NOT_REVOKED = Text(
    "tidak ditemukan pencabutan; itu belum berarti pasti berlaku",
    "no revocation was found; that does not make sure that it is in force",
)
NOT_REVOKED_SHORT = Text("tidak ditemukan pencabutan", "no revocation found")
AMENDED = Text("diubah", "amended")

SCHEMAS = Text("Skema berkas paket", "Schemas of pack files")
SCHEMAS_LEAD = Text(
    "Kunci yang boleh ditulis dalam setiap jenis berkas paket. Editor melengkapinya sendiri dari skema yang sama "
    "(`standards-lint pack schema --output .schema`); yang memutuskan adalah `standards-lint rules check`.",
    "The keys of each kind of file of a pack. Editors complete them from the same schemas (`standards-lint pack schema "
    "--output .schema`); what decides is `standards-lint rules check`.",
)
PACK_FILES = Text("Berkas paket", "Files of a pack")
WORD_FILES = Text("Kosakata", "Vocabulary")
KEY = Text("kunci", "key")
VALUE = Text("isi", "value")
ABOUT = Text("artinya", "what it says")
REQUIRED = Text("wajib", "required")
NO_KEYS = Text("Nama kuncinya bebas.", "Its keys may have any name.")
LIST_OF = Text("daftar {what}", "list of {what}")
TABLE = Text("tabel", "table")
FREE_KEYS = Text("tabel dengan nama bebas", "table with names of your own")
ONE_OF = Text("salah satu dari {n}", "one of {n}")
PATTERN_LIST = Text("pola fakta", "patterns of facts")
FACTS = Text("[fakta](../facts.md)", "[facts](../facts.md)")
TYPES = {
    "string": Text("teks", "text"),
    "integer": Text("bilangan bulat", "whole number"),
    "number": Text("bilangan", "number"),
    "boolean": Text("true atau false", "true or false"),
    "object": TABLE,
    "array": Text("daftar", "list"),
    "null": Text("kosong", "nothing"),
}
OR = Text(" atau ", " or ")
ANYTHING = Text("apa pun", "anything")
NATIONAL = Text("nilai nasional, tidak dapat diganti", "a national value, not to be replaced")
