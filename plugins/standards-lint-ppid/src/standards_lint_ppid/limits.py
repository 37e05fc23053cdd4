"""Which limit of the law a time in a sentence is: by the nearest words around it, else by what the service is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from standards_lint.plugins import Duration, PatternMatch, SourceText, Span, Standard

from standards_lint_ppid.services import matters_of
from standards_lint_ppid.tables import Limit, limiting, limits, matters
from standards_lint_ppid.working_days import least_working_days, most_working_days

SENTENCES = "batas_waktu_informasi"
"""The named pattern of the pack that finds the sentences with a time."""

_TIME_COMPONENT = "jangka_waktu"
_COMPLAINTS = "pengaduan"
_UNSURE = 60


@dataclass(frozen=True, slots=True)
class Limited:
    """A time of the document that is a limit of the law."""

    limit: str
    duration: Duration
    working_days: int
    """The fewest of a limit that binds the office, the most of one that is the citizen's."""
    named: bool
    """By words of its own that mean nothing else, not by what the service is about."""
    certainty: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """A time at its place in a sentence."""

    duration: Duration
    before: str
    """From the end of the time before it, lower case."""
    after: str
    """Up to the beginning of the time behind it, lower case."""


def limited_times(standard: Standard) -> tuple[Limited, ...]:
    """The times of a document that are limits of the law on public information, in reading order of their sentences."""
    about = matters_of(standard)
    sentences = [match for match in standard.matches if match.name == SENTENCES and match.service in about]
    crowded = Counter((sentence.service, sentence.component) for sentence in sentences)
    by_line = _by_line(standard.durations)
    found: dict[int, Limited] = {}
    for sentence in sentences:
        near = [time for line in sorted({mark.line for mark in sentence.text.marks}) for time in by_line.get(line, ())]
        alone = crowded[sentence.service, sentence.component] == 1
        for limited in _in_sentence(sentence, about[sentence.service], near, alone):
            found.setdefault(id(limited.duration), limited)
    return tuple(found.values())


def _by_line(durations: Iterable[Duration]) -> Mapping[int, list[Duration]]:
    """The times by the line on which they begin: a document may hold thousands."""
    lines: defaultdict[int, list[Duration]] = defaultdict(list)
    for duration in durations:
        lines[duration.text.span().line].append(duration)
    return lines


def _in_sentence(sentence: PatternMatch, matter: str, near: Sequence[Duration], alone: bool) -> Iterator[Limited]:
    spoken = _spoken_of(sentence, matter)
    for index, placed in enumerate(_placed(sentence.text, near)):
        limit = _by_words(placed, spoken)
        named = limit is not None and limit.certain
        if limit is None and index == 0:
            limit = _by_matter(sentence, placed, matter)
        if limit is not None and _binds(placed, limit):
            certainty = 100 if named or alone else _UNSURE
            yield _limited(limit, placed.duration, named=named, certainty=certainty)


def _binds(placed: _Placed, limit: Limit) -> bool:
    """The time binds whom the limit binds, and is an upper one."""
    duration = placed.duration
    if duration.bound == "min" or not duration.unit:
        return False
    if not limit.binds_office:
        return duration.role == "applicant"
    limited = duration.bound == "maks" or limiting().search(placed.before) is not None
    return duration.role == "service" or (duration.role != "applicant" and limited)


def _limited(limit: Limit, duration: Duration, *, named: bool, certainty: int) -> Limited:
    count = least_working_days if limit.binds_office else most_working_days
    days = count(duration.value, duration.unit)
    return Limited(limit.id, duration, days, named, min(certainty, duration.certainty))


def _placed(sentence: SourceText, durations: Sequence[Duration]) -> list[_Placed]:
    """The times that stand in a sentence, in order, each with the words around it."""
    starts = {words: _starts(sentence, words) for words in {duration.text.text for duration in durations}}
    found = ((starts[duration.text.text].get(duration.text.span()), duration) for duration in durations)
    places = [(start, start + len(duration.text.text), duration) for start, duration in found if start is not None]
    places.sort(key=lambda place: place[0])
    said = _lower(sentence.text)
    ends = [0, *(end for _, end, _ in places)]
    nexts = [*(start for start, _, _ in places[1:]), len(said)]
    return [
        _Placed(duration, said[ends[index] : start], said[end : nexts[index]])
        for index, (start, end, duration) in enumerate(places)
    ]


def _starts(sentence: SourceText, words: str) -> dict[Span, int]:
    """Where words begin in a sentence, by their place in the document."""
    length = len(words)
    found: dict[Span, int] = {}
    start = sentence.text.find(words)
    while start >= 0:
        found[sentence.span(start, start + length)] = start
        start = sentence.text.find(words, start + length)
    return found


def _lower(text: str) -> str:
    """The text in lower case, each letter where it was (of a few letters Unicode makes two)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _spoken_of(sentence: PatternMatch, matter: str) -> list[Limit]:
    """The limits that a sentence may speak of: those of its service and component that no word in it rules out."""
    said = _lower(sentence.text.text)
    complaints = sentence.component == _COMPLAINTS
    fitting = (limit for limit in limits() if matter in limit.matters and (limit.in_complaints or not complaints))
    return [limit for limit in fitting if not limit.excluded.search(said)]


def _by_words(placed: _Placed, spoken: Iterable[Limit]) -> Limit | None:
    """The limit whose words stand nearest in front of the time, else behind it."""
    ends = [(_end(limit, placed.before), limit) for limit in spoken]
    nearest, limit = max(ends, key=lambda end: end[0], default=(-1, None))
    if nearest >= 0:
        return limit
    return next((limit for _, limit in ends if limit.after and limit.after.search(placed.after)), None)


def _end(limit: Limit, before: str) -> int:
    """Where the words of a limit end that belong to the number behind `before`; -1 where there are none."""
    end = max((found.end() for found in limit.before.finditer(before)), default=-1)
    return -1 if end < 0 or limit.between.search(before, end) else end


def _by_matter(sentence: PatternMatch, placed: _Placed, matter: str) -> Limit | None:
    """What a bare time promises in the component on times."""
    duration = placed.duration
    plain = sentence.component == _TIME_COMPONENT and duration.role == "service" and not duration.label
    about = next((one for one in matters() if plain and one.id == matter and one.promise), None)
    if about is None or (about.no_promise and about.no_promise.search(f"{placed.before}#{placed.after}")):
        return None
    return next((limit for limit in limits() if limit.id == about.promise), None)
