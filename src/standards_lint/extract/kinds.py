"""What a document is, by its content; its title only decides between what the content leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.extract.evidence import Evidence, decision_parts, title_claims
from standards_lint.extract.passage import Passage
from standards_lint.extract.strangers import is_regulation, is_stranger, sets_something_else
from standards_lint.knowledge.cues import KindCues
from standards_lint.model.block import BlockKind
from standards_lint.model.standard import ALL_SERVICES, Component, Kind, Service, State
from standards_lint.model.why import Why

_MANY = 3  # components of one service that make a standard without further evidence
_BACKED = 2  # services of a page, and components of each, that make one without a time or a fee
_THIN = "time_and_fee"  # a page of which no more is known than these of a service
_UNFILLED = 6  # empty components that make a standard nobody has filled in
_SURE = 100
_PROMISED = frozenset({"jangka_waktu", "biaya", "produk"})
_ASKED = frozenset({"persyaratan", "prosedur"})
_HEADING_WORDS = 6  # of a line that heads a pledge
_COMPLAINT_WORDS = 20  # words of passages that speak of complaints, for a section of its own
_COMPLAINT_SHARE = 0.25  # of the words outside services
_SECTION_SHARE = 0.1  # of all words
_COMPLAINTS_ALL_ALONG = 0.5  # of the words of a list of ways and steps without any heading


def kinds_of(evidence: Evidence, cues: KindCues) -> dict[Kind, Why]:
    """The kinds of a document, the main one first, each with its reason."""
    regulation = None if evidence.given else is_regulation(evidence, cues)
    if regulation:
        return {Kind.BUKAN_STANDAR: regulation}
    claim = title_claims(evidence.title, cues)
    stranger = None if evidence.given else is_stranger(evidence, cues)
    complaint = None if stranger else is_complaint_page(evidence, claim, cues)
    decision = _is_decision(evidence, cues)
    other = Why("decides_other") if decision and sets_something_else(evidence, cues) else None
    if other:
        decision = None
    kinds = {Kind.KEPUTUSAN: decision, Kind.SOP: Why("sop_sheet") if evidence.sop_sheet else None}
    if evidence.given:
        kinds[Kind.STANDAR_PELAYANAN] = Why("given")
    elif not stranger:
        standard = _sets_out_services(evidence, claim, complaint=complaint is not None) or _in_frame(evidence)
        only_steps = standard is not None and claim == Kind.SOP and not _promises(evidence.services)
        kinds[Kind.SOP] = kinds[Kind.SOP] or (Why("sop_title", (evidence.title,)) if only_steps else None)
        kinds[Kind.STANDAR_PELAYANAN] = None if only_steps else standard
    kinds[Kind.PENGADUAN] = complaint
    if stranger is None or _holds_maklumat(evidence, stranger, cues):
        kinds[Kind.MAKLUMAT] = _pledges(evidence, claim, cues)
    found = {kind: why for kind, why in kinds.items() if why is not None}
    if not found and not stranger:
        found = _by_one_component(evidence, claim, cues)
    return found or {Kind.BUKAN_STANDAR: stranger or other or _too_little(evidence)}


def _too_little(evidence: Evidence) -> Why:
    most = max((len(_filled(s)) for s in evidence.services), default=0)
    return Why("too_little", (str(most), str(_MANY)))


def _is_decision(evidence: Evidence, cues: KindCues) -> Why | None:
    parts = decision_parts(evidence.passages, cues)
    told = {"menimbang", "mengingat"} <= parts or {"mengingat", "memutuskan"} <= parts
    return Why("decision_parts", tuple(sorted(parts))) if told else None


def _sets_out_services(evidence: Evidence, claim: str, *, complaint: bool) -> Why | None:
    why = describes_services(evidence.services)
    if why is not None and why.code == _THIN and (evidence.pledges or claim == Kind.MAKLUMAT):
        return None  # a pledge tells time and fee too
    return why if _service_content(evidence.services) or not complaint else None


def _in_frame(evidence: Evidence) -> Why | None:
    """The frame of a standard (*Komponen | Uraian*, *Service Delivery*) around one component at least.

    Nothing else has it, so even a page that was torn from one is a standard.
    """
    told = [s.name for s in evidence.services for c in s.components if c.labelled and _says_something(c)]
    return Why("in_frame", (told[0],)) if evidence.frame and told else None


def describes_services(services: Sequence[Service]) -> Why | None:
    """At least one service has components enough to be a standard; scores of a survey are no content."""
    common = {name for service in services if service.key == ALL_SERVICES for name in _filled(service)}
    for service in services:
        filled = _filled(service)
        with_common = filled | common if filled & (_PROMISED | _ASKED) else filled
        if len(with_common) >= _MANY:
            return Why("enough_components", (service.name, str(len(with_common))))
        if {"jangka_waktu", "biaya"} <= {c.id for c in service.components if c.labelled and c.id in filled}:
            return Why(_THIN, (service.name,))
        if service.key != ALL_SERVICES and not filled and _surely_empty(service) >= _UNFILLED:
            return Why("unfilled", (service.name, str(len(service.components))))
        headed = any(c.labelled for c in service.components)  # a list of promised times is no standard
        named = service.key != ALL_SERVICES  # what a page says of all it does is no service
        if (
            named
            and len(filled) == 2
            and len(services) >= 2
            and headed
            and filled & {"jangka_waktu", "biaya", "produk"}
        ):
            return Why("two_components", (service.name, str(len(services))))
    return None


def _filled(service: Service) -> set[str]:
    return {c.id for c in service.components if _says_something(c)}


def _promises(services: Sequence[Service]) -> bool:
    """A time, a fee or a product under a heading of its own; an SOP has requirements, basis and equipment too."""
    return any(c.labelled and c.id in _PROMISED for s in services for c in s.components)


def _surely_empty(service: Service) -> int:
    """Components whose cell is there and has nothing in it; elsewhere the text may only have been lost."""
    return sum(c.state is State.KOSONG and not c.image_lost and c.certainty == _SURE for c in service.components)


def _says_something(component: Component) -> bool:
    return component.state is not State.KOSONG and any(c.isalpha() for c in component.text)


def _service_content(services: Sequence[Service]) -> bool:
    """Components that only a service has; a complaint page has a basis, steps, a limit of time and channels too."""
    return any({"produk", "biaya"} & {c.id for c in s.components} for s in services)


def is_complaint_page(evidence: Evidence, claim: str, cues: KindCues) -> Why | None:
    """The document, or a section of its own in it, tells how complaints are handled."""
    titled = claim == Kind.PENGADUAN or (cues.complaint_headings.search(evidence.title) and not evidence.office_title)
    free = [p for p in evidence.passages if not p.component or p.service == "*"]
    if titled and not _is_mere_title(evidence, cues):
        return Why("complaint_title", (evidence.title,))
    words, everything = _words(free), _words(evidence.passages)
    speaking = _words([p for p in free if cues.complaint_words.search(p.text)])
    headings = any(p.component == "pengaduan" or cues.complaint_headings.search(p.heading) for p in free)
    listed = sum(p.block.kind is BlockKind.ITEM for p in free) > _MANY
    headings = headings or (listed and speaking > _COMPLAINTS_ALL_ALONG * words)
    if not words or speaking < _COMPLAINT_WORDS:
        return None
    much = speaking > _COMPLAINT_SHARE * words and words > _SECTION_SHARE * everything
    return Why("complaint_section", (str(speaking), str(words))) if headings and much else None


def _is_mere_title(evidence: Evidence, cues: KindCues) -> bool:
    """``Topik Pertanyaan / Aduan (pilih)`` above services: of complaints the page says hardly more."""
    spoken = _words([p for p in evidence.passages if p.text != evidence.title and cues.complaint_words.search(p.text)])
    told = any(s.component("pengaduan") is not None for s in evidence.services)
    return describes_services(evidence.services) is not None and not told and spoken < _COMPLAINT_WORDS


def _words(passages: Iterable[Passage]) -> int:
    return sum(len(p.text.split()) for p in passages)


def _pledges(evidence: Evidence, claim: str, cues: KindCues) -> Why | None:
    """A statement of ability beside one of sanction, or either under a title or heading that says Maklumat."""
    if {"kesanggupan", "sanksi"} <= evidence.pledges:
        return Why("pledge_and_sanction")
    free = [p for p in evidence.passages if not p.component]
    named = claim == Kind.MAKLUMAT or any(title_claims(p.heading, cues) == Kind.MAKLUMAT for p in free)
    if {"kewajiban", "sanksi"} <= evidence.pledges and (named or _has_maklumat_heading(free, cues)):
        return Why("pledge_so_named")
    if "kesanggupan" in evidence.pledges:
        named = named or any(title_claims(p.text, cues) == Kind.MAKLUMAT for p in free)
        return Why("pledge_so_named") if named else None
    soft = claim == Kind.MAKLUMAT and any(cues.soft_pledge.search(p.text) for p in free)
    return Why("promise_under_title") if soft else None


def _holds_maklumat(evidence: Evidence, stranger: Why, cues: KindCues) -> bool:
    """A whole pledge under its own heading, on a page whose title only tends to be of something else: *Kebijakan*."""
    whole = {"kesanggupan", "sanksi"} <= evidence.pledges and stranger.code == "softly_other_title"
    return whole and _has_maklumat_heading(evidence.passages, cues)


def _has_maklumat_heading(passages: Sequence[Passage], cues: KindCues) -> bool:
    """A line of few words that says Maklumat."""
    short = (p.text for p in passages if len(p.text.split()) <= _HEADING_WORDS)
    return any(title_claims(text, cues) == Kind.MAKLUMAT for text in short)


def _by_one_component(evidence: Evidence, claim: str, cues: KindCues) -> dict[Kind, Why]:
    """The kind of a page that tells only one or two things of a service: its requirements, its steps."""
    procedure = _is_procedure(evidence, claim, cues)
    if procedure and (claim == Kind.SOP or cues.procedure_titles.search(evidence.title)):
        return {Kind.SOP: procedure}
    asked = [s for s in evidence.services if s.key in evidence.asking_papers]
    named = next((s for s in asked if any(cues.service_words.search(text) for text in (s.name, evidence.title))), None)
    if len({s.name.lower() for s in asked}) >= _MANY:
        named = asked[0]  # each with a list of its own: what a counter serves, whatever words the names have
    backed = [s for s in evidence.services if _is_backed(s)]
    if len({s.name.lower() for s in backed}) >= _BACKED:
        named = backed[0]
    if named is not None:
        return {Kind.STANDAR_PELAYANAN: Why("asks_for_papers", (named.name,))}
    told = next((s for s in evidence.services if _tells_two_things(s)), None)
    if told is not None and (
        _asks_and_guides(told) or any(cues.service_words.search(text) for text in (told.name, evidence.title))
    ):
        return {Kind.STANDAR_PELAYANAN: Why("two_headed", (told.name,))}
    return {Kind.SOP: procedure} if procedure else {}


def _is_backed(service: Service) -> bool:
    """What it asks for, and something more, as what it rests on, each under a heading of its own."""
    told = {c.id for c in service.components if c.labelled and c.state is State.ISI}
    return (
        service.key != ALL_SERVICES and "persyaratan" in told and bool(told & (_PROMISED | {"dasar_hukum", "prosedur"}))
    )


def _tells_two_things(service: Service) -> bool:
    """What to do or bring, and something promised, each under a heading of its own."""
    told = {c.id for c in service.components if c.labelled and c.state is State.ISI}
    return bool(told & _ASKED and told & _PROMISED) or _asks_and_guides(service)


def _asks_and_guides(service: Service) -> bool:
    """What to bring and what to do, each under a heading of its own."""
    told = {c.id for c in service.components if c.labelled and c.state is State.ISI}
    return told >= _ASKED


def _is_procedure(evidence: Evidence, claim: str, cues: KindCues) -> Why | None:
    """Steps under a title, or a heading, that says so."""
    if evidence.n_steps >= _MANY and (claim == Kind.SOP or cues.procedure_titles.search(evidence.title)):
        return Why("steps_under_title", (str(evidence.n_steps),))
    procedures = [s.component("prosedur") for s in evidence.services]
    listed = any(p is not None and len(p.body) >= _MANY for p in procedures)
    return Why("listed_procedure") if listed else None
