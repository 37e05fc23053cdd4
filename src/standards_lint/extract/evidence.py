"""What the kind of a document is judged by, and what its title and parts claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.passage import Passage
from standards_lint.knowledge.cues import ContentCues, KindCues
from standards_lint.model.standard import Component, Service, State
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

# "Pengantar RT, KTP, dan Kartu Keluarga" in one cell; what is joined by "dan atau" is one paper or the other
_PIECES = ready_pattern(r"[,;]\s+(?:dan\s+)?|\s+dan\s+(?!atau\b)")
_WORD = ready_pattern(r"[^\W\d_]{2}")
_SCORES = 3  # of a survey
_FEW_PAPERS = 2  # requirements that make a list
_PASSAGES = 2  # of an explanation
_EXPLAINED, _EXPLAINED_IN = 3, 60  # explained components that make an explanation, and the words for one of them


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the kind of a document is judged by."""

    title: str
    office_title: bool
    """The title is the name of an office (*Bidang Pelayanan dan Pengaduan*)."""
    passages: tuple[Passage, ...]
    services: tuple[Service, ...]
    sop_sheet: bool
    """The document has the identity fields or the flow table of an SOP AP sheet."""
    pledges: frozenset[str]
    n_steps: int
    """Numbered steps outside tables."""
    management_heading: bool
    asking_papers: frozenset[str] = frozenset()
    """Keys of the services whose requirements are a list of papers to bring."""
    frame: bool = False
    """Heads of columns for components and their texts, or headings of the two halves of components."""
    given: bool = False
    """The file itself says which services it sets out, so it is a standard however little they say."""


def asks_for_papers(service: Service, cues: ContentCues) -> bool:
    """``PERSYARATAN USULAN …`` with a list below, most of it papers: *Fotokopi KTP penjamin*."""
    asked = service.component("persyaratan")
    if asked is None or not (asked.labelled or len(service.components) == 1):
        return False
    papers = [text.text for text in asked.body]
    papers = papers if len(papers) >= _FEW_PAPERS else [piece for text in papers for piece in _PIECES.split(text)]
    return len(papers) >= _FEW_PAPERS and 2 * sum(bool(cues.requirement.search(p)) for p in papers) > len(papers)


def explains_components(service: Service, cues: ContentCues) -> bool:
    """It says what components are: *Biaya: ongkos yang dikenakan kepada penerima layanan*, and sets out no service."""
    told = [c for c in service.components if c.state is not State.KOSONG and c.text]
    short = [c for c in told if len(c.body) <= _PASSAGES and len(c.text.split()) <= _EXPLAINED_IN]
    short = [c for c in short if ":" not in c.text and not any(sign.isdigit() for sign in c.text)]
    explained = sum(cues.explanation.search(c.text) is not None for c in short)
    return explained >= _EXPLAINED and 3 * explained >= 2 * len(told)


def without_scores(service: Service, cues: KindCues) -> Service:
    """The service without components that hold nothing but the figures and marks of a survey: ``3,14`` ``B``."""
    scores = [c for c in service.components if _is_score(c, cues)]
    if len(scores) < _SCORES:
        return service  # "Biaya: 2.500"
    return replace(service, components=tuple(c for c in service.components if c not in scores))


def _is_score(component: Component, cues: KindCues) -> bool:
    counted = any(sign.isdigit() for text in component.body for sign in text.text)
    return counted and not any(_WORD.search(cues.scores.sub(" ", text.text)) for text in component.body)


def title_claims(title: str, cues: KindCues) -> str:
    """The kind that a title says the document is, empty where it says none."""
    return next((kind for kind, pattern in cues.titles if pattern.search(title)), "")


def decision_parts(passages: Sequence[Passage], cues: KindCues) -> frozenset[str]:
    """Which parts of a decision stand in the text: ``menimbang mengingat memutuskan menetapkan lampiran``."""
    names = ("menimbang", "mengingat", "memutuskan", "menetapkan", "lampiran")
    found = set()
    for passage in passages:
        text = passage.block.text[:200]
        found |= {name for name in names if name not in found and cues.decision[name].search(text)}
    return frozenset(found)
