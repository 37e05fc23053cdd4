"""Parts of a document to the first one on which the rule gives the disputed finding again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from standards_lint.disputes.snippets import Snippet
from standards_lint.model.finding import Finding
from standards_lint.packs.spec import Pack, Rule
from standards_lint.pipeline import Session
from standards_lint.records import dataclass
from standards_lint.testing import ExampleResult, run_example


@dataclass(frozen=True, slots=True)
class Proven:
    """A part that was judged and gave the finding."""

    snippet: Snippet
    beside: tuple[str, ...]
    """Codes of other rules that speak of it too."""


@dataclass(frozen=True, slots=True)
class Disputed:
    """The finding that must come again."""

    finding: Finding
    heading: str
    """Of its component, as the document writes it; empty where it stands in none."""


def first_proven(
    disputed: Disputed,
    snippets: Iterable[Snippet],
    rule: Rule,
    pack: Pack,
    session: Session,
    as_of: date,
    mask: Callable[[str], str],
) -> Proven | None:
    """The smallest part on which nothing but the rule speaks; failing that, the smallest on which it does.

    Args:
        disputed: The finding.
        snippets: Parts to try, the smallest first.
        rule: The rule of the finding.
        pack: All rules that judge a case.
        session: From `testing.examples_session`.
        as_of: Day whose law the finding was judged by.
        mask: What the parts were masked with.
    """
    found: Proven | None = None
    for snippet in snippets:
        named = replace(snippet, case=replace(snippet.case, as_of=as_of.isoformat()))
        result = run_example(rule, named.case, pack, session)
        if not _fires(disputed, snippet, result, mask):
            continue
        proven = Proven(named, tuple(code for code in result.got if code != rule.code))
        if not proven.beside:
            return proven
        found = found or proven
    return found


def _fires(disputed: Disputed, snippet: Snippet, result: ExampleResult, mask: Callable[[str], str]) -> bool:
    """The code came again at the same words; at the heading of the component where it stood at that."""
    wanted = _words(mask(disputed.finding.quote))
    at_heading = snippet.alone and bool(disputed.heading) and wanted == _words(mask(disputed.heading))
    words = _words(snippet.heading) if at_heading else wanted
    return any(
        finding.code == disputed.finding.code
        and finding.component == disputed.finding.component
        and _words(finding.quote) == words
        # What says nothing is told only by its place; whole documents keep their lines.
        and (snippet.alone or bool(words) or finding.span.line == disputed.finding.span.line)
        for finding in result.findings
    )


def _words(text: str) -> str:
    return " ".join(text.split())
