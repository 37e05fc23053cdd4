"""The lists and tables of ``vocabulary/komponen.yaml``, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from standards_lint.errors import KnowledgeError

KeyPatterns = tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]
"""(component, words that mean it, words that mean something else) of each row."""


def key_patterns(rows: object, where: str) -> KeyPatterns:
    """Those of *kata_kunci*, or of *kata_tanya*."""
    if not isinstance(rows, list):
        raise KnowledgeError(f"vocabulary/komponen.yaml: {where!r} must be a list of {{component, any, kecuali}}")
    return tuple(
        (
            row["component"],
            re.compile("|".join(row["any"])),
            re.compile("|".join(row["kecuali"])) if "kecuali" in row else None,
        )
        for row in rows
    )


def word_sets(rows: object) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """(component, words one of which its names have, words that they have besides) of each row of *kata_penyusun*."""
    if not isinstance(rows, list):
        raise KnowledgeError("vocabulary/komponen.yaml: 'kata_penyusun' must be a list of {component, inti, teman}")
    return tuple(
        (row["component"], frozenset(texts(row["inti"], "inti")), frozenset(texts(row["teman"], "teman")))
        for row in rows
    )


def texts(value: object, where: str = "bukan_komponen") -> list[str]:
    """The list of texts at a key.

    Raises:
        KnowledgeError: for anything else; a bare ``no`` in YAML is the word false, not a text.
    """
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise KnowledgeError(
            f'vocabulary/komponen.yaml: {where!r} must be a list of texts; put words like "no" in quotes'
        )
    return value


def lists(value: object) -> Mapping[str, list[str]]:
    """The lists of texts in a table, by name."""
    if not isinstance(value, dict):
        raise KnowledgeError(f"vocabulary/komponen.yaml: a mapping of lists is needed, not {value!r}")
    return {name: texts(words, name) for name, words in value.items()}
