"""A pack from where it is shared to a folder to be checked: a folder, a ZIP file, git, or a package index."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path, PurePosixPath

from standards_lint.errors import PackError
from standards_lint.packs.wheels import PREFIX, fetch_wheel, looks_like_requirement, pack_in_wheel

LARGEST = 50_000_000
"""Bytes that a ZIP file may unpack to; the national pack has two million."""

_SECONDS = 120
_GIT = ("git+", "git@", "ssh://")


def fetch(source: str, into: Path, wheels: Path | None = None) -> Path:
    """The pack's folder.

    Args:
        source: A folder, a ``.zip`` or ``.whl`` file, the address of a git repository (``git+https://…``, ``….git``),
            or ``pypi:`` with the name of a package; behind ``#`` the folder in it.
        into: An empty folder for what has to be unpacked or cloned.
        wheels: Folder with wheels in which packages are looked for in place of the index.

    Raises:
        PackError: for a source that is not there, or holds no pack.
    """
    place, _, inside = source.partition("#")
    if place.startswith(PREFIX):
        return _from_wheel(fetch_wheel(place.removeprefix(PREFIX), into / "wheel", wheels), into / "isi", place, inside)
    if place.endswith(".whl") and zipfile.is_zipfile(place):
        return _from_wheel(Path(place), into, place, inside)
    if place.startswith(_GIT) or place.endswith(".git"):
        _clone(place.removeprefix("git+"), into)
        root = into
    elif zipfile.is_zipfile(place):
        _unpack(Path(place), into)
        root = into
    elif Path(place).is_dir():
        root = Path(place)
    elif looks_like_requirement(place):
        raise PackError(
            f"{place}: ini nama paket Python; tulis {PREFIX}{place} untuk memasang paket aturan di dalamnya"
        )
    else:
        raise PackError(
            f"{place}: bukan folder paket, berkas .zip atau .whl, alamat git (git+https://… atau ….git), atau pypi:NAMA"
        )
    return _pack_in(root / inside if inside else root, source)


def _from_wheel(wheel: Path, into: Path, source: str, inside: str) -> Path:
    _unpack(wheel, into)
    named = source.removeprefix(PREFIX)
    return pack_in_wheel(into, named, inside)


def _pack_in(root: Path, source: str) -> Path:
    """The folder that holds ``pack.yaml``: the root itself, or the only folder in it, as archives of sites have it."""
    if (root / "pack.yaml").is_file():
        return root
    folders = (
        [entry for entry in root.iterdir() if entry.is_dir() and not entry.name.startswith(".")]
        if root.is_dir()
        else []
    )
    if len(folders) == 1 and (folders[0] / "pack.yaml").is_file():
        return folders[0]
    raise PackError(f"{source}: tidak memuat pack.yaml; sebutkan folder di dalamnya sesudah tanda #, misalnya …#paket")


def _clone(address: str, into: Path) -> None:
    try:
        done = subprocess.run(
            ["git", "clone", "--quiet", "--depth", "1", "--", address, str(into)],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise PackError("memasang dari alamat git memerlukan program git; pasang git, atau unduh paketnya") from None
    except subprocess.TimeoutExpired:
        raise PackError(f"{address}: git belum selesai setelah {_SECONDS} detik; periksa jaringan") from None
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise PackError(f"{address}: git tidak dapat menyalinnya ({told[-1] if told else 'tanpa keterangan'})")


def _unpack(path: Path, into: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > LARGEST:
            raise PackError(f"{path}: isinya lebih dari {LARGEST // 1_000_000} MB; paket aturan tidak sebesar itu")
        for member in members:
            name = PurePosixPath(member.filename)
            # A name may lead outside; a link is a file whose mode says so.
            if name.is_absolute() or ".." in name.parts or "\\" in member.filename or member.external_attr >> 28 == 0xA:
                raise PackError(f"{path}: “{member.filename}” menunjuk ke luar arsip; jangan pasang berkas ini")
        archive.extractall(into)
