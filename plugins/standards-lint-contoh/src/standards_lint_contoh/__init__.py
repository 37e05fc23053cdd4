"""The plugin of an invented regency: its rules (``paket/``, YAML), and what YAML cannot say.

Each hook gives a list, and what is given stands in a module of its own. Nothing else is needed: the program finds this
module by the entry point in ``pyproject.toml``.
"""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

from standards_lint.plugins import Command, Extractor, FileReader, Predicate, ReportForm, hookimpl

from standards_lint_contoh.csv_report import CSV
from standards_lint_contoh.long_sentences import LONG_SENTENCES
from standards_lint_contoh.opening_hours import OPENING_HOURS
from standards_lint_contoh.sipela_file import SIPELA

API = 1
"""Version of the hooks that this module was written for."""


@hookimpl
def standards_lint_packs() -> Iterable[Traversable]:
    """The rules of the regency."""
    return [files(__package__) / "paket"]


@hookimpl
def standards_lint_readers() -> Iterable[FileReader]:
    """The files that the regency's own application exports."""
    return [SIPELA]


@hookimpl
def standards_lint_extractors() -> Iterable[Extractor]:
    """The opening hours, which no national rule needs."""
    return [OPENING_HOURS]


@hookimpl
def standards_lint_predicates() -> Iterable[Predicate]:
    """Sentences that nobody reads to the end."""
    return [LONG_SENTENCES]


@hookimpl
def standards_lint_reporters() -> Iterable[ReportForm]:
    """A table for spreadsheets: ``--format csv``."""
    return [CSV]


@hookimpl
def standards_lint_commands() -> Iterable[Command]:
    """``standards-lint daftar-layanan``; its module is imported only when it is used."""
    return [Command("daftar-layanan", "standards_lint_contoh.service_list:service_list")]
