"""The inside of a paragraph of ODF: its text in lines, and what hangs in it: text boxes, pictures, notes."""

from __future__ import annotations

from dataclasses import field
from xml.etree.ElementTree import Element

from standards_lint.readers.limits import MAX_CHARACTERS
from standards_lint.readers.odt_names import DRAW, LOEXT, OFFICE, SVG, TEXT, whole
from standards_lint.readers.odt_styles import Styles
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_SPACE = ready_pattern(r"[ \t\r\n]+")
_MOST_SPACES = 100
_UNSHOWN = frozenset(
    {
        OFFICE + "annotation",
        OFFICE + "annotation-end",
        OFFICE + "event-listeners",
        TEXT + "note-citation",
        TEXT + "tracked-changes",
        TEXT + "ruby-text",
        TEXT + "hidden-text",
        DRAW + "control",
        LOEXT + "content-control-properties",
    }
)


@dataclass(slots=True)
class InlineLine:
    """A line of a paragraph, up to a line break or the end."""

    pieces: list[str] = field(default_factory=list)
    inks: list[tuple[bool, bool]] = field(default_factory=list)
    """Of each piece that shows something, whether it is bold and whether it is a link."""

    @property
    def text(self) -> str:
        """The text of the line."""
        return "".join(self.pieces)

    @property
    def bold(self) -> bool:
        """All of it is bold."""
        return bool(self.inks) and all(bold for bold, _ in self.inks)

    @property
    def link(self) -> bool:
        """All of it is a link."""
        return bool(self.inks) and all(link for _, link in self.inks)


@dataclass(slots=True)
class Inline:
    """What a paragraph holds."""

    lines: list[InlineLine] = field(default_factory=lambda: [InlineLine()])
    boxes: list[Element] = field(default_factory=list)
    """Text boxes and shapes with text."""
    images: list[str] = field(default_factory=list)
    """Alternative texts of pictures and embedded objects."""
    notes: list[Element] = field(default_factory=list)
    """Bodies of footnotes and endnotes."""
    pages_before: int = 0
    """Page breaks before the first visible character."""
    pages_inside: int = 0


@dataclass(frozen=True, slots=True)
class _Ink:
    bold: bool
    link: bool = False


_Todo = list[tuple[Element | str, _Ink]]


def read_inline(element: Element, styles: Styles, *, bold: bool, breaks: bool) -> Inline:
    """Read a paragraph or a drawing.

    Args:
        element: Paragraph, heading, or an element that stands among paragraphs.
        styles: Of the document.
        bold: The style of the paragraph is bold.
        breaks: Line breaks begin a new line; else they are blanks.
    """
    inline = Inline()
    # no recursion: nothing bounds how deep spans may be nested in a hostile file
    todo: _Todo = []
    _push(element, _Ink(bold), todo)
    if not element.tag.startswith(TEXT):
        todo = [(element, _Ink(bold))]
    while todo:
        part, ink = todo.pop()
        if isinstance(part, str):
            _add(inline, _SPACE.sub(" ", part[: 2 * MAX_CHARACTERS]), ink)
        else:
            _element(part, ink, inline, styles, todo, breaks=breaks)
    return inline


def _element(part: Element, ink: _Ink, inline: Inline, styles: Styles, todo: _Todo, *, breaks: bool) -> None:
    tag = part.tag
    if tag == TEXT + "span":
        style = part.get(TEXT + "style-name", "")
        if not styles.is_hidden("text", style):
            bold = styles.is_bold("text", style)
            _push(part, ink if bold is None else _Ink(bold, ink.link), todo)
    elif tag == TEXT + "a":
        _push(part, _Ink(ink.bold, link=True), todo)
    elif tag == TEXT + "s":
        _add(inline, " " * whole(part.get(TEXT + "c"), 1, _MOST_SPACES), ink)
    elif tag == TEXT + "tab":
        _add(inline, "\t", ink)
    elif tag == TEXT + "line-break":
        if breaks:
            inline.lines.append(InlineLine())
        else:
            _add(inline, " ", ink)
    elif tag == TEXT + "soft-page-break":
        if any(line.inks for line in inline.lines):
            inline.pages_inside += 1
        else:
            inline.pages_before += 1
    elif tag == TEXT + "note":
        inline.notes += part.findall(TEXT + "note-body")
    elif tag.startswith(DRAW) and tag not in _UNSHOWN:
        _drawing(part, ink, inline, todo)
    elif tag not in _UNSHOWN and part.get(TEXT + "is-hidden") != "true":
        _push(part, ink, todo)


def _drawing(part: Element, ink: _Ink, inline: Inline, todo: _Todo) -> None:
    """A frame shows a text box or one picture (others in it are the same in other formats); a shape shows its text."""
    if part.tag in (DRAW + "g", DRAW + "a"):
        todo.extend((child, ink) for child in reversed(part))
    elif part.tag == DRAW + "frame":
        boxes = part.findall(DRAW + "text-box")
        inline.boxes += boxes
        if not boxes and any(child.tag in _PICTURES for child in part):
            inline.images.append(_alternative(part))
    else:
        inline.boxes.append(part)


_PICTURES = (DRAW + "image", DRAW + "object", DRAW + "object-ole", DRAW + "plugin")


def _alternative(frame: Element) -> str:
    texts = (frame.findtext(SVG + name, "").strip() for name in ("desc", "title"))
    return next((text for text in texts if text), "")


def _push(element: Element, ink: _Ink, todo: _Todo) -> None:
    """Put the content of an element on the list, its beginning last."""
    for child in reversed(element):
        if child.tail:
            todo.append((child.tail, ink))
        todo.append((child, ink))
    if element.text:
        todo.append((element.text, ink))


def _add(inline: Inline, text: str, ink: _Ink) -> None:
    line = inline.lines[-1]
    line.pieces.append(text)
    if text.strip():
        line.inks.append((ink.bold, ink.link))
