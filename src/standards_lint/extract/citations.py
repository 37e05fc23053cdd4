"""Passages → the regulations they cite, each with its title, gazette and part in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.extract.citation_details import (
    Gazette,
    assign_gazettes,
    find_gazettes,
    is_followed_by_tail,
    is_unclosed,
    title_extent,
)
from standards_lint.extract.citation_entries import OWN, PROSE, TAIL, Placed, place_references
from standards_lint.extract.citation_references import find_references
from standards_lint.extract.citation_text import mended, with_digits
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.instruments import Instruments
from standards_lint.knowledge.phrases import fold
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Citation
from standards_lint.storage.ready import ready_pattern

# A year, also as scanners and broken lines have it: "2OO9", "2 009".
_YEAR = ready_pattern(r"(?:[1lI|]\s?9|2\s?[0Oo])\s?[\dOoIl|]\s?[\dOoIl|](?!\d)")
_UNFINISHED = ready_pattern(r"[,(]\s*$")
_CONTINUES = ready_pattern(r"[a-z(]|\d{4}\b(?![.)])")
_CLOSED = ready_pattern(r"[;.]\s*$")
# The number of an entry, torn off by two columns: "Peraturan Menteri …" · "4." · "Birokrasi Nomor 15 Tahun 2014".
_LONE_LABEL = ready_pattern(r"\s*\(?\w{1,3}[.)]\s*")
_LABELLED = ready_pattern(r"\s*\(?\w{1,3}[.)]")
_MAX_JOINED = 6
_MAX_OPEN = 12  # words of a ministry's name on the line where its regulation begins


def extract_citations(passages: Sequence[Passage], instruments: Instruments) -> tuple[Citation, ...]:
    """Every regulation cited, in order, mistakes included.

    Args:
        passages: Stretches of the document with their context.
        instruments: The vocabulary of instruments.
    """
    found: list[Citation] = []
    for passage in _joined(passages, instruments):
        if _YEAR.search(passage.text):
            source = mended(passage.source, instruments.words)
            found += _in_passage(replace(passage, source=source), instruments)
    return tuple(found)


def _joined(passages: Sequence[Passage], instruments: Instruments) -> Iterator[Passage]:
    """Passages of the legal basis, put together again where one citation was broken over several blocks."""
    held: list[Passage] = []
    for passage in passages:
        if not held and not passage.basis:
            yield passage
            continue
        if held and _LONE_LABEL.fullmatch(passage.text):
            continue
        if held and len(held) < _MAX_JOINED and _goes_on(held, passage, instruments):
            held.append(passage)
            continue
        if held:
            yield _one(held)
        held = [passage]
    if held:
        yield _one(held)


def _goes_on(held: Sequence[Passage], following: Passage, instruments: Instruments) -> bool:
    """*Undang-Undang Nomor 25* · *Tahun 2009 tentang Pelayanan Publik*: the second is no entry of its own."""
    first, words = held[-1], instruments.words
    if not (first.basis and following.basis) or following.block.label or first.service != following.service:
        return False
    if first.component != following.component or first.block.cell != following.block.cell:
        return False
    before, after = fold(first.text), fold(following.text)
    begun = fold(" ".join(passage.text for passage in held))
    if _CLOSED.search(before) or not instruments.head.search(begun):
        return False
    if instruments.head.match(after):
        # "… sebagaimana telah diubah dengan" · "Undang-Undang Nomor 9 Tahun 2015"
        tail = words.tail.search(before) or words.in_title.search(before)
        if tail is not None and _YEAR.search(before, tail.start()):
            return _UNFINISHED.search(before) is not None  # "… diubah dengan UU 16/2019" · "UU 25/2009" are two
        return tail is not None
    if _is_open(begun, instruments) and not _LABELLED.match(after):
        return True
    if _UNFINISHED.search(before) or words.cut.search(before) or _CONTINUES.match(following.text):
        return True
    return any(pattern.match(after) for pattern in (words.title, words.number, words.year, words.gazette_start))


def _is_open(before: str, instruments: Instruments) -> bool:
    """An instrument is named, but no number or title yet: *Peraturan Menteri Pendayagunaan* · *Aparatur Negara …*."""
    *_, last = instruments.head.finditer(before)
    behind = before[last.end() :]
    named = instruments.words.title.search(behind) or instruments.numbering.find(behind, 0, len(behind))
    return not named and not _YEAR.search(behind) and len(behind.split()) <= _MAX_OPEN  # "UU 16/2019" is whole


def _one(passages: list[Passage]) -> Passage:
    if len(passages) == 1:
        return passages[0]
    return replace(passages[0], source=SourceText.join([passage.source for passage in passages], " "))


def _in_passage(passage: Passage, instruments: Instruments) -> list[Citation]:
    text = passage.text
    folded = with_digits(fold(text), instruments.words)
    references = find_references(text, folded, instruments)
    if not references:
        return []
    block = passage.block
    listed = passage.basis or block.kind is BlockKind.ITEM or block.cell is not None
    placed = place_references(text, folded, references, instruments.words, basis=passage.basis, listed=listed)
    named = find_gazettes(folded, references[0].end, len(folded), instruments.words)
    gazettes = assign_gazettes(folded, named, placed, instruments.words)
    return [_citation(passage, folded, placed, index, gazettes.get(index), instruments) for index in range(len(placed))]


def _citation(
    passage: Passage, folded: str, placed: list[Placed], index: int, gazette: Gazette | None, instruments: Instruments
) -> Citation:
    this = placed[index]
    reference = this.reference
    title = title_extent(passage.text, folded, placed, index, instruments.words)
    end = _text_end(placed, index, title.end if title else reference.end, gazette)
    source = passage.source.slice(reference.start, end)
    last = max(title.end if title else reference.end, gazette.end if gazette else 0)
    followed = this.position in (OWN, PROSE) and is_followed_by_tail(folded, last, instruments.words)
    return Citation(
        key=reference.key,
        type=reference.type,
        number=reference.number,
        year=reference.year,
        text=source,
        title=" ".join(passage.text[title.start : title.end].split()) if title else "",
        region=reference.region,
        position=this.position,
        in_basis=passage.basis,
        gazette=gazette.label if gazette else "",
        supplement=gazette.supplement if gazette else "",
        amended=this.amended or followed,
        faults=_faults(folded, this, source.text, instruments),
        service=passage.service,
        component=passage.component,
    )


def _text_end(placed: list[Placed], index: int, title_end: int, gazette: Gazette | None) -> int:
    """An entry's text runs to its end; in a title or in prose the citation ends with its own title or gazette."""
    this = placed[index]
    if this.position == OWN:
        return this.end
    end = max(title_end, gazette.closed_end if gazette and gazette.start <= this.end else 0)
    return max(min(end, this.end) if this.position != PROSE else end, this.reference.end)


def _faults(folded: str, this: Placed, text: str, instruments: Instruments) -> tuple[str, ...]:
    words = instruments.words
    faults = []
    if this.position in (OWN, TAIL):
        if is_unclosed(folded, this, words):
            faults.append("kurung_terbuka")
        if words.wrong_supplement.search(folded, this.reference.end, this.end):
            faults.append("tambahan_negara")
    if instruments.abbreviations(text):
        faults.append("singkatan")
    if words.doubled(text):
        faults.append("kata_ganda")
    return tuple(faults)
