"""Lines as a reader found them, and which of them are one text broken at the margin.

Two lines are joined only on evidence, because joining too much destroys structure and joining too little breaks
numbers and names (*3 / (tiga) hari kerja*, *Undang- / Undang*). The second line continues the first if it has no
label, is no pair (*Nama : Budi*), and

* the first is a label alone (``2.`` / *Undang-Undang …*), or
* the first breaks off: it ends in a hyphen or a comma, or in an abbreviation before a number (*No.* / *12*), or
* the second cannot begin a text: it begins with a small letter, a closing sign, a colon, or a bracket, or
* the first is full: the next word would not have fitted into the measure of the text, and its sentence is not over.

Capitals are joined only with capitals, and only where a whole paragraph is set in them; two lines of a title stay two.
"""

from __future__ import annotations

import re

from standards_lint.model.block import BlockKind, Cell, Region
from standards_lint.model.span import SourceText
from standards_lint.readers.labels import is_label_alone, parse_label
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_PAIR = ready_pattern(r"[A-Z][^:]{0,40}?\s?:(?:\s|$)")
_PAIR_LENGTH = 43
"""Characters of a name with its colon."""
_PAIR_WORDS = 5
_TITLE_LETTERS = 4
"""Letters of a word from which on a title has it in capitals."""
_TITLE_WORDS = 6
_SMALL_PAIR = ready_pattern(r"[a-z]\w*\s?:\s")
_URL = ready_pattern(r"(?:https?://|www\.|\S+@\S+\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:id|com|org|net)\b)")
_TAIL = 20
"""Characters that the longest of the endings below may have; what stands before them need not be searched."""
_BROKEN_END = ready_pattern(r"(?:\w[-\u2010\u2011]|,)$")
_ABBREVIATION_END = ready_pattern(r"(?:^|[\s(])[A-Z][a-z]{0,3}\.$")
_SENTENCE_END = ready_pattern(r"[.;:!?…][\"'”\u2019)\]]*$")
_HANGING_END = ready_pattern(
    r"\s(?:dan|atau|serta|yang|dengan|untuk|oleh|dari|di|ke|pada|dalam|tentang|sesuai|bagi|kepada|berdasarkan|melalui)$"
)
"""A word that no text ends with: *… per titik sesuai* / *Peraturan Daerah …*."""
_HANGING_CAPITALS = ready_pattern(r"\s(?:DAN|ATAU|SERTA|YANG|DENGAN|UNTUK|OLEH|DARI|DALAM|BAGI|KEPADA|MELALUI|KARENA)$")
_BOUND_CAPITALS = ready_pattern(r"(?:DAN|ATAU|SERTA|YANG|DENGAN|KARENA)\s")
"""The same in titles set in capitals, and words that no title begins with: *KARTU KELUARGA* / *KARENA PINDAH*."""
_NUMBER_END = ready_pattern(r"\b[Nn](?:omor|o\.?) ?[\w./-]+$")
_YEAR = ready_pattern(r"[Tt]ahun (?:19|20)\d\d\b")
_NUMBERED = ready_pattern(r"Nomor [\w./-]+ [Tt]ahun (?:19|20)\d\d")
_INSTRUMENT = ready_pattern(r"\b(?:Undang-Undang|Peraturan|Keputusan)(?: [A-Z]\w*| dan| dan/atau)*$")
"""A regulation broken before its number: *Peraturan Menteri Dalam Negeri* / *Nomor 108 Tahun 2019*."""
_CAPS_WORD = ready_pattern(r"[A-Z]{5}")
_CAPS_LENGTH = 120
_SMALL_BEGINNINGS = 3
_AROUND = 10
"""Lines before and behind a line that show its measure; the longest of them may be an exception."""
NARROWEST, WIDEST = 40, 130
"""Measures (columns) between which a text is taken to be wrapped at its margin."""


@dataclass(slots=True)
class Line:
    """One line of a document: of the file, between two ``<br>``, a table cell, or a whole element of markup."""

    source: SourceText
    group: int
    """Lines are joined only within a group: a stretch of text, an element, a cell."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Heading: rank; item: depth in the lists of the markup; 0 where the markup says nothing."""
    base: int = 0
    """Depth of the lists of the markup around it."""
    label: str = ""
    """Label the markup gives (``<li>``), if any."""
    counted: bool = False
    """The label stands nowhere in the file: the browser counts it."""
    indent: int = 0
    bold: bool = False
    region: Region = Region.MAIN
    cell: Cell | None = None
    blank_before: bool = False
    link: bool = False
    measure: int = 0
    """Width of the text around it in columns where that is wrapped at a margin, else 0."""
    breaks: bool = False
    """Line breaks of the file inside it mean something (plain text; not HTML)."""
    soft: bool = False
    """The markup or the layout joins it to the line above (Markdown, cells of labels); labels and pairs stay apart."""
    flowing: bool = False
    """Breaks of the line carry no meaning at all: the text of a cell that was cut anywhere."""
    plain: bool = True
    """Capitals may make it a heading: the markup does not say what it is."""


def is_pair(text: str) -> bool:
    """Whether a line is a name and its value: *Jabatan : Kepala Seksi*."""
    if text.find(":", 0, _PAIR_LENGTH) < 0:  # most lines; the pattern would try each of the characters
        return False
    match = _PAIR.match(text)
    return match is not None and match.group().count(" ") <= _PAIR_WORDS


def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals like a heading: with a long word, no telephone number, no sentence."""
    return (
        text.isupper()
        and len(text) <= _CAPS_LENGTH
        and _CAPS_WORD.search(text) is not None
        and 2 * sum(map(str.isdigit, text)) < sum(map(str.isalpha, text))
        and text[-1] not in ".;,"
    )


def stands_out(first: str, second: str) -> bool:
    """Whether one of two lines is set in capitals like a heading and the other is not: *… meterai* / *MASA BERLAKU*.

    A line that ends in the middle of a sentence goes on whatever the next is set in.
    """
    if is_capitals(first) == is_capitals(second) or _ends(_BROKEN_END, first) or _ends(_HANGING_END, first):
        return False
    return second[:1].isupper()


def is_title_of(first: str, second: str) -> bool:
    """Whether a short line stands as a title above a text that begins anew with a digit or a capital.

    The line is so short that no margin can have broken it: the next word would have fitted into the narrowest measure.
    """
    if not first or first.count(" ") >= _TITLE_WORDS or not first[0].isupper() or not second[:1].isalnum():
        return False
    if second[0].islower() or _ends(_BROKEN_END, first) or ends_sentence(first) or _ends(_ABBREVIATION_END, first):
        return False
    return len(first) + 1 + len(second.split(" ", 1)[0]) < NARROWEST


def heads_small(first: str, second: str) -> bool:
    """Whether a short line in title case stands above a text that begins with a small letter: *Biaya* / *gratis*.

    For lines below a blank one: a sentence that was broken at the margin is not so short, and not all in capitals.
    """
    words = first.split()
    if not second[:1].islower() or len(words) > _TITLE_WORDS or first[-1:] in ",:" or ends_sentence(first):
        return False
    if _ends(_BROKEN_END, first) or _ends(_HANGING_END, first) or _ends(_ABBREVIATION_END, first):
        return False
    titled = all(word[:1].isupper() for word in words if len(word) >= _TITLE_LETTERS)
    return titled and words[0][:1].isupper() and len(first) + 1 + len(second.split(" ", 1)[0]) < NARROWEST


def ends_sentence(text: str) -> bool:
    """Whether nothing of the sentence is left for another line."""
    if text[-1:].isalnum():  # most lines; the patterns below would look through all of it
        return False
    return _SENTENCE_END.search(text) is not None and not _ends(_ABBREVIATION_END, text)


def _ends(ending: re.Pattern[str], text: str) -> bool:
    """Whether a text has one of the short endings, for which its last characters are enough."""
    return ending.search(text, len(text) - _TAIL) is not None


def joins(first: str, second: str, *, full: bool) -> bool:
    """Whether the second line, which has no label, continues the first.

    Args:
        first: Text of the line above, with what was joined to it before; not empty.
        second: Text of the line below; not empty.
        full: The line above reaches the margin (see `is_full`).
    """
    if is_label_alone(first):
        return True
    if is_pair(second) or (is_pair(first) and _SMALL_PAIR.match(second)):
        return False
    if first.isupper() != second.isupper() and (is_capitals(first) or is_capitals(second)):
        return False
    if first.isupper() and second.isupper() and (_ends(_HANGING_CAPITALS, first) or _BOUND_CAPITALS.match(second)):
        return True
    if _ends(_BROKEN_END, first) or _ends(_HANGING_END, first) or second[0] in "):;,%/":
        return True
    if (_YEAR.match(second) and _NUMBER_END.search(first)) or (
        _NUMBERED.match(second) and _INSTRUMENT.search(first) and not ends_sentence(first)
    ):
        return True
    if ends_sentence(first):
        return False
    if second[0].isdigit() and _ends(_ABBREVIATION_END, first):
        return True
    if second[0] == "(" or (second[0].islower() and not _URL.match(second)):
        return True
    return full and not is_capitals(first)


def is_full(width: int, following: str, measure: int) -> bool:
    """Whether the first word of the following line would hardly have fitted at the end of a line of this width."""
    return NARROWEST <= measure <= WIDEST and 10 * (width + 1 + len(following.split(" ", 1)[0])) >= 9 * measure


def measures(texts: list[str], widths: list[int]) -> list[int]:
    """For each line the width at which the text around it is wrapped: 0 throughout where the text is not wrapped.

    A text is wrapped at its margin when many of its lines begin in the middle of a sentence, with a small letter.

    Args:
        texts: The lines, empty ones included.
        widths: Their widths in columns with their indentation.
    """
    filled = sum(1 for text in texts if text)
    small = sum(1 for text in texts if text[:1].islower() and parse_label(text) is None)
    if small < _SMALL_BEGINNINGS or small * 12 < filled:
        return [0] * len(texts)
    return [sorted(widths[max(0, i - _AROUND) : i + _AROUND])[-2:][0] for i in range(len(texts))]
