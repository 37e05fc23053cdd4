"""An exemplary standard to what a pack could demand of all others: proposals, for people to choose from."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping

from standards_lint.knowledge.instruments import Instruments
from standards_lint.model.standard import Standard
from standards_lint.records import dataclass

_NAMED = frozenset({"aplikasi", "web", "media_sosial"})
"""Types of channels that have a name of their own: a telephone number differs from office to office."""
_PURPOSES = frozenset({"tanggapan_awal", "putusan"})
_UNITS = frozenset({"hari", "hari_kerja", "hari_kalender"})
_LONGEST = 6
"""Words of a heading that may be a name; longer ones are sentences."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a document suggests."""

    regulations: tuple[tuple[str, str], ...]
    """Regional regulations that it cites: (``PERBUP 7/2025``, title)."""
    headings: Mapping[str, tuple[str, ...]]
    """By id of a component: names that the national vocabulary does not accept."""
    commands: tuple[str, ...]
    """Command lines that make rules of what it says."""


NOTHING = Proposal((), {}, ())
"""Of a pack that begins without an example."""


def propose(standard: Standard, instruments: Instruments, prefix: str) -> Proposal:
    """What a document suggests for a pack.

    Args:
        standard: What it says.
        instruments: Which regulations are those of regions.
        prefix: First letter of the pack's codes.
    """
    regulations = dict(_regulations(standard, instruments))
    commands = (*_channels(standard, prefix), *_limits(standard, prefix), *_acts(regulations, prefix))
    return Proposal(tuple(regulations.items()), _headings(standard), commands)


def _regulations(standard: Standard, instruments: Instruments) -> Iterator[tuple[str, str]]:
    for citation in standard.citations:
        if citation.position == "berdiri_sendiri" and citation.title and instruments.is_local(citation.type):
            number = citation.number.lstrip("0")
            if number.isdecimal() and citation.year:
                yield f"{citation.type} {number}/{citation.year}", " ".join(citation.title.split()).rstrip(" ;.,")


def _headings(standard: Standard) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for service in standard.services:
        for component in service.components:
            named = component.labelled and component.heading is not None and not component.merged_with
            if (
                named
                and component.heading is not None
                and (component.naming == "menyimpang" or component.certainty < 100)
            ):
                words = " ".join(component.heading.text.lower().strip(" .:;").split())
                if words and len(words.split()) <= _LONGEST:
                    found.setdefault(component.id, {})[words] = None
    return {name: tuple(words) for name, words in sorted(found.items())}


def _channels(standard: Standard, prefix: str) -> Iterator[str]:
    named = dict.fromkeys(
        c.value for c in standard.channels if c.type in _NAMED and c.component == "pengaduan" and c.value
    )
    for number, value in enumerate(named, 1):
        yield f"new rule {prefix}PD{number:03} --require {shlex.quote(value)} --in pengaduan"


def _limits(standard: Standard, prefix: str) -> Iterator[str]:
    longest: dict[str, tuple[float, str]] = {}
    for duration in standard.durations:
        if duration.role == "complaint" and duration.purpose in _PURPOSES and duration.unit in _UNITS:
            said = (duration.value, duration.unit.replace("_", " "))
            longest[duration.purpose] = max(longest.get(duration.purpose, said), said)
    for number, (purpose, (value, unit)) in enumerate(sorted(longest.items()), 1):
        yield f'new rule {prefix}WK{number:03} --at-most "{value:g} {unit}" --for {purpose}'


def _acts(regulations: Mapping[str, str], prefix: str) -> Iterator[str]:
    for number, key in enumerate(regulations, 1):
        yield f'new rule {prefix}DH{number:03} --cite "{key}"'
