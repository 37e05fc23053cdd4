"""The regulations of a pack: those that it brings, and those that its rules rest on, with the rules of each article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from standards_lint.knowledge.regulation import RegulationTable, Row
from standards_lint.knowledge.written_names import written
from standards_lint.packs.spec import Rule
from standards_lint.reporters.explanation import Beside
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import Block, Heading, Items, Line, Page, Paragraph, Span, Terms, plain

_NAME = "peraturan"


def law_page(beside: Beside, lang: str) -> Page | None:
    """The page; None for a pack that brings no regulation and whose rules rest on none."""
    blocks = [*_own(beside.pack.tables, lang), *_cited(beside, lang)]
    return Page(_NAME, words.LAWS.in_(lang), (), tuple(blocks)) if blocks else None


def _own(tables: tuple[RegulationTable, ...], lang: str) -> Iterator[Block]:
    if tables:
        yield Heading(words.OWN_LAWS.in_(lang))
    for table in tables:
        yield Terms(tuple((f"{written(row.key)} — {row.title}", (plain(_standing(row, lang)),)) for row in table.rows))
        yield Paragraph(plain(words.COMPARED.in_(lang).format(day=table.compared_on, file=table.label), "small"))


def _standing(row: Row, lang: str) -> str:
    """``berlaku; diundangkan 2025-03-01; naskahnya dibaca; sumber: JDIH``."""
    status = words.STATUS.get(row.status)
    known = words.KNOWN_BY.get(row.confidence)
    told = [
        status.in_(lang) if status else row.status,
        words.PROMULGATED.in_(lang).format(day=row.promulgated) if row.promulgated else "",
        words.AMENDED_BY.in_(lang).format(keys=", ".join(row.amended_by)) if row.amended_by else "",
        words.REVOKED_BY.in_(lang).format(keys=", ".join(row.revoked_by)) if row.revoked_by else "",
        known.in_(lang) if known else row.confidence,
        words.SOURCE.in_(lang).format(source=row.source) if row.source else "",
        row.notes,
    ]
    return "; ".join(filter(None, told))


def _cited(beside: Beside, lang: str) -> Iterator[Block]:
    """Each regulation with its articles, and the rules that rest on them."""
    named: dict[str, dict[str, list[Rule]]] = defaultdict(lambda: defaultdict(list))
    for rule in beside.pack.rules:
        for basis in rule.basis:
            named[basis.regulation][basis.article].append(rule)
    if named:
        yield Heading(words.CITED_LAWS.in_(lang))
    for regulation in sorted(named):
        title = beside.title(regulation)
        yield Heading(f"{written(regulation)} — {title}" if title else written(regulation), 3)
        yield Items(tuple(_article(article, rules) for article, rules in named[regulation].items()))


def _article(article: str, rules: list[Rule]) -> Line:
    codes = dict.fromkeys(rule.code for rule in rules)
    return (Span(f"{article}:"), *(Span(code, page=code, kind="code") for code in codes))
