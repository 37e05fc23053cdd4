"""How an element is shown, by the classes and styles that authors of web pages use."""

from __future__ import annotations

from standards_lint.readers.html_tree import Node
from standards_lint.storage.ready import ready_pattern

_BOLD_STYLE = ready_pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_BLOCK_STYLE = ready_pattern(r"display\s*:\s*block")
_BLOCK_CLASS = ready_pattern(r"(?:^|\s)(?:d-)?block(?:\s|$)")
_BOLD_CLASS = ready_pattern(r"(?:^|\s)(?:fw-bold|fw-semibold|font-weight-bold|font-bold|font-semibold)(?:\s|$)")


def is_bold(node: Node) -> bool:
    """Its text is emphasised by style."""
    return _BOLD_STYLE.search(node.get("style")) is not None or _BOLD_CLASS.search(node.get("class")) is not None


def is_shown_as_block(node: Node) -> bool:
    """``<span class="block">Biaya/Tarif</span> <span>Gratis</span>``: a label on a line of its own."""
    return _BLOCK_STYLE.search(node.get("style")) is not None or _BLOCK_CLASS.search(node.get("class")) is not None
