"""What Perpres 96/2018 asks for, service by service, from ``tabel/persyaratan.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_ANY = re.compile("")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that an article lists."""

    told: str
    """As it is told: ``surat keterangan kehilangan dari kepolisian``."""
    pattern: str
    """Named pattern by which it is recognised in a list of requirements; empty where it is not compared."""
    named: re.Pattern[str]
    """It is asked where the name of the service has this."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one article asks for."""

    matter: str
    """As the fact ``service`` tells it; empty where the name alone decides."""
    occasions: frozenset[str]
    named: re.Pattern[str]
    not_named: re.Pattern[str] | None
    article: str
    papers: tuple[Paper, ...]
    further: frozenset[str]
    """Patterns of papers that may stand for one of `papers`."""
    letters: frozenset[str]
    """Patterns of cover letters that the article does not list."""
    proofs: re.Pattern[str] | None
    """Words that make such a letter the proof of a move."""

    def fits(self, name: str, matter: str, occasion: str) -> bool:
        """The row speaks of a service of this name."""
        of_matter = matter == self.matter and occasion in self.occasions if self.matter else not matter
        excluded = self.not_named is not None and self.not_named.search(name)
        return of_matter and bool(self.named.search(name)) and not excluded

    def proves(self, letter: str) -> bool:
        """The words of a cover letter make it the proof of a move itself."""
        return self.proofs is not None and self.proofs.search(letter) is not None


@dataclass(frozen=True, slots=True)
class Requirements:
    """The table."""

    rows: tuple[Row, ...]
    foreign: frozenset[str]
    """Patterns of papers of other offices."""
    own: frozenset[str]
    """Patterns of papers that the population office issues or holds itself."""
    some: re.Pattern[str]
    """Words of a heading in a list: what follows is asked of some applicants only."""
    group: re.Pattern[str]
    """Lines that are such a heading without a colon."""

    def row(self, name: str, matter: str, occasion: str) -> Row | None:
        """The row of a service; None where none or several fit."""
        fitting = [row for row in self.rows if row.fits(name, matter, occasion)]
        return fitting[0] if len(fitting) == 1 else None


@cache
def requirements() -> Requirements:
    """The table that the plugin brings."""
    text = (files(__package__) / "tabel" / "persyaratan.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return Requirements(
        rows=tuple(_row(row) for row in data["layanan"]),
        foreign=frozenset(data["lain"]["bidang_lain"]),
        own=frozenset(data["lain"]["kependudukan"]),
        some=_one_of(data["sebagian"]),
        group=_one_of(data["kelompok"]),
    )


def _row(row: Mapping[str, Any]) -> Row:
    return Row(
        matter=row.get("perihal", ""),
        occasions=frozenset(row.get("keadaan", [])),
        named=_one_of(row.get("nama", [])),
        not_named=_none_of(row.get("bukan_nama", [])),
        article=row["pasal"],
        papers=tuple(Paper(p["sebut"], p.get("pola", ""), _one_of(p.get("bila_nama", []))) for p in row["diminta"]),
        further=frozenset(row.get("juga", [])),
        letters=frozenset(row.get("pengantar", [])),
        proofs=_none_of(row.get("bukan_pengantar", [])),
    )


def _none_of(patterns: Sequence[str]) -> re.Pattern[str] | None:
    """What must not stand there; None where nothing is excluded."""
    return _one_of(patterns) if patterns else None


def _one_of(patterns: Sequence[str]) -> re.Pattern[str]:
    """Any of the patterns; without one every text."""
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else _ANY
