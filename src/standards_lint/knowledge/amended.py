"""A file of the national knowledge together with what packs of regions and offices add to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from os import PathLike, fspath
from typing import IO, TYPE_CHECKING, Any, cast

from standards_lint.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

Additions = Mapping[str, Sequence[object]]
"""Path inside a pack (``vocabulary/komponen.yaml``) to the trees that packs add to this file, the widest pack first."""


@dataclass(frozen=True)
class Amended(Traversable):
    """A folder or file of a pack that others add to; `data.load_yaml` reads both as one."""

    base: Traversable
    additions: Additions
    path: str = ""

    @property
    def trees(self) -> Sequence[object]:
        """What is added to this file."""
        return self.additions.get(self.path, ())

    def joinpath(self, *descendants: str | PathLike[str]) -> Traversable:
        """What stands beneath this folder."""
        found = self
        for name in (fspath(child) for child in descendants):
            found = Amended(found.base / name, self.additions, f"{found.path}/{name}".lstrip("/"))
        return found

    def __truediv__(self, child: str | PathLike[str]) -> Traversable:
        return self.joinpath(child)

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.base.name

    def iterdir(self) -> Iterator[Traversable]:
        """What the folder holds in the pack itself: additions are no files of their own."""
        return (self.joinpath(node.name) for node in self.base.iterdir())

    def is_dir(self) -> bool:
        """Whether it is a folder."""
        return self.base.is_dir()

    def is_file(self) -> bool:
        """Whether it is a file."""
        return self.base.is_file()

    def open(self, mode: str = "r", *args: Any, **kwargs: Any) -> IO[Any]:  # noqa: ANN401 (any mode)
        """Opens the file as it stands in the pack, without what is added."""
        return cast("Path", self.base).open(mode, *args, **kwargs)

    def read_bytes(self) -> bytes:
        """The bytes of the file as it stands in the pack."""
        return self.base.read_bytes()

    def read_text(self, encoding: str | None = None) -> str:
        """The text of the file as it stands in the pack."""
        return self.base.read_text(encoding)

    def __str__(self) -> str:
        return str(self.base)


def merged(base: object, added: object) -> object:
    """Two trees as one: mappings are joined key by key, lists one behind the other without what stands there already.

    Numbers and single texts of `base` stay: they are no lists of words, and what a law says is replaced nowhere.
    """
    if isinstance(base, dict) and isinstance(added, dict):
        joined = {key: merged(value, added[key]) if key in added else value for key, value in base.items()}
        return joined | {key: value for key, value in added.items() if key not in base}
    if isinstance(base, list) and isinstance(added, list):
        return [*base, *(item for item in added if item not in base)]
    return base
