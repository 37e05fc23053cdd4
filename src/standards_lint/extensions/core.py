"""What the program brings itself, by the hooks that plugins use. Its commands come from ``cli/core_commands.py``."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources.abc import Traversable

from standards_lint.extensions.hookspecs import API_VERSION, hookimpl
from standards_lint.facts.capitals import CAPITALS
from standards_lint.facts.core import CORE as CORE_EXTRACTORS
from standards_lint.facts.extractor import Extractor
from standards_lint.knowledge.data import national
from standards_lint.model.predicate import Predicate
from standards_lint.readers.file_reader import FileReader
from standards_lint.readers.read import CORE as CORE_READERS
from standards_lint.reporters.forms import FORMS, ReportForm

API = API_VERSION


@hookimpl
def standards_lint_packs() -> Iterable[Traversable]:
    """The national pack."""
    return (national(),)


@hookimpl
def standards_lint_readers() -> Iterable[FileReader]:
    """Those of text, web pages, Word, PDF and the others."""
    return CORE_READERS


@hookimpl
def standards_lint_extractors() -> Iterable[Extractor]:
    """Those that make the facts of ``docs/facts.md``."""
    return CORE_EXTRACTORS


@hookimpl
def standards_lint_predicates() -> Iterable[Predicate]:
    """What neither facts nor named patterns can say."""
    return (CAPITALS,)


@hookimpl
def standards_lint_reporters() -> Iterable[ReportForm]:
    """Text, JSON, HTML and the others."""
    return tuple(FORMS.values())
