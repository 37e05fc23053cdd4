"""The tables of the plugin: words that tell what a service is about, and whom a time binds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of service of a PPID, and the words of its name."""

    id: str
    named: Pattern
    excluded: Pattern | None
    promise: str
    """Id of the limit that a time without words of its own is; empty for none."""
    no_promise: Pattern | None
    """Words around the time (``#``) that say that it is something else."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Words by which a sentence speaks of a limit of time of the law."""

    id: str
    matters: frozenset[str]
    """Matters of the services that may speak of it; ``""`` for a service whose name does not tell."""
    binds_office: bool
    """At most so long; otherwise at least so long, for the citizen."""
    certain: bool
    """The words mean nothing else."""
    in_complaints: bool
    """It is told in the component on complaints too."""
    before: Pattern
    after: Pattern | None
    between: Pattern
    """Words that part `before` from the number."""
    excluded: Pattern


@cache
def matters() -> tuple[Matter, ...]:
    """The kinds of services in the order in which they are tried."""
    return tuple(
        Matter(
            id=row["layanan"],
            named=_any(row["nama"]),
            excluded=_some(row.get("bukan", ())),
            promise=row.get("janji", ""),
            no_promise=_some(row.get("bukan_janji", ())),
        )
        for row in _read("layanan.yaml")
    )


@cache
def limits() -> tuple[Limit, ...]:
    """The words for the limits of the law; one limit may have several rows."""
    return tuple(
        Limit(
            id=row["batas"],
            matters=frozenset(row["layanan"]),
            binds_office=row["arah"] == "maks",
            certain=row.get("pasti", True),
            in_complaints=row.get("pengaduan", False),
            before=_any(row["depan"]),
            after=_some(row.get("belakang", ())),
            between=_any(row["sela"]),
            excluded=_any(row["bukan"]),
        )
        for row in _read("batas.yaml")
    )


@cache
def limiting() -> Pattern:
    """Words right in front of a time that limit it."""
    return _any(_read("pembatas.yaml"))


def _read(name: str) -> list[Any]:
    listed: list[Any] = yaml.safe_load((files("standards_lint_ppid") / "tabel" / name).read_text(encoding="utf-8"))
    return listed


def _any(sources: Iterable[str]) -> Pattern:
    return re.compile("|".join(f"(?:{source})" for source in sources))


def _some(sources: Iterable[str]) -> Pattern | None:
    listed = tuple(sources)
    return _any(listed) if listed else None
