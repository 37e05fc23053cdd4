"""What text copied from another service is recognised by, from ``vocabulary/salinan.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class CopyWords:
    """Words and components for finding text that was copied from one service to another."""

    acts: frozenset[str]
    """Words of a service's name that do not tell what it is about: *penerbitan*."""
    components: frozenset[str]
    """Ids of the components in which a service has no reason to name another."""


def load_copy_words(node: Traversable) -> CopyWords:
    """Read ``salinan.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_yaml(node)
    if not isinstance(data, dict) or not all(isinstance(data.get(key), list) for key in ("perbuatan", "komponen")):
        raise KnowledgeError(f"{node}: must be a mapping with the lists 'perbuatan' and 'komponen'")
    return CopyWords(frozenset(map(str, data["perbuatan"])), frozenset(map(str, data["komponen"])))
