"""``standards-lint extract``: what the program understood of documents, for people to check and programs to use."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE
from standards_lint.cli.options import Jobs, Paths, StdinName
from standards_lint.cli.reading import Config, Ocr, read_options


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
    jobs: Jobs = 0,
) -> int:
    """Tampilkan apa yang dipahami dari dokumen, tanpa menilainya."""
    from standards_lint.cli.inputs import documents_of, find_inputs
    from standards_lint.knowledge.bundle import load_knowledge
    from standards_lint.knowledge.data import national
    from standards_lint.pipeline import read_whole
    from standards_lint.reporters.extract_json import render_extract_json, render_extract_yaml
    from standards_lint.workers.documents import extract_documents

    reading = read_options(config, ocr=ocr)
    found = find_inputs(paths, output)
    documents = documents_of(found.files, paths, stdin_filename)
    standards = list(extract_documents(documents, load_knowledge(national()), reading, jobs))
    render = render_extract_yaml if format_ is ExtractFormat.YAML else render_extract_json
    write_output(render(standards), output)
    if found.missing:
        return USAGE
    return CLEAN if all(map(read_whole, standards)) else NOT_CHECKED
