"""Results of earlier runs: whether they are used, where they lie, and the command that throws them away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_error, write_output
from standards_lint.errors import UsageError, system_words

if TYPE_CHECKING:
    from standards_lint.results.database import Database

UseCache = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache",
        help="Dokumen yang tidak berubah sejak pemeriksaan yang lalu tidak dinilai lagi; hasilnya sama.",
    ),
]

cache_app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Hasil pemeriksaan yang disimpan agar pemeriksaan berikutnya lebih cepat.",
)


def kept_results(*, wanted: bool) -> Database | None:
    """Where results are kept; None where that is not wanted, or this machine has no place of the user alone."""
    if not wanted:
        return None
    # Imported here: nothing else needs them.
    from standards_lint.results.database import FILE, Database
    from standards_lint.storage.folder import private_folder

    folder = private_folder()
    return None if folder is None else Database(folder / FILE)


def tell_damaged(database: Database) -> None:
    """Tells where the file of earlier results was found damaged; the run has judged everything anew."""
    if database.damaged:
        write_error(f"catatan: {database.path} rusak dan dibuang; dokumen dinilai ulang, dan hasilnya disimpan lagi")


@cache_app.command("path")
def path() -> None:
    """Sebutkan foldernya."""
    from standards_lint.storage.folder import cache_folder

    write_output(f"{cache_folder()}\n")


@cache_app.command("info")
def info() -> None:
    """Sebutkan berapa banyak yang disimpan."""
    from standards_lint.results.database import FILE, LIMIT, Database
    from standards_lint.storage.folder import cache_folder, private_folder

    place = cache_folder()
    if not place.is_dir():
        write_output(f"{place}: belum ada yang disimpan\n")
        return
    if private_folder() is None:
        write_output(
            f"{place}: tidak dipakai, karena orang lain dapat menulis ke dalamnya atau pemiliknya bukan Anda; "
            "perbaiki izinnya (chmod 700)\n"
        )
        return
    file = place / FILE
    held = Database(file).contents() if file.exists() else None
    results, size = (held.results, held.bytes) if held else (0, 0)
    write_output(
        f"{place}\n{results} hasil pemeriksaan, {size / 1e6:.1f} MB (paling banyak {LIMIT / 1e6:.0f} MB)\n"
        f"{_size(place) / 1e6:.1f} MB seluruhnya\n"
    )


@cache_app.command("clear")
def clear() -> None:
    """Buang semua yang disimpan; pemeriksaan berikutnya menilai semua dokumen."""
    from standards_lint.storage.folder import cache_folder

    place, gone = cache_folder(), 0
    for file in _files(place):
        try:
            gone += file.stat().st_size
            file.unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(
                f"{file}: tidak dapat dihapus ({system_words(error)}); tutup program lain dahulu"
            ) from None
    write_output(f"{place}: {gone / 1e6:.1f} MB dibuang\n")


def _files(place: Path) -> list[Path]:
    """What the program itself keeps there: a folder that somebody named by mistake stays as it is."""
    from standards_lint.results.database import FILE
    from standards_lint.storage.compiled import SUFFIX

    return [file for pattern in (f"{FILE}*", f"*{SUFFIX}") for file in place.glob(pattern)]


def _size(place: Path) -> int:
    return sum(file.stat().st_size for file in _files(place))
