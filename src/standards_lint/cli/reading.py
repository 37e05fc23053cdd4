"""Settings and options to how documents are read, shared by the commands that read documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.configured import settings_of
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.readers.options import ReadOptions

Config = Annotated[
    Path | None,
    typer.Option(
        metavar="BERKAS", help="Berkas pengaturan; tanpa ini standards-lint.toml di folder ini atau di atasnya."
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Jangan baca berkas pengaturan apa pun.")]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="JENIS",
        help="Perlakukan dokumen sebagai jenis ini, apa pun isinya: standar_pelayanan, maklumat, pengaduan, sop, "
        "atau keputusan; boleh lebih dari satu, yang utama lebih dahulu.",
    ),
]
Ocr = Annotated[bool, typer.Option("--ocr", help="Kenali teks pada halaman yang berupa gambar (perlu tesseract).")]

_MEGABYTE = 1_000_000
_LIMITS = (
    ("text_megabytes", "text_bytes", _MEGABYTE),
    ("file_megabytes", "file_bytes", _MEGABYTE),
    ("unpacked_megabytes", "unpacked_bytes", _MEGABYTE),
    ("pages", "pages", 1),
    ("program_seconds", "program_seconds", 1),
    ("document_seconds", "document_seconds", 1),
    ("memory_megabytes", "memory_bytes", _MEGABYTE),
)
"""Name in the settings, field of the limits of reading, and its unit."""


def read_options(config: Path | None, *, ocr: bool, kinds: Sequence[str] = ()) -> ReadOptions:
    """How documents are read.

    Args:
        config: The settings file that was named; the one of the current folder without it.
        ocr: Recognition of text is wished, by the command line or the settings.
        kinds: What the documents are said to be on the command line.

    Raises:
        ConfigError: if the settings file cannot be used.
        UsageError: if there is no such kind.
    """
    from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions

    said = _kinds(kinds)
    settings = settings_of(config)
    if settings is None:
        return replace(DEFAULT_OPTIONS, ocr=ocr, kinds=said)
    given = {
        field: value * unit for name, field, unit in _LIMITS if (value := getattr(settings.limits, name)) is not None
    }
    limits = replace(DEFAULT_OPTIONS.limits, **given)
    return ReadOptions(limits, ocr, said)


def _kinds(given: Sequence[str]) -> tuple[str, ...]:
    """Kinds out of options that may hold several, separated by commas, each once."""
    known = known_kinds()
    words = [word.strip().lower() for value in given for word in value.split(",") if word.strip()]
    for word in words:
        if word not in known:
            raise UsageError(f"--kind “{word}” tidak dikenal; yang dikenal: {', '.join(known)}")
    return tuple(dict.fromkeys(words))


def known_kinds() -> tuple[str, ...]:
    """What documents can be said to be."""
    from standards_lint.model.standard import Kind

    return tuple(str(kind) for kind in Kind if kind is not Kind.BUKAN_STANDAR)  # what is none need not be checked
