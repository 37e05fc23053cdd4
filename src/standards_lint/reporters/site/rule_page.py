"""The page of one rule: its whole story."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.packs.spec import Rule
from standards_lint.reporters.explanation import Beside, Part, explanation_parts, without_placeholders
from standards_lint.reporters.rule_precision import precision_notes
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import (
    Block,
    Example,
    Examples,
    Heading,
    Items,
    Line,
    Page,
    Paragraph,
    Span,
    plain,
)
from standards_lint.reporters.words import SEVERITY

_LISTS = frozenset({"basis", "near", "history"})


def rule_page(rule: Rule, beside: Beside, before: str, after: str, lang: str) -> Page:
    """The page.

    Args:
        rule: The rule, as it judges.
        beside: What its story is told from.
        before: Code of the rule before it; empty for the first.
        after: Code of the rule behind it; empty for the last.
        lang: ``id`` or ``en``.
    """
    mark = [
        Span(rule.code, kind="code"),
        Span(SEVERITY[rule.severity].in_(lang), kind=rule.severity.value),
        Span(rule.name),
        *((Span(words.ON_TRIAL[rule.status].in_(lang), kind="mark"),) if rule.status != "stable" else ()),
    ]
    return Page(rule.code, rule.summary.in_(lang), tuple(mark), tuple(_blocks(rule, beside, lang)), before, after)


def _blocks(rule: Rule, beside: Beside, lang: str) -> Iterator[Block]:
    if rule.off:
        yield Heading(words.SWITCHED_OFF.in_(lang))
        yield Paragraph(plain(rule.off.in_(lang)))
    examples: list[Example] = []
    for part in explanation_parts(rule, beside, lang):
        if part.verbatim:
            examples.append(Example(part.heading, part.text, good=part.key == "good"))
            continue
        if examples:
            yield Examples(tuple(examples))
            examples = []
        yield from _part(part)
        if part.key == "precision" and beside.precision:
            yield from (Paragraph(plain(told, "small")) for told in precision_notes(beside.precision, rule.code, lang))
        if part.key == "advice":
            yield Heading(words.SAID.in_(lang))
            yield Paragraph(plain(without_placeholders(rule.message.in_(lang))))
    if examples:
        yield Examples(tuple(examples))
    yield from _origin(rule, lang)


def _part(part: Part) -> Iterator[Block]:
    yield Heading(part.heading)
    if part.key in _LISTS:
        yield Items(tuple(_entries(part.text)), once=part.key == "near")
    else:
        yield from (Paragraph(plain(line)) for line in part.text.splitlines())


def _entries(text: str) -> Iterator[Line]:
    """Entries of a list; how a law was checked stands indented below it and goes with it."""
    entry: list[Span] = []
    for line in text.splitlines():
        if line.startswith("  ") and entry:
            entry.append(Span(line.strip(), kind="small"))
            continue
        if entry:
            yield tuple(entry)
        entry = [Span(line)]
    if entry:
        yield tuple(entry)


def _origin(rule: Rule, lang: str) -> Iterator[Block]:
    """Where the rule is from, what it pushes aside, and the plugin that it needs."""
    if rule.supersedes:
        yield Heading(words.INSTEAD.in_(lang))
        yield Paragraph(plain(", ".join(rule.supersedes)))
    if rule.predicate:
        yield Heading(words.PREDICATE.in_(lang))
        options = ", ".join(f"{name}: {value}" for name, value in rule.predicate.options.items())
        yield Paragraph((Span(rule.predicate.name, kind="code"), *((Span(f"({options})"),) if options else ())))
    yield Heading(words.ORIGIN.in_(lang))
    if rule.source:
        yield Paragraph(plain(f"{rule.source.in_(lang)}."))
    yield Paragraph((Span(f"{words.FILE.in_(lang)}:"), Span(rule.file, kind="code")))
