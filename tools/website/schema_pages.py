"""The schemas of a pack's files as tables for people, a page for each kind of file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from standards_lint.packs.editor_schema import editor_schema, schema_kinds
from standards_lint.packs.editor_texts import known_names
from standards_lint.reporters.markdown_text import prose

from . import words
from .pieces import front

FOLDER = "skema"
_DEEP = 3
_MANY = 12
"""Values that are listed; of more the number is told."""

Schema = Mapping[str, Any]


def schema_pages(lang: str) -> Iterator[tuple[str, str]]:
    """Name and Markdown of the list and of each kind's page."""
    known = known_names()
    kinds = schema_kinds(known)
    schemas = {kind: editor_schema(kind, known) for kind in kinds}
    yield f"{FOLDER}/index", _index(schemas, lang)
    for kind, schema in schemas.items():
        yield f"{FOLDER}/{kind}", _page(kind, schema, lang)


def _index(schemas: Mapping[str, Schema], lang: str) -> str:
    parts = [front(sembunyi=True), f"# {words.SCHEMAS.in_(lang)}", words.SCHEMAS_LEAD.in_(lang)]
    of_words = [kind for kind in schemas if kind.startswith("vocabulary-")]
    for title, kinds in ((words.PACK_FILES, [k for k in schemas if k not in of_words]), (words.WORD_FILES, of_words)):
        parts.append(f"## {title.in_(lang)}")
        parts.append("\n".join(f"* [{kind}]({kind}.md): {_told(schemas[kind], lang)}" for kind in kinds))
    return "\n\n".join(parts) + "\n"


def _page(kind: str, schema: Schema, lang: str) -> str:
    rows = list(_rows(schema, schema.get("$defs", {}), "", 1, lang))
    head = f"| {words.KEY.in_(lang)} | {words.VALUE.in_(lang)} | {words.ABOUT.in_(lang)} |\n|---|---|---|"
    table = "\n".join([head, *rows]) if rows else words.NO_KEYS.in_(lang)
    return "\n\n".join([front(induk=f"{FOLDER}/index", sembunyi=True), f"# {kind}", _told(schema, lang), table]) + "\n"


def _rows(schema: Schema, known: Mapping[str, Schema], path: str, depth: int, lang: str) -> Iterator[str]:
    schema = _opened(schema, known)
    required = set(schema.get("required", ()))
    for key, value in schema.get("properties", {}).items():
        part = _opened(value, known)
        name = f"{path}{key}"
        mark = f" ({words.REQUIRED.in_(lang)})" if key in required else ""
        told = _told(value if isinstance(value, dict) else {}, lang) or _told(part, lang)
        yield f"| {_code(name)}{mark} | {_value(part, known, lang)} | {told} |"
        inner = _opened(part.get("items", part) if part.get("type") == "array" else part, known)
        if depth < _DEEP and not _is_sentence(inner):
            yield from _rows(inner, known, f"{name}.", depth + 1, lang)


def _opened(schema: Schema | bool, known: Mapping[str, Schema]) -> Schema:
    """A schema with what it refers to; of variants (``{v.…}`` in a family of rules) the plain one."""
    if isinstance(schema, bool):
        return {}
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        # The language of facts has a page of its own.
        if name.startswith("fact") or name == "patterns":
            return {"facts": True, **schema}
        found = _opened(known.get(name, {}), known)
        return {**found, **{key: value for key, value in schema.items() if key != "$ref"}}
    plain = [each for each in schema.get("anyOf", ()) if "v\\." not in str(each.get("pattern", ""))]
    return {**schema, **_opened(plain[0], known), **_description(schema)} if len(plain) == 1 else schema


def _description(schema: Schema) -> Schema:
    return {"description": schema["description"]} if "description" in schema else {}


def _is_sentence(schema: Schema) -> bool:
    return set(schema.get("properties", {})) == {"id", "en"}


def _value(schema: Schema, known: Mapping[str, Schema], lang: str) -> str:
    if "facts" in schema:
        return f"{words.PATTERN_LIST.in_(lang)}, {words.FACTS.in_(lang)}"
    if values := schema.get("enum"):
        return ", ".join(map(_code, values)) if len(values) <= _MANY else words.ONE_OF.in_(lang).format(n=len(values))
    if "const" in schema:
        return _code(schema["const"])
    if "not" in schema:
        return words.NATIONAL.in_(lang)
    if _is_sentence(schema):
        return f"{words.TYPES['string'].in_(lang)} (`id`, `en`)"
    if alternatives := (schema.get("anyOf") or schema.get("oneOf")):
        or_ = words.OR.in_(lang)
        told = (_value(_opened(each, known), known, lang) for each in alternatives)
        return or_.join(dict.fromkeys(part for each in told for part in each.split(or_)))
    type_ = schema.get("type")
    if type_ == "array":
        return words.LIST_OF.in_(lang).format(what=_value(_opened(schema.get("items", {}), known), known, lang))
    if type_ == "object" and "properties" not in schema:
        return words.FREE_KEYS.in_(lang)
    types = type_ if isinstance(type_, list) else [type_] if type_ else []
    return words.OR.in_(lang).join(words.TYPES[each].in_(lang) for each in types) or words.ANYTHING.in_(lang)


def _told(schema: Schema, lang: str) -> str:
    """What a schema says of itself; where it is said in both languages, in this one."""
    told = str(schema.get("description", ""))
    halves = told.split(" / ")
    if len(halves) % 2 == 0 and len(halves) > 1:
        middle = len(halves) // 2
        halves = halves[:middle] if lang == "id" else halves[middle:]
    return prose(" / ".join(halves)).replace("\n", " ")


def _code(value: object) -> str:
    text = str(value).replace("|", "\\|")
    return f"`{text}`" if text else '`""`'
