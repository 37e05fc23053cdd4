"""Parts of plugins that run on documents: what they break in one document becomes a finding of that document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import ParamSpec, TypeVar

from standards_lint.errors import PluginError, ReadError, fault_words
from standards_lint.extensions.extensions import Plugin
from standards_lint.facts.extractor import Extractor
from standards_lint.facts.hits import hit_fact
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import PLUGIN_FAULT
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.predicate import Hit, Options, Predicate
from standards_lint.model.report import Report
from standards_lint.model.span import Span
from standards_lint.model.standard import Standard
from standards_lint.readers.content import Content
from standards_lint.readers.file_reader import FileReader
from standards_lint.reporters.forms import ReportForm
from standards_lint.reporters.manner import Manner

_EXTRA = "extra"
_MOST = 10_000
"""Most facts or hits of one part of a plugin in one document."""

_FAULTS = (Exception, SystemExit)
"""A plugin that leaves the program (``exit()``) would else end it without a report, which looks like a clean run."""

_Item = TypeVar("_Item")
_Given = ParamSpec("_Given")


class PredicateError(Exception):
    """A predicate of a plugin failed in a document; the message is for people."""


def contained_extractor(extractor: Extractor, plugin: Plugin) -> Extractor:
    """An extractor whose facts are of the plugin, and whose fault is a fact."""

    def find(standard: Standard, knowledge: Knowledge, as_of: date) -> Iterator[Fact]:
        try:
            facts = [_of_plugin(fact, plugin) for fact in _bounded(extractor.find(standard, knowledge, as_of))]
        except _FAULTS as error:  # whatever a plugin breaks is told, and the others go on
            facts = [fault_fact(f"plugin {plugin.label}, ekstraktor {extractor.name}: {fault_words(error)}")]
        yield from facts

    return replace(extractor, find=find)


def contained_predicate(predicate: Predicate, plugin: Plugin) -> Predicate:
    """A predicate that tells by whom it failed."""

    def find(standard: Standard, options: Options) -> Iterable[Hit]:
        try:
            return [_checked(hit) for hit in _bounded(predicate.find(standard, options))]
        except _FAULTS as error:
            told = f"plugin {plugin.label}, predikat {predicate.name}: {fault_words(error)}"
            raise PredicateError(told) from error

    return replace(predicate, find=find)


def contained_reader(reader: FileReader, plugin: Plugin) -> FileReader:
    """A reader whose faults make its document unreadable, and tell by whom."""

    def recognises(head: bytes, path: str) -> bool:
        try:
            return bool(reader.recognises(head, path))
        except _FAULTS as error:
            raise _unreadable(reader, plugin, error) from error

    def told(read: Callable[_Given, Content]) -> Callable[_Given, Content]:
        def contained(*args: _Given.args, **kwargs: _Given.kwargs) -> Content:
            try:
                return _content(read(*args, **kwargs))
            except ReadError:
                raise
            except _FAULTS as error:
                raise _unreadable(reader, plugin, error) from error

        return contained

    return replace(
        reader,
        recognises=recognises,
        read=told(reader.read) if reader.read is not None else None,
        read_text=told(reader.read_text) if reader.read_text is not None else None,
    )


def contained_form(form: ReportForm, plugin: Plugin) -> ReportForm:
    """A form of a report whose fault is told by the name of its plugin."""

    def render(report: Report, manner: Manner) -> str | bytes:
        try:
            content = form.render(report, manner)
        except _FAULTS as error:
            raise PluginError(f"plugin {plugin.label}, bentuk laporan {form.name}: {fault_words(error)}") from error
        if not isinstance(content, bytes if form.binary else str):
            wanted = "bytes" if form.binary else "str"
            got = type(content).__name__
            raise PluginError(f"plugin {plugin.label}, bentuk laporan {form.name}: harus memberi {wanted}, bukan {got}")
        return content

    return replace(form, render=render)


def fault_fact(told: str) -> Fact:
    """The fact from which a rule tells that a plugin failed."""
    return make_fact("read_note", Span(1), note=PLUGIN_FAULT, message=told)


def _of_plugin(fact: object, plugin: Plugin) -> Fact:
    if not isinstance(fact, Fact) or fact.kind != _EXTRA:
        what = f"fakta “{fact.kind}”" if isinstance(fact, Fact) else type(fact).__name__
        raise TypeError(f"ekstraktor plugin hanya membuat fakta “{_EXTRA}” (make_fact), bukan {what}")
    return make_fact(_EXTRA, _placed(fact.span), **{**fact.values, "plugin": plugin.name})


def _checked(hit: object) -> Hit:
    if not isinstance(hit, Hit):
        raise TypeError(f"predikat memberi Hit, bukan {type(hit).__name__}")
    hit_fact(replace(hit, span=_placed(hit.span)), "")  # what cannot become a fact is the plugin's fault, and told so
    return hit


def _placed(span: object) -> Span:
    if not isinstance(span, Span):
        raise TypeError(f"tempat harus Span, bukan {type(span).__name__}")
    return span


def _content(content: object) -> Content:
    if not isinstance(content, Content):
        raise TypeError(f"pembaca memberi Content, bukan {type(content).__name__}")
    return content


def _bounded(items: Iterable[_Item]) -> Iterator[_Item]:
    for count, item in enumerate(items):
        if count >= _MOST:
            raise OverflowError(f"lebih dari {_MOST} hasil dalam satu dokumen")
        yield item


def _unreadable(reader: FileReader, plugin: Plugin, error: BaseException) -> ReadError:
    return ReadError(f"plugin {plugin.label}, pembaca {reader.name}: {fault_words(error)}", code="DOK114")
