"""What is masked in reports that leave the office, from ``vocabulary/samaran.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, Section, load_section


@dataclass(frozen=True, slots=True)
class MaskingWords:
    """Compiled patterns of what tells of a person. Every pattern is matched against folded text (`phrases.fold`)."""

    email: Phrases
    """What stands in front of the sign of an address."""
    number: Phrases
    """NIP, NIK and the like."""
    phone: Phrases
    no_phone: Phrases
    """What looks like a telephone number and is none."""


def load_masking_words(node: Traversable) -> MaskingWords:
    """Read ``samaran.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    return MaskingWords(*(_shapes(data, key) for key in ("surel", "nomor", "telepon", "bukan_telepon")))


def _shapes(data: Section, key: str) -> Phrases:
    """Patterns of characters, which may stand in the middle of a word, unlike phrases."""
    return Phrases("|".join(f"(?:{pattern})" for pattern in data.texts(key)), f"{data.where}, {key}")
