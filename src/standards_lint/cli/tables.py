"""Regulations that the user gives beside the national register, shared by the commands that look regulations up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.configured import settings_of

if TYPE_CHECKING:
    from standards_lint.knowledge.regulation import RegulationTable

Regulations = Annotated[
    list[Path] | None,
    typer.Option(
        "--regulations",
        metavar="BERKAS",
        help="Tabel peraturan daerah atau sektor (YAML) di samping register nasional; boleh lebih dari satu.",
    ),
]


def table_paths(config: Path | None, named: Sequence[Path] | None) -> list[Path]:
    """The files of the tables, each once; the arguments are those of `given_tables`."""
    settings = settings_of(config)
    set_ = settings.regulations if settings is not None else ()
    return list({path.resolve(): path for path in (*set_, *(named or ()))}.values())


def given_tables(config: Path | None, named: list[Path] | None) -> tuple[RegulationTable, ...]:
    """The tables that the settings name, then those of the command line, each once.

    Args:
        config: The settings file that was named; the one of the current folder without it.
        named: Files named on the command line.

    Raises:
        ConfigError: if the settings file cannot be used.
        PackError: if a table cannot be used, with everything that is wrong in them.
    """
    paths = table_paths(config, named)
    if not paths:
        return ()
    # Imported here: the checks of a table need the schema of its form, and few runs have a table.
    from standards_lint.knowledge.instruments import national_instruments
    from standards_lint.packs.regulations import load_tables

    return load_tables(paths, national_instruments())
