"""What a named pattern has written in place of what it finds, from ``write`` in ``vocabulary/pola``.

A sentence that holds *dan atau* should read *dan/atau*: the one can be told from the other without asking anybody, so
it is data beside the pattern. Where a person has to decide, a pattern has no ``write``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from standards_lint.errors import KnowledgeError
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern


@dataclass(frozen=True, slots=True)
class Writing:
    """A stretch of a sentence and what is written in its place."""

    of: str
    """Regular expression, tried in any case."""
    words: str
    r"""What replaces it; ``\1`` stands for the first group."""

    def applied(self, sentence: str) -> str:
        """The sentence with every such stretch replaced, each in the capitals it had."""
        return _compiled(self.of).sub(self._replacement, sentence)

    def _replacement(self, match: re.Match[str]) -> str:
        words = match.expand(self.words)
        if any(character.isupper() for character in self.words):
            return words  # it says itself what is a capital
        if match[0].isupper() and len(match[0]) > 1:
            return words.upper()
        if match[0].istitle() and " " in match[0]:
            return words.title()
        return words[:1].upper() + words[1:] if match[0][:1].isupper() else words


def rewritten(sentence: str, writings: Sequence[Writing]) -> str:
    """The sentence as it should read; empty where nothing is known to be written otherwise."""
    text = sentence
    for writing in writings:
        text = writing.applied(text)
    return "" if text == sentence else text


def read_writings(listed: object, where: str, *, trusted: bool) -> tuple[Writing, ...]:
    """The entries of ``write``.

    Args:
        listed: As the file has them.
        where: File and pattern, for the error.
        trusted: They were compiled before.

    Raises:
        KnowledgeError: for anything but a list of ``{of: …, as: …}``, or a pattern that cannot be used.
    """
    if not isinstance(listed, list) or not all(_is_writing(entry) for entry in listed):
        raise KnowledgeError(f"{where}: 'write' must be a list of {{of: pattern, as: words}}, both texts in quotes")
    found = tuple(Writing(entry["of"], entry["as"]) for entry in listed)
    if not trusted:
        for writing in found:
            _check(writing, where)
    return found


def _is_writing(entry: object) -> bool:
    return isinstance(entry, dict) and set(entry) == {"of", "as"} and all(isinstance(t, str) for t in entry.values())


def _check(writing: Writing, where: str) -> None:
    try:
        groups = _compiled(writing.of).groups
    except re.error as error:
        raise KnowledgeError(f"{where}: the pattern {writing.of!r} under 'write' cannot be read: {error}") from None
    asked = [int(number) for number in re.findall(r"\\(\d+)", writing.words)]
    if any(number > groups for number in asked):
        raise KnowledgeError(f"{where}: {writing.words!r} under 'write' asks for a group that {writing.of!r} lacks")


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return ready_pattern(source, re.IGNORECASE)
