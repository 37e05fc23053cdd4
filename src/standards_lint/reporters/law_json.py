"""Regulations of the register as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from standards_lint.knowledge.law import LawEntry, Successor
from standards_lint.knowledge.register import Register
from standards_lint.reporters.json_text import json_text


def laws_json(query: str, entries: Sequence[LawEntry], near: Sequence[str], register: Register, as_of: date) -> str:
    """What was asked, what was found, and what was perhaps meant."""
    return json_text(
        {
            "schema_version": 1,
            "query": query,
            "as_of": as_of.isoformat(),
            "register_date": register.register_date.isoformat(),
            "regulations": [_entry(entry, register) for entry in entries],
            "near": [_named(key, register) for key in near],
        }
    )


def _entry(entry: LawEntry, register: Register) -> dict[str, object]:
    row = entry.row
    return {
        "key": row.key,
        "written": register.written(row.key),
        "title": row.title,
        "title_proof": row.confidence or None,
        "promulgated": row.promulgated or None,
        "gazette": row.gazette or None,
        "supplement": row.supplement or None,
        "gazette_proof": row.gazette_confidence or None,
        "status": "belum_ada" if entry.unmade else entry.standing.status,
        "status_proof": row.status_confidence or None,
        "replaced_by": [_successor(by) for by in entry.by],
        "amended_by": [_successor(by) for by in entry.amendments],
        "unproven_replaced_by": list(entry.lead),
        "revokes": list(entry.revokes),
        "amends": list(entry.amends),
        "not_judged": sorted(row.unjudged),
        "source": row.source or None,
        "table": row.table or None,
        "notes": row.notes or None,
    }


def _successor(successor: Successor) -> dict[str, object]:
    return {
        "key": successor.key,
        "title": successor.title or None,
        "promulgated": successor.promulgated or None,
    }


def _named(key: str, register: Register) -> dict[str, object]:
    row = register.lookup(key)
    return {"key": key, "written": register.written(key), "title": row.title if row else None}
