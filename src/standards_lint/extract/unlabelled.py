"""Content without a heading: components that only their words and their place give away.

Pages of the national service portal list requirements, steps, time, fee, product and complaint handling one after
another with no headings at all; other pages drop a bare ``GRATIS`` or ``10 Menit`` between labelled components.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from standards_lint.extract.events import Event, is_image
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.runs import runs_of
from standards_lint.knowledge.cues import ContentCues

_FEW = 3  # labelled components; a service with more of them is trusted to label them all
_STEPS = 3  # items that make a list of steps
_MAX_BARE = 60  # characters of a bare time or fee


class Unlabelled:
    """Finds components without a heading in the bodies of a group."""

    def __init__(self, cues: ContentCues, delivery: Collection[str]) -> None:
        """`delivery`: the components whose bodies others may hide in; lists under the others are their own."""
        self._cues = cues
        self._delivery = delivery

    def complete(self, group: Group) -> list[tuple[str, Part]]:
        """Take the content that belongs to other components out of the group's parts.

        Returns:
            The components found, as (id, part without heading).
        """
        known = {name for p in group.parts for name in (p.component, p.merged) if name}
        whole = len(group.parts) <= _FEW
        found: list[tuple[str, Part]] = []
        for part in group.parts:
            if part.heading is not None and part.heading.table:
                continue
            kept = self._sort(part, known, found, whole and part.component in self._delivery)
            part.bodies = kept
        return found

    def _sort(self, part: Part, known: set[str], found: list[tuple[str, Part]], whole: bool) -> list[Event]:
        kept: list[Event] = []
        last = ""
        for run in runs_of(part.bodies):
            component = self._component(run, whole)
            if component == "prosedur" and not kept and part.heading is not None:
                component = ""
            if not component and last == "biaya" and part.heading is None and len(run) == 1:
                component = "produk"  # the portal's order: time, fee, product, complaints
            if not component and last == "pengaduan" and whole:
                component = last
            if not component or component in known or (part.heading is not None and component == part.component):
                kept += run
                continue
            last = component
            _add(found, component, run)
        return kept

    def _component(self, run: Sequence[Event], whole: bool) -> str:
        """The component that a run of blocks is by its words, empty where they do not say (a picture never does)."""
        if any(is_image(e.block) or not e.source.text for e in run):
            return ""
        texts = [e.block.text for e in run]
        if len(run) == 1 and len(texts[0]) <= _MAX_BARE:
            if self._cues.bare_time.fullmatch(texts[0].strip()):
                return "jangka_waktu"
            if self._cues.bare_fee.fullmatch(texts[0].strip()):
                return "biaya"
        if not whole:
            return ""
        speaking = sum(bool(self._cues.complaint.search(t)) for t in texts)
        if speaking * 2 > len(texts):
            return "pengaduan"
        steps = sum(bool(self._cues.step.search(t)) for t in texts)
        if len(run) >= _STEPS and steps * 2 > len(texts):
            return "prosedur"
        things = sum(bool(self._cues.requirement.search(t)) for t in texts)
        if len(run) >= 2 and things * 2 > len(texts):
            return "persyaratan"
        return ""


def _add(found: list[tuple[str, Part]], component: str, run: list[Event]) -> None:
    for known, part in found:
        if known == component:
            part.bodies += run
            return
    found.append((component, Part(None, list(run))))
