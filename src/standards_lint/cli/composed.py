"""Packs of sectors, regions and offices laid over the national one, shared by the commands that read documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from standards_lint.config.file import SettingsFile
    from standards_lint.packs.compose import Composition

Packs = Annotated[
    list[Path] | None,
    typer.Option(
        "--pack",
        metavar="FOLDER",
        help="Paket aturan sektor, daerah, atau instansi di atas paket nasional; boleh lebih dari satu.",
    ),
]


def given_packs(named: list[Path] | None) -> Composition:
    """The national pack with those of plugins and those that the user names laid over it.

    Args:
        named: Folders of packs, none for the national pack alone.

    Raises:
        StandardsLintError: for a folder that is none, packs with faults, and packs that do not go together.
    """
    # Imported here: commands that open no pack share the option of this module.
    from standards_lint.cli.plugged import plugged
    from standards_lint.opening.composing import composed

    return composed(named or (), plugged())


def packs_set(file: SettingsFile | None, named: list[Path] | None) -> list[Path]:
    """The packs of the settings file, and those that the command line names.

    Args:
        file: None where there is none.
        named: Folders, or names of installed packs.
    """
    listed = [file.folder / name for name in file.value("pack") or ()] if file else []
    return [*listed, *(named or ())]
