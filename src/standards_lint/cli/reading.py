"""Settings and options to how documents are read, shared by the commands that read documents."""

from __future__ import annotations

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


def read_options(config: Path | None, *, ocr: bool) -> ReadOptions:
    """How documents are read.

    Args:
        config: The settings file that was named; the one of the current folder without it.
        ocr: Recognition of text was asked for on the command line.

    Raises:
        ConfigError: if the settings file cannot be used.
    """
    from standards_lint.config.load import find_settings, load_settings
    from standards_lint.readers.limits import Limits
    from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions

    path = config or find_settings(Path.cwd())
    if path is None:
        return ReadOptions(ocr=ocr) if ocr else DEFAULT_OPTIONS
    settings = load_settings(path)
    limits = Limits(
        text_bytes=settings.limits.text_megabytes * _MEGABYTE,
        file_bytes=settings.limits.file_megabytes * _MEGABYTE,
        unpacked_bytes=settings.limits.unpacked_megabytes * _MEGABYTE,
        pages=settings.limits.pages,
        program_seconds=settings.limits.program_seconds,
    )
    return ReadOptions(limits, ocr or settings.ocr)
