"""``standards-lint convert``: documents as structured standards (YAML) or Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE
from standards_lint.cli.options import Jobs, Paths, StdinName, TargetFormat
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Ocr, read_options
from standards_lint.errors import UsageError, system_words

if TYPE_CHECKING:
    from standards_lint.convert.conversion import Conversion

_MOST_DIFFERENCES = 5
"""Differing findings told for one document."""


def convert(
    paths: Paths,
    to: Annotated[TargetFormat, typer.Option("--to", help="Bentuk yang ditulis.")],
    output: Annotated[
        Path | None, typer.Option(help="Berkas hasil; folder bila yang diubah lebih dari satu dokumen.")
    ] = None,
    stdin_filename: StdinName = "<stdin>",
    ocr: Ocr = False,
    config: Config = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    jobs: Jobs = 0,
) -> int:
    """Ubah dokumen menjadi standar terstruktur (YAML) atau Markdown.

    Hasilnya dibaca ulang: temuan atasnya harus sama dengan temuan atas dokumen aslinya. Yang tidak dapat dibawa serta
    disebutkan. Kode keluar: 0 semua terbawa; 2 perintah atau berkas tidak dapat dilayani; 3 ada yang tidak terbawa.
    """
    from datetime import date

    from standards_lint.cli.inputs import documents_of, find_inputs
    from standards_lint.convert.conversion import Target
    from standards_lint.convert.documents import convert_documents
    from standards_lint.pipeline import open_session

    found = find_inputs(paths, output)
    documents = documents_of(found, paths, stdin_filename)
    places = _places([given.path for given in documents], output, str(to), found.files)
    session = open_session(as_of=date.today(), reading=read_options(config, ocr=ocr), extensions=plugged())
    whole = True
    results = convert_documents(documents, Target(to), session, jobs)
    for given, result, place in zip(documents, results, places, strict=True):
        whole = result.whole and whole
        _tell(given.path, result)
        if result.readable:
            _write(result.text, place)
    if found.missing:
        return USAGE
    return CLEAN if whole else NOT_CHECKED


def _places(names: Sequence[str], output: Path | None, suffix: str, files: Sequence[Path]) -> list[Path | None]:
    """Where each document goes; None for standard output.

    Raises:
        UsageError: where several documents would share a place, or a document would be overwritten.
    """
    folder = output is not None and output.is_dir()
    if len(names) > 1 and (output is None or (output.exists() and not folder)):
        raise UsageError("beberapa dokumen memerlukan folder hasil; sebutkan dengan --output FOLDER")
    if output is None or (len(names) == 1 and not folder):
        return [output]
    places = [output / f"{PurePath(name).stem or 'dokumen'}.{suffix}" for name in names]
    twice = next((place for i, place in enumerate(places) if place in places[:i]), None)
    if twice is not None:
        raise UsageError(f"dua dokumen akan ditulis ke {twice}; ubah satu per satu dengan --output BERKAS")
    for place in places:
        if place.exists() and any(place.samefile(file) for file in files):
            raise UsageError(f"{place}: hasil akan menimpa dokumen yang diubah; pilih folder lain untuk --output")
    return list(places)


def _write(text: str, place: Path | None) -> None:
    if place is not None:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{place.parent}: folder tidak dapat dibuat ({system_words(error)})") from None
    write_output(text, place)


def _tell(name: str, result: Conversion) -> None:
    """What did not come along, on standard error."""
    if not result.readable:
        for sentence in result.lost:
            write_error(f"{name}: tidak diubah: {sentence}")
        return
    for sentence in (*result.lost, *result.told):
        write_error(f"{name}: {sentence}")
    if result.differences:
        write_error(f"{name}: {len(result.differences)} temuan atas hasilnya berbeda dari temuan atas dokumen ini:")
        for code, service, _, message in result.differences[:_MOST_DIFFERENCES]:
            write_error(f"  {code} {service}: {message}" if service else f"  {code}: {message}")
