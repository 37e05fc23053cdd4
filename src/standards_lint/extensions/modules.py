"""Plugins that are installed or named, and the modules that they are loaded from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module, util
from pathlib import Path
from types import ModuleType

from standards_lint.errors import PluginError, fault_words
from standards_lint.extensions.extensions import Plugin
from standards_lint.extensions.installed import Installed
from standards_lint.packs.problems import suggestion
from standards_lint.records import dataclass

_PLUGIN = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin before it is loaded."""

    name: str
    origin: str
    """Distribution, file or module."""
    version: str
    importing: Callable[[], object]

    @property
    def plugin(self) -> Plugin:
        """As reports name it."""
        return Plugin(self.name, self.version, self.origin)

    def load(self) -> ModuleType:
        """The module.

        Raises:
            PluginError: where it cannot be imported, or is none.
        """
        try:
            module = self.importing()
        except (Exception, SystemExit) as error:
            told = fault_words(error)
            raise PluginError(
                f"plugin {self.plugin.label} ({self.origin}) tidak dapat dimuat: {told}. Perbarui atau lepas plugin "
                "ini, atau jalankan tanpa plugin (--no-plugins)"
            ) from error
        if not isinstance(module, ModuleType):
            raise PluginError(
                f"plugin {self.plugin.label} ({self.origin}): titik masuknya harus sebuah modul Python, bukan "
                f"{type(module).__name__}"
            )
        return module


def found_of(one: Installed) -> Found:
    """An installed plugin.

    Raises:
        PluginError: where its name cannot be one.
    """
    _check_name(one.name, one.distribution)
    return Found(one.name, one.distribution or one.entry.value, one.version, one.entry.load)


def found_named(name: str, installed: Iterable[Installed]) -> Found:
    """A plugin that the user names: a file, one that is installed, or a module.

    Raises:
        PluginError: where there is none.
    """
    path = Path(name)
    if name.endswith(".py") or path.is_file():
        if not path.is_file():
            raise PluginError(f"{name}: tidak ada berkas plugin dengan nama ini; periksa ejaannya")
        _check_name(path.stem, name)
        return Found(path.stem, str(path), "", lambda: _from_file(path))
    known = {one.name: one for one in installed}
    if name in known:
        return found_of(known[name])
    try:
        there = util.find_spec(name) is not None
    except (ImportError, ValueError):
        there = False
    if not there:
        hint = suggestion(name, known)
        raise PluginError(f"tidak ada plugin “{name}”{hint}; periksa dengan “standards-lint plugins”")
    last = name.rpartition(".")[2]
    _check_name(last, name)
    return Found(last, name, "", lambda: import_module(name))


def require(wanted: Sequence[str], loaded: Iterable[Found], installed: Iterable[Installed]) -> None:
    """Makes sure that plugins are there.

    Args:
        wanted: Names of plugins or of their packages, each with or without versions: ``adminduk>=1.0``.
        loaded: Those that will be used.
        installed: All that are installed, to tell why one is not used.

    Raises:
        PluginError: for one that is not there, or of another version.
    """
    if not wanted:
        return
    # Imported here: most runs require nothing.
    from packaging.requirements import InvalidRequirement, Requirement

    there = {name: one for one in loaded for name in (one.name, one.origin)}
    for text in wanted:
        try:
            requirement = Requirement(text)
        except InvalidRequirement:
            raise PluginError(
                f"--require-plugin “{text}” tidak terbaca; tulis NAMA atau NAMA>=VERSI, misalnya adminduk>=1.0"
            ) from None
        name, versions = requirement.name, str(requirement.specifier)
        one = there.get(name)
        if one is None:
            resting = any(name in (other.name, other.distribution) for other in installed)
            told = (
                "tidak dimuat karena --no-plugins; hapus salah satunya"
                if resting
                else f"tidak terpasang{suggestion(name, there)}; pasang, atau periksa dengan “standards-lint plugins”"
            )
            raise PluginError(f"plugin “{name}” diminta (--require-plugin), tetapi {told}")
        if versions and not (one.version and requirement.specifier.contains(one.version, prereleases=True)):
            raise PluginError(
                f"plugin “{name}” diminta dengan versi {versions}, yang terpasang {one.version or 'tanpa versi'}; "
                f'pasang versi yang diminta, misalnya: pip install "{one.origin}{versions}"'
            )


def _from_file(path: Path) -> ModuleType:
    name = f"{__package__}.file_{path.stem}"
    spec = util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} bukan berkas Python")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _check_name(name: str, origin: str) -> None:
    if not _PLUGIN.fullmatch(name):
        raise PluginError(
            f"plugin dari {origin}: “{name}” tidak dapat menjadi nama plugin; pakai huruf kecil, angka, “_”, dan “-”"
        )
