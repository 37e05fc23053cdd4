"""Articles of law as one line of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from standards_lint.model.finding import Basis
from standards_lint.reporters.words import PROOF
from standards_lint.storage.ready import ready_pattern

_ARTICLE = ready_pattern(r"Pasal [0-9A-Z]+ (?=\S)")


def basis_words(basis: Iterable[Basis], lang: str) -> str:
    """``UU 25/2009 Pasal 21 huruf a, huruf g, Pasal 23 ayat (5); PermenPANRB 15/2014 … (menurut sumber sekunder)``."""
    articles: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in basis:
        articles[entry.named or entry.regulation, entry.verified].append(entry.article)
    told: list[str] = []
    for (regulation, verified), named in articles.items():
        proof = f" ({PROOF[verified].in_(lang)})" if verified in PROOF else ""
        told.append(f"{regulation} {article_words(named)}{proof}")
    return "; ".join(told)


def article_words(named: Iterable[str]) -> str:
    """``Pasal 21 huruf a, huruf g``: parts of one article follow it without naming it again."""
    told: list[str] = []
    before = ""
    for article in named:
        match = _ARTICLE.match(article)
        stem = match[0] if match else ""
        told.append(article.removeprefix(stem) if stem and stem == before else article)
        before = stem
    return ", ".join(told)
