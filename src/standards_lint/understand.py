"""Documents to what they say, without judging it; a fault in one of them is contained.

`extract` gives the standard, `explain` what became of every block of the document, and why.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeVar

from standards_lint.errors import system_words
from standards_lint.extract.account import account_of
from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.account import Account
from standards_lint.model.block import RawDocument, ReadNote
from standards_lint.model.span import Span
from standards_lint.model.standard import Standard
from standards_lint.readers import read_document
from standards_lint.readers.discover import read_bytes
from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions

_Result = TypeVar("_Result")


def extract_file(path: Path, knowledge: Knowledge, reading: ReadOptions = DEFAULT_OPTIONS) -> Standard:
    """What a file says, without judging it."""
    try:
        data = read_bytes(path, reading.limits.file_bytes)
    except OSError as error:
        return nothing_known(str(path), system_words(error), knowledge)
    return extract_bytes(data, str(path), knowledge, reading)


def extract_bytes(data: bytes, path: str, knowledge: Knowledge, reading: ReadOptions = DEFAULT_OPTIONS) -> Standard:
    """What a document says, without judging it."""
    return contained(
        lambda: extract_standard(read_document(data, path, reading), knowledge),
        lambda told: nothing_known(path, told, knowledge),
    )


def explain_file(path: Path, knowledge: Knowledge, reading: ReadOptions = DEFAULT_OPTIONS) -> Account:
    """What became of every block of a file, and why."""
    try:
        data = read_bytes(path, reading.limits.file_bytes)
    except OSError as error:
        return Account(nothing_known(str(path), system_words(error), knowledge))
    return explain_bytes(data, str(path), knowledge, reading)


def explain_bytes(data: bytes, path: str, knowledge: Knowledge, reading: ReadOptions = DEFAULT_OPTIONS) -> Account:
    """What became of every block of a document, and why."""
    return contained(
        lambda: account_of(read_document(data, path, reading), knowledge),
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


def fault_words(error: Exception) -> str:
    """``KeyError 'x' (structure.py:120)``: enough to find the fault by, without a traceback."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said} ({PurePath(place.filename).name}:{place.lineno})"
