"""What is told of the words under the mouse: a finding and its reasons, a regulation, a component."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position, Range

from standards_lint.knowledge.law import law_entry
from standards_lint.lsp.at_place import citation_at, component_at, findings_in
from standards_lint.lsp.diagnostics import message_of
from standards_lint.lsp.judging import Paper
from standards_lint.model.finding import Finding, Text
from standards_lint.model.standard import Citation, Component, Service
from standards_lint.packs.spec import Rule
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.law_text import law_fields
from standards_lint.reporters.words import SEVERITY
from standards_lint.session import Session

_ADVICE = Text("Saran", "Advice")
_WHY = Text("Mengapa", "Why")
_LAW = Text("Dasar hukum", "Law")
_UNKNOWN = Text("tidak ada dalam register peraturan", "not in the register of regulations")
_DEMANDED = Text(
    "Komponen menurut UU 25/2009 Pasal 21 huruf {letter}", "Component of UU 25/2009 art. 21 letter {letter}"
)
_HALF = {
    "penyampaian": Text("penyampaian pelayanan (dipublikasikan)", "service delivery (to be published)"),
    "pengelolaan": Text("pengelolaan pelayanan", "service management"),
}
_STATE = {
    "isi": Text("ada isinya", "says something"),
    "kosong": Text("kosong", "empty"),
    "hampa": Text("isinya hanya merujuk atau tidak mengatakan apa-apa", "only refers elsewhere, or says nothing"),
}


def hover(paper: Paper, position: Position, session: Session, lang: str) -> Hover | None:
    """What is told of a place; None where there is nothing to tell."""
    told = "\n\n---\n\n".join(_told(paper, position, session, lang))
    return Hover(MarkupContent(MarkupKind.Markdown, told)) if told else None


def finding_text(finding: Finding, rule: Rule | None, lang: str) -> str:
    """A finding with what to do, why, and by which law."""
    parts = [
        f"**{finding.code}** {finding.name} · {SEVERITY[finding.severity].in_(lang)}",
        message_of(finding, lang),
        f"**{_ADVICE.in_(lang)}:** {finding.advice.in_(lang)}",
    ]
    if rule is not None:
        parts.append(f"**{_WHY.in_(lang)}:** {rule.why.in_(lang)}")
    if finding.basis:
        parts.append(f"**{_LAW.in_(lang)}:** {basis_words(finding.basis, lang)}")
    if finding.source is not None:
        parts.append(f"*{finding.source.in_(lang)}*")
    return "\n\n".join(parts)


def _told(paper: Paper, position: Position, session: Session, lang: str) -> Iterator[str]:
    rules = {rule.code: rule for rule in session.policies.rules}
    for finding, _ in findings_in(paper, Range(position, position)):
        yield finding_text(finding, rules.get(finding.code), lang)
    line, column = paper.opened.place(position)
    citation = citation_at(paper, line, column)
    if citation is not None:
        yield law_told(citation, session, lang)
    found = component_at(paper, line, column)
    if found is not None:
        yield component_text(*found, session, lang)


def law_told(citation: Citation, session: Session, lang: str) -> str:
    """A cited regulation as the register knows it on the day judged by."""
    register = session.knowledge.register
    key = f"{citation.key} {citation.region}".strip()
    entry = law_entry(register, key, session.as_of) or law_entry(register, citation.key, session.as_of)
    if entry is None:
        return f"**{register.written(citation.key)}** {_UNKNOWN.in_(lang)}"
    lines = [f"**{register.written(entry.row.key)}** tentang {entry.row.title}", ""]
    for name, text in law_fields(entry, register, session.as_of):
        lines.append(f"- **{name}:** {text}" if name else f"  {text}")
    return "\n".join(lines)


def component_text(service: Service, component: Component, session: Session, lang: str) -> str:
    """A component as the law has it, and how much this one says."""
    known = {kind.id: kind for kind in session.knowledge.components.all}
    kind = known.get(component.id)
    state = _STATE[str(component.state)].in_(lang)
    if kind is None:
        return f"**{component.id}** · {state}"
    about = f" · {service.name}" if service.name != "*" else ""
    demanded = _DEMANDED.in_(lang).format(letter=kind.letter)
    return f"**{kind.name.in_(lang)}**{about} · {state}\n\n{demanded}; {_HALF[kind.half].in_(lang)}."
