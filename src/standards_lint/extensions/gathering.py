"""What plugins give, checked one by one and put together: two things of one name are told and not guessed between."""

from __future__ import annotations

import re
from dataclasses import field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from standards_lint.errors import PluginError
from standards_lint.extensions.command import Command
from standards_lint.extensions.extensions import CORE_NAME, Plugin
from standards_lint.facts.extractor import Extractor
from standards_lint.model.predicate import Predicate
from standards_lint.readers.file_reader import FileReader
from standards_lint.records import dataclass
from standards_lint.reporters.forms import COPIES, ReportForm

_TYPES: dict[str, type] = {
    "readers": FileReader,
    "extractors": Extractor,
    "predicates": Predicate,
    "reporters": ReportForm,
    "commands": Command,
}
_WORD = re.compile(r"[a-z][a-z0-9_]*")
_HYPHENED = re.compile(r"[a-z][a-z0-9-]*")
_SHAPE_WORDS = {
    _WORD: "huruf kecil, angka, dan “_”, diawali huruf",
    _HYPHENED: "huruf kecil, angka, dan “-”, diawali huruf",
}
_SHAPES = {"readers": _WORD, "extractors": _WORD, "predicates": _WORD, "reporters": _HYPHENED, "commands": _HYPHENED}


@dataclass(slots=True)
class Gathered:
    """Everything that was given so far, by name and in order."""

    packs: dict[str, Traversable] = field(default_factory=dict)
    readers: dict[str, FileReader] = field(default_factory=dict)
    extractors: dict[str, Extractor] = field(default_factory=dict)
    """By plugin and name."""
    predicates: dict[str, Predicate] = field(default_factory=dict)
    """By plugin and name, as rules call them."""
    forms: dict[str, ReportForm] = field(default_factory=dict)
    commands: dict[str, Command] = field(default_factory=dict)
    givers: dict[tuple[str, str], str] = field(default_factory=dict)
    """(hook, name) to the label of the plugin that gave it."""

    def add(self, hook: str, item: Any, plugin: Plugin) -> None:  # noqa: ANN401 (whatever a plugin gives)
        """Puts one thing with the others.

        Raises:
            PluginError: if it is of another type than the hook asks for, or its name cannot be one or is taken.
        """
        if hook == "packs":
            self._check_folder(item, plugin)
        elif not isinstance(item, _TYPES[hook]):
            raise _fault(plugin, hook, f"harus memberi {_TYPES[hook].__name__}, bukan {type(item).__name__}")
        name = named(hook, item)
        if hook != "packs" and not _SHAPES[hook].fullmatch(name):
            shape = _SHAPE_WORDS[_SHAPES[hook]]
            raise _fault(plugin, hook, f"nama “{name}” tidak dapat dipakai; tulis {shape}")
        if hook in ("extractors", "predicates"):
            name = f"{plugin.name}.{name}"
        if hook == "reporters" and name in COPIES:
            raise _fault(plugin, hook, f"bentuk “{name}” sudah dimiliki program; beri nama lain")
        giver = self.givers.setdefault((hook, name), plugin.label)
        place = getattr(self, "forms" if hook == "reporters" else hook)
        if name in place:
            raise _fault(plugin, hook, f"“{name}” sudah diberikan oleh {giver}; beri nama lain")
        place[name] = item

    def _check_folder(self, root: object, plugin: Plugin) -> None:
        if not isinstance(root, Path) and not hasattr(root, "joinpath"):  # asking for the protocol costs milliseconds
            raise _fault(plugin, "packs", f"harus memberi folder (Path atau Traversable), bukan {type(root).__name__}")
        if plugin.name != CORE_NAME and not (Path(str(root)) / "pack.yaml").is_file():
            raise _fault(plugin, "packs", f"folder {root} tidak memuat pack.yaml; periksa package-data plugin itu")


def named(hook: str, item: Any) -> str:  # noqa: ANN401 (whatever a plugin gives)
    """The name of what was given; of a pack its folder."""
    return str(item) if hook == "packs" else str(item.name)


def _fault(plugin: Plugin, hook: str, told: str) -> PluginError:
    return PluginError(f"plugin {plugin.label} ({plugin.origin}), standards_lint_{hook}: {told}")
