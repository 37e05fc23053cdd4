"""A standard to facts: flat, typed, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from standards_lint.facts.citations import citation_facts
from standards_lint.facts.components import COMPLAINTS, complaints_fact, component_facts
from standards_lint.facts.copies import copy_facts
from standards_lint.facts.core import CORE
from standards_lint.facts.details import detail_facts
from standards_lint.facts.extractor import Extractor
from standards_lint.facts.quantities import duration_facts
from standards_lint.facts.setting import setting_facts
from standards_lint.facts.staff import staff_facts
from standards_lint.facts.time_clashes import clash_facts
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import ALL_SERVICES, Duration, Kind, Service, Standard, State

_BASIS = "dasar_hukum"


def build_facts(
    standard: Standard, knowledge: Knowledge, as_of: date, extractors: Sequence[Extractor] = ()
) -> tuple[Fact, ...]:
    """All facts of a document.

    Args:
        standard: What it says.
        knowledge: What the law says.
        as_of: The day whose law is looked up.
        extractors: What makes the facts, in this order; `CORE` without it.
    """
    asked = (extractor for extractor in extractors or CORE if standard.readable or extractor.always)
    facts = (fact for extractor in asked for fact in extractor.find(standard, knowledge, as_of))
    return tuple(_at_most(fact, standard.certainty) for fact in facts)


def _at_most(fact: Fact, certainty: int) -> Fact:
    """Nothing in a document is surer than the document itself."""
    if int(fact["certainty"]) <= certainty:
        return fact
    return Fact(fact.kind, MappingProxyType({**fact.values, "certainty": certainty}), fact.span)


def document_fact(standard: Standard, knowledge: Knowledge, as_of: date) -> Fact:
    """The fact about the document as a whole; it stands at its title."""
    complaint = [c for s in standard.services for c in s.components if c.id == COMPLAINTS and c.state is State.ISI]
    return make_fact(
        "document",
        standard.title_place,
        main=str(standard.kinds[0]),
        also=" ".join(standard.kinds[1:]),
        form=str(standard.form),
        title_claims=standard.title_claims,
        titled_steps=standard.title_claims != Kind.STANDAR_PELAYANAN
        and bool(knowledge.kinds.procedure_titles.search(standard.title)),
        bidang=standard.bidang,
        # What was lost when a page became text is lost in every copy of the text.
        format=standard.origin or standard.format,
        readable=standard.readable,
        n_services=sum(s.key != ALL_SERVICES for s in standard.services),
        n_components=sum(len(s.components) for s in standard.services),
        n_basis=sum(c.in_basis for c in standard.citations),
        n_officers=len(standard.officers),
        n_pledges=len(standard.pledges),
        n_complaint_limits=sum(d.role == "complaint" for d in standard.durations),
        n_channels=len(standard.channels),
        n_steps=len(standard.steps),
        year=standard.year or -1,
        age_years=as_of.year - standard.year if standard.year else -1,
        decision=standard.decision,
        complaints=Kind.PENGADUAN in standard.kinds or bool(complaint),
        certainty=standard.certainty,
        text=standard.title,
    )


def service_facts(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """One fact for each named service, at its heading."""
    for service in standard.services:
        if service.key != ALL_SERVICES:
            yield _service_fact(service, standard, knowledge)


def _service_fact(service: Service, standard: Standard, knowledge: Knowledge) -> Fact:
    scope = (service.key, ALL_SERVICES)
    fee = next((f.state for key in scope for f in standard.fees if f.service == key), "")
    words = knowledge.population_words
    population = words.issues(service, standard.bidang)
    return make_fact(
        "service",
        service.place,
        key=service.key,
        name=service.name,
        fee=fee,
        population=population,
        matter=words.matter(service.name) if population else "",
        occasion=words.occasion(service.name) if population else "",
        is_itself=COMPLAINTS if knowledge.kinds.complaint_services.search(service.name) else "",
        n_components=len(service.components),
        n_times=sum(_is_completion(d) and d.service == service.key for d in standard.durations),
        n_channels=sum(c.component == COMPLAINTS and c.service in scope for c in standard.channels),
        n_complaint_limits=sum(d.role == "complaint" and d.service in scope for d in standard.durations),
        certainty=service.certainty,
        text=service.name,
    )


def _basis_of_decision(standard: Standard, knowledge: Knowledge) -> Iterator[Fact]:
    """The legal basis that a decision's *Mengingat* gives for all services it sets, as a component of ``*``."""
    cited = next((c for c in standard.citations if c.in_basis and not c.component), None)
    told = any(c.id == _BASIS for s in standard.services for c in s.components if s.key == ALL_SERVICES)
    if cited is not None and Kind.KEPUTUSAN in standard.kinds and not told:
        kind = knowledge.components[_BASIS]
        yield make_fact(
            "component",
            cited.text.span(),
            service=ALL_SERVICES,
            code=_BASIS,
            name=kind.name.id,
            group=kind.half,
            state=str(State.ISI),
            labelled=True,
            naming="resmi",
            length=len(cited.text.text),
            text=cited.text.text,
        )


def _read_notes(standard: Standard) -> Iterator[Fact]:
    for note in standard.notes:
        yield make_fact("read_note", note.span, note=note.code, message=note.message)


def _is_completion(duration: Duration) -> bool:
    """A measured time of completion; where the service is the handling of complaints its times are limits on these."""
    handling = duration.role == "complaint" and duration.component == "jangka_waktu"
    return bool(duration.unit) and (duration.role == "service" or handling)


MAKERS: Mapping[str, Callable[[Standard, Knowledge, date], Iterable[Fact]]] = {
    "dokumen": lambda standard, knowledge, day: (document_fact(standard, knowledge, day),),
    "catatan": lambda standard, _, __: _read_notes(standard),
    "layanan": lambda standard, knowledge, _: service_facts(standard, knowledge),
    "komponen": lambda standard, knowledge, _: component_facts(standard, knowledge),
    "pengaduan": lambda standard, _, __: (complaints_fact(standard),),
    "mengingat": lambda standard, knowledge, _: _basis_of_decision(standard, knowledge),
    "peraturan": lambda standard, knowledge, day: citation_facts(
        standard, knowledge.register, day, knowledge.instruments
    ),
    "waktu": lambda standard, _, __: duration_facts(standard.durations),
    "benturan_waktu": lambda standard, knowledge, _: clash_facts(standard, knowledge),
    "pelaksana": lambda standard, _, __: staff_facts(standard),
    "salinan": lambda standard, knowledge, _: copy_facts(standard, knowledge),
    "rincian": lambda standard, knowledge, _: detail_facts(standard, knowledge),
    "penetapan": lambda standard, knowledge, day: setting_facts(standard, knowledge, day),
}
"""What makes the facts of each extractor in `facts.core`."""
