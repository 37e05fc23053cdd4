"""``standards-lint convert``: documents as structured standards (YAML) or Markdown."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE
from standards_lint.cli.options import STDIN, Paths, StdinName, TargetFormat
from standards_lint.cli.reading import Config, Ocr, read_options
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.convert.conversion import Conversion
    from standards_lint.pipeline import Session

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
) -> int:
    """Ubah dokumen menjadi standar terstruktur (YAML) atau Markdown.

    Hasilnya dibaca ulang: temuan atasnya harus sama dengan temuan atas dokumen aslinya. Yang tidak dapat dibawa serta
    disebutkan. Kode keluar: 0 semua terbawa; 2 perintah atau berkas tidak dapat dilayani; 3 ada yang tidak terbawa.
    """
    from datetime import date

    from standards_lint.cli.inputs import find_inputs
    from standards_lint.convert.conversion import Target
    from standards_lint.convert.conversion import convert as convert_document
    from standards_lint.pipeline import open_session

    found = find_inputs(paths, output)
    names = ([stdin_filename] if STDIN in paths else []) + [str(file) for file in found.files]
    places = _places(names, output, str(to), found.files)
    session = open_session(as_of=date.today(), reading=read_options(config, ocr=ocr))
    whole = True
    for (data, name), place in zip(_documents(found.files, names, session), places, strict=True):
        result = convert_document(data, name, Target(to), session)
        whole = result.whole and whole
        _tell(name, result)
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


def _documents(files: Sequence[Path], names: Sequence[str], session: Session) -> Iterator[tuple[bytes, str]]:
    from standards_lint.readers.discover import read_bytes

    if len(names) > len(files):
        yield sys.stdin.buffer.read(), names[0]
    for file in files:
        try:
            yield read_bytes(file, session.reading.limits.file_bytes), str(file)
        except OSError as error:
            raise UsageError(f"{file}: berkas tidak dapat dibuka ({error.strerror})") from None


def _write(text: str, place: Path | None) -> None:
    if place is not None:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{place.parent}: folder tidak dapat dibuat ({error.strerror})") from None
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
