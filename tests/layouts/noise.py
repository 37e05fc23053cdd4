"""What happens to documents in offices: slips of the pen in headings, values beside their label, numbers typed twice,
lists run together.

Broken lines are made by the renderers.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from layouts.page import Element, Page, Panel, Panels, Pipes, Section, Table
from layouts.standard import Body, Paragraph, Point, Points, Standard

NOISES = ("typing", "broken", "glued", "doubled", "run_in", "mixed")
_SLIPS = 4  # headings with a slip
_LONG = 7  # letters of a word in which a slip is made


def with_slips(standard: Standard) -> Standard:
    """One letter dropped, or two changed places, in a long word of some headings."""
    chance = random.Random(standard.key)
    long = [c for c, text in standard.headings.items() if any(len(w) >= _LONG for w in text.split())]
    chosen = set(chance.sample(long, min(_SLIPS, len(long))))
    headings = {c: _slip(text, chance) if c in chosen else text for c, text in standard.headings.items()}
    return replace(standard, headings=headings)


def _slip(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    index = chance.choice([i for i, w in enumerate(words) if len(w.strip(",/")) >= _LONG])
    word = words[index]
    while True:
        at = chance.randrange(1, len(word.strip(",/")) - 2)
        changed = (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            if chance.random() < 0.5
            else word[:at] + word[at + 1 :]
        )
        if changed != word:
            words[index] = changed
            return " ".join(words)


def glued(page: Page) -> Page:
    """A body of one paragraph goes to the line of its head."""
    return replace(page, elements=tuple(_glue(e) for e in page.elements))


def _glue(element: Element) -> Element:
    if isinstance(element, Section) and len(element.body) == 1 and isinstance(element.body[0], Paragraph):
        return replace(element, glued=True)
    if isinstance(element, Panels):
        return replace(
            element, panels=tuple(Panel(p.title, tuple(_glue(s) for s in p.sections)) for p in element.panels)
        )
    return element


def doubled(page: Page) -> Page:
    """Items that carry their number twice: counted by the program and typed."""
    return replace(page, elements=tuple(_changed(e, _doubled_body) for e in page.elements))


def run_in(page: Page) -> Page:
    """Lists of which only one paragraph is left, with the numbers in the middle of it."""
    return replace(page, elements=tuple(_changed(e, _run_in_body) for e in page.elements))


def _changed(element: Element, change: Callable[[Body], Body]) -> Element:
    """The element with its bodies changed."""
    match element:
        case Paragraph() | Points():
            (changed,) = change((element,))
            return changed
        case Section():
            return replace(element, body=change(element.body))
        case Panels():
            panels = tuple(Panel(p.title, tuple(_changed(s, change) for s in p.sections)) for p in element.panels)
            return replace(element, panels=panels)
        case Table() | Pipes():
            rows = tuple(tuple(replace(c, body=change(c.body)) for c in row) for row in element.rows)
            return replace(element, rows=rows)
    return element


def _doubled_body(body: Body) -> Body:
    return tuple(_doubled_points(b) if isinstance(b, Points) else b for b in body)


def _run_in_body(body: Body) -> Body:
    return tuple(Paragraph(_in_one_line(b)) if isinstance(b, Points) and len(b.items) > 1 else b for b in body)


def _in_one_line(points: Points) -> str:
    parts = []
    for index, item in enumerate(points.items):
        below = " " + _in_one_line(item.below) if item.below is not None else ""
        parts.append(f"{points.label(index)} {item.text}{below}")
    return " ".join(parts)


def _doubled_points(points: Points) -> Points:
    if not points.style[0].isalnum():
        return points
    items = tuple(Point(f"{points.label(i)} {p.text}", p.below) for i, p in enumerate(points.items))
    return replace(points, items=items)
