"""A file of the national vocabulary as the JSON Schema of what a pack may add to it."""

from __future__ import annotations

from typing import Any

from standards_lint.packs.editor_words import FIXED

_FIXED = {"not": {}, "description": f"{FIXED.id} / {FIXED.en}"}
_WORD = {"type": "string", "pattern": "\\S"}


def vocabulary_schema(tree: object) -> dict[str, Any]:
    """The same keys; words where it has lists of words; nothing where it has a single value.

    Args:
        tree: The national file, or a part of it.
    """
    if isinstance(tree, dict):
        return _mapping(tree)
    if isinstance(tree, list):
        return _list(tree)
    return dict(_FIXED)


def _mapping(tree: dict[Any, Any]) -> dict[str, Any]:
    # A list of words with their meanings (“peleyanan: pelayanan”) takes any word; other mappings have fixed keys.
    kinds = {type(value) for value in tree.values()}
    if len(tree) > 1 and len(kinds) == 1 and kinds <= {str, int, float}:
        wanted = {"type": "string"} if kinds == {str} else {"type": "number"}
        return {
            "type": "object",
            "properties": {str(key): dict(_FIXED) for key in tree},
            "additionalProperties": wanted,
        }
    properties = {str(key): vocabulary_schema(value) for key, value in tree.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _list(tree: list[Any]) -> dict[str, Any]:
    rows = [item for item in tree if isinstance(item, dict)]
    if not rows:
        return {"type": "array", "items": _WORD}
    keys = list(dict.fromkeys(str(key) for row in rows for key in row))
    needed = [key for key in keys if all(key in map(str, row) for row in rows)]
    row = {"type": "object", "required": needed, "properties": dict.fromkeys(keys, True), "additionalProperties": False}
    return {"type": "array", "items": row}
