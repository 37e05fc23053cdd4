"""Documents in the rows of a Parquet file: a column of text or of bytes, and one that names them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from standards_lint.batch.documents import Task
from standards_lint.batch.needed import needed
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.batch.sources import Columns, Named

_TEXTS = ("text", "teks", "content", "isi")
_DATA = ("data", "bytes", "content", "isi")
_NAMES = ("id", "name", "nama", "path", "url")
_AT_ONCE = 64
"""Rows read at once: documents may be large."""


def documents_in_table(name: str, columns: Columns, store: Any = None, path: str = "") -> Iterator[Named]:  # noqa: ANN401 (of fsspec, which has no types)
    """The documents of a table in the order of its rows.

    Args:
        name: Of the table, for people; its path where there is no store.
        columns: Which hold documents and their names.
        store: A file system of fsspec that holds it.
        path: In the store.

    Raises:
        UsageError: for a file that is no Parquet, and one without such columns.
    """
    parquet = needed("pyarrow.parquet")
    try:
        table = parquet.ParquetFile(store.open(path, "rb") if store is not None else name)
    except Exception as error:  # pyarrow and each store raise errors of their own
        told = " ".join(str(error).split())[:200]
        raise UsageError(f"{name}: tidak dapat dibaca sebagai tabel Parquet ({told})") from error
    content, names = _content(name, table.schema_arrow, columns), _names(name, table.schema_arrow, columns)
    wanted = [content, *([names] if names and names != content else [])]
    row = 0
    for batch in table.iter_batches(batch_size=_AT_ONCE, columns=wanted):
        values = batch.column(content)
        called = batch.column(names) if names else None
        for index in range(batch.num_rows):
            said = called[index].as_py() if called is not None else None
            document = f"{name}#{row}" if said is None else str(said)
            yield document, name, partial(_read, document, values[index], content)
            row += 1


def _read(name: str, value: Any, column: str) -> Task:  # noqa: ANN401 (of pyarrow, which has no types)
    found = value.as_py()
    if found is None:
        return Task(name, fault=f"kolom “{column}” kosong pada baris ini")
    return Task(name, found.encode("utf-8", "replace") if isinstance(found, str) else bytes(found))


def _content(name: str, schema: Any, columns: Columns) -> str:  # noqa: ANN401 (of pyarrow)
    if columns.text and columns.data:
        raise UsageError("--text-column dan --data-column tidak dapat dipakai bersama; dokumen ada dalam salah satunya")
    texts = [field.name for field in schema if str(field.type) in ("string", "large_string", "string_view")]
    data = [field.name for field in schema if str(field.type) in ("binary", "large_binary", "binary_view")]
    for said, kind, found in ((columns.text, "teks", texts), (columns.data, "bita", data)):
        if said and said not in found:
            raise UsageError(
                f"{name}: tidak ada kolom {kind} “{said}”; yang ada: {', '.join(found) or 'tidak satu pun'}"
            )
    known = [column for column in _TEXTS if column in texts] + [column for column in _DATA if column in data]
    chosen = columns.text or columns.data or (known[0] if known else "")
    if not chosen:
        raise UsageError(
            f"{name}: tidak jelas kolom mana yang memuat dokumen (ada: {', '.join(schema.names)}); sebutkan dengan "
            "--text-column atau --data-column"
        )
    return chosen


def _names(name: str, schema: Any, columns: Columns) -> str:  # noqa: ANN401 (of pyarrow)
    if columns.name and columns.name not in schema.names:
        raise UsageError(f"{name}: tidak ada kolom “{columns.name}”; yang ada: {', '.join(schema.names)}")
    return columns.name or next((column for column in _NAMES if column in schema.names), "")
