"""The statements of a maklumat as people write them, from ``vocabulary/maklumat.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, load_section
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class PledgeWords:
    """Compiled vocabulary of pledges. Every pattern is matched against folded text (`phrases.fold`)."""

    elements: tuple[tuple[str, Phrases], ...]
    """(``kesanggupan kewajiban perbaikan sanksi``, pattern)."""
    definition: Phrases
    """The sentence only tells what a maklumat is."""


def load_pledge_words(node: Traversable) -> PledgeWords:
    """Read ``maklumat.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    elements = data.section("unsur")
    return PledgeWords(
        elements=tuple((name, elements.phrases(name)) for name in elements.values),
        definition=data.phrases("definisi"),
    )
