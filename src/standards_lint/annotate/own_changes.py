"""A Word document without the tracked changes that the program made in an earlier run: as it was before."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.annotate.comments_part import AUTHOR
from standards_lint.annotate.markup import Edit, Element, Markup
from standards_lint.readers.docx_package import W

_MADE = frozenset({W + "ins", W + "del"})


def has_changes(document: bytes) -> bool:
    """Whether a main part has tracked changes of the program; cheap where it has not."""
    return AUTHOR.encode() in document and any(_own(Markup(document)))


def unchanged(document: bytes) -> bytes:
    """A main part with the program's own insertions taken out and what it struck put back.

    Changes that people made stay; where somebody struck words of an insertion of ours, they go with it.
    """
    if AUTHOR.encode() not in document:
        return document
    markup = Markup(document)
    edits = [edit for element in _own(markup) for edit in _taken_back(element)]
    return markup.changed(edits) if edits else document


def _own(markup: Markup) -> Iterator[Element]:
    """The outermost elements of changes that the program made."""
    behind = 0
    for element in markup.elements:
        if element.tag not in _MADE or element.start < behind or _marks_something(element):
            continue
        if markup.attributes(element).get("author") == AUTHOR:
            behind = element.end if element.local == "ins" else behind
            yield element


def _marks_something(element: Element) -> bool:
    """It says of a paragraph or a row that it was put in; the program changes words only."""
    return element.parent is not None and element.parent.local in {"rPr", "trPr", "numPr"}


def _taken_back(element: Element) -> Iterator[Edit]:
    if element.local == "ins":
        yield Edit(element.start, element.end, "")
        return
    yield Edit(element.start, element.inner_start, "")
    yield from _words_back(element)
    if not element.empty:
        yield Edit(element.inner_end, element.end, "")


def _words_back(element: Element) -> Iterator[Edit]:
    for child in element.children:
        if child.tag == W + "delText":
            name = f"{child.prefix}t"
            yield Edit(child.start + 1, child.start + 1 + len(child.name), name)
            if not child.empty:
                yield Edit(child.inner_end + 2, child.inner_end + 2 + len(child.name), name)
        yield from _words_back(child)
