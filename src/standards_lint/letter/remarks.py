"""The findings of a document as numbered remarks: by service, and within it by component in the usual order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from standards_lint.knowledge.components import Components
from standards_lint.letter import letter_words as w
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.records import dataclass
from standards_lint.reporters import words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.document_words import service_words
from standards_lint.reporters.entries import Entry, entries
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line

LONGEST_QUOTE = 400
"""Characters of a quote; the place beside it leads to the rest."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A row of a table."""

    number: int
    severity: Severity
    part: str
    """Component, or the document; empty where its place alone is known."""
    service: str
    """Empty where several are meant, or the document has no other."""
    where: str
    message: str
    quote: str
    also: str
    """The services that it is said of, where there are several."""
    laws: tuple[str, ...]
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A table: the remarks on one service."""

    heading: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Remarks:
    """All that is remarked on a document."""

    groups: tuple[Group, ...]
    """Errors and warnings."""
    improvements: tuple[Remark, ...]
    reviews: tuple[Remark, ...]

    @property
    def total(self) -> int:
        """Number of remarks in all tables."""
        return sum(len(group.remarks) for group in self.groups) + len(self.improvements) + len(self.reviews)

    @property
    def grave(self) -> tuple[Remark, ...]:
        """The errors, then the warnings."""
        told = [remark for group in self.groups for remark in group.remarks]
        return tuple(sorted(told, key=lambda remark: (-remark.severity.rank, remark.number)))


def remarks_on(document: DocumentReport, components: Components, lang: str) -> Remarks:
    """The remarks, numbered from 1 through all tables.

    Args:
        document: What was found.
        components: The 14 components in their usual order.
        lang: ``id`` or ``en``.
    """
    teller = _Teller(document, components, lang)
    told = entries(document.findings, lang)
    number = 0
    groups: list[Group] = []
    for heading, members in _grouped([entry for entry in told if entry.severity.rank >= Severity.WARNING.rank], lang):
        rows = tuple(teller.remarks(members, number))
        number += len(rows)
        groups.append(Group(heading, rows))
    improvements = tuple(teller.remarks([entry for entry in told if entry.severity is Severity.INFO], number))
    number += len(improvements)
    reviews = tuple(teller.remarks([entry for entry in told if entry.severity is Severity.REVIEW], number))
    return Remarks(tuple(groups), improvements, reviews)


def _grouped(told: Sequence[Entry], lang: str) -> Iterator[tuple[str, list[Entry]]]:
    """The document, what several services share, all services, then each service in order of appearance."""
    groups: dict[str, list[Entry]] = {text.in_(lang): [] for text in (w.WHOLE, w.ALL, w.SEVERAL)}
    for entry in told:
        groups.setdefault(_heading(entry, lang), []).append(entry)
    return ((heading, group) for heading, group in groups.items() if group)


def _heading(entry: Entry, lang: str) -> str:
    name = entry.services[0][0]
    if len(entry.services) > 1:
        return w.SEVERAL.in_(lang)
    if name in {"", ALL_SERVICES}:
        return (w.ALL if name else w.WHOLE).in_(lang)
    return w.SERVICE.in_(lang).format(name=one_line(name))


@dataclass(frozen=True, slots=True)
class _Teller:
    document: DocumentReport
    components: Components
    lang: str

    def remarks(self, told: Iterable[Entry], before: int) -> Iterator[Remark]:
        ordered = sorted(told, key=lambda entry: (self._order(entry), -entry.severity.rank))
        for number, entry in enumerate(ordered, before + 1):
            yield self._remark(entry, number)

    def _order(self, entry: Entry) -> int:
        """Place of its component among the 14; what is about none of them comes first."""
        named = {self._component(finding) for finding in entry.findings}
        return min((kind.order + 1 for kind in self.components.all if kind.id in named), default=0)

    def _component(self, finding: Finding) -> str:
        """Id of the component that it is about; what is missing has no place and is known by its letter in the law."""
        if finding.component:
            return finding.component
        articles = {basis.article for basis in finding.basis}
        of_law = [kind.id for kind in self.components.all if f"Pasal 21 huruf {kind.letter}" in articles]
        there = (
            component.id
            for service in self.document.services
            if service.name == finding.service
            for component in service.components
            if finding.quote and component.line == finding.span.line
        )
        return of_law[0] if len(of_law) == 1 else next(there, "")

    def _remark(self, entry: Entry, number: int) -> Remark:
        several = len(entry.services) > 1
        return Remark(
            number=number,
            severity=entry.severity,
            part=self._part(entry),
            service="" if several else self._service(entry.services[0][0]),
            where=self._where(entry.span),
            message=one_line(entry.message),
            quote="" if f"“{entry.quote.strip()}”" in entry.message else self._quote(entry.quote),
            also=self._services(entry) if several else "",
            laws=(*self._laws(entry), *([one_line(entry.source)] if entry.source else [])),
            advice=tuple(self._advice(entry)),
        )

    def _part(self, entry: Entry) -> str:
        named = {self._component(finding) for finding in entry.findings} - {""}
        if len(named) > 1:
            return self._say(w.COMPONENTS)
        known = {kind.id: kind.name.in_(self.lang) for kind in self.components.all}
        if named:
            return known.get(named.pop(), "")
        return "" if entry.services[0][0] else self._say(w.DOCUMENT)

    def _service(self, name: str) -> str:
        """A service where there are others that it could be taken for."""
        only = name not in {"", ALL_SERVICES} and self.document.n_services == 1
        return "" if only else service_words(name, self.lang)

    def _where(self, span: Span) -> str:
        """Page and cell; the line where the file has no other places."""
        found = list(place_words(span, self.document.anchors, self.lang))
        return ", ".join(found) or self._say(words.LINE, line=span.line)

    def _quote(self, quote: str) -> str:
        told = one_line(quote.strip())
        return told if len(told) <= LONGEST_QUOTE else self._say(w.CUT, words=told[:LONGEST_QUOTE])

    def _services(self, entry: Entry) -> str:
        spans: dict[str, Span] = {}
        for finding in entry.findings:
            spans.setdefault(finding.service, finding.span)
        named = [f"{service_words(name, self.lang)} ({self._where(spans[name])})" for name, _ in entry.services]
        only_services = all(name not in {"", ALL_SERVICES} for name, _ in entry.services)
        text = words.ON_SERVICES if only_services else words.ON_PLACES
        said = self._say(text, n=len(named), names=", ".join(named))
        return f"{said[:1].upper()}{said[1:]}."

    def _laws(self, entry: Entry) -> Iterator[str]:
        """A line for each regulation, with how it is known where it was not read."""
        for regulation in dict.fromkeys(basis.regulation for basis in entry.basis):
            yield one_line(basis_words([basis for basis in entry.basis if basis.regulation == regulation], self.lang))

    def _advice(self, entry: Entry) -> Iterator[str]:
        if entry.advice:
            yield one_line(entry.advice)
            return
        codes: dict[str, str] = {}
        for finding in entry.findings:
            codes.setdefault(one_line(finding.advice.in_(self.lang)), finding.code)
        for advice, code in codes.items():
            if advice:
                yield self._say(w.OF_CODE, code=code, advice=advice)

    def _say(self, text: Text, **values: object) -> str:
        return text.in_(self.lang).format(**values)
