"""The figures as a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quality.judged import NoStandards, RuleCount
from quality.known import MissPart
from quality.layouts import Layouts
from quality.measure import Figure, Group, Measures
from standards_lint.model.finding import Severity

NONE = "\N{EN DASH}"

ANSWERS = frozenset({"kind", "readable"})
"""Asked once of each document, with one answer: precision and recall are the same."""

METRICS = {
    "kind": "what the document is: standard, maklumat, SOP …",
    "readable": "whether its text could be read",
    "services": "the services it describes, by name",
    "components": "the components of each service",
    "state": "components that are empty or say nothing",
    "unlabelled": "components whose text stands without a heading",
    "citations": "the regulations it cites",
    "complaint_deadlines": "limits on handling a complaint",
    "times": "times for completion of each service",
    "fee": "free, paid, or only a reference, for each service",
}
"""What is asked of a document, in the order of the page."""

_HEAD = """\
# Quality

How well real documents are understood, in numbers. Written by `python tools/quality_page.py`; do not edit. The pack is
{pack}; it judges by the law of {day}.

**What was measured.** {labelled} public documents of Indonesian offices carry labels: a careful reader wrote down what
each of them says, without the program. {unlabelled} more have no labels; on them only findings are counted. They are
no part of this project, and none of them is named here.

**How to read it.** *Precision* is the part of what the program says that is true, *recall* the part of what is there
that it finds, *F1* their harmonic mean, *n* how often a reader found it. Where n is small, one document moves the
figure by much. `{none}`: there was nothing to find, or nothing found.

**What it does not say.** The labelled documents were at hand while the program and its vocabulary were written (a word
that only one of them writes has no place in it). Of documents that nobody has looked at, expect less. What a rule makes
of a document that was understood rightly is tested by the examples of the rule, not here.
"""

_LAYOUTS = """\
## By layout

Invented standards are drawn in {layouts} layouts and seven formats, with and without slips and broken lines, and read
back: of {cells} cells {good} come to {bar} or more{lowest}. [The grid](layouts.md) has them all.
"""

_NO_STANDARDS = """\
## Documents that are no standard

News, reports and lists must not be accused of lacking components.

* By their labels {labelled} documents are no standard, maklumat, SOP, decision or complaint page. Taken for none, or
  not read: {recognised} of them.
* Errors and warnings on these {labelled}: {accused}. On a missing component: {missing}; there must be none.
* Taken for no standard although their labels say otherwise, and so passed over: {passed}.
* Taken for none, with and without labels: {taken} documents. Findings on them by rule: {codes}.
"""

_RULES = """\
## Findings by rule

On all {documents} documents. These are counts: they say how often a rule speaks, not how often it is right, which
[rules.md](rules.md) does. Many findings of one rule can come of one document with many services.
"""


@dataclass(frozen=True, slots=True)
class Quality:
    """All that the page tells."""

    pack: str
    day: str
    unlabelled: int
    """Documents without labels."""
    measures: Measures
    component_names: Mapping[str, str]
    layouts: Layouts
    no_standards: NoStandards
    rules: Sequence[RuleCount]
    known: Sequence[MissPart]


def render(quality: Quality) -> str:
    """The page."""
    measures = quality.measures
    documents = measures.whole.documents
    head = _HEAD.format(
        pack=quality.pack, day=quality.day, labelled=documents, unlabelled=quality.unlabelled, none=NONE
    )
    parts = [
        [head],
        _metrics(measures.whole),
        _components(measures.components, quality.component_names),
        _groups("## By format", "format", measures.formats),
        _groups("## By kind of document", "kind", measures.kinds),
        [_layouts(quality.layouts)],
        [_no_standards(quality.no_standards)],
        _rules(quality.rules, documents + quality.unlabelled),
        _known(quality.known),
    ]
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _metrics(whole: Group) -> Iterator[str]:
    yield "## What is understood\n"
    yield "| question | precision | recall | F1 | n |\n|---|---|---|---|---|"
    for metric, figure in whole.metrics.items():
        about = f"`{metric}`: {METRICS[metric]}" if metric in METRICS else f"`{metric}`"
        both = f"{NONE} | {NONE}" if metric in ANSWERS else f"{_share(figure.precision)} | {_share(figure.recall)}"
        yield f"| {about} | {both} | {_share(figure.f1)} | {figure.n} |"
    yield "\nOf `kind` and `readable` there is one answer for each document; the figure is the part of right ones.\n"


def _components(figures: Mapping[str, Figure], names: Mapping[str, str]) -> Iterator[str]:
    yield "## By component\n"
    yield "| component | precision | recall | F1 | n |\n|---|---|---|---|---|"
    for component, figure in figures.items():
        shares = " | ".join(map(_share, (figure.precision, figure.recall, figure.f1)))
        yield f"| `{component}`: {names[component].lower()} | {shares} | {figure.n} |"
    yield ""


def _groups(title: str, first: str, groups: Iterable[Group]) -> Iterator[str]:
    yield f"{title}\n"
    yield f"| {first} | documents | kind | services F1 | components precision | recall | n | citations F1 | times F1 |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for group in groups:
        found = group.metrics
        components = found["components"]
        shares = (
            found["kind"].f1,
            found["services"].f1,
            components.precision,
            components.recall,
        )
        name = f"`{group.name}`" if group.name else "(nobody could read it)"
        cells = [name, str(group.documents), *map(_share, shares), str(components.n)]
        cells += [_share(found[metric].f1) for metric in ("citations", "times")]
        yield "| " + " | ".join(cells) + " |"
    yield ""


def _layouts(layouts: Layouts) -> str:
    lowest = f"; the lowest is {layouts.lowest}" if layouts.lowest else ""
    return _LAYOUTS.format(
        layouts=layouts.layouts, cells=layouts.cells, good=layouts.good, bar=layouts.bar, lowest=lowest
    )


def _no_standards(found: NoStandards) -> str:
    codes = ", ".join(f"{code} {count}" for code, count in sorted(found.codes.items())) or "none"
    return _NO_STANDARDS.format(
        labelled=found.labelled,
        recognised=found.recognised,
        accused=found.accused,
        missing=found.missing_components,
        passed=found.wrongly_passed_over,
        taken=found.taken,
        codes=codes,
    )


def _rules(rules: Sequence[RuleCount], documents: int) -> Iterator[str]:
    yield _RULES.format(documents=documents)
    yield f"| rule | documents | {' | '.join(Severity)} |"
    yield "|---|---|---|---|---|---|"
    for count in (count for count in rules if count.documents):
        cells = [str(count.severities.get(severity, 0) or "") for severity in Severity]
        link = f"[{count.rule.code}](../rules/{count.rule.file}) `{count.rule.name}`"
        yield f"| {link} | {count.documents} | " + " | ".join(cells) + " |"
    silent = [count.rule.code for count in rules if not count.documents]
    if silent:
        yield f"\n{len(silent)} of {len(rules)} rules have nothing to say of them: {', '.join(silent)}."
    yield ""


def _known(parts: Iterable[MissPart]) -> Iterator[str]:
    yield "## What is known to be missed\n"
    yield "Seen and not mended; kept in `docs/quality.yaml`. The limits of single rules stand in them"
    yield "(`standards-lint explain CODE`)."
    for part in parts:
        yield f"\n### {part.title}\n"
        yield from (f"* {miss.what} *{miss.then}*" for miss in part.misses)


def _share(share: float | None) -> str:
    return NONE if share is None else f"{share:.3f}"
