"""Passages to channels: the ways to complain or to reach the office.

Numbers and addresses are found everywhere but in menus; a way named only by its word (*kotak saran*,
*tatap muka*) counts where complaints are spoken of, since elsewhere it is furniture or a kind of service.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.extract.sentences import clause_bounds
from standards_lint.knowledge.channel_words import ChannelWords
from standards_lint.knowledge.phrases import NOTHING, Phrases, fold
from standards_lint.knowledge.rewriting import rewritten
from standards_lint.model.block import Region
from standards_lint.model.standard import Channel
from standards_lint.storage.ready import ready_pattern

COMPLAINT_COMPONENT = "pengaduan"
_MAIL = ready_pattern(
    r"(?<![\w.+-])(?P<user>[\w.+-]+)(?P<before>\s?)@(?P<after>\s?)(?P<domain>[\w-]+(?:[.,][\w-]+)*\.[a-z]{2,}|[\w-]+,[a-z]{2,})"
)
_HANDLE = ready_pattern(r"(?<![\w.])@[\w.]{3,}")
_SITE = ready_pattern(
    r"(?:https?://|www\.)[^\s<>()\"',;]+|(?<![\w@.-])[a-z][\w-]*(?:\.[\w-]+)*\.(?:go|ac)\.id(?:/[^\s<>()\"',;]*)?"
)
_NUMBER = ready_pattern(
    r"(?<![\w/.-])(?:\+\s?\d{1,3}[\s.-]?)?(?:\(\s?\+?0?\d{2,4}\s?\)[\s.-]{0,2})?\d+(?:[\s.\u2013-]{1,3}\d{2,})*(?![\w/])"
)
_DIALLED = ready_pattern(
    r"(?:\(0\d{2,3}\)|(?:\+?62[\s.-]?|0)\d{2,3})[\s.\u2013-]{0,3}\d{3,4}[\s.\u2013-]{0,3}\d{2,4}(?:[\s.\u2013-]{1,3}\d{2,4})?"
)
"""Shaped like a number to call: ``(0341) 777888``, ``0812-3333-4444``."""
_OTHER_NUMBER = ready_pattern(r"\d\W*[^\W\d_]{3,}")
_SUM = ready_pattern(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""``15.000`` beside *via telepon* is a price."""
_HOURS = ready_pattern(r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?:\W{1,3}(?:[01]?\d|2[0-4])[.:][0-5]\d)?")
"""``08.00 - 16.00`` behind a number: when it is answered."""
_REACH = 40
"""Characters in front of a number in which the word for it may stand."""
_LINK = 4
"""Characters that may stand between a word and the address it announces."""
_SHORTEST, _MOBILE_SHORTEST = 3, 9


def extract_channels(passages: Sequence[Passage], words: ChannelWords) -> tuple[Channel, ...]:
    """All channels of the document in reading order, each with the place of its own words."""
    found: list[Channel] = []
    for passage in passages:
        if passage.block.region is not Region.MENU:
            text = fold(passage.text)
            found += sorted(_in_text(passage, text, words), key=_place)
    return tuple(found)


def _place(channel: Channel) -> tuple[int, int]:
    span = channel.text.span()
    return span.line, span.column


def _in_text(passage: Passage, text: str, words: ChannelWords) -> Iterator[Channel]:
    taken: list[tuple[int, int]] = []
    types: set[str] = set()
    for start, end, channel in _addresses(passage, text, words):
        taken.append((start, end))
        types.add(channel.type)
        yield channel
    if _speaks_of_complaints(passage) and words.any_name.search(text):
        for name, pattern in words.names:
            if name not in types and (place := _named(passage, text, pattern, taken, words)):
                yield _channel(passage, name, *place)


def _speaks_of_complaints(passage: Passage) -> bool:
    return passage.complaint or passage.component == COMPLAINT_COMPONENT


def _addresses(passage: Passage, text: str, words: ChannelWords) -> Iterator[tuple[int, int, Channel]]:
    if "@" in text:
        yield from _mails(passage, text, words)
    if "lapor" in text:
        yield from _national(passage, text, words)
    if "www" in text or "http" in text or ".id" in text:
        for match in _SITE.finditer(text):
            value = match[0].rstrip(".,/)")
            of_mail = "@" in text[max(0, match.start() - 2) : match.start()]
            if not of_mail and not words.national.search(value) and not words.national_wrong.search(value):
                end = match.start() + len(value)
                yield match.start(), end, _channel(passage, "web", match.start(), end)
    yield from _numbers(passage, text, words)


def _mails(passage: Passage, text: str, words: ChannelWords) -> Iterator[tuple[int, int, Channel]]:
    # "instagram @dinas.suka" is a handle, and the blank in front of it no fault
    mails = [m for m in _MAIL.finditer(text) if not (m["before"] and words.account.fullmatch(m["user"]))]
    for match in mails:
        blank = (match["before"] or match["after"]) and not _line_break(passage, match)
        yield (
            *match.span(),
            _channel(
                passage,
                "email",
                *match.span(),
                malformed=bool(blank) or "," in match["domain"],
                private=match["domain"].replace(",", ".") in words.private_domains,
            ),
        )
    for match in _HANDLE.finditer(text):
        if not any(mail.start() <= match.start() < mail.end() for mail in mails):
            yield *match.span(), _channel(passage, "media_sosial", *match.span())


def _line_break(passage: Passage, match: re.Match[str]) -> bool:
    """The blank in an address came from the end of a line of the file, not from its writer."""
    return any(match.start("user") < mark.offset <= match.start("domain") for mark in passage.source.marks)


def _national(passage: Passage, text: str, words: ChannelWords) -> Iterator[tuple[int, int, Channel]]:
    wrong = [m.span() for m in words.national_wrong.finditer(text)]
    for start, end in wrong:
        meant = rewritten(passage.text[start:end], words.national_meant)
        yield start, end, _channel(passage, "sp4n_lapor", start, end, misspelt=True, meant=meant)
    for match in words.national.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in wrong):
            yield *match.span(), _channel(passage, "sp4n_lapor", *match.span())


def _numbers(passage: Passage, text: str, words: ChannelWords) -> Iterator[tuple[int, int, Channel]]:
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) < _SHORTEST or _SUM.fullmatch(match[0]) or _HOURS.fullmatch(match[0]):
            continue
        window = text[max(0, match.start() - _REACH) : match.start()]
        kind = _reached(words, window)
        if not kind and not window.strip(NOTHING):
            kind = _reached(words, fold(passage.heading))
        if kind:
            yield *match.span(), _channel(passage, kind, *match.span(), malformed=_cannot_be_dialled(digits))
        elif _speaks_of_complaints(passage) and _DIALLED.fullmatch(match[0]) and not words.not_dialled.search(window):
            yield *match.span(), _channel(passage, "telepon", *match.span())


def _reached(words: ChannelWords, window: str) -> str:
    """What the nearest word in front says the number reaches; nothing if other words with a number come between."""
    ends = {name: max((m.end() for m in pattern.finditer(window)), default=-1) for name, pattern in words.numbers}
    best = max(ends, key=lambda name: ends[name])
    return "" if ends[best] < 0 or _OTHER_NUMBER.search(window, ends[best]) else best


def _cannot_be_dialled(digits: str) -> bool:
    """A mobile number that is too short. Nothing else is certain: short codes and call centres have 3 to 7 digits."""
    local = "0" + digits[2:] if digits.startswith("628") else digits
    return local.startswith("08") and len(local) < _MOBILE_SHORTEST


def _named(
    passage: Passage, text: str, pattern: Phrases, taken: Sequence[tuple[int, int]], words: ChannelWords
) -> tuple[int, int] | None:
    for match in pattern.finditer(text):
        # "website SP4N-LAPOR" and "WA : 0812 …" name what follows, not a way of their own.
        if any(start < match.end() + _LINK and match.start() < end for start, end in taken):
            continue
        begin, stop = clause_bounds(passage.text, *match.span())
        if _leads(text, match.start()) or words.through.search(text[begin:stop]):
            return match.span()
    return None


def _leads(text: str, start: int) -> bool:
    """Nothing but the item's label stands in front."""
    return re.fullmatch(r"\W*(?:\w{1,3}[.)]\W*)*", text[:start]) is not None


def _channel(
    passage: Passage,
    kind: str,
    start: int,
    end: int,
    *,
    malformed: bool = False,
    private: bool = False,
    misspelt: bool = False,
    meant: str = "",
) -> Channel:
    return Channel(
        type=kind,
        value=passage.text[start:end],
        text=passage.source.slice(start, end),
        malformed=malformed,
        private=private,
        misspelt=misspelt,
        meant=meant,
        service=passage.service,
        component=passage.component,
    )
