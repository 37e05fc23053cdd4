"""The words of comments in both languages; what a finding says comes from its rule."""

from __future__ import annotations

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

SUMMARY_HEAD = Text("Ringkasan pemeriksaan standards-lint", "Summary of the check by standards-lint")
TAKEN_FOR = Text("Diperiksa sebagai: {kind}.", "Checked as: {kind}.")
COUNTS = Text("Temuan: {counts}.", "Findings: {counts}.")
UNREADABLE = Text(
    "Dokumen ini tidak dapat diperiksa; sebabnya disebut pada komentar berikut.",
    "This document could not be checked; the next comment tells why.",
)
WITH_ERRORS = Text(
    "Dokumen ini belum memenuhi peraturan yang diperiksa: ada {n} kesalahan yang perlu diperbaiki.",
    "This document does not yet meet the law it was checked by: there are errors to mend ({n}).",
)
WITH_WARNINGS = Text(
    "Tidak ditemukan kesalahan, tetapi ada {n} peringatan yang perlu diperbaiki atau dijelaskan.",
    "No errors were found, but there are warnings ({n}) to mend or to explain.",
)
WITH_OTHERS = Text(
    "Tidak ditemukan kesalahan atau peringatan; ada {n} hal yang dapat diperbaiki atau perlu dilihat orang.",
    "No errors or warnings were found; there are matters ({n}) that could be better or that a person must look at.",
)
NOT_PRAISE = Text(
    "Hanya aturan dalam paket yang diterapkan; tidak adanya temuan bukan pernyataan bahwa dokumen sudah baik.",
    "Only the rules of the pack were applied; where they find nothing, that does not say that the document is good.",
)
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
