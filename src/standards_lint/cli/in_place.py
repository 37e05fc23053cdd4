"""A file written over its old content, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

from standards_lint.errors import UsageError, system_words


def write_in_place(data: bytes, before: bytes, path: Path) -> None:
    """Writes a file that was read before: into a new file beside it, which then takes its place and its permissions.

    Args:
        data: What it is to hold.
        before: What was read from it.
        path: The file; a link is followed.

    Raises:
        UsageError: if somebody changed it since it was read, or it may not or cannot be written.
    """
    place = path.resolve()
    try:
        if place.read_bytes() != before:
            raise UsageError(f"{path}: berkas berubah selagi diperiksa, sehingga tidak ditulis; jalankan sekali lagi")
        if not place.stat().st_mode & stat.S_IWUSR:  # a new file in its place would not ask
            raise UsageError(f"{path}: berkas ini hanya dapat dibaca; izinkan penulisannya, atau pakai --diff")
        _replace(data, place)
    except OSError as error:
        raise UsageError(
            f"{path}: perbaikan tidak dapat ditulis ({system_words(error)}); isinya tetap seperti semula; tutup berkas "
            "itu bila sedang terbuka, atau periksa izin foldernya"
        ) from None


def _replace(data: bytes, place: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(place, name)
        Path(name).replace(place)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise
