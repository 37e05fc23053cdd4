"""What names of services are compared by, from ``vocabulary/antardokumen.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml
from standards_lint.knowledge.normal_form import normalise
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_BRACKETS = ready_pattern(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class NamesakeWords:
    """Tells which names are the same but for words that every name may have."""

    loose: frozenset[str]
    """Words that do not tell services apart: *pelayanan*, *SOP*."""

    def forms(self, name: str) -> frozenset[str]:
        """The ways to say a name: with what stands in brackets and without; empty where every word of it is loose.

        ``SOP Penerbitan KTP-el (Baru)`` gives ``penerbitan ktp el baru`` and ``penerbitan ktp el``.
        """
        told = (self._telling(name), self._telling(_BRACKETS.sub(" ", name)))
        return frozenset(form for form in told if form)

    def _telling(self, name: str) -> str:
        return " ".join(word for word in normalise(name).split() if word not in self.loose)


def load_namesake_words(node: Traversable) -> NamesakeWords:
    """Read ``antardokumen.yaml``.

    Raises:
        KnowledgeError: if the file or its key cannot be used.
    """
    data = load_yaml(node)
    if not isinstance(data, dict) or not isinstance(data.get("lepas"), list):
        raise KnowledgeError(f"{node}: must be a mapping with the list 'lepas'")
    return NamesakeWords(frozenset(map(str, data["lepas"])))
