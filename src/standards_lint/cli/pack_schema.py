"""``standards-lint pack schema``: JSON Schemas of the files of a pack, for editors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_file, write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.packs.editor_schema import Known


def write_schema(
    kind: Annotated[
        str, typer.Argument(metavar="[JENIS]", help="Jenis berkas, misalnya aturan; tanpa ini semua (perlu --output).")
    ] = "",
    output: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Tulis ke folder ini, satu berkas setiap jenis.")
    ] = None,
    pack: Annotated[
        list[Path] | None,
        typer.Option(metavar="FOLDER|NAMA", help="Paket yang diperluas, agar kode dan polanya ikut ditawarkan."),
    ] = None,
) -> int:
    """Tulis JSON Schema berkas paket, agar editor melengkapi, menjelaskan, dan menggarisbawahi yang keliru."""
    from standards_lint.packs.editor_schema import schema_kinds
    from standards_lint.packs.editor_texts import schema_text
    from standards_lint.packs.problems import suggestion

    known = known_of(pack or ())
    kinds = schema_kinds(known)
    if kind and kind not in kinds:
        raise UsageError(f"tidak ada jenis berkas “{kind}”{suggestion(kind, kinds)}; pilih {', '.join(kinds)}")
    if output is None:
        if not kind:
            raise UsageError(f"sebutkan jenisnya ({', '.join(kinds)}), atau --output FOLDER untuk menulis semuanya")
        write_output(schema_text(kind, known))
        return CLEAN
    wanted = [kind] if kind else kinds
    for name in wanted:
        write_file(schema_text(name, known).encode(), output / f"{name}.schema.json")
    write_output(f"{len(wanted)} skema ditulis di {output}.\n")
    return CLEAN


def known_of(named: Sequence[Path]) -> Known:
    """What a pack may name over the national one and those that the user names.

    Raises:
        StandardsLintError: for a folder that is none, and for a pack with faults.
    """
    from standards_lint.cli.packs import open_last
    from standards_lint.packs.editor_texts import known_names

    if not named:
        return known_names()
    last, beneath = open_last(named)
    return known_names((*beneath, last), last.id)
