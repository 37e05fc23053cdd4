"""Documents in object stores and on the web, by the addresses that fsspec knows (``s3://``, ``gs://``, ``abfs://``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from standards_lint.batch.documents import Task
from standards_lint.batch.needed import needed
from standards_lint.errors import UsageError, fault_words, system_words
from standards_lint.readers.discover import is_document, may_be_document

if TYPE_CHECKING:
    from standards_lint.batch.sources import Named, Search

_DATA = (".yaml", ".yml", ".json")


def documents_in_store(address: str, search: Search) -> Iterator[Named]:
    """The documents below an address, sorted; tables among them are opened.

    Raises:
        UsageError: if the address cannot be listed: no such store, no access, no library for it.
    """
    core = needed("fsspec.core")
    try:
        store, root = core.url_to_fs(address)
        folder = store.isdir(root)
        paths = sorted(store.find(root)) if folder else [root]
    except Exception as error:  # each store raises errors of its own library
        raise UsageError(f"{address}: tidak dapat dibuka ({_words(error)}); periksa alamat dan izinnya") from error
    if not paths or (not folder and not store.exists(root)):
        raise UsageError(f"{address}: tidak ada berkas di alamat ini; periksa ejaannya")
    for path in paths:
        below = str(PurePosixPath(path).relative_to(root)) if folder else PurePosixPath(path).name
        yield from _of_file(store, path, below, address, search, named=not folder)


def _of_file(store: Any, path: str, below: str, address: str, search: Search, *, named: bool) -> Iterator[Named]:  # noqa: ANN401 (of fsspec, which has no types)
    from standards_lint.batch.sources import TABLE

    name = str(store.unstrip_protocol(path))
    if path.lower().endswith(TABLE):
        from standards_lint.batch.tables import documents_in_table

        yield from documents_in_table(name, search.columns, store=store, path=path)
    elif named or (may_be_document(below, search.suffixes) and _is_taken(store, path, below, search)):
        yield name, address, partial(_read, store, path, name, search.most_bytes)


def _is_taken(store: Any, path: str, below: str, search: Search) -> bool:  # noqa: ANN401 (as above)
    if not below.lower().endswith(_DATA):
        return True
    found = _read(store, path, below, 100_000)
    return found.data is not None and is_document(below, found.data, search.suffixes)


def _read(store: Any, path: str, name: str, most: int) -> Task:  # noqa: ANN401 (as above)
    try:
        with store.open(path, "rb") as file:
            return Task(name, bytes(file.read(most + 1)))
    except Exception as error:  # noqa: BLE001 (each store raises errors of its own library; the report tells them)
        return Task(name, fault=_words(error))


def _words(error: Exception) -> str:
    return system_words(error) if isinstance(error, OSError) and error.errno else fault_words(error)
