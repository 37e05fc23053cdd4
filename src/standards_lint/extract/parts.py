"""Services and components in the making: headings with what stands under them."""

from __future__ import annotations

from dataclasses import field

from standards_lint.extract.events import Event
from standards_lint.model.why import Why
from standards_lint.records import dataclass


@dataclass(slots=True)
class Part:
    """A component in the making: its heading, and what stands under it."""

    heading: Event | None
    bodies: list[Event] = field(default_factory=list)
    reasons: list[tuple[Event, Why]] = field(default_factory=list)
    """Why bodies belong to it that no heading gives to it."""

    @property
    def component(self) -> str:
        """Id of the component the heading names."""
        assert self.heading is not None
        assert self.heading.label is not None
        return self.heading.label.component

    @property
    def merged(self) -> str:
        """Id of the second component that the heading names, empty where it names one."""
        label = self.heading.label if self.heading is not None else None
        return label.merged if label is not None else ""


@dataclass(slots=True)
class Group:
    """A service in the making."""

    names: list[Event] = field(default_factory=list)
    """Titles and names in front of its first component, in order."""
    parts: list[Part] = field(default_factory=list)
    unlabelled: list[tuple[str, Part]] = field(default_factory=list)
    """Components that only their words give away, by id."""
    unknown: int = 0
    """Headings among those of its components that name nothing known: one of them may head what seems to be missing."""
    common: bool = False
    """Stands behind all services and speaks for all of them."""
    given: bool = False
    """The file itself says what is what: nothing of it is doubted or looked for elsewhere."""
    why: Why | None = None
    """Why it begins where it does."""

    def find(self, component: str) -> Part | None:
        """The part of this component."""
        return next((p for p in self.parts if p.component == component), None)

    @property
    def in_running_text(self) -> bool:
        """Its lists are led by sentences: the same text may tell the rest in other words."""
        headings = [p.heading for p in self.parts if p.heading is not None]
        return any(heading.label is not None and heading.label.how == "lead" for heading in headings)


@dataclass(slots=True)
class Layout:
    """A document as groups, with what stands outside all of them."""

    groups: list[Group]
    loose: list[Event]
    """Events outside components, in order."""
    has_management_half: bool
    """A heading groups the eight management components."""
    reasons: tuple[tuple[Event, Why], ...] = ()
    """Why events stand where they do, where their kind does not tell."""
