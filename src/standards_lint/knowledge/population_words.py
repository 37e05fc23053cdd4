"""Which services issue a population document, and what about, from ``vocabulary/kependudukan.yaml``."""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable
from typing import Any

from standards_lint.knowledge.cues import compile_any
from standards_lint.knowledge.data import load_yaml
from standards_lint.model.standard import Service
from standards_lint.records import dataclass

SEVERAL = "beberapa"
"""More than one occasion is named."""

_FIELD = "adminduk"
_PRODUCT = 200
"""So much of the product is read: further on it tells of other things."""

_Choices = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class PopulationWords:
    """How names and products of services tell that they issue a population document."""

    issued: re.Pattern[str]
    not_issued: re.Pattern[str]
    matters: _Choices
    """(id, pattern) of what a service is about."""
    other_matters: re.Pattern[str]
    """Names whose matter follows articles of its own."""
    occasions: _Choices
    """(id, pattern) of the occasion on which the document is issued."""

    def issues(self, service: Service, bidang: str) -> bool:
        """Issues a population document, by its name and product; other matters that name one are left out."""
        if bidang != _FIELD:
            return False
        product = service.component("produk")
        text = service.name + "\n" + (product.text[:_PRODUCT] if product else "")
        return bool(self.issued.search(text)) and not self.not_issued.search(text)

    def matter(self, name: str) -> str:
        """What a service of this name is about; empty where it does not say, or says several things."""
        told = _told(self.matters, name)
        return told[0] if len(told) == 1 and not self.other_matters.search(name) else ""

    def occasion(self, name: str) -> str:
        """On what occasion a service of this name issues its document; empty where it does not say."""
        told = _told(self.occasions, name)
        return SEVERAL if len(told) > 1 else "".join(told)


def _told(choices: _Choices, name: str) -> list[str]:
    return [id_ for id_, pattern in choices if pattern.search(name)]


def load_population_words(node: Traversable) -> PopulationWords:
    """Read ``kependudukan.yaml``.

    Raises:
        KnowledgeError: for a pattern that is none.
    """
    data: dict[str, Any] = load_yaml(node)
    where = str(node)

    def choices(key: str) -> _Choices:
        return tuple((row["id"], compile_any(row["any"], where)) for row in data[key])

    return PopulationWords(
        issued=compile_any(data["ya"], where),
        not_issued=compile_any(data["bukan"], where),
        matters=choices("perihal"),
        other_matters=compile_any(data["perihal_lain"], where),
        occasions=choices("keadaan"),
    )
