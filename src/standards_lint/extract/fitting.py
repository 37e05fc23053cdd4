"""Services and passages as the kind of the document allows them.

Headings alone do not make a service: on a complaint page *Dasar Hukum* and *Jangka Waktu* belong to the handling of
complaints, and on what is no standard at all they belong to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.kinds import describes_services
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.standard import ALL_SERVICES, Kind, Service, State

_WITHOUT_SERVICES = (Kind.PENGADUAN, Kind.BUKAN_STANDAR)
_STEPS = 3  # texts that make a list of steps
_BESIDE_A_PLEDGE = 2  # components of delivery that tell of a service beside a pledge
_RARE = 10  # one step in so many must be somebody's who asks for the service
_EXTRACT = 65
"""Certainty of a service on a page that tells one or two things of it: the standard itself stands elsewhere."""


def fit_services(
    kinds: Sequence[Kind], services: tuple[Service, ...], knowledge: Knowledge, *, said: bool = False
) -> tuple[Service, ...]:
    """The services of a document of these kinds: none unless one of them describes services.

    Args:
        kinds: The main one first.
        services: As the structure of the document tells them.
        knowledge: Which components a standard has, who asks for what.
        said: The user said what the document is: then it is held to all that such a document owes.
    """
    if kinds[0] in _WITHOUT_SERVICES:
        return ()
    if kinds[0] is Kind.MAKLUMAT:
        timed = [s for s in services if s.key != ALL_SERVICES and s.component("jangka_waktu") is not None]
        several = sum(map(_tells_a_time, timed)) >= _BESIDE_A_PLEDGE
        return tuple(s for s in services if (several and s in timed) or _told_beside_a_pledge(s, knowledge))
    if kinds[0] is Kind.SOP and len(kinds) == 1:
        return tuple(s for s in services if _is_for_the_public(s, knowledge))
    if kinds[0] is Kind.STANDAR_PELAYANAN and not said and not describes_services(services):
        return tuple(replace(s, certainty=min(s.certainty, _EXTRACT)) for s in services)
    return services


def _tells_a_time(service: Service) -> bool:
    """A line or a row of its own: ``Legalisasi surat | 10 menit``."""
    time = service.component("jangka_waktu")
    return time is not None and any(sign.isdigit() for sign in time.text)


def _told_beside_a_pledge(service: Service, knowledge: Knowledge) -> bool:
    """Below the pledge the page goes on with the steps of a service, or with its time and fee."""
    delivery = knowledge.components.half("penyampaian")
    told = {c.id for c in service.components if c.id in delivery and c.state is not State.KOSONG} - {"pengaduan"}
    steps = service.component("prosedur")
    listed = steps is not None and steps.labelled and len(steps.body) >= _STEPS
    return service.key != ALL_SERVICES and (listed or len(told) >= _BESIDE_A_PLEDGE)


def _is_for_the_public(service: Service, knowledge: Knowledge) -> bool:
    """Somebody asks for what the steps are about: an SOP of work inside an office or a school is no service."""
    words = knowledge.sop_words
    if words.service.search(service.name) or any(c.id in ("biaya", "produk") for c in service.components):
        return True
    steps = service.component("prosedur")
    if steps is None:
        return False
    return _RARE * sum(bool(words.public.search(text.text)) for text in steps.body) >= len(steps.body)


def fit_passages(
    kinds: Sequence[Kind], services: Sequence[Service], passages: Sequence[Passage]
) -> tuple[Passage, ...]:
    """The passages with the contexts that no longer hold taken back.

    On a complaint page everything speaks of complaints; a component that lost its service keeps only whether it is a
    list of the legal basis.
    """
    keys = {s.key for s in services}
    page = kinds[0] is Kind.PENGADUAN or (Kind.PENGADUAN in kinds and not services)
    return tuple(_fitted(p, p.service in keys, page) for p in passages)


def _fitted(passage: Passage, in_service: bool, page: bool) -> Passage:
    if in_service or not (passage.service or passage.component or page):
        return passage
    return replace(
        passage, service="", component="", also="", complaint=(page and not passage.basis) or passage.complaint
    )
