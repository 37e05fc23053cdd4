"""What a user names to its documents, one after another in an order that never changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path

from standards_lint.batch.documents import Document, Task
from standards_lint.errors import UsageError, system_words
from standards_lint.readers.discover import is_document, may_be_document, read_bytes
from standards_lint.readers.limits import DEFAULT_LIMITS
from standards_lint.records import dataclass

TABLE = ".parquet"
_SCHEME = "://"

Named = tuple[str, str, Callable[[], Task]]
"""Name, source, and what reads it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold documents; empty for those that are called so by habit."""

    text: str = ""
    data: str = ""
    name: str = ""


def _none(path: Path, *, named: bool) -> bool:  # noqa: ARG001 (what callers may give instead asks)
    return False


@dataclass(frozen=True, slots=True)
class Search:
    """How documents are looked for."""

    columns: Columns = Columns()
    passes_over: Callable[..., bool] = _none
    """Says of a file whether it is left out (`readers.discover.PassesOver`)."""
    suffixes: frozenset[str] = field(default_factory=frozenset)
    """Suffixes that plugins read."""
    most_bytes: int = DEFAULT_LIMITS.file_bytes
    """Largest document; of larger ones only as much is read as shows that."""
    carried: bool = False
    """Local files are read here, since those who judge cannot open them."""
    leave: Path | None = None
    """A folder that is never searched: the results of the run itself."""


def documents_of(inputs: Sequence[str], search: Search) -> Iterator[Document]:
    """The documents of all inputs, numbered in the order of the inputs.

    Args:
        inputs: Files, folders, tables, and addresses of object stores (``s3://…``).
        search: How.

    Raises:
        UsageError: for a table that cannot be read, a store that cannot be listed, and an input without documents, when
            their turn comes.
    """
    number = 0
    for name in inputs:
        before = number
        for named, source, load in _documents_in(name, search):
            yield Document(number, named, source, load)
            number += 1
        if number == before:
            raise UsageError(
                f"{name}: tidak memuat dokumen yang dikenal; hilangkan dari perintah, atau periksa saringan"
            )


def refuse_missing(inputs: Sequence[str]) -> None:
    """Refuses inputs that lead nowhere, as far as that is seen without a network, before anything is judged.

    Raises:
        UsageError: for the first of them.
    """
    for name in inputs:
        if _SCHEME not in name and not Path(name).exists():
            raise UsageError(f"{name}: tidak ada berkas atau folder dengan nama ini; periksa ejaannya")


def _documents_in(name: str, search: Search) -> Iterator[Named]:
    if _SCHEME in name:
        # Imported here: most inputs lie on this machine.
        from standards_lint.batch.stores import documents_in_store

        yield from documents_in_store(name, search)
    elif Path(name).is_dir():
        for path in _walk(Path(name), search):
            yield from _of_file(path, name, search)
    elif Path(name).exists() and not search.passes_over(Path(name), named=True):
        yield from _of_file(Path(name), name, search)


def _of_file(path: Path, source: str, search: Search) -> Iterator[Named]:
    if path.suffix.lower() == TABLE:
        from standards_lint.batch.tables import documents_in_table

        yield from documents_in_table(str(path), search.columns)
    else:
        yield str(path), source, partial(_carried if search.carried else _where_it_is, path, search.most_bytes)


def _walk(folder: Path, search: Search) -> Iterator[Path]:
    """Documents and tables of a folder, sorted in each folder; nothing is kept of the folders that were left."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _left(Path(place, name), search))
        for name in sorted(files):
            path = Path(place, name)
            below = str(path.relative_to(folder))
            wanted = path.suffix.lower() == TABLE or may_be_document(below, search.suffixes)
            if wanted and _is_taken(path, below, search) and not search.passes_over(path, named=False):
                yield path


def _left(folder: Path, search: Search) -> bool:
    return folder.name.startswith(".") or (search.leave is not None and folder.resolve() == search.leave)


def _is_taken(path: Path, below: str, search: Search) -> bool:
    if any(part.startswith(".") for part in Path(below).parts):
        return False
    if path.suffix.lower() not in (".yaml", ".yml", ".json"):
        return True
    try:
        return is_document(below, read_bytes(path, 100_000), search.suffixes)
    except OSError:
        return False  # a file of data that cannot even be opened may be anything


def _where_it_is(path: Path, most: int) -> Task:  # noqa: ARG001 (the process that reads it knows the limit)
    return Task(str(path))


def _carried(path: Path, most: int) -> Task:
    try:
        return Task(str(path), read_bytes(path, most))
    except OSError as error:
        return Task(str(path), fault=system_words(error))
