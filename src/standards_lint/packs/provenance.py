"""Sentences about which pack a rule is from, and what a pack made of the rules of others."""

from __future__ import annotations

from standards_lint.model.finding import Severity, Text
from standards_lint.packs.spec import Adjustment, Pack, Rule

_SEVERITY = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("informasi", "info"),
    Severity.REVIEW: Text("periksa", "review"),
}


def made_by(pack: Pack) -> Text:
    """``Aturan dari paket “Aturan Kabupaten Sekarwangi” 2026.1 (Bagian Organisasi)``."""
    return Text(
        f"Aturan dari paket “{pack.title}” {pack.version} ({pack.owner})",
        f"A rule of the pack “{pack.title}” {pack.version} ({pack.owner})",
    )


def changed_by(pack: Pack, rule: Rule, adjustment: Adjustment) -> Text:
    """What a pack changed in a rule and why, behind what is told of the rule already."""
    before, after = _SEVERITY[rule.severity], _SEVERITY[adjustment.severity or rule.severity]
    if adjustment.off:
        what = Text("dimatikan", "switched off")
    elif adjustment.severity is None:
        what = Text("disesuaikan", "adapted")
    else:
        what = Text(f"diubah dari {before.id} menjadi {after.id}", f"changed from {before.en} to {after.en}")
    told = Text(
        f"Aturan ini {what.id} oleh paket “{pack.title}” {pack.version}: {adjustment.reason.id}",
        f"This rule was {what.en} by the pack “{pack.title}” {pack.version}: {adjustment.reason.en}",
    )
    return told if rule.source is None else Text(f"{rule.source.id}. {told.id}", f"{rule.source.en}. {told.en}")


def switched_off(pack: Pack, reason: Text) -> Text:
    """Why a finding is put aside."""
    return Text(
        f"dimatikan oleh paket “{pack.title}” {pack.version}: {reason.id}",
        f"switched off by the pack “{pack.title}” {pack.version}: {reason.en}",
    )


def off(pack: Pack, rule: Rule, reason: Text) -> Text:
    """A rule of a wider pack that a pack switched off."""
    return Text(
        f"Paket “{pack.title}” mematikan {rule.code} ({rule.summary.id}): {reason.id}",
        f"The pack “{pack.title}” switches {rule.code} off ({rule.summary.en}): {reason.en}",
    )


def lowered(pack: Pack, rule: Rule, severity: Severity, reason: Text) -> Text:
    """A rule of a wider pack that a pack made weigh less."""
    before, after = _SEVERITY[rule.severity], _SEVERITY[severity]
    return Text(
        f"Paket “{pack.title}” menurunkan {rule.code} dari {before.id} menjadi {after.id}: {reason.id}",
        f"The pack “{pack.title}” lowers {rule.code} from {before.en} to {after.en}: {reason.en}",
    )


def hidden(pack: Pack, rule: Rule, other: Rule) -> Text:
    """A graver rule of a wider pack that a rule of a pack speaks in place of."""
    before, after = _SEVERITY[other.severity], _SEVERITY[rule.severity]
    return Text(
        f"Paket “{pack.title}”: {rule.code} ({after.id}) menggantikan {other.code} ({before.id}) di tempat yang sama",
        f"The pack “{pack.title}”: {rule.code} ({after.en}) takes the place of {other.code} ({before.en})",
    )


def wider_limit(pack: Pack, limit: Text) -> Text:
    """A limit of time of a pack that is wider than that of the law."""
    return Text(f"Paket “{pack.title}”: {limit.id}", f"The pack “{pack.title}”: {limit.en}")
