"""How far a document can support the answers of an evaluation, level by level, and how many rules it satisfies.

Nothing here is a score: an evaluator scores by evidence that no document holds.
"""

from __future__ import annotations

from standards_lint.model.finding import Text
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Unseen:
    """What a document cannot show, and why."""

    name: Text
    reason: Text | None = None
    """None for what stands in other evidence (records, photographs) by its nature."""


@dataclass(frozen=True, slots=True)
class Supported:
    """How far one indicator is supported by a document."""

    code: str
    """As the form numbers it: ``1.a.Ak``."""
    name: Text
    level: int
    """The highest level all of whose needs, and those of the levels below it, the document shows; 0 for none."""
    words: Text | None
    """The words of that level in the form; None for none."""
    highest: int
    """The highest level of the indicator."""
    next_words: Text | None
    """The words of the next level; None at the highest."""
    lacking: tuple[Text, ...]
    """What the next level needs and the document does not show, though it could."""
    unseen: tuple[Unseen, ...]
    """What the next level needs and the document cannot show."""
    evidence: Text
    """Papers that evaluators ask for besides."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One evaluation with the indicators that the document is about."""

    id: str
    title: Text
    source: Text
    """Where the words of the levels were read."""
    verified: str
    """``text partial secondary practice``, as in rules."""
    caution: Text
    indicators: tuple[Supported, ...]


@dataclass(frozen=True, slots=True)
class Checkable:
    """The rules with a basis in law that apply to a document of its kind, by what became of them."""

    met: int
    """Judged, nothing found."""
    found: int
    """With findings, those that the user had ignored too."""
    review: int
    """With nothing but findings for a person to look at."""
    not_judged: int
    questions: int
    """Put to the reviewer, since no program can judge them."""

    @property
    def judged(self) -> int:
        """Of which `met` are without findings."""
        return self.met + self.found + self.review


@dataclass(frozen=True, slots=True)
class Levels:
    """What is told of one document with ``--levels``."""

    evaluations: tuple[Evaluation, ...]
    """Empty where the document was not read whole, or no indicator is about its kind."""
    checkable: Checkable | None
    """None where the document was not read whole."""
