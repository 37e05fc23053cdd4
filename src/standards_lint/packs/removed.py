"""Rules that earlier editions of a pack had: whoever still names one is told, and served by its successor."""

from __future__ import annotations

from collections.abc import Iterable

from standards_lint.packs.spec import Pack, Removed


def gone_rules(packs: Iterable[Pack]) -> dict[str, Removed]:
    """The rules that packs took out, each by its code and by its name."""
    return {word: gone for pack in packs for gone in pack.removed for word in (gone.code, gone.name)}


def gone_words(gone: Removed) -> str:
    """Since when a rule is gone and what says the same now, without a full stop."""
    instead = f"penggantinya {gone.replaced_by}" if gone.replaced_by else "tidak ada penggantinya"
    return f"sudah tidak ada sejak edisi {gone.since}; {instead} ({gone.reason.id})"
