"""JSON Schemas of the files of a pack for editors: what they complete, explain and underline while somebody writes.

They are made of the schemas that packs are checked by, with words for people, the language of facts, and the codes and
names that are known. They are looser where only ``rules check`` can know (what a pack itself brings), never stricter.
YAML as editors read it takes ``0.1`` for a number; the program takes it for a word: both are right here. The dialect is
draft-07, which the language servers of YAML understand.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from standards_lint.model.finding import Text
from standards_lint.packs.editor_facts import fact_definitions
from standards_lint.packs.editor_vocabulary import vocabulary_schema
from standards_lint.packs.editor_words import KEYS, SENTENCE_EN, SENTENCE_ID, TITLES, VOCABULARY
from standards_lint.records import dataclass

_DIALECT = "http://json-schema.org/draft-07/schema#"
_FILES = {
    "pack": "pack",
    "aturan": "rule",
    "pola": "patterns",
    "penyesuaian": "adjustments",
    "peraturan": "regulations",
    "profiles": "profile",
    "penelaah": "questions",
    "scaffolds": "scaffold",
    "jenjang": "levels",
    "ketepatan": "precision",
}
"""Kind of file → the schema that it is checked by."""

_VARIANT = {"type": "string", "pattern": r"\{v\."}
_CODE = {"type": "string", "pattern": r"^[A-Z]{3}[0-9]{3}$|\{v\."}

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """What may be named in a pack."""

    rules: Mapping[str, str]
    """Code → what the rule is about."""
    categories: Sequence[str]
    components: Sequence[str]
    patterns: Sequence[str]
    profiles: Sequence[str]
    scaffolds: Sequence[str]
    vocabulary: Mapping[str, object]
    """Name of a file of the national vocabulary → its content."""
    all_rules: bool = True
    """`rules` are all that the pack extends, so that another code is a mistake."""


def schema_kinds(known: Known) -> tuple[str, ...]:
    """The kinds of files, as their folders are named."""
    return (*_FILES, *(f"vocabulary-{name}" for name in sorted(known.vocabulary)))


def editor_schema(kind: str, known: Known) -> Schema:
    """The schema of a kind of file.

    Args:
        kind: One of `schema_kinds`.
        known: What may be named.
    """
    if kind not in _FILES:
        name = kind.removeprefix("vocabulary-")
        title = Text(VOCABULARY.id.format(name=name), VOCABULARY.en.format(name=name))
        return _headed(title, vocabulary_schema(known.vocabulary[name]))
    text = (files("standards_lint.packs") / "schema" / f"{_FILES[kind]}.schema.json").read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    schema = {key: value for key, value in schema.items() if key not in {"$schema", "$id", "title"}}
    _number_words(schema)
    if kind in _MAKE:
        _MAKE[kind](schema, known)
    _explain(schema, kind)
    return _headed(TITLES[kind], schema)


def _headed(title: Text, schema: Schema) -> Schema:
    return {"$schema": _DIALECT, "title": title.id, "description": f"{title.id} / {title.en}", **schema}


def _number_words(node: object) -> None:
    """Editors read ``since: 0.1`` as a number."""
    if isinstance(node, dict):
        if node.get("type") == ["string", "integer"]:
            node["type"] = ["string", "integer", "number"]
        for value in node.values():
            _number_words(value)
    elif isinstance(node, list):
        for value in node:
            _number_words(value)


def _explain(node: object, kind: str) -> None:
    """Puts words for people at every key."""
    if isinstance(node, list):
        for value in node:
            _explain(value, kind)
    if not isinstance(node, dict):
        return
    properties = node.get("properties")
    if isinstance(properties, dict):
        is_sentence = set(properties) == {"id", "en"}
        for key, value in properties.items():
            told = {"id": SENTENCE_ID, "en": SENTENCE_EN}.get(key) if is_sentence else _words(kind, key)
            if told is not None and isinstance(value, dict):
                value["description"] = f"{told.id} / {told.en}"
    for key, value in node.items():
        # Attributes of facts are told where they are made.
        if not str(key).startswith("fact_"):
            _explain(value, kind)


def _words(kind: str, key: str) -> Text | None:
    return KEYS.get(kind, {}).get(key) or KEYS[""].get(key)


def _with_facts(schema: Schema, known: Known) -> None:
    components = ["", *known.components]
    words: dict[tuple[str, str], Sequence[str]] = {("component", "code"): components, ("match", "name"): known.patterns}
    words |= {(kind, "component"): components for kind in _kinds_with_component()}
    definitions = schema["$defs"]
    definitions |= fact_definitions(words, frozenset({"name"}))
    definitions["patterns"]["items"]["additionalProperties"] = {"$ref": "#/$defs/fact"}


def _kinds_with_component() -> list[str]:
    from standards_lint.model.fact import FACT_KINDS

    return [kind for kind, attributes in FACT_KINDS.items() if "component" in attributes]


def _rule(schema: Schema, known: Known) -> None:
    _with_facts(schema, known)
    properties = schema["properties"]
    properties["variants"] = {
        "type": "array",
        "minItems": 1,
        "items": {"type": "object", "required": ["code", "name"]},
    }
    # A file with variants has the code and name of each rule there.
    schema["required"] = [key for key in schema["required"] if key not in {"code", "name"}]
    schema["if"] = {"required": ["variants"]}
    schema["else"] = {"required": ["code", "name"]}
    properties["supersedes"]["items"] = _codes(known)
    properties["replaced_by"] = _codes(known)
    definitions = schema["$defs"]
    definitions["case"]["properties"]["expect"]["items"] = _codes(known)
    for part in ("examples", "case"):
        definitions[part]["properties"]["scaffold"] = {"anyOf": [{"enum": list(known.scaffolds)}, {"type": "string"}]}
    _or_variant(schema)


def _or_variant(node: object) -> None:
    """A word of a variant may stand wherever one of a list of words, a number or a truth value is asked for."""
    if isinstance(node, list):
        for value in node:
            _or_variant(value)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key.startswith(("fact", "reference")):  # attributes of facts know it already
            continue
        if isinstance(value, dict) and _is_word(value):
            node[key] = {"anyOf": [value, _VARIANT]}
        else:
            _or_variant(value)


def _is_word(part: Schema) -> bool:
    return "enum" in part or part.get("type") in ("integer", "boolean") or "pattern" in part


def _codes(known: Known) -> Schema:
    """A code: those that are known are offered, others are taken, since a pack has rules of its own."""
    return {"anyOf": [_known_codes(known), _CODE]}


def _known_codes(known: Known) -> Schema:
    return {"enum": list(known.rules), "enumDescriptions": list(known.rules.values())}


def _adjustments(schema: Schema, known: Known) -> None:
    entry = schema["properties"]["rules"]["items"]["properties"]
    entry["code"] = _known_codes(known) if known.all_rules else _codes(known)


def _patterns(schema: Schema, known: Known) -> None:
    entry = schema["additionalProperties"]["properties"]
    entry["in"] = {"type": "array", "minItems": 1, "items": {"enum": ["*", *known.components, ""]}}
    entry["write"] = True


def _profile(schema: Schema, known: Known) -> None:
    named = [*known.rules, *known.categories, "ALL"]
    schema["$defs"]["selectors"]["items"] = {"anyOf": [{"enum": named}, {"type": "string", "pattern": "\\S"}]}
    schema["properties"]["extends"] = {"anyOf": [{"enum": list(known.profiles)}, {"type": "string"}]}


def _questions(schema: Schema, known: Known) -> None:
    schema["properties"]["questions"]["items"]["properties"]["component"] = {"enum": list(known.components)}


_MAKE: Mapping[str, Callable[[Schema, Known], None]] = {
    "aturan": _rule,
    "penyesuaian": _adjustments,
    "pola": _patterns,
    "profiles": _profile,
    "penelaah": _questions,
    "jenjang": _with_facts,
}
