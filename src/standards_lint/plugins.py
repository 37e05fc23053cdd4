"""What plugins are written with; everything a plugin needs comes from here (``docs/plugins.md``).

::

    from standards_lint.plugins import Hit, Predicate, hookimpl

    API = 1

    @hookimpl
    def standards_lint_predicates():
        return [Predicate("huruf_kapital", find)]

What stands here keeps its meaning while `API_VERSION` stays the same; the rest of the program may change.
"""

from standards_lint.errors import ReadError, StandardsLintError
from standards_lint.extensions.command import Command
from standards_lint.extensions.hookspecs import API_VERSION, hookimpl
from standards_lint.extensions.loading import load_extensions
from standards_lint.facts.extractor import Extractor
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import Block, BlockKind, Cell, ReadNote, Region
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.predicate import Hit, Options, Predicate
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import ALL_SERVICES, Component, Duration, PatternMatch, Service, Standard, State
from standards_lint.readers.content import Content
from standards_lint.readers.discover import find_documents
from standards_lint.readers.file_reader import FileReader
from standards_lint.readers.options import ReadOptions
from standards_lint.reporters.forms import ReportForm
from standards_lint.reporters.manner import Manner
from standards_lint.session import open_session
from standards_lint.understand import extract_file

__all__ = [
    "ALL_SERVICES",
    "API_VERSION",
    "Block",
    "BlockKind",
    "Cell",
    "Command",
    "Component",
    "Content",
    "DocumentReport",
    "Duration",
    "Extractor",
    "Fact",
    "FileReader",
    "Finding",
    "Hit",
    "Knowledge",
    "Manner",
    "Mark",
    "Options",
    "PatternMatch",
    "Predicate",
    "ReadError",
    "ReadNote",
    "ReadOptions",
    "Region",
    "Report",
    "ReportForm",
    "Service",
    "Severity",
    "SourceText",
    "Span",
    "Standard",
    "StandardsLintError",
    "State",
    "Text",
    "extract_file",
    "find_documents",
    "hookimpl",
    "load_extensions",
    "make_fact",
    "open_session",
]
