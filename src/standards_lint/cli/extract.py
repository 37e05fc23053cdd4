"""``standards-lint extract``: what the program understood of documents, for people to check and programs to use."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED
from standards_lint.cli.options import STDIN, StdinName

if TYPE_CHECKING:
    from standards_lint.knowledge.bundle import Knowledge
    from standards_lint.model.standard import Standard


class ExtractFormat(StrEnum):
    """Form of the output."""

    JSON = "json"
    YAML = "yaml"


def extract(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Berkas, folder, atau “-” untuk masukan standar.")
    ],
    format_: Annotated[ExtractFormat, typer.Option("--format", help="Bentuk keluaran.")] = ExtractFormat.JSON,
    output: Annotated[Path | None, typer.Option(help="Tulis hasil ke berkas ini.")] = None,
    stdin_filename: StdinName = "<stdin>",
) -> int:
    """Tampilkan apa yang dipahami dari dokumen, tanpa menilainya."""
    from standards_lint.knowledge.bundle import load_knowledge
    from standards_lint.knowledge.data import national
    from standards_lint.reporters.extract_json import render_extract_json, render_extract_yaml

    standards = _extract(paths, stdin_filename, load_knowledge(national()))
    render = render_extract_yaml if format_ is ExtractFormat.YAML else render_extract_json
    write_output(render(standards), output)
    return CLEAN if all(standard.readable for standard in standards) else NOT_CHECKED


def _extract(paths: list[str], stdin_filename: str, knowledge: Knowledge) -> list[Standard]:
    from standards_lint.pipeline import extract_bytes, extract_file
    from standards_lint.readers.discover import find_documents

    files = find_documents(Path(path) for path in paths if path != STDIN)
    standards = [extract_bytes(sys.stdin.buffer.read(), stdin_filename, knowledge)] if STDIN in paths else []
    return [*standards, *(extract_file(path, knowledge) for path in files)]
