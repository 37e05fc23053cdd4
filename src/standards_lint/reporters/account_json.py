"""The account of documents as plain values: what ``extract --explain --format json`` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from standards_lint.model.account import Account, Entry, Particular, Taken
from standards_lint.model.block import Anchor
from standards_lint.model.standard import Service
from standards_lint.model.why import Why
from standards_lint.reporters.account_sentences import reason
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.place import anchored, place

SCHEMA_VERSION = 1
"""Version of the contract."""


def account_fields(accounts: Iterable[Account]) -> dict[str, object]:
    """The accounts as plain lists, dicts and scalars."""
    return {"schema_version": SCHEMA_VERSION, "documents": [_document(account) for account in accounts]}


def render_account_json(accounts: Iterable[Account]) -> str:
    """The accounts as JSON."""
    return json_text(account_fields(accounts))


def render_account_yaml(accounts: Iterable[Account]) -> str:
    """The accounts as YAML."""
    # Imported here: JSON is the usual form.
    import yaml

    return yaml.safe_dump(account_fields(accounts), allow_unicode=True, sort_keys=False, width=120)


def _document(account: Account) -> dict[str, object]:
    standard = account.standard
    return {
        "path": standard.path,
        "format": standard.format,
        "readable": standard.readable,
        "kinds": [{"kind": str(kind), "why": _why(why)} for kind, why in account.kinds],
        "form": {"form": str(standard.form), "why": _why(account.form)},
        "title": {"text": standard.title, "location": place(standard.title_place), "why": _why(account.title)},
        "services": [_service(service) for service in standard.services],
        "blocks": [_entry(entry, account.anchors) for entry in account.entries],
        "counts": dict(sorted(Counter(str(t.role) for e in account.entries for t in e.taken).items())),
        "unread_lines": list(account.unread),
        "repeated": [{"page": left.page, "text": left.text} for left in account.repeated],
        "notes": [{"code": n.code, "message": n.message, "location": place(n.span)} for n in standard.notes],
    }


def _service(service: Service) -> dict[str, object]:
    return {
        "key": service.key,
        "name": service.name,
        "location": place(service.place),
        "why": [_why(why) for why in service.why],
        "components": [{"id": c.id, "state": str(c.state), "certainty": c.certainty} for c in service.components],
    }


def _entry(entry: Entry, anchors: Sequence[Anchor]) -> dict[str, object]:
    return {
        "location": anchored(entry.block.span, anchors),
        "kind": str(entry.block.kind),
        "label": entry.block.label,
        "text": entry.block.text,
        "taken": [_taken(taken) for taken in entry.taken],
        "particulars": [_particular(one, anchors) for one in entry.particulars],
    }


def _taken(taken: Taken) -> dict[str, object]:
    return {
        "role": str(taken.role),
        "text": taken.text,
        "services": list(taken.services),
        "component": taken.component or None,
        "why": [_why(why) for why in taken.why],
    }


def _particular(told: Particular, anchors: Sequence[Anchor]) -> dict[str, object]:
    return {
        "kind": told.kind,
        "text": told.text.text,
        "said": dict(told.said),
        "why": _why(told.why),
        "location": anchored(told.text.span(), anchors),
    }


def _why(why: Why | None) -> dict[str, object] | None:
    return None if why is None else {"code": why.code, "words": list(why.words), "sentence": reason(why)}
