"""Ranks of headings that a page writes the items of its lists in.

Some authors choose ``<h5>`` for its size: ``<li><h5>Fotokopi Kartu Keluarga (KK).</h5></li>``. Read as headings,
such lines would close the component above them and leave it empty. Ranks that hold whole sentences are no matter of
HTML alone (`extract.text_ranks`).
"""

from __future__ import annotations

from standards_lint.readers.html_elements import HEADINGS
from standards_lint.readers.html_tree import Node

_FEW = 3
"""Headings of a rank from which on a habit can be seen."""


def ranks_of_items(root: Node) -> frozenset[str]:
    """The heading elements ("h5") of a page most of which are whole items of lists.

    Args:
        root: The weighed tree of the page.
    """
    told: dict[str, list[bool]] = {}
    for node in root.descendants():
        if node.name in HEADINGS and node.size:
            told.setdefault(node.name, []).append(_is_whole_item(node))
    return frozenset(name for name, items in told.items() if len(items) >= _FEW and 2 * sum(items) > len(items))


def _is_whole_item(node: Node) -> bool:
    """Nothing but this heading stands in its list item, and the list goes on."""
    item = node.parent
    if item is None or item.name != "li" or item.parent is None:
        return False
    beside = [child for child in item.elements() if child is not node and child.size]
    return not beside and sum(child.name == "li" for child in item.parent.elements()) > 1
