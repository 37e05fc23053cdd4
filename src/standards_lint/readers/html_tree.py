"""Tags and text to a tree, as forgiving as browsers: unclosed cells and items, stray end tags, bad nesting."""

from __future__ import annotations

from collections import Counter

from standards_lint.readers.html_elements import HEADINGS, IN_HEAD, INLINE, VOID
from standards_lint.readers.html_scan import Scan, Tag
from standards_lint.readers.limits import MAX_DEPTH
from standards_lint.readers.surface import Range

_CLOSES = {
    "li": ({"li"}, {"ul", "ol", "menu", "td", "th", "table"}),
    "dt": ({"dt", "dd"}, {"dl", "td", "th", "table"}),
    "dd": ({"dt", "dd"}, {"dl", "td", "th", "table"}),
    "tr": ({"tr", "td", "th", "caption"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "thead": ({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}, {"table"}),
    "tbody": ({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}, {"table"}),
    "option": ({"option"}, {"select"}),
    "button": ({"button"}, {"div", "li", "td", "th"}),
}
"""For a start tag: the open elements it closes, and those that stop the search for them."""
_AFTER_HEADING = frozenset(
    ["p", "ul", "ol", "dl", "table", "div", "section", "article", "blockquote", "details", "form", "hr", "pre"]
)
"""They end a heading without an end tag: ``<h2>Persyaratan<p>Surat …``."""
_END_STOPS = {
    "table": frozenset[str](),
    "tr": frozenset({"table"}),
    "td": frozenset({"table"}),
    "th": frozenset({"table"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "tfoot": frozenset({"table"}),
}
_END_STOP = frozenset({"td", "th", "table"})


class Node:
    """An element with its children in order: elements and stretches of text."""

    __slots__ = ("children", "depth", "linked", "name", "parent", "size", "tag")

    def __init__(self, tag: Tag, parent: Node | None) -> None:
        self.tag = tag
        self.name = tag.name
        """Name of the element in small letters."""
        self.parent = parent
        self.children: list[Node | Range] = []
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.size = 0
        """Characters of text in it."""
        self.linked = 0
        """Characters of text in links to other pages in it."""

    def get(self, attribute: str) -> str:
        """Value of an attribute, empty when absent."""
        return self.tag.attributes.get(attribute, "")

    def elements(self) -> list[Node]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def descendants(self) -> list[Node]:
        """All elements below it in document order."""
        found: list[Node] = []
        stack = self.elements()[::-1]
        while stack:
            node = stack.pop()
            found.append(node)
            stack += node.elements()[::-1]
        return found


class Tree:
    """A tree under construction."""

    def __init__(self, scan: Scan) -> None:
        self.root = Node(Tag("#root", 0, 0), None)
        self.flattened = False
        """Elements nested deeper than `MAX_DEPTH` were read without their nesting."""
        self._at = self.root
        self._ignored: Counter[str] = Counter()
        self._unclosed = _unclosed_headings(scan)
        for token in scan.tokens:
            if not isinstance(token, Tag):
                self._at.children.append(token)
            elif token.closing:
                self._end(token)
            else:
                self._start(token)

    def _start(self, tag: Tag) -> None:
        if tag.name in ("html", "body"):
            self._leave_head()
            return
        if tag.name not in IN_HEAD and tag.name != "head":
            self._leave_head()
        self._close_for(tag.name)
        if tag.name in VOID:
            self._at.children.append(Node(tag, self._at))
            return
        if self._at.depth >= MAX_DEPTH:
            self.flattened = True
            self._ignored[tag.name] += 1
            return
        node = Node(tag, self._at)
        self._at.children.append(node)
        self._at = node

    def _leave_head(self) -> None:
        """Text outside of ``<head>`` ends it, closed or not."""
        if self._at.depth <= 2 and (head := self._open({"head"}, frozenset())):
            self._at = head.parent or self.root

    def _close_for(self, name: str) -> None:
        """Close what a start tag closes by itself."""
        if name in _CLOSES:
            closed, stops = _CLOSES[name]
            node = self._topmost(closed, stops)
            if node is not None:
                self._at = node.parent or self.root
        if name == "a" or name not in INLINE:
            node = self._at
            while node.name in INLINE and node.name != name and node.parent:
                node = node.parent
            if node.name == ("a" if name == "a" else "p") or (node.name in HEADINGS and self._ends(node, name)):
                self._at = node.parent or self.root

    def _ends(self, heading: Node, name: str) -> bool:
        """Whether a start tag of this name ends an open heading."""
        if name in HEADINGS:
            return True
        return name in _AFTER_HEADING and bool(heading.children) and heading.tag.start in self._unclosed

    def _topmost(self, names: set[str], stops: set[str]) -> Node | None:
        """The outermost open element of these names below the first that stops the search."""
        found, node = None, self._at
        while node.parent is not None and node.name not in stops:
            if node.name in names:
                found = node
            node = node.parent
        return found

    def _open(self, names: set[str], stops: frozenset[str]) -> Node | None:
        """The innermost open element of these names; None when an element that stops the search comes first."""
        node = self._at
        while node.parent is not None:
            if node.name in names:
                return node
            if node.name in stops:
                return None
            node = node.parent
        return None

    def _end(self, tag: Tag) -> None:
        if self._ignored[tag.name]:
            self._ignored[tag.name] -= 1
            return
        if tag.name == "br":
            self._at.children.append(Node(tag, self._at))
            return
        names = set(HEADINGS) if tag.name in HEADINGS else {tag.name}  # <h2>…</h3> ends the heading too
        node = self._open(names, _END_STOPS.get(tag.name, _END_STOP))
        if node is not None:
            self._at = node.parent or self.root


def _unclosed_headings(scan: Scan) -> set[int]:
    """Offsets of the headings that no end tag closes before the next heading begins.

    A heading with an end tag may hold blocks (``<h2><div>Biaya</div></h2>``) and is left to it.
    """
    found: set[int] = set()
    last = -1
    for token in scan.tokens:
        if isinstance(token, Tag) and token.name in HEADINGS:
            if last >= 0 and not token.closing:
                found.add(last)
            last = -1 if token.closing else token.start
    return found | {last} if last >= 0 else found


def weigh(root: Node) -> None:
    """Fill in `Node.size` and `Node.linked` of a tree."""
    for node in (*reversed(root.descendants()), root):
        own = sum(end - start for start, end in (c for c in node.children if not isinstance(c, Node)))
        node.size = own + sum(child.size for child in node.elements())
        is_link = node.name == "a" and not node.get("href").startswith(("#", "javascript")) and node.get("href")
        node.linked = node.size if is_link else sum(child.linked for child in node.elements())
