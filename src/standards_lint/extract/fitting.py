"""Services and passages as the kind of the document allows them.

Headings alone do not make a service: on a complaint page *Dasar Hukum* and *Jangka Waktu* belong to the handling of
complaints, and on what is no standard at all they belong to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.passage import Passage
from standards_lint.model.standard import Kind, Service

_WITHOUT_SERVICES = (Kind.PENGADUAN, Kind.MAKLUMAT, Kind.BUKAN_STANDAR)


def fit_services(kinds: Sequence[Kind], services: tuple[Service, ...]) -> tuple[Service, ...]:
    """The services of a document of these kinds: none unless one of them describes services."""
    return () if kinds[0] in _WITHOUT_SERVICES else services


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
