"""Text → the regulations it names: instrument, number and year, each with its offsets."""

from __future__ import annotations

from standards_lint.extract.citation_heads import Head, find_heads
from standards_lint.knowledge.instruments import Instruments, Named
from standards_lint.knowledge.numbering import Numbered
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

# "Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Republik Indonesia Nomor" and the like.
_REACH = 170
_CITED_YEAR = ready_pattern(r"(?:19[4-9]\d|20\d\d)(?!\d)")
_ONLY_MARKS = ready_pattern(r"[\s.:,]*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """A regulation named by instrument, number and year."""

    type: str
    number: str
    year: int
    start: int
    """Offset of the instrument's name; references that share an instrument share it."""
    end: int
    """Offset behind number, year and a region that follows them."""
    region: str = ""

    @property
    def key(self) -> str:
        """``UU 25/2009``; the constitution is ``UUD 1945``."""
        return f"{self.type} {self.number}/{self.year}" if self.number else f"{self.type} {self.year}"


def find_references(text: str, folded: str, instruments: Instruments) -> list[Reference]:
    """All references in a text, in order.

    Args:
        text: The text.
        folded: The same in lower case, character by character.
        instruments: The vocabulary of instruments.
    """
    if not _CITED_YEAR.search(folded):
        return []
    found = [
        Reference("UUD", "", 1945, match.start(), match.end())
        for match in instruments.words.constitution.finditer(folded)
    ]
    heads = find_heads(folded, instruments)
    nearest: dict[int, list[Reference]] = {}
    for index, head in enumerate(heads):
        place = instruments.numbering.find(folded, head.end, min(len(folded), head.end + _REACH))
        if place is None or any(span.start <= head.start < span.end for span in found[:1]):
            continue
        references = _at(text, folded, heads, index, place, instruments)
        if references:
            # The last name before a number is the one that bears it, if it is one ("Menteri PP dan PA" is not).
            nearest[place[1]] = references
    for references in nearest.values():
        found += references
    return _without_overlaps(sorted(found, key=lambda reference: (reference.start, reference.end)))


def _at(
    text: str,
    folded: str,
    heads: list[Head],
    index: int,
    place: tuple[int, int, bool],
    instruments: Instruments,
) -> list[Reference]:
    start, number_start, explicit = place
    head = heads[index]
    numbers = instruments.numbering.read(folded, number_start, explicit)
    if not numbers:
        return []
    named = instruments.name(head.form, folded[head.end : start], numbers[0].code, explicit)
    if named is None:
        return []
    region, end = _region(text, folded, head.end, start, named, numbers[-1], instruments)
    first = _first_of_doubled(folded, heads, index, instruments)
    title = _title_behind(folded, numbers[-1].end, instruments) if named.type == head.form.type else ""
    type_ = named.type + instruments.shared.ministry(head.text, title)
    return [Reference(type_, n.number, n.year, first, end if n is numbers[-1] else n.end, region) for n in numbers]


def _title_behind(folded: str, at: int, instruments: Instruments) -> str:
    """What follows *tentang* right behind number and year, empty where nothing does."""
    rest = folded[at : at + _REACH].lstrip(" ,")
    title = instruments.words.title.match(rest)
    return rest[title.end() :] if title is not None else ""


def _region(
    text: str, folded: str, head_end: int, start: int, named: Named, last: Numbered, instruments: Instruments
) -> tuple[str, int]:
    """The region of a local regulation, in front of its number or behind its year, and where the reference ends."""
    if not instruments.is_local(named.type):
        return "", last.end
    if named.region_start >= 0:
        title = instruments.words.title.search(folded, head_end + named.region_start, start)
        region = text[head_end + named.region_start : title.start() if title else start]
        return " ".join(region.split()).strip(" .,:-("), last.end
    match = instruments.words.region_behind.match(folded, last.end)
    return (" ".join(text[match.start() : match.end()].split()), match.end()) if match else ("", last.end)


def _first_of_doubled(folded: str, heads: list[Head], index: int, instruments: Instruments) -> int:
    """Where the reference begins when its beginning was typed twice.

    *Peraturan Bupati Antah Nomor Peraturan Bupati Antah Nomor 46 Tahun 2021*: the slip belongs to the citation.
    """
    head = heads[index]
    before = heads[index - 1] if index else None
    if before is None or before.text != head.text:
        return head.start
    between = folded[before.end : head.start]
    number = instruments.words.number.search(between)
    if number and _ONLY_MARKS.match(between, number.end()) and folded.startswith(between, head.end):
        return before.start
    return head.start


def _without_overlaps(found: list[Reference]) -> list[Reference]:
    kept: list[Reference] = []
    for reference in found:
        shares = kept and reference.start == kept[-1].start
        if kept and not shares and reference.start < kept[-1].end:
            continue
        kept.append(reference)
    return kept
