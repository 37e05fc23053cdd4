"""Documents given together: which of their services are the same, and which document the others must agree with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from standards_lint.knowledge.namesake_words import NamesakeWords
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES, Form, Kind, Service, Standard
from standards_lint.records import dataclass

_AUTHORITY = (Kind.KEPUTUSAN, Kind.STANDAR_PELAYANAN, Kind.SOP, Kind.MAKLUMAT, Kind.PENGADUAN)
"""The decision sets the standard; an SOP carries it out, a pledge and a page for complaints tell of it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One of the documents that are compared."""

    index: int
    """Its position among those given."""
    standard: Standard

    @property
    def kind(self) -> Kind:
        """Its main kind."""
        return self.standard.kinds[0]

    @property
    def authority(self) -> tuple[int, bool, int]:
        """Smaller for the document that others must agree with; of two of a kind the fuller, then the earlier one."""
        return _AUTHORITY.index(self.kind), self.standard.form is not Form.PENUH, self.index


@dataclass(frozen=True, slots=True)
class Member:
    """A service as one of the documents has it."""

    paper: Paper
    service: Service


@dataclass(frozen=True, slots=True)
class Saying:
    """What a document says, and where."""

    paper: Paper
    words: str
    """As the finding tells it: ``3 hari kerja 25 menit`` for a sum that stands nowhere."""
    text: str
    """The words of the document that stand at `place`."""
    place: Span
    service: str = ""
    component: str = ""
    certainty: int = 100


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A fact about a document that does not agree with another one."""

    paper: Paper
    fact: Fact


def papers_of(standards: Sequence[Standard]) -> tuple[Paper, ...]:
    """Those that can be compared: readable ones that are no other kind of text, the ones to agree with first."""
    papers = (Paper(index, standard) for index, standard in enumerate(standards))
    return tuple(
        sorted((p for p in papers if p.standard.readable and p.kind in _AUTHORITY), key=lambda paper: paper.authority)
    )


def same_services(papers: Sequence[Paper], words: NamesakeWords) -> Iterator[tuple[Member, ...]]:
    """Services that two documents or more have, each once a document, in the order of `papers`.

    A name that a document gives to two services tells neither.
    """
    by_form: dict[str, list[Member]] = defaultdict(list)
    for paper in papers:
        own: dict[str, list[Member]] = defaultdict(list)
        for service in _services(paper):
            for form in sorted(words.forms(service.name)):  # a set has another order in every run
                own[form].append(Member(paper, service))
        for form, members in own.items():
            if len(members) == 1:
                by_form[form] += members
    groups = (tuple(members) for members in by_form.values() if len(members) > 1)
    yield from dict.fromkeys(groups)


def _services(paper: Paper) -> list[Service]:
    """The named ones; a sheet on work inside the office, which has none, stands for what its SOP is called."""
    standard = paper.standard
    named = [service for service in standard.services if service.key != ALL_SERVICES]
    if named or paper.kind is not Kind.SOP:
        return named
    field = next((field for field in standard.fields if field.id == "nama" and field.value), None)
    name, place = (field.value, field.label.span()) if field else (standard.title, standard.title_place)
    return [Service("", name, place, ())]


def disagreement(relation: str, here: Saying, there: Saying) -> Disagreement:
    """What `here` says, told of its document, beside what `there` says."""
    fact = make_fact(
        "across",
        here.place,
        service=here.service,
        component=here.component,
        relation=relation,
        first=here.words,
        second=there.words,
        other=there.paper.standard.path,
        other_line=there.place.line,
        certainty=min(here.certainty, there.certainty),
        text=here.text,
    )
    return Disagreement(here.paper, fact)
