"""Names of components first, all their texts after the last of them, as tabs come out of a copied or printed page.

An example::

    Persyaratan
    Prosedur
    Jangka Waktu
    Biaya
    1. Fotokopi KTP …
    1. Petugas memeriksa berkas …
    3 hari
    Gratis

The texts are told apart by their words and their order, like those of pages without any heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.parts import Group, Part
from standards_lint.extract.portal import ORDER, read_portal
from standards_lint.knowledge.bundle import Knowledge

_FEWEST = 4  # names in front
_FOUND = 3  # of them that get a text


def with_texts_of_labels(groups: Sequence[Group], knowledge: Knowledge) -> None:
    """Give the texts behind the last of several bare names to all of them, in the groups as they are.

    Args:
        groups: Of a whole document.
        knowledge: How steps, papers, times, fees and complaints are written.
    """
    for group in groups:
        names = _bare_names(group)
        if names:
            _share(names, knowledge)


def _bare_names(group: Group) -> list[Part]:
    """The first parts of a group whose names stand in a row, of which only the last has texts; none in a table."""
    names: list[Part] = []
    for part in group.parts:
        if part.heading is None or part.heading.table or part.component not in ORDER:
            return []
        names.append(part)
        if part.bodies:
            return names if len(names) >= _FEWEST else []
    return []


def _share(names: Sequence[Part], knowledge: Knowledge) -> None:
    found = dict(read_portal(names[-1].bodies, knowledge))
    told = [part for part in names if part.component in found]
    spoken = {event.block.span.line for part in found.values() for event in part.bodies}
    left = [event for event in names[-1].bodies if event.block.span.line not in spoken]
    if len(told) < _FOUND or left:
        return
    if any(component not in {part.component for part in names} for component in found):
        return
    for part in names:
        given = found.get(part.component)
        part.bodies = given.bodies if given is not None else []
        part.reasons += given.reasons if given is not None else []
