"""Packs that were installed on this machine, so that ``--pack kabupaten-melur`` finds them by name.

Each lies in a folder of its own, ``<store>/<id>/``, beside a note on where it is from and what it held when it was
installed. A pack is copied, never linked: what judges today does not change because somebody moves a folder.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from standards_lint.errors import PackError
from standards_lint.packs.load import load_pack, read_label
from standards_lint.packs.lock import content_hash
from standards_lint.packs.source import read_mapping, refuse_links
from standards_lint.packs.spec import Pack
from standards_lint.records import dataclass

HOME = "STANDARDS_LINT_HOME"
"""Environment variable that names another folder for what is kept on this machine."""

_NOTE = "asal.json"
_PACK = "paket"


@dataclass(frozen=True, slots=True)
class Installed:
    """A pack of the store."""

    id: str
    version: str
    root: Path
    origin: str
    """What was named when it was installed."""
    day: str
    """``YYYY-MM-DD``."""
    content: str
    """Hash of what it held then."""

    @property
    def untouched(self) -> bool:
        """It still holds what was installed."""
        return content_hash(self.root) == self.content


def store() -> Path:
    """The folder with the installed packs; it need not be there."""
    named = os.environ.get(HOME)
    if named:
        return Path(named) / "packs"
    # Imported here: only who names a pack that is no folder asks for the store.
    from platformdirs import user_data_path

    return user_data_path("standards-lint", appauthor=False) / "packs"


def installed() -> Iterator[Installed]:
    """The packs of the store by id; folders without a note are nobody's pack."""
    folder = store()
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if (entry / _NOTE).is_file():
            note = json.loads((entry / _NOTE).read_text(encoding="utf-8"))
            yield Installed(entry.name, note["version"], entry / _PACK, note["origin"], note["day"], note["content"])


def find_installed(name: str) -> Installed | None:
    """The installed pack with this id."""
    return next((pack for pack in installed() if pack.id == name), None)


def put(root: Path, origin: str, day: str) -> Installed:
    """Copies a checked pack into the store, in place of one with the same id.

    Args:
        root: The pack's folder.
        origin: What the user named.
        day: Today, ``YYYY-MM-DD``.

    Raises:
        PackError: for a pack with links to other files, or without a name.
    """
    refuse_links(root)
    name, _, version = read_label(root).partition(" ")
    place = store() / name
    fresh = place.with_name(f".{name}.baru")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    shutil.copytree(root, fresh / _PACK, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    note = {"version": version, "origin": origin, "day": day, "content": content_hash(fresh / _PACK)}
    (fresh / _NOTE).write_text(json.dumps(note, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    shutil.rmtree(place, ignore_errors=True)
    fresh.rename(place)
    return Installed(name, version, place / _PACK, origin, day, note["content"])


def take_out(name: str) -> None:
    """Removes a pack from the store.

    Raises:
        PackError: if there is none with this id.
    """
    if find_installed(name) is None:
        known = ", ".join(pack.id for pack in installed()) or "belum ada"
        raise PackError(f"tidak ada paket terpasang bernama “{name}”; yang terpasang: {known}")
    shutil.rmtree(store() / name)


def beneath_of(root: Path) -> tuple[Pack, ...]:
    """The installed packs that a pack extends, the widest first; none where it extends the national one alone.

    Raises:
        PackError: if its ``pack.yaml``, or one of those packs, cannot be used.
    """
    wanted = read_mapping(root, "pack.yaml").tree.get("extends", "")
    found = find_installed(wanted) if wanted else None
    if found is None:
        return ()
    under = beneath_of(found.root)
    return (*under, load_pack(found.root, beneath=under))
