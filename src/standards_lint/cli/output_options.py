"""Options of ``check`` about what is looked at, where reports go and how they look."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Color(StrEnum):
    """Whether a report is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


ColorChoice = Annotated[
    Color, typer.Option(help="Warna: auto menurut terminal, NO_COLOR, dan FORCE_COLOR; always; never.")
]
ChangedSince = Annotated[
    str | None,
    typer.Option(
        "--changed-since",
        metavar="REF",
        help="Periksa hanya dokumen yang berubah sejak cabang, tag, atau commit git ini; dari berkas teks hanya temuan "
        "pada bagian yang berubah.",
    ),
]
Staged = Annotated[
    bool,
    typer.Option("--staged", help="Periksa isi dokumen yang akan disimpan git (git add), bukan berkas di folder."),
]
OnlyDocuments = Annotated[
    bool,
    typer.Option(
        "--only-documents",
        help="Lewati berkas yang tidak akan diambil dari folder, misalnya YAML tanpa standar; untuk kait git dan CI, "
        "yang menyebut semua berkas satu per satu.",
    ),
]
NoProgress = Annotated[
    bool, typer.Option("--no-progress", help="Jangan tampilkan baris kemajuan di terminal pada pemeriksaan yang lama.")
]
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Periksa lagi setiap kali dokumen, pengaturan, atau aturan berubah, sampai Ctrl-C."),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="[BENTUK:]BERKAS",
        help="Tulis laporan ke berkas ini; untuk --format docx, pdf, dan surat boleh folder. Dengan bentuknya di "
        "depan (sarif:hasil.sarif) laporan itu ditulis di samping yang utama; boleh beberapa.",
    ),
]
ShowSuppressed = Annotated[
    bool,
    typer.Option("--show-suppressed", help="Tampilkan pula temuan yang disembunyikan, oleh siapa, dan mengapa."),
]
