"""What several documents of an office say about complaints: limits of time and channels that do not agree.

A page for complaints speaks for the whole office, so every other document is held to it; of other documents only those
that describe the same service are compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from standards_lint.facts.namesakes import Disagreement, Member, Paper, Saying, disagreement
from standards_lint.facts.time_order import surely_longer
from standards_lint.model.standard import ALL_SERVICES, Channel, Duration, Kind
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_COMPLAINTS = "pengaduan"
_UNNAMED = "tidak_disebut"
_DIALLED = frozenset({"telepon", "whatsapp", "sms"})
_COMPARED = _DIALLED | {"email"}
_OF_THEIR_OWN = frozenset({"ppid", "wbs"})
"""Fields in which objections and reports have limits of their own: UU 14/2008, reports of wrongdoing."""
_COUNTRY = ready_pattern(r"^(?:\+?62)?0*")


@dataclass(frozen=True, slots=True)
class _Voice:
    """A document as it speaks of complaints: on one service, or on all where `services` is None."""

    paper: Paper
    services: frozenset[str] | None = None

    def hears(self, service: str) -> bool:
        return self.services is None or service in self.services


def complaints_apart(papers: Sequence[Paper], groups: Sequence[Sequence[Member]]) -> Iterator[Disagreement]:
    """What documents say of complaints otherwise than the page for complaints, or than the first with the same service.

    Args:
        papers: From `papers_of`.
        groups: From `same_services`.
    """
    pages = [paper for paper in papers if paper.kind is Kind.PENGADUAN]
    if pages:
        page = _Voice(pages[0])
        for paper in papers:
            if paper is not pages[0]:
                yield from _apart(_Voice(paper), page)
        return
    for first, *others in groups:
        for other in others:
            yield from _apart(_of(other), _of(first))


def _of(member: Member) -> _Voice:
    return _Voice(member.paper, frozenset({member.service.key, ALL_SERVICES}))


def _apart(here: _Voice, there: _Voice) -> Iterator[Disagreement]:
    yield from _limits(here, there)
    yield from _channels(here, there)


def _limits(here: _Voice, there: _Voice) -> Iterator[Disagreement]:
    fields = {here.paper.standard.bidang, there.paper.standard.bidang}
    if len(fields) > 1 and fields & _OF_THEIR_OWN:
        return
    others = _single_limits(there)
    for stage, limit in _single_limits(here).items():
        other = others.get(stage)
        if other is not None and (surely_longer(limit, other) or surely_longer(other, limit)):
            yield disagreement("batas_pengaduan", _of_limit(here, limit), _of_limit(there, other))


def _single_limits(voice: _Voice) -> Mapping[tuple[str, str], Duration]:
    """Limits by stage and class of complaint, where the document has one limit for these and not several."""
    found: dict[tuple[str, str], list[Duration]] = defaultdict(list)
    for limit in voice.paper.standard.durations:
        named = limit.role == "complaint" and limit.purpose != _UNNAMED and limit.unit and limit.bound != "min"
        if named and voice.hears(limit.service):
            found[limit.purpose, limit.class_].append(limit)
    return {
        stage: limits[0] for stage, limits in found.items() if len({(limit.value, limit.unit) for limit in limits}) == 1
    }


def _of_limit(voice: _Voice, limit: Duration) -> Saying:
    text = limit.text
    return Saying(voice.paper, text.text, text.text, text.span(), limit.service, limit.component, limit.certainty)


def _channels(here: _Voice, there: _Voice) -> Iterator[Disagreement]:
    """Numbers and addresses of one type of which the documents have none in common."""
    others = _addresses(there)
    for type_, own in _addresses(here).items():
        other = others.get(type_, {})
        if other and not own.keys() & other.keys():
            yield disagreement("kontak", _of_channels(here, own), _of_channels(there, other))


def _addresses(voice: _Voice) -> Mapping[str, Mapping[str, Channel]]:
    """By type (numbers to call are one), then by the address however it is written."""
    found: dict[str, dict[str, Channel]] = defaultdict(dict)
    whole = voice.paper.kind is Kind.PENGADUAN
    for channel in voice.paper.standard.channels:
        meant = whole or (channel.component == _COMPLAINTS and voice.hears(channel.service))
        address = _address(channel)
        if meant and address and channel.type in _COMPARED and not channel.malformed:
            found["telepon" if channel.type in _DIALLED else channel.type].setdefault(address, channel)
    return found


def _address(channel: Channel) -> str:
    """``(0298) 555-123`` and ``+62 298 555123`` are one number; ``112`` and what has no digits are none to compare."""
    if channel.type not in _DIALLED:
        return channel.value.casefold()
    digits = _COUNTRY.sub("", re.sub(r"\D", "", channel.value))
    return digits if len(digits) > 5 else ""


def _of_channels(voice: _Voice, channels: Mapping[str, Channel]) -> Saying:
    first = next(iter(channels.values()))
    told = ", ".join(channel.value for channel in channels.values())
    return Saying(voice.paper, told, first.text.text, first.text.span(), first.service, first.component)
