"""A question for the reviewer: what no program can judge honestly, told so that silence is not taken for an answer."""

from __future__ import annotations

from standards_lint.model.finding import Basis, Text
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a person has to look at."""

    id: str
    """Three letters and three digits, like the code of a rule and never reused."""
    question: Text
    why: Text
    """What depends on the answer, and why a program cannot give it."""
    applies_to: tuple[str, ...]
    """Kinds of documents."""
    component: str = ""
    """Id of the component that it is about: asked only where the document has it; empty for the whole document."""
    basis: tuple[Basis, ...] = ()
    pack: str = ""

    def asked_of(self, kinds: frozenset[str], components: frozenset[str]) -> bool:
        """The question is put to a document of these kinds with these components."""
        return not kinds.isdisjoint(self.applies_to) and (not self.component or self.component in components)
