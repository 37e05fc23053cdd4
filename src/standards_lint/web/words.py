"""The words of the pages in both languages, under the names that the templates use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from standards_lint.model.finding import Text

WRONG_NAME = Text(
    "Alamat ini bukan alamat program. Buka kembali alamat yang ditampilkan ketika program dijalankan.",
    "This is not the program's address. Open the address again that was shown when the program was started.",
)
NOT_OURS = Text(
    "Isian ini tidak dikirim dari halaman program, jadi tidak dikerjakan. Buka halaman program dan ulangi dari sana.",
    "This form was not sent from a page of the program, so nothing was done. Open the program's page and try there.",
)
STRANGER = Text(
    "Halaman ini memerlukan kunci. Buka alamat lengkap, dengan kuncinya, yang ditampilkan ketika program dijalankan.",
    "This page needs a key. Open the whole address, with its key, that was shown when the program was started.",
)
WRONG_KEY = Text(
    "Kunci pada alamat ini tidak cocok. Barangkali program sudah dijalankan ulang: buka alamat yang terakhir "
    "ditampilkan.",
    "The key in this address does not fit. Perhaps the program was started again: open the address shown last.",
)
FULL = Text(
    "Sudah terlalu banyak peramban yang memakai program ini. Tekan “Selesai” pada salah satunya, lalu coba lagi.",
    "Too many browsers use this program. Press “Finish” in one of them, then try again.",
)
TOO_MUCH = Text(
    "Kiriman ini terlalu besar; sekali kirim paling banyak {megabytes} MB. Kirim berkasnya sedikit demi sedikit.",
    "This is too large; at most {megabytes} MB at a time. Send fewer files at once.",
)
TOO_MANY = Text(
    "Terlalu banyak berkas; sekali kirim paling banyak {files}. Kirim sedikit demi sedikit.",
    "Too many files; at most {files} at a time. Send fewer at once.",
)
DESK_FULL = Text(
    "Meja ini sudah penuh ({documents} dokumen atau {megabytes} MB). Hapus dokumen yang sudah selesai, lalu coba lagi.",
    "This desk is full ({documents} documents or {megabytes} MB). Remove documents you are done with, then try again.",
)
UNFORESEEN = Text(
    "Program menemui gangguan pada permintaan ini. Dokumen lain tidak terganggu; kembali ke daftar dan coba lagi.",
    "The program met a fault with this request. Other documents are not affected; go back to the list and try again.",
)
NO_PAGE = Text(
    "Tidak ada halaman di alamat ini. Kembali ke daftar dokumen.", "No page here. Go back to the list of documents."
)
NO_FILES = Text(
    "Belum ada berkas yang dipilih. Pilih berkas lebih dahulu, lalu tekan “Periksa”.",
    "No file was chosen. Choose files first, then press “Check”.",
)
BROKEN_FORM = Text(
    "Isian tidak terbaca. Muat ulang halaman sebelumnya, lalu kirim lagi.",
    "The form could not be read. Reload the page before and send it again.",
)
NO_CASE = Text(
    "Temuan ini berasal dari beberapa dokumen bersama-sama, jadi tidak dapat ditulis sebagai kasus satu berkas.",
    "This finding comes from several documents together, so it cannot be written as a case of one file.",
)
NO_DOCUMENT = Text(
    "Dokumen ini tidak ada di meja; barangkali sudah dihapus. Kembali ke daftar dokumen.",
    "This document is not on the desk; perhaps it was removed. Go back to the list of documents.",
)
NOT_YET = Text(
    "Dokumen ini belum selesai diperiksa. Tunggu sebentar, lalu coba lagi.",
    "This document has not been checked yet. Wait a little, then try again.",
)
NO_REASON = Text(
    "Temuan hanya dapat dikesampingkan dengan alasan. Kembali, tulis alasannya, lalu tekan “Kesampingkan”.",
    "A finding can be waived only with a reason. Go back, write the reason, then press “Waive”.",
)
LONG_REASON = Text(
    "Alasan paling banyak {letters} huruf. Kembali dan persingkat.",
    "A reason has {letters} letters at most. Go back and shorten it.",
)
NO_FINDING = Text(
    "Temuan ini tidak ada pada dokumen. Muat ulang halaman dokumen, lalu coba lagi.",
    "The document has no such finding. Reload the page of the document, then try again.",
)
NO_FORM = Text(
    "Unduhan ini tidak ada untuk dokumen ini. Pilih salah satu yang ditawarkan pada halaman dokumen.",
    "There is no such download for this document. Choose one of those on the page of the document.",
)
NO_COPY = Text("Salinan dengan catatan tidak dapat dibuat: {why}", "The copy with notes could not be made: {why}")
TWO_NEEDED = Text(
    "Pilih dua dokumen yang berbeda: versi lama dan versi baru.",
    "Choose two different documents: the old and the new version.",
)
NO_RULE = Text(
    "Tidak ada aturan dengan kode ini. Cari di daftar aturan.", "There is no rule of this code. Look in the list."
)
NO_LAW = Text(
    "{name} tidak ada dalam register. Register memuat {n} peraturan yang lazim dikutip; yang tidak ada di sini mungkin "
    "saja ada. Periksa di jdih.go.id atau peraturan.go.id.",
    "{name} is not in the register. It holds {n} regulations that are often cited; others may well exist. Look at "
    "jdih.go.id or peraturan.go.id.",
)

PAGE = {
    "program": Text("Periksa standar pelayanan", "Check service standards"),
    "documents": Text("Dokumen", "Documents"),
    "compare": Text("Bandingkan versi", "Compare versions"),
    "rules": Text("Aturan", "Rules"),
    "laws": Text("Peraturan", "Regulations"),
    "navigation": Text("Bagian program", "Parts of the program"),
    "language": Text("Bahasa", "Language"),
    "finish": Text("Selesai", "Finish"),
    "finish_hint": Text("Hapus semua dokumen dari program ini", "Remove all documents from this program"),
    "drop_title": Text("Periksa dokumen", "Check documents"),
    "drop": Text("Seret berkas ke sini, atau pilih:", "Drop files here, or choose them:"),
    "choose_many": Text("Pilih berkas…", "Choose files…"),
    "choose_one": Text("Pilih berkas…", "Choose a file…"),
    "drop_kinds": Text(
        "Word, PDF, Excel, OpenDocument, halaman web, teks. Banyak berkas sekaligus boleh. Berkas tidak dikirim ke "
        "luar {place}, dan dihapus setelah selesai.",
        "Word, PDF, Excel, OpenDocument, web pages, text; many at once. Files do not leave {place} and are removed "
        "when you finish.",
    ),
    "this_machine": Text("komputer ini", "this computer"),
    "the_server": Text("komputer yang menjalankan program ini", "the computer that runs this program"),
    "together": Text("Bandingkan sebagai satu instansi", "Compare as documents of one office"),
    "together_hint": Text(
        "Waktu, biaya, pengaduan, dan nama layanan dibandingkan pula antardokumen.",
        "Times, fees, complaints and names of services are compared between the documents too.",
    ),
    "check": Text("Periksa", "Check"),
    "sending": Text("Mengirim berkas…", "Sending files…"),
    "too_large": Text("terlalu besar untuk sekali kirim", "too large to be sent at once"),
    "list": Text("Dokumen di meja", "Documents on the desk"),
    "empty": Text("Belum ada dokumen.", "No documents yet."),
    "waiting": Text("menunggu giliran", "waiting"),
    "judging": Text("sedang diperiksa", "being checked"),
    "comparing": Text("menunggu dokumen lain", "waiting for the others"),
    "seconds": Text("{n} detik", "{n} seconds"),
    "progress": Text("{done} dari {all} dokumen selesai", "{done} of {all} documents done"),
    "open": Text("Lihat temuan", "See findings"),
    "remove": Text("Hapus", "Remove"),
    "download": Text("Unduh", "Download"),
    "download_all": Text("Unduh laporan semua dokumen ini", "Download the report on all of these"),
    "batch": Text("Dikirim bersama", "Sent together"),
    "batch_compared": Text("Dibandingkan sebagai satu instansi", "Compared as documents of one office"),
    "all_done": Text("Semua dokumen selesai diperiksa.", "All documents have been checked."),
    "lost": Text(
        "Program tidak menjawab; barangkali sudah dihentikan. Jalankan lagi, lalu buka alamat yang ditampilkan.",
        "The program does not answer; perhaps it was stopped. Start it again and open the address it shows.",
    ),
    "not_compared": Text(
        "Dokumen-dokumen ini tidak dapat dibandingkan; temuan masing-masing tetap berlaku.",
        "These documents could not be compared; what was found in each of them holds.",
    ),
    "accepted_n": Text("{n} diterima", "{n} accepted"),
    "waived_n": Text("{n} dikesampingkan", "{n} waived"),
    "reload": Text("Muat ulang untuk melihat kemajuannya.", "Reload to see how far it is."),
    "wait_document": Text("Dokumen ini sedang diperiksa.", "This document is being checked."),
    "back": Text("Kembali ke daftar dokumen", "Back to the list of documents"),
    "form_docx": Text("Salinan Word dengan komentar", "Word copy with comments"),
    "form_pdf": Text("PDF dengan catatan", "PDF with notes"),
    "form_surat": Text("Surat catatan penelaahan (Word)", "Letter (Word)"),
    "form_html": Text("Laporan untuk peramban (HTML)", "Report for a browser (HTML)"),
    "form_xlsx": Text("Laporan Excel", "Report for Excel"),
    "form_json": Text("Data (JSON)", "Data (JSON)"),
    "form_pengecualian": Text(
        "Yang dikesampingkan, untuk disetujui (YAML)", "What was put aside, to be approved (YAML)"
    ),
    "decide": Text("Putuskan", "Decide"),
    "decide_again": Text("Ubah keputusan", "Change the decision"),
    "reason": Text("Alasan (wajib bila dikesampingkan)", "Reason (needed to waive)"),
    "accept": Text("Terima", "Accept"),
    "waive": Text("Kesampingkan", "Waive"),
    "undo": Text("Batalkan", "Undo"),
    "undo_accept": Text("Batalkan keputusan", "Undo the decision"),
    "dispute": Text("Unduh kasusnya", "Download the case"),
    "dispute_lead": Text(
        "Temuan ini keliru? Tulis sebabnya sebagai alasan, lalu unduh kasus uji yang disamarkan untuk pengelola "
        "aturan. Program tidak mengirim apa pun; bacalah dahulu sebelum diteruskan.",
        "Is this finding wrong? Give the cause as the reason, then download a masked test case for those who keep the "
        "rules. The program sends nothing; read it before you pass it on.",
    ),
    "rule_links": Text("Selengkapnya", "More"),
    "refused": Text("Tidak dapat dilayani", "Could not be done"),
    "rounds_docx": Text("lembar catatan (Word)", "notes (Word)"),
    "rounds_html": Text("HTML", "HTML"),
    "rounds_json": Text("JSON", "JSON"),
    "compare_title": Text("Bandingkan dua versi satu dokumen", "Compare two versions of a document"),
    "compare_lead": Text(
        "Pilih versi yang sudah ditelaah dan versi sesudah perbaikan: mana temuan yang selesai, masih ada, berubah, "
        "dan baru. Bentuk berkasnya boleh lain.",
        "Choose the version that was reviewed and the mended one: which findings are resolved, still there, changed, "
        "new. The files may be of different formats.",
    ),
    "old": Text("Versi lama", "Old version"),
    "new": Text("Versi baru", "New version"),
    "from_desk": Text("Dari dokumen di meja", "From the documents on the desk"),
    "from_files": Text("Dari berkas baru", "From new files"),
    "compare_do": Text("Bandingkan", "Compare"),
    "compare_wait": Text("Kedua versi sedang diperiksa.", "Both versions are being checked."),
    "too_few": Text(
        "Di meja belum ada dua dokumen yang selesai diperiksa.", "There are not two checked documents on the desk yet."
    ),
    "no_marks": Text(
        "Perbandingan memakai semua temuan; yang dikesampingkan ikut dihitung.",
        "All findings are compared, those that were waived too.",
    ),
    "rules_title": Text("Aturan yang diperiksa", "Rules that are checked"),
    "rules_lead": Text(
        "{n} aturan; pilih satu untuk alasan, dasar hukum, contoh, batas, dan ketepatannya.",
        "{n} rules; choose one for its reason, law, examples, limits and precision.",
    ),
    "all_rules": Text("Semua aturan", "All rules"),
    "preview": Text("uji coba", "preview"),
    "laws_title": Text("Cari peraturan", "Look up regulations"),
    "laws_lead": Text(
        "Kata-kata dari judul, jenis, nomor, atau tahun, misalnya “PP 96/2012” atau “pelayanan publik”.",
        "Words of the title, type, number or year, such as “PP 96/2012” or “pelayanan publik”.",
    ),
    "search": Text("Cari", "Search"),
    "search_words": Text("Kata yang dicari", "Words"),
    "nothing_found": Text(
        "Tidak ada peraturan dalam register yang memuat “{query}”. Register memuat {n} peraturan yang lazim dikutip; "
        "yang tidak ada di sini mungkin saja ada. Periksa di jdih.go.id atau peraturan.go.id.",
        "No regulation of the register has “{query}”. It holds {n} regulations that are often cited; others may well "
        "exist. Look at jdih.go.id or peraturan.go.id.",
    ),
    "perhaps": Text("Maksud Anda:", "Perhaps you mean:"),
    "more_found": Text("dan {n} lagi; tambahkan kata untuk mempersempit.", "and {n} more; add words."),
    "indonesian_only": Text("", "What the register tells is in Indonesian."),
    "entering": Text("Masuk…", "Entering…"),
    "enter": Text("Lanjut ke program", "Go on to the program"),
    "finished_title": Text("Selesai", "Finished"),
    "finished": Text(
        "Semua dokumen dan keputusan di meja ini sudah dihapus dari program. Tab ini boleh ditutup. Untuk menghentikan "
        "program, tutup jendela tempat program dijalankan, atau tekan Ctrl+C di sana.",
        "All documents and decisions on this desk were removed from the program. You may close this tab. To stop the "
        "program, close the window it was started in, or press Ctrl+C there.",
    ),
    "finished_left": Text(
        "Semua dokumen dan keputusan di meja ini sudah dihapus, dan program berhenti. Tab ini boleh ditutup.",
        "All documents and decisions on this desk were removed, and the program ends. You may close this tab.",
    ),
    "finished_kept": Text(
        "Meja ini sudah ditutup. Berkasnya tetap disimpan di folder yang dipilih ketika program dijalankan.",
        "This desk is closed. Its files stay in the folder that was chosen when the program was started.",
    ),
    "finish_sure": Text(
        "Hapus semua dokumen dan keputusan di meja ini? Unduh dahulu yang masih diperlukan.",
        "Remove all documents and decisions on this desk? First download what you still need.",
    ),
}


@lru_cache(maxsize=2)
def words_in(lang: str) -> Mapping[str, str]:
    """The words of the templates in a language."""
    return {name: text.in_(lang) for name, text in PAGE.items()}
