"""What two runs understood of a document, in a coarse form: no texts and no places.

Services are paired by name; one that is left over on both sides and stands on the same line is the same service under
another name, so that a better title does not look like fourteen lost components.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Understood:
    """A service as extracted."""

    name: str
    line: int
    said: tuple[str, ...]
    """Components that are filled (``biaya``) or not (``biaya hampa``), times, fee."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A document as extracted."""

    document: str
    services: tuple[Understood, ...]
    said: tuple[str, ...]
    """Kinds, citations, and times that belong to no service."""


def read_extract(document: str, entry: Mapping[str, Any]) -> Extract:
    """One entry of ``documents`` of what ``extract`` prints.

    Args:
        document: What the document is called in the comparison.
        entry: The entry.
    """
    said = [f"kind {' + '.join(entry['kinds'])}", f"form {entry['form']}"]
    if not entry["readable"]:
        said.append("unreadable")
    said += sorted({f"cites {citation['key']}" for citation in entry["citations"]})
    said += [f"complaint limit {_length(time)}" for time in entry["durations"] if time["role"] == "complaint"]
    services = tuple(_understood(service, entry["durations"]) for service in entry["services"])
    return Extract(document, services, tuple(said))


def _understood(service: Mapping[str, Any], durations: Iterable[Mapping[str, Any]]) -> Understood:
    name = service["name"]
    said = [_component(component) for component in service["components"]]
    said += [f"time {_length(d)}" for d in durations if d["role"] == "service" and d["service"] == name]
    if service["fee"]:
        said.append(f"fee {service['fee']}")
    return Understood(name, service["location"]["line"], tuple(said))


def _component(component: Mapping[str, Any]) -> str:
    words = [component["id"]]
    if component["state"] != "isi":
        words.append(component["state"])
    if not component["labelled"]:
        words.append("without heading")
    return " ".join(words)


def _length(duration: Mapping[str, Any]) -> str:
    return f"{duration['value']:g} {duration['unit']}"


def differences(before: Extract, after: Extract) -> tuple[str, ...]:
    """Sentences on what was gained (``+``), lost (``-``) and changed (``~``); none if both say the same."""
    return tuple(_differences(before, after))


def _differences(before: Extract, after: Extract) -> Iterator[str]:
    yield from (f"{sign} {said}" for sign, said in _signed(before.said, after.said))
    pairs, lost, gained = _paired(before.services, after.services)
    yield from filter(None, (_changed(one, other) for one, other in pairs))
    yield from (f"- service {_described(service)}" for service in lost)
    yield from (f"+ service {_described(service)}" for service in gained)


def _changed(before: Understood, after: Understood) -> str:
    """A sentence on a service of both sides, empty if they say the same of it."""
    renamed = before.name != after.name
    name = f"“{before.name}” is now “{after.name}”" if renamed else f"“{after.name}”"
    signed = ", ".join(f"{sign} {said}" for sign, said in _signed(before.said, after.said))
    if not signed:
        return f"~ service {name}" if renamed else ""
    return f"~ service {name}: {signed}"


def _described(service: Understood) -> str:
    return f"“{service.name}”: {', '.join(service.said) or 'nothing'}"


def _signed(before: Iterable[str], after: Iterable[str]) -> list[tuple[str, str]]:
    one, other = Counter(before), Counter(after)
    return [*(("-", said) for said in (one - other).elements()), *(("+", said) for said in (other - one).elements())]


def _paired(
    before: Iterable[Understood], after: Iterable[Understood]
) -> tuple[list[tuple[Understood, Understood]], list[Understood], list[Understood]]:
    """Services of both sides, and those that only the one or the other knows."""
    pairs: list[tuple[Understood, Understood]] = []
    lost, gained = list(before), list(after)
    for same in _SAME:
        for service in tuple(gained):
            match = next((one for one in lost if same(one, service)), None)
            if match is not None:
                pairs.append((match, service))
                lost.remove(match)
                gained.remove(service)
    return pairs, lost, gained


_SAME: tuple[Callable[[Understood, Understood], bool], ...] = (
    lambda one, other: (one.name, one.line) == (other.name, other.line),
    lambda one, other: one.name == other.name,
    lambda one, other: one.line == other.line,
)
