"""Names of packs to the packs, laid over the national one."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from standards_lint.errors import UsageError
from standards_lint.extensions.extensions import Extensions
from standards_lint.knowledge.data import national
from standards_lint.packs.compose import Composition, compose, load_packs
from standards_lint.packs.load import load_pack
from standards_lint.packs.problems import suggestion

LOCAL = ".standards-lint"
"""Folder with the packs of a repository."""


def pack_root(path: Path | None) -> Traversable:
    """The folder of a pack: itself, the one of that name in ``.standards-lint/`` beside it, or the installed one.

    A pack in ``.standards-lint/`` is used only where it is named, by the command line or the settings: opening the
    repository of somebody else changes nothing.

    Raises:
        UsageError: if there is no such folder.
    """
    if path is None:
        return national()
    for place in (path, path.parent / LOCAL / path.name):
        if place.is_dir():
            return place
    # Imported here: a folder is named most often.
    from standards_lint.packs.store import find_installed

    found = find_installed(path.name)  # the last part alone: settings give names as paths beside their own file
    if found is not None:
        return found.root
    raise UsageError(
        f"{path}: tidak ada folder paket atau paket terpasang dengan nama ini{_near(path.name)}; paket adalah folder "
        "yang memuat "
        "pack.yaml, dan yang terpasang disebut oleh “standards-lint pack list”"
    )


def _near(name: str) -> str:
    from standards_lint.packs.store import installed

    return suggestion(name, [pack.id for pack in installed()])


def composed(named: Sequence[Path], extensions: Extensions) -> Composition:
    """The national pack with those of plugins and those that the user names laid over it.

    Args:
        named: Folders of packs, or names of installed ones; none for the national pack alone.
        extensions: Plugins.

    Raises:
        StandardsLintError: for a folder that is none, packs with faults, and packs that do not go together.
    """
    added = extensions.added_packs
    if not named and not added:
        return Composition((load_pack(national(), trusted=True),))
    # Imported here: only packs of users name regulations that must be looked up.
    from standards_lint.knowledge.register import load_register

    register = load_register(national() / "knowledge")
    roots: dict[Path, Traversable] = {path.resolve(): path for path in added}
    roots |= {Path(str(root)).resolve(): root for root in map(pack_root, named)}
    return compose(load_packs(list(roots.values()), lambda key: register.lookup(key) is not None))
