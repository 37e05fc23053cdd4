"""``standards-lint extract``: what the program understood of documents, for people to check and programs to use."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE
from standards_lint.cli.options import STDIN, Paths, StdinName
from standards_lint.cli.reading import Config, Ocr, read_options

if TYPE_CHECKING:
    from standards_lint.knowledge.bundle import Knowledge
    from standards_lint.model.standard import Standard
    from standards_lint.readers.options import ReadOptions


class ExtractFormat(StrEnum):
    """Form of the output."""

    JSON = "json"
    YAML = "yaml"


def extract(
    paths: Paths,
    format_: Annotated[ExtractFormat, typer.Option("--format", help="Bentuk keluaran.")] = ExtractFormat.JSON,
    output: Annotated[Path | None, typer.Option(help="Tulis hasil ke berkas ini.")] = None,
    stdin_filename: StdinName = "<stdin>",
    ocr: Ocr = False,
    config: Config = None,
) -> int:
    """Tampilkan apa yang dipahami dari dokumen, tanpa menilainya."""
    from standards_lint.cli.inputs import find_inputs
    from standards_lint.knowledge.bundle import load_knowledge
    from standards_lint.knowledge.data import national
    from standards_lint.pipeline import read_whole
    from standards_lint.reporters.extract_json import render_extract_json, render_extract_yaml

    reading = read_options(config, ocr=ocr)
    found = find_inputs(paths, output)
    standards = _extract(found.files, stdin_filename if STDIN in paths else None, load_knowledge(national()), reading)
    render = render_extract_yaml if format_ is ExtractFormat.YAML else render_extract_json
    write_output(render(standards), output)
    if found.missing:
        return USAGE
    return CLEAN if all(map(read_whole, standards)) else NOT_CHECKED


def _extract(
    files: Sequence[Path], stdin_filename: str | None, knowledge: Knowledge, reading: ReadOptions
) -> list[Standard]:
    from standards_lint.pipeline import extract_bytes, extract_file

    standards = []
    if stdin_filename is not None:
        standards.append(extract_bytes(sys.stdin.buffer.read(), stdin_filename, knowledge, reading))
    return [*standards, *(extract_file(path, knowledge, reading) for path in files)]
