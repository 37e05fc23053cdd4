"""Passages to the persons and posts named as in charge of complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.extract.sentences import clause_bounds
from standards_lint.knowledge.officer_words import OfficerWords
from standards_lint.knowledge.phrases import DASHES, NOTHING, Phrases, fold
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Officer
from standards_lint.storage.ready import ready_pattern

COMPLAINT_COMPONENT = "pengaduan"
_FIELD = ready_pattern(r"^\W*(?:\w{1,3}[.)]\s*)?(?P<label>[^:]{2,80}?)\s*:\s*(?P<value>.*)$", re.DOTALL)
_SEPARATOR = ready_pattern(rf"\s*[{DASHES}:]\s*")
_COLON = ready_pattern(r"\s*:\s*")
_FOLLOWING = 8
"""Lines below the label that may tell who it is: name, post, rank, NIP, address, telephone …"""
_LONGEST = 160
_CAPITAL = ready_pattern(r"[A-Z]")


def extract_officers(passages: Sequence[Passage], words: OfficerWords) -> tuple[Officer, ...]:
    """Persons and posts named as in charge of complaints, in reading order.

    Read are a label with the name behind it (``Penanggung jawab pengaduan : Kepala Seksi Pelayanan``), a label with
    lines below it (``Nama : …``, ``Jabatan : …``), a sentence (``Pengelola pengaduan adalah Sekretaris``), and a label
    with a colon inside a paragraph or cell (``… dijawab 3 hari. PIC: Sekretaris Dinas``). The bare mention of *petugas
    pengaduan* inside a sentence names nobody.
    """
    found: list[Officer] = []
    for index, passage in enumerate(passages):
        text = fold(passage.text)
        complaint = passage.complaint or passage.component == COMPLAINT_COMPONENT
        if passage.basis or not (complaint or "adu" in text or "keluh" in text):
            continue
        below = passages[index + 1 : index + 1 + _FOLLOWING]
        labels = (words.label, words.short_label) if complaint else (words.label,)
        officer = _behind_label(passage, text, below, labels, words) or _inside(passage, text, labels, words)
        if officer and officer not in found:
            found.append(officer)
    return tuple(found)


def _behind_label(
    passage: Passage, text: str, below: Sequence[Passage], labels: Sequence[Phrases], words: OfficerWords
) -> Officer | None:
    content = _skip_number(passage, text)
    label = next((match for phrases in labels if (match := phrases.match(text, content))), None)
    if not label:
        return None
    rest = _SEPARATOR.match(text, label.end()) or _copula(text, label.end(), words)
    value = _value(passage, rest.end()) if rest and rest.end() < len(text) else None
    if value and value.text:
        return _named(value, below, words)
    if not text[label.end() :].strip(" :.()"):
        return _from_lines(passage, below, words)
    return None


def _inside(passage: Passage, text: str, labels: Sequence[Phrases], words: OfficerWords) -> Officer | None:
    """The first label with a colon in a paragraph behind which somebody is named."""
    if ":" not in text:
        return None
    for phrases in labels:
        for label in phrases.finditer(text):
            colon = _COLON.match(text, label.end())
            value = _value(passage, colon.end()) if colon and colon.end() < len(text) else None
            if value and value.text and (officer := _named(value, (), words)):
                return officer
    return None


def _value(passage: Passage, start: int) -> SourceText:
    """What stands behind a label, up to the end of its sentence or item."""
    return passage.source.slice(start, clause_bounds(passage.text, start, start + 1)[1]).strip()


def _skip_number(passage: Passage, text: str) -> int:
    label = passage.block.label
    start = len(label) if label and text.startswith(fold(label)) else 0
    while start < len(text) and not text[start].isalnum():
        start += 1
    return start


def _copula(text: str, start: int, words: OfficerWords) -> re.Match[str] | None:
    match = words.copula.search(text, start)
    return match if match and not text[start : match.start()].strip() else None


def _named(value: SourceText, below: Sequence[Passage], words: OfficerWords) -> Officer | None:
    """``Budi Santosa, S.E.`` or ``Kepala Seksi Pelayanan``, with an address behind or below it."""
    said = fold(value.text)
    if len(value.text) > _LONGEST or words.nobody.fullmatch(said) or not _CAPITAL.search(value.text):
        return None
    address = words.address.search(said) is not None or _address_below(below, words)
    post = words.post.search(said)
    if post:
        name = value.text[: post.start()].strip(NOTHING)
        title = value.text[post.start() : _post_end(said, post.end(), words)]
        return Officer(name, title.strip(NOTHING), value, address)
    if words.honorific.search(said) or _looks_like_name(value.text):
        return Officer(value.text.strip(" ,.;"), "", value, address)
    return None


def _post_end(said: str, start: int, words: OfficerWords) -> int:
    """Where an address begins behind a comma or bracket; the end of the text without one (``Kepala Kantor Desa``)."""
    starts = (m.start() for m in words.address.finditer(said, start) if said[: m.start()].rstrip()[-1:] in ",;(")
    return next(starts, len(said))


def _looks_like_name(text: str) -> bool:
    """Two to six words, each with a capital in front: ``Budi Santosa``."""
    parts = re.findall(r"[^\W\d_]{2,}", text)
    return 2 <= len(parts) <= 6 and all(part[0].isupper() for part in parts)


def _from_lines(passage: Passage, below: Sequence[Passage], words: OfficerWords) -> Officer | None:
    """Lines ``Nama : …`` and ``Jabatan : …`` under a heading; or a list item that is a post or a person."""
    fields = list(_fields(below))
    name = next((value for label, value in fields if words.name_label.fullmatch(label)), None)
    post = next((value for label, value in fields if words.post_label.fullmatch(label)), None)
    place = name or post
    if place:
        parts = [p.source for p in below[: _last_field(below)]]
        address = any(words.address.search(fold(part.text)) for part in parts)
        text = SourceText.join([passage.source, place], " ") if not name or not post else name
        return Officer(name.text if name else "", post.text if post else "", text, address)
    if below and words.post.match(fold(below[0].text), _skip_number(below[0], fold(below[0].text))):
        start = _skip_number(below[0], fold(below[0].text))
        return _named(below[0].source.slice(start), below[1:], words)
    return None


def _fields(below: Sequence[Passage]) -> Iterator[tuple[str, SourceText]]:
    for passage in below:
        match = _FIELD.match(passage.text)
        if not match:
            return
        if match["value"].strip(NOTHING):
            yield fold(match["label"].strip()), passage.source.slice(*match.span("value")).strip()


def _last_field(below: Sequence[Passage]) -> int:
    return next((index for index, p in enumerate(below) if not _FIELD.match(p.text)), len(below)) + 2


def _address_below(below: Sequence[Passage], words: OfficerWords) -> bool:
    return bool(below) and words.address.match(fold(below[0].text)) is not None
