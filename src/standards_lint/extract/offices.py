"""Names of offices where a service's name is looked for: acronyms of the document's own, and ``office - service``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block
from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

_EARLY = 20  # blocks in which an office is named in full
_SHORTEST = 3  # letters of an acronym
_DASH = ready_pattern(r"\s+[-\u2013\u2014|]\s+")
_WORD = ready_pattern(r"[^\W\d_]+")


def initials(blocks: Sequence[Block], headings: Headings) -> frozenset[str]:
    """The acronyms of the offices that the head of a document names in full.

    *Standar Pelayanan Balai Besar Mutu Kayu* tells that *BBMK* in the next title is no service.
    """
    found: set[str] = set()
    for block in [b for b in blocks if b.text][:_EARLY]:
        name = block.text[headings.name_start(block.text) :]
        if headings.is_agency(name):
            letters = "".join(word[0] for word in takewhile(_is_capital, _important(name))).lower()
            found |= {letters[:end] for end in range(_SHORTEST, len(letters) + 1)}
    return frozenset(found)


def _important(name: str) -> list[str]:
    """The words whose first letters make an acronym: no ``dan``."""
    return [word for word in _WORD.findall(name) if not word.islower()]


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def without_office(name: SourceText, headings: Headings) -> SourceText:
    """``Puskesmas Sukamaju - Pelayanan Gigi`` and ``Pelayanan Gigi | Puskesmas Sukamaju`` without the office."""
    dash = _DASH.search(name.text)
    if dash is None:
        return name
    before, after = name.slice(0, dash.start()), name.slice(dash.end())
    for office, service in ((before, after), (after, before)):
        if headings.is_office(office.text) and headings.may_name_service(service.text):
            return service
    return name
