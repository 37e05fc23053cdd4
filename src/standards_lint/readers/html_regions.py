"""Which part of a page an element is: its content, or furniture that every page of the site has.

The tables below are the words that authors of web pages use in tags, roles, classes and ids.
"""

from __future__ import annotations

import re

from standards_lint.model.block import Region
from standards_lint.readers.html_tree import Node

_BY_TAG = {"nav": Region.MENU, "header": Region.MENU, "footer": Region.FOOTER, "aside": Region.ASIDE}
_BY_ROLE = {
    "navigation": Region.MENU,
    "menubar": Region.MENU,
    "menu": Region.MENU,
    "banner": Region.MENU,
    "search": Region.MENU,
    "contentinfo": Region.FOOTER,
    "complementary": Region.ASIDE,
}
_BY_WORD = (
    (
        Region.MENU,
        re.compile(
            r"(?:main-|top-|site-|primary-|mobile-|mega-|side-|off-?canvas-)?(?:nav|navbar|menu|navigation)"
            r"(?:-?(?:bar|menu|nav|wrapper|container|inner|area|list|collapse|header|brand|toggler|custom))?"
            r"|(?:bread-?crumbs?)(?:[-_].*)?|bread-(?:inner|list)|top-?bar|(?:site|main|page-top)-header|header-(?:inner|top|area)"
            r"|dropdown-menu|pagination|skip-link|search-form"
        ),
    ),
    (
        Region.FOOTER,
        re.compile(
            r"(?:site-|page-|main-|single-|bottom-|global-)?footer(?:-(?:top|bottom|area|inner|widgets?|content|section|wrapper|"
            r"container|copyright|main))?|copy-?right(?:-.*)?|colophon|back-?to-?top|scroll-?(?:up|top)|to-top"
        ),
    ),
    (
        Region.ASIDE,
        re.compile(
            r"(?:main-|left-|right-|blog-|page-)?side-?bar(?:-(?!mini|collapse|open).*)?|widget-area|(?:single-)?widget"
            r"|related(?:-.*)?|(?:post-|social-)?shar(?:e|ing)(?:-.*)?|(?:social|sosmed)(?:-(?:network|icons?|media|links?))?"
            r"|comments?(?:-(?:area|list|form|section))?|komentar|(?:recent|popular|latest|other)-(?:posts?|news|comments)"
            r"|berita-(?:terkait|populer|terkini|terbaru|lainnya)|(?:tag|category)-?(?:cloud|list)|categor-list"
            r"|(?:whatsapp|wa)-(?:float|tooltip|button)|(?:pre)?loader|cookie(?:-.*)?|toast(?:-.*)?"
        ),
    ),
)
_CONTENT = ("main", "article", "section", "table", "td", "body")
_LARGE = 0.6
"""Share of a page's text that no furniture has: a wrapper of the whole page with an unlucky class name has."""
_LINKS = 5
_LINK_DENSITY = 0.9
_BUTTONS = 3
_LABEL = 120
"""Characters of text for each field of a form that is there to be filled in."""
_NO_ENTRY = frozenset({"hidden", "submit", "button", "image", "reset", "radio", "checkbox"})
"""Inputs that take no text; with radio buttons and check boxes pages draw tabs and accordions."""


def region_of(node: Node, page: int) -> Region | None:
    """The region an element opens; None when it stays in that of its parent.

    Args:
        node: A weighed element (`html_tree.weigh`).
        page: Characters of text of the whole page.
    """
    role = node.get("role")
    if node.name == "main" or role == "main":
        return Region.MAIN
    if node.size > _LARGE * page:
        return None
    if node.name in ("h1", "h2") and not _inside(node, tuple(_BY_TAG)):
        return Region.MAIN  # the title of the page stands in the banner with the breadcrumbs
    if node.name in _BY_TAG:
        return (
            None
            if node.name in ("header", "footer") and _inside(node, ("article", "main", "section"))
            else _BY_TAG[node.name]
        )
    if role in _BY_ROLE:
        return _BY_ROLE[role]
    if node.name == "form" and _is_filled_in(node):
        return Region.ASIDE
    if node.name not in ("table", "tr", "td", "th", "a", "button"):
        for word in f"{node.get('class')} {node.get('id')}".lower().replace("_", "-").split():
            for region, pattern in _BY_WORD:
                if pattern.fullmatch(word):
                    return region
    return Region.MENU if _is_link_list(node) or _is_row_of_buttons(node) else None


def _is_filled_in(form: Node) -> bool:
    """Fields with their labels and hardly more: what stands in a form about a service says nothing of the service.

    Some sites wrap the whole page in a form for the sake of a search field; its text is long.
    """
    fields = sum(_is_field(node) for node in form.descendants())
    return 0 < form.size <= _LABEL * fields


def _is_field(node: Node) -> bool:
    if node.name == "input":
        return node.get("type").lower() not in _NO_ENTRY
    return node.name in ("select", "textarea")


def _is_row_of_buttons(node: Node) -> bool:
    """Buttons side by side and nothing else: the filter above a list of cards, tabs whose texts have own titles."""
    children = [child for child in node.elements() if child.size]
    return len(children) >= _BUTTONS and all(child.name == "button" for child in children)


def _is_link_list(node: Node) -> bool:
    """A list of nothing but links to other pages, outside of the content."""
    if node.name not in ("ul", "ol") or node.linked < _LINK_DENSITY * node.size or _inside(node, _CONTENT):
        return False
    return sum(1 for child in node.descendants() if child.name == "a" and child.linked) >= _LINKS


def _inside(node: Node, names: tuple[str, ...]) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.name in names:
            return True
        parent = parent.parent
    return False
