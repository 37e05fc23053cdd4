"""What the pages of a document repeat: running heads and feet, page numbers, catchwords.

A line repeated at the head stays where it stands first: a letterhead names the office. It is dropped from the pages
behind, and one at the foot from all of them: there it would part a table that goes on over the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.model.block import Repeated
from standards_lint.readers.lines import is_pair
from standards_lint.readers.pdf_items import Item, Picture, Stretch, Table
from standards_lint.readers.pdf_lines import PrintedLine
from standards_lint.storage.ready import ready_pattern

_ZONE = 0.14
"""Part of the page at its head and at its foot in which repeated lines are looked for."""
_NEAR = 3.0
"""Heights of the type that a pair may stand below another running line."""
_HEAD_ROWS = 5
"""Rows at most of a table that is a head of the page."""
_STEP = 4.0
"""Points within which two lines stand at the same height."""
_NUMBER = ready_pattern(
    r"[-\u2013\u2014~|\s.]*(?:(?:hal(?:aman)?|page|hlm)\.?\s*:?\s*)?(?P<number>\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:dari|of|/)\s*\d{1,4})?[-\u2013\u2014~|\s.]*",
    re.I,
)
_MARKED = ready_pattern(r"[-\u2013\u2014~|]|hal|page|hlm|dari|\bof\b|/", re.I)
"""What shows that a number is that of a page, wherever the count stands."""
_LABELLED = ready_pattern(r"(?:\d{1,2}|[a-zA-Z]|[IVX]{2,4})[.)] +[^\W\d_]{3}")
_DIGITS = ready_pattern(r"\d+")
_CATCH = ready_pattern(r"\s*(?:\.\s?){2,}$|\s*…\s*\.?$")
_CATCH_WORDS = 8


def without_furniture(pages: Sequence[list[Item]], sizes: Sequence[tuple[float, float]]) -> list[list[Item]]:
    """The items of the pages without what is repeated on them.

    Args:
        pages: Items of each page.
        sizes: Width and height of each page.
    """
    dropped = _numbers(pages, sizes) | _repeated(pages, sizes)
    heads = _repeated_tables(pages, sizes)
    kept = [[_without(item, dropped) for item in items if id(item) not in heads] for items in pages]
    catchwords = _catchwords(kept)
    kept = [[_without(item, catchwords) for item in items] for items in kept]
    _drop_pictures(kept)
    return [[item for item in items if not _is_empty(item)] for items in kept]


def repeated_in(pages: Sequence[list[Item]], kept: Sequence[list[Item]]) -> Iterator[Repeated]:
    """What `without_furniture` left out of the pages, in their order."""
    held = {id(line) for items in kept for line in _lines(items)}
    tables = {id(item) for items in kept for item in items if isinstance(item, Table)}
    for items in pages:
        yield from (Repeated(line.page, line.text) for line in _lines(items) if id(line) not in held)
        for item in items:
            if isinstance(item, Table) and id(item) not in tables:
                yield Repeated(item.page, " ".join(cell.text for cell in item.cells))


def _without(item: Item, dropped: set[int]) -> Item:
    if not isinstance(item, Stretch) or not dropped:
        return item
    return replace(item, lines=[line for line in item.lines if id(line) not in dropped])


def _is_empty(item: Item) -> bool:
    return isinstance(item, Stretch) and not item.lines and not item.pictures


def _lines(items: Sequence[Item]) -> list[PrintedLine]:
    return [line for item in items if isinstance(item, Stretch) for line in item.lines]


def _margins(items: Sequence[Item], height: float) -> Iterator[PrintedLine]:
    """The lines outside tables at the head and the foot of a page."""
    for line in _lines(items):
        if line.bottom > (1 - _ZONE) * height or line.top < _ZONE * height:
            yield line


def _numbers(pages: Sequence[list[Item]], sizes: Sequence[tuple[float, float]]) -> set[int]:
    """The lines that are page numbers: the outermost of their page, marked as such or counting with the pages."""
    marked: set[int] = set()
    counted: dict[int, list[int]] = defaultdict(list)
    for index, (items, size) in enumerate(zip(pages, sizes, strict=True)):
        lines = list(_margins(items, size[1]))
        for line in {id(line): line for line in (*_outermost(lines, size[1]),)}.values():
            match = _NUMBER.fullmatch(line.text)
            if match is None:
                continue
            if _MARKED.search(line.text):
                marked.add(id(line))
            elif match["number"].isdigit():
                counted[int(match["number"]) - index].append(id(line))
    for shift, found in counted.items():
        if len(found) > 1 or shift == 1:
            marked.update(found)
    return marked


def _outermost(lines: Sequence[PrintedLine], height: float) -> Iterator[PrintedLine]:
    top = [line for line in lines if line.bottom > height / 2]
    foot = [line for line in lines if line.bottom <= height / 2]
    if top:
        yield max(top, key=lambda line: line.top)
    if foot:
        yield min(foot, key=lambda line: line.bottom)


def _repeated(pages: Sequence[list[Item]], sizes: Sequence[tuple[float, float]]) -> set[int]:
    """The lines that stand on an earlier page too, at the same height and with the same words but for digits.

    Running heads stand on two pages in a row somewhere: services pasted one after another may well repeat a line at the
    same height of every second page. *Satuan Kerja : RSUD Melati* and *5. Produk Layanan* are said again for each
    service and stay; a pair right below a running line (*Laman: … Surel: …* of a letterhead) is one itself.
    """
    seen: dict[tuple[str, int], list[tuple[int, float, PrintedLine]]] = defaultdict(list)
    for index, (items, size) in enumerate(zip(pages, sizes, strict=True)):
        for line in _margins(items, size[1]):
            words = _DIGITS.sub("0", line.text.casefold())
            if not _LABELLED.match(line.text):
                seen[words, round(line.left / (2 * _STEP))].append((index, line.bottom, line))
    dropped: set[int] = set()
    for places in seen.values():
        for alike in _at_one_height(places):
            indices = sorted({index for index, _, _ in alike})
            if any(later - earlier == 1 for earlier, later in pairwise(indices)):
                at_foot = alike[0][1] < sizes[indices[0]][1] / 2
                dropped.update(id(line) for index, _, line in alike if at_foot or index > indices[0])
    return dropped - _lone_pairs(pages, sizes, dropped)


def _lone_pairs(pages: Sequence[list[Item]], sizes: Sequence[tuple[float, float]], dropped: set[int]) -> set[int]:
    """The pairs among repeated lines that do not stand right below another repeated line."""
    lone: set[int] = set()
    for items, size in zip(pages, sizes, strict=True):
        above: PrintedLine | None = None
        for line in sorted(_margins(items, size[1]), key=lambda line: -line.top):
            if id(line) in dropped and is_pair(line.text):
                runs = above is not None and id(above) in dropped and id(above) not in lone
                if not (runs and above is not None and above.bottom - line.top < _NEAR * line.height):
                    lone.add(id(line))
            above = line
    return lone


def _at_one_height(places: Sequence[tuple[int, float, PrintedLine]]) -> Iterator[list[tuple[int, float, PrintedLine]]]:
    """The places (page, bottom, line) in runs of nearly the same height."""
    run: list[tuple[int, float, PrintedLine]] = []
    for place in sorted(places, key=lambda place: place[1]):
        if run and place[1] - run[0][1] > _STEP:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _repeated_tables(pages: Sequence[list[Item]], sizes: Sequence[tuple[float, float]]) -> set[int]:
    """The small tables at the head or foot of a page that an earlier page has too: *No. Dokumen | Halaman 2/3*."""
    seen: dict[tuple[str, ...], list[float]] = defaultdict(list)
    dropped: set[int] = set()
    for items, size in zip(pages, sizes, strict=True):
        for item in items[:1] + items[1:][-1:]:
            if not isinstance(item, Table) or item.height > _HEAD_ROWS or not _stands_at_edge(item, size[1]):
                continue
            words = tuple(_DIGITS.sub("0", cell.text.casefold()) for cell in item.cells)
            if any(abs(item.top - top) <= _STEP for top in seen[words]):
                dropped.add(id(item))
            elif any(words):
                seen[words].append(item.top)
    return dropped


def _stands_at_edge(table: Table, height: float) -> bool:
    return table.top > (1 - _ZONE) * height or table.top < 2 * _ZONE * height


def _catchwords(pages: Sequence[list[Item]]) -> set[int]:
    """Last lines that announce the beginning of the next page: *b. Surat ...*."""
    dropped: set[int] = set()
    for above, below in pairwise(pages):
        last, first = _lines(above)[-1:], _first_words(below)
        if not last or not first or not isinstance(above[-1], Stretch):
            continue
        words = _CATCH.sub("", last[0].text)
        is_cut = words != last[0].text
        if is_cut and 0 < len(words.split()) <= _CATCH_WORDS and _plain(first).startswith(_plain(words)):
            dropped.add(id(last[0]))
    return dropped


def _first_words(items: Sequence[Item]) -> str:
    for item in items:
        if isinstance(item, Stretch):
            if item.lines:
                return " ".join(line.text for line in item.lines[:2])
            continue
        return " ".join(cell.text for cell in item.cells[:4])
    return ""


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _drop_pictures(pages: Sequence[list[Item]]) -> None:
    """Leave a picture that stands on the same place of several pages, as a letterhead does, to the first of them."""
    seen: set[tuple[int, ...]] = set()
    for items in pages:
        for item in items:
            if isinstance(item, Stretch):
                item.pictures = [picture for picture in item.pictures if not _was_seen(picture, seen)]


def _was_seen(picture: Picture, seen: set[tuple[int, ...]]) -> bool:
    place = tuple(round(side / _STEP) for side in picture.box)
    if place in seen and not picture.is_page:
        return True
    seen.add(place)
    return False
