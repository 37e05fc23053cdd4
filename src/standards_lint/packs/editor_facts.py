"""Patterns of facts as JSON Schema: kinds, the attributes of each, their tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from standards_lint.model.fact import FACT_KINDS, Attribute
from standards_lint.packs.editor_words import FACT, FACTS
from standards_lint.packs.spec import Op

_REFERENCE = {"$ref": "#/$defs/reference"}
"""``$alias.attribute``, ``$knowledge.file.key``, or a word of a variant."""

_NAMES = {str: "string", int: "integer", bool: "boolean"}
_ORDER = (Op.LT, Op.LTE, Op.GT, Op.GTE)


def fact_definitions(words: Mapping[tuple[str, str], Sequence[str]], open_words: frozenset[str]) -> dict[str, Any]:
    """Definitions ``fact`` and one ``fact_<kind>`` for each kind.

    Args:
        words: (kind, attribute) → words that it can be, where the schema of facts leaves them open.
        open_words: Attributes of which these words are a help for writing, not all that there are.
    """
    kinds = list(FACT_KINDS)
    told = [FACT.id.format(kind=kind, about=FACTS.get(kind, kind)) for kind in kinds]
    chosen = {"enum": kinds, "enumDescriptions": told}
    fact = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"anyOf": [chosen, {"type": "string", "pattern": r"\{v\."}]}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/fact_{kind}"},
            }
            for kind in kinds
        ],
    }
    reference = {"type": "string", "pattern": r"^\$[a-z]|\{v\."}
    return {"reference": reference, "fact": fact, **{f"fact_{kind}": _fact(kind, words, open_words) for kind in kinds}}


def _fact(kind: str, words: Mapping[tuple[str, str], Sequence[str]], open_words: frozenset[str]) -> dict[str, Any]:
    tests = {
        name: _test(name, attribute, attribute.values or words.get((kind, name), ()), kind, is_open=name in open_words)
        for name, attribute in FACT_KINDS[kind].items()
    }
    return {
        "type": "object",
        "description": FACT.id.format(kind=kind, about=FACTS.get(kind, kind)),
        "properties": {"kind": True, **tests},
        "additionalProperties": False,
    }


def _test(name: str, attribute: Attribute, words: Sequence[str], kind: str, *, is_open: bool) -> dict[str, Any]:
    """A value, a reference to another fact, or comparisons with either."""
    value: dict[str, Any] = {"enum": sorted(words)} if words else {"type": _NAMES[attribute.type]}
    other: dict[str, Any] = {"type": "string"} if is_open else _REFERENCE
    # Written once, and named by the comparisons: a pack has a copy of this file.
    one = {"$ref": f"#/$defs/fact_{kind}/properties/{name}/anyOf/0"}
    operators: dict[str, Any] = {Op.EQ.value: one, Op.NE.value: one}
    operators[Op.IN.value] = {"anyOf": [{"type": "array", "minItems": 1, "items": one}, _REFERENCE]}
    if attribute.type is int:
        operators |= {op.value: one for op in _ORDER}
    compared = {"type": "object", "minProperties": 1, "additionalProperties": False, "properties": operators}
    return {"description": attribute.doc, "anyOf": [{"anyOf": [value, other]}, compared]}
