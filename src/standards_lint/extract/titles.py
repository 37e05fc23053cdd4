"""The head of a document: its title and the office that issued it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_EARLY = 12  # blocks in which the head stands
_LONGEST_TITLE = 200  # characters
_LONGEST_OFFICE = 120
_SENTENCES = ready_pattern(r"[a-z)]{3}[.!?]\s+[A-Z]")
_SENTENCE_WORDS = 12  # from which on a full stop is no abbreviation's
_PATH = ready_pattern(r"\S*[\w-][/_][\w-]\S*[/_-]\S*|\w+_\w+")
"""A word that names a file or address: ``6/recent/posts``, ``img_head``."""
_DATE = ready_pattern(r"\W*(?:\w+\W+)?\d{1,2}[\s./-]+(?:\d{1,2}|[^\W\d]+)[\s./-]+\d{4}\W*")


@dataclass(frozen=True, slots=True)
class Title:
    """The document's visible title."""

    source: SourceText
    why: Why


def find_title(blocks: Sequence[Block], headings: Headings) -> Title | None:
    """The document's visible title: its highest early heading, else its first line that looks like one.

    A title that says nothing but *Standar Operasional Prosedur* goes on with the line below it.
    """
    early = [b for b in blocks if b.text and not b.link][:_EARLY]
    index = _index(early, headings)
    # a line of text that only stands there because no title does: "Prosedur ini dibuat untuk memastikan …"
    poor = index is None or len(early[index].text.split()) > _SENTENCE_WORDS or early[index].text.endswith(".")
    if poor and (lettered := _in_letterhead(early, headings)) is not None:
        return lettered
    if index is None:
        first = next((b for b in early if any(c.isalpha() for c in b.text) and not headings.column(b.text)), None)
        named = first is not None and headings.label(first.text) is None
        return Title(first.source, Why("first_text")) if first is not None and named else None
    title = early[index]
    below = early[index + 1] if index + 1 < len(early) else None
    if below is not None and _goes_on(title, below, headings):
        return Title(SourceText.join([title.source, below.source], " "), Why("title_goes_on"))
    return Title(title.source, Why("highest_heading" if _is_marked(title) else "first_line"))


def _in_letterhead(early: Sequence[Block], headings: Headings) -> Title | None:
    """The title in a table that heads the page, between the sign of the office and the number of the document.

    ``STANDAR OPERASIONAL PROSEDUR`` / ``PENERIMAAN SISWA PINDAHAN``, in capitals, one below the other.
    """
    head = early[0].cell if early else None
    if head is None:
        return None
    cells = [b for b in early if b.cell is not None and b.cell.table == head.table]
    if len(cells) == len(early) or any(headings.label(b.text) or headings.tells_column(b.text) for b in cells):
        return None  # no more than a table of components, or one that goes on
    named = [b for b in cells if b.text.isupper() and _may_be_title(b, headings) and not headings.is_agency(b.text)]
    for title, below in pairwise([*named, None]):
        if title is not None and headings.is_generic(title.text) and below is not None:
            same = below.cell is not None and title.cell is not None and below.cell.column == title.cell.column
            if same and not headings.is_generic(below.text):
                return Title(SourceText.join([title.source, below.source], " "), Why("title_goes_on"))
    return None


def _index(early: Sequence[Block], headings: Headings) -> int | None:
    marked = [i for i, b in enumerate(early) if _is_marked(b) and not headings.is_bare_chapter(b.text)]
    own = [i for i in marked if early[i].level == 1 or not _names_part(early[i].text, headings)]
    if marked and (not own or _is_first_chapter(early[marked[0]].text, headings)):
        # below "I. INSTALASI RADIOLOGI" the highest heading without a number is "Persyaratan", and "BAB I PENDAHULUAN"
        # is the title of nothing else: that of the document stands above
        above = (i for i, b in enumerate(early[: marked[0]]) if b.text.isupper() or b.bold)
        free = (i for i in above if early[i].cell is None and not headings.is_other(early[i].text))
        titled = next((i for i in free if _may_be_title(early[i], headings)), -1)
        if titled >= 0 or not own:
            return titled if titled >= 0 else min(marked, key=lambda i: early[i].level)
    if own:
        highest = min(own, key=lambda i: early[i].level)
        return _subject(highest, early, headings) if headings.is_office(early[highest].text) else highest
    begun = False
    for index, block in enumerate(early):
        label = headings.label(block.text)
        begun = begun or (label is not None and label.component != "pengaduan")
        told = not block.bold and (block.kind is BlockKind.ITEM or not block.text.isupper())
        if begun and (told or headings.key_word(block.text) is not None):
            continue  # "1. Ruang tunggu", "• KTP" below their headings are content, "**Penyelesaian**" heads more of it
        if block.cell is None and len(block.text) <= _LONGEST_TITLE and _may_be_title(block, headings):
            return index
    return None


def _is_first_chapter(text: str, headings: Headings) -> bool:
    """``BAB I PENDAHULUAN``; ``BAB I STANDAR PELAYANAN IZIN PRAKTIK`` says what the document is."""
    return headings.begins_chapter(text) and headings.is_generic(text) and not headings.name_start(text)


def _subject(head: int, early: Sequence[Block], headings: Headings) -> int:
    """What a decision is about: ``KEPUTUSAN KEPALA DINAS`` / ``NOMOR 1`` / ``TENTANG`` / ``STANDAR PELAYANAN ROYA``."""
    for index in range(head + 1, len(early) - 1):
        word, subject = early[index].text, early[index + 1]
        if len(word.split()) == 1 and headings.is_generic(word) and subject.text.isupper():
            return index + 1 if _may_be_title(subject, headings) else head
    return head


def _names_part(text: str, headings: Headings) -> bool:
    """It is the name of a component; only the handling of complaints may be what a whole page is about."""
    label = headings.label(text) if headings.names_exactly(text) else None
    return label is not None and label.component != "pengaduan"


def _is_marked(block: Block) -> bool:
    return _is_heading(block) and bool(block.level) and not block.label


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and len(block.text) <= _LONGEST_TITLE


def _may_be_title(block: Block, headings: Headings) -> bool:
    if not any(c.isalpha() for c in block.text) or headings.is_office(block.text):
        return False
    if _DATE.fullmatch(block.text) or _PATH.fullmatch(block.text) or is_prose(block.text):
        return False
    if (len(block.text.split()) == 1 and headings.is_generic(block.text)) or headings.is_bare_chapter(block.text):
        return False  # "TENTANG" on a line of its own
    label = headings.label(block.text)
    return label is None or label.component == "pengaduan"


def is_prose(text: str) -> bool:
    """Several sentences, which no title has: *… dilayani di loket. Informasi lebih lanjut …*."""
    return len(text.split()) > _SENTENCE_WORDS and _SENTENCES.search(text) is not None


def _goes_on(title: Block, below: Block, headings: Headings) -> bool:
    if not (_is_heading(title) and _is_heading(below)) or title.level != below.level or below.label:
        return False
    fits = headings.label(below.text) is None and not headings.is_office(below.text)
    return fits and headings.is_generic(title.text) and not headings.is_generic(below.text)


def issuer_of(blocks: Sequence[Block], headings: Headings) -> str:
    """The office that the head of the document names, empty where it names none."""
    for block in [b for b in blocks if b.text][:_EARLY]:
        if len(block.text) <= _LONGEST_OFFICE and headings.is_agency(block.text):
            return block.text
    return ""
