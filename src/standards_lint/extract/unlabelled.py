"""Content without a heading: components that only their words and their place give away.

Pages of the national service portal list requirements, steps, time, fee, product and complaint handling one after
another with no headings at all; other pages drop a bare ``GRATIS`` or ``10 Menit`` between labelled components.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.runs import runs_of
from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_FEW = 3  # labelled components; a service with more of them is trusted to label them all
_STEPS = 3  # items that make a list of steps
_MAX_BARE = 60  # characters of a bare time or fee
_COMPLAINTS = "pengaduan"
_NAME = 3  # words of a mere name
_LISTS = frozenset({"persyaratan", "prosedur"})
_NONE = "", Why("")


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
        named = [name for name in group.names if name.kind is EventKind.NAME] or group.names[-1:]
        if any(self._cues.complaint.search(name.source.text) for name in named):
            known.add(_COMPLAINTS)  # all that *Layanan Pengaduan Masyarakat* asks for and does speaks of complaints
        whole = len(group.parts) <= _FEW
        found: list[tuple[str, Part]] = []
        for part in group.parts:
            if part.heading is not None and part.heading.table:
                continue
            before = len(found)
            kept = self._sort(part, known, found, whole and part.component in self._delivery)
            told = found[before:]
            if part.heading is not None and not any(map(_is_text, kept)) and _are_its_own(part, told):
                del found[before:]  # what stands under a heading is not all something else
                continue
            part.bodies = kept
        return found

    def in_text(self, bodies: Sequence[Event], known: Collection[str]) -> list[tuple[str, Part]]:
        """The components that stand in a text of no component.

        Args:
            bodies: The text.
            known: Ids of the components that are told elsewhere.
        """
        found: list[tuple[str, Part]] = []
        self._sort(Part(None, list(bodies)), set(known), found, whole=True)
        return found

    def _sort(self, part: Part, known: set[str], found: list[tuple[str, Part]], whole: bool) -> list[Event]:
        kept: list[Event] = []
        last = ""
        for run in runs_of(part.bodies):
            component, why = self._component(run, whole)
            first = all(event.block.kind is BlockKind.HEADING for event in kept)  # headings inside are no content
            if first and part.heading is not None and self._is_its_own(component, part, run):
                component = ""
            if _is_below(run[0], kept):
                component = ""
            if not component and last == "biaya" and part.heading is None and len(run) == 1:
                component, why = "produk", Why("behind_fee")  # the portal's order: time, fee, product, complaints
            if not component and last == _COMPLAINTS and whole:
                component, why = last, Why("goes_on")
            if not component or component in known or (part.heading is not None and component == part.component):
                kept += run
                continue
            last = component
            _add(found, component, [*_leading_line(kept), *run], why)
        return kept

    def _is_its_own(self, component: str, part: Part, run: Sequence[Event]) -> bool:
        """Steps under any heading, under *Tata Cara* what they begin with, and promises under theirs.

        *1. Buat surat keberatan* is a step, *Surat rekomendasi: 2 hari kerja* below *Waktu Penyelesaian* no paper.
        """
        if component == "prosedur" or (component, part.component) == ("persyaratan", "prosedur"):
            return True
        promise = {"jangka_waktu": self._cues.bare_time, "biaya": self._cues.bare_fee}.get(part.component)
        promised = promise is not None and any(promise.search(e.block.text) for e in run)
        return component == "persyaratan" and promised

    def _component(self, run: Sequence[Event], whole: bool) -> tuple[str, Why]:
        """The component that a run of blocks is by its words, empty where they do not say (a picture never does)."""
        if any(is_image(e.block) or not e.source.text for e in run):
            return _NONE
        texts = [e.block.text for e in run]
        if len(run) == 1 and len(texts[0]) <= _MAX_BARE and not run[0].table:  # a cell is what its column says
            if self._cues.bare_time.fullmatch(texts[0].strip()):
                return "jangka_waktu", Why("bare_time")
            if self._cues.bare_fee.fullmatch(texts[0].strip()):
                return "biaya", Why("bare_fee")
        if not whole:
            return _NONE
        speaking = _hits(self._cues.complaint, texts)
        if len(speaking) * 2 > len(texts) and _tells(texts):
            return _COMPLAINTS, Why("speaks_of_complaints", speaking)
        steps = _hits(self._cues.step, texts)
        if len(run) >= _STEPS and len(steps) * 2 > len(texts):
            return "prosedur", Why("speaks_of_steps", steps)
        things = _hits(self._cues.requirement, texts)
        if len(run) >= 2 and len(things) * 2 > len(texts):
            return "persyaratan", Why("speaks_of_papers", things)
        return _NONE


def _is_text(event: Event) -> bool:
    return event.block.kind is not BlockKind.HEADING and any(letter.isalnum() for letter in event.source.text)


def _tells(texts: Sequence[str]) -> bool:
    """More than a name: *Pengaduan Masyarakat (aktif)* on the card of the next service says not where to complain."""
    said = " ".join(texts)
    return len(said.split()) > _NAME or any(letter.isdigit() or letter in "@/!:" for letter in said)


def _are_its_own(part: Part, found: Sequence[tuple[str, Part]]) -> bool:
    """Steps or papers, which are told apart by their words alone; below a heading of such, ways to complain too."""
    lists = _LISTS | {_COMPLAINTS} if part.component in _LISTS else _LISTS
    return bool(found) and all(component in lists for component, _ in found)


def _is_below(event: Event, kept: Sequence[Event]) -> bool:
    """An item of a list that belongs to the item above: the cases of a step."""
    above = kept[-1].block if kept else None
    item = above is not None and above.kind is BlockKind.ITEM and event.block.kind is BlockKind.ITEM
    return above is not None and item and event.block.level > above.level


def _leading_line(kept: list[Event]) -> list[Event]:
    """The sentence right above a list that leads to it, taken with it: *Siapkan dokumen berikut:*."""
    lead = kept[-1] if kept else None
    if lead is None or is_image(lead.block) or lead.block.kind != "paragraph" or not lead.block.text.endswith(":"):
        return []
    return [kept.pop()]


def _hits(pattern: re.Pattern[str], texts: Sequence[str]) -> tuple[str, ...]:
    """The words by which texts match, one entry for each text that does."""
    return tuple(match[0] for text in texts if (match := pattern.search(text)))


def _add(found: list[tuple[str, Part]], component: str, run: list[Event], why: Why) -> None:
    part = next((part for known, part in found if known == component), None)
    if part is None:
        part = Part(None)
        found.append((component, part))
    part.bodies += run
    part.reasons += ((event, why) for event in run)
