"""Standards as plain values: what ``standards-lint extract`` prints, as JSON or YAML.

The fields of the contract stay, more may come. Services are named as the document names them, ``*`` stands for all of
them, and an empty name for the document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from standards_lint.model.fact import Fact
from standards_lint.model.standard import (
    ALL_SERVICES,
    Channel,
    Citation,
    Component,
    Duration,
    Fee,
    Officer,
    PledgeElement,
    Service,
    SopField,
    Standard,
    Step,
)
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.place import Field, place

SCHEMA_VERSION = 1
"""Version of the contract."""

_NONE_SAID = frozenset({"tidak_disebut", "tidak_ada"})
"""Words of the model for a purpose or class that the document does not name; ``null`` in the output."""


def extract_fields(standards: Iterable[Standard]) -> dict[str, object]:
    """The standards as plain lists, dicts and scalars."""
    return {"schema_version": SCHEMA_VERSION, "documents": [_document(standard) for standard in standards]}


def render_extract_json(standards: Iterable[Standard]) -> str:
    """The standards as JSON."""
    return json_text(extract_fields(standards))


def render_extract_yaml(standards: Iterable[Standard]) -> str:
    """The standards as YAML."""
    # Imported here: JSON is the usual form.
    import yaml

    return yaml.safe_dump(extract_fields(standards), allow_unicode=True, sort_keys=False, width=120)


def _document(standard: Standard) -> dict[str, object]:
    names = {service.key: service.name for service in standard.services}
    return {
        "path": standard.path,
        "format": standard.format,
        "readable": standard.readable,
        "notes": [note.message for note in standard.notes],
        "title": standard.title,
        "title_claims": standard.title_claims or None,
        "issuer": standard.issuer,
        "kinds": [str(kind) for kind in standard.kinds],
        "form": str(standard.form),
        "field": standard.bidang or None,
        "year": standard.year or None,
        "decision": standard.decision or None,
        "services": _services(standard),
        "citations": [_citation(citation, names) for citation in standard.citations],
        "durations": [_duration(duration, names) for duration in standard.durations if duration.unit],
        "vague_times": [_vague(duration, names) for duration in standard.durations if not duration.unit],
        "channels": [_channel(channel, names) for channel in standard.channels],
        "fees": [_fee(fee, names) for fee in standard.fees],
        "steps": [_step(step, names) for step in standard.steps],
        "fields": [_field(field) for field in standard.fields],
        "pledges": [_pledge(pledge) for pledge in standard.pledges],
        "officers": [_officer(officer) for officer in standard.officers],
        **({"extra": [_extra(fact, names) for fact in standard.extra]} if standard.extra else {}),
    }


def _extra(fact: Fact, names: Mapping[str, str]) -> dict[str, object]:
    """What a plugin found; there only where one found something."""
    told: dict[str, object] = {name: fact[name] for name in ("plugin", "name", "component", "value", "other", "text")}
    number = fact["number"]
    return {
        **told,
        "service": names.get(str(fact["service"]), ""),
        "number": None if number == -1 else number,
        "flag": fact["flag"],
        "certainty": fact["certainty"],
        "location": place(fact.span),
    }


def _services(standard: Standard) -> list[dict[str, object]]:
    """What is said once for all services is told with each of them; ``*`` alone is an office that names none.

    Above a row of cards it stands by itself: a card is a name, and what is said there holds for the whole page.
    """
    common = next((service for service in standard.services if service.key == ALL_SERVICES), None)
    named = [service for service in standard.services if service.key != ALL_SERVICES]
    if common is None or not named or any(why.code == "below_cards" for why in common.why):
        return [_service(service, (), standard.fees) for service in standard.services]
    return [_service(service, common.components, standard.fees) for service in named]


def _service(service: Service, common: Sequence[Component], fees: Iterable[Fee]) -> dict[str, object]:
    own = {component.id for component in service.components}
    more = [component for component in common if component.id not in own]
    return {
        "name": service.name,
        "location": place(service.place),
        "fee": _fee_state(service, own | {component.id for component in more}, fees),
        "components": [
            *(_component(component, for_all=False) for component in service.components),
            *(_component(component, for_all=True) for component in more),
        ],
    }


def _component(component: Component, *, for_all: bool) -> dict[str, object]:
    return {
        "id": component.id,
        "for_all_services": for_all,
        "state": str(component.state),
        "labelled": component.labelled,
        "heading": component.heading.text if component.heading else None,
        "merged_with": component.merged_with or None,
        "certainty": component.certainty,
        "location": _extent(component),
    }


def _extent(component: Component) -> dict[str, Field]:
    """From the heading to the last line of the body."""
    parts = [part for part in (component.heading, *component.body) if part is not None and part.marks]
    where = place(component.place)
    where["end_line"] = max((part.span().end_line for part in parts), default=component.place.line)
    return where


def _citation(citation: Citation, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "key": citation.key,
        "text": citation.text.text,
        "title": citation.title,
        "region": citation.region or None,
        "position": citation.position,
        "in_basis": citation.in_basis,
        "gazette": citation.gazette or None,
        "supplement": citation.supplement or None,
        "service": names.get(citation.service, citation.service),
        "component": citation.component or None,
        "location": place(citation.text.span()),
    }


def _duration(duration: Duration, names: Mapping[str, str]) -> dict[str, object]:
    value = duration.value
    return {
        "role": duration.role,
        "value": int(value) if value == int(value) else value,
        "unit": duration.unit,
        "service": names.get(duration.service, duration.service),
        "component": duration.component or None,
        "class": None if duration.class_ in _NONE_SAID else duration.class_,
        "purpose": None if duration.purpose in _NONE_SAID else duration.purpose,
        "bound": duration.bound,
        "conditional": duration.conditional,
        "text": duration.text.text,
        "location": place(duration.text.span()),
    }


def _vague(duration: Duration, names: Mapping[str, str]) -> dict[str, object]:
    """A time that nobody can measure (*sesuai materi konsultasi*): no length, so it stands apart from those."""
    return {
        "service": names.get(duration.service, duration.service),
        "component": duration.component or None,
        "text": duration.text.text,
        "location": place(duration.text.span()),
    }


def _channel(channel: Channel, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "type": channel.type,
        "value": channel.value,
        "service": names.get(channel.service, channel.service),
        "component": channel.component or None,
        "location": place(channel.text.span()),
    }


def _fee_state(service: Service, told: Collection[str], fees: Iterable[Fee]) -> str | None:
    """Its own; where a sentence says so of all services and nothing else tells, that one."""
    states = {fee.service: fee.state for fee in fees}
    return states.get(service.key, states.get(ALL_SERVICES) if "biaya" in told else None)


def _fee(fee: Fee, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "state": fee.state,
        "amount": fee.amount if fee.amount >= 0 else None,
        "service": names.get(fee.service, fee.service),
        "text": fee.text.text,
        "location": place(fee.text.span()),
    }


def _step(step: Step, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "sequence": step.sequence,
        "order": step.order,
        "number": step.number,
        "text": step.text.text,
        "time": step.time or None,
        "output": step.output or None,
        "service": names.get(step.service, step.service),
        "component": step.component or None,
        "location": place(step.text.span()),
    }


def _field(field: SopField) -> dict[str, object]:
    return {
        "id": field.id,
        "label": field.label.text,
        "value": field.value,
        **({"sheet": field.sheet} if field.sheet > 1 else {}),
        "location": place(field.label.span()),
    }


def _pledge(pledge: PledgeElement) -> dict[str, object]:
    return {"element": pledge.element, "text": pledge.text.text, "location": place(pledge.text.span())}


def _officer(officer: Officer) -> dict[str, object]:
    return {"name": officer.name, "post": officer.post, "location": place(officer.text.span())}
