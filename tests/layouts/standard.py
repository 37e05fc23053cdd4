"""The standards that are drawn: what an office has to say, apart from how it puts it on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "standards"

DELIVERY = ("persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan")
MANAGEMENT = (
    "dasar_hukum",
    "sarana",
    "kompetensi",
    "pengawasan_internal",
    "jumlah_pelaksana",
    "jaminan_pelayanan",
    "jaminan_keamanan",
    "evaluasi",
)
ALL = (*DELIVERY, *MANAGEMENT)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a component."""

    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """An item of a list, with the list below it."""

    text: str
    below: Points | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    items: tuple[Point, ...]
    style: str
    """How the first item is numbered: ``1.`` ``a)`` ``-``."""
    start: int = 0
    """Items of the list before these."""

    def label(self, index: int) -> str:
        """The number, letter or dash of an item."""
        first = self.style[0]
        index += self.start
        if first == "1":
            return f"{index + 1}{self.style[1:]}"
        return f"{chr(ord('a') + index)}{self.style[1:]}" if first == "a" else self.style


Body = tuple[Paragraph | Points, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service with its components."""

    name: str
    components: Mapping[str, Body]
    fee: str = ""
    times: frozenset[str] = frozenset()
    hollow: frozenset[str] = frozenset()

    def state(self, component: str) -> str:
        """``isi kosong hampa``."""
        if not self.components[component]:
            return "kosong"
        return "hampa" if component in self.hollow else "isi"


@dataclass(frozen=True, slots=True)
class Standard:
    """What an office says about its services."""

    key: str
    agency: str
    services: tuple[Service, ...]
    headings: Mapping[str, str]
    """What the office calls each component."""
    cited: Mapping[str, frozenset[str]]
    """Regulations by the component that names them."""
    complaint_deadlines: frozenset[str] = frozenset()
    unlabelled: bool = False
    """The components stand without headings."""

    @property
    def citations(self) -> frozenset[str]:
        """The regulations named in the components that are there."""
        shown = {c for s in self.services for c, body in s.components.items() if body}
        return frozenset(key for c, keys in self.cited.items() if c in shown for key in keys)

    @property
    def deadlines(self) -> frozenset[str]:
        """The limits of the handling of complaints, where that is told."""
        told = any(s.components.get("pengaduan") for s in self.services)
        return self.complaint_deadlines if told else frozenset()

    def only(self, keep: Callable[[str, Body], bool]) -> Standard:
        """The standard with some of its components."""
        services = tuple(
            replace(
                s,
                components={c: b for c, b in s.components.items() if keep(c, b)},
                fee=s.fee if keep("biaya", s.components["biaya"]) else "",
                times=s.times if keep("jangka_waktu", s.components["jangka_waktu"]) else frozenset(),
            )
            for s in self.services
        )
        return replace(self, services=services)


@cache
def standards() -> tuple[Standard, ...]:
    """The standards of the folder, by name."""
    return tuple(_standard(path) for path in sorted(FOLDER.glob("*.yaml")))


def _standard(path: Path) -> Standard:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Standard(
        key=path.stem,
        agency=data["agency"],
        services=tuple(_service(row, data.get("common", {}), data["numbering"]) for row in data["services"]),
        headings=data["headings"],
        cited={component: frozenset(keys) for component, keys in data["citations"].items()},
        complaint_deadlines=frozenset(data["complaint_deadlines"]),
    )


def _service(row: Mapping[str, object], common: Mapping[str, object], numbering: Sequence[str]) -> Service:
    told = {**common, **row["components"]}
    return Service(
        name=row["name"],
        components={c: _body(told[c], numbering) for c in ALL},
        fee=row["fee"],
        times=frozenset(row["times"]),
        hollow=frozenset(row.get("hollow", ())),
    )


def _body(blocks: Sequence[object], numbering: Sequence[str]) -> Body:
    return tuple(_points(b, numbering) if isinstance(b, list) else Paragraph(b) for b in blocks)


def _points(items: Sequence[object], numbering: Sequence[str]) -> Points:
    return Points(tuple(_point(item, numbering) for item in items), numbering[0])


def _point(item: object, numbering: Sequence[str]) -> Point:
    if isinstance(item, str):
        return Point(item)
    ((text, below),) = item.items()
    return Point(text, _points(below, numbering[1:]))
