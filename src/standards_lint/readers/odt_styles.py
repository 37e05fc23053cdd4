"""Styles of ODF: what a paragraph or a stretch of text inherits from the styles above its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from xml.etree.ElementTree import Element

from standards_lint.readers.odt_lengths import columns
from standards_lint.readers.odt_lists import ListStyle, read_list_style
from standards_lint.readers.odt_names import FO, OFFICE, STYLE, TEXT
from standards_lint.records import dataclass

_LONGEST_CHAIN = 50
_BOLD = ("bold", "600", "700", "800", "900")
_PROPERTIES = (STYLE + "text-properties", STYLE + "paragraph-properties", STYLE + "table-properties")
_TITLES = ("Title", "Subtitle")

Key = tuple[str, str]
"""Family and name of a style."""


@dataclass(slots=True)
class _Style:
    name: str
    parent: str
    values: dict[str, str]
    """Attributes of the style and of its properties."""
    automatic: bool


@dataclass(slots=True)
class Styles:
    """The styles of a document."""

    lists: dict[str, ListStyle] = field(default_factory=dict)
    outline: ListStyle = field(default_factory=dict)
    """How headings are numbered that are in no list."""
    _styles: dict[Key, _Style] = field(default_factory=dict)
    _defaults: dict[str, dict[str, str]] = field(default_factory=dict)
    _known: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def add(self, group: Element, *, automatic: bool) -> None:
        """Take in a group of styles; automatic ones are those that the program made of direct formatting."""
        for child in group:
            family, name = child.get(STYLE + "family", ""), child.get(STYLE + "name", "")
            if child.tag == STYLE + "style":
                parent = child.get(STYLE + "parent-style-name", "")
                self._styles[family, name] = _Style(name, parent, _values(child), automatic)
            elif child.tag == STYLE + "default-style":
                self._defaults[family] = _values(child)
            elif child.tag == TEXT + "list-style":
                self.lists[name] = read_list_style(child)
            elif child.tag == TEXT + "outline-style":
                self.outline = read_list_style(child)

    def is_bold(self, family: str, name: str) -> bool | None:
        """Whether a style makes text bold; None where neither it nor a style above it says anything."""
        weight = self._value(family, name, FO + "font-weight")
        return weight in _BOLD if weight else None

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether text of this style is not shown."""
        return self._value(family, name, TEXT + "display") == "none"

    def list_name(self, paragraph: str) -> str:
        """The list style of a paragraph style, if any."""
        return self._value("paragraph", paragraph, STYLE + "list-style-name")

    def follows_outline(self, paragraph: str) -> bool:
        """Whether a heading of this style is numbered as the outline says: no style gives or takes it a list."""
        return not any(STYLE + "list-style-name" in style.values for style in self._chain("paragraph", paragraph))

    def is_title(self, paragraph: str) -> bool:
        """Whether a paragraph style is that of the title of a document."""
        return any(style.name in _TITLES for style in self._chain("paragraph", paragraph))

    def breaks(self, family: str, name: str) -> tuple[bool, bool]:
        """Whether a page ends before a paragraph or table of this style, and behind it."""
        own = self._styles.get((family, name))
        before = self._value(family, name, FO + "break-before") == "page"
        page = own is not None and own.values.get(STYLE + "master-page-name", "") != ""
        return before or page, self._value(family, name, FO + "break-after") == "page"

    def own_indent(self, paragraph: str) -> int | None:
        """Columns by which a paragraph itself is indented; None where only its named style says so."""
        style = self._styles.get(("paragraph", paragraph))
        if style is None or not style.automatic or FO + "margin-left" not in style.values:
            return None
        return columns(style.values[FO + "margin-left"], _hanging(style.values.get(FO + "text-indent", "")))

    def indent(self, paragraph: str) -> int:
        """Columns by which a paragraph is indented; the first line may hang out, it is not pushed in."""
        margin = self._value("paragraph", paragraph, FO + "margin-left")
        return columns(margin, _hanging(self._value("paragraph", paragraph, FO + "text-indent")))

    def _value(self, family: str, name: str, attribute: str) -> str:
        """The value that the nearest style gives to an attribute."""
        key = (family, name, attribute)
        if key not in self._known:
            values = [style.values for style in self._chain(family, name)]
            values.append(self._defaults.get(family, {}))
            self._known[key] = next((given[attribute] for given in values if attribute in given), "")
        return self._known[key]

    def _chain(self, family: str, name: str) -> Iterator[_Style]:
        """A style and those above it, of a circle only a part."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.parent


def read_styles(named: Element | None, content: Element) -> Styles:
    """The styles that the body of a document uses.

    Args:
        named: Root of ``styles.xml``; its automatic styles are those of headers and footers and stay out.
        content: Root of ``content.xml``.
    """
    styles = Styles()
    if named is not None:
        for group in named.findall(OFFICE + "styles"):
            styles.add(group, automatic=False)
    for group in content.findall(OFFICE + "automatic-styles"):
        styles.add(group, automatic=True)
    return styles


def _values(style: Element) -> dict[str, str]:
    values = dict(style.attrib)
    for properties in style:
        if properties.tag in _PROPERTIES:
            values |= properties.attrib
    return values


def _hanging(indent: str) -> str:
    return indent if indent.startswith("-") else ""
