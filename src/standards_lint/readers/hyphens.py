"""Words broken at the margin: *kerumah-* and *tanggaan* are one word, *syarat-* and *syarat* keep their hyphen."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

BROKEN = ready_pattern(r"[^\W\d_]+-$")
"""A word that goes on, or a half of one, at the end of a line."""
_BOUND = frozenset({"non", "anti", "pra", "pasca", "multi", "antar", "semi", "sub", "ex", "eks", "co", "pro"})
"""First parts that keep their hyphen."""
_SAME = 3
"""Letters that both halves of a doubled word begin with: *sehari-hari*, *undang-undang*."""


def without_hyphen(first: str, second: str) -> str:
    """The first part of a word, without its hyphen where that only breaks the word at the margin.

    Args:
        first: Text that ends with a hyphen.
        second: What follows in the next line; not empty.
    """
    stem = first[:-1].rsplit("-", 1)[-1].rsplit(" ", 1)[-1].strip("(\"'").lower()
    keeps = not second[0].islower() or second.lower()[:_SAME] in stem or stem in _BOUND or len(stem) <= 1
    return first if keeps else first[:-1]


def joined(lines: Sequence[SourceText]) -> SourceText:
    """Lines as one text: a blank between them, nothing where a word goes on."""
    whole: list[SourceText] = [lines[0]]
    for line in lines[1:]:
        above = whole[-1]
        if above.text[-1:] == "-" and BROKEN.search(above.text) and line.text[:1].isalpha():
            kept = above.slice(0, len(without_hyphen(above.text, line.text)))
            whole[-1] = SourceText.join([kept, line], "")
        else:
            whole.append(line)
    return SourceText.join(whole, " ")
