"""A regulation as the register has it, and what the register answers about one."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.errors import KnowledgeError
from standards_lint.records import dataclass

MEMORY = "memory"
"""The weakest proof: from the compiler's memory, never a finding."""

_COLUMNS = 12  # those that are judged by; behind them stand remarks for people
_SOURCE = 13


@dataclass(frozen=True, slots=True)
class Row:
    """A regulation as the register has it."""

    key: str
    """``UU 25/2009``, of a region ``PERBUP 4/2019 Kabupaten Sekarwangi``."""
    title: str
    gazette: str
    """``LN 2009/112`` or ``BN 2014/615``, empty where unknown."""
    supplement: str
    promulgated: str
    """``YYYY-MM-DD``, empty where unknown."""
    status: str
    """``berlaku diubah dicabut dicabut-sebagian tidak-diketahui``; the last does not mean in force."""
    amended_by: tuple[str, ...]
    revoked_by: tuple[str, ...]
    confidence: str
    """How sure number and title are: ``text dataset secondary memory``."""
    gazette_confidence: str
    status_confidence: str
    unjudged: frozenset[str]
    """``judul ln tln status``: what never gives a finding, for a reason that stands in the notes."""
    source: str = ""
    notes: str = ""
    table: str = ""
    """The table of an office that it stands in, empty for those of the national register."""

    @property
    def type(self) -> str:
        """``UU`` … ``PERMENDAGRI``."""
        return split_key(self.key)[0]

    @property
    def number(self) -> str:
        """The running number."""
        return split_key(self.key)[1].partition("/")[0]

    @property
    def year(self) -> int:
        """The year of the number."""
        return year_of(self.key)

    @property
    def region(self) -> str:
        """The region of a local regulation, empty for a national one."""
        return split_key(self.key)[2]

    @property
    def title_counts(self) -> bool:
        """Titles may be judged by this row."""
        return self.confidence != MEMORY and "judul" not in self.unjudged


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a regulation is in force on a day, as far as the register knows."""

    status: str = "tidak_diketahui"
    """``berlaku dicabut diganti tidak_diketahui``."""
    proof: str = ""
    by: tuple[str, ...] = ()
    """Keys of what revoked it, of what revoked that, and so on."""


@dataclass(frozen=True, slots=True)
class TitleVerdict:
    """A written title against the register."""

    match: str
    """``sama terpotong tanpa_awal salah_ketik milik_lain tidak_diketahui tidak_ada``."""
    owner: str = ""
    """Key of the regulation whose title it is."""


@dataclass(frozen=True, slots=True)
class RegulationTable:
    """Regulations that an office gives beside the register: its own, and those it knows better."""

    label: str
    """Name of the file."""
    compared_on: str
    """``YYYY-MM-DD``, the day on which it was last compared with the source."""
    rows: tuple[Row, ...]


def split_key(key: str) -> tuple[str, str, str]:
    """Type, ``number/year`` and region of a key: ``PERBUP 4/2019 Kabupaten Sekarwangi``."""
    type_, _, rest = key.partition(" ")
    number, _, region = rest.partition(" ")
    return type_, number, region


def year_of(key: str) -> int:
    """``UU 24/2013`` to 2013."""
    return int(split_key(key)[1].partition("/")[2])


def parse_row(line: str, where: str) -> Row:
    """A line of the table.

    Raises:
        KnowledgeError: if it has too few columns.
    """
    cells = line.split("\t")
    if len(cells) < _COLUMNS:
        raise KnowledgeError(f"{where}: the line of {cells[0]} has {len(cells)} columns; build it again")
    key, title, gazette, supplement, promulgated, status, amended, revoked, *confidence, unjudged = cells[:_COLUMNS]
    source, notes = (*cells[_SOURCE : _SOURCE + 2], "", "")[:2]
    return Row(
        key=key,
        title=title,
        gazette=gazette,
        supplement=supplement,
        promulgated=promulgated,
        status=status,
        amended_by=tuple(filter(None, amended.split("; "))),
        revoked_by=tuple(filter(None, revoked.split("; "))),
        confidence=confidence[0],
        gazette_confidence=confidence[1],
        status_confidence=confidence[2],
        unjudged=frozenset(unjudged.split()),
        source=source,
        notes=notes,
    )


def keys_of(tables: Iterable[RegulationTable]) -> frozenset[str]:
    """What regulations of tables are named by: with the region behind it, and as the table writes it without."""
    keys = [row.key for table in tables for row in table.rows]
    return frozenset(keys) | frozenset(" ".join(key.split(" ")[:2]) for key in keys)


def titles_of(tables: Iterable[RegulationTable]) -> dict[str, str]:
    """Key as the tables write it, without the region → title: rules of a pack name its regulations like that."""
    return {" ".join(row.key.split(" ")[:2]): row.title for table in tables for row in table.rows}
