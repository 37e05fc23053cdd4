"""Titles that a page shows as buttons: tabs, accordions, cards; and which elements it hides for good.

The title of a tab stands in a list far from the pane it opens; it is read in front of that pane, once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from standards_lint.readers.html_elements import HEADINGS
from standards_lint.readers.html_tabs import paired_by_order
from standards_lint.readers.html_tree import Node
from standards_lint.storage.ready import ready_pattern

_TITLE_CLASS = ready_pattern(
    r"(?:accordion|card|panel|toggle|tab|faq|collapse|collapsible|elementor-tab|elementor-toggle|vc_tta)"
    r"-(?:header|heading|title|button|question|toggle|btn|label)|collapsible|accordion|faq-?q(?:uestion)?"
)
_OPENABLE_CLASS = ready_pattern(
    r"(?:^|[\s_-])(?:tab|pane|panel|collapse|accordion|toggle|answer|faq|content|modal|detail)", re.I
)
_HIDING_STYLE = ready_pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_WORD = ready_pattern(r"[\w-]+")
_TARGETS = ("data-bs-target", "data-target", "aria-controls")
_PANES = ("div", "section", "article", "li", "ul", "ol", "fieldset", "p", "tr", "dd", "figure")
_CONTROLS = ("a", "button", "li", "div", "span", "label", "summary")
_INDENTED = 10
"""How much longer the markup of a title may be for the white space in it."""
_LINKED = 0.9
"""Part of the text of a list that its links have: the rest are signs between them."""
_LONGEST_LIST = 10_000
_LINKS = 3
"""Links of a list to parts of the page."""
_CARDS = 2
"""Cards side by side that make an accordion."""
_LONGEST = 200
"""Characters of markup text that a title has at most."""


class Titles:
    """The titles of a page that open a part of it."""

    def __init__(self, root: Node, raw: str) -> None:
        self._raw = raw
        nodes = root.descendants()
        self._referred = {word for node in nodes for word in _references(node)}
        self.opened: dict[Node, Node] = {}
        """Pane to the control whose text is its title."""
        self.moved: set[Node] = set()
        """Controls whose text is read in front of their pane."""
        by_id: dict[str, Node] = {}
        for node in nodes:
            if node.get("id"):
                by_id.setdefault(node.get("id"), node)
        self.contents = self._tables_of_contents(nodes, by_id)
        """Lists of links to the headings of the page."""
        for node in nodes:
            if not self.contents or _list_around(node) not in self.contents:
                self._open(node, by_id.get(_target(node)))
        for controls, panes in paired_by_order(nodes):
            if not any(control in self.moved for control in controls):
                for control, pane in zip(controls, panes, strict=True):
                    self._open(control, pane)

    def _tables_of_contents(self, nodes: Sequence[Node], by_id: Mapping[str, Node]) -> set[Node]:
        """Lists of nothing but links to parts of the page with headings of their own: menus, no tabs.

        Most links say what the heading begins with. The first of them may lead to the banner of the page.
        """
        lists: dict[Node, list[tuple[Node, Node]]] = {}
        for node in nodes:
            pane = by_id.get(node.get("href")[1:]) if node.name == "a" and node.get("href")[:1] == "#" else None
            around = _list_around(node) if pane is not None else None
            if pane is not None and around is not None and not any(node.get(name) for name in _TARGETS):
                lists.setdefault(around, []).append((node, pane))
        return {around for around, pairs in lists.items() if self._is_table_of_contents(around, pairs)}

    def _is_table_of_contents(self, around: Node, pairs: Sequence[tuple[Node, Node]]) -> bool:
        if len(pairs) < _LINKS or any(_is_inside(pane, around) for _, pane in pairs):
            return False
        links = (node for node in around.descendants() if node.name == "a")
        if sum(len(self._text(link, _LONGEST)) for link in links) < _LINKED * len(self._text(around, _LONGEST_LIST)):
            return False
        headed = sum(_begins_with_heading(pane) for _, pane in pairs)
        said = sum(self._text(pane, _LONGEST).startswith(self._text(link, _LONGEST)) for link, pane in pairs)
        return headed >= len(pairs) - 1 and 2 * said > len(pairs)

    def _open(self, control: Node, pane: Node | None) -> None:
        """Note that a control opens a pane, unless it is no title or another one does."""
        if pane is not None and pane not in self.opened and self._opens(control, pane):
            self.opened[pane] = control
            self.moved.add(control)

    def _opens(self, control: Node, pane: Node) -> bool:
        """Whether a control's text is the title of a pane, and not a link to a heading or a menu button."""
        if (
            control.name not in _CONTROLS
            or pane.name not in _PANES
            or not 0 < control.size <= _LONGEST
            or not pane.size
        ):
            return False
        if any(_within(control, name) for name in HEADINGS) or any(c.name in HEADINGS for c in control.descendants()):
            return False
        title = self._text(control, _LONGEST)
        # Only a first line that is the title repeats it: under the tab "Pengawasan Internal" a pane may well begin
        # with "Pengawasan internal dilaksanakan oleh …".
        return bool(title) and not _is_inside(control, pane) and self._text(pane, 1) != title

    def _text(self, node: Node, limit: int) -> str:
        """The first stretches of an element's text, `limit` characters at least, in small letters, no white space."""
        found: list[str] = []
        length = 0
        stack = node.children[::-1]
        while stack and length < limit:
            child = stack.pop()
            if isinstance(child, Node):
                stack += child.children[::-1] if child.name not in ("script", "style", "select") else []
            else:
                found.append("".join(self._raw[slice(*child)].split()).casefold())
                length += len(found[-1])
        return "".join(found)

    def is_title(self, node: Node) -> bool:
        """Whether an element is shown as the title of what follows: a summary, a tab, the head of a card."""
        if not 0 < node.size <= _INDENTED * _LONGEST or not self._looks_like_title(node):
            return False
        if len(self._text(node, _LONGEST + 1)) > _LONGEST:
            return False
        return not any(
            child.name in (*HEADINGS, "table", "ul", "ol", "p") for child in node.descendants() if child.size
        )

    def _looks_like_title(self, node: Node) -> bool:
        if node.name == "summary" or node.get("role") == "tab":
            return True
        if node.name == "button" and node.get("aria-expanded"):
            return not _within(node, "nav")
        if node.name == "button" and _is_head_of_card(node):
            return True
        return any(_TITLE_CLASS.fullmatch(word) for word in node.get("class").lower().split())

    def is_hidden(self, node: Node) -> bool:
        """Whether an element is hidden and nothing on the page opens it."""
        attributes = node.tag.attributes
        if "hidden" not in attributes and not _HIDING_STYLE.search(attributes.get("style", "")):
            return False
        if node.get("role") == "tabpanel" or _OPENABLE_CLASS.search(f"{node.get('class')} {node.get('id')}"):
            return False
        return node.get("id") not in self._referred


def _list_around(node: Node) -> Node | None:
    parent = node.parent
    while parent is not None and parent.name not in ("ul", "ol", "nav"):
        parent = parent.parent
    return parent


def _begins_with_heading(node: Node) -> bool:
    """The first element with a text in it is a heading, however many wrappers are around it."""
    filled = next((child for child in node.elements() if child.size), None)
    return filled is not None and (filled.name in HEADINGS or _begins_with_heading(filled))


def _is_head_of_card(button: Node) -> bool:
    """A button and a pane below it make a card beside others of its kind: an accordion whose classes do not say so."""
    card = button.parent
    if card is None or card.parent is None or not _is_card(card) or _within(button, "nav"):
        return False
    beside = [node for node in card.parent.children if isinstance(node, Node) and _is_card(node)]
    return len(beside) >= _CARDS and _filled(card)[0] is button


def _is_card(node: Node) -> bool:
    filled = _filled(node)
    return len(filled) == 2 and filled[0].name == "button" and filled[1].name in _PANES


def _filled(node: Node) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node) and child.size]


def _target(node: Node) -> str:
    """Id of the element a control opens, or empty."""
    for name in _TARGETS:
        if node.get(name):
            return node.get(name).lstrip("#")
    href = node.get("href")
    return href[1:] if node.name == "a" and href.startswith("#") else ""


def _references(node: Node) -> list[str]:
    """Words in attributes that may be ids of elements a click opens."""
    found: list[str] = []
    for name, value in node.tag.attributes.items():
        if (
            name == "onclick"
            or name in _TARGETS
            or name.startswith("data-")
            or (name == "href" and value.startswith("#"))
        ):
            found += _WORD.findall(value[:1000])
    return found


def _within(node: Node, name: str) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.name == name:
            return True
        parent = parent.parent
    return False


def _is_inside(node: Node, other: Node) -> bool:
    parent: Node | None = node
    while parent is not None:
        if parent is other:
            return True
        parent = parent.parent
    return False
