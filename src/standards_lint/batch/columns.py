"""The tables that a batch writes: their columns, in order, with types of Arrow."""

from __future__ import annotations

from typing import Any

from standards_lint.batch.needed import needed

SCHEMA_VERSION = 1
"""Version of the tables and the manifest: columns may come, none goes or changes its meaning."""

_DOCUMENT = (("number", "int64"), ("document", "string"))

TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": (
        *_DOCUMENT,
        ("source", "string"),
        ("verdict", "string"),
        ("why", "string"),
        ("kind", "string"),
        ("form", "string"),
        ("issuer", "string"),
        ("services", "int32"),
        ("error", "int32"),
        ("warning", "int32"),
        ("info", "int32"),
        ("review", "int32"),
        ("set_aside", "int32"),
        ("not_judged", "int32"),
    ),
    "findings": (
        *_DOCUMENT,
        ("code", "string"),
        ("name", "string"),
        ("severity", "string"),
        ("message", "string"),
        ("advice", "string"),
        ("quote", "string"),
        ("service", "string"),
        ("component", "string"),
        ("line", "int32"),
        ("column", "int32"),
        ("end_line", "int32"),
        ("page", "int32"),
        ("cell", "string"),
        ("law", "articles"),
        ("fingerprint", "string"),
    ),
    "components": (
        *_DOCUMENT,
        ("verdict", "string"),
        ("service_number", "int32"),
        ("service", "string"),
        ("line", "int32"),
        ("component", "string"),
        ("state", "string"),
    ),
}
"""Name of each table, which is that of its folder, to its columns."""


def arrow_schema(table: str) -> Any:  # noqa: ANN401 (pyarrow has no types)
    """The schema of a table.

    Raises:
        UsageError: if pyarrow is not installed.
    """
    arrow = needed("pyarrow")
    article = arrow.struct([("regulation", arrow.string()), ("article", arrow.string()), ("verified", arrow.string())])
    types = {
        "int32": arrow.int32(),
        "int64": arrow.int64(),
        "string": arrow.string(),
        "articles": arrow.list_(article),
    }
    return arrow.schema([arrow.field(name, types[kind], nullable=False) for name, kind in TABLES[table]])
