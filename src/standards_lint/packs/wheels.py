"""A pack from a package index: its wheel is fetched by pip and unpacked as data, and none of its code is run.

A plugin is a package of Python too, but one that runs code; what installs it is pip, in the environment of the program.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from standards_lint.errors import PackError
from standards_lint.one_file import program_file
from standards_lint.storage.ready import ready_pattern

PREFIX = "pypi:"
"""In front of what is fetched from a package index."""

_SECONDS = 300
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_VERSION = r"(?:==|>=|<=|~=|!=|<|>)[A-Za-z0-9.*+!_-]+"
_REQUIREMENT = ready_pattern(rf"({_NAME})({_VERSION}(?:,{_VERSION})*)?")
_GROUP = ready_pattern(r"(?m)^\[standards_lint\]")
"""Of the entry points of a plugin."""


def looks_like_requirement(source: str) -> bool:
    """A name with a version (``standards-lint-adminduk==1.0``), which is no folder and no address."""
    match = _REQUIREMENT.fullmatch(source)
    return match is not None and match[2] is not None


def fetch_wheel(requirement: str, into: Path, wheels: Path | None = None) -> Path:
    """The wheel of a package, without those that it depends on.

    Args:
        requirement: ``standards-lint-melur`` or ``standards-lint-melur==2026.1``.
        into: Folder to put it into.
        wheels: Folder with wheels, in place of the index that pip is set to.

    Raises:
        PackError: for what is no name of a package, and where pip cannot fetch it.
    """
    if not _REQUIREMENT.fullmatch(requirement):
        raise PackError(
            f"“{PREFIX}{requirement}” bukan nama paket Python; tulis misalnya {PREFIX}standards-lint-melur==2026.1"
        )
    into.mkdir(parents=True, exist_ok=True)
    # Wheels alone: to look into a source package, pip would run its code.
    words = ["download", "--no-deps", "--only-binary=:all:", "--no-input", "--disable-pip-version-check", "--quiet"]
    if wheels is not None:
        words += ["--no-index", "--find-links", str(wheels)]
    told = _pip([*words, "--dest", str(into), "--", requirement])
    found = sorted(into.glob("*.whl"))
    if len(found) != 1:
        raise PackError(f"{PREFIX}{requirement}: pip tidak mendapatkan paketnya ({told or 'tanpa keterangan'})")
    return found[0]


def pack_in_wheel(root: Path, requirement: str, inside: str = "") -> Path:
    """The only folder of an unpacked wheel that holds a pack.

    Args:
        root: Where it was unpacked.
        requirement: What the user named.
        inside: A folder of the wheel, where there are several.

    Raises:
        PackError: for a plugin, telling how it is installed, and for a package with no pack or several.
    """
    if any(_GROUP.search(node.read_text(encoding="utf-8")) for node in root.glob("*.dist-info/entry_points.txt")):
        raise PackError(
            f"{requirement} adalah plugin: ia menjalankan kode Python, jadi tidak dipasang sebagai data. Bila "
            f"Anda memercayai pembuatnya, pasang dengan: {install_command(requirement)}"
        )
    found = sorted(node.parent for node in root.rglob("pack.yaml"))
    if not found:
        raise PackError(
            f"{requirement}: tidak memuat paket aturan (pack.yaml); bila ini bukan paket aturan, pasang dengan: "
            f"{install_command(requirement)}"
        )
    if inside:
        found = [node for node in found if node == root / inside]
        if not found:
            raise PackError(f"{requirement}: tidak memuat pack.yaml di folder “{inside}”")
    if len(found) > 1:
        known = ", ".join(f"#{node.relative_to(root).as_posix()}" for node in found)
        raise PackError(f"{requirement}: memuat beberapa paket; sebutkan salah satu sesudahnya: {known}")
    return found[0]


def install_command(requirement: str) -> str:
    """What installs a package of Python for the program that runs now."""
    if program_file() is not None:
        return (
            f'pip install "standards-lint" "{requirement}" (program satu berkas ini tidak dapat ditambahi; pakai '
            "pemasangan dengan Python)"
        )
    return f'"{sys.executable}" -m pip install "{requirement}"'


def _pip(words: Sequence[str]) -> str:
    """Runs pip of this environment; gives the last line that it says, nothing where all went well."""
    if program_file() is not None:
        raise PackError("program satu berkas tidak memuat pip; unduh wheel paket itu, lalu sebutkan berkasnya (.whl)")
    try:
        done = subprocess.run([sys.executable, "-m", "pip", *words], capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise PackError(f"pip belum selesai setelah {_SECONDS} detik; periksa jaringan") from None
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if done.returncode and any("No module named pip" in line for line in lines):
        raise PackError("memasang dari PyPI memerlukan pip di lingkungan program ini; unduh wheel-nya, lalu sebutkan")
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    return (errors or lines)[-1] if done.returncode and lines else ""
