"""What is in use beside documents and settings: the program's own parts and those of plugins, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.extensions.command import Command
from standards_lint.facts.extractor import Extractor
from standards_lint.model.predicate import Predicate
from standards_lint.readers.file_reader import FileReader
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.reporters.forms import ReportForm

CORE_NAME = "inti"
"""Name of the program's own parts among the plugins."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which plugins are wanted; it can be sent to other processes, which load them anew."""

    installed: bool = True
    """All that are installed."""
    named: tuple[str, ...] = ()
    """Files, modules and installed plugins that the user names."""
    required: tuple[str, ...] = ()
    """Those without which nothing is to be judged: ``adminduk``, ``standards-lint-ppid>=1.0``."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin as it was loaded."""

    name: str
    version: str
    """Empty for a file."""
    origin: str
    """Distribution (``standards-lint-adminduk``), file, or module."""
    file: str = ""
    """Its module."""
    gives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Hook, without its prefix, to the names of what came by it."""

    @property
    def label(self) -> str:
        """``adminduk 1.0``, as reports and errors name it."""
        return f"{self.name} {self.version}".rstrip()


@dataclass(frozen=True, slots=True)
class Extensions:
    """Everything that came by the hooks; the program's own first, then plugins by name."""

    choice: Choice
    plugins: tuple[Plugin, ...]
    """Those of others; the program's own parts are `core`."""
    core: Plugin
    packs: tuple[Traversable, ...]
    """Folders; the national pack first."""
    readers: tuple[FileReader, ...]
    extractors: tuple[Extractor, ...]
    predicates: Mapping[str, Predicate]
    """By the names that rules call: ``contoh.huruf_kapital``."""
    forms: Mapping[str, ReportForm]
    commands: Mapping[str, Command]

    @property
    def added_packs(self) -> tuple[Path, ...]:
        """Folders of the packs of plugins."""
        return tuple(Path(str(root)) for root in self.packs[1:])

    @property
    def suffixes(self) -> frozenset[str]:
        """Of the files that plugins read, for the search of folders."""
        return frozenset(suffix for reader in self.readers for suffix in reader.suffixes)

    @property
    def added_extractors(self) -> tuple[Extractor, ...]:
        """Those of plugins."""
        return self.extractors[len(self.core.gives.get("extractors", ())) :]

    @property
    def read_documents(self) -> bool:
        """Code of plugins runs on documents, which may take time without end."""
        own = ("readers", "extractors", "predicates")
        return any(plugin.gives.get(hook) for plugin in self.plugins for hook in own)
