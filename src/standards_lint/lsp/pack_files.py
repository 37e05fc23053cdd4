"""The files of a pack as an editor has them: what is written there and not saved counts as if it were."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

ABOUT = "pack.yaml"
_SUFFIXES = frozenset({".yaml", ".yml", ".tsv"})
_LARGEST = 5_000_000
_SKIPPED = frozenset({"node_modules", "__pycache__"})

_Stamp = tuple[object, ...]


def pack_of(path: Path) -> Path | None:
    """The folder of the pack that a YAML file belongs to; None for a file of none."""
    if path.suffix.lower() not in (".yaml", ".yml"):
        return None
    # A pack has folders in its folder, and in these at most one more (vocabulary/pola).
    return next((folder for folder in list(path.parents)[:3] if (folder / ABOUT).is_file()), None)


class Mirror:
    """A pack as it would be if everything that is open were saved, in a folder of its own.

    Args:
        root: The pack.
        folder: Where it is copied to; made with the first `refreshed`.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self._stamps: dict[Path, _Stamp] = {}

    def refreshed(self, texts: Mapping[str, str]) -> Path:
        """The folder, brought up to what is on the disk and in the editor.

        Args:
            texts: Whole path → what is open there; paths outside the pack are passed over.
        """
        seen: dict[Path, _Stamp] = {}
        for relative in pack_files(self.root):
            file, text = self.root / relative, texts.get(str(self.root / relative))
            place = self.folder / relative
            stamp = _of_text(text) if text is not None else _of_file(file)
            seen[relative] = stamp
            if self._stamps.get(relative) == stamp:
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                place.write_text(text, encoding="utf-8", newline="")
            else:
                shutil.copyfile(file, place)
        for relative in self._stamps.keys() - seen.keys():
            (self.folder / relative).unlink(missing_ok=True)
        self._stamps = seen
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder

    def true_path(self, told: str) -> str:
        """The path of the pack's own file for one of the mirror's, in a sentence or alone."""
        return told.replace(str(self.folder), str(self.root))


def pack_files(root: Path) -> Iterator[Path]:
    """The files of data below a folder, from there, without links, hidden folders and those of packages."""
    for entry in sorted(root.iterdir()):
        if entry.is_symlink() or entry.name.startswith((".", "_")) or entry.name in _SKIPPED:
            continue
        if entry.is_dir():
            yield from (Path(entry.name) / file for file in pack_files(entry))
        elif entry.suffix.lower() in _SUFFIXES and entry.stat().st_size < _LARGEST:
            yield Path(entry.name)


def _of_text(text: str) -> _Stamp:
    return ("editor", hashlib.sha256(text.encode("utf-8", "replace")).digest())


def _of_file(path: Path) -> _Stamp:
    state = path.stat()
    return ("disk", state.st_mtime_ns, state.st_size)
