"""What a pack brings that extends others, beside its rules: words, patterns, regulations, changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources.abc import Traversable

from standards_lint.knowledge.amended import Additions
from standards_lint.knowledge.data import national
from standards_lint.knowledge.instruments import national_instruments
from standards_lint.knowledge.patterns import NamedPattern
from standards_lint.knowledge.regulation import RegulationTable
from standards_lint.model.finding import Text
from standards_lint.packs.additions import read_additions
from standards_lint.packs.adjustments import read_adjustments
from standards_lint.packs.own_patterns import own_patterns
from standards_lint.packs.problems import Problems
from standards_lint.packs.regulations import read_table
from standards_lint.packs.source import read_yaml
from standards_lint.packs.spec import Adjustment, Pack
from standards_lint.packs.wider_limits import wider_limits
from standards_lint.packs.yaml_lines import YamlList
from standards_lint.records import dataclass

_TABLES = "peraturan"


@dataclass(frozen=True, slots=True)
class Extension:
    """What a pack brings beside rules, scaffolds and questions."""

    additions: Additions
    patterns: tuple[NamedPattern, ...]
    adjustments: tuple[Adjustment, ...]
    limits: tuple[Text, ...]


def read_tables(root: Traversable, problems: Problems) -> tuple[RegulationTable, ...]:
    """The regulations in ``peraturan/*.yaml`` of a pack."""
    folder = root / _TABLES
    if not folder.is_dir():
        return ()
    nodes = sorted((node for node in folder.iterdir() if node.name.endswith(".yaml")), key=lambda node: node.name)
    places: dict[str, str] = {}
    tables = [read_table(node, national_instruments(), places, problems) for node in nodes]
    return tuple(table for table in tables if table is not None)


def read_extension(
    root: Traversable,
    beneath: Sequence[Pack],
    known: Callable[[str], bool] | None,
    problems: Problems,
) -> Extension:
    """What a pack brings.

    Args:
        root: Its folder.
        beneath: The packs that it extends.
        known: Whether a regulation may be named; None for any.
        problems: Takes the faults.
    """
    base = national()
    components = read_yaml(base / "knowledge" / "components.yaml", "components.yaml")
    ids = frozenset(row["id"] for row in components) if isinstance(components, YamlList) else frozenset()
    taken = {pattern.name: f"paket {pack.id}" for pack in beneath for pattern in pack.patterns}
    return Extension(
        additions=read_additions(root, base, problems),
        patterns=own_patterns(root, taken | _national_names(base), ids, problems),
        adjustments=read_adjustments(root, [rule for pack in beneath for rule in pack.rules], known, problems),
        limits=tuple(wider_limits(root, base)),
    )


def _national_names(base: Traversable) -> dict[str, str]:
    from standards_lint.packs.validate import pattern_names

    return dict.fromkeys(pattern_names(base), "paket nasional")
