"""Times for the whole that only a step tells: *Jawaban dikirim paling lambat 10 hari kerja*."""

from __future__ import annotations

from dataclasses import replace

from standards_lint.model.standard import Component, Duration, Service, Standard, State

_STEPS, _TIME = "prosedur", "jangka_waktu"
_FEW = 3  # components of a page that is hardly more than the steps; a fuller standard owes its time a heading
_BY_CONTENT = 75  # certainty of a component that only its words give away


def with_times_in_steps(standard: Standard) -> Standard:
    """The standard with a component without heading for each service whose time stands in one of its steps."""
    services = tuple(_with_time(service, standard.durations) for service in standard.services)
    return standard if services == standard.services else replace(standard, services=services)


def _with_time(service: Service, durations: tuple[Duration, ...]) -> Service:
    # Both ends of a range stand at one place.
    told = list({d.text.span(): d.text for d in durations if _binds(d, service)}.values())
    if not told or len(service.components) > _FEW or service.component(_TIME) is not None:
        return service
    time = Component(_TIME, State.ISI, False, None, tuple(told), told[0].span(), certainty=_BY_CONTENT)
    return replace(service, components=(*service.components, time))


def _binds(duration: Duration, service: Service) -> bool:
    return duration.role == "service" and duration.component == _STEPS and duration.service == service.key
