"""What every match of a regular expression contains: letters to look for before the expression is tried.

``text in folded`` is many times faster than a regular expression, and most patterns match in few texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from standards_lint.storage.ready import ready_pattern

_TOKEN = ready_pattern(
    r"\\(?P<escaped>\W)|\\.|\[(?:\\.|[^\]\\])+\]|(?P<quantifier>[?*+]\??|\{\d*,?\d*\}\??)|(?P<plain>[^.^$|()[\]\\])|.",
    re.DOTALL,
)


def required_literals(pattern: str, shortest: int = 3) -> tuple[str, ...]:
    """Lower-case texts of which every match of a pattern contains at least one.

    The best that stands in the pattern: a run of plain characters, or one run from each branch of a group. Empty where
    there is none of at least `shortest` characters. White space ends a run, since a blank may be the end of a line.
    """
    branches = [_best(part, shortest) for part in _split(pattern)]
    return tuple(dict.fromkeys(text for branch in branches for text in branch)) if all(branches) else ()


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern: ``a|b(c|d)`` to ``a`` and ``b(c|d)``."""
    parts, depth, start = [], 0, 0
    for token in _TOKEN.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and depth == 0:
            parts.append(pattern[start : token.start()])
            start = token.end()
    return [*parts, pattern[start:]]


def _best(branch: str, shortest: int) -> tuple[str, ...]:
    candidates = [texts for texts in _needed(branch, shortest) if texts and min(map(len, texts)) >= shortest]
    return max(candidates, key=lambda texts: min(map(len, texts)), default=())


def _needed(branch: str, shortest: int) -> Iterator[tuple[str, ...]]:
    """What each part of a branch needs: a run of characters as it stands, a group through its own branches."""
    run, depth, opened = "", 0, 0
    group: tuple[str, ...] = ()
    for token in _TOKEN.finditer(branch):
        if token[0] == "(":
            if depth == 0:
                yield group
                group, opened = (), token.end()
            depth += 1
        elif token[0] == ")":
            depth -= 1
            if depth == 0:
                yield (run.lower(),)
                run, group = "", _of_group(branch[opened : token.start()], shortest)
                continue
        if depth:
            continue
        if token["quantifier"]:
            optional = token[0][0] != "+"
            yield () if optional else group
            yield ((run[:-1] if optional else run).lower(),)
            run = ""
        else:
            yield group
            plain = token["escaped"] or token["plain"] or ""
            if plain and not plain.isspace():
                run += plain
            else:
                yield (run.lower(),)
                run = ""
        group = ()
    yield group
    yield (run.lower(),)


def _of_group(inner: str, shortest: int) -> tuple[str, ...]:
    """What a group needs; nothing for look-around and other groups that are not plain brackets."""
    plain = inner.removeprefix("?:")
    return () if plain.startswith("?") else required_literals(plain, shortest)
