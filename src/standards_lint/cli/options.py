"""Options that several commands take, and what their words mean."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from standards_lint.errors import UsageError

STDIN = "-"
"""The path that stands for standard input."""

Paths = Annotated[
    list[str], typer.Argument(metavar="BERKAS|FOLDER...", help="Berkas, folder, atau “-” untuk masukan standar.")
]
Jobs = Annotated[
    int,
    typer.Option(min=0, metavar="N", help="Dokumen yang dikerjakan bersamaan; 0 menurut jumlah prosesor."),
]
StdinName = Annotated[str, typer.Option(metavar="NAMA", help="Nama dokumen dari masukan standar.")]

Redact = Annotated[
    bool,
    typer.Option(
        "--redact",
        help="Samarkan nama penanda tangan, pemilik NIP, dan petugas pengaduan, NIP/NIK, nomor telepon, dan alamat "
        "surel dalam laporan.",
    ),
]

Fix = Annotated[
    bool,
    typer.Option("--fix", help="Perbaiki di dalam berkas apa yang dapat diperbaiki tanpa bertanya (bukan Word, PDF)."),
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Tampilkan perubahan yang akan dibuat --fix, tanpa menulis apa pun.")
]
UnsafeFixes = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes", help="Dengan --fix atau --diff: pula perbaikan yang mengubah isi dan harus dibaca sesudahnya."
    ),
]

TrackChanges = Annotated[
    bool,
    typer.Option(
        "--track-changes",
        help="Dengan --format docx: perbaikan yang dapat dibuat tanpa bertanya ditulis sebagai perubahan terlacak.",
    ),
]


class Lang(StrEnum):
    """Language of a report."""

    ID = "id"
    EN = "en"


class ReportFormat(StrEnum):
    """Form of a report."""

    TEXT = "text"
    JSON = "json"


class CheckFormat(StrEnum):
    """Form in which findings are told.

    `DOCX` and `PDF` are copies of the documents with the findings in them, `SURAT` a letter on each document.
    """

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"
    SURAT = "surat"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"


class PluginForm(str):
    """Form of a report whose name the program does not know itself: a plugin may."""

    __slots__ = ()

    @property
    def value(self) -> str:
        """Its name, as that of a `CheckFormat`."""
        return str(self)


Form = CheckFormat | PluginForm
"""What ``--format`` names."""


class FormNames:
    """Words to forms, for ``--format``."""

    choices = tuple(CheckFormat)
    """Those that the program brings itself."""
    __name__ = "BENTUK"

    def __call__(self, word: str) -> Form:
        """The form of that name."""
        return CheckFormat(word) if word in set(CheckFormat) else PluginForm(word)


FORM_NAMES = FormNames()

COPIES = frozenset({CheckFormat.DOCX, CheckFormat.PDF, CheckFormat.SURAT})
"""Those that are files for each document; all others are reports (``reporters/forms.py``)."""


class CompareFormat(StrEnum):
    """Form in which two versions are compared; `DOCX` is the letter of the second round."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"


class TargetFormat(StrEnum):
    """What a document is converted to."""

    YAML = "yaml"
    MD = "md"


class FailOn(StrEnum):
    """From which severity findings decide the exit code."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class EngineName(StrEnum):
    """Which engine judges."""

    AUTO = "auto"
    DURABLE = "durable"
    PYTHON = "python"


def parse_day(text: str, option: str) -> date:
    """A day written ``2026-11-21``.

    Raises:
        UsageError: for anything else.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} “{text}” bukan tanggal; tulis TTTT-BB-HH, misalnya 2026-11-21") from None
