"""Ranks of headings that a page writes its running text in.

Some authors choose ``<h5>`` for its size: ``<li><h5>Fotokopi Kartu Keluarga (KK).</h5></li>``. Read as headings,
such lines would close the component above them and leave it empty.
"""

from __future__ import annotations

from standards_lint.readers.html_elements import HEADINGS
from standards_lint.readers.html_tree import Node
from standards_lint.readers.surface import Surface

_FEW = 3
"""Headings of a rank from which on a habit can be seen."""
_SENTENCE = 6
"""Words; a heading may end in a full stop, a sentence of so many words is none."""
_TEXT = 25
"""Words that no heading has."""


def ranks_of_text(root: Node, surface: Surface) -> frozenset[str]:
    """The heading elements ("h5") that hold running text on this page: most of them are sentences or list items.

    Args:
        root: The tree of the page.
        surface: Its text.
    """
    told: dict[str, list[bool]] = {}
    for node in root.descendants():
        if node.name in HEADINGS:
            words = surface.text[node.tag.end : _end(node)].split()
            if words:
                told.setdefault(node.name, []).append(_is_whole_item(node) or _is_sentence(words))
    return frozenset(name for name, texts in told.items() if len(texts) >= _FEW and sum(texts) * 2 > len(texts))


def _is_sentence(words: list[str]) -> bool:
    return len(words) > _TEXT or (len(words) >= _SENTENCE and words[-1].endswith((".", ":", ";")))


def _is_whole_item(node: Node) -> bool:
    """Nothing but this heading stands in its list item, and the list goes on."""
    item = node.parent
    if item is None or item.name != "li" or item.parent is None:
        return False
    beside = [child for child in item.elements() if child is not node and child.size]
    return not beside and sum(child.name == "li" for child in item.parent.elements()) > 1


def _end(node: Node) -> int:
    """Offset behind the last text in an element."""
    last = node.tag.end
    for child in (node, *node.descendants()):
        last = max([last, *(part[1] for part in child.children if not isinstance(part, Node))])
    return last
