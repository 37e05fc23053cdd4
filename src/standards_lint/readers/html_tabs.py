"""Tabs whose script counts: the labels of a list and as many panes behind it, paired by their order.

``<ul class="nav-tabs"><li><a href="#">Persyaratan</a> …`` and ``<div class="tab-content"><div> …`` have no ids that
would tie a label to its pane.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.readers.html_tree import Node
from standards_lint.storage.ready import ready_pattern

_TAB_LIST = ready_pattern(
    r"(?:^|[\s_-])tabs?(?:$|[\s_-])|(?:^|\s)(?:nav-pills|tab-?(?:list|menu|nav|links?|header))(?:$|\s)"
)
_PANES = ready_pattern(r"(?:^|\s)tabs?[-_]?(?:content|contents|panes|panels|body)(?:$|\s)")
_PANE = ready_pattern(r"(?:^|\s)(?:tab[-_]?(?:pane|panel|content|body|item)|accordion-(?:body|content|panel))(?:$|\s)")
_NOWHERE = ("#", "#!", "javascript:void(0)", "javascript:void(0);", "javascript:;", "")
_FEWEST = 2
_NEAR = 3
"""Elements between a label, or a box of panes, and the element that holds both."""
_LONGEST = 200
"""Characters of markup text that a label has at most."""


def paired_by_order(nodes: Sequence[Node]) -> Iterator[tuple[list[Node], list[Node]]]:
    """Labels and panes of equal number, the labels in front, no other list of labels between.

    Args:
        nodes: The elements of a page in document order.
    """
    labels: list[Node] = []
    for node in nodes:
        found = _labels(node)
        if found:
            labels = found
        elif labels:
            panes = _panes(node)
            if len(panes) == len(labels) and _are_near(labels[0], node):
                yield labels, panes
                labels = []


def _labels(node: Node) -> list[Node]:
    """The labels of a list of tabs: short children of a tab list, or items that link nowhere."""
    if node.name not in ("ul", "ol", "div", "nav"):
        return []
    children = [child for child in node.elements() if child.size]
    if len(children) < _FEWEST or any(
        child.size > _LONGEST or child.name not in ("li", "a", "button") for child in children
    ):
        return []
    is_tabs = _TAB_LIST.search(node.get("class").lower()) is not None or node.get("role") == "tablist"
    return children if is_tabs or all(_leads_nowhere(child) for child in children) else []


def _leads_nowhere(item: Node) -> bool:
    links = [node for node in (item, *item.descendants()) if node.name in ("a", "button")]
    return len(links) == 1 and (links[0].name == "button" or links[0].get("href").strip().lower() in _NOWHERE)


def _panes(node: Node) -> list[Node]:
    """The panes an element holds: children that are called so, or all children of a box of panes."""
    children = [child for child in node.elements() if child.name in ("div", "section", "article")]
    called = [child for child in children if _PANE.search(child.get("class").lower())]
    if len(called) >= _FEWEST:
        return called
    return children if _PANES.search(node.get("class").lower()) and len(children) == len(node.elements()) else []


def _are_near(label: Node, box: Node) -> bool:
    """Whether the list of a label and a box of panes stand side by side, each in two wrappers at most."""
    lists, boxes = _ancestry(label), _ancestry(box)
    return box not in lists and any(node in boxes for node in lists[1:])


def _ancestry(node: Node) -> list[Node]:
    """The innermost elements around an element."""
    found: list[Node] = []
    parent = node.parent
    while parent is not None and len(found) <= _NEAR:
        found.append(parent)
        parent = parent.parent
    return found
