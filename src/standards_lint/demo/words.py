"""What a demo says between its steps."""

from __future__ import annotations

from standards_lint.model.finding import Text

BEGINS = Text(
    "Folder {folder} dibuat. Isinya draf standar pelayanan dari instansi rekaan, dengan kekurangan yang sering "
    "dijumpai: {text}, draf yang sama untuk Word ({word}), dan pengaturan ({settings}). Semua perintah di bawah ini "
    "benar-benar dijalankan di komputer ini; tidak ada yang dikirim ke mana pun.",
    "The folder {folder} was made. It holds a draft standard of an invented agency, with defects that are often met: "
    "{text}, the same draft for Word ({word}), and settings ({settings}). All commands below are really run on this "
    "machine; nothing is sent anywhere.",
)
ENTER = Text(
    "Masuk ke folder itu; perintah berikutnya dijalankan di dalamnya.",
    "Go into that folder; the commands that follow are run in it.",
)
STEP = Text("Langkah {n} dari {of}. {why}", "Step {n} of {of}. {why}")
EXIT = Text("(kode keluar {code}: {meaning})", "(exit code {code}: {meaning})")
NEW = Text("(berkas baru: {files})", "(new file: {files})")
PAUSE = Text("[Enter: lanjut, q: selesai] ", "[Enter: go on, q: stop] ")
STOPPED = Text("Berhenti di sini; berkas-berkasnya tetap ada di {folder}.", "Stopped here; the files stay in {folder}.")
BROKEN = Text(
    "Perintah itu tidak dapat dilayani di komputer ini; sebabnya tertulis di atas. Contoh ini berhenti di sini.",
    "That command cannot be served on this machine; the reason is written above. The demo ends here.",
)
ENDS = Text(
    "Selesai. Buka {page} dengan peramban dan {copy} dengan Word di folder {folder}; folder itu boleh diubah atau "
    "dihapus. Sesudah ini, dengan dokumen Anda sendiri:",
    "Done. Open {page} in a browser and {copy} in Word, in the folder {folder}; change or delete that folder as you "
    "like. After this, with your own document:",
)
NEXT = (
    (
        "standards-lint check draf.docx",
        Text("Word, PDF, Excel, laman, atau teks, apa adanya", "Word, PDF, Excel, web page or text, as it is"),
    ),
    (
        "standards-lint serve",
        Text(
            'hal yang sama di peramban (perlu: pip install "standards-lint[web]")',
            'the same in a browser (needs: pip install "standards-lint[web]")',
        ),
    ),
    (
        "standards-lint check --help",
        Text("semua pilihan", "all options"),
    ),
)
