"""Where marks can stand in the text of a Word part: between runs, and in a run that is cut in two for them.

The second half of a run that was cut carries a mark of ours (`CUT`), by which `own_comments` puts the halves together
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from standards_lint.annotate.markup import Element, Markup
from standards_lint.annotate.places import Spot
from standards_lint.readers.docx_package import W
from standards_lint.records import dataclass

PRESERVE = ' xml:space="preserve"'
CUT = "00534C1"
"""Beginning of the revision number (``w:rsidR``) of the second half of a run that was cut. Word gives each round of
editing such a number, keeps those it does not know, and shows nothing of them."""
IN_TEXT, IN_TEXT_PRESERVED, BETWEEN = "0", "1", "2"
"""How it was cut, the last digit of that number: in a text; in a text that had not been told to keep its blanks and now
is; between two elements of the run."""

_THROUGH = frozenset(
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "dir", "bdo")
)
"""Elements of a paragraph inside which a comment may begin or end."""
_FREE_CONTROL = frozenset({"rPr", "alias", "tag", "id", "lock", "placeholder", "temporary", "richText", "appearance"})
"""Settings of a content control that holds plain formatted text. What others hold is put there by Word, from a list, a
calendar or the data of the file, and marks in it would be lost."""
_CHARACTER = re.compile(r"&[^;]*;|\r\n|.", re.S)


@dataclass(frozen=True, slots=True)
class Place:
    """Where marks go in the text of the part."""

    at: int
    behind: int
    """Where the reference to a comment that ends there goes: outside of links, insertions and content controls."""
    before: str = ""
    """What stands in front of the marks, where a run has to be cut there."""
    after: str = ""
    """And what stands behind them."""
    to: int = -1
    """End of what all of this replaces, where it replaces anything."""
    preserve: int = -1
    """Offset at which the text that is cut has to be told that its blanks stay."""
    text: str = ""
    """Name of the element whose text is cut in two; empty for a cut between elements, and where nothing is cut."""


def place_in_front(markup: Markup, spot: Spot) -> Place:
    """Where something is put that begins at a spot."""
    element = markup.elements[spot.element]
    if element.tag == W + "p":
        settings = next((child for child in element.children if child.local == "pPr"), None)
        return _in_paragraph(markup, element, settings.end if settings else element.inner_start)
    run, whole = holder_of(element)
    cut = _in_text(markup, element, run, spot.characters) if run else None
    if cut is not None:
        return cut
    if run is not None and _content(run)[0] is not element:
        return _between(markup, element.start, run)
    return Place(whole.start, whole.start)


def place_behind(markup: Markup, spot: Spot) -> Place:
    """Where something is put that ends at a spot."""
    element = markup.elements[spot.element]
    if element.tag == W + "p":
        return _in_paragraph(markup, element, element.inner_end)
    run, whole = holder_of(element)
    cut = _in_text(markup, element, run, spot.characters) if run else None
    if cut is not None:
        return cut
    if run is not None and _content(run)[-1] is not element:
        return _between(markup, element.end, run)
    return Place(whole.end, _top(whole).end)


def _in_paragraph(markup: Markup, paragraph: Element, at: int) -> Place:
    """A place in a paragraph without words."""
    if not paragraph.empty:
        return Place(at, at)
    slash = markup.text.rindex("/", paragraph.start, paragraph.end)
    return Place(slash, slash, ">", f"</{paragraph.name}>", paragraph.end)


def holder_of(element: Element) -> tuple[Element | None, Element]:
    """The run that an element stands in, None where it cannot be cut there, and what a mark can stand beside."""
    chain = list(_up_toparagraph_of(element))[::-1]
    whole = next(inner for inner in chain if not _is_open(inner))
    if whole.tag == W + "r" and element.parent is whole:
        return whole, whole
    return None, whole


def _up_toparagraph_of(element: Element) -> Iterator[Element]:
    """The element and those around it, up to the child of the paragraph."""
    while element.tag != W + "p" and element.parent is not None:
        yield element
        element = element.parent


def _is_open(element: Element) -> bool:
    if element.tag == W + "sdt":
        settings = next((child for child in element.children if child.local == "sdtPr"), None)
        return settings is None or all(child.local in _FREE_CONTROL for child in settings.children)
    return element.tag in _THROUGH


def paragraph_of(element: Element) -> Element:
    """The paragraph that an element stands in, or is."""
    while element.tag != W + "p" and element.parent is not None:
        element = element.parent
    return element


def _top(element: Element) -> Element:
    return list(_up_toparagraph_of(element))[-1]


def _content(run: Element) -> list[Element]:
    return [child for child in run.children if child.local != "rPr"]


def _in_text(markup: Markup, text: Element, run: Element | None, characters: int) -> Place | None:
    """The cut inside a text; None at its ends, and where it cannot be cut without changing what is shown."""
    if run is None or text.tag != W + "t" or text.empty:
        return None
    inner = markup.text[text.inner_start : text.inner_end]
    pieces = _CHARACTER.findall(inner)
    # Blanks at the ends count only where `xml:space` says so; a half that has it would show them.
    bare = not _keeps_blanks(markup, text) and inner != inner.strip()
    if not 0 < characters < len(pieces) or "<" in inner or bare or set(markup.attributes(text)) - {"space"}:
        return None
    at = text.inner_start + len("".join(pieces[:characters]))
    kept = _keeps_blanks(markup, text)
    again = f"{_second_half(run, markup, IN_TEXT if kept else IN_TEXT_PRESERVED)}<{text.name}{PRESERVE}>"
    return Place(
        at,
        _behind(run, at),
        f"</{text.name}></{run.name}>",
        again,
        preserve=-1 if kept else text.inner_start - 1,
        text=text.name,
    )


def _between(markup: Markup, at: int, run: Element) -> Place:
    return Place(at, _behind(run, at), f"</{run.name}>", _second_half(run, markup, BETWEEN))


def _behind(run: Element, at: int) -> int:
    """A reference stands right behind the end of the comment, or behind the link or control around it."""
    top = _top(run)
    return at if top is run else top.end


def _second_half(run: Element, markup: Markup, how: str) -> str:
    settings = next((markup.source(child) for child in run.children if child.local == "rPr"), "")
    prefix, declared = run.prefix, ""
    if not prefix:
        prefix, declared = "w:", f' xmlns:w="{run.space}"'
    return f'<{run.name}{declared} {prefix}rsidR="{CUT}{how}">{settings}'


def _keeps_blanks(markup: Markup, text: Element) -> bool:
    return markup.attributes(text).get("space") == "preserve"
