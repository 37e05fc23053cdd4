"""What a clause of running text tells of a service, from ``vocabulary/kalimat.yaml``."""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable
from typing import Any

from standards_lint.knowledge.cues import compile_any
from standards_lint.knowledge.data import load_yaml
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """How clauses tell components of a service, the first that fits wins."""

    rows: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]
    """(component, pattern, pattern that rules it out)."""
    news: re.Pattern[str]
    """Titles of news about a standard."""
    chapters: re.Pattern[str]
    """Titles of chapters that tell of no service."""

    def component(self, text: str) -> tuple[str, str]:
        """Id of the component that a clause tells, and the words that say so; both empty where none do."""
        for component, words, without in self.rows:
            match = words.search(text)
            if match is not None and (without is None or without.search(text) is None):
                return component, match[0]
        return "", ""


def load_clause_words(node: Traversable) -> ClauseWords:
    """Read ``kalimat.yaml``.

    Raises:
        KnowledgeError: for a pattern that is none.
    """
    data: dict[str, Any] = load_yaml(node)
    where = str(node)
    return ClauseWords(
        tuple(
            (
                row["component"],
                compile_any(row["any"], where),
                compile_any(row["kecuali"], where) if "kecuali" in row else None,
            )
            for row in data["kalimat"]
        ),
        compile_any(data["berita"], where),
        compile_any(data["bab"], where),
    )
