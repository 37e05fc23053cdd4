"""Documents to what they say, and to why, without judging them: as `workers.documents` serves them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from standards_lint.extensions.extensions import Choice, Extensions
from standards_lint.extensions.loading import core_extensions, load_extensions
from standards_lint.facts.extractor import Extractor
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.account import Account
from standards_lint.model.standard import Standard
from standards_lint.packs.spec import Pack
from standards_lint.pipeline import knowledge_of
from standards_lint.readers.options import ReadOptions
from standards_lint.records import dataclass
from standards_lint.understand import explain_bytes, explain_file, extract_bytes, extract_file, nothing_known
from standards_lint.workers.documents import Given, Service, guarded, serve_documents, words_for
from standards_lint.workers.pool import Lost

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _How(Generic[_Result]):
    """What is asked about documents that are not judged."""

    of_bytes: Callable[[bytes, str, Knowledge, ReadOptions, Sequence[Extractor]], _Result]
    of_file: Callable[[Path, Knowledge, ReadOptions, Sequence[Extractor]], _Result]


@dataclass(frozen=True, slots=True)
class _By:
    """By what documents are understood."""

    packs: tuple[Pack, ...]
    reading: ReadOptions
    extensions: Extensions | None


_READ = _How(extract_bytes, extract_file)
_EXPLAIN = _How(explain_bytes, explain_file)


def extract_documents(
    documents: Sequence[Given],
    packs: Sequence[Pack],
    reading: ReadOptions,
    jobs: int,
    extensions: Extensions | None = None,
) -> Iterator[Standard]:
    """What documents say, in their order, read by the words of packs; the rest as for `judge_documents`.

    Args:
        documents: What is read.
        packs: Whose words are used; none for the national ones alone.
        reading: How documents are read.
        jobs: Documents at once.
        extensions: Plugins, whose readers and extractors are used.
    """
    return _understood(documents, _READ, lambda standard: standard, _By(tuple(packs), reading, extensions), jobs)


def explain_documents(
    documents: Sequence[Given],
    packs: Sequence[Pack],
    reading: ReadOptions,
    jobs: int,
    extensions: Extensions | None = None,
) -> Iterator[Account]:
    """What became of every block of documents, in their order; the arguments are those of `extract_documents`."""
    return _understood(documents, _EXPLAIN, Account, _By(tuple(packs), reading, extensions), jobs)


def _understood(
    documents: Sequence[Given],
    how: _How[_Result],
    unknown: Callable[[Standard], _Result],
    by: _By,
    jobs: int,
) -> Iterator[_Result]:
    knowledge, extensions = knowledge_of(by.packs), by.extensions or core_extensions()

    def lost(given: Given, why: Lost) -> _Result:
        return unknown(nothing_known(given.path, words_for(why, by.reading), knowledge))

    reading = replace(by.reading, readers=extensions.readers)
    make = partial(_understand_with, how, knowledge, reading, extensions)
    service = Service(make, partial(_understand_anew, how, by.packs, by.reading, extensions.choice), lost)
    return serve_documents(documents, service, reading, jobs, guarded=guarded(by.packs, extensions))


def _understand_with(
    how: _How[_Result], knowledge: Knowledge, reading: ReadOptions, extensions: Extensions
) -> Callable[[Given], _Result]:
    added = extensions.added_extractors
    return partial(_understand, how=how, knowledge=knowledge, reading=reading, extractors=added)


def _understand_anew(
    how: _How[_Result], packs: Sequence[Pack], reading: ReadOptions, choice: Choice
) -> Callable[[Given], _Result]:
    extensions = load_extensions(choice)
    return _understand_with(how, knowledge_of(packs), replace(reading, readers=extensions.readers), extensions)


def _understand(
    given: Given, how: _How[_Result], knowledge: Knowledge, reading: ReadOptions, extractors: Sequence[Extractor]
) -> _Result:
    if given.data is not None:
        return how.of_bytes(given.data, given.path, knowledge, reading, extractors)
    return how.of_file(Path(given.path), knowledge, reading, extractors)
