"""Services told twice: each by itself, and all of them in a table of what they take and cost.

A page sets out requirements and procedure under *Standar Pelayanan Kunjungan Industri*, and further down a table with a
row for each service: ``Permohonan Kunjungan | 2 hari kerja | Gratis``.
"""

from __future__ import annotations

from standards_lint.extract.group_name import service_name
from standards_lint.extract.parts import Group
from standards_lint.knowledge.headings import Headings

_DEMANDS = frozenset({"persyaratan", "prosedur"})
_FEWEST = 2  # services


def join_summaries(groups: list[Group], headings: Headings) -> list[Group]:
    """The groups, the rows of such a table joined with the services they are about.

    Only where every row is about another service, no service is left without a row, and no row tells a component
    that its service tells itself.

    Args:
        groups: Of a document, in order.
        headings: Words that tell one service from another.
    """
    rows = [group for group in groups if _table(group)]
    told = [group for group in groups if not group.common and not _table(group) and _components(group) & _DEMANDS]
    if len(rows) != len(told) or len(rows) < _FEWEST or len({_table(group) for group in rows}) > 1:
        return groups
    pairs = [(row, [group for group in told if _words(group, headings) & _words(row, headings)]) for row in rows]
    if any(len(found) != 1 for _, found in pairs) or len({id(found[0]) for _, found in pairs}) < len(rows):
        return groups
    if any(_components(found[0]) & _components(row) for row, found in pairs):
        return groups
    for row, found in pairs:
        found[0].parts += row.parts
        found[0].unlabelled += row.unlabelled
    return [group for group in groups if not any(group is row for row in rows)]


def _table(group: Group) -> int:
    """Number of the table that all of a group stands in; 0 for any other, and for one with requirements or steps."""
    tables = {part.heading.table if part.heading is not None else 0 for part in group.parts}
    whole = len(tables) == 1 and not group.common and not _components(group) & _DEMANDS
    return tables.pop() if whole else 0


def _components(group: Group) -> frozenset[str]:
    return frozenset(part.component for part in group.parts if part.heading is not None)


def _words(group: Group, headings: Headings) -> frozenset[str]:
    name = service_name(group, headings)
    return headings.own_words(name.source.text) if name is not None else frozenset()
