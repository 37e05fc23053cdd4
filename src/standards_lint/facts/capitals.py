"""Sentences in capitals: named patterns do not tell capitals from small letters, so a predicate does."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.predicate import Hit, Options, Predicate
from standards_lint.model.standard import Standard

_FEWEST = 8
"""Words, where a rule does not say how many: shorter lines are titles and abbreviations."""


def in_capitals(standard: Standard, options: Options) -> Iterator[Hit]:
    """Paragraphs and items of components that are written in capitals throughout.

    Args:
        standard: What the document says.
        options: ``kata``, the fewest words; ``komponen``, the ids of the components that are looked into.
    """
    fewest, wanted = options.get("kata", _FEWEST), options.get("komponen")
    for service in standard.services:
        for component in service.components:
            if wanted is not None and component.id not in wanted:
                continue
            for part in component.body:
                words = [word for word in part.text.split() if any(map(str.isalpha, word))]
                if len(words) >= fewest and part.text.isupper():
                    yield Hit(part.span(), part.text, service.key, component.id, number=len(words))


CAPITALS = Predicate(
    "huruf_kapital",
    in_capitals,
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "kata": {"type": "integer", "minimum": 1, "description": "paling sedikit sekian kata"},
            "komponen": {"type": "array", "minItems": 1, "items": {"type": "string"}, "description": "id komponen"},
        },
    },
)
