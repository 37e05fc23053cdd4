"""The words of comments in both languages; what a finding says comes from its rule."""

from __future__ import annotations

from enum import StrEnum

from standards_lint.annotate.places import Moved
from standards_lint.model.finding import Text

HEAD = Text("{severity} {codes}", "{severity} {codes}")
HERE_TOO = Text("Berlaku juga di sini", "Here too")
WHY = Text("Mengapa: {why}", "Why: {why}")
WHY_OF = Text("Mengapa ({code}): {why}", "Why ({code}): {why}")
ADVICE_OF = Text("Saran ({code}): {advice}", "Advice ({code}): {advice}")
ALSO = Text("{code} {severity}: {message}", "{code} {severity}: {message}")
SEE_FIRST = Text(
    "Alasan, dasar hukum, dan saran: lihat catatan lengkap pertama dengan kode itu.",
    "Reasons, law and advice: see the first full comment with that code.",
)
ON_PAGE = Text("{name} (halaman {page})", "{name} (page {page})")
MOVED = {
    Moved.HEADER: Text(
        "Yang dimaksud berada di kepala halaman (header), tempat Word tidak menerima komentar: “{quote}”.",
        "This is about words in the header, where Word takes no comments: “{quote}”.",
    ),
    Moved.FOOTER: Text(
        "Yang dimaksud berada di kaki halaman (footer), tempat Word tidak menerima komentar: “{quote}”.",
        "This is about words in the footer, where Word takes no comments: “{quote}”.",
    ),
    Moved.FOOTNOTE: Text(
        "Yang dimaksud berada di catatan kaki ini: “{quote}”.",
        "This is about words in this footnote: “{quote}”.",
    ),
    Moved.ENDNOTE: Text(
        "Yang dimaksud berada di catatan akhir ini: “{quote}”.",
        "This is about words in this endnote: “{quote}”.",
    ),
    Moved.BOX: Text(
        "Yang dimaksud berada di kotak teks pada paragraf ini, tempat Word tidak menerima komentar: “{quote}”.",
        "This is about words in a text box of this paragraph, where Word takes no comments: “{quote}”.",
    ),
    Moved.PICTURE: Text(
        "Yang dimaksud berada di gambar atau diagram pada paragraf ini: “{quote}”.",
        "This is about a picture or diagram in this paragraph: “{quote}”.",
    ),
}


class Hindrance(StrEnum):
    """Why a fix is no tracked change."""

    LINES = "lines"
    ELSEWHERE = "elsewhere"
    OTHER_WORDS = "other_words"
    NO_TEXT = "no_text"
    TRACKED = "tracked"
    FIELD = "field"
    OVERLAP = "overlap"
    NO_BETTER = "no_better"


NO_CHANGE = {
    Hindrance.LINES: Text("paragraf baru harus ditulis sendiri", "a new paragraph has to be written by hand"),
    Hindrance.ELSEWHERE: Text(
        "kata-katanya berada di luar badan dokumen atau di kotak teks",
        "the words stand outside the body of the document or in a text box",
    ),
    Hindrance.OTHER_WORDS: Text(
        "kata-katanya tidak ditulis demikian di dalam berkas", "the file does not have these words as they are read"
    ),
    Hindrance.NO_TEXT: Text("kata-katanya bukan teks biasa di dalam berkas", "the words are no plain text in the file"),
    Hindrance.TRACKED: Text(
        "di tempat itu sudah ada perubahan terlacak orang lain", "somebody else's tracked change stands there"
    ),
    Hindrance.FIELD: Text("kata-katanya diisi oleh Word", "the words are filled in by Word"),
    Hindrance.OVERLAP: Text(
        "bersinggungan dengan perubahan lain; periksa ulang sesudah perubahan itu diterima",
        "it touches another change; check again when that one has been accepted",
    ),
    Hindrance.NO_BETTER: Text("bila diterima timbul temuan lain", "once accepted something else would be found"),
}

SUMMARY_HEAD = Text("Ringkasan pemeriksaan standards-lint", "Summary of the check by standards-lint")
TAKEN_FOR = Text("Diperiksa sebagai: {kind}.", "Checked as: {kind}.")
COUNTS = Text("Temuan: {counts}.", "Findings: {counts}.")
IN_PART = Text(
    "Dokumen ini tidak seluruhnya dapat diperiksa; yang tidak terbaca disebut di bawah.",
    "This document could not be checked in full; what could not be read is told below.",
)
SUPPRESSED = Text("{n} temuan disembunyikan ({reasons}).", "{n} findings suppressed ({reasons}).")
QUESTIONS = Text(
    "{n} pertanyaan tidak dapat dijawab program dan menunggu jawaban penelaah.",
    "{n} questions cannot be answered by a program and are left to the reviewer.",
)
TOOL = Text(
    "standards-lint {version}, paket {packs}; menurut hukum per {as_of}, register peraturan per {register}.",
    "standards-lint {version}, pack {packs}; by the law of {as_of}, register of regulations of {register}.",
)
REPLACED = Text(
    "Komentar ini dan komentar lain dari standards-lint diganti bila salinan ini diperiksa ulang; komentar orang lain "
    "dibiarkan.",
    "This and the other comments of standards-lint are replaced when this copy is checked again; those of people stay.",
)
