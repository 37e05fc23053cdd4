"""A judged document and a finding in it to what is told of the dispute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from standards_lint.disputes.snippets import component_of, snippets_of
from standards_lint.disputes.trial import Disputed, Proven, first_proven
from standards_lint.facts.build import build_facts
from standards_lint.model.fact import FACT_KINDS, Fact, Scalar
from standards_lint.model.finding import Finding
from standards_lint.offices import named_offices
from standards_lint.packs.spec import Pack, Rule
from standards_lint.pipeline import Judged, Session
from standards_lint.records import dataclass
from standards_lint.testing import examples_session
from standards_lint.together import is_across
from standards_lint.triage.mask import thorough_mask

_MOST_FACTS = 12
_SHORTEST = 4
"""Letters of a part of a person's name that is masked where it stands alone; a shorter one may be any word."""
_AROUND = 3
"""Lines around a finding that stands in no component."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user says of the finding."""

    because: str = ""
    hidden: Sequence[str] = ()
    """Further words to mask."""
    whole: bool = False
    """Try the whole document only: the reason lies in another part of it."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Everything that is told, masked."""

    rule: Rule
    finding: Finding
    message: str
    quote: str
    because: str
    taken_for: str
    """Kind and form of the document, as their ids."""
    format: str
    as_of: date
    pack: str
    proven: Proven | None
    text: str = ""
    """The part with the finding, where no case could be made."""
    facts: tuple[dict[str, Scalar], ...] = ()
    """Facts at the finding, likewise."""


def dispute(finding: Finding, rule: Rule, judged: Judged, pack: Pack, session: Session, asked: Asked) -> Dispute:
    """What there is to tell of a finding that is said to be wrong, with a case that was tried out where there is one.

    Args:
        finding: One of the document's.
        rule: Its rule.
        judged: The document.
        pack: The pack of the rule.
        session: What the document was judged by.
        asked: What the user says.
    """
    document, standard = judged.report, judged.standard
    words = session.knowledge.masking_words
    parts = (part for name in document.persons for part in name.split() if len(part) >= _SHORTEST)
    offices = named_offices(standard, document.lines, words)
    mask = thorough_mask((*asked.hidden, *document.persons, *parts, *offices), words)
    proven = None
    if not rule.raised and not is_across(rule):
        component = component_of(finding, standard)
        heading = component.heading.text if component and component.heading else ""
        snippets = snippets_of(finding, rule, document, standard, pack, mask)
        tried = (snippet for snippet in snippets if not (asked.whole and snippet.alone))
        proven = first_proven(
            Disputed(finding, heading), tried, rule, pack, examples_session(pack), session.as_of, mask
        )
    known: tuple[Fact, ...] = ()
    if proven is None:
        known = build_facts(standard, session.knowledge, session.as_of, session.extensions.extractors)
    return Dispute(
        rule=rule,
        finding=finding,
        message=mask(finding.message.id),
        quote=mask(finding.quote),
        because=mask(asked.because),
        taken_for=f"{document.kind or 'tidak terbaca'}, {document.form}" if document.form else document.kind,
        format=standard.format,
        as_of=session.as_of,
        pack=pack.label,
        proven=proven,
        text=mask(_part(finding, judged)) if proven is None else "",
        facts=tuple(_facts(known, finding, mask)),
    )


def _part(finding: Finding, judged: Judged) -> str:
    """The component with its heading, or the lines around the finding."""
    component = component_of(finding, judged.standard)
    if component is not None:
        return "\n".join([*([component.heading.text] if component.heading else []), component.text])
    line = finding.span.line - 1
    return "\n".join(judged.report.lines[max(0, line - _AROUND) : line + _AROUND + 1])


def _facts(facts: Sequence[Fact], finding: Finding, mask: Callable[[str], str]) -> Iterator[dict[str, Scalar]]:
    """What the rule could see at the finding; what has its default is left out."""
    here = [fact for fact in facts if fact.span.line == finding.span.line]
    for fact in here[:_MOST_FACTS]:
        said = {name: value for name, value in fact.values.items() if value != FACT_KINDS[fact.kind][name].default}
        yield {"kind": fact.kind, **{name: mask(v) if isinstance(v, str) else v for name, v in said.items()}}
