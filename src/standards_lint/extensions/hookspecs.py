"""The hooks: what a plugin may give. Each is a function of that name in the plugin's module, marked ``@hookimpl``.

Every hook gives a list and takes nothing, so that the order of plugins never decides what is found. What the program
brings itself comes in by the same hooks (``extensions/core.py`` and ``cli/core_commands.py``). ``docs/plugins.md`` has
an example of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from standards_lint.extensions.command import Command
    from standards_lint.facts.extractor import Extractor
    from standards_lint.model.predicate import Predicate
    from standards_lint.readers.file_reader import FileReader
    from standards_lint.reporters.forms import ReportForm

PROJECT = "standards_lint"

API_VERSION = 1
"""Version of these hooks; a plugin's module says for which it was written: ``API = 1``."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def standards_lint_packs() -> Iterable[Traversable]:
    """Folders of rule packs (with ``pack.yaml``) that are laid over the national one."""
    return ()


@hookspec
def standards_lint_readers() -> Iterable[FileReader]:
    """Readers of further formats of files."""
    return ()


@hookspec
def standards_lint_extractors() -> Iterable[Extractor]:
    """Makers of facts of the kind ``extra``, for rules of the plugin's packs."""
    return ()


@hookspec
def standards_lint_predicates() -> Iterable[Predicate]:
    """Tests that rules call by name (``predicate: {use: …}``)."""
    return ()


@hookspec
def standards_lint_reporters() -> Iterable[ReportForm]:
    """Further forms of a report, for ``--format`` and ``--output``."""
    return ()


@hookspec
def standards_lint_commands() -> Iterable[Command]:
    """Further commands of the command line."""
    return ()
