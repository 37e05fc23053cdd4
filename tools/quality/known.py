"""The list of what is known to be missed, kept by hand in ``docs/quality.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Miss:
    """A way to write that is not understood."""

    what: str
    then: str
    """What the program makes of it."""


@dataclass(frozen=True, slots=True)
class MissPart:
    """What is missed of one subject."""

    title: str
    misses: Sequence[Miss]


def read_known(path: Path) -> tuple[MissPart, ...]:
    """The list.

    Raises:
        ValueError: if an entry is not as it must be.
    """
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(tree, list) or not tree:
        raise ValueError(f"{path.name}: must be a list of parts, each with part and misses")
    return tuple(_part(entry, path.name) for entry in tree)


def _part(entry: Any, file: str) -> MissPart:  # noqa: ANN401 (YAML holds whatever its author wrote; it is checked here)
    if not isinstance(entry, dict) or set(entry) != {"part", "misses"} or not entry["misses"]:
        raise ValueError(f"{file}: a part has part and misses and nothing else: {entry!r:.80}")
    return MissPart(entry["part"], tuple(_miss(miss, file) for miss in entry["misses"]))


def _miss(entry: Any, file: str) -> Miss:  # noqa: ANN401 (as above)
    if not isinstance(entry, dict) or set(entry) != {"what", "then"}:
        raise ValueError(f"{file}: a miss has what and then and nothing else: {entry!r:.80}")
    return Miss(entry["what"].strip(), entry["then"].strip())
