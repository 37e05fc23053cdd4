"""Services that are a name and one sentence each: ``Surat Domisili`` / *Membawa pengantar RT dan fotokopi KTP*.

Villages write so, mostly in boxes that open on a click, and often one service of the page is told at length. A single
pair proves nothing; a row of them tells what the office gives and what to bring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_ROW = 3  # pairs from which on it is a row
_PAPERS = 2  # named in a sentence that asks for them in words of its own
_NAME_WORDS = 8
_SENTENCE_WORDS = 60


def asked_in_sentences(events: Sequence[Event], knowledge: Knowledge) -> tuple[list[Event], list[Group]]:
    """The events without such pairs, and the services that they are.

    Args:
        events: Of a whole document, in order.
        knowledge: How papers and services are written.
    """
    pairs = [(name, text) for name, text in pairwise(events) if _is_pair(name, text, knowledge)]
    asking = sum(bool(knowledge.content.papers_asked.search(text.source.text)) for _, text in pairs)
    if len(pairs) < _ROW or 2 * asking <= len(pairs):
        return list(events), []
    taken = {id(event) for pair in pairs for event in pair}
    return [e for e in events if id(e) not in taken], [_group(name, text, knowledge) for name, text in pairs]


def _is_pair(name: Event, text: Event, knowledge: Knowledge) -> bool:
    line, sentence = name.source.text, text.source.text
    if name.kind is not EventKind.TITLE or text.kind is not EventKind.BODY or name.table or text.table:
        return False
    if text.block.kind is not BlockKind.PARAGRAPH or line.endswith(":") or len(line.split()) > _NAME_WORDS:
        return False
    papers = len(knowledge.content.requirement.findall(sentence))
    asks = knowledge.content.papers_asked.search(sentence) or papers >= _PAPERS
    named = knowledge.headings.may_name_service(line) and not knowledge.headings.is_other(line)
    return bool(asks) and named and sentence.endswith(".") and len(sentence.split()) <= _SENTENCE_WORDS


def _group(name: Event, text: Event, knowledge: Knowledge) -> Group:
    said = knowledge.content.papers_asked.search(text.source.text)
    why = Why("speaks_of_papers", (said[0],) if said else ())
    papers = Part(None, [text], [(text, why)])
    return Group(names=[replace(name, kind=EventKind.NAME)], unlabelled=[("persyaratan", papers)], why=Why("named"))
