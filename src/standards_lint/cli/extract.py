"""``standards-lint extract``: what the program understood of documents, for people to check and programs to use."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.console import terminal_width, wants_color, write_output
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE
from standards_lint.cli.options import Jobs, Paths, StdinName
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr, read_options
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.model.account import Account
    from standards_lint.model.standard import Standard


class ExtractFormat(StrEnum):
    """Form of the output."""

    TEXT = "text"
    JSON = "json"
    YAML = "yaml"


def extract(
    paths: Paths,
    explain: Annotated[
        bool, typer.Option("--explain", help="Jelaskan tiap baris: dibaca sebagai apa, mengapa.")
    ] = False,
    format_: Annotated[
        ExtractFormat | None, typer.Option("--format", help="Bentuk keluaran [json; dengan --explain: text].")
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Tulis hasil ke berkas ini.")] = None,
    stdin_filename: StdinName = "<stdin>",
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    pack: Packs = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    jobs: Jobs = 0,
) -> int:
    """Tampilkan apa yang dipahami dari dokumen, tanpa menilainya."""
    from standards_lint.cli.inputs import documents_of, find_inputs
    from standards_lint.pipeline import read_whole
    from standards_lint.workers.understanding import explain_documents, extract_documents

    form = format_ or (ExtractFormat.TEXT if explain else ExtractFormat.JSON)
    if form is ExtractFormat.TEXT and not explain:
        raise UsageError("--format text hanya tersedia bersama --explain; pilih json atau yaml")
    reading = read_options(config, ocr=ocr, kinds=kind or ())
    found = find_inputs(paths, output)
    documents = documents_of(found, paths, stdin_filename)
    extensions = plugged()
    packs = given_packs(pack).packs if pack or extensions.added_packs else ()
    if explain:
        accounts = list(explain_documents(documents, packs, reading, jobs, extensions))
        write_output(_explained(accounts, form, output), output)
        standards = [account.standard for account in accounts]
    else:
        standards = list(extract_documents(documents, packs, reading, jobs, extensions))
        write_output(_extracted(standards, form), output)
    if found.missing:
        return USAGE
    return CLEAN if all(map(read_whole, standards)) else NOT_CHECKED


def _extracted(standards: Sequence[Standard], form: ExtractFormat) -> str:
    from standards_lint.reporters.extract_json import render_extract_json, render_extract_yaml

    return render_extract_yaml(standards) if form is ExtractFormat.YAML else render_extract_json(standards)


def _explained(accounts: Sequence[Account], form: ExtractFormat, output: Path | None) -> str:
    from standards_lint.reporters.account_json import render_account_json, render_account_yaml
    from standards_lint.reporters.account_text import render_account_text

    if form is ExtractFormat.TEXT:
        return render_account_text(accounts, width=terminal_width(output), color=wants_color(output))
    return render_account_yaml(accounts) if form is ExtractFormat.YAML else render_account_json(accounts)
