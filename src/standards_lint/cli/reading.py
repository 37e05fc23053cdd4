"""Settings and options to how documents are read, shared by the commands that read documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from standards_lint.readers.options import ReadOptions

Config = Annotated[
    Path | None,
    typer.Option(
        metavar="BERKAS", help="Berkas pengaturan; tanpa ini standards-lint.toml di folder ini atau di atasnya."
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


def read_options(config: Path | None, *, ocr: bool) -> ReadOptions:
    """How documents are read.

    Args:
        config: The settings file that was named; the one of the current folder without it.
        ocr: Recognition of text was asked for on the command line.

    Raises:
        ConfigError: if the settings file cannot be used.
    """
    from standards_lint.config.load import find_settings, load_settings
    from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions

    path = config or find_settings(Path.cwd())
    if path is None:
        return ReadOptions(ocr=ocr) if ocr else DEFAULT_OPTIONS
    settings = load_settings(path)
    given = {
        field: value * unit for name, field, unit in _LIMITS if (value := getattr(settings.limits, name)) is not None
    }
    limits = replace(DEFAULT_OPTIONS.limits, **given)
    return ReadOptions(limits, ocr or settings.ocr)
