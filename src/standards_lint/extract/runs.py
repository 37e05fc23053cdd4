"""Events to runs: the items of one list together, everything else one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event

_FIRST = frozenset({"1", "a", "i"})


def runs_of(events: Sequence[Event]) -> Iterator[list[Event]]:
    """Lists of items of one level together, everything else block by block."""
    run: list[Event] = []
    for event in events:
        if run and _same_list(run[-1], event):
            run.append(event)
            continue
        if run:
            yield run
        run = [event]
    if run:
        yield run


def begins_list(event: Event) -> bool:
    """It carries the first number or letter of a list."""
    label = event.block.label.partition(" ")[0]  # a number given twice: "1. 1. Fotokopi KTP"
    return label.strip("(). ").lower() in _FIRST


def _same_list(above: Event, below: Event) -> bool:
    """Both are items of one level, and the second does not begin a list of its own."""
    if above.block.kind != "item" or below.block.kind != "item" or above.block.level != below.block.level:
        return False
    return not begins_list(below)
