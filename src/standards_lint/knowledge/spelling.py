"""Slips of the pen that are wrong in any sentence, from ``vocabulary/ejaan.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml
from standards_lint.records import dataclass

_KEYS = ("kata", "sah", "salah")


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is miswritten and what is meant, in small letters."""

    words: tuple[str, ...]
    """Words whose slips are told by their form."""
    allowed: frozenset[str]
    """Forms that look like a slip of these and are words."""
    listed: Mapping[str, str] = field(hash=False)
    """Other slips, of one word or two, with what is meant."""

    def slips(self) -> Mapping[str, str]:
        """Every slip of one word with what is meant."""
        return _slips(self.words, self.allowed, tuple(self.listed.items()))

    @property
    def pairs(self) -> Mapping[str, str]:
        """Every slip of two words with what is meant."""
        return _pairs(tuple(self.listed.items()))


@cache
def _pairs(listed: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return {wrong: right for wrong, right in listed if " " in wrong}


@cache
def _slips(words: tuple[str, ...], allowed: frozenset[str], listed: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    right = frozenset(words)
    formed = {slip: word for word in words for slip in formed_slips(word) if slip not in right and slip not in allowed}
    return {**formed, **{wrong: meant for wrong, meant in listed if " " not in wrong}}


def formed_slips(word: str) -> Iterator[str]:
    """The word with one letter inside it left out, doubled, or swapped with its neighbour.

    First and last letter stay: a reader of PDF files may lose these at the edge of a cell.
    """
    for index in range(1, len(word) - 1):
        yield word[:index] + word[index + 1 :]
        yield word[: index + 1] + word[index:]
        if index + 2 < len(word) and word[index] != word[index + 1]:
            yield word[:index] + word[index + 1] + word[index] + word[index + 2 :]


def load_spelling(node: Traversable) -> Spelling:
    """Read ``ejaan.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_yaml(node)
    if not isinstance(data, dict) or any(key not in data for key in _KEYS):
        raise KnowledgeError(f"{node}: must be a mapping with {', '.join(map(repr, _KEYS))}")
    words, allowed, listed = (data[key] for key in _KEYS)
    if not isinstance(words, list) or not isinstance(allowed, list) or not isinstance(listed, dict):
        raise KnowledgeError(
            f"{node}: 'kata' and 'sah' must be lists, 'salah' a mapping from the wrong form to the right one"
        )
    for wrong, right in listed.items():
        if not re.fullmatch(r"[a-z]+(?: [a-z]+)?", str(wrong)) or wrong == str(right).lower():
            raise KnowledgeError(f"{node}: {wrong!r} must be one or two words in small letters, other than {right!r}")
    return Spelling(tuple(map(str, words)), frozenset(map(str, allowed)), {str(k): str(v) for k, v in listed.items()})
