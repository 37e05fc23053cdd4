"""What a pack changes in the rules of the packs that it extends, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from standards_lint.model.finding import Text
from standards_lint.packs.spec import Adjustment, Pack, Rule
from standards_lint.records import dataclass
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.explanation import without_placeholders
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import Block, Heading, Items, Line, Page, Paragraph, Span, Terms, plain
from standards_lint.reporters.words import SEVERITY

_NAME = "penyesuaian"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a pack makes of the rules of others."""

    rules: Mapping[str, Rule]
    """Code → the rule as it was before the pack."""
    weakened: tuple[Text, ...] = ()
    """What the pack makes weaker, a sentence each."""


def change_page(changed: Changed, pack: Pack, lang: str) -> Page | None:
    """The page; None for a pack that changes nothing."""
    if not pack.adjustments and not pack.limits:
        return None
    blocks: list[Block] = [Paragraph(plain(words.CHANGES_LEAD.in_(lang)))]
    for adjustment in pack.adjustments:
        blocks += _change(adjustment, changed.rules[adjustment.code], lang)
    if pack.limits:
        blocks.append(Heading(words.LIMITS.in_(lang)))
        blocks.append(Items(tuple(plain(limit.in_(lang)) for limit in pack.limits)))
    return Page(_NAME, words.CHANGES.in_(lang), (), tuple(blocks))


def _change(adjustment: Adjustment, rule: Rule, lang: str) -> Iterator[Block]:
    yield Heading(f"{rule.code} {rule.summary.in_(lang)}")
    yield Paragraph(_weight(adjustment, rule, lang))
    told = [(words.REASON, adjustment.reason.in_(lang))]
    if adjustment.message:
        told.append((words.NEW_MESSAGE, without_placeholders(adjustment.message.in_(lang))))
    if adjustment.advice:
        told.append((words.NEW_ADVICE, without_placeholders(adjustment.advice.in_(lang))))
    if adjustment.basis:
        told.append((words.BASIS, basis_words(adjustment.basis, lang)))
    yield Terms(tuple((name.in_(lang), (plain(text),)) for name, text in told))


def _weight(adjustment: Adjustment, rule: Rule, lang: str) -> Line:
    """How grave it was and is."""
    before = Span(SEVERITY[rule.severity].in_(lang), kind=rule.severity.value)
    if adjustment.off:
        return before, Span("→"), Span(words.OFF.in_(lang), kind="strong")
    if adjustment.severity is None or adjustment.severity is rule.severity:
        return (before,)
    return before, Span("→"), Span(SEVERITY[adjustment.severity].in_(lang), kind=adjustment.severity.value)
