"""The 14 components of a service standard, from ``knowledge/components.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.knowledge.data import load_yaml
from standards_lint.model.finding import Text
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class ComponentKind:
    """One of the components that UU 25/2009 art. 21 demands."""

    id: str
    letter: str
    """Letter in art. 21."""
    half: str
    """``penyampaian`` or ``pengelolaan``."""
    name: Text
    order: int
    """Usual place in a document, from 0: the delivery half, then the management half."""


@dataclass(frozen=True, slots=True)
class Components:
    """All components in their usual order."""

    all: tuple[ComponentKind, ...]

    def __getitem__(self, component_id: str) -> ComponentKind:
        """The component with this id; KeyError if there is none."""
        for kind in self.all:
            if kind.id == component_id:
                return kind
        raise KeyError(component_id)

    def half(self, name: str) -> tuple[str, ...]:
        """Ids of the components of a half."""
        return tuple(kind.id for kind in self.all if kind.half == name)


def load_components(node: Traversable) -> Components:
    """Read ``components.yaml``."""
    return Components(
        tuple(
            ComponentKind(row["id"], row["letter"], row["half"], Text(row["name"]["id"], row["name"]["en"]), order)
            for order, row in enumerate(load_yaml(node))
        )
    )
