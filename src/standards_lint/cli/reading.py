"""Settings and options to how documents are read, shared by the commands that read documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.configured import settings_of

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
    # Imported here: commands that read nothing share the options of this module.
    from standards_lint.opening.reading import checked_kinds, reading_with

    said = checked_kinds(kinds, "--kind")
    settings = settings_of(config)
    return reading_with(settings.limits if settings is not None else None, ocr=ocr, kinds=said)
