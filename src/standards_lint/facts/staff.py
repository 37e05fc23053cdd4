"""The number of staff to facts: the total that is stated, and what its breakdown adds up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards_lint.knowledge.number_words import parse_number
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Component, Standard
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_STAFF = "jumlah_pelaksana"
_COUNT = ready_pattern(
    r"(?<![\w.,-])(?P<number>\d{1,4}) ?(?:\((?P<words>[^()\d]{2,40})\) ?)?"
    r"(?:orang|org|pegawai|person[ei]l|petugas|staf)\b",
    re.IGNORECASE,
)
_BROKEN_DOWN = ready_pattern(r"\bterdiri (?:dari|atas)\b[^:]{0,30}:?$|^total\b.*\bterdiri\b.*:$", re.IGNORECASE)
"""``23 Orang terdiri dari :``, ``Terdiri dari 6 orang pelaksana :``: a total with its parts below it."""
_IN_LINE = ready_pattern(r"\bterdiri (?:dari|atas)\s*:?\s*(?P<parts>\d.*)$", re.IGNORECASE)
"""``16 orang terdiri dari 11 dokter, 3 bidan, dan 2 petugas``: a total with its parts behind it."""
_BETWEEN = ready_pattern(r"\s*(?:[,;&]|\bdan\b)[\s,]*(?:\bdan\s+)?(?=\d)", re.IGNORECASE)
_PART = ready_pattern(r"(?P<number>\d{1,4}) ?(?:\([^()\d]{2,40}\) ?)?[^\d:]{3,80}")
_LABEL = ready_pattern(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*", re.IGNORECASE)
_FEWEST = 2
"""Parts that a breakdown has at least."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A number of people in a line."""

    line: SourceText
    value: int
    words: str


def staff_facts(standard: Standard) -> Iterator[Fact]:
    """One fact for each number of people in the components on the number of staff."""
    for service in standard.services:
        component = service.component(_STAFF)
        if component is not None:
            yield from _facts_of(service.key, component)


def _facts_of(service: str, component: Component) -> Iterator[Fact]:
    lines = component.body
    for index, line in enumerate(lines):
        for count in _counts(line):
            parts = _parts_behind(line)
            listed = _in_line(parts, line, count) if parts else _listed(line, lines[index + 1 :])
            yield make_fact(
                "staff",
                line.span(),
                service=service,
                component=component.id,
                value=count.value,
                words=count.words,
                words_match=_words_match(count),
                listed=listed,
                parts_match="tidak_ada" if listed < 0 else "sama" if listed == count.value else "beda",
                certainty=component.certainty,
                text=line.text,
            )


def _counts(line: SourceText) -> tuple[_Count, ...]:
    return tuple(_Count(line, int(m["number"]), (m["words"] or "").strip()) for m in _COUNT.finditer(line.text))


def _words_match(count: _Count) -> str:
    if not count.words:
        return "tidak_ada"
    value = parse_number(count.words)
    if value is None:
        return "tidak_terbaca"
    return "sama" if value == count.value else "beda"


def _parts_behind(line: SourceText) -> str:
    """The parts behind a total in its line; in *Terdiri dari 6 orang pelaksana :* the total stands behind instead."""
    text = line.text.strip()
    total, found = _COUNT.search(text), _IN_LINE.search(text)
    return found["parts"] if total and found and total.end() <= found.start() and not _LABEL.match(text) else ""


def _in_line(parts: str, line: SourceText, total: _Count) -> int:
    """What the parts behind a total add up to; -1 where one of them is no number with those it counts."""
    found = [_PART.fullmatch(part) for part in _BETWEEN.split(parts)]
    if _counts(line)[0] != total or len(found) < _FEWEST or not all(found):
        return -1
    return sum(int(part["number"]) for part in found if part)


def _listed(line: SourceText, below: Sequence[SourceText]) -> int:
    """What the labelled items below a total add up to; -1 where this cannot be told for certain.

    Each item must name one number of people: *4 dokter spesialis* or a table that lost its figures would falsify it.
    """
    if len(_counts(line)) != 1 or _LABEL.match(line.text) or not _BROKEN_DOWN.search(line.text.strip()):
        return -1
    items: list[list[_Count]] = []
    for part in below:
        if _LABEL.match(part.text):
            items.append([])
        elif not items:
            return -1
        items[-1] += _counts(part)
    if len(items) < _FEWEST or any(len(item) != 1 for item in items):
        return -1
    return sum(item[0].value for item in items)
