"""Standards in running text: each clause tells a component, and no heading says which.

*Surat izin diterbitkan paling lambat 3 (tiga) hari kerja sejak berkas dinyatakan lengkap. Pelayanan ini tidak dipungut
biaya.* One such clause stands in any text about an office; a service is told where clauses of many components do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, is_image, rest_of
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.sentences import sentences_of
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.clause_words import ClauseWords
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_ENOUGH = 5
"""Components from which on the text below the title of a standard is that standard."""
_IN_CHAPTER = 3
"""Components that make the text below a heading that of a service."""
_HEADING = 3
"""Strength of a title that may name a service."""
_NAME_WORDS = 14
_EARLY = 6
"""Titles among which one calls the document a standard."""
_PROMISED = frozenset({"jangka_waktu", "biaya", "produk"})
_ASKED = frozenset({"persyaratan", "prosedur"})
_COMPLAINTS = "pengaduan"
_LONGEST = 400
"""Characters of a clause in which joints are looked for."""
_CLAUSE = ready_pattern(r"(?:[^,;]|[,;](?!\s))+[,;]?")  # "Rp10.000,00" is one
_JOINT = ready_pattern(r"\s(?=(?:yang|dan|serta|kemudian|lalu|dengan)\s)")


def told_in_prose(
    loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge
) -> tuple[list[Group], list[Event]]:
    """The services of a standard without any heading of a component.

    Args:
        loose: Everything the document holds below its title.
        title: Its title; it names the service (``STANDAR PELAYANAN IZIN PENELITIAN``), unless each has a chapter.
        knowledge: How clauses tell components, and names of services.

    Returns:
        The groups, none where the text is no such standard, and what belongs to no component.
    """
    groups, left = _in_chapters(loose, title, knowledge)
    return (groups, left) if groups else _of_title(loose, title, knowledge)


def _of_title(
    loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge
) -> tuple[list[Group], list[Event]]:
    headings = knowledge.headings
    start = headings.name_start(title.text) if title is not None else 0
    if title is None or start == 0 or not headings.may_name_service(title.text[start:]):
        return [], list(loose)
    if knowledge.clause_words.news.search(title.text):
        return [], list(loose)
    found, left = clauses_of(loose, knowledge.clause_words)
    told = {component for component, _ in found}
    if len(told) < _ENOUGH or not told & _PROMISED or not told & _ASKED:
        return [], list(loose)
    return [Group(unlabelled=found)], left


def _in_chapters(
    loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge
) -> tuple[list[Group], list[Event]]:
    """A service in each chapter (``BAB II`` / ``PELATIHAN MENARI``), and one behind them that is told for all."""
    headings = knowledge.headings
    heads = [e for e, below in pairwise([*loose, None]) if e is not None and _is_head(e, below, headings)]
    claims = [title.text if title is not None else "", *(e.source.text for e in heads[:_EARLY])]
    if not any(headings.name_start(text) for text in claims):
        return [], list(loose)
    groups: list[Group] = []
    left: list[Event] = []
    for head, text in _sections(loose, heads):
        found, rest = clauses_of(text, knowledge.clause_words)
        told = {component for component, _ in found}
        if len(told) >= _IN_CHAPTER and told & _PROMISED and told & _ASKED and _names_service(head, knowledge):
            name = replace(head, kind=EventKind.NAME, source=head.block.source, why=Why("title_above"))
            groups.append(Group(names=[name], unlabelled=found, why=Why("beside_services")))
            left += rest
        elif groups and told and not told & (_PROMISED | _ASKED):
            groups.append(Group(unlabelled=found, common=True, why=Why("for_all")))
            left += [head, *rest]
        else:
            left += [head, *text] if head in heads else text
    return (groups, left) if sum(not group.common for group in groups) > 1 else ([], list(loose))


def _is_head(event: Event, below: Event | None, headings: Headings) -> bool:
    """A heading; a numbered line or one on complaints right above a paragraph: ``1. Sewa Gamelan``."""
    text = event.source.text
    if event.table or text.endswith((".", ";", ",")) or len(text.split()) > _NAME_WORDS:
        return False
    if event.kind is EventKind.TITLE and event.strength >= _HEADING:
        return True
    if event.kind is EventKind.OTHER:
        return not headings.is_bare_chapter(text)
    told = below is not None and below.kind is EventKind.BODY and below.block.kind is BlockKind.PARAGRAPH
    counted = event.block.kind is BlockKind.ITEM and any(map(str.isalnum, event.block.label))
    return told and (counted or (event.kind is EventKind.TITLE and headings.key_word(text) is not None))


def _names_service(head: Event, knowledge: Knowledge) -> bool:
    text, headings = head.block.text, knowledge.headings
    return (
        not knowledge.clause_words.chapters.search(text)
        and headings.may_name_service(text)
        and not headings.is_other(text)
        and not headings.is_bare_chapter(text)
    )


def _sections(loose: Sequence[Event], heads: Sequence[Event]) -> Iterator[tuple[Event, list[Event]]]:
    """Each head with the text below it; the first event of the document stands for a head where there is none."""
    marks = {id(head) for head in heads}
    head, text = None, list[Event]()
    for event in loose:
        if head is None or id(event) in marks:
            if head is not None:
                yield head, text
            head, text = event, []
        else:
            text.append(event)
    if head is not None:
        yield head, text


def clauses_of(events: Sequence[Event], words: ClauseWords) -> tuple[list[tuple[str, Part]], list[Event]]:
    """The components that the clauses of a text tell, and the text that tells none.

    Args:
        events: Blocks of the text, in order; headings, cells and pictures are left as they are.
        words: How clauses tell components.
    """
    found: dict[str, Part] = {}
    left: list[Event] = []
    for event in events:
        if event.kind is not EventKind.BODY or event.table or is_image(event.block) or not event.source.text:
            left.append(event)
            continue
        for component, source, said in _stretches(event, words):
            if not component:
                left.append(replace(event, source=source, block=rest_of(event.block, source)))
                continue
            part = found.setdefault(component, Part(None))
            piece = Event(EventKind.BODY, source, _piece(event, source))
            part.bodies.append(piece)
            part.reasons.append((piece, Why("said_in_sentence", (said,))))
    return list(found.items()), left


def _piece(event: Event, source: SourceText) -> Block:
    whole = source.text == event.block.text and event.block.kind is BlockKind.ITEM
    return event.block if whole else rest_of(event.block, source)


def _stretches(event: Event, words: ClauseWords) -> Iterator[tuple[str, SourceText, str]]:
    """Stretches of a text with the component each tells and the words that say so, in order; together all of it."""
    source = event.source
    complained = False
    for begin, end in sentences_of(source.text):
        for component, first, last, said in _runs(source.text, begin, end, words):
            # "Pengaduan disampaikan melalui loket. Tanggapan diberikan paling lambat 5 hari kerja."
            complained = complained or component == _COMPLAINTS
            told = _COMPLAINTS if complained and component == "jangka_waktu" else component
            yield told, source.slice(first, last).strip(), said


def _runs(text: str, begin: int, end: int, words: ClauseWords) -> Iterator[tuple[str, int, int, str]]:
    """The clauses of a sentence; one that tells nothing goes with the one before, at the beginning with the next.

    What a sentence on complaints goes on with tells of those: *… dan ditindaklanjuti paling lambat 5 hari kerja*.
    """
    at = begin
    now, said, told_to = "", "", begin
    for first, last in _clauses(text, begin, end, words):
        component, found = words.component(text[first:last].strip(" ,;"))
        if component and now and component != now and now != _COMPLAINTS:
            yield now, at, told_to, said
            at, now, said = told_to, component, found
        elif component and not now:
            now, said = component, found
        told_to = last
    if not now:  # "Apabila gedung tidak dapat dipakai, retribusi dikembalikan": both clauses together tell it
        now, said = words.component(text[begin:end])
    yield now, at, end, said


def _clauses(text: str, begin: int, end: int, words: ClauseWords) -> Iterator[tuple[int, int]]:
    """The stretches between commas, cut at a joint whose two sides tell different components by themselves.

    *Pelayanan dilaksanakan oleh 3 orang petugas* | *yang berpendidikan D3*
    """
    for clause in _CLAUSE.finditer(text, begin, end):
        at = clause.start()
        if clause.end() - at > _LONGEST:  # no clause of a sentence that anyone reads
            yield at, clause.end()
            continue
        for joint in _JOINT.finditer(text, at, clause.end()):
            before, behind = (
                words.component(part)[0] for part in (text[at : joint.start()], text[joint.end() : clause.end()])
            )
            if before and behind and before != behind:
                yield at, joint.end()
                at = joint.end()
        yield at, clause.end()
