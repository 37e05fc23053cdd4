"""Form, field, number and year of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from standards_lint.extract.evidence import Evidence, decision_parts
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.cues import KindCues
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Form
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_MANAGEMENT_NEEDED = 4  # management components of one service that make a full standard of a document


def form_of(evidence: Evidence, management: Sequence[str], cues: KindCues) -> tuple[Form, Why]:
    """How much of a standard the document claims to be, and why (`management`: ids of the management half)."""
    parts = decision_parts(evidence.passages, cues)
    counted = set(management) - {"dasar_hukum"}
    most = max((len({c.id for c in s.components} & counted) for s in evidence.services), default=0)
    decision = {"menimbang", "mengingat", "memutuskan"} <= parts or "lampiran" in parts
    if decision:
        return Form.PENUH, Why("decision", tuple(sorted(parts)))
    if evidence.management_heading:
        return Form.PENUH, Why("management_heading")
    told = Why("management_components", (str(most), str(_MANAGEMENT_NEEDED)))
    if most >= _MANAGEMENT_NEEDED:
        return Form.PENUH, told
    return (Form.TIDAK_PASTI, told) if most else (Form.PUBLIKASI, Why("no_management_components"))


def field_of(evidence: Evidence, cues: KindCues) -> str:
    """The field of administration, by title, names of services and the office; empty where none shows."""
    text = " \n ".join([evidence.title, *(s.name for s in evidence.services)])
    for field in cues.fields:
        if len({m.group(0).lower() for m in field.words.finditer(text)}) >= field.in_names:
            return field.name
    body = " \n ".join(p.text for p in evidence.passages)
    told = ((len(field.words.findall(body)), field) for field in cues.fields)
    return max(((hits, field.name) for hits, field in told if hits >= field.in_text), default=(0, ""))[1]


@dataclass(frozen=True, slots=True)
class NamedDecision:
    """The decision that a document names as setting the standard."""

    number: str
    """``4 Tahun 2026``; of a number like ``188.4/12/KPTS/2026`` all of it."""
    year: int
    """0 where it is not told."""
    text: SourceText
    """The number as written."""


def named_decision(passages: Sequence[Passage], cues: KindCues) -> NamedDecision | None:
    """The first one that is named outside the legal basis."""
    for passage, following in pairwise([*passages, None]):
        if passage is None or passage.basis:
            continue
        # A decision's head puts the number on a line of its own: "KEPUTUSAN KEPALA DINAS …" / "NOMOR 12 TAHUN 2024".
        text = f"{passage.text} {following.text}" if following is not None else passage.text
        match = cues.decision["nomor"].search(text)
        if match and match.start() < len(passage.text):
            year = cues.decision["tahun"].search(text[match.start() :])
            number = re.sub(r"\s+", " ", match["nomor"]).strip(" .")
            lines = [passage.source] if following is None else [passage.source, following.source]
            here = SourceText.join(lines, " ").slice(*match.span("nomor"))
            return NamedDecision(number, int(next(g for g in year.groups() if g)) if year else 0, here)
    return None


def document_year(passages: Sequence[Passage], cues: KindCues) -> int:
    """The year in which a document says it was signed or set, 0 where it does not.

    The last date of its kind counts: a decision is dated at its end, below the dates of what it cites.
    """
    found = 0
    for passage in passages:
        match = cues.decision["tanggal"].search(passage.text) if not passage.basis else None
        if match:
            found = int(next(group for group in match.groups() if group))
    return found
