"""Words of a document as a Word file can hold them."""

from __future__ import annotations

from standards_lint.reporters.printable import printable


def xml_words(text: str) -> str:
    """The text with everything replaced that XML has no place for, or that would turn the writing around."""
    return printable(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
