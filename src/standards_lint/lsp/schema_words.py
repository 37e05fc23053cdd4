"""A JSON Schema for editors asked at one place of a text: what may stand there, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from standards_lint.lsp.yaml_cursor import Step
from standards_lint.records import dataclass

Schema = Mapping[str, Any]

_ONE_OF = ("allOf", "anyOf", "oneOf")
_BRANCHES = ("if", "then", "else")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Word:
    """A key or a value that may stand at a place."""

    word: str
    about: str = ""


def keys_of(schema: Schema, path: Sequence[Step]) -> list[Word]:
    """The keys of the mapping at a path, in the order of the schema."""
    found: dict[str, str] = {}
    for part in _parts(schema, path):
        for key, below in part.get("properties", {}).items():
            about = str(below.get("description", "")) if isinstance(below, Mapping) else ""
            found[key] = found.get(key) or about
    return [Word(key, about) for key, about in found.items()]


def values_of(schema: Schema, path: Sequence[Step]) -> list[Word]:
    """The words that may be written at a path."""
    found: dict[str, str] = {}
    for part in _parts(schema, path):
        told = part.get("enumDescriptions", ())
        for number, value in enumerate(part.get("enum", ())):
            if isinstance(value, str) and value:
                found.setdefault(value, str(told[number]) if number < len(told) else "")
        if isinstance(part.get("const"), str):
            found.setdefault(part["const"], "")
        if part.get("type") == "boolean":
            found.setdefault("true", "")
            found.setdefault("false", "")
    return [Word(word, about) for word, about in found.items()]


def about(schema: Schema, path: Sequence[Step]) -> str:
    """What the key at the end of a path means; empty where the schema does not say."""
    return next((str(part["description"]) for part in _parts(schema, path) if part.get("description")), "")


def _parts(schema: Schema, path: Sequence[Step]) -> list[Schema]:
    """All parts of the schema that speak about a path."""
    parts = list(_unfolded(schema, schema, 0))
    for step in path:
        parts = [inner for part in parts for below in _below(part, step) for inner in _unfolded(schema, below, 0)]
    return parts


def _below(part: Schema, step: Step) -> Iterator[Schema]:
    if isinstance(step, int):
        if isinstance(part.get("items"), Mapping):
            yield part["items"]
        return
    own = part.get("properties", {}).get(step)
    if isinstance(own, Mapping):
        yield own
    elif isinstance(part.get("additionalProperties"), Mapping):
        yield part["additionalProperties"]


def _unfolded(root: Schema, part: Schema, depth: int) -> Iterator[Schema]:
    """A part with everything that it refers to and that it is put together from."""
    if depth > _DEEPEST:
        return
    yield part
    reference = part.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/"):
        target: Any = root
        for name in reference[2:].split("/"):
            target = target.get(name, {}) if isinstance(target, Mapping) else {}
        if isinstance(target, Mapping):
            yield from _unfolded(root, target, depth + 1)
    for key in _ONE_OF:
        for inner in part.get(key, ()):
            if isinstance(inner, Mapping):
                yield from _unfolded(root, inner, depth + 1)
    for key in _BRANCHES:
        if isinstance(part.get(key), Mapping):
            yield from _unfolded(root, part[key], depth + 1)
