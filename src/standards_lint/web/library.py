"""The rules and the register of regulations, to be read: what ``explain`` and ``law`` tell."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from standards_lint.errors import UsageError
from standards_lint.knowledge.law import law_entry, near_laws, search_laws
from standards_lint.knowledge.register import Register
from standards_lint.named_law import named_law
from standards_lint.packs.spec import Pack, Rule
from standards_lint.records import dataclass
from standards_lint.reporters import words as report_words
from standards_lint.reporters.explanation import explanation_parts
from standards_lint.reporters.explanation_words import REVIEWED
from standards_lint.reporters.law_text import law_fields, law_line, law_mark
from standards_lint.reporters.rule_precision import precision_notes
from standards_lint.web.answers import Refusal, see_other
from standards_lint.web.office import desk_of, office_of
from standards_lint.web.serving import page
from standards_lint.web.words import NO_LAW, NO_RULE

_RULES, _LAWS = "/aturan", "/peraturan"
_MOST = 50
"""Regulations that a search shows."""
_LONGEST = 200
"""Characters of a search."""


@dataclass(frozen=True, slots=True)
class _RuleRow:
    code: str
    severity: str
    severity_words: str
    summary: str
    preview: bool


@dataclass(frozen=True, slots=True)
class _Category:
    id: str
    title: str
    rules: tuple[_RuleRow, ...]


def rules(request: Request) -> Response:
    """All rules under the titles of their categories."""
    pack, lang = office_of(request).beside.pack, desk_of(request).lang
    return page(request, "rules.html.j2", _RULES, categories=_categories(pack, lang), total=len(pack.rules))


def _categories(pack: Pack, lang: str) -> list[_Category]:
    found = (
        _Category(
            category.folder,
            category.title.in_(lang),
            tuple(_row(rule, lang) for rule in pack.rules if rule.category == category.folder),
        )
        for category in pack.categories
    )
    return [category for category in found if category.rules]


def _row(rule: Rule, lang: str) -> _RuleRow:
    told = report_words.SEVERITY[rule.severity].in_(lang)
    return _RuleRow(rule.code, rule.severity.value, told, rule.summary.in_(lang), rule.status == "preview")


def rule(request: Request) -> Response:
    """One rule in full."""
    beside, lang = office_of(request).beside, desk_of(request).lang
    found = beside.pack.rule(request.path_params["code"].upper())
    if found is None:
        raise Refusal(404, NO_RULE, lang=lang)
    own = next(pack for pack in office_of(request).session.packs if pack.id == found.pack)
    notes = list(precision_notes(beside.precision, found.code, lang)) if beside.precision else []
    return page(
        request,
        "rule.html.j2",
        _RULES,
        rule=found,
        category=found.category,
        summary=found.summary.in_(lang),
        parts=list(explanation_parts(found, beside, lang)),
        laws=list(dict.fromkeys(basis.regulation for basis in found.basis)),
        notes=notes,
        reviewed=REVIEWED.in_(lang).format(pack=own.label, day=own.legal_review),
    )


def laws(request: Request) -> Response:
    """The register, searched by words; what names one regulation leads to its page."""
    session = office_of(request).session
    register, query = session.knowledge.register, request.query_params.get("kata", "").strip()[:_LONGEST]
    named = _named(query, register) if query else None
    if named is not None and register.lookup(named.key) is not None:
        return see_other(f"{_LAWS}/{quote(named.key)}")
    keys = search_laws(register, query.split()) if query else ()
    entries = [entry for key in keys[:_MOST] if (entry := law_entry(register, key, session.as_of)) is not None]
    found = [(entry.row.key, law_line(register, entry.row.key), law_mark(entry, register)) for entry in entries]
    near = [(key, law_line(register, key)) for key in named.near] if named and not found else []
    more = max(0, len(keys) - _MOST)
    return page(request, "laws.html.j2", _LAWS, query=query, found=found, near=near, more=more, size=len(register))


@dataclass(frozen=True, slots=True)
class _Named:
    """The regulation that a search names, and those that may be meant where there is none of this number."""

    key: str
    near: tuple[str, ...]


def _named(query: str, register: Register) -> _Named | None:
    try:
        key, title, local = named_law(query, register)
    except UsageError:
        return None  # no number and year, or several that fit: the search shows them
    return _Named(key, () if local or register.lookup(key) else near_laws(register, key, title))


def law(request: Request) -> Response:
    """One regulation as the register knows it on the day that is judged by."""
    session, lang = office_of(request).session, desk_of(request).lang
    register, key = session.knowledge.register, request.path_params["key"]
    entry = law_entry(register, key, session.as_of)
    if entry is None:
        raise Refusal(404, NO_LAW, {"name": key[:_LONGEST], "n": len(register)}, lang)
    name, title = register.written(entry.row.key), entry.row.title
    fields = _grouped(list(law_fields(entry, register, session.as_of)))
    return page(request, "law.html.j2", _LAWS, name=name, title=title, fields=fields)


def _grouped(fields: Sequence[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Each field with its lines; a field without a name goes on with the one before."""
    grouped: list[tuple[str, list[str]]] = []
    for name, text in fields:
        if name or not grouped:
            grouped.append((name, [text]))
        else:
            grouped[-1][1].append(text)
    return grouped
