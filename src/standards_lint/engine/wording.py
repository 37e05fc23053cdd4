"""The texts of a rule and the facts of a match to finished sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from standards_lint.errors import EngineError
from standards_lint.model.fact import Fact, Scalar
from standards_lint.model.finding import Fold, Text
from standards_lint.packs.spec import FoldSpec, Rule
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_PLACEHOLDER = ready_pattern(r"\{([^{}]*)\}")

_ITEMS = "items"
"""What a fold's message leaves open for the report that lists its findings."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the placeholders of a rule's texts stand for in one match."""

    rule: Rule
    bound: Mapping[str, Fact]
    """The fact bound to each alias."""

    def fill(self, text: Text) -> Text:
        """A text with its placeholders replaced in both languages.

        The words of the document go in as they are: braces in them are not looked at again.

        Raises:
            EngineError: for a placeholder that stands for nothing, naming the rule.
        """
        return Text(self._fill(text.id), self._fill(text.en))

    def words(self, text: str) -> str:
        """What a fix writes, its placeholders replaced.

        Raises:
            EngineError: for a placeholder that stands for nothing, naming the rule.
        """
        return self._fill(text)

    def fold(self, spec: FoldSpec) -> Fold:
        """How the finding is told together with others; ``{items}`` stays."""
        message = Text(self._fill(spec.message.id, _ITEMS), self._fill(spec.message.en, _ITEMS))
        return Fold(spec.key, message, self.fill(spec.item))

    def _fill(self, text: str, left_open: str = "") -> str:
        def value(placeholder: re.Match[str]) -> str:
            name = placeholder[1]
            return placeholder[0] if name and name == left_open else _shown(self._value(name))

        return _PLACEHOLDER.sub(value, text)

    def _value(self, name: str) -> Scalar:
        alias, _, attribute = name.partition(".")
        if alias in self.bound and attribute in self.bound[alias].values:
            return self.bound[alias][attribute]
        place = f"{self.rule.file}:{self.rule.line}: " if self.rule.file else ""
        raise EngineError(
            f"{place}rule {self.rule.code}: the placeholder {{{name}}} stands for nothing; write {{alias.attribute}} "
            "with the alias of a positive pattern"
        )


def _shown(value: Scalar) -> str:
    """A value as YAML writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
