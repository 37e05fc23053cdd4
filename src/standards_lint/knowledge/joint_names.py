"""Two names of components in one heading: ``Biaya/ Waktu``, ``Sarana Prasarana dan Kompetensi Teknis``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.storage.ready import ready_pattern

_JOINT = ready_pattern(r"\s*(?:/|&|,)\s*(?:dan\b|serta\b)?|\s+(?:dan|serta)\s+", re.IGNORECASE)
_TWO = 2


def sides_of(text: str) -> list[str]:
    """The normalised words on the sides of each joint."""
    return [normalise(side) for side in _JOINT.split(text)]


def both_sides(text: str, told: Callable[[str], LabelMatch | None]) -> LabelMatch | None:
    """The component of the first side, merged with that of the second, where each side tells one of its own.

    Args:
        text: Of the heading.
        told: The component that the normalised words of a side tell.
    """
    sides = sides_of(text)
    named = [match for side in sides if (match := told(side)) is not None]
    if len(named) != len(sides) or len(named) != _TWO:
        return None
    first, second = named
    if first.component == second.component or first.merged or second.merged:
        return None
    meant = f"{first.meant} + {second.meant}"
    return replace(first, naming="lazim", merged=second.component, how="joined", meant=meant)
