"""Rules of public information services (*layanan informasi publik*, PPID) for standards-lint."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable

from standards_lint.plugins import Extractor, hookimpl

from standards_lint_ppid.facts import limit_facts, service_facts

API = 1
"""The version of the hooks that the plugin is written for."""


@hookimpl
def standards_lint_packs() -> Sequence[Traversable]:
    """The sector's pack."""
    return (files("standards_lint_ppid") / "paket",)


@hookimpl
def standards_lint_extractors() -> Sequence[Extractor]:
    """What the rules of the pack ask for beside the facts of the program."""
    return (Extractor("layanan", service_facts), Extractor("batas", limit_facts))
