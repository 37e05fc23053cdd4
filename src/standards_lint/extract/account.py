"""A document to the account of it: every block with what it was taken for, what was read from it, and why.

Nothing is decided here. The roles of blocks are read from where the stages of extraction put them, the reasons are
those that the stages noted when they decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.account_details import particulars_of
from standards_lint.extract.as_seen import as_seen
from standards_lint.extract.assemble import Workings, unreadable, work_out
from standards_lint.extract.events import is_image
from standards_lint.extract.places import Places
from standards_lint.extract.sheet_takes import sheet_takes
from standards_lint.extract.takes import Located, Takes, name_takes
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.account import Account, Entry, Particular, Role, Taken
from standards_lint.model.block import Block, RawDocument
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_MARKUP = frozenset({"html", "yaml", "json"})
"""Formats whose lines hold markup: a line without a block says nothing there."""
_NAMED = frozenset({Role.TITLE, Role.ISSUER, Role.SERVICE_NAME})
_NOTHING = frozenset({Role.LOOSE_HEADING, Role.OUTSIDE})
"""Roles that go without saying where a block has another."""


def account_of(raw: RawDocument, knowledge: Knowledge) -> Account:
    """The account of a document; of an unreadable one only the notes of its reader."""
    if not raw.readable:
        return Account(unreadable(raw), lines=raw.lines, anchors=raw.anchors)
    raw = as_seen(raw, knowledge.headings)
    workings = work_out(raw, knowledge)
    return Account(
        workings.standard,
        kinds=tuple(workings.kinds.items()),
        form=workings.form,
        title=workings.structure.title_why,
        entries=tuple(_entries(raw, workings)),
        unread=_unread(raw),
        repeated=raw.repeated,
        lines=raw.lines,
        anchors=raw.anchors,
    )


def _entries(raw: RawDocument, workings: Workings) -> Iterator[Entry]:
    places = Places(raw.blocks)
    taken: dict[int, list[Taken]] = {}
    for located in (*name_takes(workings), *sheet_takes(workings), *Takes(workings).events()):
        _file(located, places, taken)
    details: dict[int, list[Particular]] = {}
    for particular in particulars_of(workings.standard):
        for number in _first(particular.text, places):
            details.setdefault(number, []).append(particular)
    read = {id(block) for block in workings.blocks}
    for number, block in enumerate(raw.blocks):
        if block.text or is_image(block):
            roles = _merged(taken.get(number, [])) if id(block) in read else [_furniture(block)]
            yield Entry(block, tuple(roles or [_unused(block)]), tuple(details.get(number, ())))


def _file(located: Located, places: Places, taken: dict[int, list[Taken]]) -> None:
    where, what = located
    if not what.text and what.role is not Role.PICTURE:
        return  # an empty cell
    for number in places.numbers(where):
        taken.setdefault(number, []).append(what)


def _first(source: SourceText, places: Places) -> Sequence[int]:
    """The block in which a text begins."""
    return places.numbers(source.span()) if source.marks else ()


def _merged(taken: Sequence[Taken]) -> list[Taken]:
    """What a block was taken for in several services at once is told once, and what goes without saying not at all."""
    names = [t for t in taken if t.role in _NAMED]
    told = [t for t in taken if not (names and t.role in _NOTHING) and not _is_told_in_pieces(t, taken)]
    services: dict[tuple[Role, str, str, tuple[Why, ...]], list[str]] = {}
    for one in told:
        services.setdefault((one.role, one.text, one.component, one.why), []).extend(one.services)
    return [
        Taken(role, text, tuple(dict.fromkeys(keys)), component, why)
        for (role, text, component, why), keys in services.items()
    ]


def _is_told_in_pieces(one: Taken, taken: Sequence[Taken]) -> bool:
    """Its sentences were taken for components one by one."""
    others = (t for t in taken if t.role not in _NOTHING and len(t.text) <= len(one.text))
    return one.role in _NOTHING and any(other.text in one.text for other in others if other.text)


def _furniture(block: Block) -> Taken:
    return Taken(Role.FURNITURE, block.text, why=(Why(f"region_{block.region}"),))


def _unused(block: Block) -> Taken:
    if is_image(block):
        return Taken(Role.PICTURE, block.text)
    is_number = not any(c.isalpha() for c in block.text)
    if block.cell is None:
        return Taken(Role.UNUSED, block.text, why=(Why("row_number" if is_number else "given_outside"),))
    return Taken(Role.UNUSED, block.text, why=(Why("number_cell" if is_number else "head_cell"),))


def _unread(raw: RawDocument) -> tuple[int, ...]:
    """Lines with letters or digits that stand in no block, for formats whose lines are text."""
    if raw.format in _MARKUP:
        return ()
    held = {mark.line for block in raw.blocks for mark in block.source.marks}
    labels = {block.label for block in raw.blocks}  # the number of an item may have a line of its own
    left = ((number, line.strip()) for number, line in enumerate(raw.lines, 1) if number not in held)
    return tuple(number for number, line in left if line not in labels and any(c.isalnum() for c in line))
