"""A finding and its document to parts of the document on which the rule may give it again, the smallest first.

A part is never smaller than a component: a rule often fires because something is *not* said, and in a smaller part it
would be missing only because it was cut away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from standards_lint.model.finding import Finding
from standards_lint.model.report import DocumentReport
from standards_lint.model.standard import Component, Standard
from standards_lint.packs.examples import Example, Scaffold
from standards_lint.packs.spec import Pack, Rule
from standards_lint.records import dataclass
from standards_lint.testing import render_scaffold

MOST_LINES = 400
"""Lines of a whole document that a case may have: nobody reads more before passing it on."""

_WRITTEN = frozenset({"txt", "html", "md", "yaml"})
"""Formats of files whose own lines make a case; of others the text that was read does."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a document as a case of a rule."""

    case: Example
    what: str
    """What it is, for people."""
    heading: str
    """The heading over the component in it; empty for whole documents."""
    alone: bool
    """It holds the component, and all else is a clean document of the pack."""


def snippets_of(
    finding: Finding, rule: Rule, document: DocumentReport, standard: Standard, pack: Pack, mask: Callable[[str], str]
) -> Iterator[Snippet]:
    """What to try, the smallest first; every text masked.

    Args:
        finding: The one that is disputed.
        rule: Its rule.
        document: The report on its document.
        standard: What the document says.
        pack: With the clean documents into which parts are set.
        mask: What masks a text.
    """
    component = component_of(finding, standard)
    # An empty component shows nothing: whether it is empty can only be seen in the document.
    if component is not None and finding.quote and component.text.strip():
        text = mask(component.text)
        scaffolds = list(_scaffolds(rule, component.id, document.kind, pack))
        for scaffold in scaffolds:
            case = Example("", (), at=component.id, text=text, scaffold=scaffold.id)
            yield Snippet(case, "isi komponen", _heading(scaffold, component.id), alone=True)
        heading = mask(component.heading.text) if component.heading else ""
        for scaffold in scaffolds:
            written = render_scaffold(_renamed(scaffold, component.id, heading), component.id, text)
            yield Snippet(Example("", (), document=written), "judul dan isi komponen", heading, alone=True)
    if 0 < len(document.lines) <= MOST_LINES:
        form = standard.format if standard.format in _WRITTEN else "txt"
        whole = mask("\n".join(document.lines) + "\n")
        yield Snippet(Example("", (), document=whole, format=form), "seluruh teks dokumen", "", alone=False)


def component_of(finding: Finding, standard: Standard) -> Component | None:
    """The component in which a finding stands."""
    services = [s for s in standard.services if finding.service in (s.name, s.key, "", "*")]
    for component in (c for service in services for c in service.components):
        if finding.component in ("", component.id) and _holds(component, finding):
            return component
    return None


def _holds(component: Component, finding: Finding) -> bool:
    parts = [*([component.heading] if component.heading else []), *component.body]
    spans = [part.span() for part in parts if part.marks]
    line = finding.span.line
    return any(span.line <= line <= max(span.line, span.end_line) for span in spans)


def _scaffolds(rule: Rule, component: str, kind: str, pack: Pack) -> Iterator[Scaffold]:
    """Clean documents of the kind that have the component: those of the rule's own examples first."""
    own = [example.scaffold for example in (*rule.examples, *rule.cases) if example.scaffold]
    for name in dict.fromkeys((*own, *sorted(pack.scaffolds))):
        scaffold = pack.scaffolds[name]
        if scaffold.kind == kind and scaffold.section(component):
            yield scaffold


def _heading(scaffold: Scaffold, component: str) -> str:
    section = scaffold.section(component)
    return section.heading if section else ""


def _renamed(scaffold: Scaffold, component: str, heading: str) -> Scaffold:
    sections = tuple(replace(s, heading=heading) if s.id == component else s for s in scaffold.sections)
    return replace(scaffold, sections=sections)
