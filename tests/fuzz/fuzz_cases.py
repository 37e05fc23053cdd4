"""One case of the fuzz test: which file is damaged how follows from the seed and the number of the case alone."""

from __future__ import annotations

from random import Random

from fuzz_mutations import mutated
from fuzz_sources import Source

_SLOW = (".doc", ".rtf", ".xls")
"""Formats for which another program is started: one case of many is enough."""
_SLOW_SHARE = 0.1


def case(number: int, seed: int, sources: list[Source]) -> tuple[str, bytes, str, bool]:
    """Name and content of an input, what was done to it, and whether it is judged as well as read."""
    random = Random(f"{seed}:{number}")
    while True:
        # formats take turns, so that the many pages of a corpus do not crowd out the few workbooks
        suffixes = sorted({name.rpartition(".")[2] for name, _ in sources})
        suffix = random.choice(suffixes)
        if f".{suffix}" not in _SLOW or random.random() < _SLOW_SHARE:
            break
    name, data = random.choice([source for source in sources if source[0].endswith(f".{suffix}")])
    data, done = mutated(data, random)
    return name, data, done, random.random() < 0.3
