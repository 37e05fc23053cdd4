"""What an editor says of the keys of a pack's files, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from standards_lint.model.finding import Text

TITLES: Mapping[str, Text] = {
    "pack": Text("pack.yaml: apa yang dikatakan paket tentang dirinya", "pack.yaml: what a pack says of itself"),
    "aturan": Text("Satu aturan, <kategori>/KODE-uraian.yaml", "A rule, <category>/CODE-words.yaml"),
    "pola": Text(
        "vocabulary/pola/*.yaml: kata yang dicari aturan", "vocabulary/pola/*.yaml: words that rules look for"
    ),
    "penyesuaian": Text(
        "penyesuaian.yaml: yang diubah pada aturan paket yang diperluas", "penyesuaian.yaml: changes in rules of others"
    ),
    "peraturan": Text("peraturan/*.yaml: peraturan daerah atau instansi", "peraturan/*.yaml: regulations of a region"),
    "profiles": Text("profiles/*.yaml: aturan mana menilai kapan", "profiles/*.yaml: which rules judge when"),
    "penelaah": Text("penelaah/*.yaml: pertanyaan bagi penelaah", "penelaah/*.yaml: questions for the reviewer"),
    "scaffolds": Text("scaffolds/*.yaml: dokumen bersih bagi contoh", "scaffolds/*.yaml: clean documents for examples"),
    "jenjang": Text("jenjang/*.yaml: tingkat sebuah evaluasi", "jenjang/*.yaml: levels of an evaluation"),
    "ketepatan": Text("ketepatan.yaml: ketepatan pada dokumen nyata", "ketepatan.yaml: precision on real documents"),
}
"""Kind of file → its title."""

VOCABULARY = Text(
    "vocabulary/{name}.yaml: kata setempat, ditambahkan pada yang nasional",
    "vocabulary/{name}.yaml: local words, added to the national ones",
)
FIXED = Text("nilai nasional, tidak dapat diganti; hapus", "a national value that cannot be replaced; take it out")
SENTENCE_ID = Text("kalimatnya dalam bahasa Indonesia", "the sentence in Indonesian")
SENTENCE_EN = Text("terjemahannya dalam bahasa Inggris", "its translation")
FACT = Text("fakta jenis {kind}: {about}", "a fact of the kind {kind}")

KEYS: Mapping[str, Mapping[str, Text]] = {
    "": {
        "applies_to": Text("jenis dokumen yang dinilai; “*” untuk semua", "kinds of documents; “*” for all"),
        "article": Text("pasalnya, misalnya Pasal 12 ayat (2)", "the article, such as Pasal 12 ayat (2)"),
        "as_of": Text("hari penilaian, TTTT-BB-HH", "the day judged by, YYYY-MM-DD"),
        "at": Text("bagian dokumen tempat contoh diletakkan", "the part of the document that the example is set into"),
        "basis": Text("pasal yang menjadi dasar", "the articles that it rests on"),
        "code": Text("tiga huruf besar dan tiga angka", "three capitals and three digits"),
        "component": Text("id komponen", "id of a component"),
        "document": Text("dokumen utuh, sebagai ganti bagian", "a whole document in place of a part"),
        "format": Text("bentuk dokumen contoh; txt bila tidak ditulis", "form of the example; txt without it"),
        "in": Text("komponen tempat dicari; “*” di mana saja", "components that are searched; “*” for anywhere"),
        "legal_review": Text("hari terakhir dicocokkan dengan peraturan", "the day of the last legal review"),
        "message": Text("kalimat temuan, tanpa titik di akhir", "the sentence of a finding, without a full stop"),
        "advice": Text("apa yang sebaiknya ditulis", "what to write instead"),
        "name": Text("namanya", "its name"),
        "reason": Text("alasannya; pembaca laporan melihatnya", "the reason; readers of a report see it"),
        "regulation": Text("jenis nomor/tahun, misalnya PERBUP 7/2025", "kind number/year, such as PERBUP 7/2025"),
        "scaffold": Text("dokumen bersih tempat contoh diletakkan", "the clean document that the example is set into"),
        "severity": Text(
            "error: wajib menurut pasal yang dibaca; warning; info; review: minta dilihat orang",
            "error: a duty by an article that was read; warning; info; review: asks a person to look",
        ),
        "title": Text("judulnya", "its title"),
        "unseen": Text("bilamana tidak dapat dilihat, dan mengapa", "where it cannot be seen, and why"),
        "verified": Text(
            "bagaimana bunyinya diketahui: text dibaca dalam naskahnya; partial sebagian; secondary dari tulisan lain; "
            "practice kebiasaan",
            "how it is known: text read in the instrument; partial; secondary by others that quote it; practice custom",
        ),
        "why": Text("apa kerugian warga bila dibiarkan", "what citizens lose by it"),
        "when": Text(
            "fakta yang harus ada (alias: {kind: …}) atau tidak ada (not: …)", "facts that must be there or not"
        ),
    },
    "pack": {
        "id": Text("kata huruf kecil, misalnya kabupaten-sekarwangi", "lower-case words"),
        "version": Text("edisi, misalnya “2026.1”", "edition, such as “2026.1”"),
        "level": Text("siapa yang terikat", "whom it binds"),
        "facts": Text("versi bahasa fakta: 1", "version of the language of facts: 1"),
        "extends": Text("id paket yang diperluas, misalnya nasional", "id of the pack that it extends"),
        "prefix": Text("huruf pertama semua kode aturannya", "letters with which its codes begin"),
        "owner": Text("siapa yang merawat paket ini", "who keeps this pack"),
        "regulations": Text(
            "peraturan yang dirujuk tetapi tidak ada dalam register", "regulations beside the register"
        ),
        "categories": Text("folder aturan: awalan kode dan judulnya", "folders of rules: prefix and title of each"),
        "law": Text("false: tidak ada peraturan tentang hal ini", "false: no law speaks of it"),
        "removed": Text("aturan yang sudah tidak ada", "rules that are gone"),
        "since": Text("edisi yang menghapusnya", "the edition that took it out"),
        "replaced_by": Text("kode penggantinya", "code of its successor"),
    },
    "aturan": {
        "name": Text("kata huruf kecil dengan tanda hubung", "lower-case words joined by hyphens"),
        "status": Text(
            "stable: dipakai; preview: hanya dengan --preview", "stable: judges; preview: with --preview only"
        ),
        "since": Text("edisi pertama yang memuatnya", "the edition that brought it"),
        "levels": Text(
            "bobot menurut keadaan; yang pertama cocok berlaku", "weight by case; the first that fits holds"
        ),
        "if": Text("syarat “alias.atribut: nilai”", "conditions “alias.attribute: value”"),
        "main": Text("hanya bila itu jenis utama dokumennya", "only where that is the document's main kind"),
        "supersedes": Text("kode yang didahuluinya di tempat yang sama", "codes that it speaks in place of"),
        "summary": Text("satu baris bagi daftar aturan", "a line for the list of rules"),
        "at": Text(
            "alias fakta yang ditunjuk; dalam contoh: bagian dokumen", "alias that is shown; of examples: the part"
        ),
        "quote": Text("atribut yang dikutip; biasanya text", "the attribute that is quoted; text without it"),
        "place": Text("di mana ditunjukkan bila yang dicari tidak ada", "where something that is missing is shown"),
        "not_judged": Text("bilamana tidak dinilai, dan mengapa", "where it is not judged, and why"),
        "fold": Text("bagaimana beberapa temuan diceritakan bersama", "how findings are told together"),
        "fix": Text("bagaimana diperbaiki", "how it is mended"),
        "safe": Text("true: maknanya tetap, boleh tanpa dibaca", "true: the meaning stays"),
        "replace": Text("yang ditulis sebagai gantinya", "what is written in its place"),
        "insert": Text("baris yang disisipkan", "lines that are put in"),
        "before": Text("di depan fakta mana disisipkan", "the fact before which lines are put in"),
        "words": Text("bagian kutipan yang diganti", "the part of the quote that gives way"),
        "examples": Text(
            "dijalankan sebagai uji: “bad” dilaporkan, “good” tidak", "run as tests: “bad” reported, “good” not"
        ),
        "bad": Text("yang harus dilaporkan", "what must be reported"),
        "good": Text("yang tidak boleh dilaporkan", "what must not be reported"),
        "fixed": Text("isi contoh sesudah diperbaiki", "the example when mended"),
        "cases": Text("yang tampak salah tetapi benar, paling sedikit dua", "near misses, two at least"),
        "expect": Text("kode yang harus dilaporkan; [] bila tidak ada", "codes that must be reported; [] for none"),
        "known_limits": Text("apa yang luput darinya", "what escapes it"),
        "history": Text("yang terlihat berubah bagi pemakai", "what users see otherwise than before"),
        "variants": Text("beberapa aturan dari satu berkas; “{v.kunci}” diganti", "several rules of one file"),
        "raised": Text("dilaporkan program sendiri; bukan untuk paket daerah", "raised by the program itself"),
        "replaced_by": Text("kode penggantinya", "code of its successor"),
        "kind": Text("jenis fakta", "kind of fact"),
        "repeat": Text("berapa kali contoh diulang", "how often the example is repeated"),
        "beside": Text("dokumen yang diperiksa bersama", "documents that are judged together with it"),
        "edition": Text("edisi yang membawanya", "the edition that brought it"),
        "change": Text("apa yang berubah", "what changed"),
        "text": Text("isi bagian; null menghapusnya", "the part; null takes it out"),
        "predicate": Text("pemeriksaan oleh sebuah plugin, sebagai ganti when", "a test by a plugin in place of when"),
        "use": Text("nama plugin dan predikatnya", "name of the plugin and of its predicate"),
        "options": Text("pilihan yang dikenal predikat itu", "options that the predicate knows"),
    },
    "pola": {
        "about": Text("apa yang dicari, satu baris", "what is looked for, a line"),
        "any": Text(
            "ungkapan reguler atas huruf kecil; cukup satu yang cocok", "regular expressions in lower case; one fits"
        ),
        "not": Text("kalimat yang memuat ini tidak dihitung", "sentences with this do not count"),
        "yes": Text("kalimat yang harus ditemukan (diuji)", "sentences that must be found (tested)"),
        "no": Text("kalimat yang tidak boleh ditemukan (diuji)", "sentences that must not be found (tested)"),
    },
    "penyesuaian": {
        "rules": Text("aturan yang diubah", "the rules that are changed"),
        "code": Text("kode aturan paket yang diperluas", "code of a rule of a pack that is extended"),
        "off": Text("true: temuannya dikesampingkan dan disebut begitu", "true: what it finds is set aside, and told"),
        "basis": Text("peraturan yang ditambahkan pada dasarnya", "law that is added to its basis"),
    },
    "peraturan": {
        "compared_on": Text("hari terakhir dicocokkan dengan sumbernya", "the day last compared with the source"),
        "region": Text("misalnya Kabupaten Sekarwangi", "such as Kabupaten Sekarwangi"),
        "regulations": Text("daftar peraturan", "the regulations"),
        "title": Text("judul tanpa kata “tentang”", "the title without “tentang”"),
        "promulgated": Text("hari diundangkan", "the day of promulgation"),
        "in_force": Text("true bila diketahui masih berlaku", "true where known to be in force"),
        "revoked_by": Text("peraturan yang mencabutnya", "what revoked it"),
        "amended_by": Text("peraturan yang mengubahnya", "what amended it"),
        "verified": Text("text: naskahnya dibaca; dataset; secondary", "text: read itself; dataset; secondary"),
        "source": Text("alamat tempat dibaca", "where it was read"),
        "notes": Text("catatan bagi pembaca", "remarks for people"),
    },
    "profiles": {
        "id": Text("seperti nama berkasnya", "as the file is named"),
        "about": Text("kapan dipilih, dan apa yang ditinggalkannya", "when to choose it, and what it leaves out"),
        "extends": Text("profil yang diperluas", "the profile that it extends"),
        "rules": Text(
            "kode, awal kode, kategori, nama, atau ALL", "codes, their beginnings, categories, names, or ALL"
        ),
        "ignore": Text("yang tidak ditanyakan", "what is left out"),
        "severity": Text("bobot paling berat di sini, menurut kode", "the highest weight here, by code"),
    },
    "penelaah": {
        "questions": Text("daftar pertanyaan", "the questions"),
        "id": Text("tiga huruf besar dan tiga angka, tidak dipakai ulang", "three capitals and three digits"),
        "question": Text("pertanyaannya", "the question"),
        "why": Text("mengapa penting dan tidak dapat dijawab program", "why it matters, and a program cannot answer"),
    },
    "scaffolds": {
        "id": Text("seperti nama berkasnya", "as the file is named"),
        "kind": Text("jenis dokumen", "kind of document"),
        "sections": Text("bagian dokumen, berurutan", "the parts, in order"),
        "heading": Text("judul bagian; kosong bila tanpa judul", "its heading; empty for none"),
        "text": Text("isinya", "what it says"),
        "mutants": Text("kode yang harus berbunyi bila bagian ini dirusak", "codes that must speak when it is damaged"),
    },
    "jenjang": {
        "id": Text("seperti nama berkasnya", "as the file is named"),
        "source": Text("di mana dibaca, dan apa yang tidak", "where it was read, and what was not"),
        "caution": Text("peringatan bagi pembaca", "a caution for readers"),
        "indicators": Text("indikator", "indicators"),
        "code": Text("seperti dalam formulirnya", "as the form numbers it"),
        "levels": Text("tingkat, dari tingkat 1", "levels, from 1 on"),
        "words": Text("bunyi dalam formulir", "the words of the form"),
        "needs": Text("apa yang harus terlihat", "what must be seen"),
        "evidence": Text("bukti yang tidak ada dalam dokumen", "evidence that no document shows"),
        "cases": Text("contoh dan tingkat yang didukungnya (diuji)", "examples and their levels (tested)"),
        "any": Text("beberapa daftar pola; cukup sebanyak at_least", "lists of patterns, at_least of them"),
        "none": Text("daftar pola yang tidak boleh cocok", "lists of patterns, none of which may fit"),
        "without": Text("kode aturan yang menilai tanpa temuan", "rules that judged and found nothing"),
    },
}
"""Kind of file (``""`` for all) → key → what it holds."""

FACTS: Mapping[str, str] = {
    "document": "dokumen seutuhnya",
    "service": "sebuah layanan",
    "component": "sebuah komponen standar",
    "complaints": "bagian tentang pengaduan",
    "section": "bagian yang bukan komponen",
    "citation": "peraturan yang dikutip",
    "duration": "waktu yang tertulis",
    "across": "perbedaan antardokumen",
    "clash": "dua waktu yang bertentangan",
    "fee": "biaya layanan",
    "sum": "jumlah uang",
    "channel": "saluran pengaduan",
    "step": "langkah prosedur",
    "gap": "nomor yang melompat",
    "field": "isian identitas SOP",
    "pledge": "pernyataan maklumat",
    "staff": "jumlah pelaksana",
    "slip": "salah tulis",
    "copy": "isi yang disalin dari layanan lain",
    "officer": "penanggung jawab pengaduan",
    "date": "tanggal",
    "signatory": "penanda tangan",
    "decision": "keputusan penetapan",
    "maklumat": "maklumat pelayanan",
    "sheet": "lembar identitas SOP",
    "match": "pola bernama yang ditemukan",
    "read_note": "catatan pembacaan",
    "extra": "temuan sebuah plugin dalam dokumen",
    "hit": "temuan predikat sebuah plugin",
}
"""Kind of fact → what it is; a kind without an entry is told by its name alone."""
