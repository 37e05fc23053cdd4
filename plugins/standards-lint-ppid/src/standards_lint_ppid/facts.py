"""What the plugin tells the rules of its pack: services of a PPID, and times that are limits of the law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from standards_lint.plugins import Fact, Knowledge, Standard, make_fact

from standards_lint_ppid.limits import limited_times
from standards_lint_ppid.services import matters_of

_REQUESTED = "permintaan_informasi"
"""The named pattern of the national pack for those who request information."""
_REQUESTS = "permintaan"


def service_facts(standard: Standard, _: Knowledge, __: date) -> Iterator[Fact]:
    """A fact ``layanan`` for each service of a PPID and for what belongs to none.

    ``value`` is its matter (``permintaan``, ``keberatan`` …, ``""`` where the name does not tell), ``flag`` whether it
    handles requests for information.
    """
    requested = {match.service for match in standard.matches if match.name == _REQUESTED}
    places = {service.key: service.place for service in standard.services}
    names = {service.key: service.name for service in standard.services}
    for key, matter in matters_of(standard).items():
        yield make_fact(
            "extra",
            places.get(key, standard.title_place),
            name="layanan",
            service=key,
            value=matter,
            flag=matter == _REQUESTS or (not matter and key in requested),
            certainty=100,
            text=names.get(key, standard.title),
        )


def limit_facts(standard: Standard, _: Knowledge, __: date) -> Iterator[Fact]:
    """A fact ``batas`` for each time that is a limit of the law on public information.

    ``value`` is the limit, ``number`` its working days (the fewest of one that binds the office, the most of one that
    is the citizen's), ``flag`` whether words of its own tell it, and not only what the service is about.
    """
    for found in limited_times(standard):
        duration = found.duration
        yield make_fact(
            "extra",
            duration.text.span(),
            name="batas",
            service=duration.service,
            component=duration.component,
            value=found.limit,
            other=duration.unit,
            number=found.working_days,
            flag=found.named,
            certainty=found.certainty,
            text=duration.text.text,
        )
