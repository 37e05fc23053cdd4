"""Blocks outside tables to events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, behind_label, body_source, rest_of
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_MAX_TITLE = 160  # characters; longer text is a sentence, not a title
_MAX_HEADING_WORDS = 14
_BROKEN = 39  # letters of a line and of the word behind it that no margin has room for, so that the break is meant
_NUMBERED_STANDARD = 4  # strength of an item that calls itself a standard: text may follow before its components
_COLON = ready_pattern(r"\s*[:=]\s*|\s+[«»#]\s+")  # the last as recognised text has them for a colon
_INNER_LABEL = ready_pattern(r"(?:^|[:.;]\s+)(?P<head>[A-Z][^:.;]{4,90}?)\s*(?=:\s+\S)")
_NEXT_LABEL = ready_pattern(r"(?<=[\s;,|])(?P<head>[A-Z][\w/]*(?:[ /](?:[a-z]+ )?[A-Z]?[\w/]+){0,3})\s*:(?=\s*\S)")
_GLUED = ready_pattern(r"(?P<name>[^\d:=]*[^\W\d_])(?:\s?[-\u2013]\s+|(?=\d))(?P<value>\S.*)")
_SENTENCE_END = ready_pattern(r"[.;,]$")
_CIRCLED = ready_pattern(r"\d{1,2}\s+(?=[A-Z])")
_MISREAD = ready_pattern(r"([IVXLl1|]{1,5}[.)])\s+(?=[^\W\d_])")
PICTURE = ready_pattern(r"[\U0001f000-\U0001faff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3]+\s*")
"""Pictures in front of a line or a badge."""
FIRST_PICTURE = "\u2300"
_LEADERS = ready_pattern(r"\s*(?:\.{3,}|…[.…]*|_{3,})\s*$")  # "II. Prosedur Pelayanan .............." above its text


def line_events(block: Block, headings: Headings) -> Iterator[Event]:
    """The events of one block that stands outside tables."""
    text = block.text
    if block.kind is BlockKind.IMAGE or not text:
        yield Event(EventKind.BODY, block.source, block)
        return
    dictum = headings.dictum_end(text)
    if dictum:
        rest = replace(block, source=block.source.slice(dictum), label="")
        yield from labelled(rest, headings) or [Event(EventKind.OTHER, block.source, block, why=Why("dictum"))]
        return
    yield from (
        labelled(block, headings)
        or _above_its_text(block, headings)
        or _inner_label(block, headings)
        or _qualified(block, headings)
        or _column_heads(block, headings)
        or _numbered_standard(block, headings)
        or title_or_body(block)
    )


def labelled(block: Block, headings: Headings) -> list[Event]:
    """The events of a block that begins with a known label, with or without its value; empty if it does not."""
    text = _LEADERS.sub("", block.text)
    colon = _COLON.search(text)
    head = text[: colon.start()] if colon else text
    rest = block.source.slice(colon.end(), len(text)) if colon and colon.end() < len(text) else None
    if not rest and not heading_like(block):
        return []
    if rest is None and (glued := _glued(block, text, headings)):
        return glued
    event = _head_event(block, head, headings)
    if event is None:
        return []
    if rest is None and event.label is not None and event.label.how == "side":
        # "Biaya / Tarif PNBP GRATIS / Tidak Dipungut Biaya": known by its sides, and more than a name.
        leading = headings.leading(head)
        if leading is not None and (value := block.source.slice(leading[1], len(text)).strip(" :-")).text:
            rest, event = value, replace(event, source=block.source.slice(0, leading[1]), label=leading[0])
    if rest is None and event.label is not None and (start := headings.value_in_brackets(head)):
        rest, event = (
            block.source.slice(start, len(head)).strip(" ()"),
            replace(event, source=block.source.slice(0, start)),
        )
    if event.kind is EventKind.NAME and rest is None and _is_bare_word(block):
        return []  # "Layanan" between arrows and steps
    if event.kind is EventKind.NAME:
        why = Why("service_label", (head.strip(),))
        return [Event(EventKind.NAME if rest else EventKind.OTHER, rest or block.source, block, why=why)]
    if rest is None:
        return [event]
    value, others = _cut_at_labels(rest, headings)
    told = [event, behind_label(block, value, head.strip())] if value.text else [event]
    return [*told, *(new for other in others for new in labelled(rest_of(block, other), headings))]


def _above_its_text(block: Block, headings: Headings) -> list[Event]:
    """``2. Biaya`` above ``gratis``: lines that were joined, the first of them a component's bare name.

    The small letter joins them, or Markdown does below a number.

    The first line ends long before any margin, so that the writer broke it.
    """
    marks = block.source.marks
    if len(marks) < 2 or marks[1].line == marks[0].line or block.cell is not None or block.kind is BlockKind.HEADING:
        return []
    end = marks[1].offset
    name, rest = block.text[:end].strip(), block.source.slice(end).strip()
    begun = rest.text[:1].islower() or (block.label and rest.text[:1].isalpha())
    first = len(name) + len(rest.text.split(" ", 1)[0])
    second = (marks[2].offset if len(marks) > 2 else len(block.text)) - end
    if not begun or (first >= _BROKEN and second <= first + 1):
        return []  # the margin may have broken it
    leading = headings.leading(block.text)
    if not headings.names_exactly(name) or (leading is not None and leading[1] > end):
        return []  # "Jangka Waktu" / "penyelesaian"
    event = _head_event(block, block.text[: len(name)], headings)
    return [event, behind_label(block, rest, name)] if event is not None and event.label is not None else []


def _is_bare_word(block: Block) -> bool:
    """One word on a plain line: no number, no emphasis, no colon, no cell."""
    marked = block.kind is not BlockKind.PARAGRAPH or block.bold or block.label or block.cell is not None
    return not marked and block.text.isalpha() and not block.text.isupper()


def _glued(block: Block, text: str, headings: Headings) -> list[Event]:
    """``Jangka Waktu Penyelesaian10``, ``Produk Layanan- Kartu``: a name with its value stuck to it."""
    match = _GLUED.fullmatch(text)
    if match is None or not headings.names_exactly(match["name"]):
        return []
    source = block.source.slice(0, match.end("name"))
    event = _head_event(replace(block, source=source), source.text, headings)
    value = block.source.slice(match.start("value"), len(text))
    return [] if event is None else [event, behind_label(block, value, source.text)]


def _cut_at_labels(rest: SourceText, headings: Headings) -> tuple[SourceText, list[SourceText]]:
    """``Waktu: 60 menit Biaya: Gratis Produk: Surat keterangan``: the value, and the labels with theirs behind it."""
    starts = [match.start("head") for match in _NEXT_LABEL.finditer(rest.text) if headings.names_exactly(match["head"])]
    if not starts:
        return rest, []
    ends = [*starts[1:], len(rest.text)]
    return rest.slice(0, starts[0]).strip(" ;,|"), [
        rest.slice(start, end).strip(" ;,|") for start, end in zip(starts, ends, strict=True)
    ]


def _head_event(block: Block, head: str, headings: Headings) -> Event | None:
    source = block.source.slice(0, len(head)) if len(head) < len(block.text) else block.source
    half = headings.half(head)
    if half:
        return Event(EventKind.HALF, source, block)
    label = headings.label(head)
    if label is not None:
        return Event(EventKind.COMPONENT, source, _with_number(block), label)
    if headings.is_service_label(head):
        return Event(EventKind.NAME, source, block)
    if headings.is_other(head):
        return Event(EventKind.OTHER, source, block, why=Why("no_component"))
    return None


def _with_number(block: Block) -> Block:
    """A heading whose number a scan made unreadable (*IL. Dasar Hukum*) ranks with those that kept theirs."""
    number = None if block.label else _MISREAD.match(block.text)
    return replace(block, label=number[1]) if number else block


def _qualified(block: Block, headings: Headings) -> list[Event]:
    """A heading that begins with a component's name and goes on with the service's."""
    strength = title_strength(block)
    # "Syarat - Syarat Pengurusan Akta Kelahiran :" above its list; without the colon a plain line proves nothing.
    if strength < 2 and not (strength and block.text.endswith(":") and heading_like(block)):
        return []
    # "1 Persyaratan Akta Kelahiran": the number is a circle of its own on the page
    number = _CIRCLED.match(block.text) if block.kind is BlockKind.HEADING else None
    source = block.source.slice(number.end()) if number else block.source
    found = headings.beginning(source.text.rstrip(" :"))
    return [Event(EventKind.COMPONENT, source, block, found[0])] if found else []


def _inner_label(block: Block, headings: Headings) -> list[Event]:
    """A label inside a sentence: ``… sebagai berikut: Persyaratan dalam proses perekaman: KK dan surat pengantar``."""
    for match in _INNER_LABEL.finditer(block.text):
        head = match["head"]
        listed = block.kind is BlockKind.ITEM and match.start("head") > 0
        if listed and " " in head and headings.names_exactly(head):
            return _after_sentence(block, match.start("head"), headings)
        found = headings.beginning(head) if len(head.split()) <= 8 else None
        if found:
            before = block.source.slice(0, match.start("head")).strip()
            label = block.source.slice(match.start("head"), match.end("head"))
            rest = block.source.slice(match.end()).strip(" :")
            heading = Event(EventKind.COMPONENT, label, block, found[0], why=Why("in_sentence"))
            events = [heading, behind_label(block, rest, head)]
            return [Event(EventKind.BODY, before, block), *events] if before.text else events
    return []


def _after_sentence(block: Block, start: int, headings: Headings) -> list[Event]:
    """``25. Surat persetujuan pindah. Jangka Waktu: 5 hari kerja.``: the last of a list, and the next component."""
    before = replace(block, source=block.source.slice(0, start).strip())
    told = labelled(rest_of(block, block.source.slice(start)), headings)
    return [Event(EventKind.BODY, body_source(before), before), *told] if told else []


def _column_heads(block: Block, headings: Headings) -> list[Event]:
    """``Komponen Uraian``: the head row of a table whose frame is lost."""
    return [Event(EventKind.OTHER, block.source, block)] if headings.are_columns(block.text) else []


def _numbered_standard(block: Block, headings: Headings) -> list[Event]:
    """``1. Standar Pelayanan Dispensasi Nikah``: an item that says itself that it heads a service."""
    text = block.text
    if block.kind is not BlockKind.ITEM or block.link or len(text) > _MAX_TITLE or _SENTENCE_END.search(text):
        return []
    name = text[headings.name_start(text) :]
    named = name != text and headings.may_name_service(name)
    return [Event(EventKind.TITLE, block.source, block, strength=_NUMBERED_STANDARD)] if named else []


def title_or_body(block: Block) -> list[Event]:
    """A title where the block looks like one, else content."""
    strength = title_strength(block)
    if strength:
        return [Event(EventKind.TITLE, block.source, block, strength=strength)]
    return [Event(EventKind.BODY, body_source(block), block)]


def heading_like(block: Block) -> bool:
    """A heading by markup or by shape: short, no sentence."""
    return is_short(block.text)


def is_short(text: str) -> bool:
    """A text of few words that is no sentence."""
    bare = _LEADERS.sub("", text).rstrip(" :")
    return len(bare.split()) <= _MAX_HEADING_WORDS and not _SENTENCE_END.search(bare)


def is_in_brackets(text: str) -> bool:
    """All of it: it says more of what stands above."""
    return text.startswith("(") and text.rstrip(" :").endswith(")")


def is_shouted(text: str) -> bool:
    """All letters are capitals, more of them than a mere abbreviation has (``KTP``, ``STNK``)."""
    letters = [c for c in text if c.isalpha()]
    least = 4 if len(text.split()) > 1 else 5
    return len(letters) >= least and all(not c.islower() for c in letters)


def title_strength(block: Block) -> int:
    """0 for running text, else how much the block looks like a heading (1-9)."""
    text = block.text.rstrip(" :")
    if not text or len(text) > _MAX_TITLE or not any(c.isalpha() for c in text):
        return 0
    if block.kind is BlockKind.HEADING:
        return max(4, 10 - (block.level or 5))
    if _SENTENCE_END.search(text) or block.link or block.kind is BlockKind.ITEM:
        return 0
    if block.bold or is_shouted(text):
        return 3
    picture = PICTURE.match(text) if text[0] > FIRST_PICTURE else None
    first = text[picture.end() :] if picture else text
    if block.kind is BlockKind.PARAGRAPH and len(text.split()) <= 10 and first[:1].isupper():
        return 1
    return 0
