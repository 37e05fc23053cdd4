"""``standards-lint config``: what is set, by whom, and what can be set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standards_lint.cli.configured import settings_file, unused_files
from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import Lang, ReportFormat
from standards_lint.cli.reading import Config, Isolated
from standards_lint.cli.selecting import refuse_unknown_names

config_app = typer.Typer(
    add_completion=False, rich_markup_mode=None, help="Pengaturan yang berlaku, dan yang dapat ditulis."
)


@config_app.command("show")
def show(
    context: typer.Context,
    path: Annotated[
        str | None, typer.Argument(metavar="[DOKUMEN]", help="Dokumen yang ditanyakan; tanpa ini seluruh pemeriksaan.")
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Sebutkan pula baris atau bawaan yang menentukan.")] = False,
    format_: Annotated[ReportFormat, typer.Option("--format", help="Bentuk daftar.")] = ReportFormat.TEXT,
    lang: Annotated[Lang, typer.Option(help="Bahasa.")] = Lang.ID,
    config: Config = None,
    isolated: Isolated = False,
) -> int:
    """Tampilkan pengaturan yang berlaku di folder ini, dan bagi satu dokumen bila disebut."""
    from standards_lint.cli.settings_told import effective, settings_json, settings_text

    file = settings_file(config, isolated=isolated)
    if file is not None:
        refuse_unknown_names(file, context)
    rows = effective(file, path)
    nearer = unused_files([path] if path is not None else [], file)
    render = settings_json if format_ is ReportFormat.JSON else settings_text
    write_output(render(rows, file, path, nearer, lang=lang, why=why))
    return CLEAN


@config_app.command("schema")
def schema(
    output: Annotated[Path | None, typer.Option(help="Tulis ke berkas ini.")] = None,
) -> int:
    """Cetak JSON Schema berkas pengaturan, bagi penyunting teks."""
    from importlib.resources import files

    text = (files("standards_lint.config") / "schema" / "settings.schema.json").read_text(encoding="utf-8")
    write_output(text, output)
    return CLEAN
