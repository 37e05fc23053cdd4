"""Passages to the steps of procedures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.model.block import BlockKind, Cell
from standards_lint.model.standard import Step
from standards_lint.storage.ready import ready_pattern

_STEPPED_COMPONENTS = frozenset({"prosedur", "pengaduan"})
_ORDERED = ready_pattern(r"\(?(\d{1,3}|[a-zA-Z])[.)]?\)?")
_WORD = ready_pattern(r"\w{3,}")
_FEWEST = 20
"""Different words of a step that can be called a copy: short ones are alike with good reason (*Pemohon menerima …*)."""
_SHARED = 0.86
"""Share of the words of the shorter step that the longer one has too. A step that differs in its object (*berkas kartu
keluarga*, *berkas akta kelahiran*) shares less unless it is very long."""
_RUN = 10
"""Words that stand in both in the same order without a break."""
_LOOK_BACK = 12
"""A copy of a step stands near it; looking back further would make long lists expensive."""


def extract_steps(
    passages: Sequence[Passage], *, step_tables: frozenset[int] = frozenset(), first_sequence: int = 1
) -> tuple[Step, ...]:
    """The numbered items of procedures and of complaint procedures, list by list.

    Args:
        passages: The document's passages in reading order.
        step_tables: Numbers of the tables that are an SOP's flow; their rows are steps already.
        first_sequence: Number of the first list, behind those of the flow tables.

    Returns:
        Steps with `twin` set to the number of an earlier step of the same list that says nearly the same.
    """
    steps: list[Step] = []
    for offset, items in enumerate(_lists(passages, step_tables)):
        steps += _list_steps(items, first_sequence + offset)
    return tuple(steps)


def _lists(passages: Sequence[Passage], step_tables: frozenset[int]) -> Iterator[list[Passage]]:
    """Ordered items of one level that follow each other; a list starts anew at 1 or a, and in another place."""
    open_lists: dict[int, list[Passage]] = {}
    place: tuple[str, str, str, Cell | None] | None = None
    for passage in passages:
        if not _is_step(passage, step_tables):
            continue
        here = (passage.service, passage.component, passage.heading, passage.block.cell)
        if here != place:
            yield from (items for items in open_lists.values() if len(items) > 1)
            open_lists, place = {}, here
        level = passage.block.level
        if level in open_lists and _restarts(passage):
            yield from _closed(open_lists.pop(level))
        open_lists.setdefault(level, []).append(passage)
    yield from (items for items in open_lists.values() if len(items) > 1)


def _closed(items: list[Passage]) -> Iterator[list[Passage]]:
    if len(items) > 1:
        yield items


def _is_step(passage: Passage, step_tables: frozenset[int]) -> bool:
    block = passage.block
    in_place = passage.component in _STEPPED_COMPONENTS or (passage.complaint and not passage.component)
    in_flow = block.cell is not None and block.cell.table in step_tables
    return (
        in_place
        and not in_flow
        and not passage.basis
        and block.kind is BlockKind.ITEM
        and _ORDERED.fullmatch(block.label) is not None
    )


def _number(passage: Passage) -> str:
    return passage.block.label.strip("().")


def _restarts(passage: Passage) -> bool:
    return _number(passage).lower() in ("1", "a")


def _list_steps(items: Sequence[Passage], sequence: int) -> Iterator[Step]:
    bags = [frozenset(_WORD.findall(p.block.text.lower())) for p in items]
    for index, passage in enumerate(items):
        yield Step(
            number=_number(passage),
            text=passage.block.source,
            sequence=sequence,
            order=index + 1,
            twin=_twin(items, bags, index),
            service=passage.service,
            component=passage.component,
        )


def _twin(items: Sequence[Passage], bags: Sequence[frozenset[str]], index: int) -> str:
    if len(bags[index]) < _FEWEST:
        return ""
    for earlier in range(max(0, index - _LOOK_BACK), index):
        shorter = min(len(bags[index]), len(bags[earlier]))
        if shorter < _FEWEST or len(bags[index] & bags[earlier]) < _SHARED * shorter:
            continue
        if _longest_run(items[index].block.text, items[earlier].block.text) >= _RUN:
            return _number(items[earlier])
    return ""


def _longest_run(first: str, second: str) -> int:
    # Imported here: only documents with suspicious steps pay for loading the library.
    from difflib import SequenceMatcher

    words = [_WORD.findall(text.lower()) for text in (first, second)]
    return SequenceMatcher(None, words[0], words[1], autojunk=False).find_longest_match().size
