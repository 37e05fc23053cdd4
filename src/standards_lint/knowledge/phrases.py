"""Phrases of a vocabulary file made into patterns that scan fast and cost nothing until they are used.

Everything is matched against folded text (`fold`): lower case, one character for one, so that the offsets of a match
are offsets in the original and the patterns need no slow case folding of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml
from standards_lint.knowledge.literals import required_literals
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern, remembered

_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_LETTER = r"[^\W\d_]"
_NEVER = r"(?!)"
DASHES = "-\u2013\u2014"
"""Hyphen, en dash and em dash: people use any of them."""
NOTHING = f" .:;,()_\u2026{DASHES}"
"""Characters around a value that are no part of it, and that mean nothing when they stand alone."""


def fold(text: str) -> str:
    """The text in lower case, as long as before (``İ`` would grow)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.translate(_ASCII_LOWER)


def loosen(pattern: str) -> str:
    """The pattern with every blank standing for any run of white space (and ``" ?"`` for one that may be absent)."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of phrases as one pattern, compiled at its first use: a run uses few of a vocabulary's lists.

    Its methods are those of `re.Pattern`; they raise KnowledgeError when a phrase is no regular expression.
    """

    source: str
    where: str
    """File and key, for the error."""

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match from `start` on."""
        for literal in _literals(self.source):
            if literal in text:
                return _compiled(self.source, self.where).search(text, start)
        return None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match that begins at `start`."""
        return _compiled(self.source, self.where).match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole text."""
        return _compiled(self.source, self.where).fullmatch(text)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """All matches from `start` on."""
        if any(literal in text for literal in _literals(self.source)):
            return _compiled(self.source, self.where).finditer(text, start)
        return iter(())

    def blank(self, text: str) -> str:
        """The text with every match made into blanks, so that all offsets stay."""
        return _compiled(self.source, self.where).sub(lambda match: " " * len(match[0]), text)

    def ending(self) -> Phrases:
        """The same phrases as the last words of a text: what stands right in front of a number."""
        return Phrases(rf"(?:{self.source})\s*[:(]?\s*$", self.where)

    def beginning(self) -> Phrases:
        """The same phrases behind an optional blank, comma or bracket, for `match` on what follows a word."""
        return Phrases(rf"\s*[,(]?\s*(?:{self.source})", self.where)


@cache
def _literals(source: str) -> tuple[str, ...]:
    """Texts of which a match contains one; the empty text where nothing is known."""
    return remembered("literals", source, lambda: required_literals(source, 2) or ("",))


@cache
def _compiled(source: str, where: str) -> re.Pattern[str]:
    try:
        return ready_pattern(source)
    except re.error as error:
        raise KnowledgeError(f"{where}: a phrase cannot be read as a pattern: {error}, in {source!r}") from None


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping in a vocabulary file, with its place for error messages."""

    values: Mapping[str, object]
    where: str

    def __getitem__(self, key: str) -> object:
        """The value of a key.

        Raises:
            KnowledgeError: if the key is missing.
        """
        if key not in self.values:
            raise KnowledgeError(f"{self.where}: the key {key!r} is missing; add it, with an empty list for nothing")
        return self.values[key]

    def section(self, key: str) -> Section:
        """The mapping at a key."""
        return _section(self[key], f"{self.where}, {key}")

    def sections(self, key: str) -> tuple[Section, ...]:
        """The list of mappings at a key."""
        listed = self[key]
        if not isinstance(listed, list):
            raise KnowledgeError(f"{self.where}: {key!r} must be a list of mappings")
        return tuple(_section(row, f"{self.where}, {key}") for row in listed)

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at a key."""
        listed = self[key]
        if not isinstance(listed, list) or not all(isinstance(text, str) for text in listed):
            raise KnowledgeError(
                f"{self.where}: {key!r} must be a list of texts; quote what YAML takes for something else (no, on, 5)"
            )
        return tuple(listed)

    def text(self, key: str) -> str:
        """The text at a key."""
        value = self[key]
        if not isinstance(value, str):
            raise KnowledgeError(f"{self.where}: {key!r} must be a text")
        return value

    def number(self, key: str) -> float:
        """The number at a key."""
        value = self[key]
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise KnowledgeError(f"{self.where}: {key!r} must be a number")
        return value

    def phrases(self, key: str) -> Phrases:
        """The list of phrases at a key as one pattern; none of them matches inside a longer word."""
        return Phrases(phrase_source(self.texts(key)), f"{self.where}, {key}")


def _section(value: object, where: str) -> Section:
    if not isinstance(value, dict):
        raise KnowledgeError(f"{where}: must be a mapping of keys to values")
    return Section(value, where)


def load_section(node: Traversable) -> Section:
    """A vocabulary file that is a mapping.

    Raises:
        KnowledgeError: if the file cannot be read or is no mapping.
    """
    return _section(load_yaml(node), str(node))


def phrase_source(phrases: Sequence[str]) -> str:
    """One pattern source for all phrases: a blank is any run of white space, none matches inside a longer word."""
    return f"(?<!{_LETTER})(?:" + loosen("|".join(phrases)) + f")(?!{_LETTER})" if phrases else _NEVER
