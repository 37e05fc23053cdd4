"""Which number a paragraph of ODF has: that of the list item it begins, that of the outline, or none."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from standards_lint.readers.odt_lists import MAX_LEVEL, Counters, item_start
from standards_lint.readers.odt_names import TEXT, whole
from standards_lint.readers.odt_styles import Styles
from standards_lint.records import dataclass

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Item:
    """A list item whose first paragraph is still to come."""

    counters: Counters
    level: int
    style: str
    start: int | None
    counted: bool = True
    """False for a heading of a list, which has no number."""


def list_item(element: Element, counters: Counters, level: int, style: str) -> Item:
    """The item that a ``text:list-item`` or ``text:list-header`` opens."""
    return Item(counters, level, style, item_start(element), element.tag == TEXT + "list-item")


class Numbering:
    """The lists of a document, and the item that waits for its first paragraph."""

    def __init__(self, styles: Styles) -> None:
        self.item: Item | None = None
        self._styles = styles
        self._outline = Counters()
        self._lists: dict[str, Counters] = {}
        self._last: Counters | None = None

    def outer_list(self, element: Element, style: str, *, continues: bool) -> Counters:
        """The counters of a list that lies in no other: those of the list it continues, or new ones."""
        counters = self._lists.get(element.get(TEXT + "continue-list", ""))
        if counters is None and continues and self._last and self._last.style == style:
            counters = self._last
        if counters is None:
            counters = Counters(style)
        # a list that goes on below an item that stands far above: its inner lists go on as well
        counters.resumed = bool(counters.numbers)
        self._last = counters
        self._lists[element.get(_XML_ID, "")] = counters
        self._lists.pop("", None)
        return counters

    def item_of(self, element: Element) -> Item:
        """The item that a ``text:numbered-paragraph`` says itself to be."""
        counters = self._lists.setdefault(element.get(TEXT + "list-id", "-"), Counters())
        level = whole(element.get(TEXT + "level"), 1, MAX_LEVEL) or 1
        return Item(counters, level, element.get(TEXT + "style-name", ""), item_start(element))

    def label(self, element: Element, style: str, *, in_list: bool) -> tuple[str, int]:
        """The label of a paragraph, which takes the item that waits for one, and its indentation in columns.

        Args:
            element: Paragraph or heading.
            style: Name of its style.
            in_list: It stands in a list, so that the outline does not number it.
        """
        item, self.item = self.item, None
        own = self._styles.own_indent(style)
        indent = self._styles.indent(style) if own is None else own
        if item is None:
            in_outline = element.tag == TEXT + "h" and not in_list and self._styles.follows_outline(style)
            return self._outline_label(element) if in_outline else "", indent
        levels = self._styles.lists.get(item.style or self._styles.list_name(style), {})
        form = levels.get(item.level)
        if own is None and form is not None and form.indent is not None:
            indent = form.indent
        return item.counters.count(item.level, levels, item.start) if item.counted else "", indent

    def _outline_label(self, heading: Element) -> str:
        if heading.get(TEXT + "is-list-header") == "true":
            return ""
        level = whole(heading.get(TEXT + "outline-level"), 1, MAX_LEVEL) or 1
        start = item_start(heading) if heading.get(TEXT + "restart-numbering") == "true" else None
        return self._outline.count(level, self._styles.outline, start)
