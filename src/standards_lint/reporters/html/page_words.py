"""The words of the page in both languages, under the names that the template uses."""

from __future__ import annotations

from collections.abc import Mapping

from standards_lint.model.finding import Text
from standards_lint.reporters import words

PAGE = {
    "title": Text("Hasil pemeriksaan standar pelayanan", "Check of service standards"),
    "overview": Text("Dokumen yang diperiksa", "Documents checked"),
    "document": Text("Dokumen", "Document"),
    "kind": Text("Dibaca sebagai", "Read as"),
    "counts": Text("Temuan", "Findings"),
    "none": Text("tidak ada", "none"),
    "first": Text("Kerjakan lebih dulu", "Do first"),
    "and_more": Text("dan {n} lainnya di bawah", "and {n} more below"),
    "matrix": Text("Kelengkapan komponen", "Components"),
    "service": Text("Layanan", "Service"),
    "held": Text("Dimuat", "Present"),
    "of_fourteen": Text("{n} dari {all}", "{n} of {all}"),
    "legend": Text("Keterangan", "Legend"),
    "findings": Text("Temuan di samping teks dokumen", "Findings beside the text"),
    "text": Text("Teks dokumen", "Text of the document"),
    "without_place": Text("Tentang dokumen ini", "About this document"),
    "silent": Text("{n} baris tanpa temuan", "{n} lines without findings"),
    "open_all": Text("Buka seluruh teks", "Show all of the text"),
    "close_all": Text("Tutup teks tanpa temuan", "Hide text without findings"),
    "filter": Text("Saring temuan", "Filter findings"),
    "weight": Text("Bobot", "Severity"),
    "law": Text("Peraturan", "Law"),
    "any": Text("semua", "all"),
    "whole": Text("seluruh dokumen", "whole document"),
    "shown": Text("{shown} dari {all} kartu ditampilkan", "{shown} of {all} cards shown"),
    "basis": Text("Dasar", "Law"),
    "why": Text("Mengapa", "Why"),
    "advice": Text("Saran", "Advice"),
    "quote": Text("Tertulis", "It says"),
    "also": Text("Berlaku pada", "In"),
    "disputed": Text("Temuan ini keliru?", "Is this finding wrong?"),
    "dispute_lead": Text(
        "Jalankan perintah ini di folder tempat pemeriksaan dijalankan. Hasilnya temuan ini sebagai kasus uji untuk "
        "pengelola aturan, dengan nama orang, instansi, dan tempat disamarkan; alasan Anda dapat ditambahkan dengan "
        '--because "…". Tidak ada yang dikirim; bacalah hasilnya sebelum diteruskan.',
        "Run this command in the folder where the check was run. It writes this finding as a test case, with names of "
        "people, offices and places masked, to be passed on to those who keep the rules; add your reason with "
        '--because "…". Nothing is sent; read the result before you pass it on.',
    ),
    "not_judged": Text("Yang tidak dinilai", "Not judged"),
    "notes": Text("Catatan pembacaan", "Notes on reading"),
    "weakened": words.WEAKENED,
    "suppressed": Text("Temuan yang disembunyikan", "Findings suppressed"),
    "reason": Text("alasan", "reason"),
    "accepted": Text("Diterima penelaah", "Accepted by the reviewer"),
    "accepted_with": Text("Diterima penelaah: {reason}", "Accepted by the reviewer: {reason}"),
    "checklist": Text("Untuk dijawab penelaah", "For the reviewer to answer"),
    "checklist_lead": Text(
        "Hal-hal ini tidak dapat dinilai program. Beri tanda setelah diperiksa sendiri.",
        "No program can judge these. Tick them off when you have looked yourself.",
    ),
    "note_space": Text("Catatan penelaah", "Notes of the reviewer"),
    "compared": Text("Dibandingkan antardokumen", "Compared between documents"),
    "alone": Text("Tidak ada padanannya", "Without a counterpart"),
    "about": Text("Tentang pemeriksaan ini", "About this check"),
    "to_top": Text("Ke atas", "To the top"),
    "skip": Text("Langsung ke temuan", "Skip to the findings"),
}

CELLS = {
    "ada": ("✓", Text("ada", "present")),
    "umum": ("✓*", Text("ada, ditulis untuk semua layanan", "present, told for all services")),
    "tanpa_judul": ("~", Text("ada tanpa judul sendiri", "present without a heading of its own")),
    "hampa": ("○", Text("hampa: tidak menyatakan apa-apa", "hollow: it says nothing")),
    "kosong": ("∅", Text("kosong: hanya judul", "empty: a bare heading")),
    "tidak_ada": ("\u2013", Text("tidak dimuat", "not there")),
}
"""Sign and words of what a cell of the matrix says; the sign tells it without colours too."""


def page_words(lang: str) -> Mapping[str, str]:
    """The words of the template in a language."""
    return {name: text.in_(lang) for name, text in PAGE.items()}
