"""Documents to what they say, without judging it; a fault in one of them is contained.

`extract` gives the standard, `explain` what became of every block of the document, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from standards_lint.errors import fault_words, system_words
from standards_lint.extract.account import account_of
from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.extractor import Extractor
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.account import Account
from standards_lint.model.block import PLUGIN_FAULT, RawDocument, ReadNote
from standards_lint.model.span import Span
from standards_lint.model.standard import Standard
from standards_lint.readers import read_document
from standards_lint.readers.discover import read_bytes
from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions

_Result = TypeVar("_Result")


def extract_file(
    path: Path,
    knowledge: Knowledge,
    reading: ReadOptions = DEFAULT_OPTIONS,
    extractors: Sequence[Extractor] = (),
) -> Standard:
    """What a file says, without judging it; the arguments are those of `extract_bytes`."""
    try:
        data = read_bytes(path, reading.limits.file_bytes)
    except OSError as error:
        return nothing_known(str(path), system_words(error), knowledge)
    return extract_bytes(data, str(path), knowledge, reading, extractors)


def extract_bytes(
    data: bytes,
    path: str,
    knowledge: Knowledge,
    reading: ReadOptions = DEFAULT_OPTIONS,
    extractors: Sequence[Extractor] = (),
) -> Standard:
    """What a document says, without judging it.

    Args:
        data: The content of the file.
        path: Its name.
        knowledge: What the law says and how people write it.
        reading: How it is read.
        extractors: Those whose facts of the kind ``extra`` are wanted too, by the law of the register's day.
    """
    return contained(
        lambda: with_extra(extract_standard(read_document(data, path, reading), knowledge), knowledge, extractors),
        lambda told: nothing_known(path, told, knowledge),
    )


def with_extra(standard: Standard, knowledge: Knowledge, extractors: Sequence[Extractor]) -> Standard:
    """The standard with what plugins find in it; what one of them breaks becomes a note."""
    if not extractors or not standard.readable:
        return standard
    day = knowledge.register.register_date
    facts = [fact for extractor in extractors for fact in extractor.find(standard, knowledge, day)]
    notes = (ReadNote(PLUGIN_FAULT, str(fact["message"]), fact.span) for fact in facts if fact.kind == "read_note")
    extra = tuple(fact for fact in facts if fact.kind == "extra")
    return replace(standard, extra=extra, notes=(*standard.notes, *notes))


def explain_file(
    path: Path, knowledge: Knowledge, reading: ReadOptions = DEFAULT_OPTIONS, extractors: Sequence[Extractor] = ()
) -> Account:
    """What became of every block of a file, and why; the arguments are those of `extract_bytes`."""
    try:
        data = read_bytes(path, reading.limits.file_bytes)
    except OSError as error:
        return Account(nothing_known(str(path), system_words(error), knowledge))
    return explain_bytes(data, str(path), knowledge, reading, extractors)


def explain_bytes(
    data: bytes,
    path: str,
    knowledge: Knowledge,
    reading: ReadOptions = DEFAULT_OPTIONS,
    extractors: Sequence[Extractor] = (),
) -> Account:
    """What became of every block of a document, and why; the arguments are those of `extract_bytes`."""

    def told() -> Account:
        account = account_of(read_document(data, path, reading), knowledge)
        return replace(account, standard=with_extra(account.standard, knowledge, extractors))

    return contained(
        told,
        lambda told: Account(nothing_known(path, told, knowledge)),
    )


def contained(work: Callable[[], _Result], fault: Callable[[str], _Result]) -> _Result:
    """The result of `work`, or of `fault` with what went wrong."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 (whatever one document breaks must not keep the others from being judged)
        return fault(fault_words(error))


def nothing_known(path: str, told: str, knowledge: Knowledge) -> Standard:
    """The standard of a document that could not be extracted, with a note that says why (`told`)."""
    note = ReadNote("gangguan", told, Span(1))
    return extract_standard(RawDocument(path, "", (), (), notes=(note,), readable=False), knowledge)
