"""How a document was made and set: its dates, and who signed it."""

from __future__ import annotations

from standards_lint.model.span import SourceText
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """A date of the document or of what led to it, with what happened on it."""

    role: str
    """``ditetapkan`` the decision was set · ``ditandatangani`` place and date of a signature · ``lampiran`` in the head
    of an annex · ``pembahasan`` discussed with the public · ``standar`` the standard that the document names was set ·
    ``pembuatan revisi efektif`` of an SOP."""
    text: SourceText
    """The place and the date as written."""
    year: int
    month: int = 0
    """0 where only the year is told: *Keputusan Nomor 6 Tahun 2022*."""
    day: int = 0
    """0 where only the month is told: *Wanasari, Juni 2024*."""
    place: str = ""
    sheet: int = 0
    """Of which SOP sheet, from 1; 0 elsewhere."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed or legalised the document."""

    part: str
    """``penetapan`` at the end of a decision or maklumat · ``sop`` in the identity part of an SOP."""
    post: str
    name: str
    number: str
    """NIP or NRP."""
    text: SourceText


@dataclass(frozen=True, slots=True)
class DecisionNumber:
    """The number in the head of a decision or of its annex."""

    text: SourceText
    """The line as written: ``NOMOR 12 TAHUN 2026``."""
    year: int
    """0 where it names none."""
    complete: bool
    """No part of it was left open: ``NOMOR …/SK/2026``, ``NOMOR TAHUN 2026``."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the document was made and set, as far as it says so."""

    dates: tuple[DocumentDate, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    pictured: bool = False
    """A picture that is called a maklumat stands in the document: *Banner Maklumat Pelayanan*."""
    parts: frozenset[str] = frozenset()
    """Parts of a decision that stand in it: ``menimbang mengingat memutuskan menetapkan lampiran``."""
    number: DecisionNumber | None = None
    labels_missing: tuple[tuple[int, str], ...] = ()
    """Number of an SOP sheet and id of an identity field of which not even the label stands anywhere on it."""
