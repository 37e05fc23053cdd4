"""A raw document to a standard: the order of extraction, and nothing else.

structure (title, services, components) → SOP sheet and pledges → kinds → the services that the kinds allow →
passages with their context → details (citations, durations, fees, channels, steps, patterns) → Standard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.as_seen import as_seen
from standards_lint.extract.channels import extract_channels
from standards_lint.extract.citations import extract_citations
from standards_lint.extract.durations import extract_durations
from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.evidence import (
    Evidence,
    asks_for_papers,
    decision_parts,
    explains_components,
    title_claims,
    without_scores,
)
from standards_lint.extract.fees import extract_fees
from standards_lint.extract.fees_in_text import with_fees_in_text
from standards_lint.extract.fitting import fit_passages, fit_services
from standards_lint.extract.kinds import describes_services, kinds_of
from standards_lint.extract.legibility import DOUBTED, error_note, ocr_note, short_note
from standards_lint.extract.money import extract_sums
from standards_lint.extract.numbering import find_gaps
from standards_lint.extract.officers import extract_officers
from standards_lint.extract.papers_in_steps import with_papers_in_steps
from standards_lint.extract.particulars import document_year, field_of, form_of, named_decision
from standards_lint.extract.passage import Passage
from standards_lint.extract.passages import furniture_passages, in_reading_order, passages_of
from standards_lint.extract.patterns import find_patterns
from standards_lint.extract.pictures import only_pictures_note, picture_note
from standards_lint.extract.pledges import extract_pledges
from standards_lint.extract.sections import sections_of
from standards_lint.extract.setting import setting_of
from standards_lint.extract.sheet import above_sheet, field_bodies, sheet_passages, sheet_tables
from standards_lint.extract.sheet_service import (
    sheet_services,
    with_bare_fee,
    with_services_of_sheets,
    with_told_below,
)
from standards_lint.extract.slips import find_slips
from standards_lint.extract.sop import SopSheet, find_sop
from standards_lint.extract.steps import extract_steps
from standards_lint.extract.structure import Structure, main_blocks, read_structure
from standards_lint.extract.times_in_steps import with_times_in_steps
from standards_lint.extract.titles import issuer_of
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import LEFT_OUT, Block, BlockKind, RawDocument, ReadNote
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES, Form, Kind, Section, Service, Standard
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_SENTENCE = 8
"""Words of a text that says something; *Berikut alur pelayanan kami:* leads to a picture."""


@dataclass(frozen=True, slots=True)
class Workings:
    """A standard, and what it was made of: enough to tell of every block what became of it, and why."""

    standard: Standard
    structure: Structure
    sheet: SopSheet
    blocks: tuple[Block, ...]
    """Those that were read, without the furniture of the page."""
    sheet_part: tuple[Passage, ...]
    """What stands in the tables of an SOP AP sheet."""
    passages: tuple[Passage, ...]
    kinds: dict[Kind, Why]
    form: Why | None


def extract_standard(raw: RawDocument, knowledge: Knowledge) -> Standard:
    """What a document says, typed. An unreadable one gives a standard of no kind with the reader's notes."""
    return work_out(raw, knowledge).standard if raw.readable else unreadable(raw)


def work_out(raw: RawDocument, knowledge: Knowledge) -> Workings:
    """What a readable document says, with the way there."""
    raw = as_seen(raw, knowledge.headings)
    blocks = main_blocks(raw)
    sheet = find_sop(blocks, knowledge.sop_words, knowledge.time_words.total)
    tables = sheet_tables(blocks, sheet, knowledge.headings)
    structure = read_structure(raw, knowledge, tables, sheet.flow_tables, sheet.told_tables)
    sheet_part = tuple(sheet_passages(blocks, sheet, tables))
    evidence = _evidence(structure, sheet, sheet_part, knowledge)
    unread = None if sheet.fields else _nothing_to_read(blocks, evidence, knowledge)
    if unread is not None:
        nothing = replace(unreadable(raw), notes=(*raw.notes, unread), services=_told_in_words(structure.services))
        return Workings(nothing, structure, sheet, blocks, sheet_part, evidence.passages, {}, None)
    said = {Kind(kind): Why("said_so") for kind in raw.said_kinds}
    reasons = said or kinds_of(evidence, knowledge.kinds)
    kinds = tuple(reasons)
    form, form_why = form_of(evidence, knowledge.components.half("pengelolaan"), knowledge.kinds)
    of_sheet = _sheet_services(kinds, evidence, blocks, sheet, knowledge)
    services = tuple(of_sheet.values()) or fit_services(kinds, structure.services, knowledge, said=bool(said))
    passages = fit_passages(kinds, services, evidence.passages)
    passages = with_services_of_sheets(passages, sheet, of_sheet)
    if len(of_sheet) == 1:
        service, passages = with_bare_fee(services[0], passages, knowledge.content)
        services = (service,)
    decision = named_decision(passages, knowledge.kinds)
    notes = (
        None if any(note.code == "ocr" for note in raw.notes) else ocr_note(blocks, knowledge.content),
        picture_note(blocks, knowledge.content),
        short_note(kinds, blocks),
    )
    doubts = [note for note in notes if note is not None]
    pledges = extract_pledges(passages, knowledge.pledge_words)
    parts = decision_parts(evidence.passages, knowledge.kinds)
    doubtful = any(note.code in LEFT_OUT or note.code == "ocr" for note in raw.notes)
    standard = Standard(
        path=raw.path,
        format=raw.format,
        readable=True,
        title=evidence.title,
        title_place=structure.title.span() if structure.title else Span(1),
        issuer=issuer_of(blocks, knowledge.headings),
        kinds=kinds,
        form=form,
        notes=(*raw.notes, *doubts),
        certainty=DOUBTED if doubts or doubtful else 100,
        title_claims=title_claims(evidence.title, knowledge.kinds),
        bidang=field_of(evidence, knowledge.kinds),
        year=(decision.year if decision else 0) or document_year(passages, knowledge.kinds),
        decision=decision.number if decision else "",
        decision_text=decision.text if decision else None,
        services=services,
        citations=extract_citations(passages, knowledge.instruments),
        durations=extract_durations(
            passages,
            knowledge.time_words,
            step_tables=sheet.step_tables,
            step_times=sheet.step_times,
            services=services,
            title=evidence.title,
        ),
        fees=extract_fees(passages, knowledge.fee_words),
        sums=extract_sums(passages, knowledge.fee_words),
        channels=extract_channels(passages, knowledge.channel_words),
        steps=sheet.steps
        + extract_steps(passages, step_tables=sheet.step_tables, first_sequence=len(sheet.step_tables) + 1),
        gaps=find_gaps(passages, [b.span for b in blocks if b.kind is BlockKind.IMAGE]),
        slips=find_slips(passages, knowledge.spelling),
        fields=sheet.fields if Kind.SOP in kinds else (),
        pledges=pledges,
        officers=extract_officers(passages, knowledge.officer_words),
        sections=_sections(structure, services, above_sheet(blocks, tables)) if Kind.PENGADUAN in kinds else (),
        setting=setting_of(blocks, sheet, pledges, parts, knowledge),
        origin=raw.origin,
        matches=find_patterns([*passages, *furniture_passages(raw.blocks)], knowledge.patterns),
    )
    if not structure.given:
        standard = with_fees_in_text(with_papers_in_steps(with_times_in_steps(standard), knowledge.content))
    return Workings(standard, structure, sheet, blocks, sheet_part, passages, reasons, form_why)


def _sections(
    structure: Structure, services: Sequence[Service], headed: frozenset[tuple[int, int]]
) -> tuple[Section, ...]:
    """The sections of a page outside its services, without the headings of an SOP sheet."""
    found = ((section, section.heading.span()) for section in sections_of(structure.outside(services)))
    return tuple(section for section, place in found if (place.line, place.column) not in headed)


def _told_in_words(services: Sequence[Service]) -> tuple[Service, ...]:
    """What a page of pictures says in words of its own, not the lines that lead to its pictures."""
    told = []
    for service in services:
        components = tuple(c for c in service.components if len(c.text.split()) >= _SENTENCE)
        if any(c.id != "pengaduan" for c in components):  # handling complaints is no service of its own
            told.append(replace(service, components=components))
    return tuple(told)


def _nothing_to_read(blocks: Sequence[Block], evidence: Evidence, knowledge: Knowledge) -> ReadNote | None:
    """Why a page that has some text holds no document: it is a server's error, or its content is all pictures."""
    claim = title_claims(evidence.title, knowledge.kinds)
    ways = claim == Kind.PENGADUAN and extract_channels(evidence.passages, knowledge.channel_words)
    if evidence.given or evidence.pledges or evidence.n_steps or ways:
        return None  # a complaint page of one line and a photograph tells at least whom to call
    return error_note(blocks, knowledge.content) or only_pictures_note(blocks, evidence.services, knowledge)


def _sheet_services(
    kinds: Sequence[Kind], evidence: Evidence, blocks: Sequence[Block], sheet: SopSheet, knowledge: Knowledge
) -> dict[int, Service]:
    """The services of SOP AP sheets by the number of the sheet, where nothing else in the document sets out another."""
    if kinds[0] is not Kind.SOP or Kind.PENGADUAN in kinds:
        return {}
    others = evidence.services if describes_services(evidence.services) else ()
    if others and (sheet.n_sheets != 1 or len(others) != 1):
        return {}
    bodies = field_bodies(blocks, sheet, sheet_tables(blocks, sheet, knowledge.headings))
    found = sheet_services(evidence.title, blocks, sheet, bodies, knowledge.sop_words)
    if others:  # a sheet, and below it the standard of the same service: the sheet fills what that one lacks
        same = len(found) == 1 and all(normalise(s.name) == normalise(others[0].name) for s in found.values())
        whole = {n: replace(s, components=others[0].components) for n, s in found.items()}
        return {n: with_told_below(s, [found[n]]) for n, s in whole.items()} if same else {}
    return found if len(found) != 1 else {n: with_told_below(s, evidence.services) for n, s in found.items()}


def _evidence(structure: Structure, sheet: SopSheet, sheet_part: tuple[Passage, ...], knowledge: Knowledge) -> Evidence:
    passages = in_reading_order([*passages_of(structure, knowledge), *sheet_part])
    pledges = extract_pledges(passages, knowledge.pledge_words)
    return Evidence(
        title=structure.title.text if structure.title else "",
        office_title=structure.title is not None and knowledge.headings.is_office(structure.title.text),
        passages=passages,
        services=structure.services if structure.given else _telling(structure.services, knowledge),
        sop_sheet=sheet.is_sop_sheet,
        pledges=frozenset(p.element for p in pledges),
        n_steps=len(extract_steps(passages, step_tables=sheet.step_tables)),
        management_heading=structure.management_heading,
        asking_papers=frozenset(s.key for s in structure.services if asks_for_papers(s, knowledge.content)),
        frame=any(_is_frame(event, knowledge.headings) for event in structure.events),
        given=structure.given and any(s.key != ALL_SERVICES for s in structure.services),
    )


def _telling(services: Sequence[Service], knowledge: Knowledge) -> tuple[Service, ...]:
    """The services without what looks like components: explanations of what one is, scores of a survey."""
    told = (s for s in services if not explains_components(s, knowledge.content))
    return tuple(without_scores(s, knowledge.kinds) for s in told)


def _is_frame(event: Event, headings: Headings) -> bool:
    """``No | Komponen | Uraian``, in one line or in cells; ``A. Penyampaian Pelayanan (Service Delivery)``."""
    if event.kind is EventKind.HALF:
        return True
    text = event.source.text
    return event.kind is EventKind.OTHER and (headings.are_columns(text) or headings.column(text) == "komponen")


def unreadable(raw: RawDocument) -> Standard:
    """The standard of a document without text: of no kind, with the reader's notes."""
    return Standard(
        path=raw.path,
        format=raw.format,
        readable=False,
        title="",
        title_place=Span(1),
        issuer="",
        kinds=(Kind.BUKAN_STANDAR,),
        form=Form.TIDAK_PASTI,
        notes=raw.notes,
    )
