"""A regulation as the register has it, and what the register answers about one."""

from __future__ import annotations

from dataclasses import dataclass

MEMORY = "memory"
"""The weakest proof: from the compiler's memory, never a finding."""


@dataclass(frozen=True, slots=True)
class Row:
    """A regulation as the register has it."""

    key: str
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

    @property
    def type(self) -> str:
        """``UU`` … ``PERMENDAGRI``."""
        return self.key.rpartition(" ")[0]

    @property
    def number(self) -> str:
        """The running number."""
        return self.key.rpartition(" ")[2].partition("/")[0]

    @property
    def year(self) -> int:
        """The year of the number."""
        return int(self.key.rpartition("/")[2])

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
    """``sama terpotong salah_ketik milik_lain tidak_diketahui tidak_ada``."""
    owner: str = ""
    """Key of the regulation whose title it is."""
