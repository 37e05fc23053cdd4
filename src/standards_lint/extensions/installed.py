"""The plugins that are installed beside the program: packages with an entry point in the group ``standards_lint``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.errors import PluginError
from standards_lint.extensions.hookspecs import PROJECT
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = PROJECT
"""Group of entry points: name of the plugin → its module."""

_MARK = f"[{GROUP}]".encode()


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed plugin, not loaded yet."""

    name: str
    distribution: str
    version: str
    entry: EntryPoint


def installed_plugins() -> tuple[Installed, ...]:
    """All of them, by name.

    Raises:
        PluginError: where two packages install a plugin of the same name.
    """
    if not _any_at_all():
        return ()
    # Imported here: it costs a third of a cold start, and most have no plugin.
    from importlib.metadata import entry_points

    found: dict[str, Installed] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        dist = entry.dist
        one = Installed(entry.name, dist.name if dist else "", dist.version if dist else "", entry)
        other = found.get(entry.name)
        if other is not None and (other.distribution, other.entry.value) != (one.distribution, entry.value):
            raise PluginError(
                f"plugin “{entry.name}” dipasang oleh dua paket, {other.distribution} {other.version} dan "
                f"{one.distribution} {one.version}; lepas salah satunya (pip uninstall)"
            )
        found.setdefault(entry.name, one)
    return tuple(found.values())


def _any_at_all() -> bool:
    """A look at the names and the few lines of the installed packages: is the group named anywhere?"""
    for place in map(Path, sys.path):
        if place.is_file():  # a zip file, which only the library looks into
            return True
        try:
            folders = [node for node in place.iterdir() if node.suffix in (".dist-info", ".egg-info")]
        except OSError:
            continue  # places that do not exist are common on sys.path
        if any(map(_names_group, folders)):
            return True
    return bool(getattr(sys, "frozen", False))


def _names_group(folder: Path) -> bool:
    try:
        return _MARK in (folder / "entry_points.txt").read_bytes()
    except OSError:
        return False  # most packages have none
